import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addProse, brief } from './briefs.ts';
import { place } from './reading.ts';
import { save, type Folders } from './workbench.ts';

export const WRITTEN = 'Nobody has answered so far. Both sides were asked twice.';

/** Exports the brief with a paragraph of prose, edits the file as an editor would, and opens it again. Its path. */
export async function editedBrief(page: Page, folders: Folders): Promise<string> {
  await place(page, 'Brief').click();
  await addProse(page, WRITTEN);
  const download = page.waitForEvent('download');
  await brief(page).getByLabel('Format').selectOption('docx');
  await brief(page).getByRole('button', { name: 'Export brief' }).click();
  const path = await save(await download, folders);
  const parts = unzipSync(readFileSync(path));
  const source = strFromU8(parts['word/document.xml']!);
  const edited = source
    .replace('Nobody has answered so far.', 'Nobody has answered yet. We will wait.')
    .replace(/“(\w+) (\w+)/, '“$1 never $2');
  expect(edited).toContain(' never ');
  const footnotes = strFromU8(parts['word/footnotes.xml']!).replace('¶', 'paragraph');
  const changed = { 'word/document.xml': strToU8(edited), 'word/footnotes.xml': strToU8(footnotes) };
  writeFileSync(path, zipSync({ ...parts, ...changed }));
  return path;
}

export async function openEdited(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+Shift+E');
  await (await chooser).setFiles(path);
}
