import { analyse } from 'chardet';
import { knownBinary, knownMarkup } from './looks.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Why bytes are no text. */
type Undecoded = Refusal<'empty' | 'binary' | 'too-large' | 'unsupported'>;

export interface Decoded {
  readonly ok: true;
  /** As decoded: line ends and all else as the file has them, without a byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding, such as 'utf-8' or 'windows-1252'. */
  readonly encoding: string;
}

const SAMPLE = 64 * 1024;
/** Below this, chardet's guesses among the eight-bit encodings were no better than the commonest one. */
const LEAST_CONFIDENCE = 40;
const COMMONEST = 'windows-1252';

/** A file's bytes as words: what is written in a markup that has to be read first is refused. */
export function decode(bytes: Uint8Array, chosen: string | null = null): Decoded | Undecoded {
  const decoded = decodeAny(bytes, chosen);
  const markup = decoded.ok ? knownMarkup(decoded.text) : null;
  return markup ? refuse('unsupported', markup) : decoded;
}

/**
 * A file's bytes as text: byte order mark, the encoding that was chosen or that the file names (a WHATWG label), strict
 * UTF-8, UTF-16 by its zeros, then the likeliest older encoding.
 */
export function decodeAny(bytes: Uint8Array, named: string | null = null): Decoded | Undecoded {
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse('too-large', String(bytes.length));
  if (bytes.length === 0) return refuse('empty');
  const binary = knownBinary(bytes);
  if (binary) return refuse('binary', binary);
  const decoded = decodeMarked(bytes) ?? decodeNamed(named, bytes) ?? decodeText(bytes);
  if (!decoded.ok) return decoded;
  return /[^\s\p{C}]/u.test(decoded.text) ? decoded : refuse('empty');
}

function decodeMarked(bytes: Uint8Array): Decoded | Undecoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return refuse('unsupported', 'UTF-32');
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  return null;
}

/** `null` where nothing is named, and for a label that names no encoding. */
function decodeNamed(label: string | null, bytes: Uint8Array): Decoded | null {
  try {
    return label === null ? null : decodeAs(label, bytes);
  } catch {
    return null;
  }
}

function decodeText(bytes: Uint8Array): Decoded | Undecoded {
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    return wide ? decodeAs(wide, bytes) : refuse('binary');
  }
  if (controls(bytes) > bytes.length / 100) return refuse('binary');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeOlder(bytes);
  }
}

/** UTF-16 without a mark: blanks and line ends at least have a zero on one side, always the same one. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const many = length * 0.04;
  const few = length * 0.002;
  const name =
    zeros[1]! > many && zeros[0]! <= few
      ? 'utf-16le'
      : zeros[0]! > many && zeros[1]! <= few
        ? 'utf-16be'
        : null;
  if (!name) return null;
  const text = new TextDecoder(name).decode(bytes.subarray(0, length - (length % 2)));
  // Arrays of small numbers have the same zeros, and look like control characters.
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > text.length / 100 ? null : name;
}

function decodeOlder(bytes: Uint8Array): Decoded {
  const damaged = decodeAs('utf-8', bytes);
  if (mostlyWhole(damaged.text)) return damaged;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(Math.max(0, first - 1024), first + SAMPLE);
  const [likeliest] = analyse(sample);
  const named =
    likeliest && likeliest.confidence >= LEAST_CONFIDENCE ? decodeIfClean(likeliest.name, bytes) : null;
  if (named && named.encoding !== COMMONEST) return named;
  return decodeAs(likelierMac(sample) ? 'macintosh' : COMMONEST, bytes);
}

/**
 * Whether a text is UTF-8 that was cut or damaged: most characters beyond ASCII are whole, which no other encoding
 * makes by chance. The damaged places show as U+FFFD.
 */
function mostlyWhole(text: string): boolean {
  let whole = 0;
  let lost = 0;
  for (const { 0: char } of text.matchAll(/[^\u0000-\u007f]/gu)) {
    if (char === '\ufffd') lost += 1;
    else whole += 1;
  }
  return whole > 4 * lost;
}

/** `null` where the encoding is not known here or does not fit. */
function decodeIfClean(label: string, bytes: Uint8Array): Decoded | null {
  try {
    const decoded = decodeAs(label, bytes);
    return decoded.text.includes('\ufffd') ? null : decoded;
  } catch {
    return null;
  }
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(label);
  return { ok: true, text: decoder.decode(bytes), encoding: decoder.encoding };
}

/**
 * Chardet knows no Mac Roman and takes it for windows-1252, where “word” reads ÒwordÓ. Each reading is scored by
 * whether its accented letters and its quotation marks stand where such characters stand.
 */
function likelierMac(sample: Uint8Array): boolean {
  return (
    plausibility(new TextDecoder('macintosh').decode(sample)) >
    plausibility(new TextDecoder(COMMONEST).decode(sample))
  );
}

function plausibility(text: string): number {
  let points = 0;
  for (const { 0: char, index } of text.matchAll(/[^\u0000-\u007f]/g)) {
    points += fits(char, text[index - 1] ?? ' ', text[index + 1] ?? ' ') ? 1 : -1;
  }
  return points;
}

function fits(char: string, before: string, after: string): boolean {
  if (/[“‘«]/.test(char)) return /[\s([—–"'“‘]/.test(before) && /\S/.test(after);
  if (/[”’»]/.test(char)) return /\S/.test(before);
  if (/[–—…•§©®™°€£\u00a0]/.test(char)) return true;
  if (/\p{Lu}/u.test(char)) return !/\p{Ll}/u.test(before) && /\p{L}/u.test(after);
  return /\p{Ll}/u.test(char) && (/\p{L}/u.test(before) || /\p{L}/u.test(after));
}

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) count += 1;
  }
  return count;
}
