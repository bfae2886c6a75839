import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surroundingsOf } from './surroundings.ts';

const said = 'we will pay';

test('the sentence before and the one after are given with what is left of its own', () => {
  const text = 'It rained. He came late. The judge said “we will pay” and left. Nobody spoke. The end.';
  const start = text.indexOf(said);
  expect(surroundingsOf(text, { start, end: start + said.length })).toEqual({
    before: 'He came late. The judge said “',
    after: '” and left. Nobody spoke.',
  });
});

test('at the edges of a text there is nothing around', () => {
  expect(surroundingsOf(said, { start: 0, end: said.length })).toEqual({ before: '', after: '' });
});

test('whatever the text, what stands around stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const { before, after } = surroundingsOf(text, { start: start!, end: end! });
      return (
        text.toWellFormed().slice(0, start).toWellFormed().endsWith(before) &&
        text.toWellFormed().slice(end).toWellFormed().startsWith(after)
      );
    }),
  );
});
