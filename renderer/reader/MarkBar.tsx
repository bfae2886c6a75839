import { useLayoutEffect, useRef, useState } from 'react';
import { useRun } from '../app/commands.ts';
import { Button } from '../ui/controls.tsx';
import type { Spot } from './monaco.ts';
import { words } from '../words.ts';
import { keyName } from '../commands/key-names.ts';
import css from './reader.module.css';

const ACTIONS = ['quote', 'speaker', 'claim', 'entity', 'find', 'brief', 'note'] as const;

/** What can be done with the selected words, right under them. */
export function MarkBar({ spot }: { spot: Spot }) {
  const run = useRun();
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  // It may stand over the other pane, never outside the window.
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight, parentElement } = bar.current!;
    const box = parentElement!.getBoundingClientRect();
    const left = box.left + spot.left - offsetWidth / 2;
    const below = box.top + spot.top + spot.height + 8;
    const fits = below + offsetHeight < window.innerHeight - 30;
    setPlace({
      top: fits ? below : box.top + spot.top - offsetHeight - 8,
      left: Math.max(box.left + 8, Math.min(left, window.innerWidth - offsetWidth - 8)),
    });
  }, [spot.top, spot.left, spot.height]);
  return (
    <div ref={bar} role="toolbar" aria-label={words.reader.bar.title} className={css['bar']} style={place}>
      {ACTIONS.map((id) => (
        // The selection must survive the press, so the focus stays in the reader.
        <Button
          key={id}
          keyHint={keyName(id)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(id)}
        >
          {words.reader.bar[id]}
        </Button>
      ))}
    </div>
  );
}
