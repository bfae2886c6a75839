import { useCallback } from 'react';
import { commands, type CommandId } from '#core/contract/commands.ts';
import { markableAt } from '#core/quotations/selection.ts';
import type { Span } from '#core/text/span.ts';
import { useAct, useArticle, type Act } from '../connect/matter.tsx';
import {
  copyCited,
  findHere,
  growSelection,
  letGo,
  moveQuoteEdge,
  quoteToSelection,
  shrinkSelection,
  showWhatIsHere,
} from '../reader/acts.ts';
import { meantArticles, nothingMeant, removePicked, triage } from '../library/change.ts';
import { useListing } from '../library/listing.ts';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { awaitField } from './ahead.ts';
import {
  findElsewhere,
  focusPane,
  go,
  inspect,
  open,
  revealPassage,
  search,
  showWordings,
  swapPanes,
  toggleFurniture,
  togglePanes,
  travel,
  useDesk,
  type Traced,
} from './desk.ts';
import { pick } from './files.ts';
import { decide, decideAll, goToProposal } from './proposals.ts';
import { resizeText } from './reading-size.ts';

export type Run = (id: CommandId) => void;

let before: Promise<void> = Promise.resolve();

/** What brings up a field that one types into without looking. */
const FIELDS: readonly CommandId[] = ['speaker', 'claim', 'entity', 'note', 'search', 'go-to', 'find-here'];

/** How long a field may take to come after its command is done, in milliseconds. */
const FIELD_TAKES = 400;

