import type { ReactNode } from 'react';
import type { Column, Listed, ListKind } from './kind.ts';

/** What stands where in a row: below its name, or in columns where there is room for them. */
export interface Shape<Row> {
  readonly table: boolean;
  /** In columns; none without a table. */
  readonly columns: readonly Column<Row>[];
  /** Below the name, line by line. */
  readonly notes: readonly (readonly Column<Row>[])[];
  /** On a line of their own, of what there is to say: badges, and for what there was no room in columns. */
  readonly below: readonly Column<Row>[];
  /** The widths of the columns, the name's first, for a grid. */
  readonly template: string;
}

/** From this width on, in pixels, a list has columns. */
const TABLE_FROM = 430;
/** Between two columns. */
const GAP = 12;
/** Left and right of a row, its border and the bar that scrolls it. */
const EDGES = 68;
/** What stands below a name fits a list that is as narrow as can be. */
const NOTE_WIDTH = 172;

export function shapeOf<Row extends Listed>(
  { title, columns }: ListKind<Row>,
  chosen: readonly string[],
  width: number,
): Shape<Row> {
  const wanted = columns.filter(({ id }) => chosen.includes(id));
  const table = width >= TABLE_FROM;
  const fitting = table ? fittingOf(wanted, width - EDGES - title.width) : [];
  const below = wanted.filter((column) => !fitting.includes(column));
  return {
    table,
    columns: fitting,
    notes: table
      ? []
      : inLines(
          below.filter((one) => !one.badge),
          NOTE_WIDTH,
        ),
    below: table ? below : below.filter((one) => one.badge),
    template: [`minmax(${title.width}px, 2.4fr)`, ...fitting.map(widthOf)].join(' '),
  };
}

/** Tells a shape from all others of its kind: while a list is drawn wider, most are the same. */
export function nameOf<Row>({ table, columns, notes, below }: Shape<Row>): string {
  const ids = (some: readonly Column<Row>[]) => some.map(({ id }) => id).join();
  return [table, ids(columns), notes.map(ids).join('/'), ids(below)].join(' ');
}

function fittingOf<Row>(columns: readonly Column<Row>[], room: number): readonly Column<Row>[] {
  let left = room;
  return columns.filter(({ width }) => (left -= width + GAP) >= 0);
}

function widthOf<Row>({ width, grows }: Column<Row>): string {
  return grows ? `minmax(${width}px, 1fr)` : `${width}px`;
}

/** Few to a line, as many as fit; the first line is not left for one that would not fit. */
function inLines<Row>(columns: readonly Column<Row>[], room: number): readonly (readonly Column<Row>[])[] {
  const lines: Column<Row>[][] = [];
  let left = 0;
  for (const column of columns) {
    const width = column.noteWidth ?? column.width;
    if (width > left) {
      lines.push([]);
      left = room;
    }
    lines.at(-1)!.push(column);
    left -= width;
  }
  return lines;
}

const TITLE_LINE = 18;
const NOTE_LINE = 19;
const BADGES = 22;
const PADDING = 19;
export const HEAD_HEIGHT = 28;
const TABLE_ROW = 34;

/** In pixels. */
export function heightOf<Row extends Listed>(kind: ListKind<Row>, shape: Shape<Row>, row: Row): number {
  const below = shape.below.some((column) => pieceOf(column, row) !== null);
  if (shape.table) return TABLE_ROW + (below ? NOTE_LINE : 0);
  return PADDING + kind.titleLines(row) * TITLE_LINE + shape.notes.length * NOTE_LINE + (below ? BADGES : 0);
}

/** What stands below a name of a column; `null` where there is nothing to say. */
export function pieceOf<Row>(column: Column<Row>, row: Row): ReactNode {
  const piece = (column.badge ?? column.note ?? column.cell)(row);
  return piece === '' || piece === undefined ? null : piece;
}
