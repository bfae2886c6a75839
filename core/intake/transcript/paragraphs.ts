import { isHeading, turnMark, type TurnMark } from './marks.ts';
import type { PrintedLine } from './printed.ts';

/** A line with the page that it is on. */
export interface PlacedLine extends PrintedLine {
  readonly page: number;
  /** Whether the page's lines are numbered. */
  readonly numbered: boolean;
}

/** The lines of one paragraph: a turn of speech, an aside, a heading, or running words. */
export interface JoinedLines {
  readonly mark: TurnMark | null;
  readonly lines: readonly PlacedLine[];
}

const SPEECH = new Set(['question', 'answer', 'speaker']);
/** Ends of sentences, and of speech that was broken off. */
const ENDED = /(?:[.?!:;]|--|[–—…])["'”’)\]]*$/;

/** Joins wrapped lines: a line goes on the paragraph before unless something shows that it begins its own. */
export function joinLines(lines: readonly PlacedLine[], bare: boolean): JoinedLines[] {
  const margins = marginsOf(lines, bare);
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  let gap = false;
  const found: { mark: TurnMark | null; lines: PlacedLine[] }[] = [];
  let turn: TurnMark['kind'] | null = null;
  for (const line of lines) {
    if (line.text === '') {
      gap = true;
      continue;
    }
    const parted = gap;
    gap = false;
    const open = found.at(-1);
    let mark = line.glued ? null : turnMark(line.text, bare);
    // "A" without a stop may begin a sentence in the midst of an answer.
    if (mark?.kind === 'answer' && mark.label === 'A' && turn === 'answer') mark = null;
    const before = open?.lines.at(-1)?.text ?? '';
    if (mark && open && !begins(mark, open, before, line, margins)) mark = null;
    if (mark) {
      found.push({ mark, lines: [line] });
      if (SPEECH.has(mark.kind)) turn = mark.kind;
    } else if (open && goesOn(open, line, { before, margins, widest, parted })) open.lines.push(line);
    else found.push({ mark: null, lines: [line] });
  }
  return found;
}

/** Words in capitals or in brackets inside a sentence are its own. */
function begins(
  mark: TurnMark,
  open: JoinedLines,
  before: string,
  line: PlacedLine,
  margins: ReadonlyMap<number, number>,
): boolean {
  if (mark.kind !== 'aside' && mark.kind !== 'heading') return true;
  if (isOpenAside(open)) return false;
  if (mark.kind === 'heading' && line.indent !== null && isIndented(line, margins)) return true;
  return ENDED.test(before) || !open.mark || !SPEECH.has(open.mark.kind);
}

interface Around {
  /** The words of the line before. */
  readonly before: string;
  readonly margins: ReadonlyMap<number, number>;
  /** Of all lines, in characters. */
  readonly widest: number;
  /** Whether a line between them is left empty. */
  readonly parted: boolean;
}

function goesOn(open: JoinedLines, line: PlacedLine, { before, margins, widest, parted }: Around): boolean {
  if (line.glued || isOpenAside(open)) return true;
  if (line.indent === null && line.parted && ENDED.test(before)) return false;
  const kind = open.mark?.kind ?? null;
  if (kind === 'aside' || kind === 'heading' || kind === 'examiner') return false;
  if ((parted || isIndented(line, margins)) && ENDED.test(before)) return false;
  if (kind !== null) return true;
  // Running words fill their lines; captions and lists of names do not.
  const last = open.lines.at(-1)!;
  if (parted || isHeading(line.text) || isHeading(last.text)) return false;
  // The "v." of a caption stands alone.
  if (/^\p{Ll}\S* \S/u.test(line.text) && /[\p{L}\d,]$/u.test(before)) return true;
  if (/^vs?\.$/.test(line.text)) return false;
  if (isIndented(line, margins)) return false;
  return before.length >= widest * 0.7 && !before.endsWith(':');
}

/** An aside whose bracket is not closed yet. */
function isOpenAside({ mark, lines }: JoinedLines): boolean {
  if (mark?.kind !== 'aside' || lines.length > 8) return false;
  const words = lines.map(({ text }) => text).join(' ');
  return count(words, /[([]/g) > count(words, /[)\]]/g);
}

function count(words: string, sign: RegExp): number {
  return words.match(sign)?.length ?? 0;
}

function isIndented(line: PlacedLine, margins: ReadonlyMap<number, number>): boolean {
  const margin = margins.get(line.page);
  return line.indent !== null && margin !== undefined && line.indent >= margin + 3;
}

/** Where the lines of each page start that go on others: the commonest place among those that begin nothing. */
function marginsOf(lines: readonly PlacedLine[], bare: boolean): Map<number, number> {
  const margins = new Map<number, number>();
  const all = new Map<number, number>();
  for (const [page, own] of Map.groupBy(lines, ({ page: at }) => at)) {
    const seen = new Map<number, number>();
    for (const { text, indent } of own) {
      if (indent === null || text === '' || turnMark(text, bare)) continue;
      seen.set(indent, (seen.get(indent) ?? 0) + 1);
      all.set(indent, (all.get(indent) ?? 0) + 1);
    }
    const margin = commonest(seen);
    if (margin !== null && seen.get(margin)! >= 4) margins.set(page, margin);
  }
  const common = commonest(all);
  if (common !== null) for (const { page } of lines) if (!margins.has(page)) margins.set(page, common);
  return margins;
}

function commonest(seen: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [indent, times] of seen)
    if (best === null || times > seen.get(best)! || (times === seen.get(best)! && indent < best))
      best = indent;
  return best;
}
