import { useEffect, useRef, type ReactNode } from 'react';
import type { CommandId } from '#core/contract/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { closeDialog, useDesk } from '../app/desk.ts';
import { readerOf } from '../reader/readers.ts';
import { useAct, useMatter } from '../connect/matter.tsx';
import { Button, Hint, Key } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { SpokenHere } from '../ui/Spoken.tsx';
import { words } from '../words.ts';
import { endTour, focusCard, leaveTour, nextStep, startTour, STEPS, useTour } from './tour.ts';
import css from './tour.module.css';

/** The card of the tour and the ring around what it speaks of. Nothing of the window is shut off meanwhile. */
export function Tour() {
  const { step } = useTour();
  return step === null ? null : <Running number={step} />;
}

function Running({ number }: { number: number }) {
  const act = useAct();
  const skip = () => {
    void endTour(act, words.tour.skipped(keyName('tour')));
    backToReading();
  };
  // Outlives the cards: the Escape that closes a dialog may bring up the next card.
  useEscape(skip);
  return <Card key={number} number={number} skip={skip} />;
}

function Card({ number, skip }: { number: number; skip: () => void }) {
  const act = useAct();
  const { at, side } = STEPS[number]!;
  const { title, how } = words.tour.steps[number]!;
  const last = number === STEPS.length - 1;
  const next = () => nextStep(act, words.tour.done(keyName('tour')));
  useDeed(number, next);
  return (
    <>
      <div className={css['ring']} data-at={at} aria-hidden />
      <section className={css['card']} data-at={at} data-side={side} aria-label={words.tour.name}>
        <p className={css['place']}>{words.tour.place(number + 1, STEPS.length)}</p>
        <h2>{title}</h2>
        <p>
          <Phrase of={how(drawn)} />
        </p>
        <p className={css['keys']}>
          <Phrase of={words.tour.keys(drawn)} />
        </p>
        <p className={css['tools']}>
          {last ? null : <Button onClick={skip}>{words.tour.skip}</Button>}
          <Button
            look="primary"
            data-tour-next
            onClick={() => {
              next();
              if (last) backToReading();
              else focusCard();
            }}
          >
            {last ? words.tour.finish : words.tour.next}
          </Button>
        </p>
        <SpokenHere
          sentence={`${words.tour.place(number + 1, STEPS.length)}. ${title}. ${how(keyName).join('')}`}
        />
      </section>
    </>
  );
}

/** The card is going, and what has the keys must not go with it. */
function backToReading(): void {
  const reader = readerOf(useDesk.getState().pane);
  if (reader) reader.focus();
  else document.querySelector<HTMLElement>('nav [aria-current="page"]')?.focus();
}

/** Calls when the person has done what the step shows, and leaves the tour with the matter. */
function useDeed(number: number, onDone: () => void): void {
  const matter = useMatter();
  const undo = matter?.undo ?? null;
  const began = useRef<number | null | undefined>(undefined);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const gone = matter === null;
  useEffect(() => {
    if (gone) leaveTour();
  }, [gone]);
  const undone = undo?.id ?? null;
  const known = matter !== undefined;
  const action = undo?.action ?? '';
  useEffect(() => {
    if (!known) return;
    if (began.current === undefined) began.current = undone;
    if (began.current === undone) return;
    if (STEPS[number]!.actions.includes(action)) done.current();
  }, [known, undone, action, number]);
  // Who looked at the speaker and left it as it is has done it too.
  useEffect(() => {
    if (STEPS[number]!.at !== 'speaker') return;
    return useDesk.subscribe((now, before) => {
      if (before.dialog === 'speaker' && now.dialog === null) done.current();
    });
  }, [number]);
}

/** Escape that nothing else takes: a dialog, a field, a list and a selection come first. */
function useEscape(onEscape: () => void): void {
  const act = useRef(onEscape);
  useEffect(() => {
    act.current = onEscape;
  });
  useEffect(() => {
    let taken = false;
    const before = () => {
      taken =
        document.querySelector('[role="dialog"]:not(.find-widget)') !== null ||
        useDesk.getState().selected !== null;
    };
    const after = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !taken && !event.defaultPrevented) act.current();
    };
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', after);
    };
  }, []);
}

/** From a matter of one's own: what will become of it, before the sample is opened. */
export function TourDialog() {
  const act = useAct();
  return (
    <Panel title={words.tour.ask.title} onClose={closeDialog}>
      <Hint>{words.tour.ask.sentence}</Hint>
      <Button
        look="primary"
        autoFocus
        onClick={() => {
          closeDialog();
          void startTour(act);
        }}
      >
        {words.tour.ask.start}
      </Button>
    </Panel>
  );
}

function drawn(id: CommandId): ReactNode {
  return <Key name={keyName(id)} />;
}
