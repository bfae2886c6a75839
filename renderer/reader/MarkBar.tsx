import { useLayoutEffect, useRef, useState } from 'react';
import type { CommandId } from '#core/contract/commands.ts';
import { useRun } from '../app/commands.ts';
import { Button } from '../ui/controls.tsx';
import type { Spot } from './monaco.ts';
import css from './reader.module.css';

const ACTIONS: readonly (readonly [CommandId, string, string])[] = [
  ['quote', 'Quote', 'Q'],
  ['speaker', 'Speaker', 'S'],
  ['claim', 'Claim', 'C'],
  ['entity', 'Entity', 'E'],
  ['find', 'Find', 'F'],
  ['brief', 'Brief', 'B'],
  ['note', 'Note', 'N'],
];

/** What can be done with the selected words, right under them. */
export function MarkBar({ spot }: { spot: Spot }) {
  const run = useRun();
  const bar = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(spot.left);
  useLayoutEffect(() => {
    const { offsetWidth, offsetParent } = bar.current!;
    const room = (offsetParent?.clientWidth ?? offsetWidth) - offsetWidth - 8;
    setLeft(Math.max(8, Math.min(spot.left - offsetWidth / 2, room)));
  }, [spot]);
  return (
    <div ref={bar} role="toolbar" aria-label="Mark the selected words" className={css['bar']} style={{ top: spot.top + spot.height + 8, left }}>
      {ACTIONS.map(([id, label, key]) => (
        // The selection must survive the press, so the focus stays in the reader.
        <Button key={id} keyHint={key} onMouseDown={(event) => event.preventDefault()} onClick={() => run(id)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
