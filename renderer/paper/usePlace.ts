import { useEffect, useState } from 'react';
import type { Article } from '#core/contract/nouns.ts';
import type { Span } from '#core/text/span.ts';
import { useDesk, type PaneNumber } from '../app/desk.ts';
import type { Reader } from '../reader/monaco.ts';
import { useReader } from '../reader/readers.ts';

/** The words of a pane that are meant: those selected, else the quote that is shown; `null` where there are none. */
export function useMeant(pane: PaneNumber, article: Article): Span | null {
  const selected = useDesk((desk) => (desk.selected?.pane === pane ? desk.selected : null));
  const quoteId = useDesk(({ inspected }) => (inspected?.kind === 'quote' ? inspected.id : null));
  if (selected?.articleId === article.id) return selected;
  return article.quoted.find(({ id }) => id === quoteId) ?? null;
}

/** Where in its text a pane is being read: at the caret, and where that is out of sight, at the top of what is seen. */
export function useReadingPlace(pane: PaneNumber): number {
  const reader = useReader(pane);
  const [place, setPlace] = useState(() => (reader ? placeIn(reader) : 0));
  useEffect(() => {
    if (!reader) return;
    const follow = () => setPlace(placeIn(reader));
    follow();
    const scroller = reader.scroller();
    const stops = [scroller.onScroll(follow), scroller.onCaret(follow)];
    return () => stops.forEach((stop) => stop());
  }, [reader]);
  return place;
}

function placeIn(reader: Reader): number {
  const caret = reader.caret();
  return reader.spotOf(caret) ? caret : (reader.position()?.top ?? caret);
}
