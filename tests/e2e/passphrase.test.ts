import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { row } from './reading.ts';
import { picture, test } from './workbench.ts';

/** An encrypted matter in the window: made, asked for its passphrase, and taken back. */

const passphrase = 'correct horse battery staple';
/** A key is derived slowly on purpose, and on a busy machine slower. */
const slowly = { timeout: 30_000 };
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function newSealed(page: Page): Promise<void> {
  await page.getByLabel('Name of the new matter').fill('Sealed');
  await page.getByLabel('Encrypt it with a passphrase').check();
  await page.keyboard.type(passphrase);
  await field(page, 'Once more').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible(slowly);
}

async function shown(page: Page, name: string): Promise<void> {
  await picture(page, name, false);
  expect(await barriers(page)).toEqual([]);
}

test('a matter is made encrypted, opened by its passphrase after a restart, and taken back', async ({
  start,
  folders,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  await first.page.getByLabel('Name of the new matter').fill('Sealed');
  await first.page.getByLabel('Encrypt it with a passphrase').check();
  await expect(field(first.page, 'Passphrase')).toBeFocused();
  await first.page.keyboard.type(passphrase);
  await field(first.page, 'Once more').fill(`${passphrase}!`);
  await expect(first.page.getByText('The two are not the same.')).toBeVisible();
  await expect(first.page.getByRole('button', { name: 'New matter' })).toBeDisabled();
  await shown(first.page, 'passphrase-new');
  await first.page.keyboard.press('Backspace');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible(slowly);
  const filePath = join(folders.matters, 'Sealed.matter');
  await first.stop();
  expect(readFileSync(filePath).includes('CREATE TABLE')).toBe(false);

  // Named at the start, it is asked for by the first window that there is.
  const { page } = await start('--matter', filePath);
  const dialog = page.getByRole('dialog', { name: 'Passphrase of Sealed.matter' });
  await expect(dialog).toBeVisible();
  await shown(page, 'passphrase-ask');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /^Sealed/ }).click();
  await expect(field(page, 'Passphrase')).toBeFocused();
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText(
    'This passphrase does not open Sealed.matter.',
    slowly,
  );
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Matter file: Sealed.matter, encrypted')).toBeVisible(slowly);

  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The backup .* was made in Sealed\.matter\.backups/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F9');
  await page.getByText('take the encryption off').click();
  await expect(page.getByText('1\u00a0backup made before')).toBeVisible();
  await field(page, 'Present one').fill(passphrase);
  await shown(page, 'passphrase-change');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Matter file: Sealed.matter', { exact: true })).toBeVisible(slowly);
  await expect.poll(() => readFileSync(filePath).includes('CREATE TABLE')).toBe(true);
  // The backup of before was written anew, as it was said.
  await page.keyboard.press('F8');
  const kept = page.getByRole('list', { name: 'Backups, the last one first' }).getByRole('listitem');
  await expect(kept).toHaveText([/0\u00a0articles/]);
});

test('of a damaged encrypted matter what can be read is saved into one of the same passphrase, and a wrong one is told', async ({
  start,
  folders,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  await newSealed(first.page);
  await first.page.keyboard.press('Control+Shift+V');
  await first.page.keyboard.insertText('The warden was told in March.');
  await first.page.keyboard.press('Control+Enter');
  await expect(row(first.page, 'Articles', 0)).toBeVisible();
  await first.stop();
  const filePath = join(folders.matters, 'Sealed.matter');
  const bytes = readFileSync(filePath);
  // The checksum of the first page, without which SQLite reads nothing.
  bytes[4_050]! ^= 1;
  writeFileSync(filePath, bytes);

  const { page } = await start();
  await page.getByRole('button', { name: /^Sealed/ }).click();
  await expect(field(page, 'Passphrase')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  const asking = page.getByRole('dialog', { name: 'Passphrase of Sealed.matter' });
  await expect(asking.getByRole('alert')).toContainText('Sealed.matter is damaged', slowly);
  await shown(page, 'salvage-asked');
  await asking.getByRole('button', { name: 'Save what can be read…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save what can be read' });
  const secret = dialog.getByLabel('Passphrase', { exact: true });
  await expect(secret).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Save into a new matter' })).toBeDisabled();
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  const wrong = page.getByText('This passphrase does not open Sealed.matter.');
  await expect(wrong).toBeVisible(slowly);
  await expect(secret).toBeFocused();
  await shown(page, 'salvage-wrong');
  expect(readdirSync(folders.matters)).not.toContain('Sealed (saved).matter');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveText(
    [
      'It is encrypted with the passphrase of the damaged file.',
      '1\u00a0article saved with the very text that was imported.',
    ],
    slowly,
  );
  await expect(wrong).toBeHidden();
  await shown(page, 'salvage-encrypted-report');
  expect(readFileSync(filePath).equals(bytes)).toBe(true);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Passphrase of Sealed (saved).matter' })).toBeVisible();
  await expect(field(page, 'Passphrase')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Matter file: Sealed (saved).matter, encrypted')).toBeVisible(slowly);
  await expect(row(page, 'Articles', 0)).toContainText('The warden was told');
  expect(readFileSync(join(folders.matters, 'Sealed (saved).matter')).includes('warden')).toBe(false);
});
