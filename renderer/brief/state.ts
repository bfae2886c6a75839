import { create } from 'zustand';
import type { Signable } from '#core/brief/check.ts';
import type { NewBriefItem } from '#core/contract/briefs.ts';

/** What of a brief is being written, in the field below its page; `id: null` is an item that is not there yet. */
export type Editing =
  | { readonly kind: 'heads' }
  | { readonly kind: 'section' | 'prose'; readonly id: number | null }
  /** The words that an item prints of its quotes. */
  | { readonly kind: 'words'; readonly id: number }
  | null;

/** Items for a brief, and the sentence that tells what they are. */
export interface Coming {
  readonly items: readonly NewBriefItem[];
  readonly said: string;
}

/** What is chosen and written in the brief that is shown. None of it is in the matter. */
interface BriefDesk {
  /** By the brief, the item that is marked on its page: what comes in comes after it. */
  readonly chosen: Readonly<Record<number, number | null>>;
  readonly picked: ReadonlySet<number>;
  readonly editing: Editing;
  /** What is to come into a brief that is being asked for. */
  readonly coming: Coming | null;
  /** What is being signed off. */
  readonly signing: Signable | null;
  /** What was written and is not stored yet, by what it is to be: going to look at a source must not cost it. */
  readonly drafts: Readonly<Record<string, string>>;
}

const EMPTY: BriefDesk = {
  chosen: {},
  picked: new Set(),
  editing: null,
  signing: null,
  coming: null,
  drafts: {},
};

export const useBriefDesk = create<BriefDesk>(() => EMPTY);

const set = useBriefDesk.setState;

/** For another matter. */
export function clearBrief(): void {
  set(EMPTY);
}

export function chooseItem(briefId: number, id: number | null): void {
  if (useBriefDesk.getState().chosen[briefId] !== id)
    set(({ chosen }) => ({ chosen: { ...chosen, [briefId]: id } }));
}

export function pickItems(picked: ReadonlySet<number>): void {
  set({ picked });
}

export function edit(editing: Editing): void {
  set({ editing });
}

/** So many frames are waited for the row of an item that came in just now. */
const SOON = 30;

/** Back to the row in the outline that it was about: one that came in just now is drawn a moment after it is chosen. */
export function leaveEditor(): void {
  edit(null);
  const anyChosen = Object.values(useBriefDesk.getState().chosen).some((id) => id !== null);
  bringKeys(anyChosen ? SOON : 0);
}

function bringKeys(frames: number): void {
  requestAnimationFrame(() => {
    if (useBriefDesk.getState().editing !== null) return;
    const row = document.querySelector<HTMLElement>('[data-outline] [data-at][tabindex="0"]');
    if (row?.ariaCurrent === 'true' || frames === 0) row?.focus();
    else bringKeys(frames - 1);
  });
}

/** By what prose is kept that is being written; `null` for an item that is not there yet. */
export function draftKey(briefId: number, itemId: number | null): string {
  return itemId === null ? `new ${briefId}` : `item ${itemId}`;
}

/** Keeps what is being written; `null` once it is stored or thrown away. */
export function keepDraft(key: string, text: string | null): void {
  set(({ drafts }) => {
    const { [key]: known, ...others } = drafts;
    if (text === (known ?? null)) return {};
    return { drafts: text === null ? others : { ...others, [key]: text } };
  });
}
