import { basename, extname } from 'node:path';
import type { DraftText } from '#core/draft/text.ts';
import { normalise } from '#core/intake/normalise.ts';
import { decode } from '../ingest/decode.ts';
import { knownBinary, refuseByName } from '../ingest/looks.ts';
import { formatNamed } from '../ingest/formats.ts';
import { mainPartOf } from '../packages/docx-package.ts';
import { readDocx } from './docx-text.ts';
import { draftOfMarkdown } from './markdown-text.ts';
import { readOdt } from './odt-text.ts';
import { draftOfText } from './plain-text.ts';
import { cannotRead, naming } from './refusal.ts';
import { hasEntry, openZip } from '../packages/zip.ts';

/** The largest file, pictures included. */
const MAX_DRAFT_BYTES = 256 * 1024 * 1024;

/**
 * The words of a draft. What kind of file it is shows in its bytes; `fileName` tells Markdown from plain text alone.
 * Throws `bad-draft` where it is none of `.docx`, `.odt`, `.md` and `.txt`, or cannot be read.
 */
export function readDraft(fileName: string, bytes: Uint8Array): DraftText {
  const name = basename(fileName);
  return naming(name, () => {
    const { text, notes } = wordsOf(name, bytes);
    if (text === '' && notes.length === 0) throw cannotRead('empty');
    return { text, notes };
  });
}

function wordsOf(name: string, bytes: Uint8Array): DraftText {
  if (bytes.length === 0) throw cannotRead('empty');
  if (bytes.length > MAX_DRAFT_BYTES) throw cannotRead('too-large');
  if (isZip(bytes)) return readArchive(bytes);
  if (isCompound(bytes))
    throw isLockedDocument(bytes) ? cannotRead('protected') : cannotRead('unsupported', 'DOC');
  const binary = knownBinary(bytes);
  if (binary !== null) throw cannotRead('unsupported', binary);
  const extension = extname(name).toLowerCase();
  if (extension === '.docx' || extension === '.odt') throw cannotRead('damaged');
  const kind = refuseByName(name);
  if (kind) throw cannotRead('unsupported', kind.detail);
  const decoded = decode(bytes);
  if (!decoded.ok) throw cannotRead(decoded.code, decoded.detail);
  const source = normalise(decoded.text);
  return formatNamed(name) === 'markdown' ? draftOfMarkdown(source) : draftOfText(source);
}

/** Throws for an archive that is no text document. */
function readArchive(bytes: Uint8Array): DraftText {
  const zip = openZip(bytes);
  if (hasEntry(zip, 'content.xml')) return readOdt(zip);
  if (mainPartOf(zip) === null) throw cannotRead('unsupported', hasEntry(zip, 'mimetype') ? '' : 'archive');
  return readDocx(zip);
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Microsoft's older container: a .doc, or a newer file that was locked with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

function isLockedDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
