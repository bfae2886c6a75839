import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { clickWords, dropFiles, newMatter, pane, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** Two articles side by side: what they have in common, scrolling that follows, and two versions word by word. */

const FILL = (about: string) =>
  Array.from(
    { length: 14 },
    (_, i) => `Of ${about} ${i + 1} the ${about} book has a page, and little else is known.`,
  );

const SAID = 'The pumps were sold before anyone had seen the plans';
const RULED = 'the trustees acted without any authority under the harbour act';

const BRIDGE = [
  'Bridge closed',
  'The bridge at Alder Creek was closed on Monday after two of its cables snapped.',
  '“Nobody on it was hurt, and that is luck alone,” said the county engineer, Ines Pardo.',
  'The crossing carries 900 cars a day, and the next one is an hour away by road.',
  ...Array.from(
    { length: 12 },
    (_, i) => `Span ${i + 2} of the old bridge was last painted in the year of flood ${i + 40}.`,
  ),
  'Repairs are to cost the county $418,000, Boris Lund told the board in the evening.',
  'The board meets again on Friday.',
];
const UPDATED = BRIDGE.with(1, BRIDGE[1]!.replace('two of its cables', 'three of its cables'))
  .with(16, BRIDGE[16]!.replace('$418,000', '$650,000'))
  .toSpliced(3, 0, ...FILL('rope').slice(0, 6))
  .with(-1, 'The board meets again on Friday, and will hear the divers.');

const ARTICLES = {
  'a-gazette.txt': [
    'The sale of the pumps',
    ...FILL('pump'),
    `“${SAID},” Ada Quill told the council.`,
    ...FILL('quay').slice(0, 8),
    `The ruling found that “${RULED}.”`,
    'Boris Lund paid Alder County $418,000 to end the case.',
    ...FILL('mole'),
  ],
  'b-courier.txt': [
    'What the council heard',
    ...FILL('gull').slice(0, 3),
    `According to Quill, “${SAID.replace('The', 'the')}.”`,
    ...FILL('rail'),
    `12. ${RULED.replace('the', 'The')}, and their vote is void.`,
    'To settle, a cheque for $418,000 went to Alder County from the pocket of Mr. Lund.',
    ...FILL('tide').slice(0, 9),
  ],
  'c-bridge.txt': BRIDGE,
  'd-bridge-updated.txt': UPDATED,
};

async function openMatter(page: Page, folders: Folders): Promise<void> {
  const paths = Object.entries(ARTICLES).map(([name, paragraphs]) => {
    const path = join(folders.downloads, name);
    writeFileSync(path, `${paragraphs.join('\n\n')}\n`);
    return path;
  });
  await newMatter(page, 'Side by side');
  await dropFiles(page, paths);
  await expect(pane(page, 0).locator('.view-lines')).toContainText('pump book');
}

/** Puts the articles of these rows into the two panes. */
async function lay(page: Page, left: number, right: number): Promise<void> {
  await row(page, 'Articles', left).click();
  await row(page, 'Articles', right).click({ modifiers: ['Shift'] });
}

const matchCount = (page: Page, number: 0 | 1) => pane(page, number).getByRole('button', { name: /match/ });
const marks = (page: Page, number: 0 | 1, kind = 'match') =>
  pane(page, number).locator(`.margin-view-overlays .${kind}, .margin .${kind}`);
const notice = (page: Page) => page.locator('[data-tone]');

/** How far down its own pane some words stand, in pixels; `null` where they are not to be seen. */
async function depth(page: Page, number: 0 | 1, words: string): Promise<number | null> {
  return pane(page, number)
    .locator('.monaco-editor')
    .first()
    .evaluate((editor, sought) => {
      const box = editor.getBoundingClientRect();
      for (const line of editor.querySelectorAll('.view-line')) {
        const { top, bottom } = line.getBoundingClientRect();
        const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
        if (text.includes(sought) && bottom > box.top && top < box.bottom) return top - box.top;
      }
      return null;
    }, words);
}

/** Turns the wheel over a pane by some notches, down or up: some fifty pixels each. */
async function wheel(page: Page, number: 0 | 1, notches: number): Promise<void> {
  await pane(page, number).locator('.monaco-editor').first().hover();
  for (let i = 0; i < Math.abs(notches); i += 1) {
    await page.mouse.wheel(0, Math.sign(notches) * 120);
    await page.waitForTimeout(20); // The wheel moves the words a frame later.
  }
}

/** How far a pane is scrolled. */
async function scrolled(page: Page, number: 0 | 1): Promise<number> {
  return pane(page, number)
    .locator('.monaco-editor .lines-content')
    .first()
    .evaluate((lines) => 0 - Number.parseFloat((lines as HTMLElement).style.top || '0'));
}

/** Turns the wheel over a pane until some words stand where one reads, or the end is reached. */
async function wheelTo(page: Page, number: 0 | 1, words: string): Promise<void> {
  for (let turn = 0, last = -1; turn < 80; turn += 1) {
    const at = await depth(page, number, words);
    const now = await scrolled(page, number);
    if (at !== null && (at < 330 || now === last)) return;
    last = now;
    await wheel(page, number, 1);
  }
  throw new Error(`“${words}” was not scrolled to in pane ${number}`);
}

test('passages that two articles share are marked in both margins, each with its reason', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 0, 1);
  await expect(matchCount(page, 0)).toHaveText('3 matches');
  await expect(matchCount(page, 1)).toHaveText('3 matches');
  await expect(marks(page, 1, 'match-quotation').first()).toBeVisible();
  await expect(marks(page, 1, 'match-quotation').first()).toHaveAttribute('title', /The same quotation/);
  await page.keyboard.press(']');
  await expect(notice(page)).toContainText('Match 1 of 3. The same quotation.');
  // Whose lines have no match have no mark.
  await expect(marks(page, 0)).not.toHaveCount(0);
  expect(await marks(page, 0).count()).toBeLessThan(4);
});

