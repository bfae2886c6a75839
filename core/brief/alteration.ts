import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import type { Difference } from '#core/quotations/wordings/comparison.ts';

/** What became of a quote's words where they are printed otherwise. */
export interface Alteration {
  /** `part`: some of the words, each as it is; `other`: not what may be done to a quotation without saying so. */
  readonly verdict: 'identical' | 'typographic' | 'part' | 'lawful' | 'other';
  /** Of `other` those alone that are not lawful. */
  readonly differences: readonly WordDifference[];
}

/** A difference in words; either is empty where the other has them alone. */
export interface WordDifference {
  readonly kind: DifferenceKind;
  readonly quoted: string;
  readonly printed: string;
}

/**
 * Whether words that are printed as a quotation are the quote's, or what may be made of them: with additions and single
 * letters in square brackets, and cuts that an ellipsis shows. Nothing may be emphasised, and a changed capital stands in
 * brackets. With `inSentence` they may be a part of the quote, as they are where a sentence of the reporter's quotes a few
 * words of it.
 */
export function alterationOf(exact: string, printed: string, inSentence: boolean): Alteration {
  if (exact === printed) return { verdict: 'identical', differences: [] };
  const { verdict, differences } = compareWordings(exact, printed);
  const worded = differences.map((difference) => wordsOf(difference, exact, printed));
  if (verdict === 'cannot be checked') {
    const found = byPieces(exact, printed, inSentence);
    return { verdict: found, differences: found === 'part' || found === 'typographic' ? [] : worded };
  }
  const unlawful = worded.filter((one) => !isLawful(one, inSentence));
  if (unlawful.length > 0) return { verdict: 'other', differences: unlawful };
  if (verdict === 'lawfully altered')
    return { verdict: 'lawful', differences: worded.filter(({ kind }) => kind !== 'typography') };
  return { verdict: verdict === 'trimmed' ? 'part' : 'typographic', differences: [] };
}

function isLawful({ kind, quoted, printed }: WordDifference, inSentence: boolean): boolean {
  if (kind === 'bracket' || kind === 'ellipsis') return true;
  // What is left out before or after is known by the reader of a sentence, and of a quotation by its ellipsis alone.
  if (kind === 'omission at an end') return inSentence;
  if (kind !== 'typography') return false;
  const [a, b] = [lettersOf(quoted), lettersOf(printed)];
  return a === b || a.toLowerCase() !== b.toLowerCase();
}

/** Words so few that no comparison says anything of them: each piece between ellipses stands in the quote, in their order. */
function byPieces(exact: string, printed: string, inSentence: boolean): Alteration['verdict'] {
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const added = printed.match(/\[[^\][]*\]/g) ?? [];
  const letters = added.filter((one) => /^\[\p{L}\]$/u.test(one));
  if (added.some((one) => /\b(?:not|no|never|none|without)\b/i.test(one)) || letters.length > 0)
    return 'other';
  const pieces = printed
    .replace(/\[(?:…|\.{3}|\. \. \.)\]/g, '…')
    .replace(/\[[^\][]*\]/g, ' ')
    .split(/…|\. ?\. ?\./)
    .map(bare);
  const whole = ` ${bare(exact)} `;
  let at = 0;
  for (const piece of pieces.filter((one) => one !== '')) {
    const found = whole.indexOf(` ${piece} `, at);
    if (found === -1) return 'other';
    at = found + piece.length + 1;
  }
  if (pieces.every((one) => one === '')) return 'other';
  if (pieces.length === 1 && pieces[0] === bare(exact)) return added.length > 0 ? 'lawful' : 'typographic';
  if (pieces.length === 1 && added.length === 0) return inSentence ? 'part' : 'other';
  const starts = whole.startsWith(` ${pieces[0]!} `) || pieces[0] === '';
  const ends = whole.endsWith(` ${pieces.at(-1)!} `) || pieces.at(-1) === '';
  return inSentence || (starts && ends) ? 'lawful' : 'other';
}

function wordsOf({ kind, a, b }: Difference, exact: string, printed: string): WordDifference {
  return { kind, quoted: exact.slice(a.start, a.end).trim(), printed: printed.slice(b.start, b.end).trim() };
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}
