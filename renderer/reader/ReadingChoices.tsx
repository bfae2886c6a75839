import { useState } from 'react';
import { decimal } from '#core/words/formats.ts';
import type { Reading } from '#core/contract/settings.ts';
import { keyName } from '../commands/key-names.ts';
import { closeDialog } from '../app/desk.ts';
import { LARGEST, SMALLEST } from '../app/reading-size.ts';
import { useAct, useSettings } from '../connect/matter.tsx';
import { Field, Hint, Key, Segments } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { words } from '../words.ts';
import { Phrase } from '../ui/Phrase.tsx';
import css from './reader.module.css';

/** A line longer than this is the whole pane. */
const WIDEST = 120;
const NARROWEST = 40;

/** How articles are set, seen at once in the panes behind. */
export function ReadingChoices() {
  const act = useAct();
  const kept = useSettings()?.reading;
  // A slider is moved faster than what it says is kept.
  const [chosen, setChosen] = useState<Reading | null>(null);
  const reading = chosen ?? kept;
  if (!reading) return null;
  const choose = (change: Partial<Reading>) => {
    const next = { ...reading, ...change };
    setChosen(next);
    void act('settings.set', { reading: next });
  };
  return (
    <Panel title={words.reader.look.title} onClose={closeDialog}>
      <Field label={words.reader.look.face}>
        {() => (
          <Segments
            label={words.reader.look.face}
            value={reading.face}
            values={['serif', 'sans']}
            names={words.reader.look.faces}
            onChoose={(face) => choose({ face })}
          />
        )}
      </Field>
      <Slider
        label={words.reader.look.size}
        value={reading.size}
        min={SMALLEST}
        max={LARGEST}
        step={1}
        shown={words.reader.look.pixels(reading.size)}
        onChoose={(size) => choose({ size })}
      />
      <Slider
        label={words.reader.look.spacing}
        value={reading.spacing}
        min={1.2}
        max={2.4}
        step={0.1}
        shown={decimal(reading.spacing)}
        onChoose={(spacing) => choose({ spacing: Math.round(spacing * 10) / 10 })}
      />
      <Slider
        label={words.reader.look.width}
        value={reading.width ?? WIDEST + 5}
        min={NARROWEST}
        max={WIDEST + 5}
        step={5}
        shown={
          reading.width === null ? words.reader.look.wholePane : words.reader.look.letters(reading.width)
        }
        onChoose={(width) => choose({ width: width > WIDEST ? null : width })}
      />
      <Hint>
        <Phrase
          of={words.reader.look.hint(
            <Key key="larger" name={keyName('larger')} />,
            <Key key="smaller" name={keyName('smaller')} />,
          )}
        />
      </Hint>
    </Panel>
  );
}

function Slider({
  label,
  shown,
  value,
  min,
  max,
  step,
  onChoose,
}: {
  label: string;
  shown: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChoose: (value: number) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <span className={css['slider']}>
          <input
            id={id}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={shown}
            onChange={(event) => onChoose(Number(event.target.value))}
          />
          <output htmlFor={id}>{shown}</output>
        </span>
      )}
    </Field>
  );
}
