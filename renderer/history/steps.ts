import type { ResultOf } from '#core/contract/methods.ts';
import type { UndoEnd } from '#core/contract/vocabulary.ts';
import { dayName, dayOf } from '#core/words/formats.ts';
import type { LongLine } from '../ui/useLongList.ts';
import { words } from '../words.ts';

export type Step = ResultOf<'history.list'>[number];

/** A line of the history: a day's heading, a step, where undo ends, the time before the first step, or where the older ones begin. */
export type HistoryLine =
  | { readonly kind: 'day'; readonly label: string; readonly count: number | null; readonly folded: boolean }
  | { readonly kind: 'step'; readonly step: Step; readonly now: boolean }
  | { readonly kind: 'ended'; readonly why: UndoEnd }
  | { readonly kind: 'beginning'; readonly now: boolean }
  | { readonly kind: 'older' };

/** The id of the line that stands for the time before the first step; steps are numbered from 1. */
export const BEGINNING = 0;

/** Tells the line of which the older steps are asked for. */
export const OLDER = 'older';

const HEIGHT = 34;

/** The steps under their days, the latest first; `more` where older ones were not asked for yet. */
export function historyLines(
  steps: readonly Step[],
  more: boolean,
  folded: ReadonlySet<string>,
  today: Date,
): LongLine<HistoryLine>[] {
  const now = steps.find(({ state }) => state === 'done')?.id;
  const ended = endOf(steps);
  const days = Map.groupBy(steps, ({ at }) => dayOf(new Date(at)));
  const lines: LongLine<HistoryLine>[] = [];
  const oldest = [...days.keys()].at(-1);
  for (const [day, ofDay] of days) {
    const head = { folded: folded.has(day), members: [] };
    const label = labelOf(day, today);
    // Of the oldest day that was asked for there may be more.
    const count = more && day === oldest ? null : ofDay.length;
    lines.push({
      key: day,
      id: null,
      height: 30,
      head,
      item: { kind: 'day', label, count, folded: head.folded },
    });
    if (head.folded) continue;
    for (const step of ofDay) {
      if (step.id === ended)
        lines.push({ key: 'ended', id: null, height: HEIGHT, item: { kind: 'ended', why: whyEnded(steps) } });
      const item = { kind: 'step', step, now: step.id === now } as const;
      lines.push({ key: `step ${step.id}`, id: step.id, height: HEIGHT, item });
    }
  }
  if (steps.length === 0) return [];
  if (more) lines.push({ key: OLDER, id: null, height: HEIGHT, item: { kind: 'older' } });
  else
    lines.push({
      key: 'beginning',
      id: BEGINNING,
      height: HEIGHT,
      item: { kind: 'beginning', now: now === undefined },
    });
  return lines;
}

/** The last step of which nothing is kept; 0 where all is. */
export function endOf(steps: readonly Step[]): number {
  return steps.find(({ kept }) => !kept)?.id ?? 0;
}

/** Why undo ends where it ends. */
export function whyEnded(steps: readonly Step[]): UndoEnd {
  const end = endOf(steps);
  return steps.find(({ id }) => id === end)?.action === 'forget article' ? 'forgotten' : 'compacted';
}

/** What returning to a step would do: how many steps it undoes or redoes; `null` where no way leads there. */
export function wayTo(
  steps: readonly Step[],
  id: number,
): { readonly direction: 'undo' | 'redo'; readonly steps: number } | null {
  // To right after the last one that is not kept a way leads still.
  if (id < endOf(steps)) return null;
  const state = id === BEGINNING ? 'done' : steps.find((step) => step.id === id)?.state;
  if (state === 'done')
    return { direction: 'undo', steps: steps.filter((one) => one.state === 'done' && one.id > id).length };
  if (state === 'undone')
    return { direction: 'redo', steps: steps.filter((one) => one.state === 'undone' && one.id <= id).length };
  return null;
}

function labelOf(day: string, today: Date): string {
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (day === dayOf(today)) return words.history.today;
  return day === dayOf(yesterday) ? words.history.yesterday : dayName(day);
}