test('the keys step through the matches: shown and marked in both panes, the focus stays', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 0, 1);
  await expect(matchCount(page, 0)).toBeVisible();
  await clickWords(page, 0, 'The sale of the pumps');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  const steps = [
    [SAID, 'pumps were sold', 'The same quotation'],
    [RULED, 'acted without any authority', 'The same quotation'],
    ['Boris Lund', 'a cheque for', 'The same names and numbers'],
  ] as const;
  for (const [i, [left, right, reason]] of steps.entries()) {
    await page.keyboard.press(']');
    await expect(notice(page)).toContainText(`Match ${i + 1} of 3. ${reason}.`);
    await expect(pane(page, 0).locator('.stepped').first()).toBeVisible();
    await expect(pane(page, 1).locator('.stepped').first()).toBeVisible();
    await expect(pane(page, 0).locator('.view-lines')).toContainText(
      left.slice(0, 20).replaceAll(' ', '\u00a0'),
    );
    const [here, there] = [await depth(page, 0, left.slice(0, 10)), await depth(page, 1, right.slice(0, 10))];
    expect(Math.abs(here! - there!)).toBeLessThan(40);
    expect(await focused()).toBe('0');
  }
  await page.keyboard.press(']');
  await expect(notice(page)).toContainText('Match 1 of 3.');
  await page.keyboard.press('[');
  await expect(notice(page)).toContainText('Match 3 of 3.');
  await page.keyboard.press('o');
  await page.keyboard.press('[');
  await expect(notice(page)).toContainText('Match 2 of 3.');
  expect(await focused()).toBe('1');
});

test('scrolling one pane scrolls the other by the passages that match, and never shakes', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 0, 1);
  await expect(matchCount(page, 0)).toBeVisible();
  for (const words of ['pumps were sold', 'trustees']) {
    await wheelTo(page, 0, words);
    const [here, there] = [await depth(page, 0, words), await depth(page, 1, words)];
    expect(Math.abs(here! - there!)).toBeLessThan(90);
  }
  // Down and down: the other pane never goes back, and stands when the hand stops.
  await wheel(page, 0, -50);
  await expect.poll(() => scrolled(page, 1)).toBe(0);
  let last = 0;
  for (let turn = 0; turn < 25; turn += 1) {
    await wheel(page, 0, 1);
    const now = await scrolled(page, 1);
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
  const rest = [await scrolled(page, 0), await scrolled(page, 1)];
  await page.waitForTimeout(300);
  expect([await scrolled(page, 0), await scrolled(page, 1)]).toEqual(rest);
  // The other pane leads as soon as a hand reaches for it, here with the keys.
  await pane(page, 1).locator('.monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => depth(page, 0, 'trustees')).toBeNull();
  for (let turn = 0; turn < 6 && (await depth(page, 1, 'trustees')) === null; turn += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(60);
  }
  expect(await depth(page, 1, 'trustees')).not.toBeNull();
  await expect.poll(() => depth(page, 0, 'trustees')).not.toBeNull();
});

test('linked scrolling is switched off and on by key, for this window, over a reload too', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 0, 1);
  await expect(matchCount(page, 0)).toBeVisible();
  const button = page.getByRole('button', { name: 'Link the scrolling' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+V');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(notice(page)).toContainText('Each article scrolls by itself.');
  await wheel(page, 0, 8);
  expect(await scrolled(page, 0)).toBeGreaterThan(200);
  expect(await scrolled(page, 1)).toBe(0);
  await page.reload();
  await expect(matchCount(page, 0)).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  const before = await scrolled(page, 0);
  await clickWords(page, 0, 'pumps were sold');
  await page.keyboard.press('Shift+V');
  await expect(notice(page)).toContainText('Scrolling is linked');
  // It is aligned to the pane with the focus at once, which stays where it is.
  await expect.poll(() => depth(page, 1, 'pumps were sold')).not.toBeNull();
  expect(before).toBeGreaterThan(200);
});

