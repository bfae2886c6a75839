import { expect, test } from 'vitest';
import { givenToOthers } from './speakers.ts';

const named = (speaker: string | null, entityId: number | null = null) => ({ speaker, entityId });

/** Two who are named for the same words, and whether these were given to two. */
const pairs = [
  ['Ada Quill', 'Boris Lund', true, 'two full names'],
  ['Ada Quill', 'Quill', false, 'a surname alone'],
  ['District Attorney Ada Quill', 'Mr. Lund', true, 'titles are no names'],
  ['Ada Quill', 'Ada', false, 'a first name alone'],
  ['Ada Quill', 'she', false, 'a pronoun'],
  ['Ada Quill', 'the filing', false, 'a document'],
  ['Ada Quill', 'Lund’s lawyers', false, 'a description'],
  ['Ada Quill', 'the Santa Rosa County Sheriff’s Office', false, 'a body, of which she may be one'],
  ['Ada Quill, a lawyer for Boris Lund', 'Boris Lund', true, 'a name that only explains another'],
  ['Ada Quill', null, false, 'nobody'],
  ['Ádá Quill', 'Ada Quill', false, 'an accent'],
] as const;

test.each(pairs)('%s and %s: %s (%s)', (one, other, different) => {
  expect(givenToOthers(named(one), named(other))).toBe(different);
  expect(givenToOthers(named(other), named(one))).toBe(different);
});

test('two entities of the matter decide, whatever they are called', () => {
  expect(givenToOthers(named('Ada Quill', 1), named('Quill', 2))).toBe(true);
  expect(givenToOthers(named('Ada Quill', 1), named('the treasurer', 1))).toBe(false);
});
