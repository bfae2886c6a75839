import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import {
  clickWords,
  dropFiles,
  inspector,
  newMatter,
  pane,
  place,
  quoteShown,
  row,
  selectWords,
} from './reading.ts';
import { picture, test, type Folders } from './workbench.ts';

/** Quotations as a reporter meets them: proposed in the text, decided by key, and found again in the other accounts. */

const FIRST = `The warden answers

By Ida Brandt, Vale Courier, March 3, 2025

Warden Paula Orrin denied the charge. “We opened every gate that the order named, and we shall open the rest,” Orrin told the Vale Courier on Monday.

A guard, Tom Sells, was less sure. “I never saw the order,” he said. He had been watching “The Long Night” on television.
`;

const SECOND = `Gates stayed shut, inmates say

Ravel Herald, March 5, 2025

Inmates dispute the account. Orrin had said: “We opened every gate that the order named, and we may open the rest.”

The order itself was read out in court by the clerk.
`;

async function openBoth(page: Page, folders: Folders): Promise<void> {
  const files = [
    ['warden.txt', FIRST],
    ['herald.txt', SECOND],
  ] as const;
  const paths = files.map(([name, text]) => {
    const path = join(folders.downloads, name);
    writeFileSync(path, text);
    return path;
  });
  await newMatter(page, 'Gates');
  await dropFiles(page, paths);
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await row(page, 'Articles', 0).click();
  await expect(pane(page, 0)).toContainText('Warden Paula Orrin');
}

const notice = (page: Page, words: string | RegExp) => expect(page.getByText(words)).toBeVisible();

test('a proposed quotation is accepted with one key, with its speaker, and undone with one', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await expect(pane(page, 0).locator('.proposed').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(quoteShown(page)).toHaveText(
    'We opened every gate that the order named, and we shall open the rest,',
  );
  await expect(inspector(page)).toContainText('Proposed quotation');
  await expect(inspector(page)).toContainText('Vale Courier');
  await page.keyboard.press('a');
  await expect(inspector(page).getByRole('heading', { name: 'Quote', exact: true })).toBeVisible();
  await expect(pane(page, 0).locator('.quote').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await notice(page, /^Undone: accept quotation/);
  await expect(pane(page, 0).locator('.quote')).toHaveCount(0);
  await expect(pane(page, 0).locator('.proposed').first()).toBeVisible();
});

test('all speech is accepted at once, titles stay proposed, and one undo takes all back', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await page.keyboard.press('Shift+A');
  await notice(page, /^2.quotations accepted\. 1.other/);
  await expect(pane(page, 0).locator('.proposed.aside').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await notice(page, /^Undone: accept quotations/);
  await page.keyboard.press('Shift+D');
  await notice(page, /^3.quotations dismissed/);
  await expect(pane(page, 0).locator('.proposed')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(pane(page, 0).locator('.proposed').first()).toBeVisible();
});

test('an altered counterpart is shown with its words struck and inserted, and one click opens it beside', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await expect(row(page, 'Articles', 0)).toContainText('altered elsewhere');
  await clickWords(page, 0, 'every gate that');
  const also = inspector(page).getByRole('region', { name: 'Also reported as' });
  await expect(also.locator('del')).toHaveText('shall');
  await expect(also.locator('ins')).toHaveText('may');
  await expect(also).toContainText('altered: modal verb');
  await also.getByRole('button', { name: /We opened every gate/ }).click();
  await expect(pane(page, 1)).toContainText('Inmates dispute the account');
  await expect(pane(page, 0)).toContainText('Warden Paula Orrin');
});

test('all wordings of an utterance stand under one another, the earliest first', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await clickWords(page, 0, 'every gate that');
  await page.keyboard.press('w');
  const edition = page.getByRole('region', { name: 'All wordings' });
  await expect(edition.getByRole('row')).toHaveCount(2);
  await expect(edition.getByRole('row').first()).toContainText('shall');
  await expect(edition.getByRole('row').nth(1)).toContainText('may');
  await picture(page, 'wordings-own');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await place(page, 'Articles').click();
});

test('words that stand nowhere else are proved absent, with what was looked for', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await selectWords(page, 0, 'I never saw the order');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Find elsewhere' });
  await expect(dialog).toContainText(/Nowhere else in the 2.articles of this matter/);
  await expect(dialog).toContainText('Looked for');
  await picture(page, 'absence');
});
