import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { inspector, newMatter, quoteShown, row } from './reading.ts';
import { test as base } from './workbench.ts';

/** A person who has never seen the workbench: nothing of it was kept. */
const test = base.extend({
  folders: async ({ folders }, use) => {
    rmSync(join(folders.data, 'settings.json'));
    await use(folders);
  },
});

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Tour' });
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(card(page)).toContainText('Tour · 1 of 5');
}

/** Does what each card asks for, and looks at each before. */
async function through(page: Page, look: (at: number) => Promise<void> = async () => {}): Promise<void> {
  const heard = page.getByRole('status').filter({ hasText: 'Tour · ' });
  await look(1);
  await page.keyboard.press('p');
  await expect(inspector(page)).toContainText('Proposed quotation');
  await page.keyboard.press('a');
  await expect(card(page)).toContainText('2 of 5');
  await expect(heard).toHaveText(/Tour · 2 of 5\. Say who spoke\./);
  await expect(quoteShown(page)).toBeVisible();
  await look(2);
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toBeVisible();
  // It closes the dialog, and the tour stays.
  await page.keyboard.press('Escape');
  await expect(card(page)).toContainText('3 of 5');
  await look(3);
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('searchbox').fill('The prosecutor expected to be sued in return.');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('4 of 5');
  await look(4);
  await page.keyboard.press('b');
  await expect(card(page)).toContainText('5 of 5');
  await look(5);
}

test('the tour is done by keys, on the sample, and never comes again by itself', async ({ start }) => {
  const first = await start();
  const { page } = first;
  await begin(page);
  await through(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: add to brief.')).toBeVisible();
  await expect(card(page)).toContainText('5 of 5');
  // What was tried is taken back step by step, and the sample is as it came.
  for (const _ of ['the claim', 'the quote']) await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo: set up sample' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('button', { name: 'Finish' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('That was the tour. F1 starts it again.')).toBeVisible();
  await expect(card(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await first.stop();

  const again = await start();
  await again.page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(row(again.page, 'Articles', 0)).toBeVisible();
  await expect(card(again.page)).toBeHidden();
});

for (const [how, skip] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['its button', (page: Page) => page.getByRole('button', { name: 'Skip the tour' }).click()],
] as const) {
  test(`the tour is skipped by ${how}, and begun again from another matter by its key`, async ({ start }) => {
    const first = await start();
    await begin(first.page);
    await skip(first.page);
    await expect(card(first.page)).toBeHidden();
    await expect(first.page.getByText('The tour was skipped. F1 starts it again.')).toBeVisible();
    await first.stop();

    const { page } = await start();
    await newMatter(page, 'Doe v. Roe');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toContainText('on the sample matter');
    await page.keyboard.press('Enter');
    await expect(card(page)).toContainText('Tour · 1 of 5');
    await expect(page.getByRole('banner')).toContainText('(sample)');
  });
}

test('nothing of the window is shut off, and the tour goes with its matter', async ({ window: page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await row(page, 'Articles', 0).click();
  await expect(row(page, 'Articles', 0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('7');
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'Close the matter' }).click();
  await expect(
    page.getByText('There are no matters yet.').or(page.getByText('in the matters folder')),
  ).toBeVisible();
  await expect(card(page)).toBeHidden();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`each card of the tour stands whole beside what it speaks of, in ${theme} colours`, async ({
    window: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia(
      theme === 'contrast' ? { contrast: 'more' } : { colorScheme: theme, contrast: 'no-preference' },
    );
    await begin(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await through(page, async (at) => {
      await expect(card(page)).toBeInViewport({ ratio: 1 });
      const ring = page.locator('[data-at][aria-hidden]');
      await expect(ring).toBeInViewport({ ratio: 0.9 });
      const boxes = [(await card(page).boundingBox())!, (await ring.boundingBox())!] as const;
      const apart =
        boxes[0].x >= boxes[1].x + boxes[1].width ||
        boxes[1].x >= boxes[0].x + boxes[0].width ||
        boxes[0].y >= boxes[1].y + boxes[1].height;
      expect(apart, `card ${at} covers what it speaks of`).toBe(true);
      expect(await barriers(page)).toEqual([]);
    });
  });
}
