import { extname } from 'node:path';
import { type Refusal, refuse } from './refusal.ts';

/** Files that are no text articles, by extension; any other extension is judged by what is inside. */
const BY_EXTENSION = new Map<string, string>([
  ['.pdf', 'PDF'],
  ['.docx', 'DOCX'],
  ['.doc', 'DOC'],
  ['.odt', 'ODT'],
  ['.rtf', 'RTF'],
  ['.pages', 'Pages'],
  ['.epub', 'EPUB'],
  ...['.html', '.htm', '.xhtml'].map((extension) => [extension, 'HTML'] as const),
  ...['.mht', '.mhtml'].map((extension) => [extension, 'MHTML'] as const),
  ...['.eml', '.mbox'].map((extension) => [extension, 'e-mail'] as const),
  ['.msg', 'Outlook message'],
  ...['.xlsx', '.xls', '.ods', '.csv', '.tsv'].map((extension) => [extension, 'spreadsheet'] as const),
  ...['.pptx', '.ppt', '.odp', '.key'].map((extension) => [extension, 'slides'] as const),
  ['.json', 'JSON'],
  ...['.jsonl', '.ndjson'].map((extension) => [extension, 'JSONL'] as const),
  ...['.xml', '.qdpx'].map((extension) => [extension, 'XML'] as const),
  ...['.png', '.jpg', '.jpeg', '.gif', '.webp', '.tif', '.tiff', '.heic', '.bmp', '.svg'].map(
    (extension) => [extension, 'picture'] as const,
  ),
  ...['.mp3', '.m4a', '.wav', '.ogg', '.flac', '.mp4', '.mov', '.mkv', '.webm', '.avi'].map(
    (extension) => [extension, 'recording'] as const,
  ),
  ...['.zip', '.gz', '.tgz', '.7z', '.rar', '.tar'].map((extension) => [extension, 'archive'] as const),
  ...['.js', '.mjs', '.ts', '.py', '.sh', '.css', '.exe', '.dll'].map(
    (extension) => [extension, 'program'] as const,
  ),
  ...['.matter', '.sqlite', '.db'].map((extension) => [extension, 'database'] as const),
]);

const MAGIC: readonly (readonly [bytes: string, at: number, name: string])[] = [
  ['%PDF-', 0, 'PDF'],
  ['bplist00', 0, 'web archive'],
  ['\x89PNG', 0, 'PNG'],
  ['\xff\xd8\xff', 0, 'JPEG'],
  ['GIF8', 0, 'GIF'],
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['RIFF', 0, 'WebP or WAV'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'DOC'],
  ['\x1f\x8b', 0, 'GZIP'],
  ['7z\xbc\xaf\x27\x1c', 0, '7-Zip'],
  ['Rar!\x1a\x07', 0, 'RAR'],
  ['SQLite format 3\0', 0, 'SQLite'],
  ['\x7fELF', 0, 'program'],
  ['ID3', 0, 'MP3'],
  ['OggS', 0, 'Ogg'],
  ['ftyp', 4, 'MP4'],
  ['wOF2', 0, 'font'],
];

/** The refusal that a file's name alone deserves, or `null`. */
export function refuseByName(fileName: string): Refusal | null {
  const kind = BY_EXTENSION.get(extname(fileName).toLowerCase());
  return kind === undefined ? null : refuse('unsupported', kind);
}

/** What bytes are by their first ones, when they are no text: 'PDF', 'DOCX', 'PNG'. */
export function knownBinary(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, 4096));
  if (start.startsWith('PK\x03\x04')) return zipKind(start);
  return MAGIC.find(([magic, at]) => start.startsWith(magic, at))?.[2] ?? pdfBehindJunk(start, bytes);
}

/** Some servers leave a header or a blank line before a PDF; a text that speaks of PDF does not end as one. */
function pdfBehindJunk(start: string, bytes: Uint8Array): string | null {
  const begins = /%PDF-\d\.\d/.test(start.slice(0, 1024));
  return begins && /startxref\s+\d+\s+%%EOF\s*$/.test(latin(bytes.subarray(-1024))) ? 'PDF' : null;
}

/** What a text is when it is written in a markup that has to be read first. */
export function knownMarkup(text: string): string | null {
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?(?:<!doctype html|<html[\s>])/.test(start))
    return 'HTML';
  if (/^from:[^\n]*<saved by |^snapshot-content-location:/m.test(start)) return 'MHTML';
  return null;
}

/** The first parts of an archive name what it holds; a folder of the reporter's may be called anything. */
function zipKind(start: string): string {
  const named = (name: string) => start.startsWith(name, 30);
  if (named('mimetype')) {
    if (start.includes('opendocument.text')) return 'ODT';
    if (start.includes('epub+zip')) return 'EPUB';
  }
  const office = ['[Content_Types].xml', '_rels/', 'docProps/', 'word/', 'customXml/', 'mimetype'].some(
    named,
  );
  if (!office) return 'ZIP';
  if (start.includes('word/') || start.includes('wordprocessingml')) return 'DOCX';
  return start.includes('[Content_Types].xml') ? 'DOCX or another Office file' : 'ZIP';
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
