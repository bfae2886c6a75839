import { expect, type Locator, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { field, inspector, pane, row } from './reading.ts';
import { openSample } from './screens.ts';
import { test } from './workbench.ts';

/** Claims at the desk: what is said of them, one made of two and two of one, put away, in order, and what their evidence speaks for. */

const claims = (page: Page): Locator => page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
const claim = (page: Page, words: string): Locator => claims(page).filter({ hasText: words });
const note = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();

async function openClaims(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('3');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
}

async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}

test('a date is typed as anyone writes it, and force, tags and how it is known are kept, found and taken back', async ({
  window: page,
}) => {
  await openClaims(page);
  await claim(page, 'set out to make a scapegoat').click();
  const date = field(page, 'Date');
  await date.fill('2019-03 to 2019-05');
  await expect(inspector(page)).toContainText(/Understood as Mar\s–\sMay 2019/);
  await date.press('Enter');
  await expect(date).toHaveValue(/^Mar\s–\sMay 2019$/);
  // The same date in other words is kept as it is.
  await date.fill('2019-03 - 2019-05');
  await date.press('Enter');
  await expect(date).toHaveValue(/^Mar\s–\sMay 2019$/);
  await date.fill('about 2019');
  await date.press('Enter');
  await expect(date).toHaveValue('about 2019');
  await date.fill('whenever');
  await expect(inspector(page)).toContainText('No date yet');
  await date.press('Enter');
  await expect(page.getByText('No date was understood')).toBeVisible();
  await expect(date).toHaveValue('about 2019');
  await field(page, 'In law').selectOption('charge');
  await field(page, 'How known').selectOption('inferred');
  await field(page, 'Tags').fill('motive, to check');
  await field(page, 'Tags').press('Enter');
  await expect(inspector(page).getByRole('button', { name: 'Remove the tag to check' })).toBeVisible();
  // A tag finds its claim again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('to check');
  await expect(claims(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter the claims' }).fill('');
  await page.keyboard.press('Escape');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
  for (const at of [0, 1, 2, 3, 4]) {
    await expect(field(page, 'In law')).toHaveValue(at < 3 ? 'charge' : 'none');
    await page.keyboard.press('Control+z');
    await note(page, 'Undone: edit claim');
    if (at === 2) await expect(field(page, 'In law')).toHaveValue('none');
  }
  await expect(field(page, 'Tags')).toHaveAttribute('placeholder', 'One or more');
  await expect(date).not.toHaveValue(/2019/);
});

test('claims become one, a claim gives a quote to another, and undo takes back each', async ({
  window: page,
}) => {
  await openClaims(page);
  const kept = claim(page, 'Baldwin’s complaint was filed in');
  const other = claim(page, 'brought in federal court');
  await kept.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(other).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+M');
  // The sample's two answer one question differently: they are a conflict, and stay two.
  const dialog = page.getByRole('dialog', { name: 'Make one of 2\u00a0claims' });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expectOpenToAll(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('which is a conflict and not one claim')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
  await page.keyboard.press('Escape');

  // With one alone, the other is found by typing.
  await claim(page, 'driven by a wish').click();
  await page.keyboard.press('Shift+M');
  await page.keyboard.type('scapegoat');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: /scapegoat/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await note(page, '2\u00a0claims are one now.');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '19');
  await expect(inspector(page).getByText('Evidence · 3\u00a0quotes')).toBeVisible();

  await page.keyboard.press('Shift+I');
  const split = page.getByRole('dialog', { name: 'Split the claim' });
  await expect(split.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await split.getByLabel('New claim').fill('They meant to convict him from the first day.');
  await expectOpenToAll(page);
  await split.getByRole('button', { name: 'Split, with 1\u00a0quote' }).click();
  await note(page, '1\u00a0quote went to a claim of its own.');
  await expect(field(page, 'Claim')).toHaveValue('They meant to convict him from the first day.');
  await expect(inspector(page).getByText('Evidence · 1\u00a0quote')).toBeVisible();
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: split claim');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '19');
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: make claims one');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
});

test('claims are put away and taken out by key, and put in order by keys and by dragging', async ({
  window: page,
}) => {
  await openClaims(page);
  const [first, second] = ['Baldwin’s complaint was filed in', 'brought in federal court'] as const;
  await claim(page, first).focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(claims(page).nth(0)).toContainText(second);
  await expect(claim(page, first)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(claims(page).nth(0)).toContainText(first);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByText('The claim is the first already.')).toBeVisible();
  await claim(page, first).dragTo(claims(page).nth(2), { targetPosition: { x: 60, y: 90 } });
  await expect(claims(page).nth(0)).toContainText(second);
  await expect(claims(page).nth(2)).toContainText(first);
  await page.keyboard.press('Control+z');
  await note(page, 'Undone: move claim');
  await expect(claims(page).nth(0)).toContainText(first);

  await claim(page, first).click();
  await page.keyboard.press('Shift+X');
  await note(page, 'The claim is in the archive.');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '19');
  await expect(inspector(page)).toContainText('In the archive');
  await page.keyboard.press('Shift+Z');
  const away = page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
  await expect(away).toHaveCount(1);
  await expectOpenToAll(page);
  await away.first().click();
  await page.keyboard.press('Shift+X');
  await note(page, 'The claim is in use again.');
  await expect(page.getByText('Nothing is in the archive.')).toBeVisible();
  await page.keyboard.press('3');
  await expect(claims(page).first()).toHaveAttribute('aria-setsize', '20');
});

test('the inspector says what the evidence speaks for and which sources hang together; one key decides', async ({
  window: page,
}) => {
  await openClaims(page);
  await row(page, 'Claims', 0).click();
  const proposal = inspector(page).getByRole('region', { name: 'Proposed status' });
  await expect(proposal).toContainText('The evidence speaks for “disputed”.');
  await expectOpenToAll(page);
  await page.keyboard.press('a');
  await note(page, 'The status was set.');
  await expect(proposal).toBeHidden();
  await expect(field(page, 'Status')).toHaveValue('disputed');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Status')).toHaveValue('corroborated');
  await expect(proposal).toBeVisible();
  await page.keyboard.press('d');
  await note(page, 'It is not proposed again until the evidence changes.');
  await expect(proposal).toBeHidden();
  await expect(field(page, 'Status')).toHaveValue('corroborated');

  await page.keyboard.press('/');
  await page.keyboard.type('with prejudice');
  await claim(page, 'dismissed the charge with prejudice').click();
  const sources = inspector(page).getByRole('region', { name: 'Independence of the sources' });
  await expect(sources).toContainText('all of them count as one source');
  await sources.getByRole('button', { name: 'Show in the article: Courthouse Wire reported' }).click();
  await expect(pane(page, 0)).toContainText('What a jury would be asked');
  await expect(pane(page, 0)).toContainText('Courthouse Wire reported');
});
