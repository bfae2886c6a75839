import { extname } from 'node:path';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { knownBinary, knownMarkup, refuseByName } from './looks.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the first bytes are called by `knownBinary`, where there is a reader for it. */
const BY_CONTENT: Readonly<Record<string, SourceFormat>> = {
  PDF: 'pdf',
  DOCX: 'docx',
  ODT: 'odt',
  ZIP: 'zip',
  GZIP: 'zip',
  RTF: 'rtf',
  HTML: 'html',
  MHTML: 'mhtml',
  'web archive': 'mhtml',
};

/** For texts, whose first bytes say little; anything else that is text is read as plain words. */
const BY_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mht': 'mhtml',
  '.mhtml': 'mhtml',
  '.eml': 'eml',
  '.emlx': 'eml',
  '.mbox': 'mbox',
  '.fodt': 'odt',
  '.srt': 'srt',
  '.vtt': 'vtt',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** What Word calls its documents and templates, with and without macros, which nothing runs. */
const WORD = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** Of files that are known by their bytes; a name is enough to look into them. */
const BY_BYTES = new Set(['.pdf', '.docx', '.docm', '.dotx', '.dotm', '.odt', '.rtf', '.zip', '.gz', '.tgz']);

/** Whether a file of this name is worth opening: one that is not what its name says is told then. */
export function mayBeRead(fileName: string): boolean {
  const extension = extname(fileName).toLowerCase();
  return extension in BY_EXTENSION || BY_BYTES.has(extension) || refuseByName(fileName) === null;
}

/** The format that a text's name says, if any. */
export function formatNamed(fileName: string): SourceFormat | null {
  return BY_EXTENSION[extname(fileName).toLowerCase()] ?? null;
}

/** The format of a file: what it is inside counts for more than what it is called. */
export function formatOf(
  fileName: string,
  bytes: Uint8Array,
): { readonly ok: true; readonly format: SourceFormat } | Refusal {
  const extension = extname(fileName).toLowerCase();
  const binary = knownBinary(bytes);
  if (binary === 'DOC') return compound(extension, bytes);
  if (binary) {
    const office = binary === 'DOCX or another Office file' && WORD.has(extension) ? 'docx' : null;
    const format = BY_CONTENT[binary] ?? office;
    if (format) return { ok: true, format };
    const lies = extension in BY_EXTENSION || BY_BYTES.has(extension);
    return (lies ? null : refuseByName(fileName)) ?? refuse('binary', binary);
  }
  const markup = knownMarkup(latin(bytes.subarray(0, 4096)));
  if (markup) {
    const format = BY_CONTENT[markup];
    return format ? { ok: true, format } : refuse('unsupported', markup);
  }
  const format = formatNamed(fileName) ?? (extension === '' ? mailWithout(bytes) : null);
  if (format) return { ok: true, format };
  if (BY_BYTES.has(extension)) return refuse('damaged', extension.slice(1).toUpperCase());
  return refuseByName(fileName) ?? { ok: true, format: 'text' };
}

/** Microsoft's older container: what it holds is told by the name, but for newer files that were locked with a password. */
function compound(extension: string, bytes: Uint8Array): Refusal {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (held.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('protected');
  const named = WORD.has(extension) ? null : refuseByName(`a${extension}`);
  return named ?? refuse('unsupported', 'DOC');
}

/** Mail programs keep mailboxes, and some messages, under names without an ending. */
function mailWithout(bytes: Uint8Array): SourceFormat | null {
  const start = latin(bytes.subarray(0, 1_000));
  if (/^From \S.*\d{1,2}:\d{2}.*\r?\n[\w-]+:/.test(start)) return 'mbox';
  return /^(?:return-path|received|delivered-to|mime-version|message-id):/i.test(start) ? 'eml' : null;
}

/** Bytes as characters: enough to see by which marks a file begins. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/^ï»¿/, '');
}
