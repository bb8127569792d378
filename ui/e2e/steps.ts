import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from './page';

const KAFKA = 'kafka://broker.parcelpay.example:9092';
const LAKE = 's3://parcelpay-lake';
const SNOWFLAKE = 'snowflake://parcelpay-eu';

/** Datasets of the demo mesh, each by a name that its producers use. */
const DATASETS = {
  contactTopic: [KAFKA, 'crm.contact.v1.changed'],
  shipmentTopic: [KAFKA, 'logistics.shipment.v2.status-changed'],
  exported: [KAFKA, 'marketing.campaign.v1.audience-exported'],
  profile: [LAKE, 'warehouse/customer/customer_profile'],
  payments: [LAKE, 'warehouse/fintech/payments'],
  audience: [SNOWFLAKE, 'ANALYTICS.MARTS.CAMPAIGN_AUDIENCE'],
} as const;

/** Ids of what the demo mesh holds. */
export type Mesh = Record<keyof typeof DATASETS | 'job' | 'run' | 'product' | 'domain', string>;

/** Another spelling of the audience, which a naming rule joins with it. */
export const OTHER_SPELLING = { namespace: SNOWFLAKE, name: 'analytics.marts.campaign_audience' };

/** Asks the API; fails when it answers errors. */
export async function ask<Data>(
  request: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await request.post('/graphql', { data: { query, variables } });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

export async function meshOf(request: APIRequestContext): Promise<Mesh> {
  const named = Object.entries(DATASETS).map(
    ([key, [namespace, name]]) => `${key}: dataset(namespace: "${namespace}", name: "${name}") { id }`,
  );
  const { job, ...others } = await ask<
    Record<keyof Mesh, { id: string }> & {
      job: { runs: { edges: { node: { id: string; state: string } }[] } };
    }
  >(
    request,
    `{ ${named.join(' ')}
       job(namespace: "spark-fintech", name: "settlements") {
         id runs(first: 100) { edges { node { id state } } } }
       product: dataProduct(domain: "customer-management", name: "customer-identity") { id }
       domain(name: "logistics") { id } }`,
  );
  const ids = Object.fromEntries(Object.entries(others).map(([key, { id }]) => [key, id]));
  const failed = job.runs.edges.find(({ node }) => node.state === 'FAIL');
  return { ...ids, job: job.id, run: failed?.node.id } as Mesh;
}

/** The address of a page. Lists are written as the router writes them. */
export function to(path: string, search: Record<string, string | readonly string[]> = {}): string {
  const parameters = Object.entries(search).map(
    ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as [string, string],
  );
  return `${path}?${new URLSearchParams(parameters).toString()}`;
}

/** The id of a column of a dataset. */
export function columnOf(dataset: string, path: string): string {
  return `${dataset.replace('dataset:', 'column:')}/${path}`;
}

/** Waits until the page has its heading and nothing more is being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

/** Types a text into the search box and waits until what stands there answers it. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Search datasets/ }).fill(text);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === text);
  await expect(page.getByRole('list', { name: 'Results' })).not.toHaveAttribute('data-old');
}

/** The answers of the search, as they stand. */
export function hits(page: Page) {
  return page.getByRole('list', { name: 'Results' }).getByRole('listitem');
}

/** The picture of the lineage. */
export function picture(page: Page) {
  return page.getByRole('region', { name: 'Picture of the lineage' });
}

/** A dataset in the picture. */
export function node(page: Page, label: string) {
  return picture(page).getByRole('group', { name: `dataset ${label}`, exact: true });
}

export interface Spot {
  x: number;
  y: number;
}

/** Where each node is on the screen, once none moves any more. */
export async function places(page: Page): Promise<Map<string, Spot>> {
  await expect(picture(page)).toHaveAttribute('aria-busy', 'false');
  await expect(picture(page).locator('[data-kind]').first()).toBeVisible();
  const read = () =>
    picture(page)
      .locator('[role=group][data-kind]')
      .evaluateAll((all) =>
        all.map((each): [string, Spot] => {
          const { x, y } = each.getBoundingClientRect();
          return [each.getAttribute('aria-label') ?? '', { x, y }];
        }),
      );
  let before = await read();
  for (;;) {
    await page.waitForTimeout(150);
    const after = await read();
    if (after.length && JSON.stringify(after) === JSON.stringify(before)) return new Map(after);
    before = after;
  }
}

/** What is said above the picture of what is shown. */
export function shown(page: Page) {
  return page.getByRole('status', { name: 'What is shown' });
}
