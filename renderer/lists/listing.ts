import { create } from 'zustand';
import type { ListName } from '#core/contract/vocabulary.ts';
import { forgetRanks } from './ranks.ts';

/** How a list is sorted, grouped and cut down; ids of its kind's columns, groupings and facets, `none` for as it comes. */
export interface Arrangement {
  readonly words: string;
  /** By facet, the values that are let through; none lets all of them through. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: string;
  readonly backwards: boolean;
  readonly grouping: string;
  readonly folded: ReadonlySet<string>;
}

/**
 * How the things of one kind are listed, and which are picked. It stays while the window is open and its matter is: a
 * filter that outlived the day would hide rows from a reporter who has forgotten it.
 */
export interface Listing extends Arrangement {
  readonly picked: ReadonlySet<number>;
  /** The row that has the keys; `null` when the keys are elsewhere. */
  readonly active: number | null;
  /** Whether the fields that sort, group and choose columns are shown. */
  readonly open: boolean;
}

const EMPTY: Listing = {
  words: '',
  chosen: {},
  sort: 'none',
  backwards: false,
  grouping: 'none',
  folded: new Set(),
  picked: new Set(),
  active: null,
  open: false,
};

type Listings = Readonly<Record<ListName, Listing>>;

const AT_FIRST: Listings = { articles: EMPTY, entities: { ...EMPTY, sort: 'name' }, claims: EMPTY };

export const useListings = create<Listings>(() => AT_FIRST);

export function useListing<T>(name: ListName, pick: (listing: Listing) => T): T {
  return useListings((listings) => pick(listings[name]));
}

export function listingOf(name: ListName): Listing {
  return useListings.getState()[name];
}

/** For another matter. */
export function clearListings(): void {
  useListings.setState(AT_FIRST);
  forgetRanks();
}

export function arrange(name: ListName, change: Partial<Listing>): void {
  useListings.setState((all) => ({ [name]: { ...all[name], ...change } }));
}

export function unfilter(name: ListName): void {
  arrange(name, { words: '', chosen: {} });
}

export function isFiltered({ words, chosen }: Arrangement): boolean {
  return words.trim() !== '' || isCut(chosen);
}

/** Neither sorted nor grouped. */
export function asItComes({ sort, backwards, grouping }: Arrangement): boolean {
  return sort === 'none' && !backwards && grouping === 'none';
}

export function isCut(chosen: Arrangement['chosen']): boolean {
  return Object.values(chosen).some((values) => values.length > 0);
}

/** With it, or without it where it was there. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** Sorts by this; what it is sorted by already goes the other way round. */
export function sortBy(name: ListName, sort: string): void {
  const before = listingOf(name);
  arrange(name, { sort, backwards: before.sort === sort && !before.backwards });
}

export function fold(name: ListName, key: string): void {
  const folded = new Set(listingOf(name).folded);
  if (!folded.delete(key)) folded.add(key);
  arrange(name, { folded });
}

/** What is not listed any more is not picked: nobody changes what cannot be seen. */
export function keepPicked(name: ListName, listed: readonly { readonly id: number }[]): void {
  const { picked } = listingOf(name);
  if (picked.size === 0) return;
  const there = new Set(listed.map(({ id }) => id));
  const kept = [...picked].filter((id) => there.has(id));
  if (kept.length < picked.size) arrange(name, { picked: new Set(kept) });
}
