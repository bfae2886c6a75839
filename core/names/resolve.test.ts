import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attribution } from '#core/quotations/quotation.ts';
import { type Nameable, resolveEntity, resolveName } from './resolve.ts';

const MATTER: readonly Nameable[] = [
  entity('person', 'Ruth Halloway', 'plaintiff', ['Ruthie']),
  entity('person', 'Edgar Moss', 'special prosecutor', ['Ed Moss'], ['Edgar Mos']),
  entity('person', 'Ann Vell', 'judge'),
  entity('person', 'Peter Vell', 'county sheriff'),
  entity('organization', 'Halloway’s legal team', 'lawyers for the plaintiff'),
  entity('organization', 'The Quill Gazette', 'news outlet'),
  entity('case', 'Halloway v. Orrin County', 'civil suit'),
  entity('case', 'State v. Halloway', 'criminal case, dismissed'),
];

const cases: readonly (readonly [why: string, words: string, name: string | null])[] = [
  ['a name', 'Edgar Moss', 'Edgar Moss'],
  ['an alias', 'Ed Moss', 'Edgar Moss'],
  ['a misspelling that was noted', 'Edgar Mos', 'Edgar Moss'],
  ['another case of letters and accents', 'RÚTH HALLOWAY', 'Ruth Halloway'],
  ['a title before a name', 'First Judicial District Judge Ann Vell', 'Ann Vell'],
  ['a title before a surname', 'Mr. Moss', 'Edgar Moss'],
  ['a surname alone', 'Halloway', 'Ruth Halloway'],
  ['a surname that two persons have', 'Vell', null],
  ['a given name with a title', 'Special prosecutor Edgar', 'Edgar Moss'],
  ['a description after a comma', 'Edgar Moss, the special prosecutor', 'Edgar Moss'],
  ['a role that one alone has', 'the special prosecutor', 'Edgar Moss'],
  ['a role that nobody has', 'the coroner', null],
  ['lawyers of a client who is named', 'Halloway’s lawyers', 'Halloway’s legal team'],
  ['lawyers of a pronoun, where one side alone is known', 'her legal team', 'Halloway’s legal team'],
  ['lawyers of somebody else', 'Moss’s lawyers', null],
  ['a civil text, where one suit is civil', 'the complaint', 'Halloway v. Orrin County'],
  ['a criminal text', 'the indictment', 'State v. Halloway'],
  ['an outlet without its article', 'Quill Gazette', 'The Quill Gazette'],
  ['nobody of the matter', 'a neighbor', null],
  ['no words at all', '…', null],
];

test.each(cases)('%s', (_why, words, name) => {
  expect(resolveName(words, MATTER)).toBe(name);
});

test('a pronoun means whoever it stands for', () => {
  expect(resolveEntity(said('he', 'Edgar Moss'), MATTER)).toBe('Edgar Moss');
  expect(resolveEntity(said('he', null), MATTER)).toBe(null);
});

test('a description is nobody it only mentions', () => {
  expect(resolveEntity(said('a friend', 'Ruth Halloway'), MATTER)).toBe(null);
});

test('any words mean one entity of the matter or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const id = resolveName(words, MATTER);
      if (id !== null) expect(MATTER.some((one) => one.id === id)).toBe(true);
    }),
  );
});

function entity(
  kind: Nameable['kind'],
  name: string,
  role: string,
  aliases: string[] = [],
  misspellings: string[] = [],
): Nameable {
  return {
    id: name,
    kind,
    name,
    role,
    aliases: [
      ...aliases.map((alias) => ({ name: alias, kind: 'alias' as const })),
      ...misspellings.map((wrong) => ({ name: wrong, kind: 'misspelling' as const })),
    ],
  };
}

function said(speaker: string, who: string | null): Attribution {
  const phrase = (text: string) => ({ start: 0, end: text.length, text });
  return {
    speaker: phrase(speaker),
    who: who === null ? null : phrase(who),
    verb: null,
    reportedVia: null,
    reason: { start: 0, end: 0 },
  };
}
