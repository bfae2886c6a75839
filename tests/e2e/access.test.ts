import { expect } from '@playwright/test';
import { leave, openDesk, screens } from './screens.ts';
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
}) => {
  test.setTimeout(300_000);
  await expect(page.getByText('There are no matters yet.')).toBeVisible();
  expect(faultsOf(await walk(page)), 'start').toEqual([]);
  await openDesk(page);
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.show(page);
      expect.soft(faultsOf(await walk(page)), screen.name).toEqual([]);
      await leave(page, screen);
    });
  }
});

test('after each dialog the keys are where they were before it', async ({ window: page }) => {
  test.setTimeout(180_000);
  await openDesk(page);
  const textbox = page.getByRole('textbox', { name: 'Left article' });
  const note = page.getByRole('button', { name: 'Keys and help' });
  for (const screen of screens.filter(({ dialog }) => dialog)) {
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
