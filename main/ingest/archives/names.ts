import { isUtf8 } from 'node:buffer';
import type { Zip, ZipEntry } from '../../packages/zip.ts';

const UTF8_NAMES = 0x800;
const RECORD_LENGTH = 46;
/** In the extra field: the name in UTF-8 beside one in an older encoding. */
const UNICODE_PATH = 0x7075;
/** The upper half of IBM's code page 437, in which archives without a mark have their names. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The way to an entry inside its archive, parted by `/`, that leads nowhere outside of it; '' for a folder. */
export function wayOf(zip: Zip, entry: ZipEntry): string {
  const name = nameOf(zip, entry).replaceAll('\\', '/');
  if (name.endsWith('/')) return '';
  return name
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .toWellFormed();
}

/** What systems leave in archives beside what was put in: forks of macOS, thumbnails, hidden files. */
export function isLitter(way: string): boolean {
  return way
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__macosx|thumbs\.db|desktop\.ini)$/i.test(part));
}

/** Whether an entry is a link of a Unix system, whose bytes are the way to another file. */
export function isLink(zip: Zip, { record }: ZipEntry): boolean {
  const view = viewOf(zip);
  const unix = view.getUint8(record.start + 5) === 3;
  return unix && ((view.getUint32(record.start + 38, true) >>> 16) & 0xf000) === 0xa000;
}

function nameOf(zip: Zip, { flags, record }: ZipEntry): string {
  const view = viewOf(zip);
  const at = record.start + RECORD_LENGTH;
  const length = view.getUint16(record.start + 28, true);
  const bytes = zip.bytes.subarray(at, at + length);
  const unicode = unicodeName(view, zip.bytes, at + length, view.getUint16(record.start + 30, true));
  if (unicode !== null) return unicode;
  // macOS writes UTF-8 without saying so.
  if ((flags & UTF8_NAMES) !== 0 || isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80]!)).join(
    '',
  );
}

function unicodeName(view: DataView, bytes: Uint8Array, start: number, length: number): string | null {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    const end = at + 4 + size;
    if (end > start + length) return null;
    // A byte for the version and four for the sum of the old name stand before it.
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5) {
      const name = bytes.subarray(at + 9, end);
      return isUtf8(name) ? new TextDecoder().decode(name) : null;
    }
    at = end;
  }
  return null;
}

function viewOf({ bytes }: Zip): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
