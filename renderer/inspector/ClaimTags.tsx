import { useState } from 'react';
import { Field } from '../ui/controls.tsx';
import ui from '../ui/ui.module.css';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** The tags of a claim. Enter or a comma ends one; in an empty field Backspace takes the last one away. */
export function ClaimTags({ tags, onSave }: { tags: readonly string[]; onSave: (tags: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const saying = words.claims.tags;
  const add = () => {
    const added = typed
      .split(',')
      .map((tag) => tag.trim().slice(0, LONGEST))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (added.length > 0) onSave([...tags, ...new Set(added)]);
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
                onClick={() => onSave(tags.filter((one) => one !== tag))}
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
                onSave(tags.slice(0, -1));
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
