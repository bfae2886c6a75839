/** A stretch of the draft in which the same rows are marked. */
export interface Piece {
  readonly text: string;
  /** The row that is meant there: the narrowest; `null` where nothing is marked. */
  readonly row: number | null;
  /** Numbers of the notes whose marks stand right after it, 1-based. */
  readonly notes: readonly number[];
}

export interface Marked {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text in pieces: where nothing is marked a paragraph is one. Offsets are of the whole text. */
export function paragraphsOf(
  text: string,
  marked: readonly Marked[],
  notes: readonly { readonly at: number }[] = [],
): Piece[][] {
  const paragraphs: Piece[][] = [];
  let start = 0;
  for (const parting of [...text.matchAll(/\n{2,}/g), null]) {
    const end = parting?.index ?? text.length;
    const own = marked.filter((one) => one.start < end && one.end > start);
    const marks = notes.flatMap(({ at }, index) =>
      at >= start && at <= end ? [{ at, number: index + 1 }] : [],
    );
    if (end > start) paragraphs.push(piecesOf(text, start, end, own, marks));
    start = end + (parting?.[0].length ?? 0);
  }
  return paragraphs;
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  marked: readonly Marked[],
  notes: readonly { readonly at: number; readonly number: number }[],
): Piece[] {
  const edges = [start, end, ...marked.flatMap((one) => [one.start, one.end]), ...notes.map(({ at }) => at)];
  const cuts = [...new Set(edges.filter((at) => at >= start && at <= end))].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const rows = marked.filter((one) => one.start <= from && one.end >= to);
    const narrowest = rows.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    // One right at the beginning stands before all: it goes to the first piece.
    const own = notes.filter(({ at }) => at === to || (at === start && from === start));
    return { text: text.slice(from, to), row: narrowest?.id ?? null, notes: own.map((note) => note.number) };
  });
}
