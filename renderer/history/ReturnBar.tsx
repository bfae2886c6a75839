import type { RefObject } from 'react';
import { useAct } from '../connect/matter.tsx';
import { Button } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import css from './history.module.css';
import { BEGINNING, endOf, whyEnded, wayTo, type Step } from './steps.ts';

/** How far the chosen step is from now, and the way there. Nothing is lost by going: one can return from it as well. */
export function ReturnBar({
  ref,
  steps,
  chosen,
  onLeave,
}: {
  ref: RefObject<HTMLDivElement | null>;
  steps: readonly Step[];
  chosen: number | null;
  /** The keys go back to the list. */
  onLeave: () => void;
}) {
  const act = useAct();
  const way = chosen === null ? null : wayTo(steps, chosen);
  const go = async () => {
    const hadFocus = ref.current?.contains(document.activeElement);
    const returned = await act('history.returnTo', { id: chosen === BEGINNING ? null : chosen });
    if (!returned) return;
    if (hadFocus) onLeave();
    const { direction, steps: count } = returned;
    say(direction === 'undo' ? words.history.wereUndone(count) : words.history.wereRedone(count));
  };
  return (
    <div ref={ref} role="group" className={css['bar']} aria-label={words.history.bar}>
      <p role="status">{sentenceOf(way, chosen, steps)}</p>
      {way && way.steps > 0 ? (
        <Button
          look="primary"
          onClick={() => void go()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
          }}
        >
          {words.history.returnHere}
        </Button>
      ) : null}
    </div>
  );
}

function sentenceOf(way: ReturnType<typeof wayTo>, chosen: number | null, steps: readonly Step[]): string {
  if (chosen === null) return words.history.chooseOne;
  if (!way) return chosen < endOf(steps) ? words.history.notKept[whyEnded(steps)] : words.history.noWay;
  if (way.steps === 0) return words.history.isNow;
  return way.direction === 'undo' ? words.history.willUndo(way.steps) : words.history.willRedo(way.steps);
}
