import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { dropFiles, fill, inspector, newMatter, pane, place } from './reading.ts';
import { IN_ELECTRON, test, type Folders } from './workbench.ts';

/** What goes to the printer, as Chromium's own PDF of it says. */

const ARTICLE = `A judge speaks

The judge said “these failures were so grave that nothing else would do” on Friday.

${Array.from({ length: 30 }, (_, i) => `Paragraph ${i} tells at some length what happened next, who was in the room, and what nobody wanted to say aloud.`).join('\n\n')}

Related Articles
One thing
Another thing
A third thing
`;

function hasPdfToText(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skip(IN_ELECTRON, 'Electron’s own driver makes no PDF of a page');
test.skip(!hasPdfToText(), 'pdftotext, which reads the PDF back, is not on this system');

async function openArticle(page: Page, folders: Folders): Promise<void> {
  const path = join(folders.downloads, 'judge.txt');
  writeFileSync(path, ARTICLE);
  // The system's dialog would wait for a hand.
  await page.evaluate(() => {
    window.print = () => void (document.body.dataset['asked'] = 'yes');
  });
  await newMatter(page, 'Printing');
  await dropFiles(page, [path]);
  await expect(pane(page, 0)).toContainText('A judge speaks');
}

/** The words of the pages that the sheet makes, a form feed after each. */
async function pages(page: Page, folders: Folders): Promise<string> {
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  const path = join(folders.downloads, 'printed.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-print]')).toHaveCount(0);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

test('an article is printed with its head, its numbered paragraphs, its quotes and page numbers, and nothing else', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  await fill(page, 'Title', 'A judge speaks at last');
  await fill(page, 'Outlet', 'The Mesa Ledger');
  await fill(page, 'Address', 'https://mesa.example/judge');
  await page.keyboard.press('Shift+A');
  await expect(inspector(page).getByRole('listbox', { name: 'Quotes' })).toBeVisible();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print A judge speaks at last' });
  await expect(dialog).toContainText('Page furniture is left out');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('List the quotes').check();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  const words = await pages(page, folders);
  expect(words).toMatch(
    /^\s*A judge speaks at last\s+The Mesa Ledger · no date\s+https:\/\/mesa\.example\/judge/,
  );
  expect(words).toMatch(
    /\n\s*2\s+The judge said “these failures were so grave that nothing else would do ?1 ?” on/,
  );
  expect(words).toMatch(/Paragraph 29 tells/);
  expect(words).toMatch(/\n\s*Quotes\s+1\s+No speaker yet · direct/);
  expect(words).toMatch(/1 ?\/ ?(\d)\s*\f[^]*\1 ?\/ ?\1\s*\f$/);
  for (const left of ['Another thing', 'Export brief', 'Inspector', 'Saved'])
    expect(words).not.toContain(left);
  // On the screen nothing has changed, and the keys are where they were.
  await expect(pane(page, 0)).toContainText('A judge speaks');
});

test('black on white is printed, whatever colours the window has, and quotes unmarked where so chosen', async ({
  window: page,
  folders,
}) => {
  await openArticle(page, folders);
  await page.keyboard.press('Shift+A');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'contrast'));
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByLabel('Mark the quotes').uncheck();
  await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  await page.emulateMedia({ media: 'print' });
  const look = await page.locator('[data-print]').evaluate((sheet) => {
    const words = sheet.querySelector('p')!;
    return [getComputedStyle(document.body).backgroundColor, getComputedStyle(words).color];
  });
  expect(look).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: null });
  expect(await pages(page, folders)).toMatch(/nothing else would do” on/);
});

test('the brief is printed where it is shown', async ({ window: page, folders }) => {
  await openArticle(page, folders);
  await page.keyboard.press('Shift+A');
  await expect(pane(page, 0).locator('.quote').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await page.getByRole('dialog').getByLabel('Title').fill('The ruling');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The quote was added to the brief.')).toBeVisible();
  await place(page, 'Brief').click();
  await expect(page.getByRole('article', { name: /page/i })).toContainText('The ruling');
  await page.keyboard.press('Control+p');
  const words = await pages(page, folders);
  expect(words).toMatch(/^\s*The ruling/);
  expect(words).toContain('these failures were so grave');
  expect(words).toMatch(/1 ?\/ ?1/);
});
