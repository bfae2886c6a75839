import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from '../../tools/workspace.mjs';
import { barriers } from './barriers.ts';
import { inspector, pane, place } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** The checks: gone through by keys, dismissed with a note, and seen where the claim, the article and the brief are. */

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample/i }).click();
  await expect(page.getByRole('banner')).toContainText('20\u00a0claims');
}

const list = (page: Page): Locator => page.getByRole('tree', { name: 'Findings' });
const finding = (page: Page, words: string): Locator =>
  list(page).getByRole('treeitem', { level: 2 }).filter({ hasText: words });
/** The words of the left article that are underlined, by the pieces that they are drawn in. */
const problem = (page: Page): Locator => pane(page, 0).locator('.problem');
const count = (page: Page, open: number): Promise<void> =>
  expect(page.getByRole('radio', { name: `Checks ${open}` })).toBeChecked();

async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('findings are gone through by keys, dismissed with a note, restored, and taken back', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+C');
  await count(page, 14);
  await expect(list(page).getByRole('treeitem', { level: 1 }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const date = finding(page, 'Carmack-Altwies defamed');
  await expect(date).toBeFocused();
  await expect(date).toContainText('None of its quotes has the date “2023”.');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByLabel('Claim', { exact: true })).toHaveValue(/defamed Baldwin/);
  await expect(inspector(page).getByRole('region', { name: 'Checks' })).toContainText('“2023”');
  await expect(pane(page, 0)).toContainText('had a duty to make sure the set was safe');
  await expect(date).toHaveAttribute('aria-current', 'true');

  // While its words are read, it is still the one that is meant.
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Dismiss the finding' });
  await expect(dialog.getByLabel('Why')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await count(page, 14);
  await page.keyboard.press('d');
  await page.keyboard.type('The interview was broadcast that year.');
  await page.keyboard.press('Enter');
  await count(page, 13);
  await expect(date).toHaveCount(0);
  await expect(inspector(page).getByRole('region', { name: 'Checks' })).toContainText('1\u00a0dismissed');

  await page.getByLabel(/^Show dismissed/).check();
  await expect(date).toContainText('Dismissed: The interview was broadcast that year.');
  await date.click();
  await page.keyboard.press('Shift+C');
  await date.focus();
  await page.keyboard.press('d');
  await expect(page.getByText('The finding is open again.')).toBeVisible();
  await count(page, 14);
  await page.keyboard.press('Control+z');
  await count(page, 13);
  await page.keyboard.press('Control+z');
  await count(page, 14);
});

test('each finding leads to its place: an article, a name in its words, a question', async ({
  window: page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+C');
  await finding(page, 'A machine wrote it').click();
  await expect(pane(page, 0)).toContainText('PopLantern');
  await expect(inspector(page).getByRole('region', { name: 'Checks' })).toContainText('A machine wrote it');
  await finding(page, 'Kari Morrisey').click();
  await expect(pane(page, 0)).toContainText('Set & Statute');
  // Where the line is broken between the two, each has a piece of its own.
  await expect
    .poll(async () => (await problem(page).allTextContents()).join('').replaceAll('\u00a0', ' '))
    .toBe('Kari Morrisey');
  await expect(inspector(page).getByRole('region', { name: 'Checks' })).toContainText('Name spelt otherwise');
  // What an editor has seen is no problem in the text any more.
  await inspector(page).getByRole('button', { name: 'Dismiss: Name spelt otherwise' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await expect(problem(page)).toHaveCount(0);
  await finding(page, 'When was the charge dismissed?').click();
  await expect(place(page, 'Compare')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(page.locator('[data-active]')).toContainText('When was the charge dismissed?');
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the checks can be read by everyone, in ${theme} colours`, async ({ window: page }) => {
    await openSample(page);
    const turns = { light: 1, dark: 2, contrast: 3 }[theme];
    for (let i = 0; i < turns; i += 1) await page.keyboard.press('t');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Shift+C');
    await finding(page, 'Kari Morrisey').click();
    await expect(problem(page).first()).toBeVisible();
    await expectOpenToAll(page);
    const doubtful = finding(page, 'A machine wrote it');
    await doubtful.focus();
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog').getByLabel('Why')).toBeFocused();
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');
    await expect(doubtful).toBeFocused();
    await page.keyboard.press('d');
    await page.keyboard.type('Read against the others.');
    await page.keyboard.press('Enter');
    await count(page, 13);
    await page.getByLabel(/^Show dismissed/).check();
    await expectOpenToAll(page);
  });
}

const WHOLE = 'The harbour fund was emptied before the council ever saw a single receipt';

/** A matter that a script tagged, with a quote that another paper altered. */
function tagged(folders: Folders): string {
  const pincite = (...words: string[]) =>
    execFileSync(process.execPath, [join(root, 'dist/main/cli.js'), ...words], {
      cwd: folders.data,
      env: { ...process.env, PINCITE_DATA: folders.data, PINCITE_MATTERS: folders.matters },
    });
  execFileSync('mkdir', ['-p', folders.data]);
  writeFileSync(join(folders.data, 'one.txt'), `“${WHOLE},” said Ada Quill.\n\nIt rained.`);
  const other = WHOLE.replace('emptied', 'drained');
  writeFileSync(join(folders.data, 'two.txt'), `“${other},” said Ada Quill.\n\nIt snowed.`);
  const matter = join(folders.data, 'harbour.matter');
  pincite('new', matter);
  pincite('import', matter, 'one.txt', 'two.txt');
  for (const [number, outlet] of [
    ['1', 'Port Courier'],
    ['2', 'Harbor Wire'],
  ] as const)
    pincite('set', matter, 'article', number, '--outlet', outlet, '--published', '2025-01-10');
  pincite('entity', matter, 'Ada Quill', '--kind', 'person');
  pincite('quote', matter, '1', '--words', `${WHOLE},`, '--speech', 'direct', '--speaker', 'Ada Quill');
  pincite('claim', matter, 'Ada Quill is a thief.', '--kind', 'fact', '--quote', '1:supports');
  pincite('brief', matter, 'The fund');
  pincite('add', matter, 'The fund', '--claim', '1');
  return matter;
}

test('a quote that is altered elsewhere is underlined where it differs, and a brief is told of all that it cites', async ({
  start,
  folders,
}) => {
  const { page } = await start('--matter', tagged(folders));
  await expect(page.getByRole('banner')).toContainText('1\u00a0claim');
  await page.keyboard.press('Shift+C');
  await count(page, 3);
  await finding(page, 'Harbor Wire has “drained”').click();
  await expect(problem(page)).toHaveText(['emptied']);
  await expect(inspector(page).getByRole('region', { name: 'Checks' })).toContainText(
    'Where this has “emptied”, Harbor Wire has “drained”.',
  );
  await finding(page, 'takes it as settled').click();
  // The claim’s inspector tells of the claim and of the quote that it rests on.
  const own = inspector(page).getByRole('region', { name: 'Checks' });
  await expect(own.getByRole('listitem')).toHaveCount(3);
  await own.getByRole('button', { name: `Go there: ${WHOLE},` }).click();
  await expect(inspector(page).locator('blockquote')).toContainText('harbour fund');

  await place(page, 'Brief').click();
  const before = page.getByRole('complementary', { name: 'Before export' });
  await expect(before).toContainText('Before export · 3\u00a0findings');
  await before.getByRole('button', { name: 'Dismiss: Guilt taken as settled' }).click();
  await page.keyboard.type('She was convicted last year.');
  await page.keyboard.press('Enter');
  await expect(before).toContainText('Before export · 2\u00a0findings');
  await before.getByRole('button', { name: '1\u00a0dismissed' }).click();
  await expect(before).toContainText('Dismissed: She was convicted last year.');
  await before.getByRole('button', { name: 'Restore: Guilt taken as settled' }).click();
  await expect(before).toContainText('Before export · 3\u00a0findings');
  await before
    .getByRole('button', { name: /^Go there: Ada Quill is a thief/ })
    .first()
    .click();
  await expect(place(page, 'Claims')).toHaveAttribute('aria-current', 'page');
});
