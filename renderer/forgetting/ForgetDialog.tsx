import { useState } from 'react';
import type { ForgettingPlan } from '#core/contract/forgetting.ts';
import { BACKUP_FATES, type BackupFate } from '#core/contract/vocabulary.ts';
import { closeDialog, inspect } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { useAct, useForgetting } from '../connect/matter.tsx';
import { meant } from '../lists/change.ts';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import css from './forgetting.module.css';

const telling = words.forgetting;

/** How many of the files are done that it is taken out of. */
interface Running {
  readonly done: number;
  readonly total: number;
}

/** Says all that goes with an article before it is forgotten, and asks what becomes of its backups. */
export function ForgetDialog() {
  const [articleId] = useState(() => meant('articles')[0] ?? 0);
  // What is asked again while it is being forgotten finds no article any more: what was said stays.
  const [running, setRunning] = useState<Running | null>(null);
  const plan = useForgetting(articleId, running === null);
  return (
    <Panel title={telling.title(plan?.title ?? '…')} onClose={closeDialog} wide>
      {plan ? (
        <Plan articleId={articleId} plan={plan} running={running} onRun={setRunning} />
      ) : (
        <Hint>{telling.working}</Hint>
      )}
    </Panel>
  );
}

function Plan({
  articleId,
  plan,
  running,
  onRun,
}: {
  articleId: number;
  plan: ForgettingPlan;
  running: Running | null;
  onRun: (running: Running | null) => void;
}) {
  const act = useAct();
  const [fate, setFate] = useState<BackupFate>('forget');
  const [sharedFile, setSharedFile] = useState(false);
  const [certain, setCertain] = useState(false);
  const { backups, others } = plan;
  const copies = backups.holding + backups.older + backups.closed.length;
  const long = telling.long(plan.bytes);
  const fates = telling.fate(backups);
  const forget = () =>
    inTurn(async () => {
      onRun({ done: 0, total: 1 + copies });
      const forgotten = await act(
        'forgetting.run',
        { articleId, backups: fate, sharedFile },
        { onProgress: (done, total) => onRun({ done, total: total ?? done + 1 }) },
      );
      onRun(null);
      if (!forgotten) return;
      inspect(null);
      closeDialog();
      say(telling.done(plan.title, forgotten), telling.isWhole(forgotten) ? undefined : 'problem');
    });
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (certain && running === null) void forget();
      }}
    >
      <p>{telling.about}</p>
      {long === null ? null : <Hint>{long}</Hint>}
      <Said title={telling.goes} sentences={telling.going(plan)} />
      {others === 0 ? null : (
        <Tick checked={sharedFile} onTick={setSharedFile}>
          {telling.shared(others)}
        </Tick>
      )}
      <fieldset>
        <legend>{telling.backups}</legend>
        {copies === 0 ? <Hint>{telling.none}</Hint> : null}
        {(copies === 0 ? [] : BACKUP_FATES).map((one) => (
          <label key={one}>
            <input type="radio" name="fate" checked={fate === one} onChange={() => setFate(one)} />
            {fates[one]}
          </label>
        ))}
        {backups.closed.length === 0 ? null : <Hint>{telling.closed(backups.closed)}</Hint>}
      </fieldset>
      <Said title={telling.stays} sentences={telling.staying(plan)} />
      <div className={css['end']}>
        {running ? (
          <>
            <span role="status">{telling.running(running.done, running.total, plan.bytes)}</span>
            <progress value={running.done} max={running.total} aria-label={telling.title(plan.title)} />
          </>
        ) : (
          <>
            <Tick checked={certain} onTick={setCertain}>
              {telling.certain}
            </Tick>
            <Button look="bordered" onClick={closeDialog}>
              {telling.keep}
            </Button>
            <Button look="primary" type="submit" disabled={!certain}>
              {telling.forget}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

function Tick({
  checked,
  onTick,
  children,
}: {
  checked: boolean;
  onTick: (checked: boolean) => void;
  children: string;
}) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.target.checked)} />
      {children}
    </label>
  );
}

function Said({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
