import { useState, type DragEvent } from 'react';
import type { LongListOptions } from './useLongList.ts';

/** Where the row would come to stand that is being dragged: before a line, or after the last one. */
interface Dragging {
  readonly id: number;
  readonly at: number | null;
  readonly side: 'before' | 'after';
}

/** Rows that are put in order by the mouse. Keys do the same by commands of their own. */
export function useDragged<Item>({ lines, onMove }: Pick<LongListOptions<Item>, 'lines' | 'onMove'>) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const lineOf = (event: DragEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-at]');
    return row ? { row, at: Number(row.dataset['at']) } : null;
  };
  const handlers = onMove && {
    onDragStart: (event: DragEvent) => {
      const id = lines[lineOf(event)?.at ?? -1]?.id ?? null;
      if (id === null) return;
      event.dataTransfer.effectAllowed = 'move';
      setDragging({ id, at: null, side: 'before' });
    },
    onDragOver: (event: DragEvent) => {
      const over = lineOf(event);
      if (!dragging || !over) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      const { top, height } = over.row.getBoundingClientRect();
      const side = event.clientY < top + height / 2 ? 'before' : 'after';
      if (dragging.at !== over.at || dragging.side !== side) setDragging({ ...dragging, at: over.at, side });
    },
    onDrop: (event: DragEvent) => {
      if (!dragging || dragging.at === null) return;
      event.preventDefault();
      event.stopPropagation();
      const before = lines[dragging.side === 'before' ? dragging.at : dragging.at + 1]?.id ?? null;
      setDragging(null);
      if (before !== dragging.id) onMove(dragging.id, before);
    },
    onDragEnd: () => setDragging(null),
  };
  const of = (at: number): 'can' | 'before' | 'after' | null => {
    if (!onMove) return null;
    return dragging?.at === at && lines[at]?.id !== dragging.id ? dragging.side : 'can';
  };
  return { handlers: handlers ?? {}, of };
}
