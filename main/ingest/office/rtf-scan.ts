/** What a file of rich text is made of, as it comes. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** `\word` with its number, where it has one. */
  control(word: string, number: number | null): void;
  /** `\` and a sign: `\~`, `\*`. */
  sign(code: number): void;
  /** `\'hh` */
  byte(value: number): void;
  /** Characters as they stand, in the encoding of the font. */
  plain(bytes: Uint8Array): void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const ESCAPE = 0x5c;
const LONGEST_WORD = 32;

/** Goes through a file once, from its start to its end, whatever is in it. */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at]!;
    if (code === OPEN) handler.open();
    else if (code === CLOSE) handler.close();
    else if (code === ESCAPE) {
      at = escape(bytes, at + 1, handler);
      continue;
    } else if (code !== 0x0d && code !== 0x0a && code !== 0) {
      const end = plainEnd(bytes, at);
      handler.plain(bytes.subarray(at, end));
      at = end;
      continue;
    }
    at += 1;
  }
}

function plainEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at += 1) {
    const code = bytes[at]!;
    if (code === OPEN || code === CLOSE || code === ESCAPE || code === 0x0d || code === 0x0a || code === 0)
      break;
  }
  return at;
}

/** Reads what follows a backslash; gives where to go on. */
function escape(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (!isLetter(first)) {
    if (first !== 0x27) {
      handler.sign(first);
      return start + 1;
    }
    const digits = String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0);
    if (!/^[0-9a-f]{2}$/i.test(digits)) return start + 1;
    handler.byte(Number.parseInt(digits, 16));
    return start + 3;
  }
  let at = start;
  while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at]!)) at += 1;
  const word = Buffer.from(bytes.subarray(start, at)).toString('latin1');
  const from = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at - from < 11 && isDigit(bytes[at])) at += 1;
  const digits = Buffer.from(bytes.subarray(from, at)).toString('latin1');
  const number = /\d/.test(digits) ? Number(digits) : null;
  if (number === null) at = from;
  if (bytes[at] === 0x20) at += 1;
  // Raw bytes follow, in which any sign may stand.
  if (word === 'bin') return at + Math.max(0, number ?? 0);
  handler.control(word, number);
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
