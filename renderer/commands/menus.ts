import type { ListName } from '#core/contract/vocabulary.ts';
import { inspect, revealPassage, type Inspected } from '../app/desk.ts';
import { listShown } from '../lists/change.ts';
import { arrange, listingOf } from '../lists/listing.ts';
import { words } from '../words.ts';
import type { Entry, Menu, OwnEntry } from './menu.ts';

/** The menus of what can be clicked. A command that has nothing to do where it was clicked is left out when it is shown. */

const saying = words.keys.menu;

const TRIAGE = ['read', 'unread', 'key-article', 'set-aside'] as const;
const MARKING = ['quote', 'speaker', 'claim', 'entity', 'find', 'brief', 'note'] as const;

/** The words in a pane are meant, and no row that is picked in the list beside it. */
function letGoOfRows(): void {
  arrange(listShown(), { picked: new Set() });
}

/** Words that are selected. */
export const wordsMenu: Menu = {
  label: saying.words,
  before: letGoOfRows,
  groups: [MARKING, ['cite', 'grow', 'shrink', 'mark-furniture'], ['to-selection']],
};

export function quoteMenu(inspected: Inspected): Menu {
  return {
    label: saying.quote,
    inspected,
    before: letGoOfRows,
    groups: [
      ['speaker', 'claim', 'question', 'entity', 'find', 'wordings', 'brief', 'note'],
      ['cite', 'start-out', 'start-in', 'end-out', 'end-in'],
      ['remove'],
    ],
  };
}

export function proposalMenu(inspected: Inspected): Menu {
  return {
    label: saying.proposal,
    inspected,
    groups: [
      ['accept', 'dismiss', 'find', 'wordings'],
      ['accept-all', 'dismiss-all', 'next-proposal'],
    ],
  };
}

/** Words of an article of which nothing was made yet. */
export const articleMenu: Menu = {
  label: saying.article,
  groups: [
    ['quote', 'grow', 'what-is-here'],
    ['find-here', 'go-to', 'furniture', 'reading', 'print'],
    TRIAGE,
    ['back', 'forward', 'one-pane', 'swap-panes', 'compare-panes'],
  ],
};

const LABELS = { articles: saying.articles, entities: saying.entity, claims: saying.claim } as const;

/** What a row of a list can be asked for beside its commands. */
export interface RowActs {
  readonly onOpen: (id: number, beside: boolean) => void;
  readonly onRemove: () => void;
}

/** The row that was clicked; where it is among the picked, all of them. */
export function rowMenu(name: ListName, id: number, { onOpen, onRemove }: RowActs): Menu {
  const { picked } = listingOf(name);
  // One that is not among the picked is meant without them.
  if (picked.size > 0 && !picked.has(id)) arrange(name, { picked: new Set() });
  const open: OwnEntry[] = [{ label: saying.open, key: 'Enter', run: () => onOpen(id, false) }];
  if (name === 'articles')
    open.push({ label: saying.openBeside, key: 'Shift Enter', run: () => onOpen(id, true) });
  const change: readonly Entry[] = {
    articles: [...TRIAGE, 'change-selected', 'forget'] as const,
    entities: ['change-selected'] as const,
    claims: [
      'change-selected',
      'brief',
      'merge-claims',
      'split-claim',
      'archive-claim',
      'claim-up',
      'claim-down',
    ] as const,
  }[name];
  const remove: OwnEntry = {
    label: saying.remove,
    key: '',
    run: () => {
      if (!listingOf(name).picked.has(id)) arrange(name, { picked: new Set([id]) });
      onRemove();
    },
  };
  return { label: LABELS[name], groups: [open, change, [remove]] };
}

/** A quote as evidence, outside of its article. */
export function quoteCardMenu(quote: { id: number; articleId: number; start: number; end: number }): Menu {
  const inspected = { kind: 'quote', id: quote.id } as const;
  const { groups, label } = quoteMenu(inspected);
  const show: OwnEntry = {
    label: saying.show,
    key: 'Enter',
    run: () => {
      revealPassage(quote.articleId, quote, { beside: true });
      inspect(inspected);
    },
  };
  return { label, inspected, groups: [[show], ...groups] };
}

export function inspectMenu(inspected: NonNullable<Inspected>, label: string): Menu {
  return {
    label,
    inspected,
    groups: [[{ label: saying.inspect, key: 'Enter', run: () => inspect(inspected) }], ['brief']],
  };
}
