import type { Span } from './span.ts';

/** Letters of one of the pieces of which a page is made, half-open. */
export interface PieceSpan extends Span {
  readonly piece: number;
}

/** Only its letters and digits, each in its plain form, with the place in the source that each came from. */
interface Folded {
  readonly letters: string;
  readonly from: readonly PieceSpan[];
}

/** Seeds of so many letters are looked for, the longest first: a shorter one may stand between two ends of lines. */
const SEEDS = [10, 6, 4];
/** Shorter ones are met anywhere. */
const LEAST = 4;
/** So many letters must be the same around a seed, or all of a shorter passage. */
const CERTAIN = 8;
/** What stands between two parts of a passage on its page, such as the number of a line, is shorter than this. */
const NEAR = 200;

/**
 * Where a passage of a page's text stands on the page, which is given in the pieces of which it was drawn: they may be
 * cut anywhere, in another order, and with more between them. Signs, blanks, hyphens and ligatures are no matter. The
 * same words elsewhere on the page are told apart by what stands around them. Empty where nothing of it is found.
 */
export function placesOnPage(pieces: readonly string[], text: string, span: Span): PieceSpan[] {
  const page = folded(pieces);
  const own = folded([text]);
  const start = own.from.findIndex((one) => one.start >= span.start);
  const behind = own.from.findIndex((one) => one.start >= span.end);
  const end = behind === -1 ? own.from.length : behind;
  if (start === -1 || start >= end) return [];
  const found: Span[] = [];
  let at = start;
  let last: number | null = null;
  while (at < end) {
    const place: number | null = nextPlace(own.letters, page.letters, { start: at, end }, end - start, last);
    if (place === null) at += 1;
    else {
      const length = alike(own.letters, page.letters, at, place, end - at);
      found.push({ start: place, end: place + length });
      at += length;
      last = place + length;
    }
  }
  const letters = found.reduce((sum, one) => sum + one.end - one.start, 0);
  // Less than half of it is some other passage with words in common.
  if (letters * 2 < end - start) return [];
  return joined(found.flatMap((one) => page.from.slice(one.start, one.end)));
}

/** Where the rest of a passage of `whole` letters goes on: close behind where it was left, else anywhere. */
function nextPlace(own: string, page: string, rest: Span, whole: number, last: number | null): number | null {
  const left = rest.end - rest.start;
  const seeds = SEEDS.map((length) => own.slice(rest.start, rest.start + Math.min(length, left)));
  if (last !== null) {
    const near = page.slice(last, last + NEAR);
    const ahead = seeds.map((seed) => near.indexOf(seed)).find((place) => place !== -1);
    if (ahead !== undefined) return last + ahead;
  }
  if (left < Math.min(LEAST, whole)) return null;
  for (const seed of seeds) {
    const place = bestPlace(own, page, rest.start, seed, Math.min(CERTAIN, whole));
    if (place !== null) return place;
  }
  return null;
}

/** Of all places where the seed stands, the one around which most is the same; of equals the nearest in the order of the page. */
function bestPlace(own: string, page: string, at: number, seed: string, least: number): number | null {
  const expected = (at / own.length) * page.length;
  let best: { readonly place: number; readonly same: number } | null = null;
  for (let place = page.indexOf(seed); place !== -1; place = page.indexOf(seed, place + 1)) {
    const same = alike(own, page, at, place, own.length) + alikeBefore(own, page, at, place);
    const nearer = best && Math.abs(place - expected) < Math.abs(best.place - expected);
    if (same < least) continue;
    if (!best || same > best.same || (same === best.same && nearer)) best = { place, same };
  }
  return best?.place ?? null;
}

function alike(own: string, page: string, at: number, place: number, most: number): number {
  let length = 0;
  while (length < most && at + length < own.length && own[at + length] === page[place + length]) length += 1;
  return length;
}

function alikeBefore(own: string, page: string, at: number, place: number): number {
  let length = 0;
  while (at > length && place > length && own[at - length - 1] === page[place - length - 1]) length += 1;
  return length;
}

function folded(pieces: readonly string[]): Folded {
  const letters: string[] = [];
  const from: PieceSpan[] = [];
  for (const [piece, text] of pieces.entries()) {
    let start = 0;
    for (const sign of text) {
      const end = start + sign.length;
      // A ligature is two letters of one place.
      for (const plain of sign
        .normalize('NFKD')
        .toLowerCase()
        .match(/[\p{L}\p{N}]/gu) ?? []) {
        for (let unit = 0; unit < plain.length; unit += 1) {
          letters.push(plain[unit]!);
          from.push({ piece, start, end });
        }
      }
      start = end;
    }
  }
  return { letters: letters.join(''), from };
}

/** Neighbours of the same piece become one, with the signs between them. */
function joined(spans: readonly PieceSpan[]): PieceSpan[] {
  const all: PieceSpan[] = [];
  for (const one of spans) {
    const before = all.at(-1);
    if (before && before.piece === one.piece && one.start >= before.start)
      all[all.length - 1] = { ...before, end: Math.max(before.end, one.end) };
    else all.push(one);
  }
  return all;
}
