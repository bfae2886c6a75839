import type { CommandId } from '#core/contract/commands.ts';
import type { Article } from '#core/contract/nouns.ts';
import { markableAt } from '#core/quotations/selection.ts';
import { useDesk, type Inspected, type Place, type Selected } from '../app/desk.ts';
import { waitingIn } from '../app/proposals.ts';
import type { Trail } from '../app/trail.ts';
import { useBriefDesk } from '../brief/state.ts';
import { useArticle, useMatter } from '../connect/matter.tsx';
import { listShown, meant, pickedOf } from '../lists/change.ts';
import { pickedQuotes } from '../quotes/many.ts';
import { proposalAt } from '../reader/highlights.ts';
import { readerOf } from '../reader/readers.ts';
import { useSalvage } from '../salvage/state.ts';
import { words } from '../words.ts';

/** All on which it depends whether a command has anything to do. */
export interface Situation {
  /** `null` where none is open; its next step back and forth. */
  readonly matter: { readonly undo: unknown; readonly redo: unknown; readonly damaged: boolean } | null;
  /** Whether a file could not be opened since. */
  readonly unopened: boolean;
  readonly place: Place;
  readonly panes: readonly (number | null)[];
  /** The article of the pane with the focus; `undefined` where there is none, or it is on its way. */
  readonly reading: Article | null | undefined;
  readonly trail: Trail;
  readonly selected: Selected | null;
  readonly inspected: Inspected;
  /** Whether words can be marked where the caret or the selection is. */
  readonly markable: boolean;
  /** Whether the caret stands in a proposed quotation. */
  readonly inProposal: boolean;
  /** How many articles are meant. */
  readonly meant: number;
  /** The same of the rows of the list that is shown. */
  readonly rows: number;
  /** The same of claims. */
  readonly claims: number;
  /** Whether an item is chosen in the brief. */
  readonly item: boolean;
  /** How many rows or quotes were picked. */
  readonly picked: number;
}

export type Need = keyof typeof words.whyNot;

const isQuote = ({ inspected }: Situation) => inspected?.kind === 'quote';

const MET: Readonly<Record<Need, (now: Situation) => boolean>> = {
  matter: ({ matter }) => matter !== null,
  damaged: ({ matter, unopened }) => unopened || Boolean(matter?.damaged),
  article: ({ reading }) => Boolean(reading),
  undo: ({ matter }) => Boolean(matter?.undo),
  redo: ({ matter }) => Boolean(matter?.redo),
  back: ({ trail }) => trail.back.length > 0,
  forward: ({ trail }) => trail.forward.length > 0,
  selection: ({ selected }) => selected !== null,
  markable: ({ markable }) => markable,
  quotable: (now) => now.markable || isQuote(now) || now.picked > 0,
  chosen: (now) => now.selected !== null || isQuote(now) || now.picked > 0,
  quote: isQuote,
  // Whether a status is proposed for a claim is known only when it is asked.
  proposal: ({ inspected, inProposal }) =>
    inspected?.kind === 'quotation' || inspected?.kind === 'claim' || inProposal,
  proposals: ({ reading }) => Boolean(reading && waitingIn(reading).length > 0),
  quotes: ({ reading }) => Boolean(reading && reading.quoted.length > 0),
  articles: (now) => now.meant > 0,
  claims: (now) => now.claims > 0,
  rows: ({ rows }) => rows > 0,
  item: ({ place, item }) => place === 'brief' && item,
  addable: (now) =>
    now.markable ||
    now.picked > 0 ||
    now.place === 'timeline' ||
    ['quote', 'claim', 'question', 'entity'].includes(now.inspected?.kind ?? ''),
  both: ({ panes }) => panes.every((id) => id !== null),
  removable: (now) => now.picked > 0 || isQuote(now) || now.inspected?.kind === 'question',
  answering: ({ inspected }) =>
    inspected?.kind === 'claim' || inspected?.kind === 'quote' || inspected?.kind === 'question',
};

const QUOTABLE: readonly Need[] = ['quotable'];

