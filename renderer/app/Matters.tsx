import { useRef, useState } from 'react';
import { useAbout, useAct, useConnection, useMatters } from '../connect/matter.tsx';
import { Button, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { openSample } from '../tour/tour.ts';
import { say } from '../ui/notices.ts';
import ui from '../ui/ui.module.css';
import { When } from '../ui/When.tsx';
import { words } from '../words.ts';
import css from './app.module.css';

/** New matter, the sample matter, or one of those that are there: the first screen, and later a dialog. */
export function Matters() {
  const act = useAct();
  const matters = useMatters();
  const about = useAbout();
  const [name, setName] = useState('');
  return (
    <div className={css['matters']}>
      <form
        className={css['newMatter']}
        onSubmit={(event) => {
          event.preventDefault();
          void act('matters.create', { name });
        }}
      >
        <input
          className={ui['input']}
          aria-label="Name of the new matter"
          placeholder="Name of the case or story, for example Baldwin v. Morrissey"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          New matter
        </Button>
      </form>
      <SectionHead ruled>Open</SectionHead>
      {matters?.matters.length ? (
        <ul className={css['matterList']}>
          {matters.matters.map((matter) => (
            <li key={matter.ref}>
              <button type="button" onClick={() => void act('matters.open', { ref: matter.ref })}>
                <strong>{matter.name}</strong>
                <span>
                  {matter.place === 'folder' ? 'in the matters folder' : 'opened before'} ·{' '}
                  <When at={matter.modifiedAt} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Hint>There are no matters yet.</Hint>
      )}
      {about?.host === 'electron' ? <OpenFile /> : null}
      <SectionHead ruled>Look around first</SectionHead>
      <p className={css['sampleLine']}>
        <Button look="bordered" onClick={() => void openSample(act)}>
          Open the sample matter
        </Button>
        <span>{words.tour.line}</span>
      </p>
      {matters?.open ? (
        <>
          <SectionHead ruled>This matter</SectionHead>
          <TextField
            label="Name"
            value={matters.open.name}
            required
            onSave={(next) => void act('matter.rename', { name: next })}
          />
          <Button look="bordered" onClick={() => void act('matters.close', {})}>
            Close the matter
          </Button>
        </>
      ) : null}
    </div>
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
        Open another matter file…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".matter"
        aria-label="Matter file to open"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file)
            void hand(file).then(
              (ref) => act('matters.open', { ref }),
              () => say(`${file.name} could not be read.`, 'problem'),
            );
        }}
      />
    </>
  );
}
