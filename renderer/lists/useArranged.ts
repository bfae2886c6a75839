import { useEffect, useMemo, useState } from 'react';
import { filtered, grouped, sorted, type Line } from './arrange.ts';
import type { Listed, ListKind } from './kind.ts';
import type { Arrangement } from './listing.ts';
import { atOnce, inPieces, type Pieces } from './pieces.ts';

export interface Arranged<Row> {
  /** Those that are let through, in order. */
  readonly listed: readonly Row[];
  readonly lines: readonly Line<Row>[];
  /** Of what it was made. */
  readonly rows: readonly Row[];
}

/** A list of so many rows is put in order while one waits, without holding up a picture. */
const AT_ONCE = 2_000;

function* arranging<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  arrangement: Arrangement,
): Pieces<Arranged<Row>> {
  const inOrder = yield* sorted(kind, rows, arrangement.sort, arrangement.backwards);
  const listed = yield* filtered(kind, inOrder, arrangement);
  return { listed, lines: yield* grouped(kind, listed, arrangement), rows };
}

/**
 * The rows as they are to be listed. A long list is arranged in pieces, so that the window is never held; meanwhile
 * what was arranged before stays, and `busy` is true.
 */
export function useArranged<Row extends Listed>(
  kind: ListKind<Row>,
  rows: readonly Row[],
  { words, chosen, sort, backwards, grouping, folded }: Arrangement,
): Arranged<Row> & { readonly busy: boolean } {
  const work = useMemo(
    () => () => arranging(kind, rows, { words, chosen, sort, backwards, grouping, folded }),
    [kind, rows, words, chosen, sort, backwards, grouping, folded],
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
