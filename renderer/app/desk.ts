import { create } from 'zustand';
import type { LedgerFilter } from '#core/contract/ledger.ts';
import type { Picture } from '#core/pictures/picture.ts';
import type { NetworkFilter } from '#core/pictures/shown-network.ts';
import type { Stretch } from '#core/pictures/timeline.ts';
import type { Span } from '#core/text/span.ts';
import { forgetPositions } from './positions.ts';
import { keptOf, leftFor, NO_TRAIL, stepped, type Trail } from './trail.ts';

/** What is on the reporter's desk: which place, which articles, what is selected. None of it is in the matter. */

export const PLACES = [
  'articles',
  'entities',
  'claims',
  'compare',
  'timeline',
  'brief',
  'draft',
  'history',
] as const;
export type Place = (typeof PLACES)[number];

export type PaneNumber = 0 | 1;

/** Words selected in a pane and not marked yet. */
export interface Selected extends Span {
  readonly pane: PaneNumber;
  readonly articleId: number;
}

/** What the inspector shows. A proposed quotation is known by its article, of which it is read. */
export type Inspected =
  | { readonly kind: 'article' | 'quote' | 'entity' | 'claim' | 'question'; readonly id: number }
  | { readonly kind: 'quotation'; readonly id: number; readonly articleId: number }
  /** A legal citation, by its place in the order of the article. */
  | { readonly kind: 'citation'; readonly id: number; readonly articleId: number }
  /** Quotes that are changed together, of whatever articles; those of this one are listed. */
  | { readonly kind: 'quotes'; readonly ids: readonly number[]; readonly articleId: number }
  | null;

/** Words of an article whose other wordings are looked at. */
export interface Traced extends Span {
  readonly articleId: number;
}

/** A place in a pane of which a small card says what is marked there. */
export interface Pointed {
  readonly pane: PaneNumber;
  readonly offset: number;
  /** Whether a key asked for it; else the mouse rests there. */
  readonly byKey: boolean;
}

/** A place that a pane is asked to show. */
export interface Reveal extends Span {
  readonly articleId: number;
  /** Whether its words are selected; else the caret stands before them. */
  readonly selecting: boolean;
  /** Tells two requests for the same place apart. */
  readonly number: number;
}

export type DialogName =
  | 'matters'
  | 'backups'
  | 'salvage'
  | 'paste'
  | 'speaker'
  | 'reportedVia'
  | 'claim'
  | 'question'
  | 'answer'
  | 'entity'
  | 'brief'
  | 'search'
  | 'elsewhere'
  | 'keys'
  | 'palette'
  | 'reading'
  | 'go-to'
  | 'print'
  | 'pack'
  | 'verify'
  | 'new-brief'
  | 'names'
  | 'change-selected'
  | 'dismiss-finding'
  | 'merge-claims'
  | 'revisions'
  | 'duplicates'
  | 'forget'
  | 'split-claim'
  | 'sign-off'
  | 'passphrase'
  | 'tour'
  | 'about';

export interface Pasted {
  readonly title: string;
  readonly text: string;
  /** Where the words were copied from, if the clipboard says so. */
  readonly url: string | null;
}

export const NOTHING_PASTED: Pasted = { title: '', text: '', url: null };

interface Desk {
  readonly place: Place;
  readonly panes: readonly [number | null, number | null];
  readonly pane: PaneNumber;
  /** Whether only the pane that has the focus is to be seen. */
  readonly single: boolean;
  /** Whether the list has room for columns. */
  readonly wideList: boolean;
  readonly trails: readonly [Trail, Trail];
  readonly selected: Selected | null;
  readonly inspected: Inspected;
  readonly reveals: readonly [Reveal | null, Reveal | null];
  readonly pointed: Pointed | null;
  readonly dialog: DialogName | null;
  /** Words that the search starts with. */
  readonly query: string;
  readonly briefId: number | null;
  /** What Compare shows. */
  readonly comparing: 'questions' | 'wordings' | 'ledger';
  /** What the place of the timeline shows, and how. */
  readonly picturing: Picture['kind'];
  /** What of the timeline is seen; `null` is all of it. */
  readonly timelineView: Stretch | null;
  readonly network: NetworkFilter;
  /** Which quotes the ledger shows. */
  readonly ledger: LedgerFilter;
  /** The words whose wordings are shown there, or looked for elsewhere. */
  readonly traced: Traced | null;
  /** Articles whose furniture is shown in full. */
  readonly unfolded: ReadonlySet<number>;
  /** Entities that were linked lately, the last one first. */
  readonly recent: readonly number[];
  /** Claims that were made or joined lately, the last one first. */
  readonly recentClaims: readonly number[];
  /** What was pasted and is not stored yet: Escape must not cost it. */
  readonly pasted: Pasted;
}

const EMPTY: Desk = {
  place: 'articles',
  panes: [null, null],
  pane: 0,
  single: false,
  wideList: false,
  trails: [NO_TRAIL, NO_TRAIL],
  selected: null,
  inspected: null,
  reveals: [null, null],
  pointed: null,
  dialog: null,
  query: '',
  briefId: null,
  comparing: 'questions',
  picturing: 'timeline',
  timelineView: null,
  network: { without: [], least: 1, moved: [] },
  ledger: {},
  traced: null,
  unfolded: new Set(),
  recent: [],
  recentClaims: [],
  pasted: NOTHING_PASTED,
};

