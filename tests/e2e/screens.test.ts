import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inspector, pane, place, row } from './reading.ts';
import { picture, SIZE, test } from './workbench.ts';

/** Every screen on the sample matter, photographed and searched for what keeps people out, in each set of colours. */

async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(page.getByRole('banner')).toContainText('20\u00a0claims');
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen can be read by everyone, in ${scheme} colours`, async ({ window: page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.getByText('There are no matters yet.')).toBeVisible();
    await picture(page, `start-${scheme}`, true);
    await expectOpenToAll(page);

    await openSample(page);
    await row(page, 'Articles', 1).click();
    await row(page, 'Articles', 2).click({ modifiers: ['Shift'] });
    await pane(page, 0).locator('.quote').first().click();
    await expect(page.locator('blockquote')).toBeVisible();
    await page.mouse.move(720, 4); // Resting on a quote, it would bring up its card.
    await expect(pane(page, 1).getByText('folded as page furniture').first()).toBeVisible();
    await picture(page, `desk-${scheme}`, true);
    await expectOpenToAll(page);

    await page.keyboard.press('p');
    await expect(inspector(page)).toContainText('Proposed quotation');
    await page.keyboard.press('f');
    await expect(page.getByRole('dialog')).toContainText(/searched|Looked for/);
    await picture(page, `elsewhere-${scheme}`, true);
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Keys and help');
    await picture(page, `keys-${scheme}`, true);
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('scorching');
    await expect(
      page.getByRole('listbox', { name: 'Search the matter' }).getByRole('option'),
    ).not.toHaveCount(0);
    await picture(page, `search-${scheme}`, true);
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');

    for (const name of ['Entities', 'Claims', 'Compare', 'Timeline', 'Brief', 'History']) {
      await place(page, name).click();
      if (name === 'Entities' || name === 'Claims') await row(page, name, 2).click();
      else await expect(page.getByRole('region', { name })).toBeVisible();
      await expect(place(page, name)).toHaveAttribute('aria-current', 'page');
      await picture(page, `${name.toLowerCase()}-${scheme}`, true);
      await expectOpenToAll(page);
    }

    await place(page, 'Compare').click();
    await page.getByText('wordings', { exact: true }).click();
    await row(page, 'Utterances that stand in more than one place', 0).click();
    await expect(page.getByRole('region', { name: 'All wordings' }).getByRole('row')).not.toHaveCount(0);
    await picture(page, `wordings-${scheme}`, true);
    await expectOpenToAll(page);
  });
}

test('the high-contrast colours are chosen by key, and still there after a restart', async ({ start }) => {
  const first = await start();
  await openSample(first.page);
  for (let i = 0; i < 3; i += 1) await first.page.keyboard.press('t');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await row(first.page, 'Articles', 1).click();
  await pane(first.page, 0).locator('.quote').first().click();
  await picture(first.page, 'desk-contrast');
  await expectOpenToAll(first.page);
  await first.stop();
  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

for (const [name, size] of [
  ['small', { width: 1024, height: 700 }],
  ['wide', { width: 1920, height: 1080 }],
] as const) {
  test(`nothing is cut off in a ${name} window`, async ({ window: page }) => {
    await page.setViewportSize(size);
    await openSample(page);
    await row(page, 'Articles', 1).click();
    await row(page, 'Articles', 2).click({ modifiers: ['Shift'] });
    await pane(page, 0).locator('.quote').first().click();
    await picture(page, `desk-${name}`);
    await place(page, 'Brief').click();
    await expect(page.getByRole('region', { name: 'Brief' }).getByRole('listitem').first()).toBeVisible();
    await picture(page, `brief-${name}`);
    const spills = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spills).toBe(0);
    await page.setViewportSize(SIZE);
  });
}
