import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { clickWords, dropFiles, field, newMatter, pane, quoteShown, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** Reading, selecting and moving edges: with real keys, and with the mouse where a hand reaches for it. */

const LONG = Array.from(
  { length: 60 },
  (_, i) => `Paragraph ${i + 1} tells of the ferry landing and its repairs.`,
);

const ARTICLES = {
  'a-gate.txt': `The gate at the landing

The gate stood open. “I never locked it. I don’t think anyone did,” said Marlow. He left on Friday.

“She told me ‘the key is gone’ and hung up,” he added.

Related Articles
One thing
Another thing
A third thing
`,
  'b-ferry.txt': `The ferry\n\n${LONG.join('\n\n')}\n`,
  'c-ruling.txt': 'The ruling\n\nThe judge said nothing of the gate.\n',
};

async function openMatter(page: Page, folders: Folders): Promise<void> {
  const paths = Object.entries(ARTICLES).map(([name, text]) => {
    const path = join(folders.downloads, name);
    writeFileSync(path, text);
    return path;
  });
  await newMatter(page, 'Desk');
  await dropFiles(page, paths);
  await expect(pane(page, 0)).toContainText('The gate stood open');
}

const title = (page: Page, number: 0 | 1): Locator => pane(page, number).getByRole('heading', { level: 1 });

async function shows(page: Page, number: 0 | 1, words: string): Promise<void> {
  await expect(title(page, number)).toContainText(words);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function open(page: Page, words: string, beside = false): Promise<void> {
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option', { name: words })
    .click(beside ? { modifiers: ['Shift'] } : {});
  await shows(page, beside ? 1 : 0, words);
}

/** What the status line says is selected. */
const selected = (page: Page): Locator => page.getByText(/characters selected/);

async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a pane goes back and forward in what it showed, by key and by button', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await expect(pane(page, 0).getByRole('button', { name: 'Back in this pane' })).toBeDisabled();
  await open(page, 'The ferry');
  await open(page, 'The ruling');
  await press(page, 'Alt+ArrowLeft');
  await shows(page, 0, 'The ferry');
  await press(page, 'Alt+ArrowLeft');
  await shows(page, 0, 'The gate');
  await press(page, 'Alt+ArrowLeft');
  await expect(page.getByText('There is no article to go back to in this pane.')).toBeVisible();
  await pane(page, 0).getByRole('button', { name: 'Forward in this pane' }).click();
  await shows(page, 0, 'The ferry');
  await open(page, 'The gate');
  await expect(pane(page, 0).getByRole('button', { name: 'Forward in this pane' })).toBeDisabled();
});

test('panes are swapped, one stands alone, and both are there again', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  await open(page, 'The ferry', true);
  await press(page, 'v');
  await shows(page, 0, 'The ferry');
  await shows(page, 1, 'The gate');
  await press(page, 'Shift+O');
  await expect(pane(page, 1)).toBeHidden();
  await shows(page, 0, 'The ferry');
  await press(page, 'o');
  await expect(pane(page, 0)).toBeHidden();
  await shows(page, 1, 'The gate');
  await pane(page, 1).getByRole('button', { name: 'Show both panes' }).click();
  await shows(page, 0, 'The ferry');
  await shows(page, 1, 'The gate');
});

test('an article is shown where it was left, after others, another place, and a reload', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await open(page, 'The ferry');
  await press(page, 'g');
  await page.keyboard.type('45');
  await expect(page.getByRole('option', { name: /¶45/ })).toBeVisible();
  await press(page, 'Enter');
  const there = pane(page, 0).getByText('Paragraph 44 tells');
  await expect(there).toBeInViewport();
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  await open(page, 'The ruling');
  await press(page, 'Alt+ArrowLeft');
  await expect(there).toBeInViewport();
  await press(page, '5', '1');
  await expect(there).toBeInViewport();
  await open(page, 'The gate', true);
  await page.reload();
  await expect(there).toBeInViewport();
  await shows(page, 1, 'The gate');
  await press(page, 'Alt+ArrowLeft');
  await expect(page.getByText('There is no article to go back to')).toBeVisible();
  await press(page, 'o', 'Alt+ArrowRight');
  await shows(page, 0, 'The ruling');
});

