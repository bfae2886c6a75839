import type { FurnitureReason } from '#core/contract/vocabulary.ts';

/** A line of a page as it is printed. */
export interface PrintedLine {
  /** The number that stands beside it; `null` where none does. */
  readonly number: number | null;
  /** Its words without the number and without blanks at its ends; '' for a line that is left empty. */
  readonly text: string;
  /** Before its words, in characters from where the words of the page's other lines can start; `null` where not known. */
  readonly indent: number | null;
  /** Whether a paragraph of the source ends before it. */
  readonly parted: boolean;
  /** Whether it goes on in the midst of a word of the line before, whose hyphen was dropped. */
  readonly glued?: boolean;
  /** Where the source's reader took it for no text: as what. */
  readonly reason?: FurnitureReason;
}

export interface PrintedPage {
  /** What the source calls the page, where it prints no number of its own. */
  readonly label: string;
  readonly lines: readonly PrintedLine[];
}

export interface Printed {
  readonly pages: readonly PrintedPage[];
  /** How many lines had a time of day beside them, which is left out like their numbers. */
  readonly times: number;
}

/** Fewer numbered lines than this make no numbered page. */
const FEWEST = 5;
const NUMBERED = /^(\s{0,30})(\d{1,2})(?=\s|$)/;
/** 00045:01, as programs for litigation write a transcript out. */
const COORDINATE = /^\s{0,8}0{0,5}(\d{1,5}):(\d{2})(?=\s|$)/;
const TIME_BEFORE = /^\s{0,20}(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?)(?=\s|$)/;
const TIME_AFTER = /\s{2,}(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?)(?=\s*$)/;
/** The highest number of a line that transcripts and pleading paper have, and some to spare. */
const MOST_LINES = 36;

/** The pages of a plain text whose lines are numbered; `null` where most of them are not. */
export function printedPages(text: string): Printed | null {
  if (!/\d/.test(text)) return null;
  return byCoordinates(text) ?? byNumbers(text);
}

/** Whether two or four pages stand beside one another on a sheet: lines with the same number twice. */
export function isCondensed(text: string): boolean {
  let twice = 0;
  let once = 0;
  for (const line of text.split(/[\n\f]/)) {
    const found = NUMBERED.exec(line);
    if (!found) continue;
    once += 1;
    if (new RegExp(String.raw`\S?\s{2,}0?${Number(found[2])}(?:\s|$)`).test(line.slice(found[0].length)))
      twice += 1;
  }
  return twice >= 10 && twice / once >= 0.5;
}

function byCoordinates(text: string): Printed | null {
  const pages: { label: string; lines: PrintedLine[] }[] = [];
  let numbered = 0;
  let other = 0;
  for (const line of text.replaceAll('\f', '\n').split('\n')) {
    if (line.trim() === '') continue;
    const found = COORDINATE.exec(line);
    // A line of the words themselves may begin with a time.
    if (!found || Number(found[2]) > MOST_LINES || Number(found[2]) === 0) {
      other += 1;
      pages.at(-1)?.lines.push(lineOf(line, null));
      continue;
    }
    numbered += 1;
    const label = String(Number(found[1]));
    if (pages.at(-1)?.label !== label) pages.push({ label, lines: [] });
    pages.at(-1)!.lines.push(lineOf(line.slice(found[0].length), Number(found[2])));
  }
  const rising = pages.every((page, i) => i === 0 || Number(page.label) > Number(pages[i - 1]!.label));
  if (numbered < 2 * FEWEST || numbered < other * 9 || !rising) return null;
  return { pages, times: 0 };
}

