import { constants, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Backup } from '#core/contract/backups.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { byName, dayOf } from '#core/words/formats.ts';
import type { BackupContents } from '#db/backups/contents.ts';
import { describeBackup } from '#db/backups/make.ts';
import type { BackupFile } from '#db/backups/place.ts';
import { keyOf } from '#db/cipher.ts';
import type { Db } from '#db/sql.ts';
import { backupFolders, backupsOf, chooseFolder, chosenFolder } from './backup-folders.ts';
import { backupsOn, followed } from './backing-up.ts';
import { found, type Desk } from './desk.ts';
import { folderTyped } from './folder-typed.ts';
import { recentMatters } from './settings.ts';

export function backupHandlers(
  desk: Desk,
): Pick<
  Handlers,
  'backups.list' | 'backups.matters' | 'backups.state' | 'backups.make' | 'backups.restore' | 'backups.keepIn'
> {
  const { dataFolder, mattersFolder } = desk.options;
  const opened = () => {
    desk.db();
    return desk.open!.filePath;
  };
  const pathOf = (ref: string | null) =>
    ref === null ? opened() : found(desk.files.find(ref), 'matter', ref).path;
  return {
    'backups.list': ({ matter }) => {
      const path = pathOf(matter);
      return {
        fileName: basename(path),
        folderName: basename(backupFolders(dataFolder, path)[0]),
        backups: backupsOf(dataFolder, path).map((file) => told(desk, file)),
      };
    },
    'backups.matters': () => {
      const paths = new Set([...mattersIn(mattersFolder), ...recentMatters(dataFolder)]);
      if (desk.open) paths.delete(desk.open.filePath);
      const matters = [...paths].filter((path) => backupsOf(dataFolder, path).length > 0);
      return {
        matters: matters.map((path) => handed(desk, path)).toSorted((a, b) => byName(a.fileName, b.fileName)),
      };
    },
    'backups.state': () => {
      const last = backupsOf(dataFolder, opened()).find(({ why }) => why !== 'before');
      return { last: last?.at ?? null, problem: backupsOn(desk).problem, folder: chosenFolder(dataFolder) };
    },
    'backups.make': async () => {
      opened();
      if (desk.isDamaged) throw new Failure('matter-damaged', {});
      const asked = followed(desk.open!);
      const outcome = await backupsOn(desk)
        .make('asked', asked)
        .catch((fault: unknown) => {
          throw refusal(fault, new Failure('no-backup', { problem: 'failed' }));
        });
      if (outcome.kind === 'no-room' || outcome.kind === 'not-sound')
        throw new Failure('no-backup', { problem: outcome.kind });
      if (outcome.kind !== 'made') throw new Error('a backup that was asked for was not made');
      desk.tell({ kind: 'backed-up', problem: null });
      const { path } = outcome.backup;
      return { fileName: basename(path), folderName: basename(dirname(path)) };
    },
    'backups.restore': async ({ matter, backup, to }) => {
      const matterPath = pathOf(matter);
      const chosen = found(desk.files.find(backup), 'backup', backup);
      // What a window hands over may be any file.
      const known = backupsOf(dataFolder, matterPath).find(({ path }) => path === chosen.path);
      const file = found(known, 'backup', chosen.name);
      const exact = to === undefined ? null : found(desk.files.find(to), 'file', to).path;
      const job = {
        backupPath: file.path,
        to: exact ?? restoredPath(matterPath, file),
        exact: exact !== null,
        key: keyOnDesk(desk),
      };
      const outcome = await backupsOn(desk)
        .inTurn(() => ({ kind: 'restore' as const, job }), file.size)
        .catch((fault: unknown) => {
          throw refusal(
            fault,
            new Failure('not-restored', { name: basename(file.path), problem: 'no-access' }),
          );
        });
      if (outcome.kind === 'there')
        throw new Failure('already-there', { noun: 'file', name: basename(job.to) });
      if (outcome.kind === 'not-sound')
        throw new Failure('not-restored', { name: basename(file.path), problem: 'damaged' });
      return { ...handed(desk, outcome.path), lookedThrough: outcome.lookedThrough };
    },
    'backups.keepIn': async ({ folder: typed }) => {
      const folder =
        typed === null ? null : await folderTyped(typed, constants.R_OK | constants.W_OK | constants.X_OK);
      chooseFolder(dataFolder, folder);
      desk.tell({ kind: 'backed-up', problem: null });
      return { folder };
    },
  };
}

/** The matters of a folder, also those of which nothing but the backups is left. */
function mattersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => name.replace(/\.backups$/, ''))
      .filter((name) => name.endsWith('.matter'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function handed(desk: Desk, path: string): { readonly ref: string; readonly fileName: string } {
  const fileName = basename(path);
  return { ref: desk.files.give({ path, name: fileName }), fileName };
}

/** What opens the encrypted backups of the open matter, if it is encrypted. */
function keyOnDesk({ open }: Desk): string | null {
  return open ? keyOf(open.db) : null;
}

/** What backups hold, by path, size and time, for as long as a matter is open by one key: a list of them is asked for often. */
const known = new WeakMap<Db, Map<string, BackupContents>>();

function told(desk: Desk, file: BackupFile): Backup {
  const { at, why, size } = file;
  return { ...handed(desk, file.path), at, why, size, ...lookedInto(desk, file) };
}

function lookedInto(desk: Desk, { path, size, at }: BackupFile): Pick<Backup, 'locked' | 'holds'> {
  const name = `${path} ${size} ${at}`;
  try {
    const before = desk.open && (known.get(desk.open.db) ?? new Map<string, BackupContents>());
    const contents = before?.get(name) ?? describeBackup(path, keyOnDesk(desk));
    if (contents === null) return { locked: true, holds: null };
    if (desk.open && before) known.set(desk.open.db, before.set(name, contents));
    const { mark: _, ...holds } = contents;
    return { locked: false, holds };
  } catch {
    return { locked: false, holds: null };
  }
}

/** `case 2026-11-21 17.42.matter` beside the matter. */
function restoredPath(matterPath: string, { at }: BackupFile): string {
  const made = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${dayOf(made)} ${two(made.getHours())}.${two(made.getMinutes())}`;
  return join(dirname(matterPath), `${basename(matterPath, '.matter')} ${time}.matter`);
}

/** What a disk may do, as a failure that can be told; anything else is a fault, and stays one. */
function refusal(fault: unknown, otherwise: Failure): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new Failure('disk-full', {});
  return /^(?:E[A-Z]+|SQLITE_(?:CANTOPEN|READONLY|IOERR)\w*)$/.test(code) ? otherwise : fault;
}
