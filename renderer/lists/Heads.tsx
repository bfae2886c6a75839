import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { focusRow } from './focus.ts';
import type { Listed, ListKind } from './kind.ts';
import { sortBy, useListing } from './listing.ts';
import css from './lists.module.css';
import { isCount } from './RowView.tsx';
import type { Shape } from './shape.ts';

/** The heads of the columns: each sorts by its column, and again the other way round. The arrows go from one to the next. */
export function Heads<Row extends Listed>({ kind, shape }: { kind: ListKind<Row>; shape: Shape<Row> }) {
  const sort = useListing(kind.name, (listing) => listing.sort);
  const backwards = useListing(kind.name, (listing) => listing.backwards);
  const [at, setAt] = useState(0);
  const columns = [kind.title, ...shape.columns];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    if (step !== undefined) heads[Math.max(0, Math.min(heads.length - 1, at + step))]?.focus();
    else if (event.key === 'ArrowDown') focusRow(event.currentTarget);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons have the focus
    <div role="row" className={css['heads']} onKeyDown={onKeyDown}>
      {columns.map((column, i) => {
        const sorted = column.id === sort;
        const falling = (column.falling === true) !== backwards;
        const Arrow = falling ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorted ? (falling ? 'descending' : 'ascending') : 'none'}
            data-end={isCount(column) || undefined}
          >
            <button
              type="button"
              tabIndex={i === Math.min(at, columns.length - 1) ? 0 : -1}
              onFocus={() => setAt(i)}
              onClick={() => sortBy(kind.name, column.id)}
            >
              {column.label}
              {sorted ? <Arrow size={12} aria-hidden /> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}
