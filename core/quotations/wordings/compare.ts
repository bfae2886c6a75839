import { DIFFERENCE_KINDS, type DifferenceKind, type Verdict } from '#core/contract/vocabulary.ts';
import { alignedOf } from './aligned.ts';
import type { Comparison, Difference, Uncheckable } from './comparison.ts';
import { type Aligned, byPlace, type Change, changesOf } from './differences.ts';
import { samenessOf } from './sameness.ts';
import { isSpliced } from './splice.ts';
import type { Token } from './tokens.ts';

/**
 * Below so many letters a wording stands in many texts by chance: unless the other is the same throughout, nothing is
 * said of it. `scapegoat` has nine letters, `look forward` eleven.
 */
export const MIN_LETTERS = 10;

/** How two wordings of what may be one utterance stand to each other. Swapping them swaps the sides of the answer only. */
export function compareWordings(a: string, b: string): Comparison {
  // Ties of an alignment must fall alike both ways round: it is always made in one order.
  if (isBefore(b, a)) return mirrored(compareInOrder(b, a));
  return compareInOrder(a, b);
}

function isBefore(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}

function compareInOrder(a: string, b: string): Comparison {
  if (a === b) return { verdict: 'identical', differences: [], reason: null, likeness: 1 };
  const aligned = alignedOf(a, b);
  const letters = Math.min(lettersOf(aligned.a.tokens), lettersOf(aligned.b.tokens));
  if (letters === 0) return uncheckable(a, b, 'no words', 0);
  const changes = changesOf(aligned);
  const { likeness, same } = samenessOf(aligned);
  if (changes.every(({ kind }) => kind === 'typography'))
    return { ...judged('typographic', changes), likeness: 1 };
  const [shorter, longer] = byLength(aligned.a.tokens, aligned.b.tokens);
  if (
    (letters < MIN_LETTERS && !isSentenceOf(shorter, longer)) ||
    isEmptyOfMeaning(aligned.a.tokens) ||
    isEmptyOfMeaning(aligned.b.tokens)
  ) {
    return uncheckable(a, b, 'too short', likeness);
  }
  const verdict = verdictOf(changes, aligned);
  if (verdict === 'trimmed' && !isTelling(shorter)) {
    return uncheckable(a, b, 'too short', likeness);
  }
  if (!same && verdict !== 'trimmed') return uncheckable(a, b, 'different words', likeness);
  return { ...judged(verdict, changes), likeness };
}

function verdictOf(changes: readonly Change[], aligned: Aligned): Verdict {
  const kinds = new Set(changes.map(({ kind }) => kind));
  const edited = LAWFUL.some((kind) => kinds.has(kind));
  const trimmedA = kinds.has('insertion at an end');
  const trimmedB = kinds.has('omission at an end');
  if (isSpliced(changes, aligned)) return 'spliced';
  if ([...kinds].some((kind) => !HARMLESS.has(kind)) || (trimmedA && trimmedB)) return 'altered';
  if (edited) return 'lawfully altered';
  return trimmedA || trimmedB ? 'trimmed' : 'typographic';
}

const LAWFUL: readonly DifferenceKind[] = ['bracket', 'ellipsis', 'emphasis'];
const HARMLESS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  ...LAWFUL,
  'typography',
  'insertion at an end',
  'omission at an end',
]);

function judged(verdict: Verdict, changes: readonly Change[]): Omit<Comparison, 'likeness'> {
  return { verdict, differences: ranked(changes), reason: null };
}

/** Those that change the meaning first, then in order of place. */
function ranked(changes: readonly Difference[]): Difference[] {
  return changes
    .map(({ kind, a, b }) => ({ kind, a, b }))
    .sort((one, other) => RANKS.get(one.kind)! - RANKS.get(other.kind)! || byPlace(one, other));
}
const RANKS: ReadonlyMap<DifferenceKind, number> = new Map(
  DIFFERENCE_KINDS.map((kind, rank) => [kind, rank]),
);

/** What cannot be checked differs as a whole. */
function uncheckable(a: string, b: string, reason: Uncheckable, likeness: number): Comparison {
  const whole = { a: { start: 0, end: a.length }, b: { start: 0, end: b.length } };
  const kind = a === '' ? 'insertion' : b === '' ? 'omission' : 'substitution';
  return { verdict: 'cannot be checked', differences: [{ kind, ...whole }], reason, likeness };
}

function mirrored(comparison: Comparison): Comparison {
  const differences = comparison.differences.map(({ kind, a, b }) => ({
    kind: MIRRORED.get(kind) ?? kind,
    a: b,
    b: a,
  }));
  return { ...comparison, differences: ranked(differences.map((one) => ({ ...one, region: null }))) };
}
const MIRRORED: ReadonlyMap<DifferenceKind, DifferenceKind> = new Map([
  ['omission', 'insertion'],
  ['insertion', 'omission'],
  ['omission at an end', 'insertion at an end'],
  ['insertion at an end', 'omission at an end'],
]);

function lettersOf(tokens: readonly Token[]): number {
  let letters = 0;
  for (const { type, key } of tokens) if (type === 'word') letters += key.length;
  return letters;
}

function byLength(a: readonly Token[], b: readonly Token[]): [readonly Token[], readonly Token[]] {
  return lettersOf(a) < lettersOf(b) ? [a, b] : [b, a];
}

/** Whether a wording of three words or more is a whole sentence of another: `Come see it.` */
function isSentenceOf(piece: readonly Token[], whole: readonly Token[]): boolean {
  if (piece.length < MIN_SENTENCE || piece.length > MIN_LETTERS) return false;
  return whole.some(
    ({ opens }, at) =>
      opens &&
      (whole[at + piece.length]?.opens ?? at + piece.length === whole.length) &&
      piece.every(({ key }, i) => key === whole[at + i]!.key),
  );
}
const MIN_SENTENCE = 3;

/** Whether a piece can be known again in its whole: by two words that say something, or by its length. */
function isTelling(tokens: readonly Token[]): boolean {
  if (tokens.length > 1 && lettersOf(tokens) >= MIN_SURE_LETTERS) return true;
  const telling = tokens.filter(({ weight }) => weight > 0.2);
  return telling.length >= 2 || (tokens.length >= 3 && telling.some(({ weight }) => weight > 1.2));
}
/** Under so many letters one word that says something is not enough, unless it is a long one: `out of control` is said of much. */
const MIN_SURE_LETTERS = 20;

/** Whether all words are such as stand in every sentence, or the name of somebody alone. */
function isEmptyOfMeaning(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ weight }) => weight > 0.2);
  return words.length < MIN_NAME && words.every(({ sort }) => sort === 'name');
}
/** From so many names on they are a list, which may be quoted. */
const MIN_NAME = 3;
