import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, dropFiles, inspector, newMatter, pane, quoteShown } from './reading.ts';
import { test } from './workbench.ts';

/** The strip beside an article's words that shows all that is marked in it. */

const ARTICLE = Array.from(
  { length: 40 },
  (_, i) =>
    `The clerk of the court, who had kept the register of that year, said “entry ${i + 1} was never made” when she was asked in June, and nobody in the room answered her.`,
).join('\n\n');

/** The colours on the strip, as the browser drew them: each is one of the theme's. */
function colours(page: Page): Promise<string[]> {
  return pane(page, 0)
    .locator('canvas.decorationsOverviewRuler')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3]! > 0) seen.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
      return [...seen].sort();
    });
}

test('the strip tells what is marked where the mouse is, a click goes there, and each theme has its colours', async ({
  window: page,
  folders,
}) => {
  const path = join(folders.downloads, 'register.txt');
  writeFileSync(path, ARTICLE);
  await newMatter(page, 'Strip');
  await dropFiles(page, [path]);
  await expect(pane(page, 0).locator('.proposed').first()).toBeVisible();
  const proposed = await colours(page);
  expect(proposed).toHaveLength(1);
  await page.keyboard.press('Shift+A');
  await expect(pane(page, 0).locator('.quote').first()).toBeVisible();
  await expect.poll(() => colours(page)).not.toEqual(proposed);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await choose(page, 'The first entry was never made.');
  await expect.poll(async () => (await colours(page)).length).toBe(2);
  const light = await colours(page);
  const strip = (await pane(page, 0).locator('canvas.decorationsOverviewRuler').boundingBox())!;
  const x = strip.x + strip.width / 2;
  const card = pane(page, 0).getByRole('tooltip');
  let y = strip.y;
  // Down the strip until the mark is told.
  for (; y < strip.y + strip.height; y += 3) {
    await page.mouse.move(x, y);
    if (((await card.count()) > 0 ? await card.textContent() : '')?.includes('entry 30 was')) break;
  }
  await expect(card).toContainText('no claim yet');
  await page.mouse.down();
  await page.mouse.up();
  await expect(quoteShown(page)).toHaveText(/entry (29|30|31) was never made/);
  await expect(pane(page, 0).locator('.quote.selected').first()).toBeVisible();
  await page.mouse.move(x, strip.y + 8);
  await expect(card).toContainText('allegation');
  await page.mouse.move(700, 20);
  await expect(card).toBeHidden();
  await expect(inspector(page)).toContainText('entry');
  for (const theme of ['Light', 'Dark', 'High']) {
    await page.keyboard.press('t');
    await expect(page.getByText(new RegExp(`^${theme}`)).first()).toBeVisible();
    if (theme === 'Light') continue;
    await expect.poll(() => colours(page)).not.toEqual(light);
    expect(await colours(page)).toHaveLength(2);
  }
});
