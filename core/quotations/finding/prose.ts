import type { Span } from '#core/text/span.ts';

/** How many lines are looked at to tell whether a text was broken at a fixed width. */
const SAMPLE = 400;

/**
 * The paragraphs in which marks are paired: lines, or, where lines were broken at a fixed width, the blocks between empty
 * lines. Fenced code is no prose.
 */
export function proseParagraphs(text: string): Span[] {
  const lines: Span[] = [];
  let fence = -1;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (text.startsWith('```', start)) {
      if (fence === -1) fence = lines.length;
      else {
        lines.length = fence;
        fence = -1;
      }
    } else lines.push({ start, end });
    start = end + 1;
  }
  return isBroken(text, lines) ? blocks(text, lines) : softly(text, lines);
}

/** Lines as paragraphs, but a single one that was broken at a fixed width and goes on in small letters is joined again. */
function softly(text: string, lines: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  let goes = false;
  for (const [i, line] of lines.entries()) {
    if (line.end === line.start) goes = false;
    else {
      if (goes) found.at(-1)!.end = line.end;
      else found.push({ ...line });
      const next = lines[i + 1];
      goes = next !== undefined && next.start === line.end + 1 && isFull(line) && goesOn(text, next);
    }
  }
  return found;
}

/** About as long as a line of fixed width is. */
function isFull({ start, end }: Span): boolean {
  return end - start >= 40 && end - start <= 100;
}

function blocks(text: string, lines: readonly Span[]): Span[] {
  const found: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of lines) {
    if (isBlank(text, line)) open = null;
    else if (open === null) found.push((open = { ...line }));
    else open.end = line.end;
  }
  return found;
}

function isBroken(text: string, lines: readonly Span[]): boolean {
  let inner = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length && inner < SAMPLE; i += 1) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (isBlank(text, line) || isBlank(text, next)) continue;
    inner += 1;
    if (isFull(line) && goesOn(text, next)) broken += 1;
  }
  return inner >= 3 && broken / inner >= 0.5;
}

/** Whether a line begins in lower case. */
function goesOn(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && at - start < 20 && text.charCodeAt(at) === 32) at += 1;
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** A line of white space longer than this is no paragraph break that a person made. */
const WIDEST_BLANK = 200;

function isBlank(text: string, { start, end }: Span): boolean {
  return end === start || (end - start < WIDEST_BLANK && text.slice(start, end).trim() === '');
}
