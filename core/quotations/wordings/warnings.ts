import type { Span } from '#core/text/span.ts';
import { align } from './align.ts';
import { TURNING } from './turning.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How a quotation that is right word for word may still mislead about its source. */
export type WarningKind = 'stops before' | 'starts after' | 'leaves out';

/** A word of the source that turns what the quotation says and is not in it. */
export interface CutWarning extends Span {
  readonly kind: WarningKind;
  /** As the source prints it: `unless`, `provided that`. The span is of the source. */
  readonly word: string;
}

/** What is read of the source beside the quotation, in UTF-16 units: some words, however long they are in print. */
const MARGIN = 160;
/** So many words before a quotation a negation still governs it: `did not [knowingly] hide it`. */
const REACH = 2;

/**
 * Warns where words that turn the meaning were cut off. `span` is where the wording stands in its source, `wording` how
 * it was printed: turning words right after it and right before it in their sentence, and those between the words that
 * it kept. In order of place.
 */
export function cutWarnings(source: string, span: Span, wording: string): readonly CutWarning[] {
  const from = Math.max(0, span.start - MARGIN);
  const tokens = tokensOf(source.slice(from, span.end + MARGIN)).map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
  }));
  const first = tokens.findIndex(({ start }) => start >= span.start);
  if (first === -1) return [];
  const inside = tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
  const printed = tokensOf(wording);
  const pairs = align(printed, inside);
  const head = pairs[0];
  const tail = pairs.at(-1);
  if (!head || !tail) return [];
  const kept = new Set(pairs.map(({ b }) => first + b));
  const warnings: CutWarning[] = [];
  const warn = (kind: WarningKind, at: number, words: number): void => {
    const { start } = tokens[at]!;
    const { end } = tokens[at + words - 1]!;
    warnings.push({ kind, start, end, word: source.slice(start, end) });
  };
  const start = first + head.b;
  const end = first + tail.b + 1;
  // A word may have been put in another's place: then the difference says it, and no warning is due.
  if (head.a === 0) {
    for (let at = start - 1; at >= Math.max(0, start - REACH) && !tokens[at + 1]!.opens; at -= 1) {
      const words = turning(tokens, at);
      if (words > 0 && at + words <= start && (at + words === start || NEGATING.has(tokens[at]!.key))) {
        warn('starts after', at, words);
        break;
      }
    }
  }
  for (let at = start; at < end; at += 1) {
    const words = kept.has(at) ? 0 : turning(tokens, at);
    if (words > 0) warn('leaves out', at, words);
  }
  const next = tokens[end];
  if (tail.a >= printed.length - 1 - closing(printed) && next && !next.opens) {
    const words = turning(tokens, end);
    if (words > 0) warn('stops before', end, words);
  }
  return warnings;
}

/** How many marks that are no words end a wording: an ellipsis, `[sic]`, a note. */
function closing(tokens: readonly Token[]): number {
  let marks = 0;
  while (marks < tokens.length && tokens[tokens.length - 1 - marks]!.type !== 'word') marks += 1;
  return marks;
}

/** How many words from here on make up one that turns the meaning of its sentence; 0 for none. */
function turning(tokens: readonly Token[], at: number): number {
  const key = tokens[at]?.key ?? '';
  const pair = `${key} ${tokens[at + 1]?.key ?? ''}`;
  if (PAIRS.has(pair)) return 2;
  return TURNING.has(key) ? 1 : 0;
}

const NEGATING: ReadonlySet<string> = new Set(['not', 'never', 'allegedly', 'nor', 'neither', 'no']);
const PAIRS: ReadonlySet<string> = new Set([
  'only if',
  'provided that',
  'except that',
  'except for',
  'but only',
  'as if',
  'no longer',
  'subject to',
]);
