import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { dropFiles, fill, inspector, newMatter, pane, place, row } from './reading.ts';
import { test, type Folders } from './workbench.ts';

/** Names of the articles taken in and turned down, an entity’s page, and two that are made one and parted again. */

const ARTICLES = [
  `The county is sued

Ruth Halloway sued Orrin County on Monday. “We waited a year,” Halloway said. Edgar Moss did not answer.
`,
  `The county answers

Ruth Haloway came to the hearing with Peter Vell. Edgar Moss spoke for the county. “It is late,” Moss said.
`,
];

async function begun(page: Page, folders: Folders): Promise<void> {
  const paths = ARTICLES.map((text, i) => {
    const path = join(folders.downloads, `${i}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await newMatter(page, 'Names');
  await dropFiles(page, paths);
  await expect(row(page, 'Articles', 1)).toBeVisible();
  await page.keyboard.press('Escape');
}

const proposed = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Names that the matter does not know yet' });
const proposal = (page: Page, name: string): Locator =>
  proposed(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) });

async function make(page: Page, name: string): Promise<void> {
  await place(page, 'Entities').click();
  await page.getByPlaceholder('Find, or type a new name').fill(name);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue(name);
}

const named = (page: Page): Locator => inspector(page).getByRole('heading', { name: /^Named/ });
const entities = (page: Page): Locator => page.getByRole('listbox', { name: 'Entities' }).getByRole('option');

async function addName(page: Page, name: string, kind: string): Promise<void> {
  await inspector(page).getByLabel('Add a name').fill(name);
  await inspector(page).getByLabel('Kind of name').selectOption(kind);
  await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
}

test('names are proposed with their likely misspellings, taken in and dismissed by keys, and nothing is merged', async ({
  window: page,
  folders,
}) => {
  await begun(page, folders);
  await page.keyboard.press('Shift+E');
  await expect(proposal(page, 'Edgar Moss')).toContainText('2\u00a0articles');
  await expect(proposed(page).getByRole('listitem').first()).toContainText('Edgar Moss');
  const ruth = proposal(page, 'Ruth Halloway');
  await expect(ruth).toContainText('Ruth Haloway, likely a misspelling');
  expect(await barriers(page)).toEqual([]);

  await ruth.getByRole('button', { name: 'Add Ruth Halloway as a new entity' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ruth Halloway is in the matter now.')).toBeVisible();
  const misspelt = proposal(page, 'Ruth Haloway');
  await expect(misspelt).toContainText('Ruth Halloway? likely a misspelling');
  // The keys are where they were, in the row that came into the place of the other.
  await expect(
    proposed(page)
      .getByRole('button', { name: /^Add .* as a new entity$/ })
      .and(page.locator(':focus')),
  ).toHaveCount(1);

  await proposal(page, 'Peter Vell').getByRole('button', { name: 'Dismiss Peter Vell' }).focus();
  await page.keyboard.press('Enter');
  await expect(proposal(page, 'Peter Vell')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await place(page, 'Entities').click();
  await expect(entities(page)).toHaveCount(1);
  await entities(page).first().click();
  await expect(inspector(page).getByText('Ruth Haloway')).toHaveCount(0);
  await expect(named(page)).toHaveText('Named · 2\u00a0times in 1\u00a0article');

  await page.keyboard.press('Shift+E');
  await misspelt.getByRole('button', { name: 'Known misspelling: Ruth Haloway for Ruth Halloway' }).click();
  await expect(misspelt).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(named(page)).toHaveText('Named · 3\u00a0times in 2\u00a0articles');
  await expect(inspector(page).getByText('misspelling', { exact: true }).first()).toBeVisible();

  // Both are steps like any other.
  await page.keyboard.press('Control+z');
  await expect(named(page)).toHaveText('Named · 2\u00a0times in 1\u00a0article');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Shift+E');
  await expect(proposal(page, 'Peter Vell')).toHaveCount(1);
});

test('another name is found wherever it stands, a surname only where it is sure, and one is turned down', async ({
  window: page,
  folders,
}) => {
  await begun(page, folders);
  await make(page, 'Ruth Halloway');
  await expect(named(page)).toHaveText('Named · 2\u00a0times in 1\u00a0article');
  await inspector(page).getByRole('button', { name: 'Halloway', exact: true }).click();
  await expect(pane(page, 0)).toContainText('The county is sued');

  await addName(page, 'Ruth Haloway', 'misspelling');
  await expect(named(page)).toHaveText('Named · 3\u00a0times in 2\u00a0articles');
  await addName(page, 'Orrin County', 'alias');
  await expect(named(page)).toHaveText('Named · 4\u00a0times in 2\u00a0articles');
  await inspector(page)
    .getByRole('button', { name: '“Orrin County” does not mean Ruth Halloway here' })
    .click();
  await expect(named(page)).toHaveText('Named · 3\u00a0times in 2\u00a0articles');
  await page.keyboard.press('Control+z');
  await expect(named(page)).toHaveText('Named · 4\u00a0times in 2\u00a0articles');

  // Another of that surname in the same article: the surname alone means nobody for sure.
  await make(page, 'Edgar Moss');
  await expect(named(page)).toHaveText('Named · 3\u00a0times in 2\u00a0articles');
  await fill(page, 'Note', 'Two s. On second reference: Moss.');
  await place(page, 'Articles').click();
  await row(page, 'Articles', 0).click();
  await fill(page, 'Date', '2025-01-09');
  await row(page, 'Articles', 1).click();
  await fill(page, 'Date', '2025-02-03');
  await place(page, 'Entities').click();
  await entities(page).filter({ hasText: 'Edgar Moss' }).click();
  await expect(inspector(page)).toContainText(/First seen .*Jan.*2025, last .*Feb.*2025/);
  await expect(inspector(page).getByLabel('Note', { exact: true })).toHaveValue(/second reference/);
});

test('two are made one and parted again, and one is split in two; undo and redo follow', async ({
  window: page,
  folders,
}) => {
  await begun(page, folders);
  await make(page, 'Ruth Haloway');
  await addName(page, 'Peter Vell', 'alias');
  await expect(named(page)).toHaveText('Named · 2\u00a0times in 1\u00a0article');
  await make(page, 'Ruth Halloway');

  // The likely misspelling is shown as a question, and nothing more.
  await expect(inspector(page)).toContainText('Ruth Haloway may be the same: likely a misspelling');
  await inspector(page).getByRole('button', { name: 'Merge…' }).first().click();
  const merging = page.getByRole('dialog', { name: 'Ruth Haloway goes into Ruth Halloway' });
  await expect(merging.getByLabel('Its name stays as')).toHaveValue('misspelling');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(entities(page)).toHaveCount(1);
  await expect(named(page)).toHaveText('Named · 4\u00a0times in 2\u00a0articles');
  await page.keyboard.press('Control+z');
  await expect(entities(page)).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(entities(page)).toHaveCount(1);
  await expect(named(page)).toHaveText('Named · 4\u00a0times in 2\u00a0articles');

  await inspector(page).getByRole('button', { name: 'Split…' }).click();
  const splitting = page.getByRole('dialog', { name: /belongs to somebody else/ });
  await splitting.getByRole('checkbox', { name: 'Peter Vell' }).check();
  await expect(splitting.getByLabel('The other one’s name')).toHaveValue('Peter Vell');
  expect(await barriers(page)).toEqual([]);
  await splitting.getByRole('button', { name: 'Give 1\u00a0link to a new entity' }).click();
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Peter Vell');
  await expect(named(page)).toHaveText('Named · 1\u00a0time in 1\u00a0article');
  await page.keyboard.press('Control+z');
  await expect(entities(page)).toHaveCount(1);

  await entities(page).first().click();
  await inspector(page).getByRole('button', { name: 'Part again' }).click();
  await expect(entities(page)).toHaveCount(2);
  await expect(named(page)).toHaveText('Named · 2\u00a0times in 1\u00a0article');
});
