import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, isLocked } from '#core/contract/failures.ts';
import type { MatterEntry, MatterSummary } from '#core/contract/methods.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { shownName } from '#core/text/shown-name.ts';
import { keyOf, type Unlocking } from '#db/cipher.ts';
import { CannotOpen, createMatter, FileThere, openMatter } from '#db/open.ts';
import { sweepParts } from '#db/parts.ts';
import { matterHead, renameMatter } from '#db/queries/matter.ts';
import { found, writing, type Desk } from './desk.ts';
import { boundLog } from './bounding.ts';
import { takeHold } from './holding.ts';
import { tried } from './passphrases.ts';
import { readRest } from './reading.ts';
import { recentMatters, rememberMatter } from './settings.ts';

type Matters = Pick<
  Handlers,
  | 'app.about'
  | 'matters.list'
  | 'matters.create'
  | 'matters.open'
  | 'matters.close'
  | 'matter.summary'
  | 'matter.rename'
>;

export function matterHandlers(desk: Desk): Matters {
  const { mattersFolder, dataFolder, version, host } = desk.options;
  return {
    'app.about': () => ({ version, host, mattersFolder: basename(mattersFolder) }),
    'matters.list': () => ({
      open: desk.open ? summary(desk) : null,
      matters: [
        ...listFolder(desk, mattersFolder),
        ...recentMatters(dataFolder)
          .filter((path) => resolve(path, '..') !== resolve(mattersFolder))
          .flatMap((path) => entry(desk, path, 'recent')),
      ],
    }),
    'matters.create': ({ name, passphrase }) => {
      const fileName = fileNameFor(name);
      if (!fileName) throw new Failure('bad-name', { name });
      return newMatter(desk, join(mattersFolder, `${fileName}.matter`), name.trim(), passphrase);
    },
    'matters.open': ({ ref, passphrase }) => {
      const { path, name } = found(desk.files.find(ref), 'matter', ref);
      // What a browser hands over is a copy: work on it would be lost.
      if (resolve(path, '..') === resolve(desk.options.scratchFolder)) {
        throw new Failure('cannot-open', { name, problem: 'only-in-place' });
      }
      if (passphrase !== undefined) return tried(desk, () => useMatter(desk, path, name, { passphrase }));
      try {
        return useMatter(desk, path, name);
      } catch (error) {
        if (isLocked(error)) desk.ask({ ref, name });
        throw error;
      }
    },
    'matters.close': () => {
      desk.use(null);
      return {};
    },
    'matter.summary': () => summary(desk),
    'matter.rename': ({ name }) => {
      desk.record('rename matter', (db) => renameMatter(db, name));
      return {};
    },
  };
}

/** Opens a matter file; `name` is what it is called where it cannot be opened. */
export function useMatter(
  desk: Desk,
  filePath: string,
  name: string,
  unlocking: Unlocking = {},
): MatterSummary {
  const hold = takeHold(desk, filePath);
  sweepParts(dirname(filePath));
  try {
    desk.use({ db: writing(() => openMatter(filePath, unlocking, 'pages and texts')), filePath, hold });
  } catch (error) {
    hold?.release();
    if (error instanceof CannotOpen) throw new Failure('cannot-open', { name, problem: error.problem });
    throw error;
  }
  desk.ask(null);
  remember(desk, filePath);
  void readRest(desk);
  void boundLog(desk);
  return summary(desk);
}

/** Makes a matter file and opens it. Throws `already-there`: a file never takes another's place. */
export function newMatter(desk: Desk, filePath: string, name: string, passphrase?: string): MatterSummary {
  makeMatter(desk, filePath, name, passphrase);
  desk.ask(null);
  remember(desk, filePath);
  return summary(desk);
}

/** Makes a matter file and puts it on the desk, without a word of it in the person's list. Throws `already-there`. */
export function makeMatter(desk: Desk, filePath: string, name: string, passphrase?: string): void {
  const { at: createdAt, who, via } = desk.by();
  const head = { name, uuid: desk.uuid(), createdAt, who, via, passphrase };
  const db = writing(() => placing(filePath, () => createMatter(filePath, head)));
  desk.use({ db, filePath, hold: takeHold(desk, filePath) });
}

/** A folder that is none, or takes no files, is no fault in the program. */
function placing<T>(filePath: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileThere)
      throw new Failure('already-there', { noun: 'matter', name: basename(filePath) });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['SQLITE_CANTOPEN', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EPERM'].includes(code)) throw error;
    throw new Failure('cannot-open', { name: basename(filePath), problem: 'no-access' });
  }
}

/** A terminal's matters stay out of the person's own list: a script may go through hundreds. */
function remember(desk: Desk, filePath: string): void {
  if (desk.options.host === 'cli') return;
  try {
    rememberMatter(desk.options.dataFolder, filePath);
  } catch (error) {
    // A list that cannot be written, for whatever the system says, must not keep a matter shut.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

export function summary(desk: Desk): MatterSummary {
  const db = desk.db();
  const fileName = shownName(basename(desk.open!.filePath));
  return { ...matterHead(db), fileName, encrypted: keyOf(db) !== null, damaged: desk.isDamaged };
}

function listFolder(desk: Desk, folder: string): MatterEntry[] {
  return namesIn(folder)
    .filter((fileName) => fileName.endsWith('.matter'))
    .flatMap((fileName) => entry(desk, join(folder, fileName), 'folder'))
    .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
}

/** A folder that cannot be made or read holds nothing to open; whoever makes a matter in it is told why. */
function namesIn(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return readdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return [];
  }
}

function entry(desk: Desk, path: string, place: MatterEntry['place']): MatterEntry[] {
  try {
    const { mtime } = statSync(path);
    const ref = desk.files.give({ path, name: basename(path) });
    const fileName = shownName(basename(path));
    return [
      { ref, name: fileName.replace(/\.matter$/, ''), fileName, place, modifiedAt: mtime.toISOString() },
    ];
  } catch {
    return []; // Moved or removed since: it is not there to be opened.
  }
}
