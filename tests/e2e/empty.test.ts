import { expect } from '@playwright/test';
import { barriers } from './barriers.ts';
import { newMatter, place } from './reading.ts';
import { picture, test } from './workbench.ts';

test('a place that holds nothing says what it is for, what to do, and by which key', async ({
  window: page,
}) => {
  await newMatter(page, 'Doe v. Roe');
  const expectTaught = async (name: string, key: string) => {
    const empty = page.locator('[data-empty]');
    await expect(empty, name).toHaveCount(1);
    await expect(empty.locator('kbd').first(), name).toHaveText(key);
    await expect(empty.getByRole('paragraph'), name).toHaveCount(3);
    expect(await barriers(page), name).toEqual([]);
    await picture(page, `empty-${name.toLowerCase()}`);
  };
  await expectTaught('Articles', 'Ctrl I');
  for (const [name, key] of [
    ['Entities', 'E'],
    ['Claims', 'C'],
    ['Compare', 'C'],
    ['Timeline', '3'],
    ['Brief', 'B'],
    ['History', 'Ctrl I'],
  ] as const) {
    await place(page, name).click();
    await expectTaught(name, key);
  }
  await place(page, 'Compare').click();
  await page.getByText('wordings', { exact: true }).click();
  await expectTaught('wordings', 'Ctrl I');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeppelin');
  await expect(page.getByRole('dialog')).toContainText('Nothing in this matter fits “zeppelin”.');
});
