import type { Span } from '#core/text/span.ts';
import type { QuotedWords } from '../quotation.ts';
import { SAYING } from './saying.ts';

/** How much further a block of a filing is set in than what introduces it, in columns. */
const INDENT = 4;
/** A tab stands for this many columns. */
const TAB = 4;
/** Shorter pieces set in after a colon are rather an address, a formula or one item of a list. */
const FEWEST_WORDS = 8;
/** Only so much of the line that introduces a block is read. */
const INTRODUCTION = 160;

/** An item of a list, a turn of a transcript, a heading: set in, but no quotation. */
const LISTED =
  /^(?:[-*•·–—]|\(?[0-9IVXivxa-zA-Z]{1,4}[.)]\s|[0-9]+\s|[QA][.:]\s|(?:THE )?[A-Z][A-Z. ]{2,30}:\s|[“"‘'])/;
const QUESTION_OR_ANSWER = /^(?:[QA][.:]|Q)\s/;
const LEADS_IN =
  /\b(?:provid(?:es?|ed|ing)|follow(?:s|ing|ed)|part|statute|section|rule|order(?:ed)?|opinion|testimony|colloquy|agreement|clause|language|passage|paragraph|statement|email|e-mail|letter|message|post|tweet|report|court|judge|justice)\b/i;

interface Line extends Span {
  /** Columns of white space before the first word; -1 for an empty line. */
  readonly indent: number;
}

/**
 * Quotations that show by their place alone: Markdown's lines with “>”, and blocks of a filing that are set in after a
 * line of prose that ends in a colon and speaks of saying or providing something. Nothing else that is set in counts.
 */
export function blockQuotations(text: string): QuotedWords[] {
  const found: QuotedWords[] = [];
  if (!text.includes('\n')) {
    const end = text.length;
    return text.startsWith('>') ? marked(text, [lineOf(text, 0, end)]) : [];
  }
  let introduction: Line | null = null;
  let run: Line[] = [];
  let kind: 'marked' | 'indented' | null = null;
  const close = (): void => {
    if (kind === 'marked') found.push(...marked(text, run));
    else if (kind === 'indented' && introduction !== null) found.push(...indented(text, introduction, run));
    run = [];
    kind = null;
  };
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = lineOf(text, start, end);
    start = end + 1;
    if (line.indent === -1) {
      if (kind === 'marked') close();
      continue;
    }
    if (isMarked(text, line)) {
      if (kind !== 'marked') close();
      kind = 'marked';
      run.push(line);
      continue;
    }
    if (kind === 'marked') close();
    if (introduction !== null && line.indent >= introduction.indent + INDENT) {
      kind = 'indented';
      run.push(line);
      continue;
    }
    close();
    introduction = introduces(text, line) ? line : null;
  }
  close();
  return found;
}

function lineOf(text: string, start: number, end: number): Line {
  let indent = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9) indent += TAB;
    else if (code === 32 || code === 0xa0 || code === 13) indent += 1;
    else return { start, end, indent };
  }
  return { start, end, indent: -1 };
}

/** `> words`; not `>` in a menu or an arrow in the middle of nothing. */
function isMarked(text: string, line: Line): boolean {
  if (line.indent > 3) return false;
  const at = line.start + line.indent;
  return text.charCodeAt(at) === 0x3e && (at + 1 === line.end || text.charCodeAt(at + 1) === 32);
}

function introduces(text: string, { start, end }: Line): boolean {
  const words = text.slice(Math.max(start, end - INTRODUCTION), end).trimEnd();
  return words.endsWith(':') && (SAYING.test(words) || LEADS_IN.test(words));
}

function marked(text: string, run: readonly Line[]): QuotedWords[] {
  const segments = run.flatMap((line) => wordsOf(text, line.start + line.indent + 1, line.end));
  return block(segments);
}

function indented(text: string, introduction: Line, run: readonly Line[]): QuotedWords[] {
  const segments = run.flatMap((line) => wordsOf(text, line.start, line.end));
  const first = segments[0];
  if (first === undefined) return [];
  const beginning = text.slice(first.start, first.start + 60);
  if (
    LISTED.test(beginning) ||
    segments.some((one) => QUESTION_OR_ANSWER.test(text.slice(one.start, one.start + 3)))
  ) {
    return [];
  }
  const count = segments.reduce(
    (sum, one) => sum + text.slice(one.start, one.end).split(/\s+/, 50).length,
    0,
  );
  return count < FEWEST_WORDS || introduction.end >= first.start ? [] : block(joined(text, segments));
}

/** Lines that were broken at a fixed width are one paragraph: an empty line parts two. */
function joined(text: string, segments: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const one of segments) {
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, one.start);
    if (last !== undefined && between.indexOf('\n') === between.lastIndexOf('\n')) last.end = one.end;
    else found.push({ ...one });
  }
  return found;
}

function wordsOf(text: string, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  const to = start + line.trimEnd().length;
  return from < to && /[\p{L}\p{N}]/u.test(line) ? [{ start: from, end: to }] : [];
}

function block(segments: readonly Span[]): QuotedWords[] {
  const first = segments[0];
  if (first === undefined) return [];
  return [
    { start: first.start, end: segments.at(-1)!.end, marks: 'block', segments, depth: 0, closed: true },
  ];
}
