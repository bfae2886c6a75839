import type { Cue } from './cues.ts';

/** Words that one voice speaks, from a time on. */
export interface Spoken {
  readonly start: number;
  /** As the file names it; `null` where it does not. */
  readonly voice: string | null;
  readonly words: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
/** Tags of WebVTT and SubRip; words in angle brackets that are no tag stay. */
const TAG =
  /<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font|em|strong|span|br)(?:[.\s][^<>]{0,200})?\/?>|<\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?>/gi;
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]{1,200})>/gi;
/** {\an8}, {y:i}: where and how SubRip's kin show a line. */
const PLACING = /\{\\[^{}]{0,80}\}|\{[yYcCfFsS]:[^{}]{0,40}\}/g;

/**
 * What is spoken in the cues, in their order, tags and entities undone. What a cue repeats of the one before it, as
 * rolling captions do, is there once.
 */
export function spokenIn(cues: readonly Cue[]): Spoken[] {
  const spoken: Spoken[] = [];
  let shown: readonly string[] = [];
  let until = -1;
  for (const { start, end, lines } of cues) {
    const plain = lines.map((line) => plainOf(line)).filter((line) => line !== '');
    const repeated = start <= until + SOON ? repeats(shown, plain) : 0;
    if (plain.length > 0) shown = plain;
    until = Math.max(until, end);
    let left = repeated;
    for (const piece of voiced(lines)) {
      const own = piece.lines.map((line) => plainOf(line)).filter((line) => line !== '');
      const fresh = own.slice(Math.min(left, own.length));
      left -= Math.min(left, own.length);
      if (fresh.length > 0) spoken.push({ start, voice: piece.voice, words: fresh.join(' ') });
    }
  }
  return spoken;
}

/** Captions that roll are shown without a pause; what is said again later is said again. In milliseconds. */
const SOON = 250;

/** How many of the first lines are the last ones of what was shown. */
function repeats(shown: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(shown.length, lines.length); count > 0; count -= 1) {
    const tail = shown.slice(-count);
    if (tail.every((line, i) => line === lines[i])) return isRolling(shown, lines, count) ? count : 0;
  }
  return 0;
}

/** A word said twice is two cues of their own; captions that roll keep a line and add one, or show the same again. */
function isRolling(shown: readonly string[], lines: readonly string[], count: number): boolean {
  if (lines.length > count || shown.length > count) return true;
  return lines.join(' ').length > SHORTEST;
}

/** “No.” “No.” is an answer given twice. */
const SHORTEST = 12;

/** The lines of a cue by who speaks them: a voice lasts until the next one, or the end of the cue. */
function voiced(
  lines: readonly string[],
): { readonly voice: string | null; readonly lines: readonly string[] }[] {
  const pieces: { voice: string | null; lines: string[] }[] = [{ voice: null, lines: [] }];
  for (const line of lines) {
    let from = 0;
    for (const found of line.matchAll(VOICE)) {
      pieces.at(-1)!.lines.push(line.slice(from, found.index));
      pieces.push({ voice: unescaped(found[1]!).trim(), lines: [] });
      from = found.index + found[0].length;
    }
    pieces.at(-1)!.lines.push(line.slice(from));
  }
  return pieces;
}

function plainOf(line: string): string {
  return unescaped(
    line
      .replaceAll(/<br\s*\/?>/gi, ' ')
      .replaceAll(TAG, '')
      .replaceAll(PLACING, ''),
  )
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

function unescaped(words: string): string {
  return words.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, ten, sixteen, name) => {
    const code =
      ten !== undefined ? Number(ten) : sixteen !== undefined ? Number.parseInt(sixteen, 16) : null;
    if (code === null) return ENTITIES[String(name).toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : whole;
  });
}
