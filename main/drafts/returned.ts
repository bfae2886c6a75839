import { basename } from 'node:path';
import { CARRIED_NAMESPACE, type Carried } from '#core/brief/carried.ts';
import { readCarried } from '#core/contract/carried.ts';
import { Failure } from '#core/contract/failures.ts';
import type { DraftText } from '#core/draft/text.ts';
import { mainPartOf, readPart, relationshipsOf } from '../packages/docx-package.ts';
import { readDraft, isZip } from './read.ts';
import { naming } from './refusal.ts';
import { openZip } from '../packages/zip.ts';

/**
 * A brief's DOCX that came back: what it carries, and its words as they are now. Throws `bad-draft` for what cannot be
 * read, and `not-our-brief` where nothing says that it was exported from a matter.
 */
export function readReturned(fileName: string, bytes: Uint8Array): { carried: Carried; text: DraftText } {
  const text = readDraft(fileName, bytes);
  const name = basename(fileName);
  const carried = isZip(bytes) ? naming(name, () => carriedIn(bytes)) : null;
  if (!carried) throw new Failure('not-our-brief', { name, problem: 'unknown' });
  return { carried, text };
}

function carriedIn(bytes: Uint8Array): Carried | null {
  const zip = openZip(bytes);
  const main = mainPartOf(zip);
  if (main === null) return null;
  for (const { kind, target } of relationshipsOf(zip, main)) {
    if (kind !== 'customXml' || target === null) continue;
    const part = readPart(zip, target);
    if (part?.root.attributes['xmlns'] !== CARRIED_NAMESPACE) continue;
    const carried = readCarried(part.root.text);
    if (carried) return carried;
  }
  return null;
}
