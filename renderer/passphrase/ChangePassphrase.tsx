import { useState } from 'react';
import { OLDER_BACKUPS, type OlderBackups } from '#core/contract/vocabulary.ts';
import { closeDialog } from '../app/desk.ts';
import { useBackups, useMatter, useTry } from '../connect/matter.tsx';
import { Button, Hint, SectionHead, Segments } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { agreed, NewPassphrase, NOTHING_TYPED, SecretField } from './Fields.tsx';
import css from './passphrase.module.css';

const WHATS = ['change', 'remove'] as const;

/** Encrypts the open matter, changes its passphrase, or takes the encryption off. */
export function ChangePassphrase() {
  const matter = useMatter();
  return matter ? <Change encrypted={matter.encrypted} fileName={matter.fileName} /> : null;
}

function Change({ encrypted, fileName }: { encrypted: boolean; fileName: string }) {
  const attempt = useTry();
  const [what, setWhat] = useState<(typeof WHATS)[number]>('change');
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [older, setOlder] = useState<OlderBackups>('rewrite');
  const backups = useBackups(null)?.backups.length ?? 0;
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const saying = words.passphrase.change;
  const doing = encrypted ? what : 'encrypt';
  const next = doing === 'remove' ? null : agreed(typed);
  const ready = (doing === 'remove' || next !== null) && (!encrypted || current !== '');
  const change = async () => {
    setBusy(true);
    setProblem('');
    const params = { current: encrypted ? current : null, next, backups: older };
    const { failed, answer } = await attempt('matter.passphrase', params);
    setBusy(false);
    if (failed !== null) return setProblem(failed);
    closeDialog();
    if (answer.overwritten) say(saying.done[doing]);
    else say(saying.notOverwritten, 'problem');
    if (answer.backups.left > 0) say(saying.left(answer.backups.left), 'problem');
  };
  return (
    <Panel title={saying.title} onClose={closeDialog} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) void change();
        }}
      >
        <p className={css['said']}>{(encrypted ? saying.encrypted : saying.plain)(fileName)}</p>
        {encrypted ? (
          <>
            <p>
              <Segments
                label={saying.what}
                value={what}
                values={WHATS}
                names={saying.whats}
                onChoose={setWhat}
              />
            </p>
            <SecretField label={words.passphrase.current} value={current} onChange={setCurrent} autoFocus />
          </>
        ) : null}
        {doing === 'remove' ? null : <NewPassphrase typed={typed} onType={setTyped} autoFocus={!encrypted} />}
        <Hint>{saying.overwritten}</Hint>
        {backups === 0 ? null : (
          <div className={css['older']}>
            <SectionHead ruled>{saying.backups(backups)}</SectionHead>
            <Segments
              label={saying.backups(backups)}
              value={older}
              values={OLDER_BACKUPS}
              names={saying.backupWays}
              onChoose={setOlder}
            />
            <Hint>{saying.backupHints[doing][older]}</Hint>
          </div>
        )}
        {doing === 'remove' ? null : <Hint>{saying.covers}</Hint>}
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
        <Button look="primary" type="submit" className={css['do']} disabled={!ready}>
          {busy ? saying.doing : saying.do[doing]}
        </Button>
      </form>
    </Panel>
  );
}
