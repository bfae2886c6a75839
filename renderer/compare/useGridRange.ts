import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { between, HEAD_HEIGHT, QUESTION_WIDTH } from './layout.ts';

type Range = readonly [number, number];
export interface GridRange {
  readonly rows: Range;
  readonly columns: Range;
}

/** Drawn beyond the edges, in pixels, so that a turn of the wheel finds it there. */
const AHEAD = 240;

/** Which rows and columns are to be drawn, by what of the box can be seen. */
export function useGridRange(
  boxRef: RefObject<HTMLDivElement | null>,
  tops: readonly number[],
  lefts: readonly number[],
): { readonly range: GridRange; readonly look: () => void } {
  const [range, setRange] = useState<GridRange>({ rows: [0, 0], columns: [0, 0] });
  const look = useCallback(() => {
    const element = boxRef.current;
    if (!element) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const rows = between(tops, scrollTop - AHEAD, scrollTop + clientHeight - HEAD_HEIGHT + AHEAD);
    const columns = inSteps(
      between(lefts, scrollLeft - AHEAD, scrollLeft + clientWidth - QUESTION_WIDTH + AHEAD),
      lefts.length - 1,
    );
    setRange((before) =>
      isSame(before.rows, rows) && isSame(before.columns, columns) ? before : { rows, columns },
    );
  }, [boxRef, tops, lefts]);
  useLayoutEffect(() => {
    look();
    const element = boxRef.current;
    if (!element) return;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [look, boxRef]);
  return { range, look };
}

/** Every line is drawn anew when the columns change: that happens for a few at a time. */
const STEP = 4;

function inSteps([from, to]: Range, count: number): Range {
  return [Math.floor(from / STEP) * STEP, Math.min(count, Math.ceil(to / STEP) * STEP)];
}

function isSame(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
