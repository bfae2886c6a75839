import type { Place } from '#core/contract/nouns.ts';
import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import { words } from '../words.ts';

/** Whether the words themselves differ in a way that no rule of quoting allows. */
export function isGrave(verdict: Verdict): boolean {
  return verdict === 'altered' || verdict === 'spliced';
}

/**
 * `altered: negation, number`: the verdict and, where words differ, how; each kind once, the gravest first. Where one
 * wording only holds the other, it says which is the longer.
 */
export function verdictLine({ verdict, differences }: Pick<Place, 'verdict' | 'differences'>): string {
  const kinds = [...new Set(differences.map(({ kind }) => kind).filter((kind) => kind !== 'typography'))];
  if (verdict === 'trimmed') return trimmedLine(kinds);
  const { verdict: verdicts, difference, by } = words.wordings;
  if (kinds.length === 0) return verdicts[verdict];
  return by(
    verdicts[verdict],
    kinds.slice(0, 3).map((kind) => difference[kind]),
  );
}

function trimmedLine(kinds: readonly DifferenceKind[]): string {
  const cut = kinds.some((kind) => kind === 'omission at an end' || kind === 'omission');
  const more = kinds.some((kind) => kind === 'insertion at an end' || kind === 'insertion');
  if (cut === more) return cut ? words.wordings.trimmedBoth : words.wordings.verdict.trimmed;
  return more ? words.wordings.trimmedHere : words.wordings.trimmedThere;
}
