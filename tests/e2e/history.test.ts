import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { dropFiles, field, fill, newMatter, pane, place, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** The place where all steps are listed, and from which one returns to any of them. */

const ARTICLE = `A judge speaks

The judge said “these failures were grave” on Friday. “I never saw it,” said Roe.
`;

/** A matter with an article that was given a title, an outlet and a date, in this order. */
async function worked(page: Page, folders: Folders): Promise<void> {
  const path = join(folders.downloads, 'judge.txt');
  writeFileSync(path, ARTICLE);
  await newMatter(page, 'Steps');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('A judge speaks');
  for (const outlet of ['The Mesa Ledger', 'Courthouse Wire', 'Docket']) {
    await fill(page, 'Outlet', outlet);
    await expect(row(page, 'Articles', 0)).toContainText(outlet);
  }
  await place(page, 'History').click();
}

const list = (page: Page): Locator => page.getByRole('tree', { name: 'Steps, the latest first' });
const step = (page: Page, number: number): Locator =>
  list(page).getByRole('treeitem', { level: 2 }).nth(number);
const bar = (page: Page): Locator => page.getByRole('group', { name: 'The chosen step' });

async function outletShown(page: Page, outlet: string): Promise<void> {
  await place(page, 'Articles').click();
  await row(page, 'Articles', 0).click();
  await expect(field(page, 'Outlet')).toHaveValue(outlet);
  await place(page, 'History').click();
}

test('one returns to a step with the mouse, and forward again to a later one', async ({
  window: page,
  folders,
}) => {
  await worked(page, folders);
  await expect(list(page).getByRole('treeitem', { level: 1 })).toHaveText(/Today\s*4\u00a0steps/);
  await expect(step(page, 0)).toContainText('now');
  await expect(bar(page)).toContainText('Choose a step');
  await step(page, 0).click();
  await expect(bar(page)).toContainText('as it was right after this step');
  await step(page, 2).click();
  await expect(bar(page)).toContainText('2\u00a0steps done since then would be undone');
  expect(await barriers(page)).toEqual([]);
  await bar(page).getByRole('button', { name: 'Return to here' }).click();
  await expect(page.getByText(/^2\u00a0steps were undone\./)).toBeVisible();
  await expect(step(page, 2)).toContainText('now');
  await expect(step(page, 0)).toContainText('undone');
  await outletShown(page, 'The Mesa Ledger');
  await step(page, 0).click();
  await expect(bar(page)).toContainText('2\u00a0steps would be done again');
  await bar(page).getByRole('button', { name: 'Return to here' }).click();
  await expect(page.getByText(/^2\u00a0steps were done again\./)).toBeVisible();
  await outletShown(page, 'Docket');
});

test('one returns by keys alone, and the focus goes to the button and back to the step', async ({
  window: page,
  folders,
}) => {
  await worked(page, folders);
  await list(page).getByRole('treeitem').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(bar(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(step(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1\u00a0step was undone\./)).toBeVisible();
  await expect(step(page, 1)).toBeFocused();
  await expect(step(page, 1)).toContainText('now');
  // The time before the first step is at the end.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('3\u00a0steps done since then');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /The matter as it was made/ })).toContainText('now');
  await place(page, 'Articles').click();
  await expect(page.getByText('No articles yet.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(row(page, 'Articles', 0)).toBeVisible();
});

test('a step that was left behind says that no way leads back to it, and undo ends where an article was forgotten', async ({
  window: page,
  folders,
}) => {
  await worked(page, folders);
  await page.keyboard.press('Control+z');
  await expect(step(page, 0)).toContainText('undone');
  await place(page, 'Articles').click();
  await row(page, 'Articles', 0).click();
  await fill(page, 'Byline', 'Kari Joubert');
  await place(page, 'History').click();
  await expect(step(page, 1)).toContainText('undone, then left behind');
  await step(page, 1).click();
  await expect(bar(page)).toContainText('no way leads back to it');
  await expect(bar(page).getByRole('button')).toHaveCount(0);

  // Each step says who did it; all of them are sealed, and the seal that is kept is known again.
  await expect(step(page, 0)).toContainText(userInfo().username);
  await page.keyboard.press('Shift+F8');
  const dialog = page.getByRole('dialog', { name: 'Verify the matter' });
  await expect(dialog.getByRole('status')).toContainText('Nothing is wrong with this file.');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('The seal was copied.')).toBeVisible();
  const seal = await dialog.locator('code').textContent();
  const earlier = dialog.getByRole('textbox', { name: 'Earlier seal' });
  await earlier.fill('no seal');
  await expect(dialog).toContainText('A seal is 64 digits');
  await expect(dialog.getByRole('button', { name: 'Look for it' })).toBeDisabled();
  await earlier.fill(` ${seal!.toUpperCase()}`);
  await earlier.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('goes through the seal');
  await expect(earlier).toBeFocused();
  await earlier.fill('0'.repeat(64));
  await earlier.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('1\u00a0fault was found');
  await expect(dialog.getByRole('list', { name: 'What was found' })).toContainText('does not go through');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await place(page, 'Articles').click();
  await row(page, 'Articles', 0).click();
  await page.keyboard.press('Shift+Delete');
  const forgetting = page.getByRole('dialog', { name: 'Forget “A judge speaks”' });
  await expect(forgetting).toContainText('No quote is marked in it.');
  await expect(forgetting).toContainText('It cannot be undone');
  const certain = forgetting.getByRole('checkbox', { name: 'Yes, forget it for good' });
  await expect(forgetting.getByRole('button', { name: 'Forget for good' })).toBeDisabled();
  await expect(forgetting).toContainText('What stays');
  // Only who says that it is meant comes further than this.
  await page.keyboard.press('Enter');
  await expect(forgetting).toBeVisible();
  while (!(await certain.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“A judge speaks” is forgotten.')).toBeVisible();
  await expect(page.getByText('No articles yet.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('An article was forgotten for good: what was done before')).toBeVisible();
  await place(page, 'History').click();
  await expect(list(page)).toContainText('Undo ends here: an article was forgotten');
  await expect(list(page)).not.toContainText('A judge speaks');
  // That line is the first, and the step that forgot it the second.
  await step(page, 2).click();
  await expect(bar(page)).toContainText('what was done before that stays');
  await expect(bar(page).getByRole('button')).toHaveCount(0);
});
