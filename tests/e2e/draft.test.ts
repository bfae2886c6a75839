import { expect } from '@playwright/test';
import { openSample } from './screens.ts';
import { place } from './reading.ts';
import { test } from './workbench.ts';

const DRAFT = `“Defendants sought at every turn to blame Baldwin,” the complaint says.

“We look forward to our day in court,” Kari Morrissey said.

“I have nothing at all to hide from anybody in this room,” she told reporters.`;

test('a draft is checked, gone through by keys, led back to its sources, and still there afterwards', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('8');
  await page.getByRole('textbox', { name: 'Or paste the draft' }).fill(DRAFT);
  await page.keyboard.press('Control+Enter');
  const list = page.getByRole('tree', { name: 'What was found, the worst first' });
  await expect(list.getByRole('treeitem')).toContainText([
    'Altered · 1',
    'blame',
    'Not found · 1',
    'nothing at all',
    'Word for word · 1',
    'our day',
  ]);
  const chosen = page.getByRole('region', { name: 'The chosen finding' });
  await expect(chosen).toContainText('Words were changed, and no mark says so.');
  await expect(chosen.locator('del').first()).toHaveText('blame');
  await expect(chosen.locator('ins').first()).toHaveText('scapegoat');
  await page.keyboard.press('j');
  await expect(chosen).toContainText('No source in the matter has these words');
  await expect(page.locator('mark[data-chosen="true"]')).toHaveText(/nothing at all/);
  await page.keyboard.press('k');
  await expect(chosen).toContainText('Words were changed');
  await list.getByRole('treeitem', { name: /blame/ }).focus();
  await page.keyboard.press('Enter');
  await expect(place(page, 'Articles')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('characters selected')).toBeVisible();
  // A changed matter may have what was not found.
  await page.keyboard.press('y');
  await page.keyboard.press('8');
  await expect(list).toBeVisible();
  await expect(page.getByText('The matter has changed since this draft was checked.')).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('The matter has changed since this draft was checked.')).toBeHidden();
  await expect(list).toBeVisible();
});
