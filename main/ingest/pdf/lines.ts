import type { Block } from './columns.ts';
import type { LineNumber } from './line-numbers.ts';
import { median, type Row } from './page.ts';

/** A line of running words as it is printed. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** How wide its first word is. */
  readonly firstWide: number;
  /** Where the words after its first one begin. */
  readonly second: number;
  /** Of its block. */
  readonly left: number;
  readonly right: number;
  /** Whether it is a row of a table. */
  readonly cells: boolean;
  /** What is printed at the margin as its number. */
  readonly number: number | null;
  /** Which of the page's blocks it stands in, in reading order. */
  readonly block: number;
  /** Whether that has another one beside it. */
  readonly beside: boolean;
}

/** The lines of a block; each number goes to the one line that stands nearest to it. */
export function linesOf(
  { rows, left, right, beside }: Block,
  numbers: readonly LineNumber[],
  block: number,
): Line[] {
  const cells = tabled(rows);
  const numberOf = numbering(rows, numbers);
  const lines = rows.map((row, at) => {
    const { pieces, size, y } = row;
    const [first, last] = [pieces[0]!, pieces.at(-1)!];
    const isTable = cells.has(row);
    const text = pieces.map((piece) => piece.text).join(isTable ? '\t' : ' ');
    return {
      text,
      x0: first.x0,
      x1: last.x1,
      y,
      size: sizeOf(row, size),
      firstWide: first.firstEnd - first.x0,
      second: first.secondStart < first.x1 ? first.secondStart : (pieces[1]?.x0 ?? first.x1),
      left,
      right,
      cells: isTable,
      number: numberOf.get(at) ?? null,
      block,
      beside,
    };
  });
  return withOwnEdges(lines);
}

/** Lines that are set in and fill a narrower measure, as quotations do, are held against its edge and not the column's. */
function withOwnEdges(lines: readonly Line[]): Line[] {
  const edged: Line[] = [];
  for (let from = 0; from < lines.length;) {
    const first = lines[from]!;
    let to = from + 1;
    while (to < lines.length && Math.abs(lines[to]!.x0 - first.x0) < 0.5 * first.size) to += 1;
    const run = lines.slice(from, to);
    const edge = Math.max(...run.map(({ x1 }) => x1));
    const near = run.slice(0, -1).filter(({ x1 }) => x1 > edge - 0.15 * (edge - first.x0)).length;
    const filled = run.length >= 2 && near >= 0.7 * (run.length - 1) && edge - first.x0 > 12 * first.size;
    const setIn = first.x0 - first.left;
    const bothSides = setIn > first.size && Math.abs(setIn - (first.right - edge)) < first.size;
    // Signatures and addresses stand in the right half.
    const farIn = setIn > 0.4 * (first.right - first.left);
    const narrow = filled && !farIn && (run.length >= 3 || bothSides);
    edged.push(...(narrow ? run.map((line) => ({ ...line, right: edge })) : run));
    from = to;
  }
  return edged;
}

/** Of the piece with the most letters. */
function sizeOf({ pieces }: Row, otherwise: number): number {
  const longest = pieces.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest?.size ?? otherwise;
}

/** Rows that stand over one another with their parts at the same places. */
function tabled(rows: readonly Row[]): Set<Row> {
  const tables = new Set<Row>();
  let run: Row[] = [];
  const close = (): void => {
    const wide = run.filter(({ pieces }) => pieces.length >= 2).length;
    if (wide >= 3 && run.some(({ pieces }) => pieces.length > 2 || !/^[QA]\.?:?$/.test(pieces[0]!.text))) {
      for (const row of run) tables.add(row);
    }
    run = [];
  };
  for (const row of rows) {
    const before = run.at(-1);
    if (row.pieces.length < 2 || row.pieces.some(({ text }) => text.length > 60)) close();
    else if (!before || alike(before, row)) run.push(row);
    else {
      close();
      run = [row];
    }
  }
  close();
  return tables;
}

function alike(above: Row, row: Row): boolean {
  if (row.y - above.y > 4 * row.size) return false;
  const aligned = row.pieces.filter((piece) =>
    above.pieces.some(
      (other) =>
        Math.abs(other.x0 - piece.x0) < 3 ||
        Math.abs(other.x1 - piece.x1) < 3 ||
        Math.abs(other.x0 + other.x1 - piece.x0 - piece.x1) < 6,
    ),
  ).length;
  const under =
    row.pieces.length === above.pieces.length &&
    row.pieces.every(({ x0, x1 }, at) => x0 < above.pieces[at]!.x1 && above.pieces[at]!.x0 < x1);
  return under || aligned >= Math.min(2, row.pieces.length, above.pieces.length);
}

function numbering(rows: readonly Row[], numbers: readonly LineNumber[]): Map<number, number> {
  const pitch = median(numbers.slice(1).map(({ y }, at) => y - numbers[at]!.y));
  const nearest = new Map<number, number>();
  for (const { number, y } of numbers) {
    let best: number | null = null;
    rows.forEach((row, at) => {
      const off = Math.abs(row.y - y);
      if (off < 0.5 * pitch && (best === null || off < Math.abs(rows[best]!.y - y))) best = at;
    });
    if (best !== null && !nearest.has(best)) nearest.set(best, number);
  }
  return nearest;
}
