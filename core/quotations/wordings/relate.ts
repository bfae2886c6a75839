import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import { VERBS } from './lexicon.ts';
import { isInflection, isOpposite, isSpelling, isTypingError } from './spelling.ts';
import type { Token } from './tokens.ts';

/** How one word may stand in another's place: `same`, or the kind of difference; `null` where it may not. */
export type Relation = 'same' | DifferenceKind | null;

/** Symmetric. A pair of words that merely stand at the same place is `null`: the alignment finds it from what is left over. */
export function relationOf(a: Token, b: Token): Relation {
  if (a.type !== 'word' || b.type !== 'word') return a.type === b.type && a.key === b.key ? 'same' : null;
  if (a.bracket === 'part' || b.bracket === 'part') {
    if (a.key === b.key || fitsAround(a, b) || fitsAround(b, a)) return 'bracket';
  }
  if (a.key === b.key) return a.form === b.form ? (a.bracket === b.bracket ? 'same' : 'bracket') : 'spelling';
  if (a.bracket === 'whole' || b.bracket === 'whole') return null;
  if (a.sort === b.sort) {
    if (a.sort === 'modal') return 'modal verb';
    if (a.sort === 'number') return isPairOfNumbers(a, b) ? 'number' : null;
    if (a.sort === 'date') return isYear(a) === isYear(b) ? 'date' : null;
    if (a.sort === 'conjunction') return 'and/or';
    if (a.sort === 'pronoun') return 'tense or person';
    if (a.sort === 'negation') return null;
  }
  if ((a.sort === 'date' && b.sort === 'number') || (a.sort === 'number' && b.sort === 'date')) return null;
  if (a.key === "'d" || b.key === "'d") {
    const other = a.key === "'d" ? b.key : a.key;
    if (other === 'would' || other === 'had') return 'spelling';
  }
  if (a.sort === 'verb' && b.sort === 'verb' && VERBS.get(a.key) === VERBS.get(b.key))
    return 'tense or person';
  // `U.S` stands for two words, see the links.
  if (a.key === 'u.s' || b.key === 'u.s') return null;
  const near = a.key.charCodeAt(0) === b.key.charCodeAt(0);
  if (isFixed(a) || isFixed(b)) {
    const slip = near && isFixed(a) !== isFixed(b) && a.form.length > 6 && isTypingError(a.form, b.form);
    return slip || (near && isSpelling(a.key, b.key)) ? 'spelling' : null;
  }
  if (isOpposite(a.key, b.key)) return 'negation';
  const names = a.sort === 'name' && b.sort === 'name';
  if (!near) return names ? 'name' : null;
  if (isSpelling(a.key, b.key)) return 'spelling';
  if (isInflection(a.key, b.key)) return names ? 'spelling' : 'tense or person';
  if (isTypingError(a.key, b.key)) return 'spelling';
  return names ? 'name' : null;
}

/** Whether the letters outside brackets are those of another word: `convict[ed]` of `convicting`. */
function fitsAround(part: Token, other: Token): boolean {
  if (part.bracket !== 'part' || other.bracket === 'whole') return false;
  const { head, tail } = part;
  if (head.length + tail.length < 2 || head.length + tail.length > other.key.length) return false;
  return other.key.startsWith(head) && other.key.endsWith(tail);
}

/** Words of a closed list: no slip makes one of another. */
function isFixed({ sort }: Token): boolean {
  return sort !== 'plain' && sort !== 'name' && sort !== 'verb';
}

const DIGIT = /^\d/;

/** `$` is no number that `million` could be changed into. */
function isPairOfNumbers(a: Token, b: Token): boolean {
  if (DIGIT.test(a.key) && DIGIT.test(b.key)) return true;
  return MAGNITUDES.has(a.key) && MAGNITUDES.has(b.key);
}
const MAGNITUDES: ReadonlySet<string> = new Set(
  'hundred thousand million billion trillion dozen half quarter twice once hundreds thousands millions billions'.split(
    ' ',
  ),
);

function isYear({ key }: Token): boolean {
  return DIGIT.test(key);
}
