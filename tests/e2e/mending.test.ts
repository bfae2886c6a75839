import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { barriers } from './barriers.ts';
import { dropFiles, newMatter, row } from './reading.ts';
import { test } from './workbench.ts';

test('many articles are mended in one form: outlets made one, words replaced, all undone at once', async ({
  window: page,
  folders,
}) => {
  const paths = ['HCT', 'Harbor Calder Times'].map((outlet, i) => {
    const path = join(folders.downloads, `${i}.md`);
    const head = `---\noutlet: ${outlet}\ntitle: "Live: the quay ${i + 1}"\n---\n`;
    writeFileSync(path, `${head}\nText ${i + 1} about the quay that was closed.\n`);
    return path;
  });
  await newMatter(page, 'Mending');
  await dropFiles(page, paths);
  await expect(row(page, 'Articles', 1)).toBeVisible();
  await row(page, 'Articles', 0).focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'The selected articles' })).toContainText(
    '2\u00a0articles selected',
  );
  await page.keyboard.press('m');
  const form = page.getByRole('dialog');
  await expect(form).toContainText('Likely one outlet');
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await form.getByRole('button', { name: 'Call them Harbor Calder Times' }).click();
  await form.getByRole('checkbox', { name: /Live: the quay/ }).check();
  await form.getByLabel('Find in').selectOption('title');
  await form.getByLabel('Find', { exact: true }).fill('Live: ');
  await form.getByRole('button', { name: /^Change 2/ }).click();
  await expect(page.getByText('The words were replaced in 2\u00a0articles.')).toBeVisible();
  await expect(row(page, 'Articles', 0)).toContainText('Harbor Calder Times');
  await expect(row(page, 'Articles', 1)).toContainText('Harbor Calder Times');
  await expect(row(page, 'Articles', 0)).not.toContainText('Live');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Articles', 0)).not.toContainText('Harbor Calder Times');
});