/** Keeps the words of articles back that are opened from now on, until what is given back is called. */
async function keepWordsBack(page: Page): Promise<() => void> {
  let give = () => {};
  const words = new Promise<void>((settle) => (give = settle));
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('articles.text')) await words;
    await route.fallback();
  });
  return () => give();
}

test('a pane that is gone to before its words have come has the keys when they have', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  const give = await keepWordsBack(page);
  await open(page, 'The ferry', true);
  await press(page, 'o', 'o');
  give();
  await expect(pane(page, 1).locator('.monaco-editor.focused')).toBeVisible();
  await press(page, 'Alt+ArrowUp');
  await expect(selected(page)).toBeVisible();
});

test('one may ask for a place before the words have come, and goes to it when they have', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  const give = await keepWordsBack(page);
  await open(page, 'The ferry');
  await press(page, 'g');
  await page.keyboard.type('45');
  give();
  await expect(page.getByRole('option', { name: /¶45/ })).toBeVisible();
  await press(page, 'Enter');
  await expect(pane(page, 0).getByText('Paragraph 44 tells')).toBeInViewport();
});

test('a paragraph that is folded away is shown when one goes to it', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  await press(page, 'g');
  await page.keyboard.type('6');
  await expect(page.getByRole('option', { name: 'Another thing' })).toBeVisible();
  await press(page, 'Enter');
  await expect(pane(page, 0).getByText('Another thing')).toBeInViewport();
});

test('the text is set as one likes it, and stays so', async ({ window: page, folders, start }) => {
  await openMatter(page, folders);
  const line = pane(page, 0).locator('.view-line').first();
  const style = (name: 'fontSize' | 'fontFamily' | 'lineHeight') =>
    line.evaluate((one, key) => getComputedStyle(one.querySelector('span')!)[key], name);
  expect(await style('fontSize')).toBe('17px');
  await press(page, '.', '.', '.', ',');
  await expect.poll(() => style('fontSize')).toBe('19px');
  await press(page, 'Shift+T');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('sans').click();
  await dialog.getByLabel('Line spacing').press('ArrowRight');
  await expect(dialog.getByText('1.7')).toBeVisible();
  for (let i = 0; i < 14; i += 1) await dialog.getByLabel('Line width').press('ArrowLeft');
  await expect(dialog.getByText('55 letters')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Escape');
  await expect.poll(() => style('fontFamily')).toContain('Inter');
  await expect.poll(() => style('lineHeight')).toBe(`${Math.round(19 * 1.7)}px`);
  // A line is wrapped at the width that was chosen, not at the pane's.
  await press(page, 'Shift+O');
  const widest = () =>
    pane(page, 0)
      .locator('.view-line > span')
      .evaluateAll((lines) => Math.max(...lines.map((one) => one.textContent.length)));
  await expect.poll(widest).toBeGreaterThan(44);
  expect(await widest()).toBeLessThan(66);
  const again = await start();
  await row(again.page, 'Articles', 0).click();
  await expect
    .poll(() =>
      again.page
        .locator('.view-line')
        .first()
        .evaluate((one) => getComputedStyle(one.querySelector('span')!).fontSize),
    )
    .toBe('19px');
});

test('words in the article are found from anywhere, and Escape gives the focus back', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await row(page, 'Articles', 0).focus();
  await press(page, 'Control+f');
  await page.keyboard.type('locked');
  const finder = pane(page, 0).locator('.find-widget').getByRole('textbox').first();
  await expect(finder).toBeFocused();
  await expect(selected(page)).toContainText('6 characters');
  await press(page, 'Escape');
  await expect(finder).toHaveCount(0);
  await expect(pane(page, 0).locator('.native-edit-context')).toBeFocused();
  await press(page, 'q');
  await expect(quoteShown(page)).toHaveText('locked');
});

