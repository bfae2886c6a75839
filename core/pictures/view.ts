import type { Mark, Stretch } from './timeline.ts';

/** Moving over a timeline: what of it is seen, as a stretch of time. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Hours can be told apart, and no more: nothing in a matter is dated more exactly. */
export const SHORTEST = 6 * HOUR;
const LONGEST_AT_LEAST = 2 * 366 * DAY;

/** From the first to the last of them, with some room beside them; `null` of none. */
export function viewOf(marks: readonly Stretch[]): Stretch | null {
  if (marks.length === 0) return null;
  let from = Infinity;
  let to = -Infinity;
  for (const mark of marks) {
    from = Math.min(from, mark.from);
    to = Math.max(to, mark.to);
  }
  const room = Math.max((to - from) * 0.04, SHORTEST / 2);
  // On the right more, for there the names stand.
  return { from: from - room, to: to + room * 5 };
}

/** Nearer for a `factor` under 1, farther for one over it; the time `at` stays where it is. */
export function zoomed(view: Stretch, factor: number, at: number, whole: Stretch): Stretch {
  const span = view.to - view.from;
  const longest = Math.max(LONGEST_AT_LEAST, (whole.to - whole.from) * 2);
  const next = Math.min(Math.max(span * factor, SHORTEST), longest);
  const share = (at - view.from) / span;
  return within({ from: at - share * next, to: at + (1 - share) * next }, whole);
}

/** Moved by a time; something of `whole` stays in sight. */
export function panned(view: Stretch, by: number, whole: Stretch): Stretch {
  return within({ from: view.from + by, to: view.to + by }, whole);
}

function within({ from, to }: Stretch, whole: Stretch): Stretch {
  const back = Math.min(0, whole.to - from) + Math.max(0, whole.from - to);
  return { from: from + back, to: to + back };
}

/** What shows marks apart that are drawn as a group; `null` where they are of one and the same time. */
export function openingOf(marks: readonly Mark[]): Stretch | null {
  const first = marks[0]!;
  const starts = marks.map(({ from }) => from);
  const from = Math.min(...starts);
  const to = Math.max(...starts);
  if (from === to || marks.every((mark) => mark.from === first.from)) return null;
  return viewOf([{ from, to: to + DAY }]);
}
