import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BACKUP_REASONS, type BackupReason } from '#core/contract/vocabulary.ts';

/** Where the backups of a matter lie, and what they are called. */

/** A backup, as its name and the disk tell of it. */
export interface BackupFile {
  readonly path: string;
  /** When it was made: ISO 8601, UTC, to the second. */
  readonly at: string;
  readonly why: BackupReason;
  /** In bytes. */
  readonly size: number;
}

/** The folder beside a matter: `case.matter.backups`. */
export function folderBeside(matterPath: string): string {
  return `${matterPath}.backups`;
}

/** `2026-11-21T174210Z-hour.matter`, with a number where another was made in the same second. */
export function backupName(at: string, why: BackupReason, number: number): string {
  return `${at.slice(0, 19).replaceAll(':', '')}Z-${why}${number === 1 ? '' : `-${number}`}.matter`;
}

const NAME = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(${BACKUP_REASONS.join('|')})(?:-(\\d+))?\\.matter$`,
);

/** The backups in these folders, the last one first; a folder that is not there, or cannot be read, holds none. */
export function backupsIn(folders: readonly string[]): BackupFile[] {
  return folders
    .flatMap((folder) => namesIn(folder).flatMap((name) => toldBy(join(folder, name))))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.number - a.number)
    .flatMap(({ path, at, why }) => fileAt(path, at, why));
}

/** What the next backup in a folder is numbered, so that those of one second are in order. */
export function nextNumber(folder: string, at: string): number {
  const second = `${at.slice(0, 19)}.000Z`;
  const numbers = namesIn(folder).flatMap((name) =>
    toldBy(name).map((told) => (told.at === second ? told.number : 0)),
  );
  return Math.max(0, ...numbers) + 1;
}

interface Told {
  readonly path: string;
  readonly at: string;
  readonly why: BackupReason;
  /** Its turn among those of the same second. */
  readonly number: number;
}

/** What the name of a backup tells; nothing of what is none. */
function toldBy(path: string): Told[] {
  const [, day, hours, minutes, seconds, why, number = '1'] = NAME.exec(basename(path)) ?? [];
  const at = `${day}T${hours}:${minutes}:${seconds}.000Z`;
  if (day === undefined || Number.isNaN(Date.parse(at))) return [];
  return [{ path, at, why: why as BackupReason, number: Number(number) }];
}

/** Those that versions before this one left beside the matter as they brought it up to date: `case.matter.before-230`. */
export function oldBackupsOf(matterPath: string): BackupFile[] {
  const start = `${basename(matterPath)}.before-`;
  return namesIn(dirname(matterPath)).flatMap((name) => {
    if (!name.startsWith(start) || !/^\d+(?:-\d+)?$/.test(name.slice(start.length))) return [];
    const path = join(dirname(matterPath), name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtime;
    return made ? fileAt(path, made.toISOString(), 'before') : [];
  });
}

/** Makes a folder for backups, for this user alone. */
export function makeBackupFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

function fileAt(path: string, at: string, why: BackupReason): BackupFile[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry?.isFile() ? [{ path, at, why, size: entry.size }] : [];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
