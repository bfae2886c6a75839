import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { create } from 'zustand';
import type { PackWarning } from '#core/contract/evidence.ts';
import { PACK_FORMATS, type PackFormat } from '#core/contract/vocabulary.ts';
import { folded } from '#core/names/fold.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { useAct, useBriefs, useCited } from '../connect/matter.tsx';
import { Button, Hint } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { Panel } from '../ui/Panel.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './evidence.module.css';

/** As it was chosen the last time, while the window is open. */
const useChoices = create<{ readonly formats: readonly PackFormat[]; readonly redacted: boolean }>(() => ({
  formats: ['docx'],
  redacted: false,
}));

/** The brief with all that it rests on, for a lawyer: in which formats, and who is not named in it. */
export function PackDialog() {
  const briefs = useBriefs();
  const chosen = useDesk((desk) => desk.briefId);
  const brief = briefs?.find(({ id }) => id === chosen) ?? briefs?.[0];
  if (!briefs) return null;
  return (
    <Panel title={words.evidence.title} onClose={closeDialog} wide>
      {brief ? <Pack briefId={brief.id} title={brief.title} /> : <Hint>{words.evidence.noBrief}</Hint>}
    </Panel>
  );
}

function Pack({ briefId, title }: { briefId: number; title: string }) {
  const act = useAct();
  const cited = useCited(briefId);
  const [stage, setStage] = useState<number | null>(null);
  const [warnings, setWarnings] = useState<readonly PackWarning[]>([]);
  const running = useRef<AbortController | null>(null);
  // Nobody waits any more for what was begun here.
  useEffect(() => () => running.current?.abort(), []);
  const { formats, redacted } = useChoices();
  const hidden = (cited ? [...cited.people, ...cited.sources] : []).filter((one) => one.hidden).length;
  const change = useChoices.setState;
  const make = async () => {
    const abort = new AbortController();
    running.current = abort;
    setStage(0);
    setWarnings([]);
    const made = await act(
      'evidence.pack',
      { briefId, formats: [...formats], hide: redacted ? 'kept' : null },
      { signal: abort.signal, onProgress: (done) => setStage(done) },
    );
    running.current = null;
    setStage(null);
    if (!made) return;
    const link = document.createElement('a');
    link.href = `/file/${made.file}`;
    link.download = made.fileName;
    link.click();
    say(words.evidence.done(made.fileName, made.files, made.quotes));
    if (made.warnings.length === 0) closeDialog();
    else setWarnings(made.warnings);
  };
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p className={css['brief']}>{title}</p>
      <Hint>{words.evidence.about}</Hint>
      <fieldset className={css['row']}>
        <legend>{words.evidence.formats}</legend>
        {PACK_FORMATS.map((format, at) => (
          <label key={format}>
            <input
              type="checkbox"
              autoFocus={at === 0}
              checked={formats.includes(format)}
              onChange={({ target }) =>
                change({
                  formats: PACK_FORMATS.filter((one) =>
                    one === format ? target.checked : formats.includes(one),
                  ),
                })
              }
            />
            {words.evidence.format[format]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.evidence.edition}</legend>
        {[false, true].map((one) => (
          <label key={String(one)}>
            <input
              type="radio"
              name="edition"
              checked={redacted === one}
              onChange={() => change({ redacted: one })}
            />
            {one ? words.evidence.redacted : words.evidence.whole}
          </label>
        ))}
      </fieldset>
      {redacted && cited ? <Whom briefId={briefId} cited={cited} /> : null}
      {warnings.length === 0 ? null : (
        <section ref={intoView} className={css['warnings']} aria-label={words.evidence.look} role="status">
          <strong>{words.evidence.look}</strong>
          <ul>
            {warnings.map((warning) => (
              <li key={words.evidence.warning(warning)}>{words.evidence.warning(warning)}</li>
            ))}
          </ul>
        </section>
      )}
      <div className={css['end']}>
        {stage === null ? (
          <Button look="primary" type="submit" disabled={formats.length === 0 || (redacted && hidden === 0)}>
            {words.evidence.make}
          </Button>
        ) : (
          <>
            <span role="status">
              {words.evidence.stages[Math.min(stage, words.evidence.stages.length - 1)]}
            </span>
            <progress value={stage} max={words.evidence.stages.length} aria-label={words.evidence.making} />
            <Button look="bordered" autoFocus onClick={() => running.current?.abort()}>
              {words.evidence.stop}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** What was not asked for is brought where it is seen. */
function intoView(warnings: HTMLElement | null): void {
  warnings?.scrollIntoView({ block: 'center' });
}

type Cited = NonNullable<ReturnType<typeof useCited>>;

/** The people and sources that can be hidden; each tick is kept with the brief at once. */
function Whom({ briefId, cited }: { briefId: number; cited: Cited }) {
  const act = useAct();
  const [typed, setTyped] = useState('');
  const id = useId();
  const { people, sources } = cited;
  const wanted = folded(typed);
  const shown = useMemo(() => {
    const fits = (...names: readonly (string | null)[]) =>
      names.some((name) => folded(name ?? '').includes(wanted));
    return {
      people: people.filter(({ name }) => fits(name)),
      sources: sources.filter(({ name, outlet }) => fits(name, outlet)),
    };
  }, [people, sources, wanted]);
  const hiddenOf = (list: readonly { readonly id: number; readonly hidden: boolean }[]) =>
    list.filter(({ hidden }) => hidden).map((one) => one.id);
  const [entityIds, articleIds] = [hiddenOf(people), hiddenOf(sources)];
  const put = (list: readonly number[], one: number, on: boolean) =>
    on ? [...list, one] : list.filter((other) => other !== one);
  const hide = (change: { readonly entityIds?: number[]; readonly articleIds?: number[] }) =>
    void act('evidence.hide', { briefId, entityIds, articleIds, ...change });
  const none = entityIds.length + articleIds.length === 0;
  return (
    <fieldset>
      <legend className={css['unseen']}>{words.evidence.redacted}</legend>
      <input
        id={id}
        className={ui['input']}
        type="search"
        aria-label={words.evidence.filter}
        placeholder={words.evidence.filter}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter goes on to what was found, and makes no pack.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it */}
      <div className={css['whom']} role="group" aria-label={words.evidence.redacted} tabIndex={0}>
        {shown.people.length === 0 ? null : <h3>{words.evidence.people}</h3>}
        {shown.people.map((one) => (
          <Tick key={one.id} on={one.hidden} onTick={(on) => hide({ entityIds: put(entityIds, one.id, on) })}>
            {one.name} <small>{words.vocabulary.entityKind[one.kind]}</small>
            {one.linked ? null : <small> · {words.evidence.inSource}</small>}
          </Tick>
        ))}
        {shown.sources.length === 0 ? null : <h3>{words.evidence.sources}</h3>}
        {shown.sources.map((one) => (
          <Tick
            key={one.id}
            on={one.hidden}
            onTick={(on) => hide({ articleIds: put(articleIds, one.id, on) })}
          >
            {one.name} <small>{one.outlet}</small>
          </Tick>
        ))}
        {shown.people.length + shown.sources.length === 0 ? <Hint>{words.evidence.noneFits}</Hint> : null}
      </div>
      <p className={css['count']} data-none={none}>
        {none ? words.evidence.nobody : words.evidence.chosen(entityIds.length, articleIds.length)}
      </p>
      {articleIds.length === 0 ? null : <Hint>{words.evidence.quotesStay}</Hint>}
    </fieldset>
  );
}

function Tick({ on, onTick, children }: { on: boolean; onTick: (on: boolean) => void; children: ReactNode }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ target }) => onTick(target.checked)} />
      <span>{children}</span>
    </label>
  );
}
