import { afterEach, beforeEach, expect, test } from 'vitest';
import { BRIEF_TEMPLATES } from '#core/contract/vocabulary.ts';
import { openDesk, type TestDesk } from './testing.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function filled(): Promise<void> {
  const { call } = desk.client;
  const { id: articleId, place } = await desk.paste(
    '“It closed on Friday,” Mara Lindqvist said.\n\nThe port says it was Sunday.',
  );
  const speaker = await call('entities.create', {
    kind: 'person',
    name: 'Mara Lindqvist',
    role: null,
    note: null,
  });
  const friday = await call('quotes.mark', {
    articleId,
    ...place('It closed on Friday'),
    fields: { speech: 'direct', speakerId: speaker.id },
  });
  const sunday = await call('quotes.mark', { articleId, ...place('it was Sunday') });
  const claims: number[] = [];
  for (const [text, quoteId] of [
    ['It closed on Friday', friday.id],
    ['It closed on Sunday', sunday.id],
  ] as const) {
    const quotes = [{ quoteId, stance: 'supports' as const }];
    const date = { from: '2025-01-03', to: null, precision: 'day' as const };
    claims.push((await call('claims.create', { text, kind: 'allegation', quotes, date })).id);
  }
  const { id } = await call('questions.create', { text: 'When did it close?', note: null });
  await call('questions.answer', { questionId: id, claimId: claims[0]!, answer: 'Friday' });
  await call('questions.answer', { questionId: id, claimId: claims[1]!, answer: 'Sunday' });
}

test.each(BRIEF_TEMPLATES)('%s is made in one step, prints, and is gone with one undo', async (template) => {
  await filled();
  const { call } = desk.client;
  const { id } = await call('briefs.fromTemplate', { template });
  const { brief, items } = await call('briefs.get', { id });
  expect(brief).toMatchObject({ template, standfirst: null });
  expect(items.length).toBeGreaterThan(2);
  const { findings, document } = await call('briefs.content', { id });
  expect(findings).toEqual([]);
  expect(JSON.stringify(document.blocks)).toContain('It closed on Friday');
  await call('briefs.export', { id, format: 'docx' });
  await call('history.undo', {});
  expect(await call('briefs.list', {})).toEqual([]);
});

test.each(BRIEF_TEMPLATES)(
  '%s of an empty matter says what is missing, under the title that was given',
  async (template) => {
    const { call } = desk.client;
    const { id } = await call('briefs.fromTemplate', { template, title: 'Friday’s' });
    const { brief, items } = await call('briefs.get', { id });
    expect(brief.title).toBe('Friday’s');
    expect(items.filter(({ kind }) => kind !== 'section' && kind !== 'prose')).toEqual([]);
  },
);

test('the accounts compared and who said what are printed as tables with notes', async () => {
  await filled();
  const { call } = desk.client;
  const { id } = await call('briefs.create', { title: 'Tables' });
  await call('briefs.addItems', {
    briefId: id,
    items: [
      { kind: 'table', table: { kind: 'compare', questionIds: null } },
      { kind: 'table', table: { kind: 'ledger', filter: { speech: 'direct' } } },
    ],
  });
  const { document, content } = await call('briefs.content', { id });
  const tables = document.blocks.flatMap((block) =>
    block.kind === 'table' && block.caption !== null ? block : [],
  );
  expect(tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
    ['When did it close?', 2],
    ['Who said what', 1],
  ]);
  expect(document.notes).toHaveLength(3);
  expect(content.checked.map(({ result }) => result)).toEqual(['identical', 'identical', 'identical']);
});
