import { follow, type Stop } from '#core/quotations/matching/follow.ts';
import { otherPane, type PaneNumber } from '../app/desk.ts';
import type { Scroller } from '../reader/scroller.ts';
import { sideOf } from './linked.ts';

type Both<T> = readonly [T, T];

/** What belongs together stands side by side when it is so far down the panes: where one reads, not at the very edge. */
const READING_LINE = 0.3;

/** Scrolling that is linked, until `stop`. */
export interface Link {
  /** Puts the other pane where this one asks for it. */
  align(pane: PaneNumber): void;
  /** Nobody leads until a hand reaches for a pane again: what is scrolled meanwhile moves that pane alone. */
  release(): void;
  stop(): void;
}

/**
 * Lets one pane follow the other by the stops of their articles. The pane that a hand has reached for last leads; what
 * the other one does by itself is never answered, so that the two cannot chase each other.
 */
export function linkScrolling(scrollers: Both<Scroller>, stops: readonly Stop[]): Link {
  let leader: PaneNumber | null = null;
  const align = (pane: PaneNumber) => {
    const from = scrollers[pane];
    const to = scrollers[otherPane(pane)];
    const line = Math.min(from.height, to.height) * READING_LINE;
    const positions = {
      count: stops.length,
      at: (i: number) =>
        [
          from.topOf(stops[i]![sideOf(pane)]) - line,
          to.topOf(stops[i]![sideOf(otherPane(pane))]) - line,
        ] as const,
    };
    to.scrollTo(follow(from.top, positions, [from.most, to.most]));
  };
  const stopping = ([0, 1] as const).flatMap((pane) => [
    scrollers[pane].onHand(() => (leader = pane)),
    scrollers[pane].onScroll(() => {
      if (leader === pane) align(pane);
    }),
  ]);
  return {
    align,
    release: () => (leader = null),
    stop: () => stopping.forEach((stop) => stop()),
  };
}

/** The link of the two panes that are shown; `null` while there is none. */
let shown: Link | null = null;

export function putLink(link: Link | null): void {
  shown = link;
}

export function linkShown(): Link | null {
  return shown;
}

/** Shows a place in both panes, one beside the other: the pane of the caret moves only if the place is not to be seen. */
export function showTogether(scrollers: Both<Scroller>, places: Both<number>, pane: PaneNumber): void {
  shown?.release();
  const other = otherPane(pane);
  const [lead, led] = [scrollers[pane], scrollers[other]];
  const top = lead.topOf(places[pane]);
  const margin = lead.height * 0.1;
  if (top < lead.top + margin || top > lead.top + lead.height - margin * 3) {
    lead.scrollTo(top - lead.height * READING_LINE);
  }
  led.scrollTo(led.topOf(places[other]) - (top - lead.top));
}
