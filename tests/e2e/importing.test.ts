import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { barriers } from './barriers.ts';
import { dropFiles, newMatter } from './reading.ts';
import { IN_ELECTRON, test } from './workbench.ts';

/** What a reporter throws at an import: good files among bad ones, folders, the same text again, and a change of mind. */

const LATIN = 'The caf\xe9 owner sues\n\nThe owner called it \x93d\xe9j\xe0 vu\x94 and left the court.\n';
const SIXTEEN = 'A filing in sixteen bits\n\n“We are ready,” she said.\n';

function rows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
}

/** A file of the list, by its name. */
function row(list: Locator, name: string): Locator {
  return list.getByRole('treeitem', { name: new RegExp(`^${name.replace('.', '\\.')}`) });
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

test('of files that are dropped the good go in, and each other one is told of in one sentence', async ({
  window: page,
  folders,
}) => {
  const files = write(join(folders.downloads, 'drop'), {
    'latin.txt': Buffer.from(LATIN, 'latin1'),
    'sixteen.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SIXTEEN, 'utf16le')]),
    'notes.md': '# A head in Markdown\n\nThe judge said **plainly**: "Denied."\n',
    'empty.txt': '',
    'blank.txt': ' \n\n\t\n',
    'picture.txt': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'filing.txt': Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0', 'latin1'),
    'filing.docx': Buffer.from('PK\x03\x04\0\0', 'latin1'),
    'large.txt': 'x',
  });
  truncateSync(files.at(-1)!, 33 * 2 ** 20);
  await newMatter(page, 'Dropped');
  await dropFiles(page, files);
  const list = page.getByRole('dialog', { name: 'What will be imported' });
  await expect(row(list, 'empty.txt')).toContainText('It is empty,');
  await expect(row(list, 'picture.txt')).toContainText('It is not a text (it looks like PNG)');
  await page.keyboard.press('Enter');
  const told = page.getByRole('dialog', { name: 'What was imported' });
  await expect(row(told, 'blank.txt')).toContainText('It is empty,');
  await expect(row(told, 'filing.txt')).toBeVisible();
  await expect(row(told, 'large.txt')).toContainText('It is too large to import (33 MB)');
  await expect(row(told, 'notes.md')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(3);
  await rows(page).filter({ hasText: 'café owner' }).click();
  await expect(page.locator('[data-pane="0"]')).toContainText('“déjà');
  await rows(page).filter({ hasText: 'sixteen bits' }).click();
  await expect(page.locator('[data-pane="0"]')).toContainText('“We');
});

test('a folder is read to its depths, hidden files aside, and a text that is there twice goes in once', async ({
  window: page,
  folders,
}) => {
  const folder = join(folders.downloads, 'case');
  write(folder, {
    'a.txt': 'The first\n\nSomebody said "yes".\n',
    'b.txt': 'The second\n\nSomebody said "no".\n',
    '.hidden.txt': 'Nobody sees this.\n',
  });
  write(join(folder, 'later'), {
    'again.txt': 'The first\n\nSomebody said "yes".\n',
    'c.md': '# The third\n\nNobody spoke.\n',
  });
  await newMatter(page, 'Folder');
  await dropFiles(page, [folder]);
  await expect(rows(page)).toHaveCount(3);
  const told = page.getByRole('dialog', { name: 'What was imported' });
  await expect(row(told, 'again.txt')).toContainText('already here, so it was not stored twice');
  await expect(told.getByRole('treeitem').filter({ hasText: 'hidden' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await dropFiles(page, [folder]);
  const list = page.getByRole('dialog', { name: 'What will be imported' });
  await expect(list.getByRole('treeitem').first()).toContainText('In the matter already: 4');
  await expect(list.getByRole('button', { name: 'Import 0' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: import articles')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});

test('a mixed drop is one list before it is an import: what cannot go in is told, the rest is ticked', async ({
  window: page,
  folders,
}) => {
  const good = Object.fromEntries(
    Array.from({ length: 27 }, (_, i) => [
      `${i}.${i % 3 === 0 ? 'md' : 'txt'}`,
      `Hearing ${i}\n\nCounsel said of case ${i}: "We are ready."\n`,
    ]),
  );
  const files = write(join(folders.downloads, 'mixed'), {
    ...good,
    'blank.txt': ' \n\n\t\n',
    'empty.txt': '',
    'scan.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  });
  await newMatter(page, 'Mixed');
  await dropFiles(page, files);
  const list = page.getByRole('dialog', { name: 'What will be imported' });
  await expect(list.getByRole('treeitem').first()).toContainText('Cannot be imported');
  await expect(list.getByRole('treeitem', { name: /empty\.txt/ })).toContainText('It is empty');
  await expect(list.getByRole('treeitem', { name: /scan\.png/ })).toContainText('It is');
  // One is left out by hand; Enter brings the rest in.
  const one = list.getByRole('treeitem', { name: /^0\.md/ });
  await one.hover();
  await expect(one).toHaveAttribute('aria-selected', 'true');
  await one.locator('[data-tick]').click();
  await expect(one).toHaveAttribute('aria-selected', 'false');
  const go = list.getByRole('button', { name: /^Import \d+.files$/ });
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  // What only shows when it is read is told afterwards, and can be tried again by itself.
  const told = page.getByRole('dialog', { name: 'What was imported' });
  await expect(row(told, 'blank.txt')).toContainText('It is empty,');
  await expect(told.getByRole('treeitem').first()).toContainText('Left out: 1');
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '26');
  await told.getByRole('button', { name: 'Try these again' }).click();
  await expect(page.getByText('0\u00a0articles imported, 1 left out.')).toBeVisible();
  await expect(told.getByRole('treeitem').first()).toContainText('Left out: 1');
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '26');
  await expect(rows(page).filter({ hasText: /Hearing 0(?!\d)/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: import articles')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});

test('a long import that is stopped keeps whole articles, and goes on with the rest', async ({
  window: page,
  folders,
}) => {
  const folder = join(folders.downloads, 'many');
  const body = 'The court sat again and heard the parties at length. '.repeat(400);
  write(
    folder,
    Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.txt`, `Article ${i}\n\n${body}${i}\n`])),
  );
  await newMatter(page, 'Many');
  await dropFiles(page, [folder]);
  await expect(page.getByText(/^Reading \d+ of 120/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText('Cancelled before anything was imported.')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  // Into the file it goes faster than a hand can follow: the page itself presses the button.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const progress = document.querySelector('progress')?.parentElement;
      if (!/Importing [1-9]\d/.test(progress?.textContent ?? '')) return;
      observer.disconnect();
      progress!.querySelector('button')!.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await dropFiles(page, [folder]);
  const told = page.getByText(/^Stopped\. \d+.articles? went in and stays?; \d+.files? (is|are) left\.$/);
  await expect(told).toBeVisible({ timeout: 30_000 });
  const [, went, left] = /(\d+)\D+(\d+)/.exec((await told.textContent()) ?? '') ?? [];
  expect(Number(went)).toBeGreaterThan(0);
  expect(Number(went) + Number(left)).toBe(120);
  const dialog = page.getByRole('dialog', { name: 'What was imported' });
  await expect(dialog.getByRole('treeitem').first()).toContainText('Not come to yet');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', went!);
  // A window that is opened anew knows nothing of it, and is told.
  await page.reload();
  await expect(page.getByText(/^An import was stopped before all of it was in/)).toBeVisible();
  await page.getByRole('button', { name: /left to import$/ }).click();
  await expect(dialog.getByRole('treeitem').first()).toContainText(`Not come to yet: ${left!}`);
  await dialog.getByRole('button', { name: /^Go on with/ }).click();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '120', { timeout: 30_000 });
  await expect(page.getByRole('button', { name: /left to import$/ })).toBeHidden();
});

test('of a list inside an archive the columns are shown with its first rows, and chosen before it goes in', async ({
  window: page,
  folders,
}) => {
  const notes = Array.from({ length: 30 }, (_, i) => [`${i}.txt`, strToU8(`Note ${i} of the hearing.`)]);
  const table =
    'headline,where,body,summary\nThe board met,Port Courier,"The board met, and voted.",It voted.\nThe board left,Port Courier,The board left early.,It left.\n';
  const [archive] = write(join(folders.downloads, 'list'), {
    'papers.zip': Buffer.from(
      zipSync({ ...(Object.fromEntries(notes) as Zippable), 'hearings.csv': strToU8(table) }),
    ),
  });
  await newMatter(page, 'List');
  await dropFiles(page, [archive!]);
  const dialog = page.getByRole('dialog', { name: 'What will be imported' });
  await dialog.getByRole('treeitem').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  // The list gives the columns room, and keeps the file in sight of which they are.
  await expect(row(dialog, 'papers.zip/hearings.csv')).toBeInViewport({ ratio: 0.9 });
  await expect(row(dialog, 'papers.zip/hearings.csv')).toBeFocused();
  await expect(dialog.getByRole('cell', { name: 'The board left early.' })).toBeVisible();
  await expect(dialog.getByLabel('Text', { exact: true })).toHaveValue('2');
  await dialog.getByLabel('Text', { exact: true }).selectOption('summary');
  await dialog.getByLabel('Outlet').selectOption('where');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 31 files' }).click();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '32');
  await page.getByRole('searchbox', { name: 'Filter the articles' }).fill('The board met');
  await rows(page).filter({ hasText: 'The board met' }).click();
  await expect(page.locator('[data-pane="0"]')).toContainText('It voted.');
});

test('a folder that is given is watched, and what of it could not be read waits in the status line', async ({
  window: page,
  folders,
}) => {
  const folder = join(folders.downloads, 'inbox');
  write(folder, { 'a.txt': 'The gate was shut.', 'blank.txt': '  ' });
  await newMatter(page, 'Watched');
  await page.getByRole('button', { name: 'Watched', exact: true }).click();
  const path = page.getByLabel('Watched folder');
  await path.fill(join(folder, 'none'));
  await path.press('Enter');
  await expect(page.getByText(/There is no folder/)).toBeVisible();
  await path.fill(folder);
  await path.press('Enter');
  await expect(page.getByRole('button', { name: 'Watch it no more' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('1 article came from the folder inbox; 1 could not be read.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: '1 left out of the watched folder' }).click();
  const told = page.getByRole('dialog', { name: 'What was imported' });
  await expect(row(told, 'blank.txt')).toContainText('It is empty,');
  write(folder, { 'blank.txt': 'Not blank any more.' });
  await told.getByRole('button', { name: 'Try these again' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('what is pasted survives Escape until it is stored, and goes in like a file', async ({
  window: page,
}) => {
  await newMatter(page, 'Pasted');
  await page.keyboard.press('Control+Shift+V');
  const text = page.getByRole('dialog').getByLabel('Text', { exact: true });
  await text.fill('A statement\n\nThe office said: "No comment."');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(text).toHaveValue(/No comment/);
  await text.press('Control+Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(text).toHaveValue('');
});

test('what was copied from a page is pasted with its paragraphs, in the words that were seen', async ({
  window: page,
}) => {
  await newMatter(page, 'Copied');
  if (!IN_ELECTRON) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async () => {
    const words = (type: string, ...all: string[]) => new Blob(all, { type });
    const html = words(
      'text/html',
      '<p>The gate was <b>shut</b>.</p><p>“Who has the&nbsp;key?” she said.</p>',
    );
    const plain = words('text/plain', 'The gate was shut.\n“Who has the key?” she said.');
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
  });
  await page.keyboard.press('Control+Shift+V');
  const text = page.getByRole('dialog').getByLabel('Text', { exact: true });
  await text.press('Control+V');
  await expect(text).toHaveValue('The gate was shut.\n\n“Who has the key?” she said.');
  await text.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', ' “Nobody.”');
    data.setData('text/x-moz-url-priv', 'https://gate.example/key');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(text).toHaveValue('The gate was shut.\n\n“Who has the key?” she said. “Nobody.”');
  await expect(page.getByText('Copied from https://gate.example/key. This is proposed')).toBeVisible();
  await text.press('Control+Enter');
  await expect(rows(page)).toHaveCount(1);
});

test('a key opens the system’s dialog for files, also long after the last key or click', async ({
  window: page,
}) => {
  await newMatter(page, 'After a pause');
  // For so long Chromium lets a page open such a dialog after somebody did something.
  await page.waitForTimeout(6_000);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+i');
  expect((await chooser).isMultiple()).toBe(true);
});
