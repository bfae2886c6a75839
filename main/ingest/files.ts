import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mayBeRead } from './formats.ts';
import { refuseByName } from './looks.ts';
import { MAX_FILE_BYTES } from '#core/contract/limits.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A file that may become an article, or one that was met and cannot. */
export type Importable =
  | { readonly ok: true; readonly filePath: string; readonly size: number }
  | (Refusal & { readonly filePath: string });

/** What systems leave in folders, beside the files whose names start with a full stop. */
const LITTER = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * The files under `paths`, folders walked to their ends in order of name. A file or folder that is reached twice, by a
 * link or because it was named twice, is listed once. Hidden files are skipped unless they were named themselves.
 */
export async function* listImportable(paths: readonly string[]): AsyncGenerator<Importable, void> {
  const seen = new Set<string>();
  for (const path of paths) yield* walk(path, seen);
}

/** A file's bytes, its size checked before and after: it may grow, or have none to tell, while it is read. */
export async function readWhole(
  filePath: string,
  most = MAX_FILE_BYTES,
): Promise<{ readonly ok: true; readonly fileName: string; readonly bytes: Uint8Array } | Refusal> {
  let file: FileHandle | null = null;
  try {
    file = await open(filePath);
    const { size } = await file.stat();
    if (size > most) return refuse('too-large', String(size));
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > most) return refuse('too-large', String(length));
      parts.push(part);
    }
    return { ok: true, fileName: basename(filePath), bytes: Buffer.concat(parts) };
  } catch (error) {
    return refuse('unreadable', codeOf(error));
  } finally {
    await file?.close();
  }
}

async function* walk(path: string, seen: Set<string>): AsyncGenerator<Importable, void> {
  try {
    const place = await realpath(path);
    if (seen.has(place)) return;
    seen.add(place);
    const found = await stat(place);
    if (found.isDirectory()) {
      const names = (await readdir(path)).filter(
        (name) => !name.startsWith('.') && !LITTER.has(name.toLowerCase()),
      );
      for (const name of names.sort()) yield* walk(join(path, name), seen);
      return;
    }
    if (!found.isFile()) yield { ...refuse('unsupported', 'device'), filePath: path };
    else yield fileAt(path, found.size);
  } catch (error) {
    yield { ...refuse('unreadable', codeOf(error)), filePath: path };
  }
}

function fileAt(filePath: string, size: number): Importable {
  const unsupported = refuseByName(filePath);
  if (unsupported && !mayBeRead(filePath)) return { ...unsupported, filePath };
  if (size > MAX_FILE_BYTES) return { ...refuse('too-large', String(size)), filePath };
  return { ok: true, filePath, size };
}

/** The system's code, such as ENOENT; anything else is a mistake of ours. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
