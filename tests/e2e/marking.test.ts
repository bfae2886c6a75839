import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { choose, dropFiles, field, newMatter, pane, quoteShown, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** Marking by keys alone, what happens where quotes meet, and that nothing done is past undoing. */

const ARTICLE = `A judge speaks twice

The judge said “these failures were so grave that nothing else would do” on Friday.

“I never saw it,” said Roe. She added that she would never have signed it.

Related Articles
One thing
Another thing
A third thing
`;

/** A matter with one article, its caret before the first word. */
async function openArticle(page: Page, folders: Folders): Promise<void> {
  const path = join(folders.downloads, 'judge.txt');
  writeFileSync(path, ARTICLE);
  await newMatter(page, 'Marking');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('A judge speaks');
  // To the other pane and back: the way into a text without a mouse.
  await press(page, 'o', 'o');
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  await toLine(page, 3);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts the caret at the start of a line; what is folded or wrapped counts as on the screen. */
async function toLine(page: Page, line: number): Promise<void> {
  await press(page, 'Control+Home', ...Array<string>(line - 1).fill('ArrowDown'), 'Home');
}

const words = (count: number, key = 'Control+ArrowRight') => Array<string>(count).fill(key);
const SELECT_WORD = 'Control+Shift+ArrowRight';

async function undoOne(page: Page, name: string): Promise<void> {
  await press(page, 'Control+z');
  await expect(page.getByText(new RegExp(`^Undone: ${name}( \\(.+\\))?\\.$`))).toBeVisible();
}

test('words are marked by keys alone: by selecting, or between quotation marks', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  await press(page, ...words(2, SELECT_WORD), 'q');
  await expect(quoteShown(page)).toHaveText('The judge');
  await expect(field(page, 'Speech')).toHaveValue('none');
  // The caret alone, while another quote is shown.
  await press(page, ...words(5), 'q');
  await expect(quoteShown(page)).toHaveText('these failures were so grave that nothing else would do');
  await expect(field(page, 'Speech')).toHaveValue('direct');
  await press(page, 'q');
  await expect(row(page, 'Articles', 0)).toContainText('2\u00a0quotes');
  // The same words again show the quote that is there.
  await toLine(page, 3);
  await press(page, ...words(2, SELECT_WORD), 'q');
  await expect(quoteShown(page)).toHaveText('The judge');
  await expect(row(page, 'Articles', 0)).toContainText('2\u00a0quotes');
});

test('quotes that overlap are each reached, by key and by clicking again', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  const marked: string[] = [];
  for (const [from, count] of [
    [0, 6],
    [3, 6],
    [4, 1],
  ] as const) {
    await toLine(page, 3);
    await press(page, ...words(from), ...words(count, SELECT_WORD), 'q');
    await expect(quoteShown(page)).not.toHaveText(marked.at(-1) ?? '');
    marked.push((await quoteShown(page).textContent())!);
  }
  expect(new Set(marked).size).toBe(3);
  const byKey = new Set<string>();
  for (let i = 0; i < 3; i += 1) {
    const before = await quoteShown(page).textContent();
    await press(page, 'j');
    await expect(quoteShown(page)).not.toHaveText(before!);
    byKey.add((await quoteShown(page).textContent())!);
  }
  expect([...byKey].sort()).toEqual([...marked].sort());
  const deepest = pane(page, 0).locator('.quote.depth-3').first();
  const byMouse = new Set<string>();
  for (let i = 0; i < 3; i += 1) {
    const before = await quoteShown(page).textContent();
    await deepest.click();
    await expect(quoteShown(page)).not.toHaveText(before!);
    byMouse.add((await quoteShown(page).textContent())!);
    await page.waitForTimeout(600); // Two clicks in a row would select a word.
  }
  expect([...byMouse].sort()).toEqual([...marked].sort());
  // And the card at the caret lists them, the shortest first, for a digit or the arrows to choose.
  await toLine(page, 3);
  await press(page, ...words(4), 'ArrowRight', 'i');
  const card = page.getByRole('dialog', { name: '3\u00a0quotes here: choose one' });
  const shortestFirst = [...marked].sort((a, b) => a.length - b.length);
  for (const [i, one] of shortestFirst.entries())
    await expect(card.getByRole('button').nth(i)).toContainText(one);
  await expect(card.getByRole('button').first()).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await press(page, '3');
  await expect(quoteShown(page)).toHaveText(shortestFirst[2]!);
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  await press(page, 'i', 'ArrowDown', 'Enter');
  await expect(quoteShown(page)).toHaveText(shortestFirst[1]!);
  await press(page, 'i');
  await expect(card).toBeVisible();
  await press(page, 'Escape');
  await expect(card).toBeHidden();
});

