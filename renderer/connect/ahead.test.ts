import { expect, test } from 'vitest';
import type { ArticleRow, Quotation, Quote } from '#core/contract/nouns.ts';
import { marksAhead, showAhead, shownAhead, useAhead, type Marked } from './ahead.ts';

const row = (id: number): ArticleRow => ({
  id,
  uuid: `a${id}`,
  kind: 'news',
  title: null,
  proposedTitle: null,
  opening: 'Opening',
  outlet: null,
  byline: null,
  published: null,
  url: null,
  machineWritten: false,
  triage: 'unread',
  fileName: null,
  importedAt: '2025-01-10T09:00:00.000Z',
  length: 10,
  quotes: 0,
  undecided: 0,
  altered: 0,
  earlier: 0,
  laterId: null,
  alike: false,
});
const rows = [row(1), row(2), row(3)];
const states = () => shownAhead(rows, useAhead.getState().changes).map(({ triage }) => triage);

test('a state is shown before it is answered, the last one asked for, until it is taken back', () => {
  const read = showAhead('articles.updateMany', { ids: [1, 2], fields: { triage: 'read' } });
  const key = showAhead('articles.updateMany', { ids: [2], fields: { triage: 'key' } });
  expect(states()).toEqual(['read', 'key', 'unread']);
  const shown = shownAhead(rows, useAhead.getState().changes);
  expect(shown[2]).toBe(rows[2]);
  expect(shownAhead(rows, useAhead.getState().changes)).toBe(shown);
  read();
  expect(states()).toEqual(['unread', 'key', 'unread']);
  key();
  expect(shownAhead(rows, useAhead.getState().changes)).toBe(rows);
});

test('what is not known before it is stored is not shown before', () => {
  showAhead('articles.updateMany', { ids: [1], fields: { outlet: ' Wire ' } })();
  const none = showAhead('articles.remove', { id: 1 });
  expect(shownAhead(rows, useAhead.getState().changes)).toBe(rows);
  none();
});

const named = { speaker: null, reportedVia: null, about: [], claims: [], note: null };
const quote = (id: number, start: number, end: number): Quote => ({
  ...named,
  id,
  uuid: `q${id}`,
  articleId: 1,
  start,
  end,
  exact: 'w'.repeat(end - start),
  speech: 'direct',
  createdAt: '2025-01-10T09:00:00.000Z',
});
const proposal = (id: number, start: number, end: number): Quotation => ({
  id,
  start,
  end,
  kind: 'direct',
  speech: 'direct',
  segments: [{ start, end }],
  utterance: id,
  attribution: null,
  decision: 'proposed',
  counterparts: 0,
  altered: 0,
});
const article = {
  id: 1,
  quoted: [quote(7, 0, 4)],
  quotations: [proposal(1, 10, 20), proposal(2, 30, 40)],
};
const spansOf = (quoted: readonly Marked[]) => quoted.map(({ start, end }) => [start, end]);
const shownOf = (of: typeof article) => {
  const { quoted, quotations } = marksAhead(of, useAhead.getState().marks);
  return { quoted: spansOf(quoted), proposed: quotations.map(({ id }) => id) };
};

test('what is being marked, removed or decided is drawn so before it is answered, and as it was when that failed', () => {
  const before = shownOf(article);
  const marking = showAhead('quotes.mark', { articleId: 1, start: 50, end: 60, fields: {} });
  const elsewhere = showAhead('quotes.mark', { articleId: 2, start: 70, end: 80, fields: {} });
  expect(shownOf(article).quoted).toEqual([
    [0, 4],
    [50, 60],
  ]);
  const removing = showAhead('quotes.remove', { id: 7 });
  const accepting = showAhead('quotations.decide', { articleId: 1, ids: [1], accept: true });
  const dismissing = showAhead('quotations.decide', { articleId: 1, ids: [2], accept: false });
  expect(shownOf(article)).toEqual({
    quoted: [
      [50, 60],
      [10, 20],
    ],
    proposed: [],
  });
  for (const takeBack of [marking, elsewhere, removing, accepting, dismissing]) takeBack();
  expect(shownOf(article)).toEqual(before);
});

test('what the answer has brought is drawn once, though it is not taken back yet', () => {
  const takeBack = showAhead('quotes.mark', { articleId: 1, start: 50, end: 60, fields: {} });
  expect(shownOf({ ...article, quoted: [...article.quoted, quote(8, 50, 60)] }).quoted).toEqual([
    [0, 4],
    [50, 60],
  ]);
  takeBack();
});
