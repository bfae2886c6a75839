import { expect, test } from 'vitest';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { byName, dayName } from '#core/words/formats.ts';
import { articleKind } from '../library/article-kind.tsx';
import * as arrange from './arrange.ts';
import { atOnce } from './pieces.ts';
import { forgetRanks } from './ranks.ts';

function article(id: number, fields: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id,
    uuid: `a${id}`,
    kind: 'news',
    title: null,
    proposedTitle: null,
    opening: `Opening ${id}`,
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
    ...fields,
  };
}

const all = [
  article(1, { title: 'Zebra', outlet: 'Wire', published: '2025-01-10', quotes: 2, undecided: 1 }),
  article(2, { title: 'Éclair', outlet: 'Écho', kind: 'ruling', triage: 'key', published: '2025-01-12' }),
  article(3, { title: 'apple 10', outlet: 'Wire', triage: 'read', published: '2025-01-10', quotes: 5 }),
  article(4, { title: 'apple 9', byline: 'Ana Núñez', kind: 'filing', undecided: 3 }),
];
const ids = (articles: readonly ArticleRow[]) => articles.map(({ id }) => id);

const sorted = (rows: readonly ArticleRow[], sort: string, backwards: boolean) =>
  atOnce(arrange.sorted(articleKind, rows, sort, backwards));
const filtered = (rows: readonly ArticleRow[], by: Parameters<typeof arrange.filtered>[2]) =>
  atOnce(arrange.filtered(articleKind, rows, by));
const grouped = (grouping: string, folded: ReadonlySet<string>) =>
  atOnce(arrange.grouped(articleKind, all, { grouping, folded }));

const orders: readonly (readonly [string, boolean, readonly number[], string])[] = [
  ['none', false, [1, 2, 3, 4], 'as they came'],
  ['none', true, [4, 3, 2, 1], 'the last one first'],
  ['date', false, [2, 1, 3, 4], 'the latest first, the undated last'],
  ['date', true, [1, 3, 2, 4], 'the earliest first, the undated still last'],
  ['outlet', false, [2, 1, 3, 4], 'accents do not part Écho from E'],
  ['outlet', true, [1, 3, 2, 4], 'what has no outlet is last both ways'],
  ['title', false, [4, 3, 2, 1], 'by language, and 9 before 10'],
  ['title', true, [1, 2, 3, 4], 'from Z on'],
  ['quotes', false, [3, 1, 2, 4], 'the most first, equal ones as they came'],
  ['undecided', false, [4, 1, 2, 3], 'the most first'],
  ['undecided', true, [2, 3, 1, 4], 'the fewest first'],
];
test.each(orders)('sorted by %s, backwards %s: %j', (sort, backwards, order) => {
  expect(ids(sorted(all, sort, backwards))).toEqual(order);
});

const none = { words: '', chosen: {} } as const;
test('typed words are found in title, outlet, byline and opening, whatever their accents and case', () => {
  const found = (words: string) => ids(filtered(all, { ...none, words }));
  expect(found('')).toEqual([1, 2, 3, 4]);
  expect(found('echo')).toEqual([2]);
  expect(found('NUNEZ  apple')).toEqual([4]);
  expect(found('opening 3')).toEqual([3]);
  expect(found('wire apple')).toEqual([3]);
  expect(found('nobody')).toEqual([]);
});

test('states and kinds let through what is one of them', () => {
  expect(ids(filtered(all, { ...none, chosen: { status: ['unread', 'key'], kind: [] } }))).toEqual([1, 2, 4]);
  expect(ids(filtered(all, { chosen: { kind: ['ruling', 'filing'] }, words: 'apple' }))).toEqual([4]);
});

test('groups stand in their order with their counts, and a folded one shows its heading alone', () => {
  const shown = (grouping: string, folded: readonly string[] = []) =>
    grouped(grouping, new Set(folded)).map((line) =>
      line.kind === 'head' ? `${line.label} (${line.count})` : line.row.id,
    );
  expect(shown('none')).toEqual([1, 2, 3, 4]);
  expect(shown('outlet')).toEqual(['Écho (1)', 2, 'Wire (2)', 1, 3, 'Outlet not given (1)', 4]);
  expect(shown('day')).toEqual([
    `${dayName('2025-01-12')} (1)`,
    2,
    `${dayName('2025-01-10')} (2)`,
    1,
    3,
    'No date (1)',
    4,
  ]);
  expect(shown('kind')).toEqual(['news (2)', 1, 3, 'filing (1)', 4, 'ruling (1)', 2]);
  expect(shown('status')).toEqual(['unread (2)', 1, 4, 'read (1)', 3, 'key (1)', 2]);
  expect(shown('outlet', ['outlet Wire'])).toEqual(['Écho (1)', 2, 'Wire (2)', 'Outlet not given (1)', 4]);
});

test('a hundred thousand articles are sorted with each one kept', () => {
  const many = Array.from({ length: 100_000 }, (_, i) =>
    article(i + 1, {
      published: `2025-01-${String((i % 28) + 1).padStart(2, '0')}`,
      outlet: `Outlet ${i % 7}`,
    }),
  );
  const order = sorted(many, 'date', false);
  expect(new Set(ids(order)).size).toBe(many.length);
  expect(order.slice(0, 2).map(({ id, published }) => [id, published])).toEqual([
    [28, '2025-01-28'],
    [56, '2025-01-28'],
  ]);
});

test('names that are known are kept in order, and new ones come among them', () => {
  forgetRanks();
  const named = (names: readonly string[]) => names.map((title, i) => article(i + 1, { title }));
  const names = Array.from({ length: 3_000 }, (_, i) => `${(i * 7_919) % 3_000} ${i % 2 ? 'Écho' : 'echo'}`);
  const titles = (rows: readonly ArticleRow[]) => sorted(rows, 'title', false).map((row) => row.title);
  expect(titles(named(names))).toEqual(names.toSorted(byName));
  const few = [...names, 'Aaa', '1500 zz', 'Zzz', '0'];
  expect(titles(named(few))).toEqual(few.toSorted(byName));
  const many = [...few, ...names.map((name) => `${name} again`)];
  expect(titles(named(many))).toEqual(many.toSorted(byName));
});
