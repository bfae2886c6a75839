import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { barriers } from './barriers.ts';
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

async function openBoth(page: Page, folders: Folders, texts = [FIRST, SECOND], first = 'Warden Paula Orrin') {
  const files = texts.map((text, i) => [`account-${i}.txt`, text] as const);
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
  await expect(pane(page, 0)).toContainText(first);
}

const SHUT = `Judge limits the order

By Ida Brandt, Vale Courier, April 3, 2025

The judge was brief. “The county is liable” not for the fire, but for the gates, Judge Mary Stone ruled.
`;

const WHOLE = `Judge rules

Ravel Herald, April 4, 2025

The clerk rose. Judge Mary Stone said: “The county is liable unless the insurer shows otherwise.” Then she left.
`;

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
  await expect(inspector(page)).toContainText('1 of 3');
  await expect(page.getByRole('status').filter({ hasText: /^Proposed: We opened every gate/ })).toContainText(
    /direct quotation, .*Paula Orrin$/,
  );
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
  expect(await barriers(page)).toEqual([]);
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

test('a quotation that stops just before a word that turns it says so, with the words that follow', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders, [SHUT, WHOLE], 'The judge was brief');
  await page.keyboard.press('p');
  await expect(inspector(page)).toContainText(
    'Stops just before “not”: outside the quotation marks the article goes on not for the fire',
  );
  const also = inspector(page).getByRole('region', { name: 'Also reported as' });
  await expect(also).toContainText('fuller there');
  await expect(also).toContainText('It goes on there: “unless the insurer shows otherwise”.');
  await page.keyboard.press('a');
  await expect(inspector(page).getByRole('heading', { name: 'Quote', exact: true })).toBeVisible();
  await expect(inspector(page)).toContainText('Stops just before “not”');
});

test('the sentences around a wording can be seen without the mouse, beside a quote and in all wordings', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders, [SHUT, WHOLE], 'The judge was brief');
  await page.keyboard.press('p');
  const also = inspector(page).getByRole('region', { name: 'Also reported as' });
  await expect(also).not.toContainText('The clerk rose.');
  await also.getByRole('button', { name: 'All words, and the sentences around' }).press('Enter');
  await expect(also).toContainText('The clerk rose.');
  await expect(also).toContainText('Then she left.');
  await page.keyboard.press('w');
  const edition = page.getByRole('region', { name: 'All wordings' });
  await expect(edition).not.toContainText('The clerk rose.');
  await edition.getByRole('button', { name: 'Sentences around' }).press('Enter');
  await expect(edition).toContainText('The clerk rose.');
  await expect(edition).toContainText('The judge was brief.');
  await picture(page, 'wordings-around');
});

test('words that stand nowhere else have no other wordings, and the view says so', async ({
  window: page,
  folders,
}) => {
  await openBoth(page, folders);
  await clickWords(page, 0, 'never saw the');
  await page.keyboard.press('w');
  await expect(page.getByText(/stands nowhere else in the 2.articles/)).toBeVisible();
});

test('a long counterpart is shown by its differences, and whole on demand', async ({
  window: page,
  folders,
}) => {
  const long =
    'We read every page of the ledger that the clerk had kept since the mill was built by the river '.repeat(
      3,
    );
  const account = (verb: string) => `The ledger

Two people were asked about it. “${long}and we ${verb} pay for it,” Paula Orrin said on Monday.
`;
  await openBoth(page, folders, [account('shall'), account('may')], 'Two people were asked');
  await page.keyboard.press('p');
  const also = inspector(page).getByRole('region', { name: 'Also reported as' });
  await expect(also.locator('del')).toHaveText('shall');
  await expect(also.getByRole('img', { name: 'the same words' })).toBeVisible();
  await also.getByRole('button', { name: 'All words, and the sentences around' }).click();
  await expect(also.getByRole('img', { name: 'the same words' })).toHaveCount(0);
  await expect(also).toContainText('Two people were asked about it.');
});

test('quotations in folded furniture are neither stepped through nor decided with all others', async ({
  window: page,
  folders,
}) => {
  const furnished = `${FIRST}
You may also like

River bridge “will never close for repairs again,” mayor says
News

School budget “was always going to pass,” clerk says
News

Who was the first miller of Harlow?

© 2025 Vale Courier. All rights reserved.
`;
  await openBoth(page, folders, [furnished, SECOND]);
  await expect(inspector(page)).toContainText('related articles');
  await expect(inspector(page)).toContainText(/3.proposed quotations/);
  await page.keyboard.press('Shift+A');
  await notice(page, /^2.quotations accepted\. 1.other/);
});
