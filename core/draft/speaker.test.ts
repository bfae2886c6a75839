import { expect, test } from 'vitest';
import { speakerFit } from './speaker.ts';

const phrase = (text: string) => ({ start: 0, end: text.length, text });
const said = (speaker: string, who: string | null = null) => ({
  speaker: phrase(speaker),
  who: who === null ? null : phrase(who),
  verb: phrase('said'),
  reportedVia: null,
  reason: { start: 0, end: 1 },
  speakerEntity: null,
  reportedViaEntity: null,
});

type Case = readonly [
  why: string,
  same: boolean | null,
  draft: ReturnType<typeof said>,
  place: { speaker: string | null; phrase?: string; before?: string },
];
const CASES: readonly Case[] = [
  ['one name', true, said('Ines Calloway'), { speaker: 'Calloway' }],
  ['two names', false, said('Ines Calloway'), { speaker: 'Otis Brandvold' }],
  ['a description', null, said('the auditor'), { speaker: 'Otis Brandvold' }],
  ['nobody there', null, said('Ines Calloway'), { speaker: null }],
  ['a slip in the name', true, said('Brandwold'), { speaker: 'Otis Brandvold' }],
  ['an outlet is no speaker', null, said('CNN'), { speaker: 'Otis Brandvold' }],
  [
    'a pronoun there, whose paragraph has another who speaks',
    true,
    said('Brandvold'),
    { speaker: 'Winifred Abara', phrase: 'he', before: 'Outside, Brandvold said that he would comply. “' },
  ],
  [
    'a pronoun there, that may mean the one of the draft',
    null,
    said('Casper Dunmore'),
    { speaker: 'Leonora Vance', phrase: 'she', before: 'In court Dunmore and Vance did not agree. “' },
  ],
  [
    'a pronoun there, in a paragraph about somebody',
    false,
    said('Casper Dunmore'),
    { speaker: 'Leonora Vance', phrase: 'she', before: 'Vance was sharp with Casper Dunmore. “' },
  ],
  [
    'a pronoun there, and nobody of the draft’s name near',
    false,
    said('Casper Dunmore'),
    { speaker: 'Leonora Vance', phrase: 'she', before: 'It rained. “' },
  ],
];

test.each(CASES)('whether a place gives the words to the same speaker: %s', (_why, same, draft, there) => {
  const { speaker, phrase: words = null, before = '' } = there;
  const place = { speaker, speakerEntity: null };
  expect(speakerFit(draft, '', place, { phrase: words, before }).same).toBe(same);
});
