import {
  useEffect,
  useId,
  useRef,
  useState,
  type ButtonHTMLAttributes,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { ClaimKind } from '#core/contract/vocabulary.ts';
import { words } from '../words.ts';
import { useDraft } from './drafts.ts';
import css from './ui.module.css';

/** The plain parts of the screen: no state of the matter, no client. */

type ButtonLook = 'plain' | 'primary' | 'bordered' | 'link';

export function Button({
  look = 'plain',
  keyHint,
  className,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; keyHint?: string }) {
  const names = [css['button'], look === 'plain' ? '' : css[look], className].filter(Boolean).join(' ');
  return (
    <button type="button" className={names} {...rest}>
      {children}
      {keyHint === undefined ? null : <Key name={keyHint} />}
    </button>
  );
}

export function Key({ name }: { name: string }) {
  return (
    <kbd className={css['key']} translate="no">
      {name}
    </kbd>
  );
}

export function Badge({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={css['badge']} title={title}>
      {children}
    </span>
  );
}

/** A claim's kind, in its colour. */
export function KindBadge({ kind }: { kind: ClaimKind }) {
  return (
    <span className={css['kind']} style={{ background: `var(--kind-${kind})` }}>
      {words.vocabulary.claimKind[kind]}
    </span>
  );
}

export function SectionHead({
  children,
  action,
  ruled = false,
}: {
  children: ReactNode;
  action?: ReactNode;
  ruled?: boolean;
}) {
  return (
    <div className={`${css['sectionHead']} ${ruled ? css['ruled'] : ''}`}>
      <h2 style={{ font: 'inherit' }}>{children}</h2>
      {action}
    </div>
  );
}

export function Hint({ children }: { children: ReactNode }) {
  return <p className={css['hint']}>{children}</p>;
}

export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <div style={{ minWidth: 0 }}>{children(id)}</div>
    </div>
  );
}

/**
 * A field that is saved when it is left or when Enter is pressed (Ctrl+Enter in a text of several lines); Escape brings
 * back what was there. Either key gives the focus back to the text that was being read.
 */
export function TextField({
  label,
  value,
  onSave,
  lines = 1,
  placeholder,
  type = 'text',
  required = false,
  told,
}: {
  label: string;
  value: string;
  onSave: (value: string) => void;
  /** Whether it may not be left empty: what was there comes back then. */
  required?: boolean;
  lines?: number;
  placeholder?: string;
  type?: 'text' | 'date';
  /** What is said of words that are being typed and not saved yet. */
  told?: (draft: string) => string;
}) {
  const [draft, setDraft] = useState(value);
  /** Whether it was typed in since it was saved last: what comes from elsewhere then takes nothing away. */
  const typed = useRef(false);
  const left = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (!typed.current) setDraft(value);
  }, [value]);
  useDraft(draft.trim() !== value.trim());
  const save = () => {
    const next = draft.trim();
    if (required && next === '') setDraft(value);
    else if (!left.current && next !== value.trim()) onSave(next);
    left.current = false;
    typed.current = false;
  };
  const leave = (field: HTMLElement) => {
    const back = cameFrom.current?.closest('.monaco-editor') ? cameFrom.current : null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else field.blur();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      left.current = true;
      setDraft(value);
      leave(event.currentTarget);
      event.stopPropagation();
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey))
      leave(event.currentTarget);
  };
  const shared = {
    className: css['input'],
    value: draft,
    placeholder,
    required,
    onChange: (event: { target: { value: string } }) => {
      typed.current = true;
      setDraft(event.target.value);
    },
    onFocus: (event: FocusEvent) => (cameFrom.current = event.relatedTarget),
    onBlur: save,
    onKeyDown,
  };
  return (
    <Field label={label}>
      {(id) => (
        <>
          {lines === 1 ? (
            <input id={id} type={type} {...shared} />
          ) : (
            <textarea id={id} rows={lines} {...shared} />
          )}
          {told ? (
            <p role="status" className={css['told']}>
              {draft.trim() === value.trim() ? '' : told(draft.trim())}
            </p>
          ) : null}
        </>
      )}
    </Field>
  );
}

/** One value of a closed list, by the names that the catalogue has for them. */
export function Choice<Value extends string>({
  label,
  value,
  values,
  names,
  onChoose,
}: {
  label: string;
  value: Value;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}) {
  return (
    <Field label={label}>
      {(id) => <Select id={id} value={value} values={values} names={names} onChoose={onChoose} />}
    </Field>
  );
}

export function Select<Value extends string>({
  value,
  values,
  names,
  onChoose,
  ...rest
}: {
  value: Value;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
  id?: string;
  autoFocus?: boolean;
  'aria-label'?: string;
}) {
  return (
    <select
      className={css['input']}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
      {...rest}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}

/** A few values side by side, one of them chosen. */
export function Segments<Value extends string>({
  label,
  value,
  values,
  names,
  onChoose,
}: {
  label: string;
  value: Value;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <span role="radiogroup" aria-label={label} className={css['segments']}>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          {names[one]}
        </label>
      ))}
    </span>
  );
}

/** A field that opens something to choose from. */
export function ChooseButton({
  label,
  value,
  onPress,
  empty,
}: {
  label: string;
  value: string | null;
  onPress: () => void;
  empty: string;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <button id={id} type="button" className={css['input']} onClick={onPress}>
          {value ?? <span className={css['empty']}>{empty}</span>}
        </button>
      )}
    </Field>
  );
}
