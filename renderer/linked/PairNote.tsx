import { memo } from 'react';
import type { PaneNumber } from '../app/desk.ts';
import { keyName } from '../commands/key-names.ts';
import { words } from '../words.ts';
import { step, toggleComparing } from './acts.ts';
import { useCompared } from './useCompared.ts';
import css from './linked.module.css';

/** In a pane's head: how many passages the other article has too, and, where the two look like versions of one text, a way to compare them. */
export const PairNote = memo(function PairNote({ pane }: { pane: PaneNumber }) {
  const { comparing, matches, versions } = useCompared();
  if (comparing || !matches || matches.length === 0) return null;
  const say = words.linked;
  return (
    <>
      {versions && pane === 1 ? (
        <span className={css['note']}>
          {say.versions}{' '}
          <button
            type="button"
            className={css['proposed']}
            title={say.compareTitle(keyName('compare-panes'))}
            onClick={toggleComparing}
          >
            {say.compare}
          </button>
        </span>
      ) : null}
      <button
        type="button"
        className={css['count']}
        title={say.countTitle(matches.length, keyName('next-match'), keyName('previous-match'))}
        onClick={() => step(1)}
      >
        {say.count(matches.length)}
      </button>
    </>
  );
});
