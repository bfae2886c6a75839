import type { Place } from '#core/contract/nouns.ts';
import type { Verdict } from '#core/contract/vocabulary.ts';

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
  spliced: 'spliced',
  'cannot be checked': 'cannot be checked',
};

/** `altered: negation, number`: the verdict and, where words differ, how; each kind once, the gravest first. */
export function verdictLine({ verdict, differences }: Pick<Place, 'verdict' | 'differences'>): string {
  const kinds = [
    ...new Set(differences.map(({ kind }) => kind).filter((kind) => kind !== 'typography')),
  ].slice(0, 3);
  const words = VERDICT_WORDS[verdict];
  return kinds.length === 0 || verdict === 'trimmed' ? words : `${words}: ${kinds.join(', ')}`;
}
