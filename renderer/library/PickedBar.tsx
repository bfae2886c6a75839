import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { counted } from '../app/names.ts';
import { Button, Key } from '../ui/controls.tsx';
import css from './library.module.css';
import { pickRows, useListing } from './listing.ts';

const DOES = [
  ['read', 'Read'],
  ['key-article', 'Key'],
  ['set-aside', 'Set aside'],
  ['unread', 'Unread'],
  ['change-articles', 'Change…'],
  ['remove', 'Remove'],
] as const;

/** How many articles are picked, and what can be done with all of them at once. */
export function PickedBar() {
  const run = useRun();
  const count = useListing((listing) => listing.picked.size);
  return (
    <>
      <p role="status" className={css['spoken']}>
        {count > 0 ? `${counted(count, 'article')} selected` : ''}
      </p>
      {count > 0 ? (
        <div role="toolbar" aria-label="The selected articles" className={css['picked']}>
          <div className={css['pickedHead']}>
            <strong>{counted(count, 'article')} selected</strong>
            <Button title="Let go of them" onClick={() => pickRows(new Set())}>
              <span className={css['spoken']}>Let go of them </span>
              <Key name="Esc" />
            </Button>
          </div>
          <div className={css['does']}>
            {DOES.map(([id, label]) => (
              <Button key={id} look="bordered" keyHint={keyName(id)} onClick={() => run(id)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </>
  );
}
