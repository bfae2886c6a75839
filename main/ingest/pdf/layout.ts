import { type Block, blocksOf, isDivider, noteRule } from './columns.ts';
import { type LineNumber, unnumbered } from './line-numbers.ts';
import { type Line, linesOf } from './lines.ts';
import { type Framed, framed, type MarginRow } from './margins.ts';
import { eachNote, notesOf } from './notes.ts';
import type { PageWords } from './page.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Piece, restOf } from './pieces.ts';

/** A page as it is read: its paragraphs in order, its notes, and what stands around them. */
export interface LaidOut {
  readonly frame: Framed;
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
  readonly heads: readonly MarginRow[];
  readonly feet: readonly MarginRow[];
  /** Whether its words reach down to where pages end. */
  readonly full: boolean;
}

/** A page whose last line stands higher than this was ended by its author. */
const FULL = 0.7;

/** `labels` are those of the file, if it has any. */
export function layOut(pages: readonly PageWords[], labels: readonly string[] | null): LaidOut[] {
  const stripped = unnumbered(pages);
  const frames = framed(
    pages.map((page, at) => ({ ...page, pieces: stripped[at]!.pieces })),
    labels,
  );
  const bodySize = commonest(frames.flatMap(({ body }) => body));
  const repeatedAskew = askewOnMany(pages);
  return pages.map((page, at) => {
    const frame = frames[at]!;
    const { words, dividers } = withoutDividers(frame.body);
    const { body, notes } = readingOrder(words, page, stripped[at]!.numbers, bodySize);
    const marks: MarginRow[] = page.askew
      .filter(({ text, slanted }) => slanted || repeatedAskew.has(text))
      .map(({ text }) => ({ text, reason: 'watermark' }));
    const asides = page.askew.filter(({ text, slanted }) => !slanted && !repeatedAskew.has(text));
    const drawn: MarginRow[] = dividers === '' ? [] : [{ text: dividers, reason: 'drawn line' }];
    return {
      frame,
      body: [...paragraphsOf(body), ...asides.map(({ text }) => aside(text, bodySize))],
      notes: eachNote(notes).flatMap((note) => paragraphsOf(note)),
      heads: frame.heads,
      feet: [...drawn, ...marks, ...frame.feet],
      full: Math.max(0, ...words.map(({ y }) => y)) > FULL * page.height,
    };
  });
}

function readingOrder(
  pieces: readonly Piece[],
  { rules, height, width }: PageWords,
  numbers: readonly LineNumber[],
  bodySize: number,
): { body: Line[]; notes: Line[] } {
  const body: Line[] = [];
  const notes: Line[] = [];
  const bottom = Math.max(0, ...pieces.map(({ y }) => y));
  for (const [at, block] of withPageEdges(blocksOf(pieces)).entries()) {
    const rule = noteRule(
      rules.filter(({ y0 }) => y0 > 0.2 * height),
      bottom,
      block.left,
      width,
    );
    const parted = notesOf(linesOf(block, numbers, at), bodySize, rule);
    body.push(...parted.body);
    notes.push(...parted.notes);
  }
  return { body, notes };
}

/** What stands alone between the edges of the page is held against them, and not against how far its own words reach. */
function withPageEdges(blocks: readonly Block[]): Block[] {
  const left = Math.min(...blocks.map((block) => block.left));
  const right = Math.max(...blocks.map((block) => block.right));
  return blocks.map((block) => {
    const [top, bottom] = [block.rows[0]!.y, block.rows.at(-1)!.y];
    const beside = blocks.some(
      (other) => other !== block && other.rows[0]!.y <= bottom && other.rows.at(-1)!.y >= top,
    );
    return beside ? { ...block, beside } : { ...block, left, right };
  });
}

/** The height of most letters. */
function commonest(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** The ')' or '§' that draw the line down the middle of a caption, three or more over one another. */
function withoutDividers(pieces: readonly Piece[]): { words: readonly Piece[]; dividers: string } {
  const signs = pieces.filter(({ text }) => isDivider(text) && text.length <= 3);
  const drawn = signs.filter((sign) => signs.filter((other) => Math.abs(other.x0 - sign.x0) < 6).length >= 3);
  const taken: string[] = [];
  const words = pieces.flatMap((piece) => {
    const { text, x0, x1, size } = piece;
    if (drawn.includes(piece)) {
      taken.push(text);
      return [];
    }
    // Beside long lines it stands as close as a word.
    if (/ [)(:|§}\]]$/.test(text) && drawn.some((sign) => Math.abs(sign.x1 - x1) < 6)) {
      taken.push(text.slice(-1));
      return [{ ...piece, text: text.slice(0, -2), x1: x1 - 0.8 * size }];
    }
    if (/^[)(:|§}\]] /.test(text) && drawn.some((sign) => Math.abs(sign.x0 - x0) < 6)) {
      taken.push(text[0]!);
      return [restOf(piece, text.slice(2))];
    }
    return [piece];
  });
  return { words, dividers: taken.join(' ') };
}

function askewOnMany(pages: readonly PageWords[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { askew } of pages) {
    for (const text of new Set(askew.map((one) => one.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** Words that run up or down the side of a page, as a paragraph of their own. */
function aside(text: string, size: number): Paragraph {
  const line = {
    text,
    x0: 0,
    x1: 0,
    y: 0,
    size,
    firstWide: 0,
    second: 0,
    left: 0,
    right: 0,
    cells: true,
    number: null,
    block: -1,
    beside: false,
  };
  return { lines: [{ line, follows: 'runs on' }] };
}
