import type { MouseEvent } from 'react';
import type { Article } from '#core/contract/nouns.ts';
import { useDesk, type PaneNumber } from '../app/desk.ts';
import { isByKey, showMenu } from '../commands/menu.ts';
import { articleMenu, proposalMenu, quoteMenu, wordsMenu } from '../commands/menus.ts';
import { proposalAt, quoteAt } from './highlights.ts';
import type { Reader } from './monaco.ts';

/** Shows the menu of the words that were clicked, or, asked for by key, of those at the caret: selected, quoted, proposed or neither. */
export function showMenuAt(
  event: MouseEvent,
  reader: Reader | null,
  pane: PaneNumber,
  article: Article | null | undefined,
  quoteId: number | null,
): void {
  // Monaco's own field for finding is a field like any other.
  if (!reader || !article || (event.target as Element).closest('.find-widget')) return;
  const byKey = isByKey(event);
  const offset = byKey ? reader.caret() : reader.offsetAt(event.clientX, event.clientY);
  const spot = offset === null ? null : reader.spotOf(offset);
  const box = event.currentTarget.getBoundingClientRect();
  const place = spot ? { x: box.left + spot.left, y: box.top + spot.top + spot.height } : undefined;
  const { selected } = useDesk.getState();
  const inSelection =
    selected?.pane === pane &&
    (byKey || (offset !== null && selected.start <= offset && offset <= selected.end));
  if (inSelection) return showMenu(event, wordsMenu, place);
  const quote = offset === null ? null : quoteAt(article.quoted, offset, quoteId);
  if (quote) return showMenu(event, quoteMenu({ kind: 'quote', id: quote.id }), place);
  const proposal = offset === null ? null : proposalAt(article.quotations, offset);
  if (proposal)
    return showMenu(
      event,
      proposalMenu({ kind: 'quotation', id: proposal.id, articleId: article.id }),
      place,
    );
  showMenu(event, articleMenu, place);
}
