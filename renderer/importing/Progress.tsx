import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { useImporting } from './state.ts';
import css from './importing.module.css';

/** The first files say little of how long the rest will take. */
const LEAST_MS = 2_000;

/** How far an import is, how long it will go on, and the button that stops it. */
export function ImportProgress() {
  const { running } = useImporting();
  if (!running) return null;
  const { doing, done, total, took, cancel } = running;
  const seconds =
    total !== null && done > 0 && done < total && took > LEAST_MS
      ? Math.ceil((took / done) * (total - done)) / 1_000
      : null;
  return (
    <div className={css['progress']} role="status">
      <span>
        {words.app.importing[doing](done, total)}
        {seconds === null ? null : <span className={css['time']}>{words.imports.timeLeft(seconds)}</span>}
      </span>
      <progress
        value={total === null ? undefined : done}
        max={total ?? 1}
        aria-label={words.app.importing.title}
      />
      <Button look="bordered" onClick={cancel}>
        {doing === 'importing' ? words.imports.stop : words.app.cancel}
      </Button>
    </div>
  );
}
