import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { memo } from 'react';
import type { PaneNumber } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { step, toggleComparing } from './acts.ts';
import { countsOf } from './counts.ts';
import { sideOf } from './linked.ts';
import { useCompared } from './useCompared.ts';
import css from './linked.module.css';

const SIZE = { size: 14, 'aria-hidden': true } as const;

/** Over the words of each of two compared versions: how many differences there are and of what kind, and how this side's are marked. */
export const CompareLine = memo(function CompareLine({ pane }: { pane: PaneNumber }) {
  const { comparing, differences, failed } = useCompared();
  if (!comparing) return null;
  const say = words.linked.compared;
  const counts = differences && countsOf(differences);
  const groups = counts?.map(({ group, count }) => words.linked.group[group](count)) ?? [];
  const line = failed
    ? words.linked.failed
    : !differences
      ? words.linked.working
      : differences.length === 0
        ? say.none
        : say.line(say.total(differences.length), groups);
  const side = sideOf(pane);
  return (
    <div className={css['line']} role="group" aria-label={say.label} data-compared={side}>
      {pane === 0 ? (
        <p className={css['counts']} role="status" title={line}>
          {line}
        </p>
      ) : null}
      <span className={css['legend']} title={say.onlyHereTitle}>
        <span className={side === 'left' ? css['sampleLeft'] : css['sampleRight']}>{say.onlyHere}</span>
      </span>
      {pane === 1 ? (
        <span className={css['tools']}>
          <Button
            aria-label={say.previous}
            title={`${say.previous} (${keyName('previous-match')})`}
            onClick={() => step(-1)}
          >
            <ArrowUp {...SIZE} />
          </Button>
          <Button
            aria-label={say.next}
            title={`${say.next} (${keyName('next-match')})`}
            onClick={() => step(1)}
          >
            <ArrowDown {...SIZE} />
          </Button>
          <Button
            aria-label={say.end}
            title={`${say.end} (${keyName('compare-panes')})`}
            onClick={toggleComparing}
          >
            <X {...SIZE} />
          </Button>
        </span>
      ) : null}
    </div>
  );
});
