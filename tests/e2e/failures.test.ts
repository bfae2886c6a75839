import AxeBuilder from '@axe-core/playwright';
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, type Locator, type Page } from '@playwright/test';
import { hold } from '#db/held.ts';
import { field, newMatter, place, row } from './reading.ts';
import { openSample } from './screens.ts';
import { picture, test } from './workbench.ts';

/** What the window says when something cannot be done: what happened, what was kept, what to do. */

/** Monaco has alerts of its own, for what it says of its text. */
function alert(page: Page, words: string): Locator {
  return page.getByRole('alert').filter({ hasText: words });
}

async function shown(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Damages a file; gives what it is then. */
function harm(filePath: string, how: (whole: Buffer) => unknown): Buffer {
  const bytes = readFileSync(filePath);
  how(bytes);
  writeFileSync(filePath, bytes);
  return bytes;
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
  const held = hold(filePath, 'electron', new Date())!;

  const { page } = await start();
  await page.getByRole('textbox', { name: 'Name of the new matter' }).fill('Doe v. Roe');
  await page.keyboard.press('Enter');
  await expect(alert(page, 'is already there. Nothing was changed; choose another name.')).toHaveCount(1);
  for (const [name, said] of [
    ['Newer', 'was made by a newer Pincite. The file was left as it is. Install the newer version'],
    ['Letter', 'is not a Pincite matter, or its beginning is damaged. The file was left as it is.'],
    ['Doe', 'is open already on this computer, in the Pincite program, since'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(alert(page, said)).toHaveCount(1);
  }
  await shown(page, 'matter-held');
  held.release();
  await page.getByRole('button', { name: /^Doe/ }).click();
  await expect(page.getByRole('banner')).toContainText('Doe v. Roe');
  renameSync(filePath, join(folders.downloads, 'Doe v. Roe.matter'));
  await expect(alert(page, 'is not where it was opened any more')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Open the sample matter' })).toBeVisible();
  await shown(page, 'matter-lost');
});

test('what can be read of a damaged matter is saved into a new one, with a report, by keys alone', async ({
  start,
  folders,
}) => {
  const first = await start();
  await openSample(first.page);
  await first.stop();
  const filePath = join(folders.matters, 'Baldwin v. Morrissey (sample).matter');
  const large = join(folders.matters, 'Large.matter');
  copyFileSync(filePath, large);
  const ballast = new Database(large);
  ballast.exec('CREATE TABLE ballast (bytes); INSERT INTO ballast VALUES (zeroblob(9000000))');
  const end = String(ballast.prepare('SELECT substr(text, -40) FROM article_text').pluck().get());
  ballast.close();
  harm(large, (whole) => (whole[whole.indexOf(end) + 20]! ^= 1));
  const bytes = harm(filePath, (whole) => whole.fill(0, 0, 4_096));

  const { page } = await start();
  await page.getByRole('button', { name: /^Baldwin v. Morrissey/ }).focus();
  await page.keyboard.press('Enter');
  await expect(alert(page, 'is not a Pincite matter, or its beginning is damaged.')).toHaveCount(1);
  await shown(page, 'salvage-refused');
  await page.keyboard.press('Control+F8');
  const dialog = page.getByRole('dialog', { name: 'Save what can be read' });
  await expect(dialog.getByRole('textbox', { name: 'New matter' })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'New matter' })).toHaveValue(
    'Baldwin v. Morrissey (sample) (saved)',
  );
  await shown(page, 'salvage');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('saved with the very text that was imported');
  await expect(dialog.getByRole('button', { name: 'Open the new matter' })).toBeFocused();
  await shown(page, 'salvage-report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Baldwin v. Morrissey (sample) (saved)');
  await expect(row(page, 'Articles', 0)).toBeVisible();
  expect(readFileSync(filePath).equals(bytes)).toBe(true);

  // A large one is looked through while it is open, and its damage is told as soon as it is found.
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Large/ }).click();
  const offer = alert(page, 'Large.matter is damaged: parts of it cannot be read as they were saved.');
  await expect(offer).toHaveCount(1);
  await expect(
    page.getByRole('contentinfo').getByRole('button', { name: 'Damaged file: read only' }),
  ).toBeVisible();
  await shown(page, 'salvage-found');
  await offer.getByRole('button', { name: 'Save what can be read…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'New matter' })).toHaveValue('Large (saved)');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('1 article saved with a warning');
  await shown(page, 'salvage-warned');
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
