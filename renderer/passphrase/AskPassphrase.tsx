import { useRef, useState } from 'react';
import { useAct, useTry } from '../connect/matter.tsx';
import { salvageFile } from '../salvage/state.ts';
import { Button, Hint } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { SecretField } from './Fields.tsx';
import css from './passphrase.module.css';

/** Asks for the passphrase of the matter that is to be opened, whoever asked for it. */
export function AskPassphrase({ asked: { ref, name } }: { asked: { ref: string; name: string } }) {
  const act = useAct();
  const attempt = useTry();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = async () => {
    setBusy(true);
    setProblem('');
    const { failed } = await attempt('matters.open', { ref, passphrase: typed });
    setBusy(false);
    if (failed === null) return;
    setProblem(failed);
    field.current?.select();
  };
  const salvage = async () => {
    await act('matters.giveUp', {});
    salvageFile({ ref, name, locked: true });
  };
  return (
    <Panel title={words.passphrase.ask.title(name)} onClose={() => void act('matters.giveUp', {})}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '' && !busy) void open();
        }}
      >
        <SecretField
          label={words.passphrase.passphrase}
          value={typed}
          onChange={setTyped}
          field={field}
          autoFocus
        />
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
        <Hint>{words.passphrase.ask.may}</Hint>
        <div className={css['ways']}>
          <Button look="primary" type="submit" disabled={typed === ''}>
            {busy ? words.passphrase.ask.opening : words.passphrase.ask.open}
          </Button>
          <Button look="link" disabled={busy} onClick={() => void salvage()}>
            {words.salvage.offer}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
