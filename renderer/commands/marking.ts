import { turnAt, turnsOf } from '#core/quotations/attribution/turns.ts';
import { markableAt } from '#core/quotations/selection.ts';
import type { Span } from '#core/text/span.ts';
import { inspect, useDesk, type Traced } from '../app/desk.ts';
import type { Act } from '../connect/matter.tsx';
import { letGo } from '../reader/acts.ts';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import type { Doing } from './does.ts';
import { keyName } from './key-names.ts';

/** Which words a command means, and what becomes of them. */

/** The words that are meant without marking them: the selected ones, else the quote or quotation that is shown. */
export async function meantWords(act: Act): Promise<Traced | null> {
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
export async function markedQuote({ act, reading }: Doing, { atCaret = false } = {}): Promise<number | null> {
  const { selected, inspected, pane, panes } = useDesk.getState();
  const reader = readerOf(selected?.pane ?? pane);
  const articleId = selected?.articleId ?? panes[pane];
  if (!selected && !atCaret && inspected?.kind === 'quote') return inspected.id;
  const text = reader?.text();
  const caret = reader?.caret() ?? 0;
  const markable = text === undefined ? null : markableAt(text, selected ?? { start: caret, end: caret });
  if (!markable || articleId === null || text === undefined) {
    say(words.reader.marking.selectWords(keyName('quote')), 'problem');
    return null;
  }
  const { start, end, quoted } = markable;
  const article = reading?.id === articleId ? reading : await act('articles.get', { id: articleId });
  const isHere = (one: Span) => one.start === start && one.end === end;
  const known = article?.quoted.find(isHere);
  const proposed = known ? undefined : article?.quotations.find(isHere);
  const quoteId =
    known?.id ??
    (proposed
      ? (await act('quotations.decide', { articleId, ids: [proposed.id], accept: true }))?.quotes[0]
      : (
          await act('quotes.mark', {
            articleId,
            start,
            end,
            // In a transcript every word is somebody's, without quotation marks.
            fields: { speech: quoted || turnAt(turnsOf(text), markable) ? 'direct' : 'none' },
          })
        )?.id);
  if (quoteId === undefined) return null;
  letGo(selected);
  inspect({ kind: 'quote', id: quoteId });
  return quoteId;
}
