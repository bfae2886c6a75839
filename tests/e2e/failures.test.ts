import AxeBuilder from '@axe-core/playwright';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, type Locator, type Page } from '@playwright/test';
import { field, newMatter, place, row } from './reading.ts';
import { openSample } from './screens.ts';
import { test } from './workbench.ts';

/** What the window says when something cannot be done: what happened, what was kept, what to do. */

/** Monaco has alerts of its own, for what it says of its text. */
function alert(page: Page, words: string): Locator {
  return page.getByRole('alert').filter({ hasText: words });
}

test('a matter that cannot be made or opened is told of, and no file is touched', async ({
  start,
  folders,
}) => {
  const first = await start();
  await newMatter(first.page, 'Doe v. Roe');
  await first.stop();
  const filePath = join(folders.matters, 'Doe v. Roe.matter');
  copyFileSync(filePath, join(folders.matters, 'Newer.matter'));
  const newer = new Database(join(folders.matters, 'Newer.matter'));
  newer.pragma('journal_mode = DELETE');
  newer.pragma('user_version = 99990');
  newer.close();
  writeFileSync(join(folders.matters, 'Letter.matter'), 'Dear Sir or Madam, this is a letter.');

  const { page } = await start();
  await page.getByRole('textbox', { name: 'Name of the new matter' }).fill('Doe v. Roe');
  await page.keyboard.press('Enter');
  await expect(alert(page, 'is already there. Nothing was changed; choose another name.')).toHaveCount(1);
  for (const [name, said] of [
    ['Newer', 'was made by a newer Pincite. The file was left as it is. Install the newer version'],
    ['Letter', 'is not a Pincite matter. The file was left as it is.'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(alert(page, said)).toHaveCount(1);
  }
});

test('what can be read of a damaged matter is saved into a new one, with a report', async ({
  start,
  folders,
}) => {
  const first = await start();
  await openSample(first.page);
  await first.stop();
  const filePath = join(folders.matters, 'Baldwin v. Morrissey (sample).matter');
  const bytes = readFileSync(filePath);
  bytes.fill(0, 0, 4_096);
  writeFileSync(filePath, bytes);

  const { page } = await start();
  await page.getByRole('button', { name: /^Baldwin v. Morrissey/ }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Save what can be read…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save what can be read' });
  await expect(dialog.getByLabel('Name of the new matter')).toHaveValue(
    'Baldwin v. Morrissey (sample) (saved)',
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('saved with the very text that was imported');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Open the new matter' }).click();
  await expect(page.getByRole('banner')).toContainText('Baldwin v. Morrissey (sample) (saved)');
  await expect(row(page, 'Articles', 0)).toBeVisible();
  expect(readFileSync(filePath).equals(bytes)).toBe(true);
});

test('while another program holds the file, a change is refused in one sentence and the field keeps it', async ({
  start,
  folders,
}) => {
  test.setTimeout(90_000);
  const { page } = await start();
  await openSample(page);
  await row(page, 'Articles', 0).click();
  const other = new Database(join(folders.matters, 'Baldwin v. Morrissey (sample).matter'));
  other.exec('BEGIN IMMEDIATE');
  await field(page, 'Byline').fill('Ada Moss');
  await page.keyboard.press('Enter');
  await expect(
    alert(page, 'Another program is writing to this matter. Nothing was changed; try again in a moment.'),
  ).toHaveCount(1, { timeout: 30_000 });
  other.exec('ROLLBACK');
  other.close();
  await field(page, 'Byline').fill('Ada Moss, staff');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo: edit article/ })).toBeVisible();
});

test('a brief with nothing in it is not exported, and the sentence says what to do', async ({ start }) => {
  const { page } = await start();
  await newMatter(page, 'Doe v. Roe');
  await place(page, 'Brief').click();
  await page.getByRole('button', { name: 'New brief' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Nothing yet');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Brief' }).getByRole('button', { name: 'Export brief' }).click();
  await expect(
    alert(page, 'The brief is empty, so nothing was exported. Add a claim or a quote to it.'),
  ).toHaveCount(1);
});
