import { useEffect, useLayoutEffect, useRef } from 'react';
import { ContextMenu } from '../commands/ContextMenu.tsx';
import { putKeys, useKeymap } from '../commands/key-names.ts';
import { useConnected } from '../connect/connect.ts';
import { useDrawnFirst } from '../connect/first-picture.ts';
import { useAsked, useConnection, useMatter, useSettings } from '../connect/matter.tsx';
import { setReaderTheme } from '../reader/monaco.ts';
import type { Theme } from '../reader/themes.ts';
import { clearListings } from '../lists/listing.ts';
import { ACCEPTED } from '../importing/accepted.ts';
import { ImportDialog } from '../importing/ImportList.tsx';
import { ImportProgress } from '../importing/Progress.tsx';
import { useImporter } from '../importing/run.ts';
import { clearImporting } from '../importing/state.ts';
import { useStopped } from '../importing/stopped.ts';
import { useWatched } from '../importing/watched.ts';
import { AskPassphrase } from '../passphrase/AskPassphrase.tsx';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { clearChecking } from '../checks/state.ts';
import { clearComparing } from '../compare/state.ts';
import { clearSalvage } from '../salvage/state.ts';
import { useFoundDamaged } from '../salvage/useFoundDamaged.ts';
import { Button } from '../ui/controls.tsx';
import { dismissNotice, useNotice } from '../ui/notices.ts';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './app.module.css';
import { clearBrief } from '../brief/state.ts';
import { clearDraft } from '../draft/state.ts';
import { clearDesk } from './desk.ts';
import { Dialogs } from './Dialogs.tsx';
import { putChooser, useDrop } from './files.ts';
import { Frame } from './Frame.tsx';
import { useKeys } from './keys.ts';
import { ReturnedChooser } from '../returned/Chooser.tsx';
import { closeReturned } from '../returned/state.ts';
import { Start } from './Start.tsx';

/** The whole window: the start screen or a matter, and what lies over both. */
export function App() {
  const connected = useConnected((state) => state.connected);
  const matter = useMatter();
  useDrawnFirst();
  useTheme();
  useKeys();
  useChosenKeys();
  useNewDesk();
  useLastWords();
  useStopped();
  useWatched();
  useFoundDamaged();
  const over = useDrop();
  const asked = useAsked();
  return (
    <>
      {matter === undefined ? null : matter === null ? <Start /> : <Frame />}
      {/* In its place: of two dialogs the one that came first would keep the keys. */}
      {asked ? <AskPassphrase key={asked.ref} asked={asked} /> : <Dialogs />}
      <ImportDialog />
      <PrintSheet />
      <ContextMenu />
      <Chooser what="files" />
      <Chooser what="folder" />
      <ReturnedChooser />
      <ImportProgress />
      <NoticeLine />
      {over && matter ? <div className={css['drop']}>{words.app.drop}</div> : null}
      {connected ? null : (
        <div role="alert" className={css['gone']}>
          {words.app.gone}
        </div>
      )}
    </>
  );
}

/** Another matter gets a desk of its own, whoever opened it. */
function useNewDesk(): void {
  const { client } = useConnection();
  useEffect(
    () =>
      client.listen((event) => {
        if (event.kind !== 'matter') return;
        clearDesk();
        clearBrief();
        clearImporting();
        closeReturned();
        clearListings();
        clearChecking();
        clearDraft();
        clearComparing();
        clearSalvage();
      }),
    [client],
  );
}

/** A field saves itself when it is left, and closing the window leaves it. */
function useLastWords(): void {
  useEffect(() => {
    const leave = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}

/** Puts the chosen colours on; `system` follows the system, also while the window is open. */
function useTheme(): void {
  const chosen = useSettings()?.theme ?? 'system';
  // Before the readers are made, which else would be drawn in other colours first.
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const put = () => {
      const theme: Theme =
        chosen !== 'system' ? chosen : contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = theme;
      setReaderTheme(theme);
    };
    put();
    dark.addEventListener('change', put);
    contrast.addEventListener('change', put);
    return () => {
      dark.removeEventListener('change', put);
      contrast.removeEventListener('change', put);
    };
  }, [chosen]);
}

/** Takes the keys over as they are kept, and draws the window anew when they change: their names stand all over it. */
function useChosenKeys(): void {
  const chosen = useSettings()?.keys;
  useKeymap();
  useEffect(() => {
    if (chosen) putKeys(chosen);
  }, [chosen]);
}

/** The system's dialogs, for files and for a folder of them; the folder's hidden files are left out. */
function Chooser({ what }: { what: 'files' | 'folder' }) {
  const { take: importFiles } = useImporter();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    putChooser(what, input.current);
    return () => putChooser(what, null);
  }, [what]);
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={words.app.importing[what]}
      {...(what === 'folder' ? { webkitdirectory: '' } : { accept: ACCEPTED })}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])].filter(
          (file) => !/(^|\/)\./.test(file.webkitRelativePath),
        );
        // Else the same file could not be chosen twice in a row.
        event.target.value = '';
        void importFiles(files);
      }}
    />
  );
}

function NoticeLine() {
  const { notice } = useNotice();
  return (
    <div role={notice?.tone === 'problem' ? 'alert' : 'status'} data-live-announcer>
      {notice ? (
        <div className={ui['notice']} data-tone={notice.tone}>
          <span>{notice.sentence}</span>
          {notice.remedy ? (
            <Button look="bordered" className={ui['remedy']!} onClick={notice.remedy.run}>
              {notice.remedy.label}
            </Button>
          ) : null}
          <Button aria-label={words.app.dismiss} onClick={dismissNotice}>
            ✕
          </Button>
        </div>
      ) : null}
    </div>
  );
}
