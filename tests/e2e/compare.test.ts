import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { field, inspector, pane, place } from './reading.ts';
import { madeMatter, type MadeArticle } from './matters.ts';
import { test, type Folders } from './workbench.ts';

/** Compare on made-up articles: the grid by keys, what is decided and who is called, proposed questions, and answers given while reading. */

const ARTICLES: readonly MadeArticle[] = [
  {
    text: 'Ada Quill sued the port on Monday.\n\nShe filed the suit in federal court, a clerk said. Three pilots are named.',
    outlet: 'Port Courier',
    published: '2025-03-01',
  },
  {
    text: 'The pilots were told by phone.\n\nThe suit was brought in county court, where Ada Quill will be heard in May.',
    outlet: 'Harbor Wire',
    published: '2025-03-02',
  },
  {
    text: 'Rain is expected.\n\nFour pilots are sued by Ada Quill, it is said.',
    outlet: 'Port Courier',
    published: null,
  },
];

const words = (article: number, exact: string) => {
  const start = ARTICLES[article]!.text.indexOf(exact);
  return { article, start, end: start + exact.length };
};

/** Two accounts of a court, two of a number; the first is asked already, if so wished. */
async function made(folders: Folders, asked: boolean): Promise<string> {
  return madeMatter(folders, ARTICLES, async ({ client, claim, entity }) => {
    const ada = await entity('Ada Quill');
    const federal = await claim(
      'Ada Quill filed the suit in federal court.',
      [words(0, 'She filed the suit in federal court')],
      [ada],
    );
    const county = await claim(
      'Ada Quill filed the suit in county court.',
      [words(1, 'brought in county court')],
      [ada],
    );
    await claim('Ada Quill is suing three pilots.', [words(0, 'Three pilots are named')], [ada]);
    await claim('Ada Quill is suing four pilots.', [words(2, 'Four pilots are sued')], [ada]);
    if (!asked) return;
    await client.call('questions.create', {
      text: 'In which court was it filed?',
      note: null,
      answers: [
        { claimId: federal, answer: 'federal court' },
        { claimId: county, answer: 'county court' },
      ],
    });
    await client.call('questions.create', { text: 'Who is the judge?', note: null });
  });
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Questions and who answers them' });
const active = (page: Page): Locator => grid(page).locator('[data-active]');
const line = (page: Page, text: string): Locator => grid(page).getByRole('row').filter({ hasText: text });

async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('the grid is gone through by keys, columns change, and a cell shows its words', async ({
  folders,
  start,
}) => {
  const { page } = await start('--matter', await made(folders, true));
  await place(page, 'Compare').click();
  await grid(page).focus();
  await expect(active(page)).toHaveText(/In which court was it filed\?/);
  await page.keyboard.press('ArrowRight');
  await expect(active(page)).toContainText('federal court');
  await page.keyboard.press('ArrowRight');
  await expect(active(page)).toContainText('county court');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveText('silent');
  await page.keyboard.press('Home');
  await expect(active(page)).toContainText('Who is the judge?');
  await expect(active(page)).toContainText('no answer yet');
  await expect(page.getByRole('columnheader')).toContainText(['Question', 'Port Courier', 'Harbor Wire']);
  await expectOpenToAll(page);

  await page.getByText('by speaker', { exact: true }).click();
  await expect(page.getByRole('columnheader')).toContainText(['Question', 'Nobody is said to speak']);
  await page.getByText('by outlet', { exact: true }).click();
  await expect(page.getByRole('columnheader').nth(2)).toContainText('Harbor Wire');
  await page.getByText('conflicts', { exact: true }).click();
  await expect(line(page, 'Who is the judge?')).toHaveCount(0);
  await page.getByLabel('Entity', { exact: true }).selectOption('Ada Quill');
  await expect(line(page, 'In which court was it filed?')).toHaveCount(1);

  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(active(page)).toContainText('county court');
  await page.keyboard.press('Enter');
  await expect(pane(page, 0)).toContainText('where Ada Quill will be heard');
  await expect(inspector(page).locator('blockquote')).toHaveText('brought in county court');
  // The cell keeps the keys until one comes back.
  await page.keyboard.press('4');
  await expect(active(page)).toContainText('county court');
});

test('a conflict gets its type, a resolution with evidence, and who is to be called; all of it is undone by name', async ({
  folders,
  start,
}) => {
  const { page } = await start('--matter', await made(folders, true));
  await place(page, 'Compare').click();
  await line(page, 'In which court').getByRole('rowheader').click();
  await expect(line(page, 'In which court')).toContainText('conflict · place or court');
  await field(page, 'Differ in').selectOption('denial');
  await expect(line(page, 'In which court')).toContainText('conflict · denial');
  await field(page, 'Holds').selectOption('county court');
  await expect(line(page, 'In which court')).toContainText('holds: county court');
  await field(page, 'Because').fill('The clerk has the file.');
  await field(page, 'Because').press('Control+Enter');
  const evidence = inspector(page).getByRole('group', { name: 'Evidence' }).getByRole('checkbox');
  await expect(evidence).toHaveCount(2);
  await expect(inspector(page).getByRole('checkbox', { name: /brought in county court/ })).toBeChecked();
  await inspector(page).getByLabel('Who is still to be called').fill('District clerk');
  await page.keyboard.press('Enter');
  const call = inspector(page).getByRole('checkbox', { name: 'District clerk' });
  await call.click();
  await expect(call).toBeChecked();
  await expectOpenToAll(page);

  await page.getByText('open', { exact: true }).click();
  await expect(line(page, 'In which court')).toHaveCount(0);
  await page.getByText('all', { exact: true }).click();
  await page.keyboard.press('7');
  for (const step of ['note call as made', 'add call', 'resolve conflict', 'set conflict type'])
    await expect(page.getByRole('treeitem', { name: step }).first()).toBeVisible();
  await page.keyboard.press('4');
  // The call that was made, the call, the reason, the answer that is held, the type.
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Control+z');
  await expect(line(page, 'In which court')).toContainText('conflict · place or court');
  await expect(line(page, 'In which court')).not.toContainText('holds:');
});

test('proposed questions are taken and dismissed by a key, and say why', async ({ folders, start }) => {
  const { page } = await start('--matter', await made(folders, false));
  await place(page, 'Compare').click();
  const proposed = page.getByRole('region', { name: 'Proposed questions' }).getByRole('listitem');
  await expect(proposed).toHaveCount(2);
  await expect(proposed.filter({ hasText: 'The numbers differ.' })).toContainText('three');
  await expect(proposed.filter({ hasText: 'The courts differ.' })).toContainText(
    'In which court? Ada Quill filed the suit in',
  );
  await expectOpenToAll(page);
  await page.keyboard.press('p');
  await expect(proposed.first().getByRole('button', { name: /Take/ })).toBeFocused();
  await page.keyboard.press('d');
  await expect(proposed).toHaveCount(1);
  await expect(page.getByText('The proposal is dismissed.')).toBeVisible();
  await page.keyboard.press('a');
  await expect(line(page, 'In which court?')).toContainText('conflict');
  await expect(grid(page)).toBeFocused();
  await expect(proposed).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(proposed).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(proposed).toHaveCount(2);
});

test('a quote’s claim answers a question while it is read, and tells who carries it', async ({
  folders,
  start,
}) => {
  const { page } = await start('--matter', await made(folders, false));
  await place(page, 'Articles').click();
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option')
    .filter({ hasText: 'Ada Quill sued' })
    .click();
  await pane(page, 0).locator('.quote').first().click();
  await expect(inspector(page).locator('blockquote')).toHaveText('She filed the suit in federal court');
  await page.keyboard.press('Shift+J');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('In which court was the suit filed?');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('In short')).toHaveValue(/federal/);
  await page.keyboard.type('federal court');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The claim answers “In which court was the suit filed?”.')).toBeVisible();
  await expect(pane(page, 0)).toContainText('a clerk said');

  // The other account joins it by the first letters.
  await place(page, 'Claims').click();
  await page
    .getByRole('listbox', { name: 'Claims' })
    .getByRole('option')
    .filter({ hasText: 'county court' })
    .click();
  const carriers = inspector(page).getByRole('region', { name: 'Who carries it' });
  await expect(carriers.getByRole('listitem').first()).toContainText('Harbor Wire');
  await expect(carriers).toContainText('carries it');
  await expect(carriers).toContainText('2\u00a0articles with quotes are silent');
  await page.keyboard.press('Shift+J');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('in which');
  await expect(dialog.getByRole('option').first()).toContainText('In which court');
  await page.keyboard.press('Enter');
  await page.keyboard.type('county court');
  await page.keyboard.press('Enter');
  await place(page, 'Compare').click();
  await expect(line(page, 'In which court was the suit filed?')).toContainText('conflict');
  // And from the question a claim is found.
  await line(page, 'In which court was the suit filed?').getByRole('rowheader').click();
  await page.keyboard.press('Shift+J');
  await takeClaim(page, 'three pilots');
  await expect(inspector(page)).toContainText('Answers · 3');
});

