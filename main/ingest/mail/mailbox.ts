import { headEnd } from './head.ts';

/** A message of a mailbox: its bytes without the line before it. */
export interface Letter {
  readonly bytes: Uint8Array;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** `From ada@example.com Tue Feb  4 23:30:00 2025`: who and when, as the program that stored it writes it. */
const FROM = /^From \S.*\d{1,2}:\d{2}/;

/**
 * The messages of a mailbox, one at a time. One begins at a line `From …` behind an empty line; where the message
 * before says how long it is, and such a line or the end comes there, that counts for more. `>From` is how lines of a
 * message's own are kept apart from those.
 */
export function* lettersOf(bytes: Uint8Array): Generator<Letter> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = isFrom(all, 0) ? 0 : nextFrom(all, 0);
  let next = start;
  while (start !== -1 && start < all.length) {
    const head = lineEnd(all, start);
    // Looked for anew only behind the one that was found: else each message could have the whole rest looked through.
    if (next !== -1 && next < head) next = nextFrom(all, head);
    const said = saidEnd(all, head, next);
    const end = said ?? (next === -1 ? all.length : next);
    const letter = all.subarray(head, end);
    yield { bytes: said === null ? unquoted(letter) : letter };
    start = end;
  }
}

/** Where the next message begins; -1 for none. */
function nextFrom(all: Buffer, from: number): number {
  for (
    let at = all.indexOf('\nFrom ', Math.max(0, from - 1));
    at !== -1;
    at = all.indexOf('\nFrom ', at + 1)
  ) {
    const before = all[at - 1] === RETURN ? at - 2 : at - 1;
    if ((before < 0 || all[before] === NEWLINE) && isFrom(all, at + 1)) return at + 1;
  }
  return -1;
}

function isFrom(all: Buffer, at: number): boolean {
  return FROM.test(all.toString('latin1', at, at + 200).split('\n')[0]!);
}

function lineEnd(all: Buffer, at: number): number {
  const found = all.indexOf(NEWLINE, at);
  return found === -1 ? all.length : found + 1;
}

/** Where a message ends that says how long it is, if the next one or the end of the file comes there; else `null`. */
function saidEnd(all: Buffer, head: number, next: number): number | null {
  // A line `From …` stands behind an empty line, so no headers reach over one.
  const ended = headEnd(all, head, next === -1 ? all.length : next);
  const said = ended && /^content-length:\s*(\d{1,12})\s*$/im.exec(all.toString('latin1', head, ended.end));
  if (!said) return null;
  let end = ended.body + Number(said[1]);
  if (end > all.length) return null;
  while (end < all.length && (all[end] === NEWLINE || all[end] === RETURN)) end += 1;
  return end === all.length || isFrom(all, end) ? end : null;
}

/** Lines that were kept apart from the beginnings of messages, as they were written. */
function unquoted(letter: Buffer): Uint8Array {
  if (!letter.includes('>From ')) return letter;
  return Buffer.from(letter.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
