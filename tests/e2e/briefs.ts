import { expect, type Locator, type Page } from '@playwright/test';

/** What a person's hand does in the brief. */

export function brief(page: Page): Locator {
  return page.getByRole('region', { name: 'Brief', exact: true });
}

/** The items in the outline; title and standfirst come before them. */
export function items(page: Page): Locator {
  return brief(page).locator('[role="treeitem"]:not([data-at="0"])');
}

/** How many there are, also of those that are not drawn. */
export async function countOf(page: Page): Promise<number> {
  return Number(await items(page).first().getAttribute('aria-setsize')) - 1;
}

export function printed(page: Page): Locator {
  return brief(page).getByRole('article', { name: 'The page as printed' });
}

/** After the item that is chosen, or at the end. */
export async function addSection(page: Page, heading: string): Promise<void> {
  await brief(page).getByRole('button', { name: '+ Add' }).click();
  await page.getByRole('menuitem', { name: 'Section…' }).click();
  await brief(page).getByRole('textbox', { name: 'Heading' }).fill(heading);
  await page.keyboard.press('Enter');
  await expect(printed(page).getByRole('heading', { name: heading })).toBeVisible();
}

export async function addProse(page: Page, words: string): Promise<void> {
  await brief(page).getByRole('button', { name: '+ Add' }).click();
  await page.getByRole('menuitem', { name: 'Prose…' }).click();
  const field = brief(page).getByRole('textbox', { name: 'Prose' });
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(field).toHaveCount(0);
  await expect(printed(page).getByText(words)).toBeVisible();
}
