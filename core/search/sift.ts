import { ARTICLE_KINDS } from '../contract/vocabulary.ts';
import type { Holding, Thing } from './operators.ts';
import { THINGS } from './operators.ts';
import type { DateFilter, HasFilter, KindFilter } from './query.ts';

/** As much of a thing of the matter as the operators of a query ask of it. */
export interface Candidate {
  readonly thing: Thing;
  readonly id: number;
  /** Its own, where it has one: of an article, a claim or an entity. */
  readonly kind: string | null;
  /** Of the articles in which it stands, and, for a quote, of its claims. */
  readonly within: readonly string[];
  /** Of the articles in which it stands. */
  readonly outlets: readonly string[];
  /** Ids of the entities that speak in it. */
  readonly speakers: readonly number[];
  /** The days of its articles, or the day that a claim speaks of; `yyyy-mm-dd`. */
  readonly days: readonly string[];
}

export const FACETS = ['thing', 'outlet', 'kind', 'speaker'] as const;
export type Facet = (typeof FACETS)[number];

/** A filter with what its value means in the matter. */
export type Sieve =
  | KindFilter
  | DateFilter
  | HasFilter
  | { readonly operator: 'speaker'; readonly not: boolean; readonly ids: ReadonlySet<number> }
  | { readonly operator: 'outlet'; readonly not: boolean; readonly names: ReadonlySet<string> };

export interface Sifted {
  /** In the order of the candidates. */
  readonly hits: readonly Candidate[];
  /** How many there would be with a value, were the other values of its facet not asked for. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string | number, number>>>;
}

const THING_NAMES: ReadonlySet<string> = new Set(THINGS);
const ARTICLES: ReadonlySet<string> = new Set(ARTICLE_KINDS);

/** One bit for each facet that a candidate fails. */
const BIT: Readonly<Record<Facet, number>> = { thing: 1, outlet: 2, kind: 4, speaker: 8 };

/**
 * Lets through what every operator of a query lets through: of one operator's values any one, but each that is asked with
 * `has:`, `before:` and `after:`, and none that has a minus.
 */
export function sift(
  candidates: Iterable<Candidate>,
  sieves: readonly Sieve[],
  has: (candidate: Candidate, holding: Holding) => boolean,
): Sifted {
  const hits: Candidate[] = [];
  const facets = {
    thing: new Map<string | number, number>(),
    outlet: new Map<string | number, number>(),
    kind: new Map<string | number, number>(),
    speaker: new Map<string | number, number>(),
  };
  const things = valuesOf(sieves, true);
  const kinds = valuesOf(sieves, false);
  const outlets = sieves.flatMap((sieve) => (sieve.operator === 'outlet' && !sieve.not ? [sieve.names] : []));
  const speakers = sieves.flatMap((sieve) => (sieve.operator === 'speaker' && !sieve.not ? [sieve.ids] : []));
  const others = sieves.filter(
    ({ operator, not }) => not || operator === 'before' || operator === 'after' || operator === 'has',
  );
  const isKind = (one: Candidate) => kinds.size === 0 || isOfKind(one, kinds, things.size > 0);

  for (const one of candidates) {
    if (!others.every((sieve) => passes(one, sieve, has) !== sieve.not)) continue;
    let failed = 0;
    if (things.size > 0 && !things.has(one.thing)) failed |= BIT.thing;
    if (outlets.length > 0 && !outlets.some((names) => anyIn(one.outlets, names))) failed |= BIT.outlet;
    if (!isKind(one)) failed |= BIT.kind;
    if (speakers.length > 0 && !speakers.some((ids) => anyIn(one.speakers, ids))) failed |= BIT.speaker;
    if (failed === 0) hits.push(one);
    if ((failed & ~BIT.thing) === 0) count(facets.thing, one.thing);
    if ((failed & ~BIT.outlet) === 0) for (const name of one.outlets) count(facets.outlet, name);
    if ((failed & ~BIT.kind) === 0 && (one.thing === 'article' || one.thing === 'quote' || things.size > 0))
      for (const kind of one.within) if (ARTICLES.has(kind)) count(facets.kind, kind);
    if ((failed & ~BIT.speaker) === 0) for (const id of one.speakers) count(facets.speaker, id);
  }
  return { hits, facets };
}

function valuesOf(sieves: readonly Sieve[], things: boolean): ReadonlySet<string> {
  const asked = sieves.flatMap((sieve) => (sieve.operator === 'kind' && !sieve.not ? [sieve.value] : []));
  return new Set(asked.filter((value) => THING_NAMES.has(value) === things));
}

/** A kind is a thing's own, or of the article of a quote; of other things' articles only where the thing was named too. */
function isOfKind(one: Candidate, kinds: ReadonlySet<string>, named: boolean): boolean {
  return (
    (one.kind !== null && kinds.has(one.kind)) ||
    ((named || one.thing === 'quote') && anyIn(one.within, kinds))
  );
}

function passes(
  one: Candidate,
  sieve: Sieve,
  has: (candidate: Candidate, holding: Holding) => boolean,
): boolean {
  switch (sieve.operator) {
    case 'speaker':
      return anyIn(one.speakers, sieve.ids);
    case 'outlet':
      return anyIn(one.outlets, sieve.names);
    case 'kind':
      return one.thing === sieve.value || isOfKind(one, new Set([sieve.value]), false);
    case 'before':
      return one.days.some((day) => day < sieve.days.first);
    case 'after':
      return one.days.some((day) => day > sieve.days.last);
    case 'has':
      return has(one, sieve.value);
  }
}

function anyIn<Value>(values: readonly Value[], set: ReadonlySet<Value>): boolean {
  for (const value of values) if (set.has(value)) return true;
  return false;
}

function count(counts: Map<string | number, number>, value: string | number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
