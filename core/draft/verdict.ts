import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import type { Difference } from '#core/quotations/wordings/comparison.ts';
import { tokensOf, type Token } from '#core/quotations/wordings/tokens.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import { DRAFT_VERDICTS, type DraftVerdict } from './finding.ts';

/** A comparison of a quotation's words, `a`, with those of a place in the matter, `b`. */
export interface Compared {
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
}

/**
 * What a comparison says of the quotation. A comparison is the same both ways round, a quotation is not: brackets, an
 * ellipsis and what was trimmed are lawful on its side alone. Words that the place has not are added to what was said,
 * and brackets or an ellipsis that the place has and the quotation has not were dropped without saying so.
 */
export function draftVerdict({ verdict, differences }: Compared, words: string, exact: string): DraftVerdict {
  if (verdict === 'identical') return 'verbatim';
  if (verdict === 'spliced' || verdict === 'cannot be checked') return verdict;
  const own = tokensOf(words);
  const theirs = tokensOf(exact);
  const isLawful = (one: Difference) =>
    isLawfulOf(one.kind, within(own, one.a), within(theirs, one.b), own.some(isNote)) ||
    (one.kind === 'insertion' && isBracketedOver(own, one.a, within(theirs, one.b)));
  if (!differences.every(isLawful) || dropsBrackets(words, exact, differences)) return 'altered';
  // `[The board]` for “The harbor board” keeps two of its words, which a comparison takes for a word left out.
  return verdict === 'altered' ? 'lawfully altered' : verdict;
}

/** Whether words of the source lie between two of the quotation’s that stand in one bracket, and turn nothing. */
function isBracketedOver(own: readonly Token[], at: Span, left: readonly Token[]): boolean {
  const before = own.findLast(({ end }) => end <= at.start);
  const after = own.find(({ start }) => start >= at.end);
  return (
    before?.bracket === 'whole' &&
    after?.bracket === 'whole' &&
    left.length <= MAX_TURN &&
    !left.some(({ sort }) => TURNING.has(sort))
  );
}
const TURNING: ReadonlySet<Token['sort']> = new Set(['negation', 'modal', 'number', 'date']);

/** Whether words that an editor put into the source stand in the quotation as if they had been said. */
function dropsBrackets(words: string, exact: string, differences: readonly Difference[]): boolean {
  const brackets = (text: string, { start, end }: Span) => /[[\]]/.test(text.slice(start, end));
  return differences.some(
    ({ kind, a, b }) => kind === 'typography' && brackets(exact, b) && !brackets(words, a),
  );
}

function isLawfulOf(
  kind: DifferenceKind,
  own: readonly Token[],
  theirs: readonly Token[],
  noted: boolean,
): boolean {
  if (kind === 'omission at an end') return !own.some(isWord);
  if (kind === 'ellipsis') return (noted || own.some(({ type }) => type === 'ellipsis')) && !isTurn(theirs);
  if (kind === 'bracket') return own.some(isEdited) || !(own.some(isWord) || theirs.some(isWord));
  return HARMLESS.has(kind);
}

const HARMLESS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'typography',
  'emphasis',
  'insertion at an end',
]);
/** So few words that were cut are a turn of the meaning where a negation is among them. */
const MAX_TURN = 4;

/** `He did … know of it`: an ellipsis shows that something was cut, and hides that it turned the sentence. */
function isTurn(cut: readonly Token[]): boolean {
  return cut.length <= MAX_TURN && cut.some(({ sort }) => sort === 'negation');
}

function isWord({ type }: Token): boolean {
  return type === 'word';
}

function isNote({ type }: Token): boolean {
  return type === 'citation note' || type === 'clean-up note';
}

function isEdited({ type, bracket }: Token): boolean {
  return bracket !== 'none' || type === 'sic';
}

function within(tokens: readonly Token[], span: Span): Token[] {
  return tokens.filter((token) => overlaps(token, span));
}

const RANKS: ReadonlyMap<DraftVerdict, number> = new Map(
  DRAFT_VERDICTS.map((verdict, rank) => [verdict, rank]),
);

/** The better of two comes first. */
export function byVerdict(one: DraftVerdict, other: DraftVerdict): number {
  return RANKS.get(one)! - RANKS.get(other)!;
}

/** Whether the words are the source’s own, as far as they are given. */
export function isRight(verdict: DraftVerdict): boolean {
  return byVerdict(verdict, 'lawfully altered') <= 0;
}
