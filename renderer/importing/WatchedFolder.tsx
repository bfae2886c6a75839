import { useAct, useWatchedFolder } from '../connect/matter.tsx';
import { Button, Hint, TextField } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './importing.module.css';

/** The folder out of which new files go into the matter by themselves: none, until somebody gives one. */
export function WatchedFolder() {
  const act = useAct();
  const folder = useWatchedFolder();
  if (folder === undefined) return null;
  const put = (path: string | null) => void act('watch.set', { folder: path });
  return (
    <div className={css['watch']}>
      <TextField
        label={words.imports.watch.label}
        value={folder ?? ''}
        placeholder={words.imports.watch.none}
        onSave={(path) => put(path === '' ? null : path)}
      />
      <Hint>{words.imports.watch.hint}</Hint>
      {folder === null ? null : (
        <Button look="bordered" onClick={() => put(null)}>
          {words.imports.watch.end}
        </Button>
      )}
    </div>
  );
}
