import { expect } from '@playwright/test';
import { pane, place, row } from './reading.ts';
import { leave, openDesk, openDeskBesideSealed, screens } from './screens.ts';
import { walk, type Walk } from './tabbing.ts';
import { test } from './workbench.ts';

/** What a person without a mouse or without sight meets: the way of Tab, the names, what is said. */

/** A list that is steered from the field above it has the focus only to be scrolled. */
const STEERED = /^listbox /;

function faultsOf({ stops, missed, around }: Walk): readonly string[] {
  const parts = stops.map(({ part }) => part).filter((part, i, all) => part !== '' && part !== all[i - 1]);
  return [
    ...(around ? [] : [`Tab never came round: ${stops.map(({ name }) => name).join(', ')}`]),
    ...missed.filter((name) => !STEERED.test(name)).map((name) => `never reached: ${name}`),
    ...stops.filter(({ shown }) => !shown).map(({ name }) => `no focus to be seen: ${name}`),
    ...stops
      .filter(({ coveredBy }) => coveredBy !== null)
      .map(({ name, coveredBy }) => `the focus is covered: ${name} by ${coveredBy}`),
    ...stops
      .filter(({ tooSmall, name }) => tooSmall && !name.startsWith('separator '))
      .map(({ name, width, height }) => `too small: ${name}, ${width}×${height}`),
    ...stops.filter(({ named }) => !named).map(({ name }) => `has no name: ${name}`),
    ...parts
      .filter((part, i) => parts.indexOf(part) !== i)
      .map((part) => `Tab leaves ${part} and comes back to it`),
    ...stops
      .filter((stop, i) => {
        const before = stops[i - 1];
        return (
          !stop.first && before?.part === stop.part && stop.y + stop.height <= before.y && stop.x <= before.x
        );
      })
      .map(({ name }) => `Tab goes back up to ${name}`),
  ];
}

test('Tab goes through each screen in order, reaches all of it, and is seen wherever it is', async ({
  window: page,
  folders,
}) => {
  test.setTimeout(300_000);
  await expect(page.getByText('There are no matters yet.')).toBeVisible();
  expect(faultsOf(await walk(page)), 'start').toEqual([]);
  await openDeskBesideSealed(page, folders);
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.show(page);
      expect.soft(faultsOf(await walk(page)), screen.name).toEqual([]);
      await leave(page, screen);
    });
  }
});

