const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;
/** Headers longer than this are no headers. */
const LONGEST_HEAD = 256 * 1024;
/** A header as RFC 5322 has its name: without blanks, before a colon. */
const HEADER = /^[!-9;-~]+[ \t]*:/;
/** The line that a mailbox puts before a message, and which some programs leave there. */
const LEFT_OVER = /^>?From /;
/** Longer names are no names. */
const LONGEST_NAME = 200;

/**
 * Where the empty line is that ends a message's headers, which begin at `start`, and what comes behind it; `null` where
 * there is none before `limit`.
 */
export function headEnd(
  all: Buffer,
  start: number,
  limit: number,
): { readonly end: number; readonly body: number } | null {
  const last = Math.min(limit, start + LONGEST_HEAD);
  for (let at = all.indexOf(NEWLINE, start); at !== -1 && at < last; at = all.indexOf(NEWLINE, at + 1)) {
    const next = all[at + 1] === RETURN ? at + 2 : at + 1;
    if (all[next] === NEWLINE) return { end: at, body: next + 1 };
  }
  return null;
}

/**
 * A message whose headers are ended by no empty line, with one before the first line that is no header: the parser takes
 * all that is above the first empty line for headers, and words among them are lost without a sign.
 */
export function withEndedHead(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let headers = 0;
  for (let at = 0; at < Math.min(all.length, LONGEST_HEAD);) {
    const found = all.indexOf(NEWLINE, at);
    const end = found === -1 ? all.length : found + 1;
    const first = all[at];
    if (first === NEWLINE || (first === RETURN && all[at + 1] === NEWLINE)) return bytes;
    const line = all.toString('latin1', at, Math.min(end, at + LONGEST_NAME));
    const goesOn = headers > 0 && (first === BLANK || first === TAB);
    if (HEADER.test(line)) headers += 1;
    else if (!goesOn && !(at === 0 && LEFT_OVER.test(line))) {
      return headers === 0
        ? bytes
        : Buffer.concat([all.subarray(0, at), Buffer.from('\r\n'), all.subarray(at)]);
    }
    at = end;
  }
  return bytes;
}
