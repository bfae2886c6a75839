import { useMemo } from 'react';
import { useAct } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { FileChooser } from '../ui/FileChooser.tsx';
import { say } from '../ui/notices.ts';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import { useCheck, useMatterState } from './check.ts';
import { Chosen } from './Chosen.tsx';
import { Paper } from './Paper.tsx';
import { RowsList } from './RowsList.tsx';
import { clearDraft, putDraftChooser, pickDraft, useDrafting } from './state.ts';
import css from './draft.module.css';

/** A draft from anywhere, with each of its quotations held against the matter. */
export function DraftPlace() {
  const { running, checked } = useDrafting();
  return (
    <section className={css['place']} aria-label={words.draft.title}>
      <DraftChooser />
      {running ? <Running /> : checked ? <Checked /> : <Begin />}
    </section>
  );
}

function DraftChooser() {
  const check = useCheck();
  return (
    <FileChooser
      ref={putDraftChooser}
      label={words.draft.file}
      accept=".docx,.odt,.md,.markdown,.txt"
      onFile={(file) => void check(file)}
    />
  );
}

function Begin() {
  const check = useCheck();
  const typed = useDrafting((drafting) => drafting.typed);
  const checkTyped = () => (typed.trim() === '' ? undefined : void check(typed));
  return (
    <div className={css['begin']}>
      <Empty of="draft">
        <Button look="primary" onClick={pickDraft}>
          {words.draft.choose}
        </Button>
      </Empty>
      <form
        className={css['paste']}
        onSubmit={(event) => {
          event.preventDefault();
          checkTyped();
        }}
      >
        <label>
          {words.draft.paste}
          <textarea
            className={ui['input']}
            rows={10}
            value={typed}
            placeholder={words.draft.pasteHint}
            onChange={(event) => useDrafting.setState({ typed: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) checkTyped();
            }}
          />
        </label>
        <Button look="bordered" type="submit" disabled={typed.trim() === ''}>
          {words.draft.checkPasted}
        </Button>
      </form>
    </div>
  );
}

function Running() {
  const running = useDrafting((drafting) => drafting.running);
  if (!running) return null;
  const { done, total, cancel } = running;
  return (
    <div className={css['running']} role="status">
      <p>{words.draft.checking(done, total)}</p>
      <progress
        value={total === null ? undefined : done}
        max={total ?? 1}
        aria-label={words.draft.progress}
      />
      <Button
        look="bordered"
        onClick={() => {
          cancel();
          useDrafting.setState({ running: null });
        }}
      >
        {words.draft.stop}
      </Button>
    </div>
  );
}

function Checked() {
  const { checked, chosen, only } = useDrafting();
  const row = useMemo(() => checked?.rows.find(({ id }) => id === chosen) ?? null, [checked, chosen]);
  if (!checked) return null;
  const { result, rows } = checked;
  return (
    <>
      <Head />
      <div className={css['desk']}>
        <Paper text={result.text} rows={rows} chosen={row} />
        <div className={css['side']}>
          {rows.length === 0 ? (
            <Hint>{words.draft.none}</Hint>
          ) : (
            <RowsList rows={rows} only={only} chosen={chosen} />
          )}
          <Chosen row={row} />
        </div>
      </div>
    </>
  );
}

function Head() {
  const act = useAct();
  const check = useCheck();
  const now = useMatterState();
  const checked = useDrafting((drafting) => drafting.checked)!;
  const { given, result, of } = checked;
  const save = async (file: string) => {
    // As long work: nobody waits for it with other changes.
    const ready = await act('drafts.comment', { file }, { onProgress: () => {} });
    if (!ready) return;
    const link = document.createElement('a');
    link.href = `/file/${ready.file}`;
    link.download = ready.fileName;
    link.click();
    say(words.draft.saved(ready.fileName, ready.comments));
  };
  const name = result.name ?? words.draft.pasted;
  return (
    <header className={css['head']}>
      <h1 title={name}>{name}</h1>
      <span className={css['summary']}>{words.draft.summary(result.quotations.length, result.articles)}</span>
      <span className={css['tools']}>
        {given.kind === 'file' && /\.docx$/i.test(given.file.name) ? (
          <Button look="bordered" onClick={() => void save(given.ref)}>
            {words.draft.saveCopy}
          </Button>
        ) : null}
        <Button look="bordered" onClick={() => void check(given.kind === 'file' ? given.file : given.text)}>
          {words.draft.again}
        </Button>
        <Button look="bordered" onClick={clearDraft}>
          {words.draft.another}
        </Button>
      </span>
      {of === now ? null : (
        <p className={css['stale']} role="status">
          {words.draft.changed}
        </p>
      )}
    </header>
  );
}
