import { findElsewhere, inspect, open, search, useDesk } from '../app/desk.ts';
import { ofClaims, ofQuotes, ofShown, toBrief } from '../brief/adding.ts';
import { takeOver, write, writePrinted } from '../brief/acts.ts';
import { dismissMeant } from '../checks/acts.ts';
import { decideMeant, removeQuestion } from '../compare/acts.ts';
import { archiveMeant, decideShown, moveMeant, openMerge, openSplit } from '../claims/acts.ts';
import { decide, decideAll } from '../app/proposals.ts';
import { listShown, meant, nothingMeant, pickedOf, removePicked, triage } from '../lists/change.ts';
import { meantQuotes, pickedQuotes, removeQuotes } from '../quotes/many.ts';
import { letGo, moveQuoteEdge, quoteToSelection } from '../reader/acts.ts';
import { readAgain } from '../originals/reading-again.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import type { DoesOf } from './does.ts';
import { markedQuote, meantWords } from './marking.ts';
import { keyName, keyWord } from './key-names.ts';

export const markCommands: DoesOf<'Mark'> = {
  quote: async (doing) => void (await markedQuote(doing, { atCaret: true })),
  speaker: async (doing) => {
    if (pickedQuotes()) return open('speaker');
    if ((await markedQuote(doing)) !== null) open('speaker');
  },
  claim: async (doing) => {
    if (pickedQuotes()) return open('claim');
    const { place, selected, inspected } = useDesk.getState();
    if (place === 'claims' && !selected && inspected?.kind !== 'quote') return open('claim');
    if ((await markedQuote(doing)) !== null) open('claim');
  },
  question: async ({ act }) => {
    const { inspected } = useDesk.getState();
    if (inspected?.kind === 'question') return open('answer');
    const quote = inspected?.kind === 'quote' ? await act('quotes.get', { id: inspected.id }) : null;
    if (inspected?.kind === 'claim' || (quote && quote.claims.length > 0)) return open('question');
    say(words.compare.finder.claimFirst(keyWord('claim')), 'problem');
  },
  entity: () => {
    const { selected, inspected } = useDesk.getState();
    if (selected || meantQuotes(inspected).length > 0) return open('entity');
    say(words.reader.marking.selectName(keyName('entity')), 'problem');
  },
  find: async ({ act }) => {
    const meant = await meantWords(act);
    if (meant) findElsewhere(meant);
    else search('');
  },
  brief: async (doing) => {
    const { act } = doing;
    const claimIds = pickedOf('claims');
    if (claimIds.length > 0) return toBrief(act, ofClaims(claimIds));
    const shown = useDesk.getState().selected ? null : ofShown();
    if (shown) return toBrief(act, shown);
    const quoteId = pickedQuotes() ? null : await markedQuote(doing);
    const ids = pickedQuotes() ?? (quoteId === null ? [] : [quoteId]);
    const coming = ids.length === 0 ? null : await ofQuotes(act, ids);
    if (coming) await toBrief(act, coming);
  },
  'add-section': ({ act }) => write(act, 'section'),
  'add-prose': ({ act }) => write(act, 'prose'),
  'printed-words': ({ act }) => writePrinted(act),
  'take-over': ({ act }) => takeOver(act),
  note: async (doing) => {
    if (pickedQuotes()) return say(words.quotes.noteOfOne(keyWord('note')), 'problem');
    if ((await markedQuote(doing)) !== null) focusNote();
  },
  accept: async ({ act, reading }) => {
    if ((await decideMeant(act, true)) || (await decideShown(act, true))) return;
    await decide(act, reading, true);
  },
  dismiss: async ({ act, reading }) => {
    if (dismissMeant(act) || (await decideMeant(act, false)) || (await decideShown(act, false))) return;
    await decide(act, reading, false);
  },
  'accept-all': ({ act, reading }) => decideAll(act, reading, true),
  'dismiss-all': ({ act, reading }) => decideAll(act, reading, false),
  unread: ({ act }) => triage(act, 'unread'),
  read: ({ act }) => triage(act, 'read'),
  'key-article': ({ act }) => triage(act, 'key'),
  'set-aside': ({ act }) => triage(act, 'set aside'),
  'change-selected': () => {
    const list = listShown();
    return meant(list).length > 0 ? open('change-selected') : nothingMeant(list);
  },
  'merge-claims': openMerge,
  'split-claim': openSplit,
  'archive-claim': ({ act }) => archiveMeant(act),
  'claim-up': ({ act }) => moveMeant(act, -1),
  'claim-down': ({ act }) => moveMeant(act, 1),
  'read-again': ({ act }) => readAgain(act),
  'mark-furniture': async ({ act }) => {
    const { selected } = useDesk.getState();
    if (!selected) return say(words.reader.marking.selectFurniture(keyName('mark-furniture')), 'problem');
    const { articleId, start, end } = selected;
    if (!(await act('furniture.mark', { articleId, start, end }))) return;
    letGo(selected);
    say(words.reader.marking.furniture);
  },
  remove: async ({ act }) => {
    const { inspected } = useDesk.getState();
    const quotes = pickedQuotes();
    const list = listShown();
    // Where rows are picked as well, those are meant among which the keys are.
    const atList = pickedOf(list).length > 0 && Boolean(document.activeElement?.closest('nav'));
    if (quotes && !atList) return removeQuotes(act, quotes);
    if (pickedOf(list).length > 0) return removePicked(act, list);
    if (inspected?.kind === 'question') return removeQuestion(act, inspected.id);
    if (inspected?.kind !== 'quote' || !(await act('quotes.remove', { id: inspected.id }))) return;
    inspect(null);
    say(words.reader.marking.removed(keyWord('undo')));
  },
  forget: () => {
    const ids = meant('articles');
    if (ids.length === 0) return nothingMeant('articles');
    return ids.length > 1 ? say(words.forgetting.one, 'problem') : open('forget');
  },
  'start-out': ({ act }) => moveQuoteEdge(act, 'start', -1),
  'start-in': ({ act }) => moveQuoteEdge(act, 'start', 1),
  'end-out': ({ act }) => moveQuoteEdge(act, 'end', 1),
  'end-in': ({ act }) => moveQuoteEdge(act, 'end', -1),
  'to-selection': ({ act }) => quoteToSelection(act),
};

function focusNote(): void {
  // The inspector shows the quote only after the next rendering.
  requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('[data-note] textarea')?.focus());
}
