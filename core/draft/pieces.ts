import { compareWordings } from '#core/quotations/wordings/compare.ts';
import type { Comparison } from '#core/quotations/wordings/comparison.ts';
import { differencesBetween } from '#core/quotations/wordings/aligned.ts';
import { align } from '#core/quotations/wordings/align.ts';
import { tokensOf } from '#core/quotations/wordings/tokens.ts';
import type { Span } from '#core/text/span.ts';
import { draftVerdict, isRight } from './verdict.ts';

/** A quotation of an article, by its words alone. */
export interface Piece extends Span {
  readonly exact: string;
}

/** Words of a quotation that were found by other ways than those of the tracing. */
export interface Stood extends Span {
  readonly exact: string;
  readonly comparison: Pick<Comparison, 'verdict' | 'differences'>;
}

/** So many pieces of one speech are put together at most. */
const MOST_PIECES = 6;

/**
 * Pieces that follow on each other as the one speech that the draft makes of them: `“We lost it,” she said. “We will win.”`
 * quoted as “We lost it. We will win.” `null` where they are not its words even then. `pieces` are of one speaker.
 */
export function joined(words: string, pieces: readonly Piece[]): Stood | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || pieces.length < 2 || pieces.length > MOST_PIECES) return null;
  const exact = pieces.map((piece) => piece.exact).join(' ');
  const comparison = compareWordings(words, exact);
  if (!isRight(draftVerdict(comparison, words, exact))) return null;
  return { start: first.start, end: last.end, exact, comparison };
}

/** So few words are said by many. */
const FEWEST_WORDS = 6;
/** So much of a quotation has to stand in one order in what another person, or the same, said. */
const MOST_OF_ANOTHER = 0.85;
const MOST_OF_ONE = 0.74;

/**
 * A quotation that is nearly that of the draft, though a comparison would not call them one utterance, since few of its
 * words say much. Of one speaker it is rather altered than another; it never passes.
 */
export function nearly(words: string, piece: Piece, isSameSpeaker: boolean): Stood | null {
  const own = tokensOf(words);
  const theirs = tokensOf(piece.exact);
  if (own.length < FEWEST_WORDS || theirs.length > own.length * 2 + FEWEST_WORDS) return null;
  const pairs = align(own, theirs);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return null;
  const same = pairs.filter(({ relation }) => relation === 'same').length;
  const length = Math.max(own.length, last.b - first.b + 1);
  if (same < length * (isSameSpeaker ? MOST_OF_ONE : MOST_OF_ANOTHER)) return null;
  const differences = differencesBetween(words, piece.exact);
  return { ...piece, comparison: { verdict: 'altered', differences } };
}