test('after each dialog the keys are where they were before it', async ({ window: page, folders }) => {
  test.setTimeout(180_000);
  await openDeskBesideSealed(page, folders);
  const textbox = page.getByRole('textbox', { name: 'Left article' });
  const note = page.getByRole('button', { name: 'Keys and help' });
  // The menu is that of what has the focus, and a button has none; tests of its own hold it.
  for (const screen of screens.filter(({ dialog, name, away }) => dialog && name !== 'menu' && !away)) {
    for (const from of [textbox, note]) {
      await from.focus();
      await screen.show(page);
      await expect(page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toBeAttached();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog'), screen.name).toBeHidden();
      await expect(from, screen.name).toBeFocused();
    }
  }
});

test('what changes out of sight is said: undo, an import, hits, what is selected, the quote gone to', async ({
  window: page,
}) => {
  await openDesk(page);
  const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(/^Selected: \S+/)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(said(/^Quote: /)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(said('Undone: set up sample.')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(said('Redone: set up sample.')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('court');
  await expect(said(/\d+\shits?/)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+V');
  await page.keyboard.insertText('A text that nobody has read yet.');
  await page.keyboard.press('Control+Enter');
  await expect(said('1\u00a0article imported.')).toHaveCount(1);
});

test('in the colours of the system (forced) every screen is as complete as in its own', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ forcedColors: 'active' });
  await openDesk(page);
  // What is told by colour alone elsewhere keeps an edge: the marked words, the row that is open, the chosen place.
  await expect(pane(page, 0).locator('.quote').first()).not.toHaveCSS('outline-style', 'none');
  await expect(row(page, 'Articles', 1)).not.toHaveCSS('border-left-color', 'rgba(0, 0, 0, 0)');
  const faults = faultsOf(await walk(page)).filter((fault) => fault.startsWith('no focus'));
  expect(faults).toEqual([]);
});

test('who wants no motion sees none', async ({ window: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDesk(page);
  for (const screen of screens.filter(({ name }) => ['desk', 'selection', 'search', 'keys'].includes(name))) {
    await screen.show(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } =
            getComputedStyle(element);
          const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
          return (
            (animationName !== 'none' && lasts(animationDuration)) ||
            lasts(transitionDuration) ||
            scrollBehavior === 'smooth'
          );
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(moving, screen.name).toEqual([]);
    await leave(page, screen);
  }
});

for (const [how, size] of [
  ['twice its size', { width: 720, height: 450 }],
  ['four times its size', { width: 360, height: 225 }],
] as const) {
  test(`at ${how} nothing is out of reach`, async ({ window: page }) => {
    test.setTimeout(180_000);
    await openDesk(page);
    await page.setViewportSize(size);
    for (const name of ['Articles', 'Entities', 'Claims', 'Compare', 'Timeline', 'Brief', 'History']) {
      await place(page, name).click();
      if (['Articles', 'Entities', 'Claims'].includes(name)) await expect(row(page, name, 0)).toBeAttached();
      // It is put into words in a thread of its own.
      if (name === 'Brief')
        await expect(page.getByRole('article', { name: 'The page as printed' })).toBeAttached();
      const { stops, missed, around } = await walk(page);
      expect(around, name).toBe(true);
      expect(
        missed.filter((one) => !STEERED.test(one)),
        name,
      ).toEqual([]);
      // A table and a printed page are scrolled both ways there; all else comes into the window by itself.
      if (size.width < 400 && ['Compare', 'Brief'].includes(name)) continue;
      expect
        .soft(
          stops.filter(({ inWindow }) => !inWindow).map(({ name: one }) => one),
          name,
        )
        .toEqual([]);
    }
  });
}

test('a screen reader meets the parts of each screen by role and name', async ({ window: page }) => {
  await openDesk(page);
  const body = page.locator('body');
  await expect(body).toMatchAriaSnapshot(`
    - banner:
      - heading "Baldwin v. Morrissey (sample)" [level=1]
      - button /^Search/
      - button "Keys and help"
    - navigation "Places":
      - button "Articles"
      - button "History"
    - main:
      - navigation "List":
        - heading "Articles"
        - listbox "Articles"
      - separator "Width of the list"
      - region "Left pane":
        - heading
        - code:
          - textbox "Left article"
      - region "Right pane":
        - code:
          - textbox "Right article"
      - complementary "Inspector":
        - heading "Quote"
        - blockquote
        - button "Speaker"
        - heading "Claims"
        - list
        - textbox "Note"
    - contentinfo
  `);
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Make or join a claim":
      - searchbox "Make or join a claim"
      - radiogroup "Stance":
        - radio "supports" [checked]
        - radio "contradicts"
      - combobox "Kind of a new claim"
      - listbox "Make or join a claim":
        - group "Join":
          - option /complaint was filed/
  `);
  await page.keyboard.press('Escape');
  await place(page, 'Compare').click();
  await expect(body).toMatchAriaSnapshot(`
    - region "Compare":
      - heading "Compare" [level=1]
      - radiogroup "What to compare"
      - status: /question/
      - radiogroup "Columns"
      - radiogroup "Which questions"
      - combobox "Entity"
      - grid "Questions and who answers them":
        - row:
          - columnheader "Question"
        - rowgroup:
          - row:
            - rowheader
            - gridcell
  `);
  await place(page, 'Brief').click();
  await expect(body).toMatchAriaSnapshot(`
    - main:
      - region "Brief":
        - combobox "Brief"
        - button "More for this brief"
        - button "+ Add"
        - tree "The items of the brief":
          - treeitem "Title and standfirst" [level=1]
        - article "The page as printed"
        - complementary "Before export":
          - heading "Export"
  `);
});
