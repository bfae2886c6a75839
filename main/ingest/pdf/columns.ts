import type { Box } from './matrix.ts';
import { median, type Row, rowsOf } from './page.ts';
import type { Piece } from './pieces.ts';

/** Lines that are read one after the other, between the same two edges. */
export interface Block {
  readonly rows: readonly Row[];
  /** How far its words reach. */
  readonly left: number;
  readonly right: number;
  /** Whether another one stands beside it. */
  readonly beside: boolean;
}

/** Narrower than this many heights of letters is a gap between words. */
const GUTTER = 0.9;
/** As many lines stand side by side at least. */
const FEWEST = 3;
/** White strips are looked for at so many places at most: letters may be said to be larger than any page. */
const MOST_PLACES = 5_000;
/** A page has no more columns than this, whatever it looks like. */
const DEEPEST = 4;

/** The words of a page in the order in which they are read. */
export function blocksOf(pieces: readonly Piece[], depth = 0): Block[] {
  const rows = rowsOf(pieces);
  if (rows.length === 0) return [];
  const split = depth < DEEPEST ? splitOf(rows) : null;
  if (!split) return [blockOf(rows)];
  const { from, to, x } = split;
  const inside = rows.slice(from, to).flatMap((row) => row.pieces);
  const left = inside.filter((piece) => middle(piece) < x);
  const right = inside.filter((piece) => middle(piece) >= x);
  return [
    ...blocksOf(piecesIn(rows.slice(0, from)), depth + 1),
    ...(isCaption(left, right) ? [[left, right] as const] : bandsOf(left, right)).flatMap((sides) =>
      inReadingOrder(sides).flatMap((side) => blocksOf(side, depth + 1)),
    ),
    ...blocksOf(piecesIn(rows.slice(to)), depth + 1),
  ];
}

/** A box at the right of a text comes before what it stands beside, so that the text goes on below it unparted. */
function inReadingOrder([left, right]: readonly [readonly Piece[], readonly Piece[]]): (readonly Piece[])[] {
  if (left.length === 0 || right.length === 0) return [left, right];
  const [one, other] = [blockOf(rowsOf(left)), blockOf(rowsOf(right))];
  return other.right - other.left < 0.6 * (one.right - one.left) && !isCaption(left, right)
    ? [right, left]
    : [left, right];
}

function blockOf(rows: readonly Row[]): Block {
  const pieces = piecesIn(rows);
  const left = Math.min(...pieces.map(({ x0 }) => x0));
  const right = Math.max(...pieces.map(({ x1 }) => x1));
  return { rows, left, right, beside: false };
}

function piecesIn(rows: readonly Row[]): Piece[] {
  return rows.flatMap(({ pieces }) => pieces);
}

function middle({ x0, x1 }: Piece): number {
  return (x0 + x1) / 2;
}

interface Split {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly x: number;
}

/** The longest stretch of rows that a white strip parts into two columns of running words, or a caption into its halves. */
function splitOf(rows: readonly Row[]): Split | null {
  const { left, right } = blockOf(rows);
  const size = median(rows.map((row) => row.size));
  let best: (Split & { readonly worth: number }) | null = null;
  const step = Math.max(3, (right - left) / MOST_PLACES);
  for (let x = left + 0.15 * (right - left); x < left + 0.85 * (right - left); x += step) {
    for (const { from, to } of clearOf(rows, x)) {
      const inside = piecesIn(rows.slice(from, to));
      const one = inside.filter((piece) => middle(piece) < x);
      const other = inside.filter((piece) => middle(piece) >= x);
      if (one.length < FEWEST || other.length === 0) continue;
      const gap = Math.min(...other.map(({ x0 }) => x0)) - Math.max(...one.map(({ x1 }) => x1));
      if (gap < GUTTER * size) continue;
      const caption = isCaption(one, other);
      if (!caption && (other.length < FEWEST || !areColumns(one, other))) continue;
      const trimmed = trim(rows, { from, to, x }, (left + right) / 2, caption);
      const first = caption ? firstOfCaption(rows, trimmed, one) : 0;
      const worth = Math.min(one.length, other.length) + inside.length / 1000 + gap / 1_000_000;
      if (!best || worth > best.worth) best = { ...trimmed, from: Math.max(trimmed.from, first), worth };
    }
  }
  return best;
}

/** Above the first party, and above the line of dashes that New York draws over it, stand headings. */
function firstOfCaption(rows: readonly Row[], { from, to }: Split, left: readonly Piece[]): number {
  const party = rows.findIndex((row, at) => at >= from && left.includes(row.pieces[0]!));
  const dashes = rows.findIndex(({ text }, at) => at >= from && at < to - 3 && DASHES.test(text));
  return Math.max(party, dashes + 1);
}

const DASHES = /^[-–—_=]{8,}\s*[xX]?$/;

/** Stretches of rows of which none has words at `x`. */
function clearOf(rows: readonly Row[], x: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  rows.forEach(({ pieces }, at) => {
    if (!pieces.some(({ x0, x1 }) => x0 <= x && x <= x1)) return;
    if (at > from) stretches.push({ from, to: at });
    from = at + 1;
  });
  if (rows.length > from) stretches.push({ from, to: rows.length });
  return stretches;
}

