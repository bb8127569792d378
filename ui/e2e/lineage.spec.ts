import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { ask, columnOf, meshOf, node, picture, places, settled, shown, to, type Spot } from './steps';

const DAY = 86_400_000;
/** What stays where it is may be off by rounding. */
const FEW_PIXELS = 4;

test.use({ viewport: { width: 1600, height: 1000 } });

/** Where everything is once all of it is in sight, to the pixel. */
async function fit(page: Page): Promise<Map<string, Spot>> {
  await page.getByRole('button', { name: 'Fit View' }).click();
  const spots = [...(await places(page))].sort(([one], [other]) => one.localeCompare(other));
  return new Map(spots.map(([label, { x, y }]) => [label, { x: Math.round(x), y: Math.round(y) }]));
}

test('lineage grows hop by hop and nothing jumps', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/dataset', { id: contactTopic }));
  await page.getByRole('main').getByRole('link', { name: 'Lineage', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Lineage of crm.contact.v1.changed' }),
  ).toBeVisible();
  const focus = node(page, 'crm.contact.v1.changed');
  await expect(focus).toHaveAttribute('data-focus', 'true');
  const first = await places(page);
  expect([...first.keys()]).toContain('dataset crm.contact_history');
  await expect(shown(page)).toContainText('1 up, 1 down');

  const more = node(page, 'crm.contact_history').getByRole('button', {
    name: /^Show \d+ more downstream of/,
  });
  const count = Number(((await more.textContent()) ?? '').replace('+', ''));
  expect(count).toBeGreaterThan(0);
  await more.click();
  await expect(shown(page)).toContainText(`${first.size + count} nodes shown`);
  const second = await places(page);
  for (const [label, before] of first) {
    const after = second.get(label);
    expect.soft(Math.abs((after?.x ?? NaN) - before.x), `${label} moved sideways`).toBeLessThan(FEW_PIXELS);
    expect.soft(Math.abs((after?.y ?? NaN) - before.y), `${label} moved up or down`).toBeLessThan(FEW_PIXELS);
  }

  // Whoever opens the same address sees the same.
  const all = first.size + count;
  const fitted = await fit(page);
  expect(fitted.size).toBe(all);
  // What grew keeps its places; laid out at once it may be tidier, but everything stands in the same column.
  await page.reload();
  await places(page);
  const reloaded = await fit(page);
  expect([...reloaded.keys()]).toEqual([...fitted.keys()]);
  for (const [label, { x }] of fitted) {
    const off = Math.abs((reloaded.get(label)?.x ?? NaN) - x);
    expect.soft(off, `${label} is in another column`).toBeLessThan(FEW_PIXELS);
  }
  await page.reload();
  await places(page);
  expect(await fit(page)).toEqual(reloaded);
  await expect(shown(page)).toContainText(`${all} nodes shown`);

  await node(page, 'crm.contact_history')
    .getByRole('button', { name: /^Fold what is downstream/ })
    .click();
  await expect(shown(page)).toContainText(`${first.size} nodes shown`);
  await page.goBack();
  await expect(shown(page)).toContainText(`${all} nodes shown`);
});

test('a column shows its path, and the address keeps it', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/lineage', { root: contactTopic }));
  await places(page);
  await page.getByRole('button', { name: 'Columns of crm.contact.v1.changed' }).click();
  const columns = page.getByRole('list', { name: 'Columns of crm.contact.v1.changed' });
  await columns.getByRole('button', { name: /^email/ }).click();
  await expect(page.getByRole('button', { name: /^Path of .*leave it$/ })).toBeVisible();
  await expect(columns.getByRole('button', { name: /^email/ })).toHaveAttribute('aria-pressed', 'true');
  const { lineage } = await ask<{ lineage: { totalNodes: number } }>(
    request,
    `query($column: [ID!]!) { lineage(roots: $column, level: COLUMN, direction: BOTH) { totalNodes } }`,
    { column: [columnOf(contactTopic, 'email')] },
  );
  await expect(shown(page)).toContainText(`${lineage.totalNodes} columns on the path`);

  await page.reload();
  await expect(shown(page)).toContainText(`${lineage.totalNodes} columns on the path`);
  await page.getByRole('button', { name: /^Path of .*leave it$/ }).click();
  await expect(shown(page)).not.toContainText('on the path');
});

