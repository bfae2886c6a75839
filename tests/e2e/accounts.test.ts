import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import { labelled, labelledArticle } from './labelled.ts';
import { inspector, place } from './reading.ts';
import { madeMatter, type Tagging } from './matters.ts';
import { test } from './workbench.ts';

/**
 * Five accounts of one lawsuit, where they lie beside the clone: tagged in words of our own as a reporter would, and every
 * conflict that they are labelled with reached in Compare, from what is proposed where that tells it.
 */

const labels = z.object({
  articles: z.array(labelledArticle),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      conflict: z.boolean(),
      answers: z.array(
        z.object({ evidence: z.array(z.object({ file: z.string(), start: z.number(), end: z.number() })) }),
      ),
    }),
  ),
});
type Gold = z.infer<typeof labels>;

/** For each labelled conflict and each of its answers the claim that a reporter would write; `null` where none is needed. */
const CLAIMS: Readonly<Record<string, readonly (string | null)[]>> = {
  Q02: [
    'Baldwin filed the suit in state district court.',
    'Baldwin filed the suit in a Santa Fe court.',
    'Baldwin filed the suit in federal court.',
  ],
  Q05: [
    'Baldwin is suing Kari Morrissey and Mary Carmack-Altwies.',
    null,
    'Baldwin is suing Andrea Reeb and Mary Carmack-Altwies.',
    null,
  ],
  Q14: [
    'Baldwin bases the defamation claim on statements to the media.',
    null,
    'Baldwin bases the defamation claim on the handling of the evidence.',
  ],
  Q30: [
    'The charges against Baldwin were dismissed in July 2024.',
    'The charges against Baldwin were dismissed in April 2023.',
    null,
  ],
  Q31: [
    'A judge dismissed the charges against Baldwin.',
    'Prosecutors dismissed the charges against Baldwin.',
  ],
  Q35: [
    'The charges against Baldwin may not be filed again.',
    'The charges against Baldwin may be filed again.',
  ],
  Q58: ['Baldwin did not pull the trigger.', 'Baldwin possibly pulled the trigger.'],
};
/** Told by the name’s two spellings in the articles, without a claim. */
const SPELLING = 'Q45';
const PEOPLE = ['Alec Baldwin', 'Kari Morrissey', 'Mary Carmack-Altwies', 'Andrea Reeb'];

async function tag({ entity, claim }: Tagging, gold: Gold): Promise<void> {
  const ids: number[] = [];
  for (const name of PEOPLE) ids.push(await entity(name));
  const article = (file: string) => gold.articles.findIndex((one) => one.file === file);
  for (const { id, answers } of gold.questions)
    for (const [at, text] of (CLAIMS[id] ?? []).entries()) {
      if (text === null) continue;
      const places = answers[at]!.evidence.map(({ file, start, end }) => ({
        article: article(file),
        start,
        end,
      }));
      await claim(text, places, [ids[0]!]);
    }
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Questions and who answers them' });
const proposed = (page: Page): Locator =>
  page.getByRole('region', { name: 'Proposed questions' }).getByRole('listitem');

/** The claims of each question that has a conflict, by its text. */
async function conflicts(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const heads = grid(page).getByRole('rowheader').filter({ hasText: 'conflict' });
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  for (let before = ''; ;) {
    const active = grid(page).locator('[data-active]');
    const text = (await active.innerText()).split('\n')[0]!;
    if (text === before) break;
    before = text;
    if ((await active.innerText()).includes('conflict')) {
      await expect(inspector(page).getByLabel('Question', { exact: true })).toHaveValue(text);
      found.set(text, await inspector(page).getByRole('listitem').locator('button').allInnerTexts());
    }
    await page.keyboard.press('ArrowDown');
  }
  expect(await heads.count()).toBeGreaterThan(0);
  return found;
}

/** The labelled conflicts of which a question holds two answers. */
function reached(gold: Gold, found: ReadonlyMap<string, readonly string[]>): string[] {
  return gold.questions
    .filter(({ conflict }) => conflict)
    .map(({ id }) => id)
    .filter((id) =>
      [...found].some(([text, claims]) =>
        id === SPELLING
          ? text.startsWith('How is the name spelt?') && text.includes('Kari Morrissey')
          : (CLAIMS[id] ?? []).filter((claim) => claim !== null && claims.includes(claim)).length > 1,
      ),
    );
}

async function answer(page: Page, claim: string, question: string, short: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await place(page, 'Claims').click();
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option').filter({ hasText: claim }).click();
  await expect(inspector(page).getByLabel('Claim', { exact: true })).toHaveValue(claim);
  await page.keyboard.press('Shift+J');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(question);
  await expect(dialog.getByRole('option').first()).toContainText(question);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('In short')).toBeFocused();
  await page.keyboard.type(short);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`The claim answers “${question}”.`)).toBeVisible();
}

test('every labelled conflict of the five articles is reached in Compare', async ({ folders, start }) => {
  const known = labelled(labels);
  test.skip(known === null, 'the five labelled articles are not beside this clone');
  const { gold, articles } = known!;
  const file = await madeMatter(folders, articles, (tagging) => tag(tagging, gold));
  const { page } = await start('--matter', file);
  await place(page, 'Compare').click();
  await expect(proposed(page).filter({ hasText: 'The name is spelt in two ways.' })).toHaveCount(1, {
    timeout: 30_000,
  });

  // Each is looked at and taken by its key; the last one takes the list away.
  for (let left = await proposed(page).count(); left > 0; left = await proposed(page).count()) {
    await page.keyboard.press('p');
    await expect(
      proposed(page)
        .getByRole('button', { name: /Take|Join/ })
        .first(),
    ).toBeFocused();
    await page.keyboard.press('a');
    await expect.poll(() => proposed(page).count()).toBeLessThan(left);
  }
  const expected = gold.questions.filter(({ conflict }) => conflict).map(({ id }) => id);
  const byProposals = reached(gold, await conflicts(page));
  console.log(
    `conflicts found by proposals: ${byProposals.length} of ${expected.length} (${byProposals.join(', ')})`,
  );
  expect(byProposals.length).toBeGreaterThanOrEqual(7);

  // What no words tell apart the reporter asks, with a claim in view.
  for (const id of expected.filter((one) => !byProposals.includes(one))) {
    const { question } = gold.questions.find((one) => one.id === id)!;
    for (const [i, claim] of (CLAIMS[id] ?? []).filter((one) => one !== null).entries())
      await answer(page, claim, question, `answer ${i + 1}`);
  }
  await place(page, 'Compare').click();
  await page.getByText('conflicts', { exact: true }).click();
  expect(reached(gold, await conflicts(page))).toEqual(expected);
});
