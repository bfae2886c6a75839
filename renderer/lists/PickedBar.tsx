import type { ListName } from '#core/contract/vocabulary.ts';
import { useRun } from '../app/commands.ts';
import { useChecking } from '../checks/state.ts';
import { keyName } from '../commands/key-names.ts';
import { Button, Key } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { arrange, useListing } from './listing.ts';
import css from './lists.module.css';
import ui from '../ui/ui.module.css';

const DOES = {
  articles: ['read', 'key-article', 'set-aside', 'unread', 'change-selected', 'remove'],
  entities: ['change-selected', 'remove'],
  claims: ['change-selected', 'brief', 'merge-claims', 'archive-claim', 'remove'],
} as const;

/** How many rows are picked, and what can be done with all of them at once. */
export function PickedBar({ name, count: things }: { name: ListName; count: (count: number) => string }) {
  const run = useRun();
  const inArchive = useChecking(({ shown }) => shown === 'archive');
  const count = useListing(name, (listing) => listing.picked.size);
  const selected = words.lists.selected(things(count));
  return (
    <>
      <p role="status" className={ui['spoken']}>
        {count > 0 ? selected : ''}
      </p>
      {count > 0 ? (
        <div role="toolbar" aria-label={words.lists.picked[name]} className={css['picked']}>
          <div className={css['pickedHead']}>
            <strong>{selected}</strong>
            <Button title={words.lists.letGo} onClick={() => arrange(name, { picked: new Set() })}>
              <span className={ui['spoken']}>{words.lists.letGo} </span>
              <Key name="Esc" />
            </Button>
          </div>
          <div className={css['does']}>
            {DOES[name].map((id) => (
              <Button key={id} look="bordered" keyHint={keyName(id)} onClick={() => run(id)}>
                {id === 'archive-claim' && inArchive ? words.claims.archive.restore : words.lists.does[id]}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </>
  );
}
