import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parseCsv } from '#core/ledger/testing.ts';
import { barriers } from './barriers.ts';
import { inspector, pane, place, quoteShown, row } from './reading.ts';
import { openSample } from './screens.ts';
import { save, test } from './workbench.ts';

/** Who said what: by key, filtered, led to the words, and saved as a table that another program reads. */

const table = (page: Page): Locator => page.getByRole('region', { name: 'Compare' }).getByRole('table');
const rows = (page: Page): Locator => table(page).locator('tbody').getByRole('row');
const filter = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: 'Compare' }).getByLabel(label, { exact: true });

test('quotes are listed by speaker and day, filtered, and each leads to its words, its speaker and its claim', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+K');
  await expect(rows(page)).toHaveCount(16);
  await filter(page, 'Speaker').selectOption('Kari Morrissey');
  await expect(rows(page).first()).toContainText('Kari Morrissey');
  const ofOne = await rows(page).count();
  expect(ofOne).toBeLessThan(16);
  for (const one of await rows(page).all()) await expect(one).toContainText('Kari Morrissey');

  const first = rows(page).first();
  const exact = (await first.getByRole('cell').nth(2).getByRole('button').textContent())!;
  await first.getByRole('cell').nth(2).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(quoteShown(page)).toContainText(exact);
  await page.keyboard.press('Shift+K');
  await expect(filter(page, 'Speaker')).toHaveValue('');

  await filter(page, 'Speech').selectOption('indirect');
  await filter(page, 'Stance').selectOption('contradicts');
  await filter(page, 'Until').fill('2001-01-01');
  await expect(page.getByText('No quote fits.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(16);

  await rows(page).first().getByRole('cell').nth(1).getByRole('button').click();
  await expect(inspector(page).getByRole('heading', { name: 'Entity' })).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Who said what' }).click();
  await expect(filter(page, 'Speaker')).not.toHaveValue('');

  // A change of the matter is one of the list.
  await page.keyboard.press('Shift+K');
  await expect(rows(page)).toHaveCount(16);
  await place(page, 'Articles').click();
  await row(page, 'Articles', 1).click();
  await pane(page, 0).locator('.quote').first().click();
  await expect(quoteShown(page)).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+K');
  await expect(rows(page)).toHaveCount(15);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(16);
});

test('what is listed is saved as CSV, and every quote in it is the words of its article', async ({
  window: page,
  folders,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+K');
  await filter(page, 'Speaker').selectOption('Kari Morrissey');
  await expect(rows(page)).not.toHaveCount(16);
  const shown = await rows(page).evaluateAll((all) =>
    all.map((one) => one.querySelector('td:nth-child(3) button')!.textContent),
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const path = await save(await download, folders);
  await expect(page.getByText(/^Saved as .*who said what.*\.csv/)).toBeVisible();
  const csv = readFileSync(path, 'utf8');
  const [heads, ...lines] = parseCsv(csv.slice(1));
  expect(heads).toContain('Paragraph');
  expect(lines.map((line) => line[heads!.indexOf('Words')])).toEqual(shown);
  expect(new Set(lines.map((line) => line[heads!.indexOf('Speaker')]))).toEqual(new Set(['Kari Morrissey']));
});
