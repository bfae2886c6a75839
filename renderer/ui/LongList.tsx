import {
  useId,
  useRef,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useLongList, type LongListOptions } from './useLongList.ts';
import css from './long-list.module.css';
import { Row } from './LongRow.tsx';
import { useDragged } from './useDragged.ts';

/**
 * A list of which only the rows on the screen are drawn, however long it is: each line says how high it is. A click or
 * Enter opens a row; with Shift held, `beside` is true. Rows are picked with Ctrl and a click, Space, Shift and the
 * arrows, or Ctrl+A; while some are picked, Shift and a click picks all up to there. Escape lets go of them.
 *
 * Without headings it is a list box; with them a tree, since only a tree has branches that fold. With columns it is a
 * grid, or one with branches, and what is drawn of each row is its cells.
 */
export function LongList<Item>({
  label,
  draw,
  empty,
  table = null,
  ...options
}: LongListOptions<Item> & {
  label: string;
  draw: (item: Item) => ReactNode;
  empty: ReactNode;
  /** The row of heads, and the columns' widths as a grid's template. */
  table?: { readonly heads: ReactNode; readonly template: string } | null;
}) {
  const box = useRef<HTMLDivElement>(null);
  const list = useLongList(options, box);
  const drag = useDragged(options);
  const id = useId();
  const { lines, picks = true, picked, current } = options;
  if (lines.length === 0) return <div className={css['empty']}>{empty}</div>;
  const tree = lines.some((line) => line.head ?? line.level);
  const whole = { 'aria-label': label, 'aria-multiselectable': picks || undefined } as const;
  const rows = (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is a list box's, a tree's or a grid's
    <div
      key="rows"
      ref={box}
      className={css['list']}
      {...(table ? { role: 'rowgroup' } : { role: tree ? 'tree' : 'listbox', ...whole })}
      onScroll={list.onScroll}
      onKeyDown={(event: KeyboardEvent) => list.onKeyDown(event)}
      onMouseDown={(event: MouseEvent) => list.onMouseDown(event)}
      onClick={(event: MouseEvent) => list.onClick(event)}
      onContextMenu={(event: MouseEvent) => {
        const at = Number((event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at']);
        const asked = lines[at]?.id ?? null;
        if (asked !== null) options.onMenu?.(asked, event);
      }}
      {...drag.handlers}
      onFocus={(event: FocusEvent) => list.onFocus(event)}
      onBlur={list.onBlur}
      tabIndex={-1}
    >
      <div role="presentation" className={css['all']} style={{ height: list.height }}>
        {list.shown.map((at) => {
          const line = lines[at]!;
          return (
            <Row
              key={line.key}
              id={`${id} ${line.key}`}
              at={at}
              of={lines.length}
              top={list.topOf(at)}
              height={line.height}
              tree={tree}
              table={table !== null}
              line={line}
              active={at === list.active}
              picks={picks}
              picked={line.id !== null && picked.has(line.id)}
              picking={picked.size > 0}
              current={line.id !== null && current.includes(line.id)}
              draw={draw}
              dragged={drag.of(at)}
            />
          );
        })}
      </div>
    </div>
  );
  return (
    <div
      className={css['box']}
      {...(table && {
        role: tree ? 'treegrid' : 'grid',
        'aria-rowcount': lines.length + 1,
        // React takes a property of one's own; its type does not know of it.
        style: { '--columns': table.template } as CSSProperties,
        ...whole,
      })}
    >
      {table?.heads}
      {rows}
    </div>
  );
}
