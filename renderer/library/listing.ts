import { create } from 'zustand';
import type { Filter, Grouping, Sort } from './arrange.ts';

/**
 * How the articles are listed, and which are picked. It stays while the window is open and its matter is: a filter that
 * outlived the day would hide articles from a reporter who has forgotten it.
 */
interface Listing extends Filter {
  readonly sort: Sort;
  readonly backwards: boolean;
  readonly grouping: Grouping;
  readonly folded: ReadonlySet<string>;
  readonly picked: ReadonlySet<number>;
  /** The row that has the keys; `null` when the keys are elsewhere. */
  readonly active: number | null;
}

const EMPTY: Listing = {
  words: '',
  triages: [],
  kinds: [],
  sort: 'import',
  backwards: false,
  grouping: 'none',
  folded: new Set(),
  picked: new Set(),
  active: null,
};

export const useListing = create<Listing>(() => EMPTY);

const set = useListing.setState;
const get = useListing.getState;

/** For another matter. */
export function clearListing(): void {
  set(EMPTY);
}

export function arrange(change: Partial<Omit<Listing, 'picked' | 'active'>>): void {
  set(change);
}

export function unfilter(): void {
  set({ words: '', triages: [], kinds: [] });
}

export function isFiltered({ words, triages, kinds }: Filter): boolean {
  return words.trim() !== '' || triages.length + kinds.length > 0;
}

/** With it, or without it where it was there. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export function fold(key: string): void {
  const folded = new Set(get().folded);
  if (!folded.delete(key)) folded.add(key);
  set({ folded });
}

export function pickRows(picked: ReadonlySet<number>): void {
  set({ picked });
}

export function putActive(active: number | null): void {
  set({ active });
}

/** What is not listed any more is not picked: nobody changes what cannot be seen. */
export function keepPicked(listed: readonly { readonly id: number }[]): void {
  const { picked } = get();
  if (picked.size === 0) return;
  const there = new Set(listed.map(({ id }) => id));
  const kept = [...picked].filter((id) => there.has(id));
  if (kept.length < picked.size) set({ picked: new Set(kept) });
}
