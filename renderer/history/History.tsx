import { useRun } from '../app/commands.ts';
import { HISTORY_SHOWN, useHistory, useMatter } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { When } from '../ui/When.tsx';
import placeCss from '../ui/place.module.css';
import css from './history.module.css';

const STATES = { done: '', undone: 'undone', abandoned: 'undone, then left behind' } as const;

/** What was done in the matter, the last first. */
export function History() {
  const run = useRun();
  const steps = useHistory();
  const matter = useMatter();
  return (
    <section className={`${placeCss['place']} ${css['history']}`} aria-label="History">
      <header>
        <h1>History</h1>
        <span>
          <Button look="bordered" disabled={!matter?.undo} onClick={() => run('undo')}>
            Undo{matter?.undo ? `: ${matter.undo.action}` : ''}
          </Button>{' '}
          <Button look="bordered" disabled={!matter?.redo} onClick={() => run('redo')}>
            Redo{matter?.redo ? `: ${matter.redo.action}` : ''}
          </Button>
        </span>
      </header>
      {steps?.length === HISTORY_SHOWN ? (
        <Hint>The last {HISTORY_SHOWN} steps. Undo reaches further.</Hint>
      ) : null}
      {steps?.length === 0 ? <Hint>Nothing has been done in this matter yet.</Hint> : null}
      <ol>
        {steps?.map((step) => (
          <li key={step.id} data-state={step.state}>
            <When at={step.at} />
            <span>
              {step.action}
              {step.subject === null ? null : <q>{step.subject}</q>}
            </span>
            <em>{STATES[step.state]}</em>
          </li>
        ))}
      </ol>
    </section>
  );
}
