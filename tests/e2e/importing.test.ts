import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles, newMatter } from './reading.ts';
import { test } from './workbench.ts';

/** What a reporter throws at an import: good files among bad ones, folders, the same text again, and a change of mind. */

const LATIN = 'The caf\xe9 owner sues\n\nThe owner called it \x93d\xe9j\xe0 vu\x94 and left the court.\n';
const SIXTEEN = 'A filing in sixteen bits\n\n“We are ready,” she said.\n';

function rows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
}

function report(page: Page): Locator {
  return page.getByRole('dialog', { name: 'What was imported' }).getByRole('listitem');
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
  await expect(report(page)).toHaveText([
    /^empty\.txt is empty,/,
    /^blank\.txt is empty,/,
    'picture.txt is not a text (it looks like PNG), so it was left out.',
    'filing.txt is not a text (it looks like PDF), so it was left out.',
    /^filing\.docx is of a kind that cannot be imported yet \(DOCX\)\. Save it as plain text/,
    'large.txt is too large to import (33 MB); split it and import the parts.',
    'latin.txt was imported.',
    'sixteen.txt was imported.',
    'notes.md was imported.',
  ]);
  await expect(page.getByText(/^3.articles imported, 6 left out\.$/)).toBeVisible();
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
  await expect(
    report(page).filter({ hasText: 'again.txt has the same text as an article that is already here' }),
  ).toHaveCount(1);
  await expect(report(page).filter({ hasText: 'hidden' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await dropFiles(page, [folder]);
  await expect(page.getByText(/^0.articles imported, 4 left out\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: import articles')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});

test('a long import that is cancelled leaves nothing behind', async ({ window: page, folders }) => {
  const folder = join(folders.downloads, 'many');
  const body = 'The court sat again and heard the parties at length. '.repeat(400);
  write(
    folder,
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `Article ${i}\n\n${body}${i}\n`])),
  );
  await newMatter(page, 'Many');
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  const expectNothing = async () => {
    await expect(page.getByText('Cancelled. Nothing of it was kept.')).toBeVisible();
    await expect(cancel).toBeHidden();
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  };
  await dropFiles(page, [folder]);
  await expect(page.getByText(/^Reading \d+ of 300$/)).toBeVisible();
  await cancel.click();
  await expectNothing();

  // Into the file it goes faster than a hand can follow: the page itself presses the button.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const progress = document.querySelector('progress')?.parentElement;
      if (!/Importing [1-9]/.test(progress?.textContent ?? '')) return;
      observer.disconnect();
      progress!.querySelector('button')!.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await dropFiles(page, [folder]);
  await expectNothing();
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