test('two dates are compared, and the edges are exported', async ({ page, request }) => {
  const { payments } = await meshOf(request);
  await page.goto(to('/lineage', { root: payments }));
  await places(page);
  await page.getByRole('button', { name: 'Time', exact: true }).click();
  await page.getByRole('button', { name: '30 days before' }).click();
  await expect(page).toHaveURL(/compare=/);
  await page.keyboard.press('Escape');
  const since = new URL(page.url()).searchParams.get('compare') ?? '';
  expect(Math.abs(Date.parse(since.replaceAll('"', '')) - (Date.now() - 30 * DAY))).toBeLessThan(DAY);
  const { lineageDiff } = await ask<{
    lineageDiff: Record<'addedEdges' | 'removedEdges', { from: string; to: string }[]>;
  }>(
    request,
    `query($roots: [ID!]!, $from: DateTime!) {
       lineageDiff(roots: $roots, direction: BOTH, depth: 1, from: $from) {
         addedEdges { from to } removedEdges { from to } } }`,
    { roots: [payments], from: since.replaceAll('"', '') },
  );
  expect(lineageDiff.addedEdges.length).toBeGreaterThan(0);
  expect(lineageDiff.removedEdges.length).toBeGreaterThan(0);
  await expect(shown(page)).toContainText(
    new RegExp(`\\+ added: \\d+ nodes, ${lineageDiff.addedEdges.length} edges`),
  );
  await expect(shown(page)).toContainText(
    new RegExp(`− removed: \\d+ nodes, ${lineageDiff.removedEdges.length} edges`),
  );
  await expect(node(page, 'landing/payments-csv')).toHaveAttribute('data-change', 'removed');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV of edges' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^lineage-dataset-.*\.csv$/);
  const [head, ...rows] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(head).toBe('from,to,level,first seen,last seen,jobs,transformations,change');
  expect(rows.filter((row) => row.endsWith(',added'))).toHaveLength(lineageDiff.addedEdges.length);
  expect(rows.filter((row) => row.endsWith(',removed'))).toHaveLength(lineageDiff.removedEdges.length);
  await expect(shown(page)).toContainText(`${rows.length} edges,`);
});

test('the keyboard walks along the lineage', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/lineage', { root: contactTopic }));
  await places(page);
  await settled(page);
  await picture(page)
    .getByRole('button', { name: /^crm\.contact\.v1\.changed, dataset, the focus/ })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^crm\.public\.contact, dataset, 1 hops up/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'crm.public.contact' })).toBeVisible();
});

test('a filter dims or leaves out, and the address keeps it', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/lineage', { root: contactTopic, hops: '2' }));
  const all = await fit(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const kafka = page.getByRole('checkbox', { name: /^kafka \(\d+\)$/ });
  const label = (await page.getByText(/^kafka \(\d+\)$/).textContent()) ?? '';
  const others = all.size - Number(/\d+/.exec(label)?.[0]);
  expect(others).toBeGreaterThan(0);
  await kafka.check();
  await expect(page.getByRole('button', { name: `Filter: ${others} dimmed` })).toBeVisible();
  await expect(picture(page).locator('[data-kind][data-mark=dim]')).toHaveCount(others);
  expect((await places(page)).size).toBe(all.size);

  await page.getByText('Leave it out').click();
  await expect(shown(page)).toContainText(`${others} left out by the filter`);
  await page.keyboard.press('Escape');
  expect((await fit(page)).size).toBe(all.size - others);
  await page.reload();
  expect((await fit(page)).size).toBe(all.size - others);
});

test('full screen holds the picture and its menus', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/lineage', { root: contactTopic }));
  await places(page);
  const before = await picture(page).boundingBox();
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const height = async () => (await picture(page).boundingBox())?.height;
  await expect.poll(height).toBeGreaterThan((before?.height ?? 0) + 40);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: /^kafka \(\d+\)$/ }).check();
  await expect(page.getByRole('button', { name: /^Filter: \d+ dimmed$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await expect.poll(height).toBe(before?.height);
});

test('an opened group has a frame around what it holds', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto(to('/lineage', { root: contactTopic, hops: 'all', group: 'domain' }));
  await page.getByRole('button', { name: 'Fit View' }).click();
  const group = picture(page)
    .getByRole('button', { name: /^domain .*Open the group$/ })
    .first();
  const [, name, count] =
    /^domain (.+), (\d+) nodes? inside/.exec((await group.getAttribute('aria-label')) ?? '') ?? [];
  await group.click();
  await page.getByRole('button', { name: 'Fit View' }).click();
  const frame = picture(page).getByRole('group', { name: `domain ${name}`, exact: true });
  await expect(frame).toBeVisible();
  await places(page);
  const around = await frame.boundingBox();
  const within = await picture(page)
    .locator('[role=group][data-kind]')
    .evaluateAll(
      (all, { x, y, width, height }) =>
        all.filter((each) => {
          const box = each.getBoundingClientRect();
          return box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height;
        }).length,
      around ?? { x: 0, y: 0, width: 0, height: 0 },
    );
  expect(within).toBe(Number(count));
  await frame.getByRole('button', { name: `Fold the group ${name} again, ${count} inside` }).click();
  await expect(frame).toHaveCount(0);
});
