import { expect, test } from 'vitest';
import type { CheckedClaim } from '#core/checks/matter.ts';
import { claimWith } from '#core/checks/testing.ts';
import type { Differing } from './proposal.ts';
import { proposeFromClaims } from './propose.ts';

const ENTITIES = [
  { id: 1, uuid: 'e1', kind: 'person', name: 'Ada Quill', aliases: [] },
  { id: 2, uuid: 'e2', kind: 'person', name: 'Ben Oar', aliases: [] },
  { id: 3, uuid: 'e3', kind: 'place', name: 'Gullhaven', aliases: [] },
  { id: 4, uuid: 'e4', kind: 'place', name: 'Westmole', aliases: [] },
  { id: 5, uuid: 'e5', kind: 'person', name: 'Cleo Mast', aliases: [] },
] as const;

/** Claims about Ada Quill. */
const claims = (...texts: readonly (string | Partial<CheckedClaim>)[]) =>
  texts.map((one, i) => {
    const fields = typeof one === 'string' ? { text: one } : one;
    return claimWith({ id: i + 1, uuid: `c${i + 1}`, entities: [{ entityId: 1, role: 'about' }], ...fields });
  });
const proposed = (
  all: readonly CheckedClaim[],
  questions: Parameters<typeof proposeFromClaims>[0]['questions'] = [],
) =>
  proposeFromClaims({ claims: all, entities: ENTITIES, questions }).map(
    ({ differing, sides }) => `${differing}: ${sides.map(({ answer }) => answer).join(' | ')}`,
  );

test.each<readonly [Differing, string, string, string]>([
  [
    'date',
    'The suit of Ada Quill was thrown out in July 2024.',
    'The suit of Ada Quill was thrown out in April 2023.',
    'July 2024 | April 2023',
  ],
  ['number', 'Ada Quill is suing three pilots.', 'Ada Quill is suing four pilots.', 'three | four'],
  [
    'court',
    'Ada Quill filed the suit in federal court.',
    'Ada Quill filed the suit in the county court.',
    'federal court | county court',
  ],
  [
    'place',
    'Ada Quill was seized at Gullhaven.',
    'Ada Quill was seized at Westmole.',
    'Gullhaven | Westmole',
  ],
  [
    'name',
    'Ben Oar dropped the charge against Ada Quill.',
    'Cleo Mast dropped the charge against Ada Quill.',
    'Ben Oar | Cleo Mast',
  ],
  [
    'name',
    'A judge dropped the charge against Ada Quill.',
    'Prosecutors dropped the charge against Ada Quill.',
    'judge | Prosecutors',
  ],
  [
    'negation',
    'Ada Quill opened the valve of the tank.',
    'Ada Quill did not open the valve of the tank.',
    'Yes | No',
  ],
  [
    'negation',
    'The charge against Ada Quill may be filed again.',
    'The charge against Ada Quill cannot be filed again.',
    'Possibly | No',
  ],
])('claims that differ in a %s propose a question', (differing, a, b, answers) => {
  expect(proposed(claims(a, b))).toEqual([`${differing}: ${answers}`]);
  const [turned] = proposed(claims(b, a));
  expect(turned).toBe(`${differing}: ${answers.split(' | ').toReversed().join(' | ')}`);
});

test.each([
  ['they say the same', claims('Ada Quill sued in July 2024.', 'Ada Quill sued in July.')],
  [
    'one is of another kind',
    claims('Ada Quill sued the port in July.', { text: 'Ada Quill sued the port in May.', kind: 'opinion' }),
  ],
  [
    'they share no entity',
    claims('The suit failed in July.', {
      text: 'The suit failed in May.',
      entities: [{ entityId: 2, role: 'by' }],
    }),
  ],
  [
    'they speak of other things',
    claims('Ada Quill was born in May 1970.', 'Ada Quill won the regatta in June 2001.'),
  ],
  [
    'one is retracted',
    claims('Ada Quill sued the port in July.', {
      text: 'Ada Quill sued the port in May.',
      status: 'retracted',
    }),
  ],
  [
    'others do other things',
    claims(
      'A judge dismissed the charge against Ada Quill.',
      'Prosecutors may refile the charge against Ada Quill.',
    ),
  ],
  [
    'the numbers count other things',
    claims('Ada Quill is suing three pilots of the port.', 'Ada Quill is suing the port for two years.'),
  ],
])('nothing is proposed where %s', (_why, all) => {
  expect(proposed(all)).toEqual([]);
});

test('a denial is held against a claim of another kind', () => {
  const all = claims('Ada Quill opened the valve of the tank.', {
    text: 'Ada Quill never opened the valve of the tank.',
    kind: 'denial',
  });
  expect(proposed(all)).toEqual(['negation: Yes | No']);
});

test('three accounts of one thing are one question', () => {
  const all = claims(
    'Ada Quill sued the port in July.',
    'Ada Quill sued the port in May.',
    'Ada Quill sued the port in June.',
  );
  expect(proposed(all)).toEqual(['date: July | May | June']);
});

test('claims that answer a question together are not told again; a third joins that question', () => {
  const two = claims('Ada Quill sued the port in July.', 'Ada Quill sued the port in May.');
  const questions = [
    {
      id: 9,
      uuid: 'q',
      text: 'When?',
      resolution: null,
      answers: [
        { claimId: 1, answer: 'July' },
        { claimId: 2, answer: 'May' },
      ],
    },
  ];
  expect(proposed(two, questions)).toEqual([]);
  const three = [
    ...two,
    claimWith({
      id: 3,
      uuid: 'c3',
      text: 'Ada Quill sued the port in June.',
      entities: [{ entityId: 1, role: 'about' }],
    }),
  ];
  const [joined] = proposeFromClaims({ claims: three, entities: ENTITIES, questions });
  expect(joined).toMatchObject({ questionId: 9, differing: 'date' });
});

test('a proposal has a key that changes with the words of its claims alone', () => {
  const key = (...texts: readonly string[]) =>
    proposeFromClaims({ claims: claims(...texts), entities: ENTITIES, questions: [] })[0]?.key;
  const before = key('Ada Quill sued the port in July.', 'Ada Quill sued the port in May.');
  expect(before).toMatch(/^[0-9a-f]{14}$/);
  expect(key('Ada Quill sued the port in July.', 'Ada Quill sued the port in May.')).toBe(before);
  expect(key('Ada Quill sued the port in July.', 'Ada Quill sued the port in June.')).not.toBe(before);
});
