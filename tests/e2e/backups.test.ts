import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { barriers } from './barriers.ts';
import { dropFiles, newMatter, row } from './reading.ts';
import { picture, test } from './workbench.ts';

test('by keys alone a backup is made and restored into a new file, which opens as it was then', async ({
  window: page,
  folders,
}) => {
  const path = join(folders.downloads, 'one.txt');
  writeFileSync(path, 'The judge denied the motion.');
  await newMatter(page, 'Harbor');
  await dropFiles(page, [path]);
  await expect(row(page, 'Articles', 0)).toBeVisible();
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.keyboard.press('Enter');
  const list = dialog.getByRole('list', { name: 'Backups, the last one first' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('1\u00a0article');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Articles', 0)).toBeHidden();

  await page.keyboard.press('F8');
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('button', { name: /^Restore the backup of/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('It was restored into Harbor 2');
  await picture(page, 'backups', false);
  expect(await barriers(page)).toEqual([]);
  await expect(page.getByText('Matter file: Harbor.matter')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open it' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Matter file: Harbor \d{4}-\d\d-\d\d \d\d\.\d\d\.matter/)).toBeVisible();
  await expect(row(page, 'Articles', 0)).toBeVisible();

  // Where no folder can be made, that is said in one sentence, and work goes on.
  const restored = readdirSync(folders.matters).find((name) => /^Harbor .*\.matter$/.test(name))!;
  rmSync(join(folders.matters, `${restored}.backups`), { recursive: true, force: true });
  writeFileSync(join(folders.matters, `${restored}.backups`), 'a file where the folder would be');
  await page.keyboard.press('F8');
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('No backup was made, since the folder for it cannot be written to.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Articles', 0)).toBeHidden();
});
