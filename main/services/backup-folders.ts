import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { backupsIn, folderBeside, oldBackupsOf, type BackupFile } from '#db/backups/place.ts';
import { writing } from './desk.ts';

/**
 * Where backups go, beside the matters: in one of them, a file that came from somebody else could name a folder of this
 * computer. `folder` is `null` for beside each matter; `before` were chosen once, and may hold some still.
 */
const kept = z.object({ folder: z.string().nullable(), before: z.array(z.string()) });
type Kept = z.infer<typeof kept>;

/** The folder that was chosen for the backups of all matters; `null` where they go beside each. */
export function chosenFolder(dataFolder: string): string | null {
  return read(dataFolder).folder;
}

export function chooseFolder(dataFolder: string, folder: string | null): void {
  const was = read(dataFolder);
  const before = [...new Set([...(was.folder === null ? [] : [was.folder]), ...was.before])];
  const value: Kept = { folder, before: before.filter((one) => one !== folder) };
  writing(() => {
    mkdirSync(dataFolder, { recursive: true });
    const filePath = join(dataFolder, 'backups.json');
    writeFileSync(`${filePath}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
    renameSync(`${filePath}.new`, filePath);
  });
}

/** Where the next backup of a matter goes, by its path, and then where earlier ones may lie. */
export function backupFolders(dataFolder: string, matterPath: string): readonly [string, ...string[]] {
  const { folder, before } = read(dataFolder);
  const beside = folderBeside(matterPath);
  const [first, ...others] = [...(folder === null ? [] : [folder]), null, ...before].map((chosen) =>
    chosen === null ? beside : join(chosen, nameIn(matterPath)),
  );
  return [first!, ...others];
}

/** All backups of a matter, by its path, wherever they lie; the last one first. */
export function backupsOf(dataFolder: string, matterPath: string): BackupFile[] {
  return [...backupsIn(backupFolders(dataFolder, matterPath)), ...oldBackupsOf(matterPath)].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
}

/** In a chosen folder matters of the same name from different folders are kept apart. */
function nameIn(matterPath: string): string {
  const sign = createHash('sha256').update(matterPath).digest('hex').slice(0, 8);
  return `${basename(matterPath)}-${sign}.backups`;
}

function read(dataFolder: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(join(dataFolder, 'backups.json'), 'utf8')));
  } catch {
    return { folder: null, before: [] };
  }
}
