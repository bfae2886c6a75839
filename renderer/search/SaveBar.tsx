import { useEffect, useState, type ReactNode } from 'react';
import type { SavedSearch } from '#core/contract/nouns.ts';
import { useAct } from '../connect/matter.tsx';
import { Button, Key } from '../ui/controls.tsx';
import { words } from '../words.ts';
import ui from '../ui/ui.module.css';
import css from './search.module.css';

/** Keeps a search under a name, or names a kept one anew, or removes it; each is one step of the history. */
export function SaveBar({
  query,
  saved,
  children,
}: {
  query: string;
  saved: readonly SavedSearch[];
  children: ReactNode;
}) {
  const act = useAct();
  const [naming, setNaming] = useState(false);
  const kept = saved.find((one) => one.query === query);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      setNaming(true);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  const leave = () => {
    setNaming(false);
    document.querySelector<HTMLElement>('[role="dialog"] [type="search"]')?.focus();
  };
  const save = (name: string) => {
    leave();
    if (kept) void act('searches.rename', { id: kept.id, name });
    else void act('searches.save', { name, query });
  };
  return (
    <div className={css['saveBar']}>
      {children}
      {naming ? (
        <NameForm name={kept?.name ?? query} onName={save} onLeave={leave} />
      ) : kept ? (
        <span className={css['kept']}>
          <span>{words.search.savedAs(kept.name)}</span>
          <Button onClick={() => setNaming(true)}>
            {words.search.rename} <Key name="Ctrl S" />
          </Button>
          <Button
            onClick={() => {
              leave();
              void act('searches.remove', { id: kept.id });
            }}
          >
            {words.common.remove}
          </Button>
        </span>
      ) : (
        <Button onClick={() => setNaming(true)}>
          {words.search.saveThis} <Key name="Ctrl S" />
        </Button>
      )}
    </div>
  );
}

function NameForm({
  name,
  onName,
  onLeave,
}: {
  name: string;
  onName: (name: string) => void;
  onLeave: () => void;
}) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className={css['nameForm']}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onName(typed.trim());
      }}
    >
      <input
        className={ui['input']}
        aria-label={words.search.nameOf}
        autoFocus
        maxLength={200}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Only the name is left, not the search.
          event.stopPropagation();
          onLeave();
        }}
      />
      <Button look="primary" type="submit" disabled={typed.trim() === ''}>
        {words.common.save}
      </Button>
    </form>
  );
}
