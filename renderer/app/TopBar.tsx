import { Redo2, Undo2 } from 'lucide-react';
import { useMatter } from '../connect/matter.tsx';
import { Button, Key } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './app.module.css';
import { useRun } from './commands.ts';
import { keyName } from '../commands/key-names.ts';
import { open, search } from './desk.ts';
import { actionName } from './names.ts';

export function TopBar() {
  const run = useRun();
  const matter = useMatter();
  if (!matter) return null;
  const { top } = words.app;
  const undo = matter.undo ? top.undoStep(actionName(matter.undo.action)) : null;
  const redo = matter.redo ? top.redoStep(actionName(matter.redo.action)) : null;
  return (
    <header className={css['top']}>
      <div className={css['matter']}>
        <h1>
          <button type="button" title={top.matter} onClick={() => open('matters')}>
            {matter.name}
          </button>
        </h1>
        <span>{top.holds(matter.articles, matter.claims, matter.entities)}</span>
      </div>
      <button type="button" className={css['searchField']} onClick={() => search('')}>
        <span>{words.search.placeholder}</span>
        <Key name={keyName('search')} />
      </button>
      <div className={css['topTools']}>
        <Button
          data-tour="undo"
          aria-label={undo ?? top.undo}
          title={undo === null ? top.nothingToUndo : top.withKey(undo, keyName('undo'))}
          disabled={!matter.undo}
          onClick={() => run('undo')}
        >
          <Undo2 size={16} aria-hidden />
        </Button>
        <Button
          aria-label={redo ?? top.redo}
          title={redo === null ? top.nothingToRedo : top.withKey(redo, keyName('redo'))}
          disabled={!matter.redo}
          onClick={() => run('redo')}
        >
          <Redo2 size={16} aria-hidden />
        </Button>
        <Button
          onClick={() => open('keys')}
          aria-label={top.keys}
          title={top.withKey(top.keys, keyName('keys'))}
        >
          ?
        </Button>
        <Button look="primary" onClick={() => run('export')}>
          {top.export}
        </Button>
      </div>
    </header>
  );
}
