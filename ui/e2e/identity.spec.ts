import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './page';
import { ask, hits, meshOf, node, OTHER_SPELLING, places, search, settled, to } from './steps';

const WHY = 'Browser test: is undone when it ends.';

interface Decisions {
  identityDecisions: { edges: { node: { id: string; kind: string; undone: boolean } }[] };
}

async function decisions(request: APIRequestContext) {
  const { identityDecisions } = await ask<Decisions>(
    request,
    '{ identityDecisions(first: 1000) { edges { node { id kind undone } } } }',
  );
  return identityDecisions.edges.map(({ node }) => node).filter(({ kind }) => kind !== 'UNDO');
}

async function otherId(request: APIRequestContext): Promise<string> {
  const { dataset } = await ask<{ dataset: { id: string } }>(
    request,
    'query($namespace: String!, $name: String!) { dataset(namespace: $namespace, name: $name) { id } }',
    { ...OTHER_SPELLING },
  );
  return dataset.id;
}

/** Whether the export is downstream of the audience in the explorer; it was made from the other spelling. */
async function isJoined(page: Page, audience: string): Promise<boolean> {
  await page.goto(to('/lineage', { root: audience, view: 'graph' }));
  await places(page);
  return (await node(page, 'marketing.campaign.v1.audience-exported').count()) === 1;
}

/** How many datasets a search finds by the name in any spelling. */
async function found(page: Page): Promise<number> {
  await page.goto('/');
  await search(page, OTHER_SPELLING.name);
  await settled(page);
  return hits(page)
    .getByRole('link', { name: /^analytics\.marts\.campaign_audience$/i })
    .count();
}

test('two spellings are merged into one dataset and parted again', async ({ page, request }) => {
  test.setTimeout(90_000);
  const { audience } = await meshOf(request);
  const before = new Set((await decisions(request)).filter(({ undone }) => !undone).map(({ id }) => id));
  try {
    // A naming rule joins the two; without it they are the pair that somebody has to merge.
    expect(await otherId(request)).toBe(audience);
    const alias = `dataset:${encodeURIComponent(OTHER_SPELLING.namespace)}/${OTHER_SPELLING.name}`;
    await ask(
      request,
      'mutation($names: [ID!]!, $reason: String!) { splitDataset(names: $names, reason: $reason) { id } }',
      { names: [alias], reason: WHY },
    );
    await expect.poll(() => otherId(request)).not.toBe(audience);
    expect(await isJoined(page, audience)).toBe(false);
    await expect.poll(() => found(page)).toBe(2);

    await page.goto(to('/dataset', { id: audience, tab: 'names' }));
    await page.getByRole('combobox', { name: 'The dataset that is the same' }).fill(OTHER_SPELLING.name);
    await page.getByRole('option', { name: new RegExp(`^${OTHER_SPELLING.name}`) }).click();
    await page.getByRole('button', { name: 'Merge…' }).click();
    const merge = page.getByRole('dialog', { name: 'Merge datasets' });
    await merge.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(merge.getByText('Say why.')).toBeVisible();
    await merge.getByRole('textbox', { name: 'Reason' }).fill(WHY);
    await merge.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(merge).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2, name: '2 names' })).toBeVisible();
    await expect.poll(() => otherId(request)).toBe(audience);
    expect(await isJoined(page, audience)).toBe(true);
    await expect.poll(() => found(page)).toBe(1);
    await page.goto(to('/dataset', { id: alias }));
    await expect(page.getByRole('note')).toContainText('It is the same dataset as');

    await page.getByRole('tab', { name: 'names' }).click();
    const decided = page.getByRole('region', { name: 'Decisions about its names' }).getByRole('listitem');
    await decided
      .filter({ hasText: /merge/i })
      .getByRole('button', { name: /^Undo…/ })
      .click();
    const undo = page.getByRole('dialog', { name: /^Undo decision/ });
    await undo.getByRole('textbox', { name: 'Reason' }).fill(WHY);
    await undo.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(undo).toHaveCount(0);
    await expect.poll(() => otherId(request)).not.toBe(audience);
    expect(await isJoined(page, audience)).toBe(false);
    await expect.poll(() => found(page)).toBe(2);
  } finally {
    for (const { id, undone } of await decisions(request)) {
      if (undone || before.has(id)) continue;
      await ask(
        request,
        'mutation($id: ID!, $reason: String!) { undoIdentityDecision(id: $id, reason: $reason) { id } }',
        { id, reason: WHY },
      );
    }
  }
  await expect.poll(() => otherId(request)).toBe(audience);
});
