import { useRef, useState } from 'react';
import { keyName } from '../commands/key-names.ts';
import { useAbout, useAct, useConnection, useMatters, useSettings } from '../connect/matter.tsx';
import { WatchedFolder } from '../importing/WatchedFolder.tsx';
import { agreed, NewPassphrase, NOTHING_TYPED } from '../passphrase/Fields.tsx';
import { Button, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { openSample } from '../tour/tour.ts';
import { say } from '../ui/notices.ts';
import { Phrase } from '../ui/Phrase.tsx';
import ui from '../ui/ui.module.css';
import { When } from '../ui/When.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { open } from './desk.ts';

/** New matter, the sample matter, or one of those that are there: the first screen, and later a dialog. */
export function Matters() {
  const act = useAct();
  const matters = useMatters();
  const about = useAbout();
  const [name, setName] = useState('');
  const [encrypt, setEncrypt] = useState(false);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const passphrase = encrypt ? agreed(typed) : undefined;
  return (
    <div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== null) void act('matters.create', { name, passphrase });
        }}
      >
        <div className={css['newMatter']}>
          <input
            className={ui['input']}
            aria-label={words.app.matters.name}
            placeholder={words.app.matters.nameHint}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button look="primary" type="submit" disabled={name.trim() === '' || passphrase === null}>
            {words.app.matters.make}
          </Button>
        </div>
        <label className={css['encrypt']}>
          <input
            type="checkbox"
            checked={encrypt}
            onChange={(event) => {
              setEncrypt(event.target.checked);
              setTyped(NOTHING_TYPED);
            }}
          />
          {words.passphrase.encryptNew}
        </label>
        {encrypt ? <NewPassphrase typed={typed} onType={setTyped} autoFocus /> : null}
      </form>
      <SectionHead ruled>{words.app.matters.open}</SectionHead>
      {matters?.matters.length ? (
        <ul className={css['matterList']}>
          {matters.matters.map((matter) => (
            <li key={matter.ref}>
              <button type="button" onClick={() => void act('matters.open', { ref: matter.ref })}>
                <strong>{matter.name}</strong>
                <span>
                  <Phrase
                    of={(matter.place === 'folder'
                      ? words.app.matters.inFolder
                      : words.app.matters.openedBefore)(<When at={matter.modifiedAt} />)}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Hint>{words.app.matters.none}</Hint>
      )}
      <p className={css['ways']}>
        {about?.host === 'electron' ? <OpenFile /> : null}
        <Button look="bordered" keyHint={keyName('backups')} onClick={() => open('backups')}>
          {words.app.matters.backups}
        </Button>
      </p>
      <Remember />
      <SectionHead ruled>{words.app.matters.lookAround}</SectionHead>
      <p className={css['sampleLine']}>
        <Button look="bordered" onClick={() => void openSample(act)}>
          {words.app.matters.sample}
        </Button>
        <span>{words.tour.line}</span>
      </p>
      {matters?.open ? (
        <>
          <SectionHead ruled>{words.app.matters.thisMatter}</SectionHead>
          <TextField
            label={words.app.matters.rename}
            value={matters.open.name}
            required
            onSave={(next) => void act('matter.rename', { name: next })}
          />
          <WatchedFolder />
          <Button look="bordered" onClick={() => void act('matters.close', {})}>
            {words.app.matters.close}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** Whether a matter that was open leaves a trace on this computer beside itself. */
function Remember() {
  const act = useAct();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <label className={css['remember']}>
        <input
          type="checkbox"
          checked={settings.recent}
          onChange={(event) => void act('settings.set', { recent: event.target.checked })}
        />
        {words.app.matters.remember}
      </label>
      <Hint>{words.app.matters.rememberHint}</Hint>
    </>
  );
}

/** A matter that lies elsewhere. A browser would hand over a copy of it, so only Electron offers this. */
function OpenFile() {
  const act = useAct();
  const { hand } = useConnection();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="bordered" onClick={() => input.current?.click()}>
        {words.app.matters.openFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".matter"
        aria-label={words.app.matters.fileToOpen}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file)
            void hand(file).then(
              (ref) => act('matters.open', { ref }),
              () => say(words.app.matters.unreadable(file.name), 'problem'),
            );
        }}
      />
    </>
  );
}
