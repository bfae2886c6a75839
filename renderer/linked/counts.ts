import type { VersionDifference } from '#core/contract/matching.ts';
import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import type { DifferenceGroup } from '#core/words/english/linked.ts';

const GROUPS: Readonly<Record<DifferenceKind, DifferenceGroup>> = {
  negation: 'negation',
  'modal verb': 'modal verb',
  number: 'number',
  date: 'date',
  name: 'name',
  'and/or': 'and/or',
  insertion: 'added',
  'insertion at an end': 'added',
  omission: 'removed',
  'omission at an end': 'removed',
  substitution: 'words',
  're-ordering': 'words',
  'tense or person': 'words',
  spelling: 'spelling',
  bracket: 'marks',
  ellipsis: 'marks',
  emphasis: 'marks',
  typography: 'marks',
};

/** What changes the meaning first. */
const ORDER: readonly DifferenceGroup[] = [
  'negation',
  'modal verb',
  'number',
  'date',
  'name',
  'and/or',
  'added',
  'removed',
  'words',
  'spelling',
  'marks',
];

/** Whether only marks or spaces differ, and no word. */
export function isOfMarks({ kind }: Pick<VersionDifference, 'kind'>): boolean {
  return GROUPS[kind] === 'marks';
}

/** The differences that one steps through: those of words; where only marks differ, those. */
export function ofWords(differences: readonly VersionDifference[]): readonly VersionDifference[] {
  const words = differences.filter((one) => !isOfMarks(one));
  return words.length > 0 ? words : differences;
}

/** How many differences there are of each kind that there is. */
export function countsOf(
  differences: readonly Pick<VersionDifference, 'kind'>[],
): { readonly group: DifferenceGroup; readonly count: number }[] {
  const counts = new Map<DifferenceGroup, number>();
  for (const { kind } of differences) counts.set(GROUPS[kind], (counts.get(GROUPS[kind]) ?? 0) + 1);
  return ORDER.flatMap((group) => {
    const count = counts.get(group);
    return count === undefined ? [] : [{ group, count }];
  });
}
