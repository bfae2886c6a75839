import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dropFiles, newMatter, pane, row } from './reading.ts';
import { test } from './workbench.ts';

const story = (denied: string) =>
  `The judge ${denied} the motion on Friday. “We look forward to our day in court,” she said outside the hall.\n\nThe clerk of the harbor left at noon, and nobody else was there to see what the crew had done with the boats.\n\nOn Monday the court will hear both sides, and the yard will bring the letters that it was sent in the spring.\n`;

test('a later version stands beside the old one: its changes are shown, and quotes move when they are told to', async ({
  window: page,
  folders,
}) => {
  const folder = join(folders.downloads, 'versions');
  mkdirSync(folder, { recursive: true });
  const files = ['denied', 'granted'].map((word) => join(folder, `${word}.txt`));
  writeFileSync(files[0]!, story('denied'));
  writeFileSync(files[1]!, story('granted'));
  await newMatter(page, 'Versions');
  await dropFiles(page, files);
  await expect(page.getByText(/^2.articles imported/)).toBeVisible();
  await page.keyboard.press('Escape');
  const list = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(list.filter({ hasText: 'likely duplicate' })).toHaveCount(2);
  await row(page, 'Articles', 1).click();
  await expect(pane(page, 0)).toContainText('granted');
  await row(page, 'Articles', 0).click({ modifiers: ['Shift'] });
  await expect(pane(page, 1)).toContainText('denied');
  await page.keyboard.press('p');
  await page.keyboard.press('a');
  await expect(pane(page, 1).locator('.quote').first()).toBeVisible();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'The article in the other pane is the later revision' }).click();
  const move = page.getByRole('button', { name: /^Move 1.quote$/ });
  await expect(move).toBeEnabled();
  await expect(list).toHaveCount(1);
  await move.click();
  await expect(page.getByText(/^1.quote moved to the later revision/)).toBeVisible();
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(page.getByText('1 difference', { exact: false }).first()).toBeVisible();
  await expect(pane(page, 1).locator('.quote').first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+Shift+S');
  const path = join(folder, 'saved');
  await (await saved).saveAs(path);
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(files[0]!, 'utf8'));
});
