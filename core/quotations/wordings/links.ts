import type { Pair } from './align.ts';
import { relationOf, type Relation } from './relate.ts';
import type { Token } from './tokens.ts';

/** Words of both wordings that stand for each other, by half-open ranges of indices; mostly one word each. */
export interface Link {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly relation: Exclude<Relation, null>;
}

/** Words between two links, or at an end, that stand for no word of the other wording; not empty on both sides. */
export interface Region {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * The pairs of an alignment, and those that it left: words alike at the edge of a stretch that changed, and words that one
 * wording prints as two (`per cent`, `percent`; `co-operate`, `cooperate`).
 */
export function linksOf(a: readonly Token[], b: readonly Token[], pairs: readonly Pair[]): Link[] {
  const links: Link[] = [];
  let fromA = 0;
  let fromB = 0;
  for (const pair of pairs) {
    for (const link of edges(a, b, { fromA, toA: pair.a, fromB, toB: pair.b })) links.push(link);
    links.push({ fromA: pair.a, toA: pair.a + 1, fromB: pair.b, toB: pair.b + 1, relation: pair.relation });
    fromA = pair.a + 1;
    fromB = pair.b + 1;
  }
  for (const link of edges(a, b, { fromA, toA: a.length, fromB, toB: b.length })) links.push(link);
  return links;
}

/** What the links leave: one region before each link and one after the last, in order; empty ones too. */
export function regionsOf(a: readonly Token[], b: readonly Token[], links: readonly Link[]): Region[] {
  const regions: Region[] = [];
  let fromA = 0;
  let fromB = 0;
  for (const link of links) {
    regions.push({ fromA, toA: link.fromA, fromB, toB: link.fromB });
    fromA = link.toA;
    fromB = link.toB;
  }
  regions.push({ fromA, toA: a.length, fromB, toB: b.length });
  return regions;
}

function edges(a: readonly Token[], b: readonly Token[], region: Region): Link[] {
  const edited = editedLinks(a, b, region);
  if (edited) return edited;
  let { fromA, toA, fromB, toB } = region;
  const front: Link[] = [];
  const back: Link[] = [];
  // At a wording's end words alike at the outer edge are found by the alignment where they are worth it.
  for (;;) {
    if (fromA === toA || fromB === toB) break;
    const first = linkAt(a, b, fromA, toA, fromB, toB);
    if (!first) break;
    front.push(first);
    fromA = first.toA;
    fromB = first.toB;
  }
  for (;;) {
    if (fromA === toA || fromB === toB) break;
    const last = linkBefore(a, b, fromA, toA, fromB, toB);
    if (!last) break;
    back.push(last);
    toA = last.fromA;
    toB = last.fromB;
  }
  return front.concat(back.reverse());
}

/** In a stretch that an editor marked no more words than so many are looked at. */
const MAX_EDITED = 60;

/**
 * The plain words of a stretch that an editor worked over, `[the trustees] that …`, where the other wording has all of
 * them in order and what else it has stands where a bracket or an ellipsis does; `null` where it is not so.
 */
function editedLinks(
  a: readonly Token[],
  b: readonly Token[],
  { fromA, toA, fromB, toB }: Region,
): Link[] | null {
  if (toA - fromA > MAX_EDITED || toB - fromB > MAX_EDITED) return null;
  const inA = plainPlaces(a, fromA, toA, b, fromB, toB);
  if (inA) return inA.map(([i, j]) => ({ fromA: i, toA: i + 1, fromB: j, toB: j + 1, relation: 'same' }));
  const inB = plainPlaces(b, fromB, toB, a, fromA, toA);
  return inB && inB.map(([j, i]) => ({ fromA: i, toA: i + 1, fromB: j, toB: j + 1, relation: 'same' }));
}

function plainPlaces(
  edited: readonly Token[],
  from: number,
  to: number,
  other: readonly Token[],
  otherFrom: number,
  otherTo: number,
): [number, number][] | null {
  const places: [number, number][] = [];
  let next = otherFrom;
  let free = false;
  let marks = 0;
  for (let i = from; i < to; i += 1) {
    if (edited[i]!.bracket === 'whole' || edited[i]!.type === 'ellipsis') {
      free = true;
      marks += 1;
      continue;
    }
    while (free && next < otherTo && relationOf(edited[i]!, other[next]!) !== 'same') next += 1;
    if (next >= otherTo || relationOf(edited[i]!, other[next]!) !== 'same') return null;
    places.push([i, next]);
    next += 1;
    free = false;
  }
  return marks > 0 && places.length > 0 && (free || next === otherTo) ? places : null;
}

function linkAt(
  a: readonly Token[],
  b: readonly Token[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Link | null {
  const relation = edgeRelation(a[fromA]!, b[fromB]!);
  if (relation !== null) return { fromA, toA: fromA + 1, fromB, toB: fromB + 1, relation };
  const splitA = fromA + 2 <= toA && isJoined(a[fromA]!, a[fromA + 1]!, b[fromB]!);
  if (splitA) return joined(fromA, fromA + 2, fromB, fromB + 1, a, fromA);
  const splitB = fromB + 2 <= toB && isJoined(b[fromB]!, b[fromB + 1]!, a[fromA]!);
  if (splitB) return joined(fromA, fromA + 1, fromB, fromB + 2, b, fromB);
  return null;
}

function linkBefore(
  a: readonly Token[],
  b: readonly Token[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Link | null {
  const relation = edgeRelation(a[toA - 1]!, b[toB - 1]!);
  if (relation !== null) return { fromA: toA - 1, toA, fromB: toB - 1, toB, relation };
  const splitA = toA - 2 >= fromA && isJoined(a[toA - 2]!, a[toA - 1]!, b[toB - 1]!);
  if (splitA) return joined(toA - 2, toA, toB - 1, toB, a, toA - 2);
  const splitB = toB - 2 >= fromB && isJoined(b[toB - 2]!, b[toB - 1]!, a[toA - 1]!);
  if (splitB) return joined(toA - 1, toA, toB - 2, toB, b, toB - 2);
  return null;
}

function edgeRelation(a: Token, b: Token): Exclude<Relation, null> | null {
  const relation = relationOf(a, b);
  return relation === 'same' || relation === 'bracket' || relation === 'spelling' ? relation : null;
}

function isJoined(first: Token, second: Token, whole: Token): boolean {
  if (first.type !== 'word' || second.type !== 'word' || whole.type !== 'word') return false;
  if (first.bracket !== whole.bracket || second.bracket !== whole.bracket) return false;
  if (whole.key === 'u.s') return first.key === 'united' && second.key === 'states';
  return (
    first.key.length + second.key.length === whole.key.length &&
    whole.key.startsWith(first.key) &&
    whole.key.endsWith(second.key)
  );
}

function joined(
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  split: readonly Token[],
  at: number,
): Link {
  // A hyphen between them, or nothing, is typography; a blank is a spelling.
  return { fromA, toA, fromB, toB, relation: split[at + 1]!.afterBlank ? 'spelling' : 'typography' };
}
