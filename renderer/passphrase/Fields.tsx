import { useState, type RefObject } from 'react';
import { Field, Hint } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './passphrase.module.css';

/** A field whose letters are not shown. No browser keeps what is typed: it is none of a page on the web. */
export function SecretField({
  label,
  value,
  onChange,
  shown = false,
  autoFocus = false,
  field,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  shown?: boolean;
  autoFocus?: boolean;
  field?: RefObject<HTMLInputElement | null>;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          ref={field}
          className={ui['input']}
          type={shown ? 'text' : 'password'}
          // Of this kind no browser offers to keep one.
          autoComplete="one-time-code"
          spellCheck={false}
          autoCapitalize="off"
          maxLength={1_000}
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A new passphrase as it is being typed. */
export interface Typed {
  readonly first: string;
  readonly again: string;
}

export const NOTHING_TYPED: Typed = { first: '', again: '' };

/** The passphrase, once it was typed twice the same; else `null`. */
export function agreed({ first, again }: Typed): string | null {
  return first !== '' && first === again ? first : null;
}

/** A new passphrase, typed twice, with what is worth knowing of one. */
export function NewPassphrase({
  typed,
  onType,
  autoFocus = false,
}: {
  typed: Typed;
  onType: (typed: Typed) => void;
  autoFocus?: boolean;
}) {
  const [shown, setShown] = useState(false);
  const { first, again } = typed;
  // Not before as much was typed as the first has: until then it cannot be the same.
  const differ = again.length >= first.length && again !== first;
  return (
    <>
      <SecretField
        label={words.passphrase.passphrase}
        value={first}
        onChange={(next) => onType({ ...typed, first: next })}
        shown={shown}
        autoFocus={autoFocus}
      />
      <SecretField
        label={words.passphrase.again}
        value={again}
        onChange={(next) => onType({ ...typed, again: next })}
        shown={shown}
      />
      <p role="status" className={css['problem']}>
        {differ ? words.passphrase.differ : ''}
      </p>
      <label className={css['tick']}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {words.passphrase.show}
      </label>
      <Hint>{words.passphrase.advice}</Hint>
    </>
  );
}
