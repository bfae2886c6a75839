import type { Column, Listed, ListKind } from './kind.ts';
import css from './lists.module.css';
import { pieceOf, type Shape } from './shape.ts';
import ui from '../ui/ui.module.css';

/** A row of a list: its name, and what was chosen to be shown, below it or in columns. */
export function RowView<Row extends Listed>({
  kind,
  shape,
  row,
}: {
  kind: ListKind<Row>;
  shape: Shape<Row>;
  row: Row;
}) {
  const look = kind.lookOf?.(row);
  return shape.table ? (
    <>
      <span role="gridcell" className={css['nameCell']} data-look={look}>
        <span className={css['name']}>{kind.title.cell(row)}</span>
        <Notes kind={kind} shape={shape} row={row} />
      </span>
      {shape.columns.map((column) => (
        <span key={column.id} role="gridcell" className={css['cell']} data-end={isCount(column) || undefined}>
          {column.cell(row)}
        </span>
      ))}
    </>
  ) : (
    <span className={css['line']} data-look={look}>
      <span className={css['name']} style={{ WebkitLineClamp: kind.titleLines(row) }}>
        {kind.title.cell(row)}
      </span>
      <Notes kind={kind} shape={shape} row={row} />
    </span>
  );
}

/** Counts stand at the end of their column, so that they can be compared. */
export function isCount<Row>({ falling, grows, id }: Column<Row>): boolean {
  return falling === true && !grows && !['date', 'imported', 'machine'].includes(id);
}

function Notes<Row extends Listed>({
  kind,
  shape,
  row,
}: {
  kind: ListKind<Row>;
  shape: Shape<Row>;
  row: Row;
}) {
  const { spoken } = kind;
  const shown = [...shape.columns, ...shape.notes.flat(), ...shape.below];
  return (
    <>
      {shape.notes.map((columns) => (
        <span key={columns[0]!.id} className={css['note']}>
          <Pieces columns={columns} row={row} />
        </span>
      ))}
      {shape.below.length > 0 ? (
        <span className={shape.table ? css['note'] : css['badges']}>
          <Pieces columns={shape.below} row={row} />
        </span>
      ) : null}
      {spoken && shown.every(({ id }) => id !== spoken.column) ? (
        <span className={ui['spoken']}>, {spoken.of(row)}</span>
      ) : null}
    </>
  );
}

/** What there is to say, parted by dots; what looks like a badge parts itself. */
function Pieces<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const pieces = columns.flatMap((column) => {
    const piece = pieceOf(column, row);
    return piece === null ? [] : [{ column, piece }];
  });
  return pieces.map(({ column, piece }, i) => (
    <span key={column.id} className={column.grows ? css['elastic'] : undefined}>
      {i === 0 ? '' : column.badge ? ' ' : ' · '}
      {piece}
    </span>
  ));
}
