import { flushSync } from 'react-dom';
import { keyWord } from './key-names.ts';
import {
  focusPane,
  go,
  inspect,
  open,
  otherPane,
  revealPassage,
  showLedger,
  showPicture,
  showWordings,
  swapPanes,
  toggleFurniture,
  togglePanes,
  travel,
  useDesk,
} from '../app/desk.ts';
import { goToProposal } from '../app/proposals.ts';
import { goToCitation, openMeantCitation } from '../citations/acts.ts';
import { resizeText } from '../app/reading-size.ts';
import type { ListName } from '#core/contract/vocabulary.ts';
import { goToChecks } from '../checks/acts.ts';
import { show, useChecking } from '../checks/state.ts';
import { goToProposed } from '../compare/acts.ts';
import type { Act } from '../connect/matter.tsx';
import { goToDraftFinding } from '../draft/state.ts';
import { step, toggleComparing, toggleLinked } from '../linked/acts.ts';
import { listShown } from '../lists/change.ts';
import { arrange, listingOf } from '../lists/listing.ts';
import { togglePaper } from '../paper/state.ts';
import { showWhatIsHere } from '../reader/acts.ts';
import { readerOf } from '../reader/readers.ts';
import { askForTour, focusCard, isTouring } from '../tour/tour.ts';
import { goToQuoteList } from '../quotes/many.ts';
import { say } from '../ui/notices.ts';
import type { Does, DoesOf } from './does.ts';
import { meantWords } from './marking.ts';
import { words } from '../words.ts';
import { showMenuHere } from './menu.ts';
import { openPalette } from './recent.ts';

export const viewCommands: DoesOf<'View' | 'Help'> = {
  articles: () => go('articles'),
  entities: () => go('entities'),
  claims: () => {
    if (useChecking.getState().shown === 'archive') show('claims');
    go('claims');
  },
  archive: () => {
    go('claims');
    show('archive');
  },
  names: () => open('names'),
  revisions: () => open('revisions'),
  duplicates: () => open('duplicates'),
  checks: goToChecks,
  compare: () => go('compare'),
  ledger: () => showLedger(null),
  timeline: () => showPicture('timeline'),
  network: () => showPicture('network'),
  briefs: () => go('brief'),
  history: () => go('history'),
  draft: () => go('draft'),
  'filter-list': filterList,
  'arrange-list': arrangeList,
  'wide-list': toggleWideList,
  'next-quote': (doing) => (goToDraftFinding(1) ? undefined : quoteAway(1)(doing)),
  'previous-quote': (doing) => (goToDraftFinding(-1) ? undefined : quoteAway(-1)(doing)),
  quotes: ({ reading }) => goToQuoteList(reading),
  'next-proposal': ({ reading }) => {
    if (!goToProposed(1)) goToProposal(reading, 1);
  },
  'previous-proposal': ({ reading }) => {
    if (!goToProposed(-1)) goToProposal(reading, -1);
  },
  'next-citation': ({ act }) => goToCitation(act, 1),
  'previous-citation': ({ act }) => goToCitation(act, -1),
  'open-cited': ({ act }) => openMeantCitation(act),
  wordings: async ({ act }) => showWordings(await meantWords(act)),
  'other-pane': () => {
    const { pane, panes } = useDesk.getState();
    const other = otherPane(pane);
    focusPane(other);
    // Else whoever goes on to choose an article from the list would lose the list.
    if (panes[other] !== null) readerOf(other)?.focus();
  },
  back: () => goThrough('back'),
  forward: () => goThrough('forward'),
  'one-pane': togglePanes,
  'swap-panes': swapPanes,
  'next-match': () => step(1),
  'previous-match': () => step(-1),
  'link-panes': toggleLinked,
  'compare-panes': toggleComparing,
  'go-to': () => {
    const { pane, panes } = useDesk.getState();
    if (panes[pane] !== null) return open('go-to');
    say(words.reader.openFirst, 'problem');
  },
  'what-is-here': showWhatIsHere,
  furniture: () => {
    const { pane, panes } = useDesk.getState();
    const articleId = panes[pane];
    if (articleId !== null) toggleFurniture(articleId);
  },
  paper: ({ act }) => togglePaper(act),
  larger: ({ act }) => resizeText(act, 1),
  smaller: ({ act }) => resizeText(act, -1),
  reading: () => open('reading'),
  theme: ({ act }) => nextTheme(act),
  'menu-here': showMenuHere,
  palette: openPalette,
  keys: () => open('keys'),
  about: () => open('about'),
  tour: ({ act }) => tourOrCard(act),
};

/** Shows the list of this place; that of the articles, where the place has none. */
function showList(): ListName {
  const list = listShown();
  if (useDesk.getState().place !== list) go(list);
  if (list === 'claims') show('claims');
  return list;
}

/** Goes to the field above the list, at once: the next key is meant for it. */
function filterList(): void {
  flushSync(showList);
  document.querySelector<HTMLInputElement>('[data-list-filter]')?.select();
}

/** Shows what sorts the list and goes there, or hides it. */
function arrangeList(): void {
  const open = flushSync(() => {
    const list = showList();
    const opens = !listingOf(list).open;
    arrange(list, { open: opens });
    return opens;
  });
  const sought = open ? '[data-arrange-first] select' : '[data-at][tabindex="0"]';
  document.querySelector<HTMLElement>(sought)?.focus();
}

function toggleWideList(): void {
  showList();
  useDesk.setState(({ wideList }) => ({ wideList: !wideList }));
}

/** Goes to the quote after or before the one that is shown, round at the ends. */
function quoteAway(step: 1 | -1): Does {
  return ({ reading }) => {
    const { inspected } = useDesk.getState();
    const quotes = reading?.quoted ?? [];
    const at = quotes.findIndex((quote) => inspected?.kind === 'quote' && quote.id === inspected.id);
    const next =
      at === -1 && step === -1 ? quotes.at(-1) : quotes[(at + step + quotes.length) % quotes.length];
    if (!next) return say(words.quotes.noneYet(keyWord('quote')));
    inspect({ kind: 'quote', id: next.id });
    revealPassage(next.articleId, next);
  };
}

/** Begins the tour; while it runs, brings the keys to its card. */
async function tourOrCard(act: Act): Promise<void> {
  if (isTouring()) return focusCard();
  await askForTour(act, ((await act('matters.list', {}))?.open ?? null) !== null);
}

function goThrough(direction: 'back' | 'forward'): void {
  if (!travel(direction)) say(direction === 'back' ? words.reader.noWayBack : words.reader.noWayForward);
}

async function nextTheme(act: Act): Promise<void> {
  const themes = ['system', 'light', 'dark', 'contrast'] as const;
  const theme = (await act('settings.get', {}))?.theme ?? 'system';
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
  if (await act('settings.set', { theme: next })) say(words.app.themes[next]);
}
