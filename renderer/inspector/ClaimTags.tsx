import { useRef, useState } from 'react';
import { Field } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** The tags of a claim. Enter or a comma ends one; in an empty field Backspace takes the last one away. */
export function ClaimTags({
  tags,
  onSave,
}: {
  tags: readonly string[];
  /** Done when they are told anew. */
  onSave: (tags: string[]) => Promise<unknown>;
}) {
  const [typed, setTyped] = useState('');
  /** Those that are being saved: what is typed meanwhile comes to them. */
  const given = useRef<string[] | null>(null);
  const save = (change: (now: readonly string[]) => string[]) => {
    const next = change(given.current ?? tags);
    given.current = next;
    void onSave(next).finally(() => {
      if (given.current === next) given.current = null;
    });
  };
  const saying = words.claims.tags;
  const add = () => {
    const added = typed
      .split(',')
      .map((tag) => tag.trim().slice(0, LONGEST))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (added.length > 0) save((now) => [...new Set([...now, ...added])]);
  };
  return (
    <Field label={saying.label}>
      {(id) => (
        <div className={css['tags']}>
          {tags.map((tag) => (
            <span key={tag} className={css['chip']}>
              <span className={css['tag']}>{tag}</span>
              <button
                type="button"
                aria-label={saying.remove(tag)}
                onClick={() => save((now) => now.filter((one) => one !== tag))}
              >
                ✕
              </button>
            </span>
          ))}
          <input
            id={id}
            className={ui['input']}
            value={typed}
            placeholder={tags.length === 0 ? saying.hint : ''}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || (event.key === ',' && typed.trim() !== '')) {
                event.preventDefault();
                add();
              } else if (event.key === 'Backspace' && typed === '' && tags.length > 0)
                save((now) => now.slice(0, -1));
              else if (event.key === 'Escape') {
                event.stopPropagation();
                setTyped('');
                event.currentTarget.blur();
              }
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** As the matter keeps it, in characters. */
const LONGEST = 100;
