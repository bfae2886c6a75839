import type { FurnitureReason } from '#core/contract/vocabulary.ts';
import { median, type PageWords, type Row, rowsOf } from './page.ts';
import type { Piece } from './pieces.ts';
import { type PrintedNumber, printedNumber } from './printed-number.ts';
import { type Stamp, stampOf } from './stamps.ts';

export interface MarginRow {
  readonly text: string;
  readonly reason: FurnitureReason;
}

/** A page parted into what is its own and what the paper repeats around it. */
export interface Framed {
  readonly heads: readonly MarginRow[];
  readonly body: readonly Piece[];
  readonly feet: readonly MarginRow[];
  readonly stamps: readonly Stamp[];
  /** What is printed on it as its number; `null` where nothing is. */
  readonly printed: PrintedNumber | null;
}

type Sheet = Pick<PageWords, 'height'> & { readonly pieces: readonly Piece[] };

/** As many lines at the top and at the foot may be repeated: a stamp's three, a title, a number. */
const DEEPEST = 6;
/** Systems of courts stamp this far in, as a share of the height. */
const EDGE = 0.13;
/** How far a line may stand from where it stands on other pages. */
const SAME_HEIGHT = 5;

/** Finds running heads and feet: what stands at the same height on page after page, but for the numbers in it. */
export function framed(pages: readonly Sheet[], labels: readonly string[] | null = null): Framed[] {
  const sheets = pages.map((page) => rowsOf(page.pieces));
  const tops = sheets.map((rows, at) =>
    rows.filter(({ y }) => y < 0.22 * pages[at]!.height).slice(0, DEEPEST),
  );
  const bottoms = sheets.map((rows, at) =>
    rows
      .filter(({ y }) => y > 0.78 * pages[at]!.height)
      .slice(-DEEPEST)
      .reverse(),
  );
  const [upper, lower] = [tops, bottoms].map((edges) => edges.map(withoutStamps)) as [Row[][], Row[][]];
  const running = [...runningIn(upper), ...runningIn(lower)];
  const repeated = new Set(running.flatMap((stands) => stands.map(({ piece }) => piece)));
  const numbers = numbersIn(upper, lower, labels);
  const counted = countedBy(numbers.byPage, running);
  return sheets.map((rows, at) => {
    const judged = { repeated, numbers: numbers.rows, alone: pages.length === 1, height: pages[at]!.height };
    const heads = outermost(tops[at]!, rows, judged);
    const feet = outermost(bottoms[at]!, rows, judged).reverse();
    const taken = new Set([...heads, ...feet].map(([row]) => row));
    const rest = rows.filter((row) => !taken.has(row));
    const stamps = [...heads, ...feet].flatMap(([row]) => stampIn(row) ?? []);
    const name =
      (head: boolean) =>
      ([row, reason]: Marked): MarginRow => ({
        text: row.text,
        reason: reason ?? (head ? 'running head' : 'running foot'),
      });
    return {
      heads: heads.map(name(true)),
      body: rest.flatMap(({ pieces }) => pieces),
      feet: feet.map(name(false)),
      stamps,
      printed: counted ? counted[at]! : stampedNumber(stamps),
    };
  });
}

type Marked = readonly [row: Row, reason: FurnitureReason | null];

interface Judged {
  readonly repeated: ReadonlySet<Piece>;
  readonly numbers: ReadonlySet<Piece>;
  readonly alone: boolean;
  readonly height: number;
}

/** The rows from the edge inwards that are no part of the text; stamps may stand anywhere among them. */
function outermost(
  edge: readonly Row[],
  all: readonly Row[],
  { repeated, numbers, alone, height }: Judged,
): Marked[] {
  const marked: Marked[] = [];
  const step = median(all.slice(1).map(({ y }, at) => y - all[at]!.y));
  let open = true;
  for (const row of edge) {
    const lone = row.pieces.length === 1 && printedNumber(row.text) !== null;
    const outer = row.y < EDGE * height || row.y > (1 - EDGE) * height;
    if (outer && stampIn(row)) marked.push([row, 'docket stamp']);
    else if (!open) continue;
    else if (row.pieces.every((piece) => numbers.has(piece))) marked.push([row, 'page number']);
    else if (row.pieces.some((piece) => repeated.has(piece) || numbers.has(piece))) marked.push([row, null]);
    else if (alone && lone && standsApart(row, all)) marked.push([row, 'page number']);
    else open = false;
  }
  // A line of the text that happens to come again at the same height has the text close to it.
  while (marked.length > 0 && marked.at(-1)![1] === null && !isApart(marked.at(-1)![0], all, edge[0]!, step))
    marked.pop();
  return marked;
}

function isApart(row: Row, all: readonly Row[], outer: Row, step: number): boolean {
  const at = all.indexOf(row);
  const next = all[all.indexOf(outer) === 0 ? at + 1 : at - 1];
  if (!next) return true;
  return Math.abs(next.y - row.y) > 1.2 * step || Math.abs(next.size - row.size) > 0.1 * row.size;
}

/** On a file of one page nothing is repeated: a number at its edge has to be clear of the text. */
function standsApart(row: Row, all: readonly Row[]): boolean {
  const at = all.indexOf(row);
  const next = at === 0 ? all[1] : all[at - 1];
  return (
    next !== undefined &&
    Math.abs(next.y - row.y) > 1.8 * row.size &&
    (printedNumber(row.text)?.sure ?? false)
  );
}

