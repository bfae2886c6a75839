import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { place, row } from './reading.ts';
import { test } from './workbench.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample/i }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(6);
}

const note = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();
const heads = (page: Page): Locator => page.getByRole('columnheader');
const grid = (page: Page, name: string): Locator => page.getByRole('grid', { name });
/** The rows below the heads. */
const rows = (page: Page, name: string): Locator =>
  grid(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const options = (page: Page, name: string): Locator =>
  page.getByRole('listbox', { name }).getByRole('option');

test('what each row shows is chosen by key, stands in columns where the list is wide, and is kept', async ({
  window: page,
}) => {
  await openSample(page);
  await row(page, 'Articles', 0).focus();
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('combobox', { name: 'Sort' })).toBeFocused();
  const columns = page.getByRole('group', { name: 'Columns' });
  await columns.getByRole('button', { name: 'Byline' }).focus();
  await page.keyboard.press('Space');
  await columns.getByRole('button', { name: 'Quotes' }).focus();
  await page.keyboard.press('Space');
  await expect(row(page, 'Articles', 0)).toContainText('Odalys Penhallow');
  await expect(row(page, 'Articles', 0)).not.toContainText('6\u00a0quotes');
  await page.keyboard.press('Escape');
  await expect(columns).toBeHidden();
  await expect(row(page, 'Articles', 0)).toBeFocused();

  await page.keyboard.press('Shift+W');
  await expect(grid(page, 'Articles')).toBeVisible();
  await expect(heads(page).getByText('Outlet')).toBeVisible();
  await expect(heads(page).getByText('Quotes')).toBeHidden();
  await expect(rows(page, 'Articles')).toHaveCount(6);
  await expect(rows(page, 'Articles').first()).toBeFocused();
  await page.reload();
  await expect(row(page, 'Articles', 0)).toContainText('Odalys Penhallow');
});

test('a head sorts by its column, by click and by key, and the other way round', async ({ window: page }) => {
  await openSample(page);
  await page.keyboard.press('Shift+W');
  const date = heads(page).filter({ hasText: 'Date' });
  await date.getByRole('button').click();
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page, 'Articles').first()).toContainText('What a jury would be asked');
  await page.keyboard.press('Enter');
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page, 'Articles').first()).toContainText('Extract of the complaint');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(heads(page).filter({ hasText: 'Outlet' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page, 'Articles').first()).toContainText('Courthouse Wire');
  // From the heads into the list, where all is as in the narrow one.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'The selected articles' })).toContainText('2\u00a0articles');
  await page.keyboard.press('Shift+W');
  await expect(options(page, 'Articles').first()).toContainText('Courthouse Wire');
});

test('how a list is arranged is there after a reload', async ({ window: page }) => {
  await openSample(page);
  await place(page, 'Claims').click();
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('combobox', { name: 'Group' }).selectOption('by kind');
  const tree = page.getByRole('tree', { name: 'Claims' });
  await tree.getByRole('treeitem', { expanded: true }).first().click();
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await expect(tree.getByRole('treeitem', { expanded: false })).toHaveCount(1);
  await page.reload();
  await place(page, 'Claims').click();
  await expect(tree.getByRole('treeitem', { expanded: false })).toHaveCount(1);
  await expect(page.getByRole('searchbox', { name: 'Filter the claims' })).toHaveValue('a');
});

test('many claims are changed, and put into a brief, at once, and each is taken back by one undo', async ({
  window: page,
}) => {
  await openSample(page);
  await place(page, 'Claims').click();
  const claims = options(page, 'Claims');
  await claims.first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const selected = page.getByRole('toolbar', { name: 'The selected claims' });
  await expect(selected).toContainText('3\u00a0claims selected');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Status')).toBeFocused();
  await dialog.getByLabel('Status').selectOption('retracted');
  await dialog.getByRole('button', { name: 'Change 3\u00a0claims' }).click();
  await note(page, '3\u00a0claims were changed.');
  for (const at of [0, 1, 2]) await expect(claims.nth(at)).toContainText('retracted');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: edit claims');
  await expect(claims.filter({ hasText: 'retracted' })).toHaveCount(0);
  await expect(selected).toContainText('3\u00a0claims selected');
  await page.keyboard.press('b');
  await note(page, 'were added to the brief');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: add to brief');
  await page.keyboard.press('Delete');
  await note(page, '3\u00a0claims were removed; their quotes stay.');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: remove claims');
});

test('entities are grouped by kind, and several are changed and removed at once', async ({
  window: page,
}) => {
  await openSample(page);
  await place(page, 'Entities').click();
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('combobox', { name: 'Group' }).selectOption('by kind');
  const lines = page.getByRole('tree', { name: 'Entities' }).getByRole('treeitem');
  const courts = lines.filter({ hasText: /^▾ court/ });
  await courts.scrollIntoViewIfNeeded();
  await courts.focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('toolbar', { name: 'The selected entities' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog').getByLabel('Role')).toBeFocused();
  await page.keyboard.type('heard the suit');
  await page.keyboard.press('Enter');
  await expect(lines.filter({ hasText: 'heard the suit' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: edit entities');
  await expect(lines.filter({ hasText: 'heard the suit' })).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(courts).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(courts).toHaveCount(1);
});

test('a state shows at once, before it is stored, and is taken back with a sentence when it cannot be', async ({
  window: page,
}) => {
  await openSample(page);
  let refuse = () => {};
  const refused = new Promise<void>((settle) => (refuse = settle));
  await page.route('**/call', async (route) => {
    if (!route.request().postData()?.includes('articles.updateMany')) return route.fallback();
    await refused;
    await route.fulfill({ json: { ok: false, error: { code: 'disk-full', detail: {} } } });
  });
  await row(page, 'Articles', 2).focus();
  await page.keyboard.press('y');
  // Nothing was answered yet.
  await expect(row(page, 'Articles', 2)).toContainText(', key');
  refuse();
  await expect(row(page, 'Articles', 2)).toContainText(', unread');
  await note(page, 'The disk is full.');
});

test('lists with columns make sense to those who do not see them, in every theme', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+W');
  const check = async () => {
    expect(await barriers(page, 'nav[aria-label="List"]')).toEqual([]);
  };
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
    for (const name of ['Articles', 'Entities', 'Claims']) {
      await place(page, name).click();
      await expect(grid(page, name)).toBeVisible();
      await check();
    }
  }
  await page.getByRole('button', { name: 'Sort, group and filter' }).click();
  await page.getByRole('combobox', { name: 'Group' }).selectOption('by kind');
  await expect(page.getByRole('treegrid', { name: 'Claims' })).toBeVisible();
  await check();
});
