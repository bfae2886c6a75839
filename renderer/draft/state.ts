import { create } from 'zustand';
import type { CheckedDraft } from '#core/contract/drafts.ts';
import { go, revealPassage, useDesk } from '../app/desk.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { sourceOf, type Group, type Row } from './rows.ts';

/** What was given to be checked. */
export type Given =
  | { readonly kind: 'file'; readonly file: File; readonly ref: string }
  | { readonly kind: 'text'; readonly text: string };

interface Drafting {
  /** What is being pasted and was not checked yet. */
  readonly typed: string;
  readonly running: {
    readonly done: number;
    readonly total: number | null;
    readonly cancel: () => void;
  } | null;
  /** The draft that was checked last, as it stands while the window is open; `of` tells the state of the matter then. */
  readonly checked: {
    readonly given: Given;
    readonly result: CheckedDraft;
    readonly rows: readonly Row[];
    readonly of: string;
  } | null;
  /** The id of the row that is chosen. */
  readonly chosen: number | null;
  readonly only: Group | null;
  /** The groups of which only the heads are shown. */
  readonly folded: ReadonlySet<string>;
}

const EMPTY: Drafting = {
  typed: '',
  running: null,
  checked: null,
  chosen: null,
  only: null,
  folded: new Set(),
};

export const useDrafting = create<Drafting>(() => EMPTY);
const set = useDrafting.setState;

/** For another matter, or another draft. */
export function clearDraft(): void {
  useDrafting.getState().running?.cancel();
  set(EMPTY);
}

export function choose(chosen: number | null): void {
  set({ chosen });
}

export function fold(group: string): void {
  const folded = new Set(useDrafting.getState().folded);
  if (!folded.delete(group)) folded.add(group);
  set({ folded });
}

/** Those of the rows that are listed. */
export function listed(rows: readonly Row[], only: Group | null): readonly Row[] {
  return only === null ? rows : rows.filter(({ group }) => group === only);
}

/** Goes to the finding after or before the one that is chosen, round at the ends; `false` in any other place. */
export function goToDraftFinding(step: 1 | -1): boolean {
  if (useDesk.getState().place !== 'draft') return false;
  const { checked, only, chosen, folded } = useDrafting.getState();
  const rows = listed(checked?.rows ?? [], only);
  if (rows.length === 0) {
    say(words.draft.noFindings);
    return true;
  }
  const at = rows.findIndex(({ id }) => id === chosen);
  const next =
    at === -1 ? (step === 1 ? rows[0]! : rows.at(-1)!) : rows[(at + step + rows.length) % rows.length]!;
  set({ chosen: next.id, folded: new Set([...folded].filter((group) => group !== next.group)) });
  return true;
}

export function openSource(row: Row): void {
  const source = sourceOf(row);
  if (!source) return say(words.draft.noSource);
  go('articles');
  revealPassage(source.articleId, source, { beside: true, selecting: true });
}

let chooser: HTMLInputElement | null = null;

export function putDraftChooser(input: HTMLInputElement | null): void {
  chooser = input;
}

/** Opens the system's dialog for a draft. */
export function pickDraft(): void {
  chooser?.click();
}
