import { expect } from '@playwright/test';
import { items, printed } from './briefs.ts';
import { field, place, row } from './reading.ts';
import { IN_ELECTRON, test } from './workbench.ts';

test('what stands in a field when the window goes is saved, and the status never calls it so before', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await row(page, 'Articles', 0).click();
  await field(page, 'Outlet').fill('Typed and not left');
  await expect(page.getByRole('contentinfo')).toContainText('Being typed');
  await page.reload();
  await expect(row(page, 'Articles', 0)).toContainText('Typed and not left');
  await expect(page.getByRole('contentinfo')).toContainText('Saved');
});

test('in the brief Enter shows the claim, and Delete takes the item out and leaves the matter whole', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await place(page, 'Brief').click();
  const all = items(page).filter({ hasText: 'set out to make a' });
  const item = all.first();
  const before = await page.getByRole('banner').textContent();
  await item.click();
  await expect(printed(page).locator('[data-chosen]').first()).toContainText('set out to make a scapegoat');
  await item.press('Enter');
  await expect(field(page, 'Claim')).toHaveValue(/set out to make a scapegoat/);
  await item.press('Delete');
  await expect(all).toHaveCount(0);
  expect(await page.getByRole('banner').textContent()).toBe(before);
  await page.keyboard.press('Control+z');
  await expect(item).toBeVisible();
});

test('when the thread that keeps the matter dies, the window says so and goes on, and nothing saved is lost', async ({
  start,
}) => {
  test.skip(IN_ELECTRON, 'Electron’s own threads are not reached from a test');
  const { page, killWorker } = await start();
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await row(page, 'Articles', 0).click();
  await field(page, 'Outlet').fill('Saved before');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Saved');
  await field(page, 'Byline').fill('Typed while it dies');
  await killWorker();
  await expect(page.getByText('was started again')).toBeVisible();
  await expect(row(page, 'Articles', 0)).toContainText('Saved before');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Saved');
  await page.keyboard.press('Control+z');
  await page.reload();
  await row(page, 'Articles', 0).click();
  await expect(field(page, 'Outlet')).toHaveValue('Saved before');
  await expect(field(page, 'Byline')).not.toHaveValue('Typed while it dies');
});
