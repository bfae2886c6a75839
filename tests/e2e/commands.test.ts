import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { items } from './briefs.ts';
import { clickWords, findWords, inspector, pane, row, selectWords } from './reading.ts';
import { test } from './workbench.ts';

/** Commands by name, by a key of one's own, and by the menu of what was clicked. */

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await row(page, 'Articles', 0).click();
  await expect(pane(page, 0).locator('.quote').first()).toBeVisible();
  await expect(pane(page, 0).getByText('folded as page furniture').first()).toBeVisible();
}

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Find a command' });
const menu = (page: Page): Locator => page.getByRole('menu');
const item = (page: Page, name: string | RegExp): Locator => menu(page).getByRole('menuitem', { name });

async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('any command is found by its name, past a slip, and done', async ({ window: page }) => {
  await openSample(page);
  await page.keyboard.press('Control+Shift+P');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await expectOpenToAll(page);
  await page.keyboard.type('timelnie');
  await expect(palette(page).getByRole('option').first()).toContainText('Go to the timeline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('F2');
  // What was used lately is there at once.
  await expect(palette(page).getByRole('option').first()).toContainText('Go to the timeline');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
});

test('a command that has nothing to do now says why, and nothing is done', async ({ window: page }) => {
  await openSample(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('redo');
  await expect(palette(page).getByRole('option').first()).toContainText('There is nothing to redo.');
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('status').filter({ hasText: 'cannot be done now' })).toBeVisible();
  await expect(palette(page)).toBeVisible();
});

const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Keys and help' });
const keyOf = (page: Page, command: string): Locator =>
  sheet(page).getByRole('button', { name: new RegExp(`the key of “${command}”|new key of “${command}”`) });

test('a key is changed, works, is named everywhere, and is still there after a restart', async ({
  start,
}) => {
  const first = await start();
  const { page } = first;
  await openSample(page);
  await page.keyboard.press('?');
  await sheet(page).getByRole('searchbox').fill('swap');
  await keyOf(page, 'Swap the panes').click();
  await page.keyboard.press('Q');
  // Another command has it: said in a sentence, and nothing was changed.
  await expect(sheet(page)).toContainText('Q is the key of “Mark the selected words as a quote”.');
  await expectOpenToAll(page);
  await keyOf(page, 'Swap the panes').click();
  await page.keyboard.press('Control+T');
  await expect(sheet(page)).toContainText('browsers keep it');
  await page.keyboard.press('F4');
  await expect(keyOf(page, 'Swap the panes')).toContainText('F4');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await row(page, 'Articles', 1).click({ modifiers: ['Shift'] });
  const left = await pane(page, 0).getByRole('heading').textContent();
  await page.keyboard.press('v');
  await expect(pane(page, 0).getByRole('heading')).toHaveText(left!);
  await page.keyboard.press('F4');
  await expect(pane(page, 1).getByRole('heading')).toHaveText(left!);
  await expect(page.getByTitle('Swap the panes (F4)')).toBeVisible();
  await first.stop();

  const second = await start();
  await openSample(second.page).catch(() => {});
  await second.page.keyboard.press('?');
  await expect(keyOf(second.page, 'Swap the panes')).toContainText('F4');
  await sheet(second.page).getByRole('button', { name: 'All keys as at first' }).click();
  await sheet(second.page).getByRole('button', { name: 'Put them back' }).click();
  await expect(keyOf(second.page, 'Swap the panes')).toContainText('V');
});

test('keys that are one character can be turned off, and the palette still does all', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('?');
  await sheet(page).getByText('off', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
  await page.keyboard.press('F2');
  await page.keyboard.type('timeline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test('a row has a menu, by mouse and by key, and the keys are back afterwards', async ({ window: page }) => {
  await openSample(page);
  await row(page, 'Articles', 2).click({ button: 'right' });
  await expect(item(page, /Open in the other pane/)).toBeVisible();
  await expectOpenToAll(page);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Articles', 2)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await item(page, /Mark the article as a key one/).click();
  await expect(row(page, 'Articles', 2)).toContainText('key');
  await expect(row(page, 'Articles', 2)).toBeFocused();
});

test('the menu of a quote is about that quote, also while rows of the list are picked', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 3).click({ modifiers: ['Control'] });
  const quote = pane(page, 0).locator('.quote').first();
  const articles = await page.getByRole('banner').textContent();
  await quote.click({ button: 'right' });
  await item(page, /^Remove/).click();
  await expect(page.getByText(/quote was removed/)).toBeVisible();
  expect(await page.getByRole('banner').textContent()).toBe(articles);
  await page.keyboard.press('Control+z');
});

test('selected words, a quote in the inspector and an item of the brief have menus too', async ({
  window: page,
}) => {
  await openSample(page);
  await selectWords(page, 0, 'the people who pressed it');
  const { from } = await findWords(page, 0, 'the people who pressed it');
  await page.mouse.click(from.x + 20, from.y, { button: 'right' });
  await item(page, /Mark the selected words as a quote/).click();
  await expect(inspector(page).locator('blockquote')).toContainText('the people who pressed it');
  await clickWords(page, 0, 'the people who pressed it');
  await page.keyboard.press('Shift+F10');
  await expect(item(page, /Set the speaker/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('6');
  await items(page).nth(1).focus();
  await page.keyboard.press('Shift+F10');
  await expect(item(page, /Move down/)).toBeVisible();
  await expectOpenToAll(page);
});
