import { create } from 'zustand';
import type { Finding } from '#core/contract/checks.ts';
import { open } from '../app/desk.ts';
import { arrange } from '../lists/listing.ts';

/** What the list of the claims' place shows, and which finding is meant. It stays while the window is open. */
interface Checking {
  readonly shown: 'claims' | 'archive' | 'checks';
  /** Whether what was dismissed is listed as well. */
  readonly withDismissed: boolean;
  /** The rules whose findings are folded away. */
  readonly folded: ReadonlySet<string>;
  /** The finding whose row has the keys; `null` when the keys are elsewhere. */
  readonly active: Finding | null;
  /** The finding that was gone to last: it stays the one that is meant while its words are read. */
  readonly current: Finding | null;
  /** Whether the list is to have the keys as soon as it is there. */
  readonly wanted: boolean;
  /** The finding that is being dismissed. */
  readonly dismissing: Finding | null;
}

const EMPTY: Checking = {
  shown: 'claims',
  withDismissed: false,
  folded: new Set(),
  active: null,
  current: null,
  wanted: false,
  dismissing: null,
};

export const useChecking = create<Checking>(() => EMPTY);

const set = useChecking.setState;

/** For another matter. */
export function clearChecking(): void {
  set(EMPTY);
}

/** Claims that were picked are let go with their list: no key may take away what is not to be seen. */
export function show(shown: Checking['shown']): void {
  if (shown !== useChecking.getState().shown) arrange('claims', { picked: new Set() });
  set({ shown });
}

export function foldRule(rule: string): void {
  const folded = new Set(useChecking.getState().folded);
  if (!folded.delete(rule)) folded.add(rule);
  set({ folded });
}

/** Tells a finding from all others. */
export function nameOf({ rule, key }: Pick<Finding, 'rule' | 'key'>): string {
  return `${rule} ${key}`;
}

/** Asks why a finding needs no change. */
export function askWhy(finding: Finding): void {
  set({ dismissing: finding });
  open('dismiss-finding');
}
