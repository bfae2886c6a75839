import type { SuggestionProps } from '@tiptap/suggestion';
import { useEffect, useId, useImperativeHandle, useState, type Ref } from 'react';
import type { BriefContent } from '#core/brief/content.ts';
import { useSearch } from '../../connect/matter.tsx';
import { words } from '../../words.ts';
import { askedFor, citablesOf, citedAlready, queryOf, type Citable } from './citing.ts';
import css from './prose.module.css';

export type Suggesting = Pick<
  SuggestionProps<never, { id: string; label: string }>,
  'query' | 'command' | 'clientRect'
>;

/** What a key does while something is proposed; whether it did. */
export type SuggestionKeys = (event: KeyboardEvent) => boolean;

const FOUND = 40;

/** What the letters behind `@` find, below them: arrows choose, Enter or Tab cites, Escape leaves. */
export function Suggestions({
  asked,
  content,
  field,
  ref,
}: {
  asked: Suggesting;
  content: BriefContent | undefined;
  field: HTMLElement;
  ref: Ref<SuggestionKeys>;
}) {
  const id = useId();
  const { query, pin } = askedFor(asked.query);
  const { answer, busy } = useSearch(query === '' ? '' : queryOf(query), FOUND);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(false);
  const found = query === '' ? citedAlready(content) : citablesOf(answer?.hits ?? [], pin);
  const chosen = Math.min(at, found.length - 1);
  const open = !left && found.length > 0;
  const cite = (one: Citable | undefined) => one && asked.command({ id: one.id, label: one.label });
  useEffect(() => setAt(0), [query]);
  useImperativeHandle(ref, () => ({ key }: KeyboardEvent) => {
    if (!open) return false;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((chosen + step + found.length) % found.length);
    // Letters that are still being looked for are not what Enter means.
    else if (key === 'Enter' || key === 'Tab') {
      if (!busy) cite(found[chosen]);
    } else if (key === 'Escape') setLeft(true);
    else return false;
    return true;
  });
  useEffect(() => {
    if (!open) return;
    field.setAttribute('aria-controls', id);
    field.setAttribute('aria-activedescendant', `${id} ${chosen}`);
    return () => {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [open, field, id, chosen]);
  if (!open) return null;
  const place = asked.clientRect?.();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.outline.prose.found}
      // Longer than its box, it can be gone to and scrolled by key.
      tabIndex={0}
      className={css['found']}
      style={{
        left: Math.min(place?.left ?? 0, window.innerWidth - 400),
        bottom: window.innerHeight - (place?.top ?? 0) + 6,
      }}
    >
      {found.map((one, i) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys, as its active descendant says
        <div
          key={one.id}
          id={`${id} ${i}`}
          role="option"
          aria-selected={i === chosen}
          className={css['option']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => cite(one)}
        >
          <span>{one.title}</span>
          <span>{one.note}</span>
        </div>
      ))}
    </div>
  );
}