/** What a command needs beside an open matter, the first need first. A command that is not named needs nothing else. */
const NEEDS: Partial<Readonly<Record<CommandId, readonly Need[]>>> = {
  undo: ['undo'],
  redo: ['redo'],
  'save-original': ['article'],
  revisions: ['article'],
  'find-here': ['article'],
  cite: ['chosen'],
  grow: ['article'],
  shrink: ['article', 'selection'],
  quote: ['article', 'markable'],
  speaker: QUOTABLE,
  question: ['answering'],
  entity: ['chosen'],
  brief: ['addable'],
  'printed-words': ['item'],
  note: QUOTABLE,
  accept: ['proposal'],
  dismiss: ['proposal'],
  'merge-claims': ['claims'],
  'split-claim': ['claims'],
  'archive-claim': ['claims'],
  'claim-up': ['claims'],
  'claim-down': ['claims'],
  'accept-all': ['article', 'proposals'],
  'dismiss-all': ['article', 'proposals'],
  unread: ['articles'],
  read: ['articles'],
  'key-article': ['articles'],
  'set-aside': ['articles'],
  'change-selected': ['rows'],
  'mark-furniture': ['article', 'selection'],
  remove: ['removable'],
  forget: ['articles'],
  'start-out': ['quote'],
  'start-in': ['quote'],
  'end-out': ['quote'],
  'end-in': ['quote'],
  'to-selection': ['quote', 'selection'],
  'next-quote': ['article', 'quotes'],
  'previous-quote': ['article', 'quotes'],
  'next-proposal': ['article', 'proposals'],
  'previous-proposal': ['article', 'proposals'],
  'next-citation': ['article'],
  'previous-citation': ['article'],
  'open-cited': ['article'],
  back: ['back'],
  forward: ['forward'],
  'go-to': ['article'],
  'what-is-here': ['article'],
  quotes: ['article'],
  print: [],
  'next-match': ['both'],
  'previous-match': ['both'],
  'compare-panes': ['both'],
  'link-panes': ['both'],
  furniture: ['article'],
  paper: ['article'],
};

/** What can be done before any matter is open. */
const WITHOUT_MATTER: readonly CommandId[] = [
  'matters',
  'backups',
  'theme',
  'reading',
  'palette',
  'keys',
  'menu-here',
  'tour',
  'about',
];

/** The first thing that a command lacks; `null` where it can be done. */
export function lackOf(id: CommandId, now: Situation): Need | null {
  if (WITHOUT_MATTER.includes(id)) return null;
  if (id === 'salvage') return MET.damaged(now) ? null : 'damaged';
  // In the draft they go from finding to finding.
  if (now.place === 'draft' && (id === 'next-quote' || id === 'previous-quote'))
    return MET.matter(now) ? null : 'matter';
  const needs: readonly Need[] = id === 'claim' && now.place !== 'claims' ? ['quotable'] : (NEEDS[id] ?? []);
  return (['matter', ...needs] as const).find((need) => !MET[need](now)) ?? null;
}

const CHOSEN: readonly Need[] = [
  'selection',
  'markable',
  'quotable',
  'addable',
  'chosen',
  'quote',
  'proposal',
  'articles',
  'claims',
  'rows',
  'removable',
  'answering',
];

/** Whether a command is about what is chosen now, and not of use anywhere. */
export function isAboutChosen(id: CommandId): boolean {
  const needs: readonly Need[] = id === 'claim' ? ['quotable'] : (NEEDS[id] ?? []);
  return needs.some((need) => CHOSEN.includes(need));
}

/** Gives the situation as it is when it is asked for. */
export function useSituation(): () => Situation {
  const matter = useMatter() ?? null;
  const reading = useArticle(useDesk((desk) => desk.panes[desk.pane]));
  return () => {
    const { place, pane, panes, trails, selected, inspected, briefId } = useDesk.getState();
    const reader = readerOf(selected?.pane ?? pane);
    const text = panes[pane] === null ? undefined : reader?.text();
    const caret = reader?.caret() ?? 0;
    const here = selected ?? { start: caret, end: caret };
    return {
      matter,
      unopened: useSalvage.getState().from !== null,
      place,
      panes,
      reading,
      trail: trails[pane],
      selected,
      inspected,
      markable: text !== undefined && markableAt(text, here) !== null,
      inProposal: Boolean(reading && text !== undefined && proposalAt(reading.quotations, caret)),
      meant: meant('articles').length,
      claims: meant('claims').length,
      rows: meant(listShown()).length,
      item: briefId !== null && (useBriefDesk.getState().chosen[briefId] ?? null) !== null,
      picked: pickedOf(listShown()).length + (pickedQuotes()?.length ?? 0),
    };
  };
}