/** Does what a key, a menu or a button asks for: all three come here. */
export function useRun(): Run {
  const act = useAct();
  const reading = useArticle(useDesk((desk) => desk.panes[desk.pane]));
  const perform = useCallback(
    async (id: CommandId): Promise<void> => {
      const { selected, inspected, pane, panes, place } = useDesk.getState();
      switch (id) {
        case 'matters':
        case 'paste':
        case 'keys':
        case 'reading':
          return open(id);
        case 'go-to':
          if (panes[pane] !== null && readerOf(pane)) return open('go-to');
          return say('Open an article first: choose one from the list.', 'problem');
        case 'find-here':
          return findHere();
        case 'what-is-here':
          return showWhatIsHere();
        case 'back':
        case 'forward':
          if (!travel(id)) say(`There is no article to go ${id} to in this pane.`);
          return;
        case 'one-pane':
          return togglePanes();
        case 'swap-panes':
          return swapPanes();
        case 'larger':
        case 'smaller':
          return resizeText(act, id === 'larger' ? 1 : -1);
        case 'grow':
          return growSelection();
        case 'shrink':
          return shrinkSelection();
        case 'start-out':
        case 'start-in':
          return moveQuoteEdge(act, 'start', id === 'start-out' ? -1 : 1);
        case 'end-out':
        case 'end-in':
          return moveQuoteEdge(act, 'end', id === 'end-out' ? 1 : -1);
        case 'to-selection':
          return quoteToSelection(act);
        case 'cite':
          return copyCited(act);
        case 'articles':
        case 'entities':
        case 'claims':
        case 'compare':
        case 'timeline':
        case 'history':
          return go(id);
        case 'briefs':
          return go('brief');
        case 'import':
          return pick('files');
        case 'export':
          return go('brief');
        case 'undo':
        case 'redo':
          return replay(act, id);
        case 'search':
          return search('');
        case 'quote':
          await markedQuote(act, { atCaret: true });
          return;
        case 'speaker':
          if ((await markedQuote(act)) !== null) open('speaker');
          return;
        case 'brief': {
          const quoteId = await markedQuote(act);
          return quoteId === null ? undefined : toBrief(act, quoteId);
        }
        case 'claim':
          if (place === 'claims' && !selected && inspected?.kind !== 'quote') return open('claim');
          if ((await markedQuote(act)) !== null) open('claim');
          return;
        case 'entity':
          if (selected || inspected?.kind === 'quote') return open('entity');
          return say('Select a name, or choose a quote, and press E again.', 'problem');
        case 'note':
          if ((await markedQuote(act)) !== null) focusNote();
          return;
        case 'find': {
          const meant = await meantWords(act);
          return meant ? findElsewhere(meant) : search('');
        }
        case 'wordings':
          return showWordings(await meantWords(act));
        case 'accept':
        case 'dismiss':
          return decide(act, reading, id === 'accept');
        case 'accept-all':
        case 'dismiss-all':
          return decideAll(act, reading, id === 'accept-all');
        case 'next-proposal':
        case 'previous-proposal':
          return goToProposal(reading, id === 'next-proposal' ? 1 : -1);
        case 'unread':
        case 'read':
          return triage(act, id);
        case 'key-article':
          return triage(act, 'key');
        case 'set-aside':
          return triage(act, 'set aside');
        case 'change-articles':
          return meantArticles().length > 0 ? open('change-articles') : nothingMeant();
        case 'filter-list':
          return filterList();
        case 'mark-furniture': {
          if (!selected)
            return say('Select the words that are not part of the article, and press X again.', 'problem');
          const { articleId, start, end } = selected;
          if (!(await act('furniture.mark', { articleId, start, end }))) return;
          letGo(selected);
          return say('Marked as page furniture: it is folded, never quoted, and not counted in pin cites.');
        }
        case 'remove':
          if (place === 'articles' && useListing.getState().picked.size > 0) return removePicked(act);
          if (inspected?.kind !== 'quote' || !(await act('quotes.remove', { id: inspected.id }))) return;
          inspect(null);
          return say('The quote was removed. Ctrl+Z brings it back.');
        case 'next-quote':
        case 'previous-quote': {
          const quotes = reading?.quoted ?? [];
          const at = quotes.findIndex((quote) => inspected?.kind === 'quote' && quote.id === inspected.id);
          const step = id === 'next-quote' ? 1 : -1;
          const next =
            at === -1 && step === -1 ? quotes.at(-1) : quotes[(at + step + quotes.length) % quotes.length];
          if (!next) return say('This article has no quotes yet. Select some words and press Q.');
          inspect({ kind: 'quote', id: next.id });
          return revealPassage(next.articleId, next);
        }
        case 'other-pane': {
          const other = pane === 0 ? 1 : 0;
          focusPane(other);
          return readerOf(other)?.focus();
        }
        case 'furniture': {
          const articleId = panes[pane];
          return articleId === null ? undefined : toggleFurniture(articleId);
        }
        case 'theme': {
          const themes = ['system', 'light', 'dark', 'contrast'] as const;
          const theme = (await act('settings.get', {}))?.theme ?? 'system';
          const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
          if (await act('settings.set', { theme: next })) say(THEME_SENTENCES[next]);
          return;
        }
      }
    },
    [act, reading],
  );
  // A command waits for the one before it: S right after Q means the quote that Q is just marking.
  return useCallback(
    (id) => {
      const forget = FIELDS.includes(id) ? awaitField() : null;
      before = before.then(() => perform(id)).catch((fault: unknown) => console.error(fault));
      if (forget) void before.then(() => setTimeout(forget, FIELD_TAKES));
    },
    [perform],
  );
}

const THEME_SENTENCES = {
  system: 'Colours follow the system.',
  light: 'Light colours.',
  dark: 'Dark colours.',
  contrast: 'High contrast.',
} as const;

async function replay(act: Act, direction: 'undo' | 'redo'): Promise<void> {
  const result = await act(direction === 'undo' ? 'history.undo' : 'history.redo', {});
  if (!result) return;
  const done = direction === 'undo' ? 'Undone' : 'Redone';
  say(result.step ? `${done}: ${stepName(result.step)}.` : `There is nothing to ${direction}.`);
}

/** What was done, and to what: `edit claim (The suit names …)`. */
function stepName({ action, subject }: { action: string; subject: string | null }): string {
  if (subject === null) return action;
  return `${action} (${subject.length > 40 ? `${subject.slice(0, 38).trimEnd()}…` : subject})`;
}

