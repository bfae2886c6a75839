import { useMemo } from 'react';
import { Button, Hint } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { ReadingChoices } from './Choices.tsx';
import { ListColumnsOf } from './ListColumns.tsx';
import { groupsOf, linesOf, type Line } from './rows.ts';
import { useImporter } from './run.ts';
import { changeSheet, isListChosen, useImporting, type Sheet } from './state.ts';
import css from './importing.module.css';

/** What will happen to each file, to be changed before it happens; afterwards, what was left out and why. */
export function ImportDialog() {
  const { sheet, open, running } = useImporting();
  return sheet && open && !running ? <ImportList sheet={sheet} /> : null;
}

function ImportList({ sheet }: { sheet: Sheet }) {
  const { run, tryAgain, close, forget } = useImporter();
  const { ticked, ran, failed, lost, left, chosen } = sheet;
  const groups = useMemo(() => groupsOf(sheet), [sheet]);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const tickable = useMemo(
    () => new Set(groups.filter(({ ticks }) => ticks).flatMap(({ rows }) => rows.map(({ id }) => id))),
    [groups],
  );
  const pick = (picked: ReadonlySet<number>) =>
    changeSheet({ ticked: new Set([...picked].filter((id) => tickable.has(id))) });
  const done = ran.size > 0;
  const again = failed.length + lost.length;
  const wanted = [...ticked].toSorted((a, b) => a - b);
  return (
    <Panel title={done ? words.imports.report : words.imports.title} onClose={close} broad>
      <form
        className={css['sheet']}
        // Escape would first let go of the ticks, and cost what was decided.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void run(wanted);
        }}
      >
        <p className={css['sum']} role="status">
          {sheet.resumed
            ? left.size > 0
              ? words.imports.stoppedBefore(left.size)
              : words.imports.goneSince
            : done
              ? words.imports.sum(sheet.imported, again, left.size)
              : words.imports.will(ticked.size)}
        </p>
        <div className={css['parts']} data-list={isListChosen(sheet) || undefined}>
          <div className={css['list']}>
            <LongList
              label={words.imports.list}
              lines={lines}
              picked={ticked}
              current={[chosen]}
              all={() => [...tickable]}
              onPick={pick}
              onOpen={(id) => changeSheet({ chosen: tickable.has(id) && id !== chosen ? id : null })}
              onFold={() => {}}
              onActive={() => {}}
              draw={draw}
              empty={<Hint>{words.imports.nothing}</Hint>}
            />
          </div>
          <ReadingChoices sheet={sheet} />
        </div>
        <ListColumnsOf sheet={sheet} />
        <div className={css['end']}>
          <Hint>{tickable.size > 0 ? words.imports.keys : null}</Hint>
          {left.size > 0 ? (
            <Button look="bordered" onClick={forget}>
              {words.imports.forget}
            </Button>
          ) : null}
          {again > 0 ? (
            <Button look="bordered" onClick={() => void tryAgain()}>
              {words.imports.again}
            </Button>
          ) : null}
          {done && ticked.size === 0 ? (
            <Button look="primary" autoFocus onClick={close}>
              {words.common.close}
            </Button>
          ) : (
            <Button look="primary" type="submit" autoFocus disabled={ticked.size === 0}>
              {left.size > 0 ? words.imports.goOn(ticked.size) : words.imports.import(ticked.size)}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}

function draw(line: Line) {
  if (line.kind === 'group') return <strong className={css['group']}>{line.name}</strong>;
  const { name, note, bad } = line.row;
  return (
    <span className={css['row']} data-fixed={line.ticks ? undefined : true}>
      <span className={css['name']} title={name}>
        {name}
      </span>
      <span className={css['note']} title={note} data-bad={bad || undefined}>
        {note}
      </span>
    </span>
  );
}
