import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Hidden, Named } from './hidden.ts';
import { ADDRESS_WITHHELD, Mask } from './mask.ts';

const MARA: Hidden = {
  as: 'Person A',
  kind: 'person',
  names: ['Mara K. Lindqvist', 'Mara Lindqvist', 'Lindqist'],
};
const PORT: Hidden = { as: 'Agency A', kind: 'agency', names: ['Port of Ellery', 'PEA', 'the port'] };
const BROWN: Hidden = { as: 'Person B', kind: 'person', names: ['Judge Tobias Brown'] };
const OTHERS: Named[] = [
  { kind: 'person', names: ['Tomas Adeyemi'] },
  { kind: 'organization', names: ['Harbor Wire'] },
];
const mask = new Mask([MARA, PORT, BROWN], OTHERS);

test.each([
  ['the whole name', 'Then Mara Lindqvist spoke.', 'Then Person A spoke.'],
  ['with an initial between', 'Mara K. Lindqvist, 41', 'Person A, 41'],
  ['the surname first', 'Lindqvist, Mara', 'Person A'],
  ['a possessive', "Lindqvist’s boat and Mara's car", "Person A’s boat and Person A's car"],
  ['a family', 'the Lindqvists left', 'the Person A left'],
  ['capitals', 'MARA LINDQVIST v. PORT OF ELLERY', 'Person A v. Agency A'],
  ['small letters', 'as lindqvist said', 'as Person A said'],
  ['broken over lines', 'Mara\nLindqvist', 'Person A'],
  ['hyphenated over lines', 'said Lind-\nqvist', 'said Person A'],
  ['a soft hyphen', 'said Lind\u00adqvist', 'said Person A'],
  ['letters that are taken apart', 'Lindqvist\u0301', 'Person A\u0301'],
  ['wide letters', 'Ｌｉｎｄｑｖｉｓｔ', 'Person A'],
  ['a misspelling that the matter knows', 'Lindqist', 'Person A'],
  ['a file name', 'mara_lindqvist_2025.txt', 'Person A_2025.txt'],
  ['run together', 'see MaraLindqvist2', 'see Person A2'],
  ['an address', 'https://a.example/2025/mara-lindqvist-sues?x=1, then', `${ADDRESS_WITHHELD}, then`],
  ['an address without parting', 'write to mlindqvist@a.example.', `write to ${ADDRESS_WITHHELD}.`],
  ['a handle', 'by @LindqvistBoats today', `by ${ADDRESS_WITHHELD} today`],
  ['an abbreviation', 'PEA closed it', 'Agency A closed it'],
  ['a title before it', 'Judge Tobias Brown ruled', 'Person B ruled'],
])('%s is replaced', (_, text, redacted) => {
  expect(mask.redact(text)).toBe(redacted);
  expect(mask.find(mask.redact(text))).toEqual([]);
});

test.each([
  ['part of a longer word', 'a lindqvistian, marathon'],
  ['an abbreviation in small letters', 'a pea is green'],
  ['a surname that is a word, in small letters', 'the brown boat'],
  ['words that only begin alike', 'Portland of Ellery'],
  ['another person', 'Tomas Adeyemi of the Harbor Wire'],
])('%s stays', (_, text) => {
  expect(mask.redact(text)).toBe(text);
});

test('a surname that somebody else bears too stays where it stands alone, and is told of', () => {
  const two = new Mask([MARA], [{ kind: 'person', names: ['Olle Lindqvist'] }]);
  expect(two.redact('Mara Lindqvist and Olle Lindqvist. Lindqvist, Mara. So Lindqvist left with Mara.')).toBe(
    'Person A and Olle Lindqvist. Person A. So Lindqvist left with Person A.',
  );
  expect(two.shared).toEqual([{ words: 'Lindqvist', as: 'Person A', with: 'Olle Lindqvist' }]);
});

test('a surname of two who are both hidden stands for either', () => {
  const olle: Hidden = { as: 'Person B', kind: 'person', names: ['Olle Lindqvist'] };
  const both = new Mask([MARA, olle], []);
  expect(both.redact('Olle Lindqvist; Lindqvist')).toBe('Person B; Person A or Person B');
});

test('all texts of a value are redacted, its fields keep their names', () => {
  const value = { mara: ['Mara Lindqvist', 2, null], words: { exact: 'by the port' } };
  expect(mask.redactAll(value)).toEqual({ mara: ['Person A', 2, null], words: { exact: 'by Agency A' } });
});

const WAYS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(' ', '\n'),
  (name) => name.replace(' ', '\u00a0'),
  (name) => `${name}’s`,
  (name) => `“${name}”`,
  (name) => name.split(' ').toReversed().join(', '),
  (name) => name.split(' ').at(-1)!,
  (name) => name.normalize('NFD'),
  (name) => [...name].join('\u200b'),
  (name) => `https://x.example/${name.toLowerCase().replaceAll(' ', '-')}`,
  (name) => `${name.slice(0, -2)}-\n${name.slice(-2)}`,
];

test('whatever stands around a name, and however it is written, nothing of it is left', () => {
  const around = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll(/[\p{L}\p{N}@#/.:-]/gu, ' '));
  const name = fc.constantFrom('Mara Lindqvist', 'Zoë Håkansdóttir', 'Łukasz Ørsted', 'Nguyễn Văn Thành');
  fc.assert(
    fc.property(name, fc.constantFrom(...WAYS), around, around, (words, way, before, after) => {
      const one = new Mask([{ as: 'Person A', kind: 'person', names: [words] }], []);
      const redacted = one.redact(`${before} ${way(words)} ${after}`);
      expect(one.find(redacted)).toEqual([]);
      const surname = words.split(' ').at(-1)!.normalize('NFD').toLowerCase();
      const left = redacted
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/[^\p{L}]/gu, '');
      expect(left).not.toContain(surname.replaceAll(/[^\p{L}]/gu, ''));
    }),
  );
});

test('a text of nothing but what may stand in an address is gone through to its end', () => {
  for (const piece of ['.', 'a.', 'a.b', '1.1.', 'a@', 'x-a.'])
    expect(mask.redact(`${piece.repeat(200_000)} Mara Lindqvist`).endsWith(' Person A')).toBe(true);
});

test('the name before the @ is hidden whole, however long it is', () => {
  expect(mask.redact(`write to ${'lindqvist.'.repeat(20)}@a.example.`)).toBe(`write to ${ADDRESS_WITHHELD}.`);
});
