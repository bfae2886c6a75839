import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { SCANS } from '../../main/ingest/ocr/testing-scan.ts';
import { barriers } from './barriers.ts';
import { printed } from './briefs.ts';
import { dropFiles, inspector, newMatter, pane, place, quoteShown, selectWords } from './reading.ts';
import { test } from './workbench.ts';

const INSIDE = SCANS['one picture of two colours'];

/** A PDF that Chromium printed, its pages labelled i, 1 and 2: its page beside the text, and in the notes of a brief. */
const REPORT = join(import.meta.dirname, '..', '..', 'renderer', 'paper', 'cases', 'report.pdf');

const paper = (page: Page): Locator => page.getByRole('region', { name: 'The page itself' });
const marks = (page: Page): Locator => paper(page).locator('[data-mark]');

async function openReport(page: Page): Promise<void> {
  await newMatter(page, 'Report');
  await dropFiles(page, [REPORT]);
  await expect(pane(page, 0)).toContainText('officer affirmed');
}

/** How much of what is drawn under a mark is ink. */
const inkIn = (mark: Locator): Promise<number> =>
  mark.evaluate((element) => {
    const canvas = element.parentElement!.querySelector('canvas')!;
    const [box, sheet] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const scale = canvas.width / sheet.width;
    const at = [box.left - sheet.left, box.top - sheet.top, box.width, box.height] as const;
    const [x, y, width, height] = at.map((one) => Math.round(one * scale)) as [
      number,
      number,
      number,
      number,
    ];
    const { data } = canvas.getContext('2d')!.getImageData(x, y, width, height);
    let dark = 0;
    for (let index = 0; index < data.length; index += 4) if (data[index]! < 128) dark += 1;
    return dark / (width * height);
  });

test('the page of a PDF is shown beside its text, and the quote is framed on it', async ({
  window: page,
}) => {
  await openReport(page);
  await selectWords(page, 0, 'officer affirmed the finding');
  await page.keyboard.press('q');
  await expect(quoteShown(page)).toHaveText('officer affirmed the finding');
  await page.keyboard.press('Shift+B');
  await expect(paper(page)).toContainText('Page 1 · sheet 2 of 3');
  await expect(paper(page)).toContainText('Framed: “officer affirmed the finding”');
  await expect(marks(page)).toHaveCount(1);
  expect(await inkIn(marks(page))).toBeGreaterThan(0.05);
  expect(await barriers(page)).toEqual([]);
  await expect(paper(page).getByRole('group')).toBeFocused();

  await page.keyboard.press('ArrowLeft');
  await expect(paper(page)).toContainText('Page i · sheet 1 of 3');
  await expect(paper(page)).toContainText('on another page');
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  // Where the reporter reads on, the page follows.
  await selectWords(page, 0, 'Nothing further was filed');
  await expect(paper(page)).toContainText('Page 2 · sheet 3 of 3');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press('Shift+B');
  await expect(paper(page)).toBeHidden();

  await pane(page, 0).getByRole('button', { name: 'Show the page itself' }).click();
  await expect(marks(page)).toHaveCount(1);
  // Who goes to the other pane sees it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(paper(page)).toBeHidden();
  await expect(pane(page, 1)).toContainText('A second article can stand here');
});

test('of a scan inside an archive the picture is read when that is asked for, and the quote is framed on it', async ({
  window: page,
  folders,
}) => {
  await newMatter(page, 'Scan');
  const archive = join(folders.downloads, 'papers.zip');
  writeFileSync(archive, zipSync({ 'court/scan.pdf': INSIDE }));
  await dropFiles(page, [archive]);
  const told = page.getByRole('dialog', { name: 'What was imported' });
  await expect(told.getByRole('treeitem', { name: /scan\.pdf/ })).toContainText('made of pictures of pages');
  await told.getByLabel('Read scans from their pictures').check();
  await told.getByRole('button', { name: 'Try these again' }).click();
  await expect(pane(page, 0)).toContainText('pump failed twice', { timeout: 30_000 });
  await selectWords(page, 0, 'Its lawyer, Ada Quill');
  await page.keyboard.press('q');
  await expect(quoteShown(page)).toHaveText('Its lawyer, Ada Quill');
  await page.keyboard.press('Shift+B');
  await expect(paper(page)).toContainText('Framed: “Its lawyer, Ada Quill”', { timeout: 30_000 });
  // On the paper these words run over two lines.
  await expect(marks(page)).toHaveCount(2);
  for (const mark of await marks(page).all()) expect(await inkIn(mark)).toBeGreaterThan(0.05);
  expect(await barriers(page)).toEqual([]);
});

test('the notes of a brief give the page that is printed on the sheet', async ({ window: page }) => {
  await openReport(page);
  for (const [words, label] of [
    ['failed twice before', 'i'],
    ['denied all of it', '1'],
  ] as const) {
    await selectWords(page, 0, words);
    await page.keyboard.press('q');
    await expect(quoteShown(page)).toHaveText(words);
    await expect(inspector(page)).toContainText(`p. ${label} · `);
    await page.keyboard.press('b');
    if (label === 'i') {
      await page.getByRole('dialog').getByLabel('Title').fill('The pumps');
      await page.keyboard.press('Enter');
      await expect(page.getByText('The quote was added to the brief.')).toBeVisible();
    }
  }
  await place(page, 'Brief').click();
  const notes = printed(page).locator('[id^="note-"]');
  await expect(notes).toHaveCount(2);
  await expect(notes.nth(0)).toContainText('p.\u00a0i');
  await expect(notes.nth(1)).toContainText('p.\u00a01');
});