/** Adds the quote's claim to the brief, or the quote itself while no claim rests on it; asks which brief only if there is a choice. */
async function toBrief(act: Act, quoteId: number): Promise<void> {
  const briefs = await act('briefs.list', {});
  if (!briefs) return;
  const only = briefs.length === 1 ? briefs[0] : undefined;
  if (only) await addToBrief(act, quoteId, only.id);
  else open('brief');
}

export async function addToBrief(act: Act, quoteId: number, briefId: number): Promise<void> {
  const claim = (await act('quotes.get', { id: quoteId }))?.claims[0];
  const item = claim
    ? ({ kind: 'claim', claimId: claim.id } as const)
    : ({ kind: 'quote', quoteId } as const);
  if (!(await act('briefs.addItem', { briefId, item }))) return;
  useDesk.setState({ briefId });
  say(claim ? 'The claim and its quotes were added to the brief.' : 'The quote was added to the brief.');
}

/** The words that are meant without marking them: the selected ones, else the quote or quotation that is shown. */
async function meantWords(act: Act): Promise<Traced | null> {
  const { selected, inspected } = useDesk.getState();
  if (selected) return { articleId: selected.articleId, start: selected.start, end: selected.end };
  if (inspected?.kind === 'quotation') {
    const article = await act('articles.get', { id: inspected.articleId });
    const one = article?.quotations.find((quotation) => quotation.id === inspected.id);
    return one ? { articleId: inspected.articleId, start: one.start, end: one.end } : null;
  }
  if (inspected?.kind !== 'quote') return null;
  const quote = await act('quotes.get', { id: inspected.id });
  return quote && { articleId: quote.articleId, start: quote.start, end: quote.end };
}

/**
 * The quote that is meant: of the selected words, which are marked first, else the one that is shown; `null` if none.
 * `atCaret` puts the words around the caret before the quote that is shown.
 */
async function markedQuote(act: Act, { atCaret = false } = {}): Promise<number | null> {
  const { selected, inspected, pane, panes } = useDesk.getState();
  const reader = readerOf(selected?.pane ?? pane);
  const articleId = selected?.articleId ?? panes[pane];
  if (!selected && !atCaret && inspected?.kind === 'quote') return inspected.id;
  const text = reader?.text();
  const caret = reader?.caret() ?? 0;
  const markable = text === undefined ? null : markableAt(text, selected ?? { start: caret, end: caret });
  if (!markable || articleId === null || text === undefined) {
    say('Select the words to quote, or put the caret between quotation marks, and press Q again.', 'problem');
    return null;
  }
  const { start, end, quoted } = markable;
  const article = await act('articles.get', { id: articleId });
  const isHere = (one: Span) => one.start === start && one.end === end;
  const known = article?.quoted.find(isHere);
  const proposed = known ? undefined : article?.quotations.find(isHere);
  const quoteId =
    known?.id ??
    (proposed
      ? (await act('quotations.decide', { articleId, ids: [proposed.id], accept: true }))?.quotes[0]
      : (await act('quotes.mark', { articleId, start, end, fields: { speech: quoted ? 'direct' : 'none' } }))
          ?.id);
  if (quoteId === undefined) return null;
  letGo(selected);
  inspect({ kind: 'quote', id: quoteId });
  return quoteId;
}

/** Goes to the field above the list of this place; to that of the articles, where the place has none. */
function filterList(): void {
  if (!['articles', 'entities', 'claims'].includes(useDesk.getState().place)) go('articles');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-list-filter]')?.select());
}

function focusNote(): void {
  // The inspector shows the quote only after the next rendering.
  requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('[data-note] textarea')?.focus());
}

const ARROWS = { Left: '←', Right: '→', Up: '↑', Down: '↓' } as const;

/** The key of a command as this system writes it. */
export function keyName(id: CommandId): string {
  const { key } = commands.find((command) => command.id === id)!;
  const written = key
    .replace('Mod', navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl')
    .replaceAll('+', ' ');
  return written.replace(/Arrow(\w+)/, (_all, way: keyof typeof ARROWS) => ARROWS[way]);
}
