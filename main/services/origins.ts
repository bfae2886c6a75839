import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readerChoices } from '#core/contract/intake.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Origin } from '#core/contract/originals.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { endingOf, fileNameFor } from '#core/text/file-name.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { getOrigin, storedSize } from '#db/queries/original.ts';
import type { Db } from '#db/sql.ts';
import type { OriginalPart } from '../serving.ts';
import { found, writing, type Desk } from './desk.ts';
import { originalOf, originalParts, readOriginal } from './originals.ts';

type Origins = Pick<Handlers, 'originals.of' | 'originals.save'>;

export function originHandlers(desk: Desk): Origins {
  return {
    'originals.of': ({ articleId }) => {
      const { fileName } = found(getArticleRow(desk.db(), articleId), 'article', articleId);
      return { origin: originOf(desk.db(), articleId, fileName) };
    },
    'originals.save': async ({ articleId }) => {
      const db = desk.db();
      const { title, opening, fileName } = found(getArticleRow(db, articleId), 'article', articleId);
      const original = originalOf(db, articleId);
      if (!original) throw new Failure('original-not-kept', { name: title ?? opening });
      const ending = endingOf(fileName ?? '');
      const stem = fileNameFor((fileName ?? title ?? opening).slice(0, -ending.length || undefined));
      const name = `${stem ?? 'Original'}${ending}`;
      const path = join(desk.options.scratchFolder, desk.uuid());
      await write(path, desk.options.scratchFolder, originalParts(db, original));
      return { file: desk.files.offer({ path, name }), fileName: name };
    },
  };
}

function originOf(db: Db, articleId: number, fileName: string | null): Origin | null {
  const stored = getOrigin(db, articleId);
  if (!stored) return null;
  const { originalId, fileSha256, size, part, format, readerVersion, choices } = stored;
  return {
    fileName,
    sha256: fileSha256,
    size,
    kept: originalId === null ? null : storedSize(db, originalId),
    part,
    format,
    readerVersion,
    choices: readerChoices.parse(JSON.parse(choices)),
  };
}

/** A file of any size, piece by piece; where a piece is not what it should be, nothing of it is left. */
async function write(path: string, folder: string, parts: Iterable<Uint8Array>): Promise<void> {
  writing(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      for (const part of parts) await file.write(part);
    } finally {
      await file.close();
    }
  } catch (error) {
    rmSync(path, { force: true });
    return writing(() => {
      throw error;
    });
  }
}

/** So much of a file is given out at a time. */
const MOST_AT_ONCE = 4 * 2 ** 20;

/** A stretch of the file that an article came from, cut to what is given at a time; for the window, by its host. */
export function originalPart(desk: Desk, articleId: number, start: number, end: number): OriginalPart | null {
  const db = desk.open?.db;
  const original = db ? originalOf(db, articleId) : null;
  if (!db || !original) return null;
  const { size, sha256 } = original;
  try {
    return { size, sha256, bytes: readOriginal(db, original, start, Math.min(end, start + MOST_AT_ONCE)) };
  } catch (error) {
    if (error instanceof Failure) return { size, sha256, bytes: null };
    throw error;
  }
}
