import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Spot } from './monaco.ts';

/** Where a card stands in the window: right above a spot of its reader, or below it where there is no room. */
export function usePlaceAbove(
  card: RefObject<HTMLElement | null>,
  spot: Spot,
  content: unknown,
): { readonly top: number; readonly left: number } {
  const [place, setPlace] = useState({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight, parentElement } = card.current!;
    const box = parentElement!.getBoundingClientRect();
    const above = box.top + spot.top - offsetHeight - 4;
    setPlace({
      top: above > 8 ? above : box.top + spot.top + spot.height + 4,
      left: Math.max(8, Math.min(box.left + spot.left - 20, window.innerWidth - offsetWidth - 8)),
    });
  }, [card, spot.top, spot.left, spot.height, content]);
  return place;
}
