import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { pane, place, row } from './reading.ts';
import { test } from './workbench.ts';

/** The sample's articles, in the order of their import. */
const TITLES = [
  'Baldwin returns to court',
  'Baldwin suit turns on',
  "Baldwin Takes 'Rust'",
  'Extract of the complaint',
  'Both sides speak',
  'What a jury would be asked',
] as const;

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample/i }).click();
  await expect(options(page)).toHaveCount(TITLES.length);
}

function options(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
}

const note = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const selected = (page: Page) => page.getByRole('toolbar', { name: 'The selected articles' });
const titlesOf = async (page: Page) =>
  (await options(page).allTextContents()).map((text) => TITLES.findIndex((title) => text.startsWith(title)));

test('an article is marked read, key or set aside by one key, and each is taken back', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 1).click();
  await expect(row(page, 'Articles', 1)).toContainText('unread');
  await page.keyboard.press('r');
  await note(page, 'The article was marked as read.');
  await expect(row(page, 'Articles', 1)).toContainText(', read');
  // The row that has the keys is meant, not the article that is open.
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Articles', 2)).toBeFocused();
  await page.keyboard.press('y');
  await expect(row(page, 'Articles', 2)).toContainText(', key');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('-');
  await expect(row(page, 'Articles', 3)).toContainText(', set aside');
  // Away from the list it is the article that is read.
  await pane(page, 0).locator('.monaco-editor').first().click();
  await page.keyboard.press('Shift+R');
  await expect(row(page, 'Articles', 1)).toContainText(', unread');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: mark as unread');
  await expect(row(page, 'Articles', 1)).toContainText(', read');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Articles', 3)).toContainText(', unread');
});

test('the list is filtered by words, status and kind, and says how many it shows', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 0).click();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Filter the articles' });
  await expect(field).toBeFocused();
  await page.keyboard.type('baldwin COURT');
  await expect(options(page)).toHaveCount(3);
  await note(page, '3 of 6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('y');
  await expect(row(page, 'Articles', 0)).toContainText(', key');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(options(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'key' }).click();
  await expect(options(page)).toHaveCount(1);
  await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'unread' }).click();
  await expect(options(page)).toHaveCount(6);
  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: 'filing' }).click();
  await expect(options(page)).toHaveCount(1);
  await field.fill('nothing like it');
  await note(page, 'No article fits.');
  await field.press('Escape');
  await expect(options(page)).toHaveCount(1);
});