interface Stand {
  readonly page: number;
  readonly y: number;
  readonly piece: Piece;
}

/** The words that run along an edge, each with where it stands. */
function runningIn(edges: readonly (readonly Row[])[]): Stand[][] {
  const byWords = new Map<string, Stand[]>();
  edges.forEach((rows, page) => {
    for (const { pieces } of rows) {
      for (const piece of pieces) {
        const words = piece.text.replace(/\d+/g, '#').replace(/\b[ivxl]{1,7}\b/g, '#');
        // Numbers alone are judged by whether they count the pages.
        if (!/\p{L}{2}/u.test(words) || /^[⁰¹²³⁴-⁹]/u.test(words)) continue;
        const stands = byWords.get(words);
        const stand = { page, y: piece.y, piece };
        if (stands) stands.push(stand);
        else byWords.set(words, [stand]);
      }
    }
  });
  return [...byWords.values()]
    .flatMap(atOneHeight)
    .filter((group) => isRunning(group, edges.length) && (!isNote(group) || countIn(group) !== null));
}

/** '3 Id. at 5.' may come at the same height on page after page. */
function isNote(stands: readonly Stand[]): boolean {
  return /^\d/.test(stands[0]!.piece.text);
}

/** A line number or the paper's own head may stand beside it. */
function stampIn({ text, pieces }: Row): Stamp | null {
  return stampOf(text) ?? pieces.map((piece) => stampOf(piece.text)).find((stamp) => stamp !== null) ?? null;
}

function withoutStamps(rows: readonly Row[]): Row[] {
  return rows.filter((row) => stampIn(row) === null);
}

/** The numbers that count the pages: those that stand alone, else those in a running line; `null` where neither does. */
function countedBy(
  alone: readonly (PrintedNumber | null)[],
  running: readonly (readonly Stand[])[],
): readonly (PrintedNumber | null)[] | null {
  const enough = 0.3 * alone.length;
  if (alone.filter((number) => number !== null).length > enough) return alone;
  for (const stands of running) {
    const count = countIn(stands);
    if (count === null || count.size <= enough) continue;
    return alone.map((_, page) => {
      const label = count.get(page);
      return label === undefined ? null : { label, value: Number(label), roman: false, sure: true };
    });
  }
  return null;
}

/** The number in a running line that counts the pages, for each page; `null` where none does. */
function countIn(stands: readonly Stand[]): ReadonlyMap<number, string> | null {
  const slots = Math.max(...stands.map(({ piece }) => piece.text.match(/\d+/g)?.length ?? 0));
  for (let slot = 0; slot < slots; slot += 1) {
    const numbers = stands.map(({ page, piece }) => ({
      page,
      label: piece.text.match(/\d+/g)?.[slot] ?? '',
    }));
    const ahead = median(numbers.map(({ page, label }) => Number(label) - page));
    const right = numbers.filter(({ page, label }) => label !== '' && Number(label) - page === ahead);
    if (right.length >= 2 && right.length >= 0.9 * numbers.length) {
      return new Map(right.map(({ page, label }) => [page, label]));
    }
  }
  return null;
}

function atOneHeight(stands: readonly Stand[]): Stand[][] {
  const groups: Stand[][] = [];
  for (const stand of [...stands].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    if (last && stand.y - last[0]!.y <= SAME_HEIGHT) last.push(stand);
    else groups.push([stand]);
  }
  return groups;
}

/** On most pages of a stretch, or on most of its left or of its right ones. */
function isRunning(stands: readonly Stand[], count: number): boolean {
  const pages = [...new Set(stands.map(({ page }) => page))].sort((a, b) => a - b);
  if (pages.length < Math.min(3, count) || pages.length < 2) return false;
  const length = pages.at(-1)! - pages[0]! + 1;
  if (pages.length >= 0.6 * length) return true;
  const sameSide = pages.every((page) => (page - pages[0]!) % 2 === 0);
  return sameSide && pages.length >= 0.6 * Math.ceil(length / 2);
}

/** Numbers that stand alone at the edge of pages and count them. */
function numbersIn(
  tops: readonly (readonly Row[])[],
  bottoms: readonly (readonly Row[])[],
  labels: readonly string[] | null,
): { readonly rows: ReadonlySet<Piece>; readonly byPage: readonly (PrintedNumber | null)[] } {
  const found = tops.map((rows, page) =>
    [...bottoms[page]!, ...rows].flatMap(({ pieces }) =>
      pieces.flatMap((piece) => {
        const number = printedNumber(piece.text);
        return number ? [{ number, piece }] : [];
      }),
    ),
  );
  const rows = new Set<Piece>();
  const byPage = found.map((own, page) => {
    const counting = own.filter(
      ({ number, piece }) =>
        number.label === labels?.[page] ||
        [-2, -1, 1, 2].some((step) =>
          found[page + step]?.some(
            (other) =>
              other.number.roman === number.roman &&
              other.number.value === number.value + step &&
              Math.abs(other.piece.y - piece.y) < 3 * SAME_HEIGHT,
          ),
        ),
    );
    for (const { piece } of counting) rows.add(piece);
    return counting[0]?.number ?? null;
  });
  return { rows, byPage };
}

function stampedNumber(stamps: readonly Stamp[]): PrintedNumber | null {
  const page = stamps.find((stamp) => stamp.page !== null)?.page;
  return page ? { label: page, value: Number(page), roman: false, sure: true } : null;
}
