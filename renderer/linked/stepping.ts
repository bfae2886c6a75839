import type { Span } from '#core/text/span.ts';

/**
 * The next of some places, or the one before, round at the ends: by the caret, or by the place that was stepped to last
 * (`at`) while the caret still stands before it. Gives its number in the list, and which it is in the order of the text.
 */
export function nextOf(
  places: readonly Span[],
  caret: number,
  at: number | null,
  direction: 1 | -1,
): { readonly index: number; readonly place: number } | null {
  const order = orderOf(places);
  if (order.length === 0) return null;
  const last = at === null ? -1 : order.indexOf(at);
  const stays = last !== -1 && places[order[last]!]!.start === caret;
  let place: number;
  if (stays) place = last + direction;
  else if (direction === 1) place = order.findIndex((index) => places[index]!.start >= caret);
  else place = order.findLastIndex((index) => places[index]!.start < caret);
  const round = (place + order.length) % order.length;
  // Nothing after the caret is found as -1, and the way on from there is the beginning.
  const found = !stays && direction === 1 && place === -1 ? 0 : round;
  return { index: order[found]!, place: found };
}

/** The numbers of some places in the order of the text. */
export function orderOf(places: readonly Span[]): number[] {
  return places
    .map((_place, index) => index)
    .sort((a, b) => places[a]!.start - places[b]!.start || places[a]!.end - places[b]!.end || a - b);
}