function byNumbers(text: string): Printed | null {
  const timed = timesOf(text.split(/(?<=[\n\f])/));
  const sheets = withoutEnd(timed.lines.join('').split('\f')).map((sheet) => {
    const lines = sheet.split('\n');
    const words = lines.filter((line) => line.trim() !== '').length;
    const taken = numbersOf(lines);
    // The last page of a record may have a line or two.
    const share = words > 0 && taken.count >= words * 0.6;
    return { lines, taken, words, share, numbered: share && taken.count >= FEWEST };
  });
  const numbered = sheets.filter((sheet) => sheet.numbered).length;
  const worded = sheets.filter(({ words }) => words > 0).length;
  if (numbered === 0 || numbered < worded * 0.5) return null;
  const pages: PrintedPage[] = [];
  for (const { lines, taken, share } of sheets) {
    const parts = share ? parted(taken.lines) : [lines.map((line) => lineOf(line, null))];
    for (const part of parts) pages.push({ label: String(pages.length + 1), lines: part });
  }
  return { pages, times: timed.count };
}

/** A sheet's lines as pages: where the numbers start again, another page does. */
export function parted(lines: readonly PrintedLine[]): PrintedLine[][] {
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) if (line.number === 1) starts.push(at);
  if (starts.length < 2) return [[...lines]];
  // What stands over the first page shows whether words between two pages head the second or end the first.
  const headed = lines.slice(0, starts[0]).some(({ text }) => text !== '');
  const cuts = starts.slice(1).map((start) => {
    let cut = start;
    if (headed) while (lines[cut - 1]!.number === null) cut -= 1;
    return cut;
  });
  return [0, ...cuts].map((from, i) => lines.slice(from, cuts[i] ?? lines.length));
}

/** Lines with the numbers taken off that run 1, 2, 3 … and start again at 1; a number or two may be missing. */
export function numbersOf(lines: readonly string[]): {
  readonly lines: PrintedLine[];
  readonly count: number;
} {
  const read: PrintedLine[] = [];
  let last = 0;
  let count = 0;
  let gap = false;
  for (const line of lines) {
    const found = NUMBERED.exec(line);
    const number = Number(found?.[2] ?? 0);
    const follows = number > last && number <= last + (last === 0 ? 1 : 3) && number <= MOST_LINES;
    const again = number === 1 && last >= FEWEST;
    if (found && (follows || again)) {
      read.push({ ...lineOf(line.slice(found[0].length), number), parted: gap });
      last = number;
      count += 1;
      gap = false;
    } else if (line.trim() === '') gap = true;
    else {
      read.push(lineOf(line, null));
      gap = false;
    }
  }
  return { lines: read, count };
}

/** Lines, with their ends, without the time of day that stands beside many of them, before or behind the words. */
function timesOf(lines: readonly string[]): { readonly lines: readonly string[]; readonly count: number } {
  const worded = lines.filter((line) => /\p{L}/u.test(line)).length;
  const drop = (take: (line: string) => string | null) => {
    let count = 0;
    const out = lines.map((line) => {
      const left = take(line);
      if (left === null) return line;
      count += 1;
      return left;
    });
    return count >= FEWEST && count >= worded * 0.3 ? { lines: out, count } : null;
  };
  return (
    drop((line) => {
      const number = NUMBERED.exec(line);
      const rest = number ? line.slice(number[0].length) : line;
      const time = TIME_BEFORE.exec(rest);
      if (!time) return null;
      return (number?.[0] ?? '') + ' '.repeat(time[0].length) + rest.slice(time[0].length);
    }) ??
    drop((line) => {
      const time = TIME_AFTER.exec(line);
      return time && NUMBERED.test(line)
        ? line.slice(0, time.index) + line.slice(time.index + time[0].length)
        : null;
    }) ?? { lines, count: 0 }
  );
}

export function lineOf(line: string, number: number | null): PrintedLine {
  const text = line.trim();
  const indent = line.length - line.trimStart().length;
  return { number, text: text.replaceAll(/[ \t\u00a0]+/g, ' '), indent, parted: false };
}

/** Nothing stands behind a form feed at the very end. */
function withoutEnd(sheets: string[]): string[] {
  return sheets.at(-1)!.trim() === '' ? sheets.slice(0, -1) : sheets;
}
