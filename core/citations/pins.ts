import type { Span } from '../text/span.ts';

const DASH = '[-–—]';
const NUMBER = `\\*?\\d{1,6}(?:\\s?${DASH}\\s?\\*?\\d{1,6}(?![\\w:]))?`;
const LINES = `\\d{1,5}:\\d{1,3}(?:\\s?${DASH}\\s?(?:\\d{1,5}:)?\\d{1,3})?`;
const PARAGRAPHS = `¶{1,2}\\s{0,3}\\d{1,5}(?:\\.\\d{1,3})?(?:\\([a-z0-9]{1,3}\\))?(?:\\s?${DASH}\\s?\\d{1,5})?`;
const NOTES = `nn?\\.\\s?\\d{1,4}(?:${DASH}\\d{1,4})?`;
const PARTS = `§{1,2}\\s?[A-Z0-9][\\w.]{0,10}(?<!\\.)`;
const ANY = `(?:${LINES}|${PARAGRAPHS}|${NUMBER}(?:\\s?(?:&\\s)?${NOTES})?|${NOTES}|${PARTS})`;
/** Not the time of day, an ordinal or a share. */
const ENDED = `(?![\\w%]|\\.\\d|\\s?(?:[ap]\\.?\\s?m\\b|o'clock|percent))`;
const AT = `(?:at\\s{1,4}|pp?\\.\\s{0,3}|at\\s{1,4}pp?\\.\\s{0,3}|at\\s{1,4}(?:PageID\\.|Page\\s)|Page\\s)`;

const AFTER_PAGE = new RegExp(`,\\s{0,4}(?:at\\s{1,4})?(${ANY}${ENDED})`, 'y');
const FIRST = new RegExp(
  `,?\\s{0,4}((?:${AT}${ANY}|${LINES}|${PARAGRAPHS}|${NOTES}(?<=n\\.\\s?\\d{1,4})|${PARTS})${ENDED}(?:\\s(?:of\\s\\d{1,4}))?)`,
  'y',
);
const NEXT = new RegExp(
  `(?:,\\s{0,4}|\\s?&\\s|\\s(?=¶))(?:and\\s|&\\s)?((?:at\\s{1,4})?${ANY}${ENDED})`,
  'y',
);
const NOTE = new RegExp(`,?\\s?(?:&\\s)?${NOTES}`, 'y');

/** Longest list of pin cites that is read; a list of numbers that never ends is none. */
const MOST = 40;

/** The pin cite behind a full citation, which may be numbers alone; `starts` are where other citations begin. */
export function pinAfterPage(text: string, from: number, starts: ReadonlySet<number>): Span | null {
  return listed(text, from, starts, AFTER_PAGE, AFTER_PAGE);
}

/** The pin cite behind id., supra or a paper, which says by “at”, ¶ or page and line that it is one. */
export function pinAfterMark(text: string, from: number, starts: ReadonlySet<number>): Span | null {
  return listed(text, from, starts, FIRST, NEXT);
}

/** The end of a footnote's number behind a pin cite, or `from`. */
export function noteEnd(text: string, from: number): number {
  NOTE.lastIndex = from;
  return NOTE.test(text) ? NOTE.lastIndex : from;
}

function listed(
  text: string,
  from: number,
  starts: ReadonlySet<number>,
  first: RegExp,
  next: RegExp,
): Span | null {
  let start = -1;
  let end = from;
  for (let i = 0; i < MOST; i += 1) {
    const pattern = i === 0 ? first : next;
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (!match) break;
    const until = pattern.lastIndex;
    const at = until - match[1]!.length;
    if (starts.has(at)) break;
    if (start === -1) start = at;
    end = until;
  }
  return start === -1 ? null : { start, end };
}
