/** A row of a table of text, or why it is none. `line` is where it starts in the file, from 1. */
export type TableRow =
  | { readonly ok: true; readonly line: number; readonly cells: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly problem: 'open quote' | 'too long' };

/** A longer row is no row: a quotation mark is missing, and the rest of the file stands in one cell. */
const LONGEST_ROW = 8 * 1024 * 1024;
/**
 * After so many missing marks the file is given up: each has up to LONGEST_ROW characters read in vain, so that the worst
 * file made for it takes some seconds and not hours.
 */
const MOST_MENDED = 50;
export const DELIMITERS = [',', ';', '\t', '|'] as const;
const QUOTE = '"';

/**
 * The rows of a table (RFC 4180, and what programs make of it) out of pieces of its text; memory holds a row and a piece.
 * A mark inside a quoted cell that nothing ends is taken as words. Blank lines are no rows.
 */
export function* tableRows(
  pieces: Iterable<string>,
  delimiter: string,
  longest = LONGEST_ROW,
): Generator<TableRow, void> {
  let text = '';
  let at = 0;
  let line = 1;
  let mended = 0;
  const rest = pieces[Symbol.iterator]();
  let ended = false;
  const more = (): void => {
    const next = rest.next();
    if (next.done) ended = true;
    else {
      text = text.slice(at) + next.value;
      at = 0;
    }
  };
  for (;;) {
    if (at >= text.length && !ended) more();
    if (at >= text.length && ended) return;
    const row = rowAt(text, at, delimiter, ended);
    if (row.kind === 'unended' && !ended && text.length - at <= longest) {
      more();
      continue;
    }
    if (row.kind === 'whole' && row.end - at <= longest) {
      if (row.cells.length > 1 || row.cells[0]!.trim() !== '') yield { ok: true, line, cells: row.cells };
      line += linesIn(text, at, row.end);
      at = row.end;
      continue;
    }
    yield { ok: false, line, problem: row.kind === 'whole' ? 'too long' : 'open quote' };
    mended += 1;
    if (mended > MOST_MENDED) return;
    // What stands on the next line may be whole again.
    let next = row.kind === 'whole' ? row.end : text.indexOf('\n', at) + 1;
    while (next === 0 && !ended) {
      at = text.length;
      more();
      next = text.indexOf('\n', at) + 1;
    }
    if (next === 0) return;
    line += linesIn(text, at, next);
    at = next;
  }
}

type Row =
  | { readonly kind: 'whole'; readonly cells: readonly string[]; readonly end: number }
  /** The text ends before the row does, or a line of another row begins inside it. */
  | { readonly kind: 'unended' | 'broken' };

function rowAt(text: string, start: number, delimiter: string, ended: boolean): Row {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === QUOTE) {
      const cell = quotedCell(text, at, delimiter, ended);
      if (typeof cell === 'string') return { kind: cell };
      cells.push(cell.words);
      at = cell.end;
    } else {
      const end = plainEnd(text, at, delimiter);
      if (end === text.length && !ended) return { kind: 'unended' };
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r') {
      if (at + 1 === text.length && !ended) return { kind: 'unended' };
      if (text[at + 1] === '\n') at += 1;
    }
    return { kind: 'whole', cells, end: Math.min(at + 1, text.length) };
  }
}

function quotedCell(
  text: string,
  start: number,
  delimiter: string,
  ended: boolean,
): { readonly words: string; readonly end: number } | 'unended' | 'broken' {
  let words = '';
  let from = start + 1;
  for (let at = text.indexOf(QUOTE, from); at !== -1; at = text.indexOf(QUOTE, at + 1)) {
    if (at + 1 >= text.length && !ended) return 'unended';
    if (text[at + 1] === QUOTE) {
      words += text.slice(from, at + 1);
      from = at + 2;
      at += 1;
      continue;
    }
    let after = at + 1;
    while (text[after] === ' ') after += 1;
    if (after >= text.length && !ended) return 'unended';
    const next = text[after];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r')
      return { words: words + text.slice(from, at), end: after };
    // A mark at the start of a line opens the first cell of another row: the mark before it was never closed.
    if (text[at - 1] === '\n') return 'broken';
  }
  return ended ? 'broken' : 'unended';
}

function plainEnd(text: string, from: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === 10 || code === 13) return at;
  }
  return text.length;
}

/** CRLF, LF and CR each end one line. */
function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** What parts the cells: the sign by which the first rows have the most cells, and alike many. */
export function delimiterOf(sample: string): string {
  const named = /^sep=(.)\r?\n/.exec(sample);
  if (named) return named[1]!;
  let best: string = DELIMITERS[0];
  let points = 0;
  for (const delimiter of DELIMITERS) {
    const counts: number[] = [];
    for (const row of tableRows([sample], delimiter)) {
      if (row.ok) counts.push(row.cells.length);
      if (counts.length === 20) break;
    }
    // The sample may end in the midst of a row.
    if (counts.length > 2 && counts.length < 20) counts.pop();
    const first = counts[0] ?? 1;
    const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = first > 1 ? alike * alike * Math.min(first, 12) : 0;
    if (score > points) [best, points] = [delimiter, score];
  }
  return best;
}
