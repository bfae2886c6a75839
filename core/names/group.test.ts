import { expect, test } from 'vitest';
import { groupNames, type SeenName } from './group.ts';

let ids = 0;
const seen = (exact: string, articles: number, kind: SeenName['kind'] = 'person'): SeenName => ({
  id: (ids += 1),
  exact,
  kind,
  articles,
});
const shown = (groups: ReturnType<typeof groupNames>) =>
  groups.map(
    ({ names, likely }) =>
      `${names.map(({ exact }) => exact).join(', ')}${likely ? ` → ${likely.entity} ${likely.relation}` : ''}`,
  );

test('names that are likely one’s stand together, the most frequent first', () => {
  const names = [
    seen('Ruth Haloway', 1),
    seen('Edgar Moss', 9),
    seen('Ruth Halloway', 7),
    seen('R. Halloway', 2),
    seen('Peter Vell', 3),
  ];
  expect(shown(groupNames(names, []))).toEqual([
    'Edgar Moss',
    'Ruth Halloway, R. Halloway, Ruth Haloway',
    'Peter Vell',
  ]);
});

test('what the matter knows is left out, and what is near to it says so', () => {
  const known = [
    { entity: 5, kind: 'person' as const, name: 'Ruth Halloway' },
    { entity: 5, kind: 'person' as const, name: 'Halloway' },
  ];
  const names = [
    seen('Ruth Halloway', 9),
    seen('Judge Ruth Halloway', 3),
    seen('Ruth Haloway', 1),
    seen('Edgar Moss', 1),
  ];
  expect(shown(groupNames(names, known))).toEqual(['Ruth Haloway → 5 likely misspelling', 'Edgar Moss']);
});

test('a lawyer is not likely the firm that bears the name', () => {
  const known = [{ entity: 5, kind: 'organization' as const, name: 'Halloway and Vell' }];
  expect(shown(groupNames([seen('Ruth Halloway', 2)], known))).toEqual(['Ruth Halloway']);
});

test('a person and a court of that name are two', () => {
  const names = [seen('Orrin Court', 3, 'court'), seen('Orrin Court', 2, 'person')];
  expect(groupNames(names, [])).toHaveLength(2);
});

test('identity does not run on through a chain', () => {
  const names = [seen('Ann Vell', 5), seen('A. Vell', 4), seen('Ada Vell', 3)];
  expect(shown(groupNames(names, []))).toEqual(['Ann Vell, A. Vell', 'Ada Vell']);
});

/** A word for a number: names with digits in them are told apart by those alone. */
function word(number: number): string {
  const letters = [...String(number)].map(
    (digit) => ['ra', 'be', 'ki', 'lo', 'mu', 'fa', 'se', 'ti', 'no', 'du'][Number(digit)]!,
  );
  return `V${letters.join('')}`;
}

test('thousands of names are grouped, also where all of them share their words', () => {
  const persons = Array.from({ length: 3_000 }, (_, i) => seen(`${word(i)} ${word(i * 7_919)}`, 1));
  expect(groupNames(persons, []).length).toBeGreaterThan(1_000);
  const courts = Array.from({ length: 3_000 }, (_, i) =>
    seen(`${word(i)} County District Court`, 1, 'court'),
  );
  expect(groupNames(courts, []).length).toBeGreaterThan(100);
});

test('what shares a rare word is found among all that share a common one', () => {
  const courts = Array.from({ length: 300 }, (_, i) => seen(`${word(i * 97)} County Court`, 2, 'court'));
  const grouped = groupNames(
    [...courts, seen('Halloway County Court', 9, 'court'), seen('Haloway County Court', 1, 'court')],
    [],
  );
  expect(grouped[0]!.names.map(({ exact }) => exact)).toContain('Haloway County Court');
});
