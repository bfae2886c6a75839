import { expect, test } from 'vitest';
import { differenceMarks, stepMarks } from './marks.ts';

const TEXT = 'The old gate\nstood 😀 open';

test('words of one version alone are marked without the blanks around them, as the side has it', () => {
  const one = { kind: 'omission', left: { start: 4, end: 8 }, right: { start: 4, end: 4 } } as const;
  expect(differenceMarks([one], 'left', TEXT)).toEqual([
    { start: 4, end: 7, words: 'differs differs-left', margin: 'match differs-margin' },
  ]);
});

test('where the other version has more, the letter beside that place says so, a whole one', () => {
  const at = (start: number) =>
    ({ kind: 'insertion', left: { start, end: start }, right: { start, end: start + 4 } }) as const;
  const drawn = [at(4), at(12), at(19), at(26)].flatMap((one) => differenceMarks([one], 'left', TEXT));
  expect(drawn.map(({ start, end, words }) => [TEXT.slice(start, end), words])).toEqual([
    ['o', 'differs-before'],
    ['e', 'differs-after'],
    ['😀', 'differs-before'],
    ['n', 'differs-after'],
  ]);
});

test('marks alone are told quietly, and blanks alone not at all', () => {
  const marks = { kind: 'typography', left: { start: 7, end: 8 }, right: { start: 7, end: 9 } } as const;
  expect(differenceMarks([marks], 'left', TEXT)).toEqual([]);
  expect(differenceMarks([{ ...marks, left: { start: 0, end: 1 } }], 'left', TEXT)).toEqual([
    { start: 0, end: 1, words: 'differs-marks' },
  ]);
});

test('a step is shown also where there are no words', () => {
  expect(stepMarks({ start: 4, end: 8 }, TEXT)).toEqual([
    { start: 4, end: 7, words: 'stepped', margin: 'match-stepped' },
  ]);
  expect(stepMarks({ start: 4, end: 4 }, TEXT)[0]).toMatchObject({ start: 4, words: 'stepped-place' });
  expect(stepMarks({ start: 0, end: 0 }, '')).toEqual([]);
});