test('a click on a mark in the margin shows its match beside it', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  await lay(page, 0, 1);
  await expect(matchCount(page, 0)).toBeVisible();
  await page.keyboard.press('Shift+V');
  await wheel(page, 1, 40);
  await expect.poll(() => depth(page, 1, 'pumps were sold')).toBeNull();
  await clickWords(page, 0, 'pumps were sold');
  await marks(page, 0, 'match-quotation').first().click();
  await expect(notice(page)).toContainText('Match 1 of 3. The same quotation.');
  await expect.poll(() => depth(page, 1, 'pumps were sold')).not.toBeNull();
});

/** The words that are drawn with a class in a pane. */
async function drawn(page: Page, number: 0 | 1, className: string): Promise<string[]> {
  const found = await pane(page, number).locator(`.view-line .${className}`).allTextContents();
  return found.map((words) => words.replaceAll('\u00a0', ' '));
}

/** How wide the lines of a pane are, by their words. */
async function widths(editor: Locator): Promise<ReadonlyMap<string, number>> {
  return new Map(
    await editor
      .locator('.view-line > span')
      .evaluateAll((lines) =>
        lines.map((line) => [line.textContent ?? '', line.getBoundingClientRect().width] as const),
      ),
  );
}

test('a story and its update are proposed for comparison, and compared word by word in the panes', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 2, 3);
  await expect(pane(page, 1)).toContainText('Two versions of one text?');
  await expect.poll(() => marks(page, 0).count()).toBeGreaterThan(0);
  const before = await widths(pane(page, 0));
  await clickWords(page, 0, 'Bridge closed');
  await page.keyboard.press('=');
  const line = pane(page, 0).getByRole('group', { name: 'Comparison with the other version' });
  await expect(line).toContainText('4 differences: 2 numbers, 2 added');
  await expect(pane(page, 1)).not.toContainText('Two versions of one text?');
  expect(await drawn(page, 0, 'differs-left')).toContain('two');
  expect(await drawn(page, 1, 'differs-right')).toContain('three');
  const look = (number: 0 | 1, className: string) =>
    pane(page, number)
      .locator(`.view-line .${className}`)
      .first()
      .evaluate((words) => getComputedStyle(words).textDecorationLine);
  expect([await look(0, 'differs-left'), await look(1, 'differs-right')]).toEqual([
    'line-through',
    'underline',
  ]);
  for (const [text, width] of await widths(pane(page, 0))) {
    // A line that is cut into pieces is rounded piece by piece.
    if (before.has(text)) expect(Math.abs(before.get(text)! - width)).toBeLessThan(0.3);
  }

  for (const told of [
    'Difference 1 of 4: number, “two” in the left one, “three” in the right one.',
    'Difference 2 of 4: added, “Of rope 1 the rope book',
    'Difference 3 of 4: number, “418,000” in the left one, “650,000” in the right one.',
    'Difference 4 of 4: added, “, and will hear the divers” in the right one only.',
  ]) {
    await page.keyboard.press(']');
    await expect(notice(page)).toContainText(told);
  }
  // What is the same lines up, although the update has six paragraphs more before it.
  await wheelTo(page, 0, 'Repairs');
  const [here, there] = [await depth(page, 0, 'Repairs'), await depth(page, 1, 'Repairs')];
  expect(Math.abs(here! - there!)).toBeLessThan(90);

  await page.keyboard.press('v');
  await expect(line).toContainText('4 differences: 2 numbers, 2 removed');
  await page.keyboard.press('v');
  await page.keyboard.press('=');
  await expect(line).toHaveCount(0);
  expect(await drawn(page, 0, 'differs-left')).toEqual([]);
});

test('without two articles, the keys say what is missing', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  for (const key of [']', '[', '=']) {
    await page.keyboard.press(key);
    await expect(notice(page)).toContainText('Put two articles side by side first');
    await page.keyboard.press('Escape');
  }
});

test('nothing of it stands in the way of a screen reader or of anybody’s eyes', async ({
  window: page,
  folders,
}) => {
  await openMatter(page, folders);
  await lay(page, 2, 3);
  await expect(matchCount(page, 0)).toBeVisible();
  for (const theme of ['Light colours.', 'Dark colours.', 'High contrast.']) {
    await page.keyboard.press('t');
    await expect(notice(page)).toContainText(theme);
    for (const key of [']', '=', ']', '=']) {
      await page.keyboard.press(key);
      expect(await barriers(page)).toEqual([]);
    }
  }
});

test('a counterpart that is opened beside has its words selected', async ({ window: page, folders }) => {
  await openMatter(page, folders);
  await row(page, 'Articles', 0).click();
  await clickWords(page, 0, SAID);
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Find elsewhere' });
  await dialog.getByTitle('Show these words in their article').first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Mark the selected words' })).toBeVisible();
  await expect(page.locator('footer')).toContainText(/\d+\s+characters selected/);
  await expect.poll(() => depth(page, 1, 'pumps were sold')).not.toBeNull();
});