test('page furniture is never quoted, until it is said to be part of the article', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  await expect(pane(page, 0).getByText(/Related articles · 4\slines folded as page furniture/)).toBeVisible();
  await press(page, 'u');
  await expect(pane(page, 0)).toContainText('Another');
  await press(page, 'Control+End', 'ArrowUp', 'Home', 'Shift+End', 'q');
  await expect(page.getByText('proposed as page furniture, which is never quoted')).toBeVisible();
  await expect(row(page, 'Articles', 0)).toContainText('0\u00a0quotes');
  await page.getByRole('button', { name: /^Dismiss Furniture/ }).click();
  await press(page, 'o', 'o', 'Control+End', 'ArrowUp', 'Home', 'Shift+End', 'q');
  await expect(quoteShown(page)).toHaveText('A third thing');
});

test('all that the keys do is undone by name, and done again', async ({ window: page, folders }) => {
  await openArticle(page, folders);
  await press(page, ...words(5), 'q', 's');
  await choose(page, 'Judge Sommer', /person/);
  await expect(field(page, 'Speaker')).toHaveText('Judge Sommer');
  await press(page, 'c');
  await choose(page, 'The judge found the failures grave.');
  await press(page, 'e');
  await choose(page, 'The State', /organization/);
  await expect(page.getByRole('button', { name: 'Unlink The State' })).toBeVisible();
  await press(page, 'b');
  await page.getByRole('dialog').getByLabel('Title').fill('The ruling');
  await press(page, 'Enter');
  await expect(page.getByText('The claim and its quotes were added')).toBeVisible();
  await press(page, 'n');
  await expect(field(page, 'Note')).toBeFocused();
  await page.keyboard.type('Ask for the transcript.');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo: write note' })).toBeVisible();
  await press(page, 'Delete');
  await expect(page.getByText('The quote was removed. Ctrl Z brings it back.')).toBeVisible();
  const steps = [
    'remove quote',
    'write note',
    'add to brief',
    'make brief',
    'link entity',
    'make entity',
    'make claim',
    'set speaker',
    'make entity',
    'accept quotation',
  ];
  for (const step of steps) await undoOne(page, step);
  await expect(pane(page, 0).locator('.quote')).toHaveCount(0);
  for (const step of steps.slice(1).reverse()) {
    await press(page, 'Control+Shift+z');
    await expect(page.getByText(new RegExp(`^Redone: ${step}( \\(.+\\))?\\.$`))).toBeVisible();
  }
  await expect(pane(page, 0).locator('.quote').first()).toBeVisible();
});

test('letters typed at once after a key go into the field that it brings', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  await press(page, ...words(5));
  await page.keyboard.type('sKari Joubert');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('Kari Joubert');
  await press(page, 'Enter');
  await expect(field(page, 'Speaker')).toHaveText('Kari Joubert');
  await page.keyboard.type('nbook the courtroom');
  await expect(field(page, 'Note')).toHaveValue('book the courtroom');
  await press(page, 'Escape');
  await expect(field(page, 'Note')).toHaveValue('');
});

test('Escape leaves every dialog and changes nothing', async ({ window: page, folders }) => {
  await openArticle(page, folders);
  await press(page, ...words(5), 'q');
  await expect(quoteShown(page)).toBeVisible();
  for (const key of ['s', 'c', 'e', 'f', 'b', '?', 'Control+k', 'Control+o', 'Control+Shift+v']) {
    await press(page, key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  }
  await expect(
    page.getByRole('banner').getByRole('button', { name: 'Undo: accept quotation' }),
  ).toBeVisible();
  await press(page, ...words(1, SELECT_WORD));
  await expect(page.getByRole('toolbar')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('toolbar')).toBeHidden();
});
