import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { field as fieldOf, inspector, pane, place, quoteShown, row } from './reading.ts';
import { picture, test } from './workbench.ts';

/** Finding in the sample matter: by words and operators, by facets, and by searches that are kept. */

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search the matter' });
const field = (page: Page): Locator => dialog(page).getByRole('searchbox', { name: 'Search the matter' });
const options = (page: Page): Locator => dialog(page).getByRole('option');

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** Types in the place of what was typed before. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query);
  await expect(field(page)).toHaveValue(query);
  await expect(dialog(page).getByRole('status')).toContainText(/hits?/);
}

async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test.beforeEach(async ({ window: page }) => {
  await page.getByRole('button', { name: 'Open the sample matter' }).click();
  await expect(page.getByRole('banner')).toContainText('20\u00a0claims');
});

test('words, operators and facets narrow the hits down, and Enter goes to the place', async ({
  window: page,
}) => {
  await openSearch(page);
  await ask(page, 'evidence');
  await expect(dialog(page).locator('mark').first()).toHaveText(/evidence/i);
  const all = await dialog(page).getByRole('status').textContent();

  // By keys alone: a facet is switched on, and off again.
  const quotes = dialog(page).getByRole('group', { name: 'Found' }).getByRole('button', { name: 'quotes' });
  await page.keyboard.press('Tab');
  while (!(await quotes.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(field(page)).toHaveValue('kind:quote evidence');
  await expect(quotes).toHaveAttribute('aria-pressed', 'true');
  const count = Number((await quotes.textContent())!.replace(/\D/g, ''));
  await expect(options(page)).toHaveCount(count);
  await expect(dialog(page).getByRole('status')).toContainText(`${count}\u00a0hit`);
  await picture(page, 'search-facets');
  await expectOpenToAll(page);
  await page.keyboard.press('Space');
  await expect(field(page)).toHaveValue('evidence');
  await expect(dialog(page).getByRole('status')).toHaveText(all!);

  await field(page).focus();
  await ask(page, 'kind:quote speaker:"Mary Marlowe Sommer"');
  await expect(options(page)).not.toHaveCount(0);
  await ask(page, 'kind:claim');
  await expect(options(page)).toHaveCount(20);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(place(page, 'Claims')).toHaveAttribute('aria-current', 'page');
  await expect(inspector(page)).toContainText(/Claim/i);
});

test('Shift and Enter opens what was found beside what is being read', async ({ window: page }) => {
  await row(page, 'Articles', 0).click();
  const title = await pane(page, 0).locator('h1').textContent();
  await openSearch(page);
  await ask(page, 'kind:article scorching');
  await expect(options(page)).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(pane(page, 0).locator('h1')).toHaveText(title!);
  await expect(pane(page, 1).locator('h1')).not.toBeEmpty();
});

test('a mistyped query gets help, is searched for without what is wrong, and is mended by a press', async ({
  window: page,
}) => {
  await openSearch(page);
  await ask(page, 'judge speaker:"Kari Morissey"');
  await expect(dialog(page)).toContainText('Nobody in this matter is called “Kari Morissey”');
  await expect(options(page)).not.toHaveCount(0);
  await picture(page, 'search-help');
  await expectOpenToAll(page);
  await dialog(page).getByRole('button', { name: 'Search for judge speaker:"Kari Morrissey"' }).click();
  await expect(field(page)).toHaveValue('judge speaker:"Kari Morrissey"');
  await expect(dialog(page)).not.toContainText('Nobody in this matter');
  await field(page).focus();
  for (const [query, help] of [
    ['speeker:Kari judge', 'did you mean speaker:'],
    ['judge before:soon', 'it is no date'],
    ['judge kind:zebra', 'There is no kind'],
    ['"judge', 'not closed'],
  ] as const) {
    await ask(page, query);
    await expect(dialog(page)).toContainText(help);
  }
});

test('a search is kept, run again, named anew, removed and brought back', async ({ window: page }) => {
  await openSearch(page);
  await ask(page, 'kind:quote evidence');
  await page.keyboard.press('Control+s');
  await expect(dialog(page).getByRole('textbox', { name: 'Name of the search' })).toBeFocused();
  await page.keyboard.type('What was said of it');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Saved as “What was said of it”');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');

  await openSearch(page);
  await expect(options(page).first()).toContainText('What was said of it');
  await picture(page, 'search-saved');
  await expectOpenToAll(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('kind:quote evidence');
  await dialog(page).getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('Evidence');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Saved as “Evidence”');
  await dialog(page).getByRole('button', { name: 'Remove' }).click();
  await expect(dialog(page).getByRole('button', { name: /Save this search/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: remove search (Evidence).')).toBeVisible();
  await openSearch(page);
  await expect(options(page).first()).toContainText('Evidence');
});

test('a field finds by another name, without accents and past a slip, the ones of the article first, and makes what is new', async ({
  window: page,
}) => {
  await row(page, 'Articles', 1).click();
  await pane(page, 0).locator('.quote').first().click();
  await expect(quoteShown(page)).toBeVisible();
  const speaker = page.getByRole('dialog', { name: 'Speaker' });
  const first = speaker.getByRole('listbox').getByRole('option').first();
  const ask = async (typed: string) => {
    await page.keyboard.press('s');
    await expect(speaker.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
  };
  await ask('');
  await expect(first).toContainText('in this article');
  await page.keyboard.type('Morissey');
  await expect(speaker.getByText('Nearly so called')).toBeVisible();
  await expect(first).toContainText('Kari Morrissey');
  await expectOpenToAll(page);
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Speaker')).toContainText('Kari Morrissey');
  await ask('judge sommer');
  await expect(first).toContainText('Mary Marlowe Sommer');
  await expect(first).toContainText('“Judge Sommer”');
  await page.keyboard.press('Escape');
  await ask('Zoë Quill');
  await expect(first).toContainText('“Zoë Quill”');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Speaker')).toContainText('Zoë Quill');
  await ask('zoe');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Speaker')).toContainText('Zoë Quill');

  const claim = page.getByRole('dialog', { name: 'Make or join a claim' });
  await page.keyboard.press('c');
  await expect(claim.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('scapegaot');
  await expect(claim.getByRole('listbox').getByRole('option').first()).toContainText('scapegoat');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('One sentence that nobody has said of it before.');
  await expect(claim.getByRole('listbox').getByRole('option').first()).toContainText('“One sentence');
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText('One sentence that nobody has said');
});
