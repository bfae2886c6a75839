import { expect, test } from 'vitest';

import type { BriefPerson } from './content.ts';
import { peopleOf } from './people.ts';
import { briefWith, claimWith, quoteWith } from './testing.ts';

const person = (name: string, aliases: string[] = []): BriefPerson => ({
  name,
  kind: 'person',
  role: null,
  aliases,
});
const namesIn = (text: string, entities: BriefPerson[]): string[] =>
  peopleOf(briefWith({ entries: [{ kind: 'prose', id: 1, text }], entities, title: '' })).map(
    (row) => row[0]!,
  );

test('a person is listed who is named in full, by an alias, or by a surname that is nobody else’s', () => {
  const entities = [person('Mara Lindqvist', ['M. K.']), person('Tomas Adeyemi')];
  expect(namesIn('Then Mara Lindqvist spoke.', entities)).toEqual(['Mara Lindqvist']);
  expect(namesIn('Then M. K. spoke.', entities)).toEqual(['Mara Lindqvist']);
  expect(namesIn('Then Adeyemi’s clerk spoke.', entities)).toEqual(['Tomas Adeyemi']);
});

test('a surname that two bear names neither', () => {
  expect(namesIn('Then Lindqvist spoke.', [person('Mara Lindqvist'), person('Olle Lindqvist')])).toEqual([]);
});

test('part of a longer word is no name', () => {
  expect(namesIn('Porter and Supports', [person('Port')])).toEqual([]);
});

test('speakers and entities linked to a claim are listed though no text names them', () => {
  const claim = claimWith({
    entities: [{ name: 'Port of Ellery', role: 'against' }],
    quotes: [quoteWith({ speaker: 'Olle Berg' })],
  });
  const entities = [person('Port of Ellery'), person('Olle Berg'), person('Someone Else')];
  const rows = peopleOf(briefWith({ entries: [{ kind: 'claim', id: 1, claim }], entities }));
  expect(rows.map((row) => row[0])).toEqual(['Port of Ellery', 'Olle Berg']);
});
