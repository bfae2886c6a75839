import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openSample } from './screens.ts';
import { test } from './workbench.ts';

test('a redacted pack is made from the window, and the choice stays with the brief', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+l');
  const dialog = page.getByRole('dialog', { name: 'Evidence pack' });
  await dialog.getByRole('checkbox', { name: 'Word (.docx)' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Markdown (.md)' }).check();
  await dialog.getByRole('radio', { name: /^Redacted/ }).check();
  const make = dialog.getByRole('button', { name: 'Make the pack' });
  await expect(make).toBeDisabled();
  await dialog.getByRole('searchbox', { name: 'Find a name or a source' }).fill('kari');
  // It is ticked once it is kept.
  await dialog.getByRole('checkbox', { name: /Kari Morrissey/ }).click();
  await expect(dialog).toContainText('Not named: 1\u00a0person or body');
  const download = page.waitForEvent('download');
  await make.click();
  const made = await download;
  expect(made.suggestedFilename()).toBe('Baldwin v. Person A a backgrounder evidence redacted.zip');
  for (const [path, contents] of Object.entries(unzipSync(readFileSync(await made.path())))) {
    expect(path).not.toMatch(/morrissey/i);
    expect(strFromU8(contents)).not.toMatch(/morrissey/i);
  }
  await expect(dialog.getByRole('status', { name: 'Before you send it' })).toContainText(
    'Person A is named in',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: choose who is not named.')).toBeVisible();
});
