import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutsOf } from './cuts.ts';

/** `[` and `]` show the passage. */
const cases: readonly (readonly [why: string, marked: string, cuts: readonly string[]])[] = [
  [
    'a condition that the speaker made',
    '“[We will pay the fine] unless the court objects. We have time,” she said.',
    ['stops before “unless”: unless the court objects'],
  ],
  [
    'a negation after the closing mark',
    'She was “[liable for the spill]” not for the fire.',
    ['stops before “not” outside: not for the fire'],
  ],
  [
    'the article’s own words up to the next quotation',
    '“[It is liable]” not for the fire, “as they say,” but for the spill.',
    ['stops before “not” outside: not for the fire'],
  ],
  [
    'a negation before the opening mark',
    'He rose. The clerk did not “[read the order]” aloud.',
    ['starts after “not” outside: The clerk did not'],
  ],
  ['the article goes on to something else', '“[We will pay],” but the clerk had left.', []],
  ['plain words around', 'He said “[we will pay]” on Friday.', []],
];

test.each(cases)('%s', (_why, marked, expected) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const found = cutsOf(marked.replace('[', '').replace(']', ''), { start, end });
  expect(found).toHaveLength(expected.length);
  for (const [i, { kind, word, words, outside }] of found.entries()) {
    const line = `${kind} “${word}”${outside ? ' outside' : ''}: ${words}`;
    expect(line).toBe(expected[i]);
  }
});

test('the words beside are cut to one line', () => {
  const text = `We will pay unless ${'the court or\n the county '.repeat(40)}objects.`;
  const [cut] = cutsOf(text, { start: 0, end: 11 });
  expect(cut?.words).toMatch(/^unless the court [^\n]{1,80}…$/);
});

test('any passage of any text can be asked about', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      expect(() => cutsOf(text, { start, end })).not.toThrow();
    }),
  );
});
