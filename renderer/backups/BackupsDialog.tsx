import { useState } from 'react';
import type { Backup } from '#core/contract/backups.ts';
import { instantName } from '#core/words/formats.ts';
import { closeDialog } from '../app/desk.ts';
import { actionName } from '../app/names.ts';
import { useAct, useBackups, useBackupState, useMatter, useMattersWithBackups } from '../connect/matter.tsx';
import { Button, Choice, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { When } from '../ui/When.tsx';
import { words } from '../words.ts';
import css from './backups.module.css';

const telling = words.backups;
/** Stands for the open matter among the references of the others. */
const OPEN = 'open';

/** The backups of the open matter, or of another, also one that was lost: how it stands, what each holds, and making a new file of one. */
export function BackupsDialog() {
  const open = useMatter();
  const others = useMattersWithBackups();
  const [chosen, setChosen] = useState<string | null>(null);
  if (open === undefined || !others) return null;
  const names = Object.fromEntries([
    ...(open ? [[OPEN, telling.openOne(open.fileName)]] : []),
    ...others.map(({ ref, fileName }) => [ref, fileName]),
  ]) as Readonly<Record<string, string>>;
  const values = Object.keys(names);
  const shown = chosen ?? values[0];
  return (
    <Panel title={telling.title} onClose={closeDialog} wide>
      {values.length > 1 || !open ? (
        shown === undefined ? null : (
          <Choice label={telling.matter} value={shown} values={values} names={names} onChoose={setChosen} />
        )
      ) : null}
      {shown === undefined ? (
        <Hint>{telling.noMatters}</Hint>
      ) : (
        <>
          {shown === OPEN ? <Standing /> : null}
          <List key={shown} matter={shown === OPEN ? null : shown} />
        </>
      )}
    </Panel>
  );
}

/** When the last one was made, what is wrong if something is, and one more at once. */
function Standing() {
  const act = useAct();
  const state = useBackupState(true);
  const [making, setMaking] = useState(false);
  if (!state) return null;
  // A button that is disabled loses the focus, and the dialog its keys.
  const make = async () => {
    if (making) return;
    setMaking(true);
    const made = await act('backups.make', {});
    setMaking(false);
    if (made) say(telling.made(made.fileName, made.folderName));
  };
  return (
    <>
      <div className={css['standing']}>
        <p>
          {state.last === null ? telling.noneYet : <Phrase of={telling.last(<When at={state.last} />)} />}
        </p>
        <Button look="primary" autoFocus aria-disabled={making} onClick={() => void make()}>
          {making ? telling.making : telling.make}
        </Button>
      </div>
      {state.problem === null ? null : (
        <p className={css['problem']} role="alert">
          {telling.problem[state.problem]}
        </p>
      )}
      <Hint>{telling.hint}</Hint>
    </>
  );
}

interface Restored {
  readonly ref: string;
  readonly fileName: string;
  readonly lookedThrough: boolean;
}

function List({ matter }: { matter: string | null }) {
  const act = useAct();
  const listed = useBackups(matter);
  const [busy, setBusy] = useState<string | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  if (!listed) return null;
  const restore = async (backup: string) => {
    if (busy !== null) return;
    setBusy(backup);
    setRestored(null);
    setRestored(await act('backups.restore', { matter, backup }));
    setBusy(null);
  };
  const openIt = async ({ ref }: Restored) => {
    if (await act('matters.open', { ref })) closeDialog();
  };
  return (
    <>
      <p role="status" className={css['told']}>
        {busy !== null
          ? telling.restoring
          : restored
            ? telling.restored(restored.fileName, restored.lookedThrough)
            : ''}
      </p>
      {restored ? (
        <Button look="bordered" className={css['open']} onClick={() => void openIt(restored)}>
          {telling.open}
        </Button>
      ) : null}
      {listed.backups.length === 0 ? (
        matter === null ? null : (
          <Hint>{telling.none}</Hint>
        )
      ) : (
        <ul className={css['list']} aria-label={telling.list}>
          {listed.backups.map((backup) => (
            <Row
              key={backup.ref}
              backup={backup}
              busy={busy !== null}
              onRestore={() => void restore(backup.ref)}
            />
          ))}
        </ul>
      )}
      {matter === null ? <Folder name={listed.folderName} /> : null}
    </>
  );
}

function Row({
  backup: { at, why, size, locked, holds },
  busy,
  onRestore,
}: {
  backup: Backup;
  busy: boolean;
  onRestore: () => void;
}) {
  const last = holds?.last ? telling.lastStep(actionName(holds.last.action)) : telling.noStep;
  return (
    <li>
      <div>
        <strong>
          <When at={at} />
        </strong>{' '}
        <span>{telling.why[why]}</span>
        <small>
          {[
            holds ? telling.holds(holds) : locked ? telling.locked : telling.unreadable,
            holds ? last : null,
            telling.size(size),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </small>
      </div>
      <Button
        look="bordered"
        aria-disabled={busy}
        aria-label={telling.restoreOf(instantName(new Date(at)))}
        onClick={onRestore}
      >
        {telling.restore}
      </Button>
    </li>
  );
}

function Folder({ name }: { name: string }) {
  const act = useAct();
  const state = useBackupState(true);
  if (!state) return null;
  const put = (folder: string | null) => void act('backups.keepIn', { folder });
  return (
    <div className={css['folder']}>
      <SectionHead ruled>{telling.where}</SectionHead>
      <TextField
        label={telling.folder}
        value={state.folder ?? ''}
        placeholder={telling.beside}
        onSave={(path) => put(path === '' ? null : path)}
      />
      <Hint>{telling.folderHint(name)}</Hint>
      {state.folder === null ? null : (
        <Button look="bordered" onClick={() => put(null)}>
          {telling.besideAgain}
        </Button>
      )}
    </div>
  );
}
