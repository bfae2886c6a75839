import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { picture, test } from './workbench.ts';

/** An encrypted matter in the window: made, asked for its passphrase, and taken back. */

const passphrase = 'correct horse battery staple';
/** A key is derived slowly on purpose, and on a busy machine slower. */
const slowly = { timeout: 30_000 };
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

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
