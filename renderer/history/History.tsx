import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { timeName } from '#core/words/formats.ts';
import { useRun } from '../app/commands.ts';
import { useMatter, useSteps } from '../connect/matter.tsx';
import { Empty } from '../empty/Empty.tsx';
import { Button } from '../ui/controls.tsx';
import { LongList } from '../ui/LongList.tsx';
import { showMenu, spotOf } from '../commands/menu.ts';
import { words } from '../words.ts';
import { actionName } from '../app/names.ts';
import placeCss from '../ui/place.module.css';
import css from './history.module.css';
import { ReturnBar } from './ReturnBar.tsx';
import { historyLines, OLDER, type HistoryLine, type Step } from './steps.ts';

const NONE: ReadonlySet<number> = new Set();
const nothing = () => {};

/** What was done in the matter, the last first, and the way back to any of it. */
export function History() {
  const run = useRun();
  const matter = useMatter();
  const { steps, more, askMore } = useSteps();
  const [chosen, setChosen] = useState<number | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [today] = useState(() => new Date());
  const lines = useMemo(() => historyLines(steps ?? [], more, folded, today), [steps, more, folded, today]);
  const box = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  /** Who chooses with a key goes on with one: the focus goes to the button, and comes back. */
  const byKey = useRef(false);
  useEffect(() => {
    if (chosen !== null && byKey.current) bar.current?.querySelector('button')?.focus();
  }, [chosen]);
  const backToList = useCallback(() => {
    box.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus();
  }, []);
  const draw = useCallback((line: HistoryLine) => <Line line={line} onOlder={askMore} />, [askMore]);
  return (
    <section className={`${placeCss['place']} ${css['history']}`} aria-label={words.history.title}>
      <header>
        <h1>{words.history.title}</h1>
        <span>
          <Button look="bordered" disabled={!matter?.undo} onClick={() => run('undo')}>
            {words.history.undo(matter?.undo ? actionName(matter.undo.action) : null)}
          </Button>{' '}
          <Button look="bordered" disabled={!matter?.redo} onClick={() => run('redo')}>
            {words.history.redo(matter?.redo ? actionName(matter.redo.action) : null)}
          </Button>
        </span>
      </header>
      {steps && steps.length > 0 ? (
        <ReturnBar ref={bar} steps={steps} chosen={chosen} onLeave={backToList} />
      ) : null}
      <div
        ref={box}
        className={css['steps']}
        onKeyDownCapture={() => (byKey.current = true)}
        onPointerDownCapture={() => (byKey.current = false)}
      >
        <LongList
          label={words.history.list}
          lines={lines}
          picks={false}
          picked={NONE}
          current={[chosen]}
          all={() => []}
          onPick={nothing}
          onOpen={(id) => {
            // Choosing it once more asks for the same button.
            if (id === chosen && byKey.current) bar.current?.querySelector('button')?.focus();
            setChosen(id);
          }}
          onFold={(key) => (key === OLDER ? askMore() : setFolded(toggled(folded, key)))}
          onActive={nothing}
          onMenu={(id, event) => {
            const { menu } = words.keys;
            const entry = { label: menu.returnTo, key: 'Enter', run: () => setChosen(id) };
            showMenu(event, { label: menu.step, groups: [[entry], ['undo', 'redo']] }, spotOf(event));
          }}
          draw={draw}
          empty={steps ? <Empty of="history" /> : null}
        />
      </div>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Line({ line, onOlder }: { line: HistoryLine; onOlder: () => void }) {
  // Only what is near the screen is drawn, so that the older steps are asked for as one comes to them.
  useEffect(() => {
    if (line.kind === 'older') onOlder();
  }, [line, onOlder]);
  switch (line.kind) {
    case 'day':
      return (
        <span className={css['day']}>
          <span aria-hidden>{line.folded ? '▸' : '▾'}</span> <strong>{line.label}</strong>{' '}
          <span className={css['count']}>{line.count === null ? '' : words.history.steps(line.count)}</span>
        </span>
      );
    case 'older':
      return <span className={css['older']}>{words.history.older}</span>;
    case 'ended':
      return <span className={css['older']}>{words.history.ended[line.why]}</span>;
    case 'beginning':
      return (
        <span className={css['step']}>
          <span />
          <span>{words.history.beginning}</span>
          <span />
          {line.now ? <b>{words.history.now}</b> : <span />}
        </span>
      );
    case 'step':
      return <StepLine step={line.step} now={line.now} />;
  }
}

function StepLine({ step: { at, action, subject, state, who }, now }: { step: Step; now: boolean }) {
  return (
    <span className={css['step']} data-state={state}>
      <time dateTime={at}>{timeName(new Date(at))}</time>
      <span>
        {actionName(action)}
        {subject === null ? null : <q>{subject}</q>}
      </span>
      <small translate="no">{who}</small>
      {now ? <b>{words.history.now}</b> : <em>{state === 'done' ? '' : words.history[state]}</em>}
    </span>
  );
}