/** Finds a claim and takes the answer that is proposed. */
async function takeClaim(page: Page, typed: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(typed);
  await expect(dialog.getByRole('option').first()).toContainText(typed);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('In short')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('of two hundred questions and fifty articles only what can be seen is drawn', async ({
  folders,
  start,
}) => {
  const articles = Array.from({ length: 50 }, (_, i) => ({
    text: `Paper ${i} has the number ${i}.`,
    outlet: `Paper ${i}`,
    published: '2025-03-01',
  }));
  const file = await madeMatter(folders, articles, async ({ client, claim }) => {
    const claimIds: number[] = [];
    for (let i = 0; i < 50; i += 1)
      claimIds.push(await claim(`Claim ${i}.`, [{ article: i, start: 0, end: 7 }]));
    for (let i = 0; i < 200; i += 1)
      await client.call('questions.create', {
        text: `Question ${i}?`,
        note: null,
        answers: claimIds.map((claimId, at) => ({ claimId, answer: at % 9 === 0 ? 'No' : 'Yes' })),
      });
  });
  const { page } = await start('--matter', file);
  await place(page, 'Compare').click();
  await grid(page).focus();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '201');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '51');
  const drawn = () => grid(page).getByRole('gridcell').count();
  expect(await drawn()).toBeLessThan(250);
  await page.keyboard.press('Control+End');
  await expect(active(page)).toContainText('Yes');
  await expect(active(page)).toBeInViewport();
  await expect(line(page, 'Question 199?')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(active(page)).toHaveText(/Question 199\?/);
  expect(await drawn()).toBeLessThan(250);
});
