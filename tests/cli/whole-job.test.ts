import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasPandoc, notesByMammoth, notesByPandoc, wordsByMammoth } from '../docx-notes.ts';
import { askedOf, folderOf, program } from './pincite.ts';
import { hasSeeds, type Plan, samplePlan, seedPlan } from './plan.ts';

/** By the program itself, as a script would call it. */
const asked = <Value = { readonly id: number }>(folder: string, ...words: string[]) =>
  askedOf<Value>(program, folder, ...words);

const TITLE = 'What each side says';

// Where the five articles are not beside the clone, the sample's texts stand in for them, and the name says so.
const [texts, planIn] = hasSeeds
  ? (['the five articles', seedPlan] as const)
  : (['the sample’s texts', samplePlan] as const);

test(`${texts} become a sourced brief by the terminal alone`, { timeout: 300_000 }, async () => {
  const folder = folderOf();
  await expectBrief(folder, planIn(folder));
});

async function expectBrief(folder: string, plan: Plan): Promise<void> {
  const { articles, quotes } = await tagged(folder, plan);
  const docx = join(folder, 'brief.docx');
  expect(await program(folder, 'export', 'case', TITLE, '--to', 'brief.docx')).toMatchObject({
    code: 0,
    err: '',
  });

  // A note on each claim that has support, and one on each of its quotes.
  const expected = plan.claims.reduce((sum, claim) => sum + 1 + claim.quotes.length, 0);
  const notes = await notesByMammoth(docx);
  expect(notes).toHaveLength(expected);
  if (hasPandoc()) expect(notesByPandoc(docx)).toEqual(notes);

  const words = (await wordsByMammoth(docx)).replaceAll(/\s+/g, ' ');
  for (const { exact } of plan.quotes)
    for (const part of exact.split(/\n+/)) expect(words).toContain(part.trim());
  for (const { name } of plan.entities) expect(words).toContain(name);

  const answer = plan.quotes.find(({ key }) => key === 'answer')!;
  const { paragraph } = await asked<{ paragraph: number }>(
    folder,
    'show',
    'case',
    'quote',
    String(quotes.get('answer')),
  );
  const outlet = plan.heads[answer.file]![1]!;
  expect(articles.get(answer.file)).toBeGreaterThan(0);
  expect(
    notes.filter((note) => note.includes(outlet) && note.includes(`¶ ${paragraph}`)).length,
  ).toBeGreaterThan(0);

  // Every quote is word for word what stands at its place.
  for (const { key, exact, start, end } of plan.quotes) {
    const stored = await asked(folder, 'show', 'case', 'quote', String(quotes.get(key)));
    expect(stored).toMatchObject({ exact, start, end });
  }
}

async function tagged(folder: string, plan: Plan) {
  await asked(folder, 'new', 'case');
  const { outcomes } = await asked<{ outcomes: { name: string; articleId: number; kind: string }[] }>(
    folder,
    'import',
    'case',
    'texts',
  );
  expect(outcomes.map(({ name, kind }) => [name, kind])).toEqual(
    plan.files.map((file) => [file, 'imported']),
  );
  const articles = new Map(outcomes.map(({ name, articleId }) => [name, articleId]));
  await asked(folder, 'accept', 'case', 'all');
  for (const [file, words] of Object.entries(plan.heads))
    await asked(folder, 'set', 'case', 'article', file, ...words);
  for (const { name, words } of plan.entities) await asked(folder, 'entity', 'case', name, ...words);

  const quotes = new Map<string, number>();
  for (const { key, file, exact, start, end, speaker } of plan.quotes) {
    // By its words where they are on one line, else by its place: both ways must come to the same.
    const place = exact.includes('\n') ? ['--span', `${start}:${end}`] : ['--words', exact];
    const { id } = await asked(
      folder,
      'quote',
      'case',
      file,
      ...place,
      '--speech',
      'direct',
      '--speaker',
      speaker,
    );
    quotes.set(key, id);
  }

  await asked(folder, 'brief', 'case', TITLE, '--standfirst', 'Two sides of one suit.');
  await asked(folder, 'add', 'case', TITLE, '--section', 'The suit');
  await asked(folder, 'add', 'case', TITLE, '--prose', 'The accounts agree on little.');
  for (const claim of plan.claims) {
    const links = claim.quotes.flatMap(([key, stance]) => ['--quote', `${quotes.get(key)!}:${stance}`]);
    const made = await asked<{ claim: { id: number } }>(folder, 'claim', 'case', ...claim.words, ...links);
    await asked(folder, 'add', 'case', TITLE, '--claim', String(made.claim.id));
  }
  return { articles, quotes };
}
