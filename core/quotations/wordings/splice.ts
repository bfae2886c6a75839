import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import type { Aligned, Change } from './differences.ts';
import type { Link } from './links.ts';
import type { Token } from './tokens.ts';

/** So many words left out within a sentence are an omission; more make two places of one. */
const MAX_GAP = 12;
/** A piece has so many words at least. */
const MIN_PIECE = 3;
/** Pieces in reversed order are longer: a few words that changed places were re-ordered. */
const MIN_MOVED = 4;

/**
 * Whether one wording joins pieces of the other that stand far apart there, or in the other order, without saying so:
 * across a sentence's end or more than twelve words on. Whoever changes a word besides has altered, not spliced.
 */
export function isSpliced(changes: readonly Change[], aligned: Aligned): boolean {
  const open = changes.filter(({ kind }) => !HARMLESS.has(kind));
  const kinds = new Set(open.map(({ kind }) => kind));
  const ends = changes.filter(({ kind }) => kind === 'insertion at an end' || kind === 'omission at an end');
  if (kinds.size === 1 && (kinds.has('omission') || kinds.has('insertion'))) {
    const whole = kinds.has('omission') ? 'a' : 'b';
    const against = whole === 'a' ? 'insertion at an end' : 'omission at an end';
    if (ends.some(({ kind }) => kind === against)) return false;
    return open.some((change) => isFar(change, aligned, whole));
  }
  if (kinds.size === 1 && kinds.has('re-ordering')) return open.some((change) => isReversed(change, aligned));
  return false;
}

const HARMLESS: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'typography',
  'bracket',
  'ellipsis',
  'emphasis',
  'insertion at an end',
  'omission at an end',
]);

function isFar({ region }: Change, { a, b, links }: Aligned, whole: 'a' | 'b'): boolean {
  if (!region) return false;
  const before = linksBefore(links, region.fromA);
  if (before < MIN_PIECE || links.length - before < MIN_PIECE) return false;
  const source = whole === 'a' ? a.tokens : b.tokens;
  const from = whole === 'a' ? region.fromA : region.fromB;
  const to = whole === 'a' ? region.toA : region.toB;
  const joined = whole === 'a' ? b.tokens : a.tokens;
  const next = joined[whole === 'a' ? region.toB : region.toA];
  return to - from > MAX_GAP || crosses(source, from, to, next?.opens ?? false);
}

/** How many links end before a word of `a`. */
function linksBefore(links: readonly Link[], word: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.toA <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the stretch left out takes a sentence's end with it that the joined wording does not have. */
function crosses(source: readonly Token[], from: number, to: number, opensThere: boolean): boolean {
  for (let i = from + 1; i < to; i += 1) if (source[i]!.opens) return true;
  const next = source[to];
  if (!next?.opens) return false;
  return !opensThere || source[from]!.opens;
}

function isReversed({ region }: Change, { a, b, links }: Aligned): boolean {
  if (!region) return false;
  const fromA = region.toA - region.fromA;
  const fromB = region.toB - region.fromB;
  if (Math.max(fromA, fromB) < MIN_MOVED || links.length < MIN_MOVED) return false;
  const side = fromA >= fromB ? a.tokens : b.tokens;
  const [from, to] = fromA >= fromB ? [region.fromA, region.toA] : [region.fromB, region.toB];
  return to - from > MAX_GAP || side[from]!.opens || (side[to]?.opens ?? false);
}
