import type { Span } from '../text/span.ts';
import { agencyIn, citationsIn, outletKey, type Citation } from './citations.ts';
import { isSameCopy, longestShared, printsOf } from './shared-words.ts';

/** An article that carries quotes of a claim. */
export interface Source {
  readonly articleId: number;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** Where its quotes of the claim stand, and whom each of them is credited to. */
  readonly quotes: readonly (Span & { readonly via: string | null })[];
  /** `null` where its words were not read: then only outlets and credits are known. */
  readonly read: ReadSource | null;
}

/** What an article's words say of where it has them from. */
export interface ReadSource {
  readonly text: string;
  readonly excluded: readonly Span[];
  readonly prints: Float64Array;
  readonly citations: readonly Citation[];
}

/** More of an article is not read, in UTF-16 code units: news ends long before. */
const LONGEST = 200_000;

/** Reads an article for `independence`; `excluded` is its page furniture, `known` the outlets of the matter. */
export function readSource(text: string, excluded: readonly Span[], known: ReadonlySet<string>): ReadSource {
  const read = text.slice(0, LONGEST);
  return { text: read, excluded, prints: printsOf(read, excluded), citations: citationsIn(read, known) };
}

/** Why two articles are not two sources, the plainest reason first. */
export const TIE_KINDS = ['outlet', 'via', 'wire', 'copy', 'cites', 'origin'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface Tie {
  readonly kind: TieKind;
  /** The one that the words stand in, and the other one. */
  readonly articleId: number;
  readonly otherId: number;
  /** The outlet that both have it from, where that is one of neither. */
  readonly from: string;
  /** The words that say so, in the first article; `null` where the outlets' names alone do. */
  readonly place: Span | null;
}

export interface Independence {
  /** The articles that hang together, each group one source; in order of their ids. */
  readonly groups: readonly (readonly number[])[];
  /** For each two articles that are tied, the plainest reason. */
  readonly ties: readonly Tie[];
}

/** So many articles are held against each other; who has more of them has more than one source. */
const MOST_SOURCES = 60;

/** Which of the articles behind a claim are sources of their own, and why the others are not. The order does not matter. */
export function independence(sources: readonly Source[]): Independence {
  const all = sources.toSorted((a, b) => a.articleId - b.articleId);
  const near = new Map(all.map((source) => [source.articleId, citedNear(source)]));
  const ties: Tie[] = [];
  const group = new Map(all.map(({ articleId }) => [articleId, articleId]));
  const rootOf = (id: number): number => {
    const parent = group.get(id)!;
    return parent === id ? id : rootOf(parent);
  };
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1, MOST_SOURCES)) {
      const tie = tieOf(one, other, near) ?? tieOf(other, one, near);
      if (!tie) continue;
      ties.push(tie);
      group.set(rootOf(other.articleId), rootOf(one.articleId));
    }
  }
  const groups = Map.groupBy(all, ({ articleId }) => rootOf(articleId));
  return { groups: [...groups.values()].map((own) => own.map(({ articleId }) => articleId)), ties };
}

/** Between a quote and words that say where it is from there is a sentence at most, in UTF-16 code units. */
const NEAR = 250;

/** The outlets from which an article has what its quotes say, by their keys. */
function citedNear({ quotes, read, outlet }: Source): ReadonlyMap<string, Citation> {
  const own = outletKey(outlet ?? '');
  const found = new Map<string, Citation>();
  for (const citation of read?.citations ?? []) {
    const near =
      citation.kind !== 'cited' ||
      quotes.some(({ start, end }) => citation.start < end + NEAR && start < citation.end + NEAR);
    if (near && citation.outlet !== own && !found.has(citation.outlet)) found.set(citation.outlet, citation);
  }
  return found;
}

/** The plainest reason why `other` is no other source than `one`, in the words of `one`. */
function tieOf(
  one: Source,
  other: Source,
  near: ReadonlyMap<number, ReadonlyMap<string, Citation>>,
): Tie | null {
  const tie = (kind: TieKind, place: Span | null = null, from = ''): Tie => ({
    kind,
    articleId: one.articleId,
    otherId: other.articleId,
    from,
    place: place && { start: place.start, end: place.end },
  });
  const [own, theirs] = [outletKey(one.outlet ?? ''), outletKey(other.outlet ?? '')];
  if (own !== '' && own === theirs) return tie('outlet');
  const credited = one.quotes.find(({ via }) => via !== null && outletKey(via) === theirs);
  if (credited) return tie('via', credited);
  const vias = new Set(other.quotes.flatMap(({ via }) => (via === null ? [] : [outletKey(via)])));
  const both = one.quotes.find(({ via }) => via !== null && vias.has(outletKey(via)));
  if (both) return tie('origin', both, both.via!);
  const wire = wireOf(one);
  if (wire && (wire.outlet === theirs || wireOf(other)?.outlet === wire.outlet))
    return tie('wire', wire.place, wire.name);
  if (one.read && other.read && isSameCopy(one.read.prints, other.read.prints))
    return tie('copy', longestShared(one.read.text, one.read.excluded, other.read.prints));
  const cites = near.get(one.articleId)!.get(theirs);
  if (cites && theirs !== '') return tie('cites', cites);
  for (const [key, citation] of near.get(one.articleId)!) {
    if (near.get(other.articleId)!.has(key)) return tie('origin', citation, citation.name);
  }
  return null;
}

/** The news agency whose copy an article is: by a line in it, else by its byline. */
function wireOf({ read, byline }: Source) {
  const line = read?.citations.find(({ kind }) => kind === 'wire');
  if (line) return { outlet: line.outlet, name: line.name, place: line };
  const name = byline === null ? null : agencyIn(byline);
  return name === null ? null : { outlet: outletKey(name), name, place: null };
}
