import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import type { Token } from './tokens.ts';

/**
 * What an editor may do to a quotation and say so, by its kind; `null` where words were changed beyond that freedom.
 * Brackets stand for words put in or in place of a few others, but not for a turn of the meaning; an ellipsis for words
 * left out where it stands, however many; notes for what they name (The Bluebook, rules 5.2 and 5.3; J. Metzler,
 * “Cleaning Up Quotations”, J. App. Prac. & Process 18, 2017). `notes` are those that either wording has anywhere.
 */
export function lawfulKind(a: readonly Token[], b: readonly Token[], notes: Notes): DifferenceKind | null {
  const marksA = a.filter(isMark);
  const marksB = b.filter(isMark);
  const wordsA = a.filter((token) => !isMark(token));
  const wordsB = b.filter((token) => !isMark(token));
  if (wordsA.length === 0 && wordsB.length === 0) return kindOfMarks([...marksA, ...marksB]);
  const ellipsisA = marksA.some(isEllipsis);
  const ellipsisB = marksB.some(isEllipsis);
  if (wordsA.length === 0 && ellipsisA) return 'ellipsis';
  if (wordsB.length === 0 && ellipsisB) return 'ellipsis';
  const editedA = wordsA.length > 0 && wordsA.every(isBracketed);
  const editedB = wordsB.length > 0 && wordsB.every(isBracketed);
  if ((editedA && isFreeOf(wordsA, wordsB, ellipsisA)) || (editedB && isFreeOf(wordsB, wordsA, ellipsisB))) {
    return 'bracket';
  }
  if (notes.citations && wordsB.length === 0 && isCitation(wordsA)) return 'ellipsis';
  if (notes.citations && wordsA.length === 0 && isCitation(wordsB)) return 'ellipsis';
  return null;
}

export interface Notes {
  /** Whether `(citations omitted)` or `(cleaned up)` is said. */
  readonly citations: boolean;
}

/** What a change of words that no editor's mark excuses is. `atEnd`: nothing that both wordings have follows, or goes before. */
export function changeKind(a: readonly Token[], b: readonly Token[], atEnd: boolean): DifferenceKind {
  const wordsA = a.filter((token) => token.type === 'word');
  const wordsB = b.filter((token) => token.type === 'word');
  if (wordsA.length === 0 || wordsB.length === 0) {
    const words = wordsA.length === 0 ? wordsB : wordsA;
    if (!atEnd && words.length <= MAX_TURN && count(words, 'negation') > 0) return 'negation';
    if (wordsA.length === 0) return atEnd ? 'insertion at an end' : 'insertion';
    return atEnd ? 'omission at an end' : 'omission';
  }
  if (Math.min(wordsA.length, wordsB.length) > MAX_TURN) return 'substitution';
  if (count(wordsA, 'negation') !== count(wordsB, 'negation')) return 'negation';
  if (differ(wordsA, wordsB, 'modal') || isAll(wordsA, wordsB, 'modal')) return 'modal verb';
  if (differ(wordsA, wordsB, 'number') || isAll(wordsA, wordsB, 'number')) return 'number';
  if (differ(wordsA, wordsB, 'date') || isAll(wordsA, wordsB, 'date')) return 'date';
  if (differ(wordsA, wordsB, 'conjunction')) return 'and/or';
  if (wordsA.every(isName) && wordsB.every(isName) && [...wordsA, ...wordsB].some(isSurelyName))
    return 'name';
  if ([...wordsA, ...wordsB].every(isGrammar)) return 'tense or person';
  return 'substitution';
}

/** So many words and no more are a turn of the meaning by their negation; in longer ones it is one word of a clause. */
const MAX_TURN = 4;
/** So many words and no more can a bracket stand for: `[The court]` for a judge with her title and name. */
const MAX_REPLACED = 8;

function isMark({ type, bracket, key }: Token): boolean {
  return type !== 'word' || (bracket === 'whole' && key === 'sic');
}

function isEllipsis({ type }: Token): boolean {
  return type === 'ellipsis';
}

function isBracketed({ bracket }: Token): boolean {
  return bracket !== 'none';
}

function kindOfMarks(marks: readonly Token[]): DifferenceKind {
  if (marks.some(({ type }) => type === 'ellipsis' || type === 'citation note')) return 'ellipsis';
  return marks.some(({ type }) => type === 'emphasis note') ? 'emphasis' : 'bracket';
}

/** Whether words in brackets may stand for others: few enough, and not turning what they say. */
function isFreeOf(edited: readonly Token[], others: readonly Token[], ellipsis: boolean): boolean {
  if (others.length > MAX_REPLACED && !ellipsis) return false;
  if (count(edited, 'negation') !== count(others, 'negation')) return false;
  return SORTS.every((sort) => !differ(edited, others, sort));
}
const SORTS = ['modal', 'number', 'date', 'conjunction'] as const;

/** Whether both have words of a sort, and not the same ones. */
function differ(a: readonly Token[], b: readonly Token[], sort: Token['sort']): boolean {
  const keysA = keysOf(a, sort);
  const keysB = keysOf(b, sort);
  return keysA.length > 0 && keysB.length > 0 && keysA.join(' ') !== keysB.join(' ');
}

function isAll(a: readonly Token[], b: readonly Token[], sort: Token['sort']): boolean {
  return [a, b].some((words) => words.every((word) => word.sort === sort));
}

function keysOf(words: readonly Token[], sort: Token['sort']): string[] {
  return words
    .filter((word) => word.sort === sort)
    .map(({ key }) => key)
    .sort();
}

function count(words: readonly Token[], sort: Token['sort']): number {
  return words.filter((word) => word.sort === sort).length;
}

function isName({ sort, capital }: Token): boolean {
  return sort === 'name' || (capital && sort === 'plain');
}

function isSurelyName({ sort }: Token): boolean {
  return sort === 'name';
}

function isGrammar({ sort }: Token): boolean {
  return sort === 'pronoun' || sort === 'verb' || sort === 'modal';
}

/** Whether words left out are a reference: a number in them, and what references have. */
function isCitation(words: readonly Token[]): boolean {
  return (
    words.some(({ sort }) => sort === 'number' || sort === 'date') &&
    words.some(({ key }) => REFERENCES.has(key))
  );
}
const REFERENCES: ReadonlySet<string> = new Set(
  'v vs id ibid see at u.s us f supp fed section cal ny'.split(' '),
);
