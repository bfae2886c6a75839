import { expect, type Locator, type Page } from '@playwright/test';

/** What a person's hand does in the workbench, with the real mouse and the real keys. */

export function pane(page: Page, number: 0 | 1): Locator {
  return page.locator(`[data-pane="${number}"]`);
}

export function place(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
}

export function row(page: Page, list: string, number: number): Locator {
  return page.getByRole('listbox', { name: list }).getByRole('option').nth(number);
}

/** The field of the inspector with this label. */
export function field(page: Page, label: string): Locator {
  return inspector(page).getByLabel(label, { exact: true });
}

/** Writes into a field of the inspector and leaves it, which saves it. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await field(page, label).press('Tab');
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

/** The words of the quote that is shown. */
export function quoteShown(page: Page): Locator {
  return inspector(page).locator('blockquote');
}

export async function newMatter(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the new matter' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText('No articles yet.')).toBeVisible();
}

/** Drags files or folders in from outside and lets go of them over the window, as only the browser itself can. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data });
  }
  await session.detach();
}

/** Selects words of an article by dragging the mouse over them, scrolling to them first. */
export async function selectWords(page: Page, number: 0 | 1, words: string): Promise<void> {
  const ends = await findWords(page, number, words);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2);
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Mark the selected words' })).toBeVisible();
}

/** Clicks into the middle of some words. */
export async function clickWords(page: Page, number: 0 | 1, words: string): Promise<void> {
  const { from } = await findWords(page, number, words);
  await page.mouse.click(from.x + 6, from.y);
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export async function findWords(page: Page, number: 0 | 1, words: string): Promise<Ends> {
  const editor = pane(page, number).locator('.monaco-editor').first();
  await editor.hover();
  await page.mouse.wheel(0, -100_000);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.waitForTimeout(60); // The wheel moves the words a frame later.
    const ends = await editor.evaluate(endsOf, words);
    if (ends) {
      // On a busy machine the words may still be on their way.
      await page.waitForTimeout(60);
      const still = await editor.evaluate(endsOf, words);
      if (still?.from.y === ends.from.y && still.to.y === ends.to.y) return ends;
      continue;
    }
    await page.mouse.wheel(0, 240);
  }
  throw new Error(`“${words}” is not to be seen in pane ${number}`);
}

/** In the page: where the first and the last letter of the words stand, if all of them can be seen. */
function endsOf(editor: HTMLElement | SVGElement, words: string): Ends | null {
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-line')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const letters: { node: Text; at: number }[] = [];
  let text = '';
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const value = (node.textContent ?? '').replaceAll('\u00a0', ' ');
      for (let at = 0; at < value.length; at += 1) letters.push({ node: node as Text, at });
      text += value;
    }
  }
  const start = text.indexOf(words);
  if (start === -1) return null;
  const rectOf = (index: number) => {
    const { node, at } = letters[index]!;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const first = rectOf(start);
  const last = rectOf(start + words.length - 1);
  const box = editor.getBoundingClientRect();
  // Words at the very edge are scrolled in when they are pressed, and would move under the hand.
  if (first.top < box.top || last.bottom > box.bottom - 60) return null;
  return {
    from: { x: first.left + 0.5, y: first.top + first.height / 2 },
    to: { x: last.right - 0.5, y: last.top + last.height / 2 },
  };
}

/** Types into the dialog that a key has just opened, and takes the option that stands first or is named. */
export async function choose(page: Page, typed: string, option?: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const options = dialog.getByRole('listbox').getByRole('option');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(typed);
  if (option === undefined) {
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('Enter');
  } else
    await options
      .and(dialog.getByRole('option', { name: option }))
      .first()
      .click();
  await expect(dialog).toBeHidden();
}
