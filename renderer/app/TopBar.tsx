import { Redo2, Undo2 } from 'lucide-react';
import { useMatter } from '../connect/matter.tsx';
import { Button, Key } from '../ui/controls.tsx';
import css from './app.module.css';
import { useRun } from './commands.ts';
import { keyName } from '../commands/key-names.ts';
import { open, search } from './desk.ts';
import { counted } from './names.ts';

export function TopBar() {
  const run = useRun();
  const matter = useMatter();
  if (!matter) return null;
  return (
    <header className={css['top']}>
      <div className={css['matter']}>
        <button type="button" title="New, open or close a matter" onClick={() => open('matters')}>
          {matter.name}
        </button>
        <span>
          {[
            counted(matter.articles, 'article'),
            counted(matter.claims, 'claim'),
            counted(matter.entities, 'entity', 'entities'),
          ].join(' · ')}
        </span>
      </div>
      <button type="button" className={css['searchField']} onClick={() => search('')}>
        <span>Search articles, quotes, claims, people…</span>
        <Key name={keyName('search')} />
      </button>
      <div className={css['topTools']}>
        <Button
          data-tour="undo"
          aria-label={matter.undo ? `Undo: ${matter.undo.action}` : 'Undo'}
          title={matter.undo ? `Undo: ${matter.undo.action} (${keyName('undo')})` : 'Nothing to undo'}
          disabled={!matter.undo}
          onClick={() => run('undo')}
        >
          <Undo2 size={16} aria-hidden />
        </Button>
        <Button
          aria-label={matter.redo ? `Redo: ${matter.redo.action}` : 'Redo'}
          title={matter.redo ? `Redo: ${matter.redo.action} (${keyName('redo')})` : 'Nothing to redo'}
          disabled={!matter.redo}
          onClick={() => run('redo')}
        >
          <Redo2 size={16} aria-hidden />
        </Button>
        <Button onClick={() => open('keys')} aria-label="Keys and help" title="Keys and help (?)">
          ?
        </Button>
        <Button look="primary" onClick={() => run('export')}>
          Export brief
        </Button>
      </div>
    </header>
  );
}
