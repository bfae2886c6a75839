import { closeSync, existsSync, linkSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { keyOf } from '#db/cipher.ts';
import { CannotOpen } from '#db/open.ts';
import { newPart, removePart } from '#db/parts.ts';
import { keyToSalvage } from '#db/salvage/key.ts';
import { inDamageThread } from '../damage/thread.ts';
import { found, writing, type Desk } from './desk.ts';
import { tried } from './passphrases.ts';

export function salvageHandlers(desk: Desk): Pick<Handlers, 'matters.salvage'> {
  const { mattersFolder } = desk.options;
  return {
    'matters.salvage': async ({ ref, name, passphrase }, { signal, progress }) => {
      const from = damagedFile(desk, ref);
      const plain = fileNameFor(name);
      if (!plain) throw new Failure('bad-name', { name });
      const fileName = `${plain}.matter`;
      const path = join(mattersFolder, fileName);
      if (existsSync(path)) throw new Failure('already-there', { noun: 'matter', name: fileName });
      const key = ref === null ? keyOf(desk.db()) : await keyOfDamaged(desk, from, passphrase);
      // Half of it would be taken for all that could be read: it gets its name when it is whole.
      const newPath = newPart(mattersFolder);
      // The open matter is read by a descriptor that it has, which may be another file's once it is closed.
      const stop = new AbortController();
      const over = desk.unfinished(() => stop.abort());
      signal.addEventListener('abort', () => stop.abort());
      try {
        writing(() => {
          mkdirSync(mattersFolder, { recursive: true, mode: 0o700 });
          closeSync(openSync(newPath, 'wx', 0o600));
        });
        const told = await inDamageThread(
          {
            kind: 'salvage',
            filePath: from.path,
            newPath,
            key,
            name: name.trim(),
            at: desk.now().toISOString(),
          },
          stop.signal,
          progress,
        );
        if (told.kind === 'nothing') throw new Failure('nothing-salvaged', { name: from.name });
        if (told.kind === 'failed') throw failureOf(from.name, told);
        if (told.kind !== 'salvaged') throw new Error('the thread did something else');
        writing(() => place(newPath, path, fileName));
        return {
          ref: desk.files.give({ path, name: fileName }),
          fileName,
          encrypted: key !== null,
          report: told.report,
        };
      } finally {
        over();
        removePart(newPath);
      }
    },
  };
}

/** The file that was named, or that of the matter which is open. */
function damagedFile(desk: Desk, ref: string | null): { readonly path: string; readonly name: string } {
  if (ref !== null) return found(desk.files.find(ref), 'matter', ref);
  if (!desk.open) throw new Failure('no-matter', {});
  return { path: desk.open.filePath, name: basename(desk.open.filePath) };
}

/** What the file is encrypted by; `null` where it is not. A wrong passphrase is answered late, as wherever one is tried. */
async function keyOfDamaged(
  desk: Desk,
  { path, name }: { readonly path: string; readonly name: string },
  passphrase: string | undefined,
): Promise<string | null> {
  return tried(desk, () => {
    try {
      return keyToSalvage(path, { passphrase });
    } catch (error) {
      if (error instanceof CannotOpen) throw new Failure('cannot-open', { name, problem: error.problem });
      throw error;
    }
  });
}

/** Gives a file its name, and never that of another one. */
function place(from: string, to: string, fileName: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw new Failure('already-there', { noun: 'matter', name: fileName });
    // A memory stick knows no links.
    if (existsSync(to)) throw error;
    renameSync(from, to);
  }
}

function failureOf(
  name: string,
  { code, message }: { readonly code: string; readonly message: string },
): unknown {
  if (code === 'ENOENT') return new Failure('cannot-open', { name, problem: 'missing' });
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('cannot-open', { name, problem: 'no-access' });
  // A full disk, say: `writing` knows the sentence for it.
  return Object.assign(new Error(message), { code });
}