/** Without lines above and below that only happen to be short, and stand apart from the columns. */
function trim(rows: readonly Row[], { from, to, x }: Split, page: number, caption: boolean): Split {
  const both = rows.slice(from, to).map(({ pieces }, at) => ({
    at: at + from,
    one: pieces.some((p) => middle(p) < x),
    other: pieces.some((p) => middle(p) >= x),
  }));
  const firstOther = both.find(({ other }) => other)!.at;
  const lastOther = both.findLast(({ other }) => other)!.at;
  let [start, end] = [from, to];
  while (start < firstOther && (isMiddle(rows[start]!, page) || isUnder(rows[start - 1], rows[start]!)))
    start += 1;
  while (end - 1 > lastOther && isMiddle(rows[end - 1]!, page)) end -= 1;
  for (let at = firstOther; at > start && !caption; at -= 1) {
    const step = rows[at]!.y - rows[at - 1]!.y;
    if (step > 2 * rows[at]!.size && !both[at - 1 - from]!.other) {
      start = at;
      break;
    }
  }
  for (let at = lastOther; at < end - 1 && !caption; at += 1) {
    const step = rows[at + 1]!.y - rows[at]!.y;
    if (step > 2.4 * rows[at]!.size) {
      end = at + 1;
      break;
    }
  }
  return { from: start, to: end, x };
}

/** A heading that stands in the middle of the page and not in a column. */
function isMiddle({ pieces }: Row, page: number): boolean {
  return pieces.length === 1 && Math.abs(middle(pieces[0]!) - page) < pieces[0]!.size;
}

/** Whether it is centred under the line above it. */
function isUnder(above: Row | undefined, { pieces }: Row): boolean {
  const [one, other] = [above?.pieces[0], pieces[0]!];
  if (one === undefined || above?.pieces.length !== 1 || pieces.length !== 1) return false;
  return Math.abs(middle(one) - middle(other)) < other.size && Math.abs(one.x0 - other.x0) > other.size;
}

/** Lines that fill their column, as running words do and cells of a table do not. */
function areColumns(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length + other.length >= 6 && isRunning(one) && isRunning(other);
}

function isRunning(pieces: readonly Piece[]): boolean {
  const left = Math.min(...pieces.map(({ x0 }) => x0));
  const right = Math.max(...pieces.map(({ x1 }) => x1));
  const rows = rowsOf(pieces);
  const full = rows.map((row) => (row.pieces.at(-1)!.x1 - row.pieces[0]!.x0) / (right - left));
  const length = median(rows.map(({ text }) => text.length));
  const single = rows.filter((row) => row.pieces.length === 1).length;
  return median(full) >= 0.7 && length >= 18 && single >= 0.7 * rows.length;
}

const PARTY =
  /\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appell(?:ant|ee)s?|debtors?|claimants?|deceased|minors?|relators?)\b/i;
const VERSUS = /^(?:v\.?|vs\.?|-?\s?against\s?-?|-?\s?and\s?-?)[\s)(:|§]*$/i;
const NUMBERED =
  /\b(?:no|nos|case|index|docket|civil|cause|action|file|judge|hon|courts?|county|district|division|judicial|complaint|petition|indictment)\b[.:]?/i;

/** The parties at the left, the number of the case at the right. */
function isCaption(one: readonly Piece[], other: readonly Piece[]): boolean {
  return (
    one.length <= 60 &&
    one.some(({ text }) => PARTY.test(text)) &&
    one.some(({ text }) => VERSUS.test(text.trim()) || /^in re\b/i.test(text)) &&
    other.some(({ text }) => NUMBERED.test(text) || isDivider(text))
  );
}

/** What draws the line between the halves of a caption. */
export function isDivider(text: string): boolean {
  return /^[)(:|§}\]\s]+$/.test(text);
}

/**
 * Two columns of words are one band. Where white strips run through both at once, and the words on both sides begin
 * together after each, it is a table with long cells: each of its rows is a band.
 */
function bandsOf(left: readonly Piece[], right: readonly Piece[]): [Piece[], Piece[]][] {
  const one = rowsOf(left);
  const other = rowsOf(right);
  const lines = [...one, ...other].sort((a, b) => a.y - b.y);
  const step = median(one.slice(1).map(({ y }, at) => y - one[at]!.y));
  const cuts: number[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const [above, below] = [lines[at - 1]!, lines[at]!];
    if (below.y - above.y > 1.4 * step) cuts.push((above.y + below.y) / 2);
  }
  const edges = [-Infinity, ...cuts, Infinity];
  const bands = edges.slice(1).map((bottom, at): [Row[], Row[]] => {
    const within = ({ y }: Row): boolean => y > edges[at]! && y < bottom;
    return [one.filter(within), other.filter(within)];
  });
  const together = bands.filter(
    ([a, b]) => a[0] !== undefined && b[0] !== undefined && Math.abs(a[0].y - b[0].y) < 2,
  ).length;
  if (bands.length < 3 || together < 0.8 * bands.length) return [[[...left], [...right]]];
  return bands.map(([a, b]) => [piecesIn(a), piecesIn(b)]);
}

/** A short level line that parts a page's notes from its text, if one is drawn: where it is. */
export function noteRule(rules: readonly Box[], bottom: number, left: number, width: number): number | null {
  const short = rules.filter(
    ({ x0, x1, y0 }) =>
      x1 - x0 < 0.6 * width && x1 - x0 > 0.1 * width && Math.abs(x0 - left) < 30 && y0 < bottom,
  );
  return short.length === 0 ? null : Math.max(...short.map(({ y1 }) => y1));
}
