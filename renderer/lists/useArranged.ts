import { useEffect, useMemo, useState } from 'react';
import { filtered, grouped, sorted, type Line } from './arrange.ts';
import type { Listed, ListKind } from './kind.ts';
import type { Arrangement } from './listing.ts';
import { HEAD_HEIGHT, heightOf, type Shape } from './shape.ts';
import type { LongLine } from '../ui/useLongList.ts';
import { atOnce, inPieces, type Pieces } from './pieces.ts';

export interface Arranged<Row> {
  /** Those that are let through, in order. */
  readonly listed: readonly Row[];
  readonly lines: readonly LongLine<Line<Row>>[];
  /** Of what it was made. */
  readonly rows: readonly Row[];
}

/** A list of so many rows is put in order while one waits, without holding up a picture. */
const AT_ONCE = 2_000;
/** So many lines are made between two pieces. */
const AT_A_TIME = 1_024;

function* arranging<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  arrangement: Arrangement,
  shape: Shape<Row>,
): Pieces<Arranged<Row>> {
  const inOrder = yield* sorted(kind, rows, arrangement.sort, arrangement.backwards);
  const listed = yield* filtered(kind, inOrder, arrangement);
  const lines = [];
  for (const line of yield* grouped(kind, listed, arrangement)) {
    lines.push(longLine(kind, shape, line));
    if (lines.length % AT_A_TIME === 0) yield;
  }
  return { listed, lines, rows };
}

function longLine<Row extends Listed>(
  kind: ListKind<Row>,
  shape: Shape<Row>,
  line: Line<Row>,
): LongLine<Line<Row>> {
  if (line.kind === 'head') {
    const { key, folded, members } = line;
    return { key, id: null, item: line, height: HEAD_HEIGHT, head: { folded, members } };
  }
  const { row } = line;
  return { key: `row ${row.id}`, id: row.id, item: line, height: heightOf(kind, shape, row) };
}

/**
 * The rows as they are to be listed. A long list is arranged in pieces, so that the window is never held; meanwhile
 * what was arranged before stays, and `busy` is true.
 */
export function useArranged<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  { words, chosen, sort, backwards, grouping, folded }: Arrangement,
  shape: Shape<Row>,
): Arranged<Row> & { readonly busy: boolean } {
  const work = useMemo(
    () => () => arranging(kind, rows, { words, chosen, sort, backwards, grouping, folded }, shape),
    [kind, rows, words, chosen, sort, backwards, grouping, folded, shape],
  );
  const short = rows.length <= AT_ONCE;
  const now = useMemo(() => (short ? { work, arranged: atOnce(work()) } : null), [work, short]);
  const [done, setDone] = useState(now);
  useEffect(() => {
    if (now) return setDone(now);
    const left = new AbortController();
    void inPieces(work(), left.signal).then((arranged) => {
      if (arranged && !left.signal.aborted) setDone({ work, arranged });
    });
    return () => left.abort();
  }, [work, now]);
  const shown = now ?? done;
  return { ...(shown?.arranged ?? { listed: [], lines: [], rows: [] }), busy: shown?.work !== work };
}
