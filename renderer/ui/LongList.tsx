import { useId, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useLongList, type LongListOptions } from './useLongList.ts';
import css from './long-list.module.css';
import { Row } from './LongRow.tsx';

/**
 * A list of which only the rows on the screen are drawn, however long it is: each line says how high it is. A click or
 * Enter opens a row; with Shift held, `beside` is true. Rows are picked with Ctrl and a click, Space, Shift and the
 * arrows, or Ctrl+A; while some are picked, Shift and a click picks all up to there. Escape lets go of them.
 *
 * Without headings it is a list box; with them a tree, since only a tree has branches that fold.
 */
export function LongList<Item>({
  label,
  draw,
  empty,
  ...options
}: LongListOptions<Item> & {
  label: string;
  draw: (item: Item) => ReactNode;
  empty: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const list = useLongList(options, box);
  const id = useId();
  const { lines, picks = true, picked, current } = options;
  if (lines.length === 0) return <div className={css['empty']}>{empty}</div>;
  const tree = lines.some((line) => line.head);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is a list box's or a tree's
    <div
      ref={box}
      className={css['list']}
      role={tree ? 'tree' : 'listbox'}
      aria-label={label}
      aria-multiselectable={picks || undefined}
      onScroll={list.onScroll}
      onKeyDown={(event: KeyboardEvent) => list.onKeyDown(event)}
      onMouseDown={(event: MouseEvent) => list.onMouseDown(event)}
      onClick={(event: MouseEvent) => list.onClick(event)}
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
              line={line}
              active={at === list.active}
              picks={picks}
              picked={line.id !== null && picked.has(line.id)}
              picking={picked.size > 0}
              current={line.id !== null && current.includes(line.id)}
              draw={draw}
            />
          );
        })}
      </div>
    </div>
  );
}
