import { expect, test } from 'vitest';
import { NameAutomaton } from './automaton.ts';
import { type KnownName, mentionsIn, namesToLookFor } from './mentions.ts';

const name = (
  entity: string,
  words: string,
  kind: KnownName<string>['kind'] = 'person',
  form: KnownName<string>['form'] = 'name',
): KnownName<string> => ({ entity, kind, name: words, form });

const MATTER = [
  name('edgar', 'Edgar Moss'),
  name('edgar', 'Edgar', 'person', 'alias'),
  name('edgar', 'Edgar Mos', 'person', 'misspelling'),
  name('ann', 'Judge Ann Vell'),
  name('peter', 'Peter Vell'),
  name('ruth', 'Ms. Halloway'),
  name('county', 'Orrin County', 'organization'),
  name('court', 'Orrin County Court', 'court'),
  name('bureau', 'WE', 'agency', 'alias'),
  name('film', 'Grain', 'work'),
  name('mill', 'Vell', 'organization', 'alias'),
];

function read(text: string, given: readonly KnownName<string>[] = MATTER): string[] {
  const names = namesToLookFor(given);
  const places = new NameAutomaton(names.map((one) => one.name)).places(text);
  return mentionsIn(text, places, names).map(
    ({ start, end, entity, form }) => `${text.slice(start, end)}: ${entity}, ${form}`,
  );
}

const cases: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['a name', 'Edgar Moss spoke.', ['Edgar Moss: edgar, name']],
  ['in capitals', 'EDGAR MOSS SPOKE', ['EDGAR MOSS: edgar, name']],
  ['without the title', 'Judge Ann Vell ruled.', ['Ann Vell: ann, name']],
  ['a name that was given with a title', 'Halloway’s car', ['Halloway: ruth, name']],
  [
    'a surname after the name in full',
    'Edgar Moss spoke. Moss left.',
    ['Edgar Moss: edgar, name', 'Moss: edgar, surname'],
  ],
  [
    'a surname before it',
    'Moss sues. The suit by Edgar Moss',
    ['Moss: edgar, surname', 'Edgar Moss: edgar, name'],
  ],
  ['a surname where nobody is named in full', 'Moss left.', []],
  [
    'a surname of two who are both named',
    'Ann Vell and Peter Vell: Vell left.',
    ['Ann Vell: ann, name', 'Peter Vell: peter, name'],
  ],
  ['a surname of somebody else', 'Edgar Moss and Stephen Moss', ['Edgar Moss: edgar, name']],
  [
    'a surname after a given name that no list has',
    'Edgar Moss and Zebulon Moss',
    ['Edgar Moss: edgar, name'],
  ],
  [
    'a surname after a word that begins a sentence',
    'Edgar Moss sued. When Moss left',
    ['Edgar Moss: edgar, name', 'Moss: edgar, surname'],
  ],
  ['a given name of somebody else', 'Edgar Poole left.', []],
  ['a given name alone', 'Then Edgar left.', ['Edgar: edgar, alias']],
  ['the longest name', 'the Orrin County Court', ['Orrin County Court: court, name']],
  ['a misspelling that was noted', 'Edgar Mos', ['Edgar Mos: edgar, misspelling']],
  ['a word in small letters', 'grain in the film Grain', ['Grain: film, name']],
  ['initials as they are written', 'We at WE say we do.', ['WE: bureau, alias']],
];

test.each(cases)('%s: “%s”', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a surname that two persons have means the one whom the text names in full', () => {
  const two = [name('ann', 'Ann Vell'), name('peter', 'Peter Vell')];
  expect(read('Peter Vell spoke. Vell left.', two)).toEqual([
    'Peter Vell: peter, name',
    'Vell: peter, surname',
  ]);
  expect(read('Ann Vell met Peter Vell. Vell left.', two)).toHaveLength(2);
});

test('a name that two share is left out where the text does not tell them apart', () => {
  const two = [name('a', 'The Record', 'organization'), name('b', 'The Record', 'work')];
  expect(read('The Record said', two)).toEqual([]);
  expect(
    read('The Record said, and the Orrin Record', [...two, name('b', 'Orrin Record', 'work', 'alias')]),
  ).toEqual(['The Record: b, name', 'Orrin Record: b, alias']);
});