test('a selection grows from word to paragraph and back by keys alone', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  await press(page, 'o', 'o');
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  await press(
    page,
    'Control+Home',
    'ArrowDown',
    'ArrowDown',
    'Home',
    ...Array<string>(12).fill('Control+ArrowRight'),
  );
  const lengths: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await press(page, 'Alt+ArrowUp');
    await expect(selected(page)).not.toHaveText(`${lengths.at(-1)} `);
    await page.waitForTimeout(60);
    lengths.push(Number.parseInt((await selected(page).textContent())!, 10));
  }
  expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
  await press(page, 'Alt+ArrowUp');
  await expect(page.getByText('The whole paragraph is selected.')).toBeVisible();
  await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown');
  await expect(selected(page)).toContainText(`${lengths[2]} characters`);
  await press(page, 'q');
  await expect(quoteShown(page)).toHaveText('I never locked it. I don’t think anyone did,');
  await expect(field(page, 'Speech')).toHaveValue('direct');
});

test('a quote’s edges are moved by key and by mouse, undone by name, and never into furniture', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await clickWords(page, 0, 'key is gone');
  await press(page, 'q');
  await expect(quoteShown(page)).toHaveText('the key is gone');
  await press(page, 'h', 'h', 'l');
  await expect(quoteShown(page)).toHaveText('told me ‘the key is gone’ and');
  await press(page, 'Shift+H', 'Shift+L');
  await expect(quoteShown(page)).toHaveText('me ‘the key is gone');
  await expect(page.getByRole('button', { name: 'Undo: move quote’s edge' })).toBeVisible();
  await press(page, 'Control+z');
  await expect(quoteShown(page)).toHaveText('me ‘the key is gone’ and');
  // By its grip.
  const grip = pane(page, 0).locator('[data-edge="end"]');
  const box = (await grip.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 34, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(quoteShown(page)).toHaveText('me ‘the key is gone’ and hung');
  // To what is selected.
  await press(page, 'Control+ArrowLeft', 'Control+Shift+ArrowRight', 'z');
  await expect(quoteShown(page)).not.toHaveText('me ‘the key is gone’ and hung');
  await press(page, 'Control+z');
  await expect(quoteShown(page)).toHaveText('me ‘the key is gone’ and hung');
  for (let i = 0; i < 5; i += 1) await press(page, 'l');
  await expect(page.getByText('proposed as page furniture, which is never quoted')).toBeVisible();
  await expect(quoteShown(page)).toHaveText('me ‘the key is gone’ and hung up,” he added');
});

test('what is copied is clean, and with its source as the brief cites it', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await press(page, 'o', 'o', 'Control+a', 'Control+c');
  const all = await clipboard(page);
  expect(all).toContain('“She told me ‘the key is gone’ and hung up,” he added.');
  expect(all).not.toContain('Another thing');
  await press(page, 'u', 'Control+a', 'Control+c');
  expect(await clipboard(page)).toContain('Another thing');
  await clickWords(page, 0, 'key is gone');
  await press(page, 'q');
  await expect(quoteShown(page)).toBeVisible();
  await press(page, 'Control+Shift+c');
  await expect(page.getByText('Copied with its source.')).toBeVisible();
  expect(await clipboard(page)).toMatch(/^“the key is gone”\n.*“The gate at the landing.*¶\u00a03\.\n$/);
});

test('a small card says what is marked under the mouse, and at the caret', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await clickWords(page, 0, 'key is gone');
  await press(page, 'q', 's');
  await page.getByRole('dialog').getByRole('searchbox').fill('Ada Marlow');
  await page
    .getByRole('option', { name: /person/ })
    .first()
    .click();
  await expect(field(page, 'Speaker')).toHaveText('Ada Marlow');
  const box = (await pane(page, 0).locator('.quote').first().boundingBox())!;
  // While the inspector shows the quote, the card would say nothing new.
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 3 });
  await page.waitForTimeout(700); // The mouse has to rest before a card comes.
  await expect(page.getByRole('tooltip')).toBeHidden();
  await row(page, 'Articles', 0).click();
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 3 });
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('Ada Marlow');
  await expect(card).toContainText('No claim yet');
  await page.mouse.move(700, 20);
  await expect(card).toBeHidden();
  await press(page, 'j', 'i');
  const status = page.getByRole('status', { name: 'Marked here' });
  await expect(status).toContainText('Ada Marlow');
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Escape');
  await expect(status).toBeHidden();
});
