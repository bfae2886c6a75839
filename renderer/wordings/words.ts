import type { Place } from '#core/contract/nouns.ts';
import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';

/** Whether the words themselves differ in a way that no rule of quoting allows. */
export function isGrave(verdict: Verdict): boolean {
  return verdict === 'altered' || verdict === 'spliced';
}

/** A verdict as the screen says it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  identical: 'same words',
  typographic: 'same words, other marks',
  trimmed: 'trimmed',
  'lawfully altered': 'lawfully altered',
  altered: 'altered',
  spliced: 'spliced from two places',
  'cannot be checked': 'cannot be checked',
};

/** What a verdict means, for whoever meets it for the first time. */
export const VERDICT_MEANS: Readonly<Record<Verdict, string>> = {
  identical: 'Letter for letter the same.',
  typographic: 'The same words: only quotation marks, dashes, spaces, capitals or line breaks differ.',
  trimmed: 'One wording holds the other: words are left off at an end, none is changed.',
  'lawfully altered': 'Changed only where a mark says so: [brackets], an ellipsis, emphasis.',
  altered: 'Words were changed, and no mark says so.',
  spliced: 'Put together from two places, and no ellipsis says so.',
  'cannot be checked': 'Too few words to tell.',
};

/** A kind of difference as the screen says it, seen from the other wording. */
export const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  negation: 'negation',
  'modal verb': 'modal verb',
  number: 'number',
  date: 'date',
  name: 'name',
  'and/or': 'and/or',
  substitution: 'other words',
  're-ordering': 'words moved',
  omission: 'words left out',
  insertion: 'words put in',
  'omission at an end': 'cut at an end',
  'insertion at an end': 'more at an end',
  'tense or person': 'tense or person',
  spelling: 'spelling',
  bracket: 'brackets',
  ellipsis: 'ellipsis',
  emphasis: 'emphasis',
  typography: 'other marks',
};

/**
 * `altered: negation, number`: the verdict and, where words differ, how; each kind once, the gravest first. Where one
 * wording only holds the other, it says which is the longer.
 */
export function verdictLine({ verdict, differences }: Pick<Place, 'verdict' | 'differences'>): string {
  const kinds = [...new Set(differences.map(({ kind }) => kind).filter((kind) => kind !== 'typography'))];
  if (verdict === 'trimmed') return trimmedLine(kinds);
  const words = VERDICT_WORDS[verdict];
  return kinds.length === 0
    ? words
    : `${words}: ${kinds
        .slice(0, 3)
        .map((kind) => DIFFERENCE_WORDS[kind])
        .join(', ')}`;
}

function trimmedLine(kinds: readonly DifferenceKind[]): string {
  const cut = kinds.some((kind) => kind === 'omission at an end' || kind === 'omission');
  const more = kinds.some((kind) => kind === 'insertion at an end' || kind === 'insertion');
  if (cut === more) return cut ? 'trimmed here and there' : VERDICT_WORDS.trimmed;
  return more ? 'fuller there' : 'trimmed there';
}
