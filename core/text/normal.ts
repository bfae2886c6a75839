import type { Span } from './span.ts';

/** A text with its typography folded away, and for each of its units the stretch of the raw text that it stands for. */
export interface Normal {
  readonly text: string;
  /** Where in the raw text the character of each unit starts and ends, in UTF-16 units; longer than the text, never shorter. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Folds what printing changes and reading does not: quotation marks to `"` and `'`, dashes to `-`, white space to a
 * blank, capitals to small letters, ligatures and full-width letters to plain ones, `…` to `...`, decomposed letters to
 * composed ones. Format characters (soft hyphens, zero-width and direction marks), superscript note marks after a word
 * and hyphens at a line's end are dropped. An accent is no typography: é and e stay different. Takes any string, in time
 * linear in its length.
 */
export function normalised(raw: string): Normal {
  const folded = new Folded(raw.length);
  let at = 0;
  while (at < raw.length) {
    const plain = plainEnd(raw, at);
    if (plain > at) {
      folded.addPlain(raw.slice(at, plain), at);
      at = plain;
      continue;
    }
    const broken = lineBreakEnd(raw, at);
    if (broken > at) {
      at = broken;
      continue;
    }
    const end = clusterEnd(raw, at);
    folded.add(foldedCluster(raw.slice(at, end), raw, at), at, end);
    at = end;
  }
  return folded.done();
}

/** The stretch of the raw text behind a stretch of the folded one, which must not be empty. */
export function rawSpan(normal: Normal, span: Span): Span {
  return { start: normal.starts[span.start] ?? 0, end: normal.ends[span.end - 1] ?? 0 };
}

class Folded {
  #text = '';
  #length = 0;
  #starts: Int32Array;
  #ends: Int32Array;

  constructor(size: number) {
    this.#starts = new Int32Array(size + 8);
    this.#ends = new Int32Array(size + 8);
  }

  addPlain(characters: string, at: number): void {
    this.#reserve(characters.length);
    for (let i = 0; i < characters.length; i += 1) {
      this.#starts[this.#length + i] = at + i;
      this.#ends[this.#length + i] = at + i + 1;
    }
    this.#text += characters.toLowerCase();
    this.#length += characters.length;
  }

  add(characters: string, start: number, end: number): void {
    this.#reserve(characters.length);
    this.#starts.fill(start, this.#length, this.#length + characters.length);
    this.#ends.fill(end, this.#length, this.#length + characters.length);
    this.#text += characters;
    this.#length += characters.length;
  }

  done(): Normal {
    return { text: this.#text, starts: this.#starts, ends: this.#ends };
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#starts.length) return;
    const size = (this.#length + more) * 2;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** The end of a run of ASCII that folds to itself but for its case; a letter before a combining mark is not in it. */
function plainEnd(raw: string, from: number): number {
  let at = from;
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === 0x2d || code === 0x60) break;
    at += 1;
  }
  if (at > from && at < raw.length && raw.charCodeAt(at) >= 0x300 && isMark(raw, at)) at -= 1;
  return at;
}

const LINE_BREAK = /[-\u2010\u00ad][ \t]{0,20}\r?\n[ \t]{0,20}(\p{Ll}|\p{Lu})/uy;

/** Where a hyphen and the line end after it are over, `unavail-\nable`; `at` where there is none. */
function lineBreakEnd(raw: string, at: number): number {
  const code = raw.charCodeAt(at);
  if (code !== 0x2d && code !== 0x2010 && code !== 0xad) return at;
  if (at === 0 || !LETTER.test(raw[at - 1]!)) return at;
  LINE_BREAK.lastIndex = at;
  const found = LINE_BREAK.exec(raw);
  if (!found) return at;
  // A capital goes on with a word only where the word is all capitals.
  const letter = found[1]!;
  const goesOn = letter === letter.toLowerCase() || UPPER.test(raw[at - 1]!);
  return goesOn ? LINE_BREAK.lastIndex - letter.length : at;
}
const UPPER = /\p{Lu}/u;

/** A character with its combining marks; so many are looked at, since no writing puts more on one letter. */
const MAX_MARKS = 32;

function clusterEnd(raw: string, from: number): number {
  let at = from + widthAt(raw, from);
  for (let marks = 0; marks < MAX_MARKS && at < raw.length; marks += 1) {
    if (!isMark(raw, at)) break;
    at += widthAt(raw, at);
  }
  return at;
}

function widthAt(raw: string, at: number): 1 | 2 {
  return raw.codePointAt(at)! > 0xffff ? 2 : 1;
}

function isMark(raw: string, at: number): boolean {
  const code = raw.codePointAt(at)!;
  // Vowels and finals of a decomposed Korean syllable are no marks by their category but compose as marks do.
  return code >= 0x300 && (MARK.test(String.fromCodePoint(code)) || (code >= 0x1160 && code <= 0x11ff));
}

function foldedCluster(cluster: string, raw: string, at: number): string {
  const known = FOLDS.get(cluster);
  if (known !== undefined) return known;
  if (SPACE.test(cluster)) return ' ';
  if (SUPERSCRIPT.test(cluster)) return at > 0 && AFTER_WORD.test(raw[at - 1]!) ? '' : cluster;
  if (cluster.length === 1 && FORMAT.test(cluster)) return '';
  const code = cluster.charCodeAt(0);
  const composed =
    (code >= 0xfb00 && code <= 0xfb06) || (code >= 0xff01 && code <= 0xff5e)
      ? cluster.normalize('NFKC')
      : cluster.normalize('NFC');
  return composed.replaceAll(SELECTORS, '').toLowerCase();
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const MARK = /\p{M}/u;
const SPACE = /^[\s\p{Cc}]+$/u;
const FORMAT = /\p{Cf}/u;
const SELECTORS = /[\ufe00-\ufe0f]|\p{Cf}/gu;
const SUPERSCRIPT = /^[¹²³⁰⁴-⁹]$/u;
const AFTER_WORD = /[\p{L}\p{P}¹²³⁰⁴-⁹]/u;

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″〝〞＂❝❞'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′`´ʼʹ＇❛❜'].map((mark) => [mark, "'"] as const),
  ...[...'-‐‑‒–—―−﹘﹣－'].map((mark) => [mark, '-'] as const),
  ['…', '...'],
  ['⋯', '...'],
  ['‥', '..'],
  ['\u00ad', ''],
  ['\u180e', ''],
  ['\ufeff', ''],
]);
