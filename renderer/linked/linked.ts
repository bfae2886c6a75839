import { create } from 'zustand';
import type { Span } from '#core/text/span.ts';
import type { PaneNumber } from '../app/desk.ts';
import type { Pair } from '../connect/together.ts';

/** Two places that the keys step to, one in each pane. */
export interface Step {
  readonly left: Span;
  readonly right: Span;
  /** What is said of it, without its number. */
  readonly told: () => string;
}

/** What the keys step through while two articles lie side by side. */
export interface Steps {
  readonly pair: Pair;
  readonly kind: 'match' | 'difference';
  readonly list: readonly Step[];
}

interface Linked {
  /** Whether scrolling one pane scrolls the other: kept by the window. */
  readonly on: boolean;
  /** The articles that are compared word by word, whichever pane each is in. */
  readonly comparing: Pair | null;
  /** `null` while it is not known. */
  readonly steps: Steps | null;
  /** The place that was stepped to last, by its number in the list. */
  readonly at: { readonly steps: Steps; readonly index: number } | null;
}

const KEPT = 'linked scrolling';

export const useLinked = create<Linked>(() => ({
  on: sessionStorage.getItem(KEPT) !== 'off',
  comparing: null,
  steps: null,
  at: null,
}));

export function setOn(on: boolean): void {
  sessionStorage.setItem(KEPT, on ? 'on' : 'off');
  useLinked.setState({ on });
}

export function setComparing(comparing: Pair | null): void {
  useLinked.setState({ comparing, at: null });
}

export function setSteps(steps: Steps | null): void {
  useLinked.setState({ steps, at: null });
}

/** The two articles of the panes, where there are two. */
export function pairOf(panes: readonly [number | null, number | null]): Pair | null {
  const [left, right] = panes;
  return left !== null && right !== null && left !== right ? [left, right] : null;
}

/** Swapped panes are compared as before. */
export function isPair(one: Pair | null, other: Pair | null): boolean {
  if (!one || !other) return one === other;
  return (one[0] === other[0] && one[1] === other[1]) || (one[0] === other[1] && one[1] === other[0]);
}

export function sideOf(pane: PaneNumber): 'left' | 'right' {
  return pane === 0 ? 'left' : 'right';
}
