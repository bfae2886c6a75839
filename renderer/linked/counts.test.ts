import { expect, test } from 'vitest';
import { countsOf, ofWords } from './counts.ts';

const none = { start: 0, end: 0 };
const of = (kind: Parameters<typeof countsOf>[0][number]['kind']) => ({ kind, left: none, right: none });

test('differences are counted by what they are to a reader, what changes the meaning first', () => {
  const kinds = [
    'typography',
    'insertion',
    'substitution',
    'number',
    'tense or person',
    'insertion',
  ] as const;
  expect(countsOf(kinds.map(of))).toEqual([
    { group: 'number', count: 1 },
    { group: 'added', count: 2 },
    { group: 'words', count: 2 },
    { group: 'marks', count: 1 },
  ]);
});

test('one steps through the words that differ, and through marks only where no word does', () => {
  const marks = [of('typography'), of('ellipsis')];
  expect(ofWords([of('name'), ...marks])).toEqual([of('name')]);
  expect(ofWords(marks)).toEqual(marks);
});
