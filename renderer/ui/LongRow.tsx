import { memo, type ReactNode } from 'react';
import type { LongLine } from './useLongList.ts';
import css from './long-list.module.css';

interface RowProps<Item> {
  readonly id: string;
  readonly at: number;
  readonly of: number;
  readonly top: number;
  readonly height: number;
  readonly tree: boolean;
  readonly table: boolean;
  readonly line: LongLine<Item>;
  /** Whether the keys are here. */
  readonly active: boolean;
  readonly picks: boolean;
  readonly picked: boolean;
  readonly picking: boolean;
  /** Whether it is open. */
  readonly current: boolean;
  readonly draw: (item: Item) => ReactNode;
  /** Whether it can be dragged, and whether a row that is dragged would come to stand before or after it. */
  readonly dragged: 'can' | 'before' | 'after' | null;
}

function LongRow<Item>({
  id,
  at,
  of,
  top,
  height,
  tree,
  table,
  line,
  active,
  picks,
  picked,
  picking,
  current,
  draw,
  dragged,
}: RowProps<Item>) {
  const looks = [
    css['row'],
    line.head ? css['head'] : table ? css['cells'] : '',
    current ? css['current'] : '',
  ];
  return (
    <div
      id={id}
      role={table ? 'row' : tree ? 'treeitem' : 'option'}
      data-at={at}
      className={looks.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)`, height }}
      tabIndex={active ? 0 : -1}
      aria-selected={line.head ? undefined : picks ? picked : current}
      aria-current={current || undefined}
      {...(table ? { 'aria-rowindex': at + 2 } : { 'aria-posinset': at + 1, 'aria-setsize': of })}
      aria-level={tree ? (line.level ?? (line.head ? 1 : 2)) : undefined}
      aria-expanded={line.head ? !line.head.folded : undefined}
      data-picking={picking || undefined}
      draggable={dragged !== null && !line.head && !line.fixed ? true : undefined}
      data-drop={dragged === 'before' || dragged === 'after' ? dragged : undefined}
    >
      {draw(line.item)}
      {line.head || !picks ? null : <span className={css['tick']} data-tick aria-hidden />}
    </div>
  );
}

/** Drawn anew only when something of it changed: while a list scrolls, most of its rows stay as they are. */
export const Row = memo(LongRow) as typeof LongRow;
