import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { dropFiles, inspector, newMatter, pane, quoteShown, selectWords } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** A plain text that was made from one with pages: a form feed stands between them. */

const FILING = `IN THE DISTRICT COURT

1. The plaintiff was charged twice.
\f2. The State said “nothing was hidden” in June.

3. The hearing was closed.
\f4. The plaintiff asks for damages.
\f`;

async function openFiling(page: Page, folders: Folders): Promise<void> {
  const path = join(folders.downloads, 'filing.txt');
  writeFileSync(path, FILING);
  await newMatter(page, 'Pages');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('IN THE DISTRICT');
}

test('pages are told in the margin, gone to by number, and named where one is', async ({
  window: page,
  folders,
}) => {
  await openFiling(page, folders);
  await expect(pane(page, 0).locator('.page-mark')).toHaveText(['p. 1', 'p. 2', 'p. 3']);
  // None of them stands over a paragraph's number.
  const boxes = await pane(page, 0).evaluate((element) => {
    const of = (name: string) =>
      [...element.querySelectorAll(name)]
        .filter((one) => one.textContent !== '')
        .map((one) => one.getBoundingClientRect());
    return { marks: of('.page-mark'), numbers: of('.line-numbers') };
  });
  expect(boxes.numbers.length).toBeGreaterThan(3);
  for (const mark of boxes.marks)
    for (const line of boxes.numbers)
      expect(mark.bottom <= line.top + 1 || line.bottom <= mark.top + 1).toBe(true);
  // Fonts draw a box for the sign itself.
  expect(await pane(page, 0).locator('.view-lines').textContent()).not.toContain('\f');
  await page.keyboard.press('g');
  await page.getByRole('dialog').getByRole('searchbox').fill('p3');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText(/4\. The plaintiff asks/);
  await page.keyboard.press('Enter');
  await expect(pane(page, 0).locator('.monaco-editor.focused')).toBeVisible();
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('contentinfo')).toContainText('p. 3 · 34 characters selected');
});

test('a quote knows its page, and so does what is copied of it', async ({ window: page, folders }) => {
  await openFiling(page, folders);
  await selectWords(page, 0, 'nothing was hidden');
  await page.keyboard.press('q');
  await expect(quoteShown(page)).toHaveText('nothing was hidden');
  await expect(inspector(page)).toContainText('p. 2 · ¶3');
  await expect(page.getByRole('contentinfo')).toContainText('p. 2 · ¶3');
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (text: string) => {
        document.body.dataset['copied'] = text;
        return Promise.resolve();
      },
    }),
  );
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('Copied with its source.')).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset['copied'])).toContain('p.\u00a02, ¶\u00a03.');
});

const RECORD = [
  'VIDEOTAPED DEPOSITION OF JANE MARLOWE',
  'APPEARANCES:',
  'BY: DANA LEE, ESQ.',
  'BY MS. LEE:',
  '     Q.   Who kept the books?',
  '     A.   I did, from the first day until',
  'the audit.',
  '     Q.   And then?',
  '     A.   Nobody did.',
  '     Q.   Nobody at all?',
  '     A.   Nobody.',
  '     Q.   Thank you.',
].map((line, i) => `${String(i + 1).padStart(2)}   ${line}`);

test('a quote of a transcript is cited by page and line, and its speaker proposed by the turn it is in', async ({
  window: page,
  folders,
}) => {
  const path = join(folders.downloads, 'record.txt');
  writeFileSync(path, [' '.repeat(50) + '45', '', ...RECORD, '\f'].join('\n'));
  await newMatter(page, 'Record');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('A. I did, from the first day until the audit.');
  await selectWords(page, 0, 'first day until the audit');
  await expect(page.getByRole('contentinfo')).toContainText('45:6-7 · ');
  await page.keyboard.press('q');
  await expect(quoteShown(page)).toHaveText('first day until the audit');
  await expect(inspector(page)).toContainText('45:6-7 · ¶');
  await expect(
    inspector(page).getByRole('button', { name: 'The transcript gives these words to JANE MARLOWE (“A.”)' }),
  ).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('Jane Marlowe');
});