export const useDesk = create<Desk>(() => EMPTY);

const set = useDesk.setState;
const get = useDesk.getState;
let reveals = 0;

/** What of the desk is kept over a reload of the window. */
export type Kept = Pick<Desk, 'place' | 'panes' | 'pane' | 'single' | 'trails'>;

/** Puts back what was kept. */
export function putBack(kept: Kept): void {
  set(kept);
}

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

/** Shows who said what: all of it, or what one entity said. */
export function showLedger(speakerId: number | null): void {
  set({
    ledger: speakerId === null ? {} : { speakerId },
    comparing: 'ledger',
    place: 'compare',
    dialog: null,
  });
}

export function showPicture(picturing: Picture['kind']): void {
  set({ picturing, place: 'timeline', dialog: null });
}

/** Shows a picture with the settings that it was kept with. */
export function showAgain(picture: Picture): void {
  if (picture.kind === 'timeline') set({ timelineView: picture.view });
  else set({ network: { without: picture.without, least: picture.least, moved: picture.moved } });
  showPicture(picture.kind);
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

export function point(pointed: Pointed | null): void {
  set({ pointed });
}

/** One of two replaced. */
function put<T>(both: readonly [T, T], at: PaneNumber, value: T): readonly [T, T] {
  return at === 0 ? [value, both[1]] : [both[0], value];
}

/** The panes and their trails after an article was put into one of them, or it was emptied. */
function putInto(pane: PaneNumber, articleId: number | null): Pick<Desk, 'panes' | 'trails'> {
  const { panes, trails } = get();
  return {
    panes: put(panes, pane, articleId),
    trails: put(trails, pane, leftFor(trails[pane], panes[pane], articleId)),
  };
}

/** Shows an article in a pane: the one asked for, else the one that has the focus. */
export function showArticle(articleId: number, pane: PaneNumber = get().pane): void {
  // Who puts an article beside another wants to see both.
  const single = get().single && pane === get().pane;
  set({
    ...putInto(pane, articleId),
    pane,
    single,
    selected: null,
    inspected: { kind: 'article', id: articleId },
  });
}

/** Empties a pane; one that stands alone gives way to the other. */
export function closePane(pane: PaneNumber): void {
  set({ ...putInto(pane, null), pane: otherPane(pane), selected: null });
}

export function otherPane(pane: PaneNumber): PaneNumber {
  return pane === 0 ? 1 : 0;
}

/** Goes back or forward in what the pane with the focus showed; `false` where there is no further. */
export function travel(direction: 'back' | 'forward', pane: PaneNumber = get().pane): boolean {
  const { panes, trails } = get();
  const step = stepped(trails[pane], panes[pane], direction);
  if (!step) return false;
  set({
    panes: put(panes, pane, step.articleId),
    trails: put(trails, pane, step.trail),
    pane,
    selected: null,
    inspected: { kind: 'article', id: step.articleId },
  });
  return true;
}

/** Two panes or one: the one that has the focus stays. */
export function togglePanes(): void {
  set({ single: !get().single, selected: null });
}

/** Puts each article into the other pane; the focus stays on the article that had it. */
export function swapPanes(): void {
  const { panes, trails, pane } = get();
  set({
    panes: [panes[1], panes[0]],
    trails: [trails[1], trails[0]],
    reveals: [null, null],
    pane: otherPane(pane),
    selected: null,
  });
}

/** Takes articles off the desk that are not in the matter any more. */
export function keepArticles(ids: Pick<ReadonlySet<number>, 'has'>): void {
  const { panes, trails, selected } = get();
  const there = (id: number | null) => (id !== null && ids.has(id) ? id : null);
  forgetPositions(ids);
  const known = [...panes, ...trails.flatMap(({ back, forward }) => [...back, ...forward])];
  if (known.every((id) => id === null || ids.has(id))) return;
  set({
    panes: [there(panes[0]), there(panes[1])],
    trails: [keptOf(trails[0], there(panes[0]), ids), keptOf(trails[1], there(panes[1]), ids)],
    selected: selected && ids.has(selected.articleId) ? selected : null,
  });
}

/**
 * Shows a passage: in the pane that holds its article, else in the pane with the focus; `beside` puts an article that is
 * not open into the other pane, so that what is being read stays; `selecting` selects its words.
 */
export function revealPassage(
  articleId: number,
  span: Span,
  { beside = false, selecting = false } = {},
): void {
  const { panes, pane, place } = get();
  const holding = panes[pane] === articleId ? pane : panes.indexOf(articleId);
  const target: PaneNumber =
    holding === 0 || holding === 1 ? holding : beside && panes[pane] !== null ? otherPane(pane) : pane;
  reveals += 1;
  const nextReveals: [Reveal | null, Reveal | null] = [...get().reveals];
  nextReveals[target] = { articleId, start: span.start, end: span.end, selecting, number: reveals };
  const reading = place === 'articles' || place === 'entities' || place === 'claims';
  set({
    ...putInto(target, articleId),
    pane: target,
    single: get().single && !(beside && target !== pane),
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

export function noteRecentClaim(claimId: number): void {
  set({ recentClaims: [claimId, ...get().recentClaims.filter((id) => id !== claimId)].slice(0, 20) });
}
