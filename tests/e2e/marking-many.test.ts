import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { choose, dropFiles, field, inspector, newMatter, pane, quoteShown, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** Several quotes that are selected and changed together. */

const ARTICLE = `A judge speaks three times

The judge said “these failures were grave” on Friday, and “nothing else would do” on Monday.

“I never saw it,” said Roe.
`;

/** A matter with one article whose three quotations were accepted. */
async function openQuoted(page: Page, folders: Folders): Promise<void> {
  const path = join(folders.downloads, 'judge.txt');
  writeFileSync(path, ARTICLE);
  await newMatter(page, 'Many');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('A judge speaks');
  await page.keyboard.press('Shift+A');
  await expect(quotes(page)).toHaveCount(3);
}

const quotes = (page: Page): Locator =>
  inspector(page).getByRole('listbox', { name: 'Quotes' }).getByRole('option');
const tools = (page: Page): Locator => page.getByRole('toolbar', { name: 'The selected quotes' });
const undoNamed = (page: Page, name: string): Locator =>
  page.getByRole('banner').getByRole('button', { name: `Undo: ${name}`, exact: true });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the quotes of an article are listed in the order of their places, and each goes to its words', async ({
  window: page,
  folders,
}) => {
  await openQuoted(page, folders);
  await expect(quotes(page).nth(0)).toContainText('these failures were grave');
  await expect(quotes(page).nth(2)).toContainText('I never saw it');
  await quotes(page).nth(1).click();
  await expect(quoteShown(page)).toHaveText('nothing else would do');
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
});

test('quotes are picked in the text and the list by mouse, and one undo takes back what was done with all', async ({
  window: page,
  folders,
}) => {
  await openQuoted(page, folders);
  const highlights = pane(page, 0).locator('.quote');
  await highlights.filter({ hasText: 'grave' }).first().click();
  await expect(quoteShown(page)).toHaveText('these failures were grave');
  await pane(page, 0)
    .locator('.quote')
    .filter({ hasText: 'nothing' })
    .first()
    .click({ modifiers: ['Control'] });
  await expect(tools(page)).toContainText('2\u00a0quotes selected');
  await expect(quotes(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(quotes(page).nth(2)).toHaveAttribute('aria-selected', 'false');
  await expect(pane(page, 0).locator('.quote.selected').first()).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await quotes(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(tools(page)).toContainText('3\u00a0quotes selected');
  await quotes(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await tools(page)
    .getByRole('button', { name: /^Speaker/ })
    .click();
  await expect(page.getByRole('dialog', { name: 'Speaker of 2\u00a0quotes' })).toBeVisible();
  await choose(page, 'Judge Sommer', /person/);
  await expect(page.getByText('The speaker of 2\u00a0quotes was set.')).toBeVisible();
  for (const i of [0, 1]) await expect(quotes(page).nth(i)).toContainText('Judge Sommer');
  await expect(quotes(page).nth(2)).not.toContainText('Judge Sommer');
  await undoNamed(page, 'set speaker of quotes').click();
  for (const i of [0, 1]) await expect(quotes(page).nth(i)).not.toContainText('Judge Sommer');
  // They stay selected for the next thing that is done with them.
  await expect(tools(page)).toContainText('2\u00a0quotes selected');
  await tools(page).getByLabel('Speech').selectOption('indirect');
  await expect(undoNamed(page, 'edit quotes')).toBeVisible();
});

test('all of it goes by keys alone: list, selection, claim with a stance, entity, brief, removal', async ({
  window: page,
  folders,
}) => {
  await openQuoted(page, folders);
  await press(page, 'Shift+Q');
  await expect(quotes(page).nth(0)).toBeFocused();
  await press(page, 'Shift+ArrowDown');
  await expect(tools(page)).toContainText('2\u00a0quotes selected');
  await press(page, 'ArrowDown', 'Space');
  await expect(tools(page)).toContainText('3\u00a0quotes selected');
  await press(page, 'c');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await press(page, 'Tab', 'ArrowRight', 'Shift+Tab');
  await choose(page, 'Nobody was at fault.');
  await expect(undoNamed(page, 'make claim')).toBeVisible();
  await press(page, 'Control+z', 'Control+Shift+z', 'e');
  await choose(page, 'The State', /organization/);
  await expect(page.getByText('3\u00a0quotes were linked.')).toBeVisible();
  await press(page, 'b');
  await page.getByRole('dialog').getByLabel('Title').fill('The ruling');
  await press(page, 'Enter');
  await expect(page.getByText('1\u00a0claim with its quotes was added to the brief.')).toBeVisible();
  await press(page, 'Delete');
  await expect(page.getByText('3\u00a0quotes were removed. Ctrl Z brings them back.')).toBeVisible();
  await expect(row(page, 'Articles', 0)).toContainText('0\u00a0quotes');
  await press(page, 'Control+z');
  await expect(row(page, 'Articles', 0)).toContainText('3\u00a0quotes');
  await press(page, 'j');
  await expect(inspector(page)).toContainText('contradicts');
  await press(page, 'Shift+Q');
  await expect(quotes(page).nth(0)).toBeFocused();
  await press(page, 'Control+a');
  await expect(tools(page)).toContainText('3\u00a0quotes selected');
  await press(page, 'n');
  await expect(page.getByText('A note belongs to one quote.')).toBeVisible();
  await press(page, 'Escape');
  await expect(tools(page)).toBeHidden();
  await expect(field(page, 'Title')).toBeVisible();
});
