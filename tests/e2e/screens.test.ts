import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { items } from './briefs.ts';
import { place } from './reading.ts';
import { leave, openDesk, openDeskBesideSealed, openSample, screens } from './screens.ts';
import { picture, SIZE, test } from './workbench.ts';

/** Every screen on the sample matter, photographed and searched for what keeps people out, in each set of colours. */

const THEMES = ['light', 'dark', 'contrast'] as const;

async function wear(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** In each set of colours in turn, since the way to a screen takes longer than the look at it. */
async function expectOpenToAll(page: Page, name: string, kept: boolean): Promise<void> {
  for (const theme of THEMES) {
    await wear(page, theme);
    await picture(page, `${name}-${theme}`, kept);
    // The other mode opens a page of its own for each look.
    expect.soft(await barriers(page), `${name}, ${theme}`).toEqual([]);
  }
}

/** What is shown in docs: the others are only looked at. */
const KEPT = [
  'desk',
  'proposal',
  'elsewhere',
  'keys',
  'palette',
  'menu',
  'search',
  'matters',
  'entities',
  'claims',
  'compare',
  'timeline',
  'network',
  'brief',
  'draft',
  'history',
  'wordings',
  'ledger',
  'names',
  'checks',
];

test('every screen can be read by everyone, in light, dark and high-contrast colours', async ({
  window: page,
  folders,
}) => {
  test.setTimeout(300_000);
  await expect(page.getByText('There are no matters yet.')).toBeVisible();
  await expectOpenToAll(page, 'start', true);
  await openDeskBesideSealed(page, folders);
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.show(page);
      await expectOpenToAll(page, screen.name, KEPT.includes(screen.name));
      await leave(page, screen);
    });
  }
});

test('the high-contrast colours are chosen by key, and still there after a restart', async ({ start }) => {
  const first = await start();
  await openSample(first.page);
  for (let i = 0; i < 3; i += 1) await first.page.keyboard.press('t');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await first.stop();
  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

for (const [name, size, kept] of [
  ['1024', { width: 1024, height: 700 }, false],
  ['1280', { width: 1280, height: 720 }, true],
  ['2560', { width: 2560, height: 1440 }, true],
] as const) {
  test(`nothing is cut off in a window of ${name} pixels`, async ({ window: page }) => {
    await openDesk(page);
    await page.setViewportSize(size);
    await picture(page, `desk-${name}`, kept);
    await place(page, 'Brief').click();
    await expect(items(page).first()).toBeVisible();
    await picture(page, `brief-${name}`);
    const spills = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spills).toBe(0);
    await page.setViewportSize(SIZE);
  });
}
