import { useState, type PointerEvent } from 'react';
import { toWordEdge } from '#core/text/edges.ts';
import type { Span } from '#core/text/span.ts';
import type { Reader } from './monaco.ts';
import { words } from '../words.ts';
import { keyName } from '../commands/key-names.ts';
import css from './reader.module.css';

type Edge = 'start' | 'end';

/** Grips at both ends of the quote that is shown; dragging one moves that edge, from word to word. Keys do the same. */
export function Edges({
  reader,
  text,
  quote,
  onResize,
}: {
  reader: Reader;
  text: string;
  quote: Span;
  onResize: (span: Span) => void;
}) {
  /** `aside` is how far below the middle of its line the grip was taken, in CSS pixels. */
  const [dragged, setDragged] = useState<{ edge: Edge; span: Span; aside: number } | null>(null);
  const span = dragged?.span ?? quote;
  const drag = (edge: Edge, event: PointerEvent) => {
    if (!dragged) return;
    const offset = reader.offsetAt(event.clientX, event.clientY - dragged.aside);
    if (offset === null) return;
    const at = toWordEdge(text, offset, edge);
    const next = edge === 'start' ? { start: at, end: quote.end } : { start: quote.start, end: at };
    if (next.start >= next.end) return;
    setDragged({ ...dragged, span: next });
    reader.preview(next);
  };
  const drop = (keep: boolean) => {
    reader.preview(null);
    setDragged(null);
    if (keep && dragged && (span.start !== quote.start || span.end !== quote.end)) onResize(span);
  };
  return (['start', 'end'] as const).map((edge) => {
    const spot = reader.spotOf(span[edge]);
    if (!spot) return null;
    return (
      <div
        key={edge}
        aria-hidden
        className={css['grip']}
        style={{ top: spot.top, left: spot.left, height: spot.height }}
      >
        <span
          data-edge={edge}
          title={words.reader.edges[edge](keyName(`${edge}-out`), keyName(`${edge}-in`))}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            const line = event.currentTarget.parentElement!.getBoundingClientRect();
            setDragged({ edge, span: quote, aside: event.clientY - (line.top + line.height / 2) });
          }}
          onWheel={(event) => reader.scroller().wheel(event.nativeEvent)}
          onPointerMove={(event) => drag(edge, event)}
          onPointerUp={() => drop(true)}
          onPointerCancel={() => drop(false)}
        />
      </div>
    );
  });
}
