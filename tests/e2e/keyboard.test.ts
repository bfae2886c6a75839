import { expect, type Page } from '@playwright/test';
import { notesByMammoth } from '../docx-notes.ts';
import { inspector, pane, quoteShown } from './reading.ts';
import { save, test } from './workbench.ts';

/** A working session without a mouse: every step is a key that a person presses, and where the keys are is never set. */

const PIER = `Harbour board closes the pier

The board shut the north pier on Monday after its yearly inspection.

“The planks would not have held another summer,” said Ada Moss, who chairs the board.

Ben Okafor, her deputy, put the cost of new ones at two million.`;

const LEDGER = `Pier shut, and no date for its opening

Ada Moss, who chairs the harbour board, said that “the planks would not have held another winter.”

Fishermen learned of it from a notice on the gate.`;

/** Presses keys one after the other, as many as are named. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** As a hand does it: what a key has brought up is there before Enter takes it. */
async function strike(page: Page, strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    if (stroke === 'Enter') await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await press(page, stroke);
    if (stroke === 'Enter') await expect(page.getByRole('dialog')).toBeHidden();
  }
}

async function makeMatter(page: Page): Promise<void> {
  await expect(page.getByText('There are no matters yet.')).toBeVisible();
  await press(page, 'Tab');
  await page.keyboard.type('North pier');
  await press(page, 'Enter');
  await expect(page.getByText('No articles yet.')).toBeVisible();
}

async function pasteArticle(page: Page, text: string): Promise<void> {
  await press(page, 'Control+Shift+V');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(text); // What the clipboard does: no letter is pressed.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a whole working session is done by keys alone', async ({ start, folders }) => {
  const { page } = await start();
  await page.mouse.move(0, 0);
  const selected = page.getByText(/characters selected/);

  await test.step('make a matter', () => makeMatter(page));

  await test.step('bring in two articles by pasting them', async () => {
    await pasteArticle(page, PIER);
    await expect(pane(page, 0).locator('h1')).toContainText('Harbour board closes the pier');
    await pasteArticle(page, LEDGER);
    await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);
  });

  await test.step('open the second one beside the first', async () => {
    await press(page, '/', 'ArrowDown', 'ArrowDown', 'Shift+Enter');
    await expect(pane(page, 1).locator('h1')).toContainText('Pier shut, and no date for its opening');
  });

  await test.step('read on in the left one', async () => {
    await press(page, 'o');
    await expect(page.getByRole('textbox', { name: 'Left article' })).toBeFocused();
  });

  await test.step('select the quotation from its first word on', async () => {
    await press(page, 'g');
    await page.keyboard.type('3');
    await press(page, 'Enter', 'ArrowRight', 'ArrowRight');
    await expect(page.getByRole('textbox', { name: 'Left article' })).toBeFocused();
    await press(page, 'Alt+ArrowUp');
    await expect(selected).toContainText('3 characters');
    await press(page, 'Alt+ArrowUp');
    await expect(selected).toContainText('46 characters');
  });

  await test.step('mark it, with its speaker and a new claim', async () => {
    await press(page, 'q');
    await expect(quoteShown(page)).toHaveText('The planks would not have held another summer,');
    await press(page, 's');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('Ada Moss');
    await press(page, 'Enter');
    await expect(inspector(page).getByLabel('Speaker', { exact: true })).toHaveText('Ada Moss');
    await press(page, 'c');
    await page.keyboard.type('The pier was about to give way.');
    await press(page, 'Enter');
    await expect(inspector(page)).toContainText('about to give way');
  });

  await test.step('mark the other one: from the selection on, at most five keystrokes', async () => {
    await press(page, 'o');
    await expect(page.getByRole('textbox', { name: 'Right article' })).toBeFocused();
    await press(page, 'p');
    await expect(inspector(page)).toContainText('Proposed quotation');
    await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
    await expect(selected).toContainText('46 characters');
    // The speaker that the article names comes with the quote, and the claim made last is the first that is offered.
    const strokes = ['q', 'c', 'Enter'];
    await strike(page, strokes);
    await expect(quoteShown(page)).toHaveText('the planks would not have held another winter.');
    await expect(inspector(page).getByLabel('Speaker', { exact: true })).toHaveText('Ada Moss');
    await expect(inspector(page)).toContainText('about to give way');
    expect(strokes.length).toBeLessThanOrEqual(5);
  });

  await test.step('find it elsewhere, and see the wordings side by side', async () => {
    await press(page, 'f');
    await expect(page.getByRole('dialog')).toContainText('Harbour board closes the pier');
    await press(page, 'Escape', 'w');
    await expect(page.getByRole('region', { name: 'All wordings' })).toContainText('summer');
    await expect(page.getByRole('region', { name: 'All wordings' })).toContainText('winter');
  });

  await test.step('put the claim into a brief', async () => {
    await press(page, '1', 'b');
    await page.keyboard.type('The pier: a backgrounder');
    await press(page, 'Enter');
    await expect(page.getByText('The claim and its quotes were added')).toBeVisible();
  });

  await test.step('search for the claim', async () => {
    await press(page, 'Control+k');
    await page.keyboard.type('give way');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('hit');
    await press(page, 'Enter');
    await expect(inspector(page).getByLabel('Status')).toBeVisible();
  });

  await test.step('undo, and do it again', async () => {
    await press(page, 'Control+z');
    await expect(page.getByText(/^Undone: add to brief/)).toBeVisible();
    await press(page, 'Control+Shift+z');
    await expect(page.getByText(/^Redone: add to brief/)).toBeVisible();
  });

  await test.step('export the brief', async () => {
    const download = page.waitForEvent('download');
    await press(page, 'Control+e');
    await expect(
      page.getByRole('region', { name: 'Brief' }).getByRole('button', { name: 'Export brief' }),
    ).toBeFocused();
    await press(page, 'Enter');
    const notes = await notesByMammoth(await save(await download, folders));
    expect(notes.length).toBeGreaterThanOrEqual(2);
  });
});

test('with a speaker who is not known yet it takes five keystrokes', async ({ window: page }) => {
  await makeMatter(page);
  await pasteArticle(page, PIER);
  // A claim that was made before, to be joined.
  await press(page, '3', 'c');
  await page.keyboard.type('The pier was about to give way.');
  await press(page, 'Enter');
  await press(page, '1', 'p');
  await expect(inspector(page)).toContainText('Proposed quotation');
  await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
  await expect(page.getByText(/46.characters selected/)).toBeVisible();
  const strokes = ['q', 's', 'Enter', 'c', 'Enter'];
  await strike(page, strokes);
  await expect(quoteShown(page)).toHaveText('The planks would not have held another summer,');
  await expect(inspector(page).getByLabel('Speaker', { exact: true })).toHaveText('Ada Moss');
  await expect(inspector(page)).toContainText('about to give way');
  expect(strokes).toHaveLength(5);
});
