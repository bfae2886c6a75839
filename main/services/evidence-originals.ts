import { extname } from 'node:path';
import type { Hiding } from '#core/evidence/hide.ts';
import type { PackOriginal, PackSource } from '#core/evidence/pack.ts';
import { getImportedFile } from '#db/queries/evidence.ts';
import { getOrigin } from '#db/queries/original.ts';
import type { Db } from '#db/sql.ts';
import { leakIn } from '../export/pack/leaks.ts';
import { originalOf, originalParts } from './originals.ts';

/** Files that are their words and nothing else, so that they can be read through for a name. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'markdown']);
/** Endings by which a file is known to programs, and that say nothing of anybody. */
const ENDING = /^\.[a-z0-9]{1,8}$/i;

/**
 * The file that a source was imported from, where it goes into the pack. `room` is what may still go in. A redacted edition
 * takes only plain words in UTF-8, none of a source that was touched, and those only after they were read through.
 */
export async function packedOriginal(
  db: Db,
  articleId: number,
  { text, sha256, file, touched }: Omit<PackSource, 'original'>,
  hiding: Hiding | null,
  room: { bytes: number },
): Promise<PackOriginal> {
  if (text === null || touched) return { kind: 'redacted' };
  const origin = getOrigin(db, articleId);
  const imported = getImportedFile(db, articleId);
  if (file.sha256 !== null && file.sha256 === sha256) return { kind: 'same' };
  if (!origin) return { kind: 'none' };
  const original = originalOf(db, articleId);
  if (!original) return { kind: 'not kept' };
  if (origin.part !== null) return { kind: 'part' };
  if (hiding !== null && !(PLAIN.has(origin.format) && imported?.encoding === 'utf-8'))
    return { kind: 'redacted' };
  if (original.size > room.bytes) return { kind: 'too large' };
  const bytes = Buffer.concat([...originalParts(db, original)]);
  const ending = extname(imported?.fileName ?? '').toLowerCase();
  const there = { kind: 'there', ending: ENDING.test(ending) ? ending : '', bytes } as const;
  if (hiding !== null && (await leakIn([{ path: 'original.txt', contents: bytes }], hiding.mask)))
    return { kind: 'redacted' };
  room.bytes -= bytes.length;
  return there;
}
