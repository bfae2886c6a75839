import { useEffect, useRef, useState } from 'react';
import type { ResultOf } from '#core/contract/methods.ts';
import { closeDialog } from '../app/desk.ts';
import { useAct, useMatter } from '../connect/matter.tsx';
import { SecretField } from '../passphrase/Fields.tsx';
import { Button, Field, Hint } from '../ui/controls.tsx';
import { dismissNotice, say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { useSalvage, type From } from './state.ts';
import css from './salvage.module.css';

type Salvaged = ResultOf<'matters.salvage'>;

/** Saves what can be read of a damaged file into a new matter, and tells what was and what was not. */
export function SalvageDialog() {
  const { from } = useSalvage();
  const matter = useMatter();
  const [saved, setSaved] = useState<Salvaged | null>(null);
  const fileName = from?.name ?? matter?.fileName;
  return (
    <Panel title={words.salvage.title} onClose={closeDialog} wide>
      {saved ? (
        <Report saved={saved} />
      ) : fileName === undefined ? (
        <Hint>{words.whyNot.damaged}</Hint>
      ) : (
        <Saving fileName={fileName} from={from} onSaved={setSaved} />
      )}
    </Panel>
  );
}

function Saving({
  fileName,
  from,
  onSaved,
}: {
  fileName: string;
  from: From | null;
  onSaved: (saved: Salvaged) => void;
}) {
  const act = useAct();
  const [name, setName] = useState(() => words.salvage.proposedName(fileName.replace(/\.matter$/, '')));
  const [passphrase, setPassphrase] = useState('');
  const [at, setAt] = useState<{ readonly done: number; readonly total: number | null } | null>(null);
  const running = useRef<AbortController | null>(null);
  const locked = from?.locked === true;
  const secret = useRef<HTMLInputElement>(null);
  const named = useRef<HTMLInputElement>(null);
  const ready = name.trim() !== '' && (!locked || passphrase !== '');
  // Nobody waits any more for what was begun here.
  useEffect(() => () => running.current?.abort(), []);
  useEffect(dismissNotice, []);
  const save = async () => {
    const abort = new AbortController();
    running.current = abort;
    dismissNotice();
    setAt({ done: 0, total: null });
    const onProgress = (done: number, total: number | null) => setAt({ done, total });
    const saved = await act(
      'matters.salvage',
      { ref: from?.ref ?? null, name: name.trim(), ...(passphrase === '' ? {} : { passphrase }) },
      { signal: abort.signal, onProgress },
    );
    running.current = null;
    setAt(null);
    if (saved) return onSaved(saved);
    // What was wrong with it is told; the button that had the keys is gone.
    (locked ? secret : named).current?.select();
  };
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (at === null && ready) void save();
      }}
    >
      <p className={css['of']} translate="no">
        {words.salvage.of(fileName)}
      </p>
      <Hint>{words.salvage.about}</Hint>
      {locked ? (
        <>
          <SecretField
            label={words.passphrase.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            field={secret}
            autoFocus
          />
          <Hint>{words.salvage.locked}</Hint>
        </>
      ) : null}
      <Field label={words.salvage.name}>
        {(id) => (
          <input
            id={id}
            ref={named}
            className={ui['input']}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of the dialog
            autoFocus={!locked}
            value={name}
            readOnly={at !== null}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Hint>{words.salvage.history}</Hint>
      <div className={css['end']}>
        {at === null ? (
          <Button look="primary" type="submit" disabled={!ready}>
            {words.salvage.save}
          </Button>
        ) : (
          <>
            <span role="status">{words.salvage.reading}</span>
            <progress
              value={at.total === null ? undefined : at.done}
              max={at.total ?? 1}
              aria-label={words.salvage.reading}
            />
            <Button look="bordered" autoFocus onClick={() => running.current?.abort()}>
              {words.salvage.stop}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** So many single faults are shown; the copied report has all that are told. */
const FAULTS_SHOWN = 50;

function Report({ saved: { ref, fileName, encrypted, report } }: { saved: Salvaged }) {
  const act = useAct();
  const lines = [...(encrypted ? [words.salvage.encrypted] : []), ...words.salvage.lines(report)];
  const faults = report.faults.map(({ fault, words: of }) => words.salvage.fault[fault](of));
  const copy = async () => {
    await navigator.clipboard.writeText([words.salvage.done(fileName), ...lines, ...faults].join('\n'));
    say(words.salvage.copied);
  };
  return (
    <div className={css['form']} role="status">
      <p className={css['of']}>{words.salvage.done(fileName)}</p>
      <ul className={css['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {faults.length === 0 ? null : (
        <section aria-label={words.salvage.notSaved} className={css['faults']}>
          <h3>{words.salvage.notSaved}</h3>
          <ul>
            {faults.slice(0, FAULTS_SHOWN).map((fault, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two may be the same
              <li key={at}>{fault}</li>
            ))}
          </ul>
          {faults.length > FAULTS_SHOWN ? <p>{words.salvage.more(faults.length - FAULTS_SHOWN)}</p> : null}
        </section>
      )}
      <div className={css['end']}>
        <Button look="primary" autoFocus onClick={() => void act('matters.open', { ref })}>
          {words.salvage.open}
        </Button>
        <Button look="bordered" onClick={() => void copy()}>
          {words.salvage.copy}
        </Button>
      </div>
    </div>
  );
}
