import { expect, test } from 'vitest';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { showAhead, shownAhead, useAhead } from './ahead.ts';

const row = (id: number): ArticleRow => ({
  id,
  uuid: `a${id}`,
  kind: 'news',
  title: null,
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
