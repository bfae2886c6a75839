import type { DifferenceKind, MatchReason } from '#core/contract/vocabulary.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

/** How many differences of a kind there are; kinds that are one to a reader share a key. */
export type DifferenceGroup =
  | 'added'
  | 'removed'
  | 'words'
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'modal verb'
  | 'and/or'
  | 'spelling'
  | 'marks';

const MOST = 60;

/** Words as they are read out, in quotation marks. */
function quoted(words: string): string {
  const plain = words.trim().replaceAll(/\s+/g, ' ');
  return `“${plain.length > MOST ? `${plain.slice(0, MOST).toWellFormed().trimEnd()}…` : plain}”`;
}

/** Linked reading: two articles side by side, what they have in common, and what parts two versions of one text. */
export const linked = {
  reason: {
    quotation: 'The same quotation',
    sentence: 'The same sentence, or nearly',
    'names and numbers': 'The same names and numbers',
  } satisfies Record<MatchReason, string>,
  inTheOther: (reason: string) => `${reason} in the other article. Click to show both.`,
  count: (matches: number) => counted(matches, 'match', 'matches'),
  countTitle: (matches: number, next: string, previous: string) =>
    `${counted(matches, 'passage is', 'passages are')} in the other article too. Next (${next}), previous (${previous})`,
  match: (at: number, of: number, reason: string) => `Match ${number(at)} of ${number(of)}. ${reason}.`,
  noMatches: 'The two articles have no passages in common.',
  working: 'The two articles are still being compared.',
  needTwo: 'Put two articles side by side first: choose the second with Shift held.',
  failed: 'The two articles could not be compared. Nothing was changed; open one of them again.',
  link: 'Link the scrolling',
  linkTitle: (on: boolean, key: string) =>
    `${on ? 'Scrolling is linked by matching passages' : 'Each article scrolls by itself'} (${key})`,
  on: 'Scrolling is linked: the other article follows by the passages that match.',
  onWithout: 'Scrolling is linked. These two have no passages in common, so each scrolls by itself.',
  off: 'Each article scrolls by itself.',
  versions: 'Two versions of one text?',
  compare: 'Compare',
  compareTitle: (key: string) => `Show what parts the two, word by word (${key})`,
  compared: {
    label: 'Comparison with the other version',
    onlyHere: 'only in this one',
    onlyHereTitle: 'Words marked like this are in this version only.',
    next: 'Next difference',
    previous: 'Previous difference',
    end: 'End the comparison',
    ended: 'The comparison has ended.',
    none: 'No differences: the two are the same, word for word.',
    total: (count: number) => counted(count, 'difference'),
    line: (total: string, groups: readonly string[]) =>
      groups.length === 0 ? total : `${total}: ${groups.join(', ')}`,
  },
  group: {
    added: (count) => `${number(count)} added`,
    removed: (count) => `${number(count)} removed`,
    words: (count) => `${number(count)} in other words`,
    number: (count) => counted(count, 'number'),
    date: (count) => counted(count, 'date'),
    name: (count) => counted(count, 'name'),
    negation: (count) => counted(count, 'negation'),
    'modal verb': (count) => counted(count, 'modal verb'),
    'and/or': (count) => `${number(count)} and/or`,
    spelling: (count) => `${number(count)} in spelling`,
    marks: (count) => `${number(count)} in marks or spaces alone`,
  } satisfies Record<DifferenceGroup, (count: number) => string>,
  difference: (at: number, of: number, told: string) => `Difference ${number(at)} of ${number(of)}: ${told}.`,
  /** What was changed from the left version to the right one, for one difference. */
  told: (kind: string, left: string, right: string) =>
    left.trim() === ''
      ? `${kind}, ${quoted(right)} in the right one only`
      : right.trim() === ''
        ? `${kind}, ${quoted(left)} in the left one only`
        : `${kind}, ${quoted(left)} in the left one, ${quoted(right)} in the right one`,
  kind: {
    insertion: 'added',
    'insertion at an end': 'added',
    omission: 'removed',
    'omission at an end': 'removed',
    substitution: 'other words',
    're-ordering': 'words moved',
    'tense or person': 'tense or person',
    negation: 'negation',
    'modal verb': 'modal verb',
    number: 'number',
    date: 'date',
    name: 'name',
    'and/or': 'and/or',
    spelling: 'spelling',
    bracket: 'brackets',
    ellipsis: 'ellipsis',
    emphasis: 'emphasis',
    typography: 'marks or spaces',
  } satisfies Record<DifferenceKind, string>,
};