test('what is typed at once after the key of the filter is the filter’s', async ({ window: page }) => {
  await openSample(page);
  for (const place of ['Entities', 'Articles']) {
    await page.getByRole('navigation').getByRole('button', { name: place }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('q zo');
    await expect(page.locator('[data-list-filter]')).toHaveValue('q zo');
    await page.keyboard.press('Escape');
  }
  // A place with no list of its own goes to the list of the articles.
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('q zo');
  await expect(page.getByRole('searchbox', { name: 'Filter the articles' })).toHaveValue('q zo');
});

test('the list is sorted and grouped, its groups fold, and the place keeps it so', async ({
  window: page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('by title');
  expect(await titlesOf(page)).toEqual([0, 1, 2, 4, 3, 5]);
  await page.getByRole('button', { name: 'The other way round' }).click();
  await expect.poll(() => titlesOf(page)).toEqual([5, 3, 4, 2, 1, 0]);
  await page.getByRole('combobox', { name: 'Group' }).selectOption('by kind');
  const lines = page.getByRole('tree', { name: 'Articles' }).getByRole('treeitem');
  const news = lines.filter({ hasText: /^▾ news/ });
  await expect(news).toHaveAttribute('aria-expanded', 'true');
  const whole = await lines.count();
  await news.click();
  const folded = lines.filter({ hasText: /^▸ news/ });
  await expect(folded).toHaveAttribute('aria-expanded', 'false');
  expect(await lines.count()).toBeLessThan(whole);
  await page.keyboard.press('ArrowRight');
  await expect(lines).toHaveCount(whole);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(news).toBeFocused();
  await place(page, 'Claims').click();
  await place(page, 'Articles').click();
  await expect(lines).toHaveCount(whole);
});

test('many articles are selected and changed at once, and one undo takes it back', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 0).click();
  await expect(selected(page)).toBeHidden();
  await row(page, 'Articles', 1).click({ modifiers: ['Control'] });
  await row(page, 'Articles', 3).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toContainText('3\u00a0articles selected');
  await expect(pane(page, 1)).not.toContainText('Extract of the complaint');
  await page.keyboard.press('y');
  await note(page, 'articles were marked as key.');
  for (const at of [1, 2, 3]) await expect(row(page, 'Articles', at)).toContainText(', key');
  await page.keyboard.press('Control+z');
  for (const at of [1, 2, 3]) await expect(row(page, 'Articles', at)).toContainText(', unread');

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Outlet', { exact: true })).toBeFocused();
  await page.keyboard.type('The Docket');
  await dialog.getByLabel('Kind').selectOption('note');
  await dialog.getByLabel('Outlet', { exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  for (const at of [1, 2, 3]) await expect(row(page, 'Articles', at)).toContainText('The Docket');
  await expect(row(page, 'Articles', 3)).toBeFocused();
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: edit articles');
  await expect(page.getByText('The Docket')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(selected(page)).toBeHidden();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toContainText('2\u00a0articles selected');
  await page.keyboard.press('Delete');
  await expect(options(page)).toHaveCount(4);
  await note(page, 'and all their quotes were removed');
  await page.keyboard.press('Control+z');
  await expect(options(page)).toHaveCount(6);
});

test('all that are listed are selected by one key, what is filtered away is not', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('/');
  await page.keyboard.type('baldwin');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+a');
  const found = await options(page).count();
  await expect(selected(page)).toContainText(`${found}\u00a0articles selected`);
  await page.keyboard.press(' ');
  await expect(selected(page)).toContainText(`${found - 1}\u00a0articles selected`);
  await page.getByRole('button', { name: /Let go/ }).click();
  await expect(selected(page)).toBeHidden();
  // Shift and Enter still opens beside, and Enter opens, while others are selected.
  await row(page, 'Articles', 0).focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await expect(pane(page, 1)).toContainText(TITLES[1]);
  await expect(selected(page)).toContainText('1\u00a0article selected');
});

test('the list makes sense to those who do not see it, in every state and theme', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 0).click();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  const check = async () => {
    expect(await barriers(page, 'nav[aria-label="List"]')).toEqual([]);
  };
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
    await page.getByRole('combobox', { name: 'Group' }).selectOption('not grouped');
    await check();
    await page.getByRole('combobox', { name: 'Group' }).selectOption('by status');
    await check();
  }
});

test('entities and claims are found by typing, cut down by kind and sorted', async ({ window: page }) => {
  await openSample(page);
  await place(page, 'Entities').click();
  const entities = page.getByRole('listbox', { name: 'Entities' }).getByRole('option');
  const shown = async () => Number(await entities.first().getAttribute('aria-setsize'));
  await expect.poll(shown).toBeGreaterThan(5);
  const whole = await shown();
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  const kind = page.getByRole('group', { name: 'Kind' });
  await kind.getByRole('button', { name: 'court' }).click();
  await expect.poll(shown).toBeLessThan(whole);
  await kind.getByRole('button', { name: 'court' }).click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('by quotes');
  await expect.poll(shown).toBe(whole);
  const quotes = await entities.evaluateAll((rows) =>
    rows.map((one) => Number(/(\d+)\u00a0quote/.exec(one.textContent)?.[1])),
  );
  expect(quotes).toEqual(quotes.toSorted((a, b) => b - a));

  await place(page, 'Claims').click();
  const claims = page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
  const words = await claims.first().textContent();
  const all = await claims.count();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Filter the claims' })).toBeFocused();
  await page.keyboard.type(words!.split(' ').slice(0, 4).join(' ').toUpperCase());
  await expect.poll(() => claims.count()).toBeLessThan(all);
  await expect(claims.first()).toHaveText(words!);
  await page.keyboard.press('Escape');
  await expect(claims).toHaveCount(all);
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('by date');
  await expect(claims.first()).toHaveAttribute('aria-setsize', '20');
});
