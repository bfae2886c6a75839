import { create } from 'zustand';
import type { Span } from '#core/text/span.ts';

/** What is on the reporter's desk: which place, which articles, what is selected. None of it is in the matter. */

export const PLACES = ['articles', 'entities', 'claims', 'compare', 'timeline', 'brief', 'history'] as const;
export type Place = (typeof PLACES)[number];

export type PaneNumber = 0 | 1;

/** Words selected in a pane and not marked yet. */
export interface Selected extends Span {
  readonly pane: PaneNumber;
  readonly articleId: number;
}

/** What the inspector shows. A proposed quotation is known by its article, of which it is read. */
export type Inspected =
  | { readonly kind: 'article' | 'quote' | 'entity' | 'claim'; readonly id: number }
  | { readonly kind: 'quotation'; readonly id: number; readonly articleId: number }
  | null;

/** Words of an article whose other wordings are looked at. */
export interface Traced extends Span {
  readonly articleId: number;
}

/** A place that a pane is asked to show. */
export interface Reveal extends Span {
  readonly articleId: number;
  /** Tells two requests for the same place apart. */
  readonly number: number;
}

export type DialogName =
  | 'matters'
  | 'paste'
  | 'speaker'
  | 'reportedVia'
  | 'claim'
  | 'entity'
  | 'brief'
  | 'search'
  | 'elsewhere'
  | 'keys'
  | 'new-brief'
  | 'change-articles';

interface Desk {
  readonly place: Place;
  readonly panes: readonly [number | null, number | null];
  readonly pane: PaneNumber;
  readonly selected: Selected | null;
  readonly inspected: Inspected;
  readonly reveals: readonly [Reveal | null, Reveal | null];
  readonly dialog: DialogName | null;
  /** Words that the search starts with. */
  readonly query: string;
  readonly briefId: number | null;
  /** What Compare shows. */
  readonly comparing: 'questions' | 'wordings';
  /** The words whose wordings are shown there, or looked for elsewhere. */
  readonly traced: Traced | null;
  /** Articles whose furniture is shown in full. */
  readonly unfolded: ReadonlySet<number>;
  /** Entities that were linked lately, the last one first. */
  readonly recent: readonly number[];
  /** What was pasted and is not stored yet: Escape must not cost it. */
  readonly pasted: { readonly title: string; readonly text: string };
  /** Prose that was written for a brief and not added yet, by the brief: going to look at a source must not cost it. */
  readonly prose: Readonly<Record<number, string>>;
}

const EMPTY: Desk = {
  place: 'articles',
  panes: [null, null],
  pane: 0,
  selected: null,
  inspected: null,
  reveals: [null, null],
  dialog: null,
  query: '',
  briefId: null,
  comparing: 'questions',
  traced: null,
  unfolded: new Set(),
  recent: [],
  pasted: { title: '', text: '' },
  prose: {},
};

export const useDesk = create<Desk>(() => EMPTY);

const set = useDesk.setState;
const get = useDesk.getState;
let reveals = 0;

/** A desk for another matter. */
export function clearDesk(): void {
  set(EMPTY);
}

export function go(place: Place): void {
  // The brief's inspector shows what was chosen in its outline, nothing that was left open elsewhere.
  set({ place, dialog: null, ...(place === 'brief' ? { inspected: null } : {}) });
}

export function inspect(inspected: Inspected): void {
  set({ inspected });
}

export function open(dialog: DialogName): void {
  set({ dialog });
}

export function closeDialog(): void {
  set({ dialog: null });
}

export function search(query: string): void {
  set({ query, dialog: 'search' });
}

/** Looks for words in the other articles. */
export function findElsewhere(traced: Traced): void {
  set({ traced, dialog: 'elsewhere' });
}

/** Shows all wordings of an utterance in columns. */
export function showWordings(traced: Traced | null): void {
  set({ traced, comparing: 'wordings', place: 'compare', dialog: null });
}

export function focusPane(pane: PaneNumber): void {
  set({ pane });
}

export function select(selected: Selected | null): void {
  set({ selected });
}

/** Shows an article in a pane: the one asked for, else the one that has the focus. */
export function showArticle(articleId: number, pane: PaneNumber = get().pane): void {
  const panes: [number | null, number | null] = [...get().panes];
  panes[pane] = articleId;
  set({ panes, pane, selected: null, inspected: { kind: 'article', id: articleId } });
}

export function closePane(pane: PaneNumber): void {
  const panes: [number | null, number | null] = [...get().panes];
  panes[pane] = null;
  set({ panes, pane: pane === 0 ? 1 : 0, selected: null });
}

/** Takes articles off the desk that are not in the matter any more. */
export function keepArticles(ids: ReadonlySet<number>): void {
  const { panes, selected } = get();
  const kept = panes.map((id) => (id !== null && ids.has(id) ? id : null)) as [number | null, number | null];
  if (kept[0] === panes[0] && kept[1] === panes[1]) return;
  set({ panes: kept, selected: selected && ids.has(selected.articleId) ? selected : null });
}

/**
 * Shows a passage: in the pane that holds its article, else in the pane with the focus; `beside` puts an article that is
 * not open into the other pane, so that what is being read stays.
 */
export function revealPassage(articleId: number, span: Span, { beside = false } = {}): void {
  const { panes, pane, place } = get();
  const holding = panes[pane] === articleId ? pane : panes.indexOf(articleId);
  const other: PaneNumber = pane === 0 ? 1 : 0;
  const target: PaneNumber =
    holding === 0 || holding === 1 ? holding : beside && panes[pane] !== null ? other : pane;
  const nextPanes: [number | null, number | null] = [...panes];
  nextPanes[target] = articleId;
  reveals += 1;
  const nextReveals: [Reveal | null, Reveal | null] = [...get().reveals];
  nextReveals[target] = { articleId, start: span.start, end: span.end, number: reveals };
  const reading = place === 'articles' || place === 'entities' || place === 'claims';
  set({
    panes: nextPanes,
    pane: target,
    reveals: nextReveals,
    selected: null,
    place: reading ? place : 'articles',
    dialog: null,
  });
}

export function toggleFurniture(articleId: number): void {
  const unfolded = new Set(get().unfolded);
  if (!unfolded.delete(articleId)) unfolded.add(articleId);
  set({ unfolded });
}

export function noteRecent(entityId: number): void {
  set({ recent: [entityId, ...get().recent.filter((id) => id !== entityId)].slice(0, 20) });
}
