import { pageAndLine } from '#core/text/lines.ts';
import { useConnected } from '../connect/connect.ts';
import { useNaming, useReading } from '../connect/hear.ts';
import { useBackupState, useMatter, useQuote } from '../connect/matter.tsx';
import { useUnsaved } from '../connect/saving.ts';
import { useImporter } from '../importing/run.ts';
import { useImporting } from '../importing/state.ts';
import { openWaiting } from '../importing/watched.ts';
import { Button } from '../ui/controls.tsx';
import { useDrafts } from '../ui/drafts.ts';
import { Phrase } from '../ui/Phrase.tsx';
import { When } from '../ui/When.tsx';
import { printedIn } from '../reader/printed-place.ts';
import { readerOf } from '../reader/readers.ts';
import { salvageOpen } from '../salvage/state.ts';
import { words } from '../words.ts';
import css from './app.module.css';
import { open as openDialog, useDesk } from './desk.ts';

/** When the last backup was made; a press shows all. */
function BackupLine() {
  const open = useMatter();
  const state = useBackupState(Boolean(open));
  const told = words.backups.status;
  if (!open || !state || (state.last === null && state.problem === null)) return null;
  const failed = state.problem !== null && state.problem !== 'elsewhere';
  return (
    <Button look="link" className={css['backup']} data-failed={failed} onClick={() => openDialog('backups')}>
      {failed ? (
        told.problem
      ) : state.last === null ? null : (
        <span>
          <Phrase of={told.last(<When at={state.last} />)} />
        </span>
      )}
    </Button>
  );
}

/** Fewer articles are read before anybody could read of it. */
const WORTH_TELLING = 200;

export function StatusLine() {
  const matter = useMatter();
  const connected = useConnected((state) => state.connected);
  const saving = useUnsaved((state) => state.count > 0);
  const { done, total } = useReading();
  const naming = useNaming();
  const rest = useImporting(({ sheet, open, running }) => (open || running ? 0 : (sheet?.left.size ?? 0)));
  const stopped = useImporting(({ sheet, running, stopped: all }) =>
    sheet || running ? null : (all[0] ?? null),
  );
  const { resume } = useImporter();
  const waiting = useImporting(({ open, running, waiting: sheets }) =>
    open || running ? 0 : sheets.reduce((sum, { failed }) => sum + failed.length, 0),
  );
  const typing = useDrafts((state) => state.count > 0);
  const selected = useDesk((desk) => desk.selected);
  const inspected = useDesk((desk) => desk.inspected);
  const quote = useQuote(inspected?.kind === 'quote' ? inspected.id : null);
  const state = !connected ? 'gone' : saving ? 'saving' : typing ? 'typing' : 'saved';
  const pages = selected && printedIn(readerOf(selected.pane), selected);
  const place = selected
    ? [
        pages && (pageAndLine(pages) ?? words.pages.range(pages.first, pages.last)),
        words.app.status.selected(selected.start, selected.end),
      ]
    : quote
      ? [
          quote.page === null ? null : words.pages.cited(quote.page),
          quote.paragraph === null ? null : `¶${quote.paragraph}`,
          `${quote.start}–${quote.end}`,
        ]
      : [];
  return (
    <footer className={css['status']}>
      <span className={css['saved']} data-state={state}>
        {words.app.status[state]}
      </span>
      {matter?.damaged ? (
        <Button look="link" className={css['damaged']} onClick={salvageOpen}>
          {words.salvage.damaged}
        </Button>
      ) : null}
      <span>{words.app.status.offline}</span>
      <span className={css['file']}>
        {words.app.status.matterFile(matter?.fileName ?? '', matter?.encrypted ?? false)}
      </span>
      <BackupLine />
      {naming.done < naming.total && naming.total > WORTH_TELLING ? (
        <span>{words.app.status.naming(naming.done, naming.total)}</span>
      ) : null}
      {done < total ? <span>{words.app.status.reading(done, total)}</span> : null}
      {rest > 0 ? (
        <Button look="link" onClick={() => useImporting.setState({ open: true })}>
          {words.imports.rest(rest)}
        </Button>
      ) : null}
      {stopped ? (
        <Button look="link" onClick={() => void resume(stopped)}>
          {words.imports.rest(stopped.left)}
        </Button>
      ) : null}
      {waiting > 0 ? (
        <Button look="link" onClick={openWaiting}>
          {words.imports.watch.leftOut(waiting)}
        </Button>
      ) : null}
      <span className={css['where']}>{place.filter((part) => part !== null).join(' · ')}</span>
    </footer>
  );
}
