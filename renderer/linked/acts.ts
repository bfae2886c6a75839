import { useDesk } from '../app/desk.ts';
import { readerOf } from '../reader/readers.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { linkShown, showTogether } from './follow.ts';
import { isPair, pairOf, setComparing, setOn, sideOf, useLinked } from './linked.ts';
import { nextOf } from './stepping.ts';

/** What the keys do with two articles that lie side by side. */

/** Goes to the next match of the two articles or the one before; while they are compared, to a difference. */
export function step(direction: 1 | -1): void {
  const { panes, pane } = useDesk.getState();
  const { steps, at } = useLinked.getState();
  if (!pairOf(panes)) return say(words.linked.needTwo, 'problem');
  if (!steps) return say(words.linked.working);
  const places = steps.list.map((one) => one[sideOf(pane)]);
  const caret = readerOf(pane)?.caret() ?? 0;
  const next = nextOf(places, caret, at?.steps === steps ? at.index : null, direction);
  if (next) stepTo(next.index, next.place);
  else say(steps.kind === 'match' ? words.linked.noMatches : words.linked.compared.none);
}

/** Shows a place of the list in both panes; it is the `place`-th, from 0, in the order of the pane with the focus. */
export function stepTo(index: number, place: number): void {
  const { steps } = useLinked.getState();
  const found = steps?.list[index];
  const [left, right] = [readerOf(0), readerOf(1)];
  if (!steps || !found || !left || !right) return;
  const scrollers = [left.scroller(), right.scroller()] as const;
  const starts = [found.left.start, found.right.start] as const;
  scrollers[0].putCaret(starts[0]);
  scrollers[1].putCaret(starts[1]);
  showTogether(scrollers, starts, useDesk.getState().pane);
  useLinked.setState({ at: { steps, index } });
  const tell = steps.kind === 'match' ? words.linked.match : words.linked.difference;
  say(tell(place + 1, steps.list.length, found.told()));
}

export function toggleLinked(): void {
  const on = !useLinked.getState().on;
  setOn(on);
  if (!on) return say(words.linked.off);
  // The effect that links the panes runs with the next frame.
  requestAnimationFrame(() => {
    const link = linkShown();
    link?.align(useDesk.getState().pane);
    const { steps } = useLinked.getState();
    say(
      steps && steps.list.length === 0 && steps.kind === 'match' ? words.linked.onWithout : words.linked.on,
    );
  });
}

/** Compares the two articles word by word, or ends that. */
export function toggleComparing(): void {
  const { panes, single } = useDesk.getState();
  const pair = pairOf(panes);
  if (!pair) return say(words.linked.needTwo, 'problem');
  const compared = isPair(useLinked.getState().comparing, pair);
  if (single) useDesk.setState({ single: false });
  setComparing(compared && !single ? null : pair);
  if (compared && !single) say(words.linked.compared.ended);
}
