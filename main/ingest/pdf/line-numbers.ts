import { median, type PageWords } from './page.ts';
import { type Piece, restOf } from './pieces.ts';

export interface LineNumber {
  readonly number: number;
  readonly y: number;
}

export interface Unnumbered {
  readonly pieces: readonly Piece[];
  /** From the top down. */
  readonly numbers: readonly LineNumber[];
}

/** Pleadings have 28 lines, transcripts 25; of a table with its rows numbered few pages are that long. */
const WHOLE_PAGE = 18;
/** On the last page of a paper that has them there may be this few. */
const FEW = 3;

/** The numbers of lines at the left margin of each page, taken from its words. */
export function unnumbered(pages: readonly PageWords[]): Unnumbered[] {
  const chains = pages.map(chainOf);
  const places = chains.filter((chain) => chain !== null && chain.whole).map((chain) => chain!.x);
  const place = median(places);
  return pages.map((page, at) => {
    const chain = chains[at];
    const taken =
      chain && places.length > 0 && (chain.whole || Math.abs(chain.x - place) < 20) ? chain : null;
    if (!taken) return { pieces: page.pieces, numbers: [] };
    const numbers = taken.links.map(({ number, piece }) => ({ number, y: piece.y }));
    const gone = new Map(taken.links.map(({ piece }) => [piece, withoutFirst(piece)]));
    const pieces = page.pieces.flatMap((piece) => {
      const rest = gone.get(piece);
      return rest === undefined ? [piece] : rest === null ? [] : [rest];
    });
    return { pieces, numbers };
  });
}

interface Link {
  readonly number: number;
  readonly piece: Piece;
}

interface Chain {
  readonly links: readonly Link[];
  readonly x: number;
  /** Whether it can be nothing else. */
  readonly whole: boolean;
}

function chainOf(page: PageWords): Chain | null {
  const links: Link[] = page.pieces.flatMap((piece) => {
    const digits = /^(\d{1,2})(?: |$)/.exec(piece.text)?.[1];
    return digits && piece.x0 < 0.3 * page.width ? [{ number: Number(digits), piece }] : [];
  });
  let best: Chain | null = null;
  for (const edge of [(link: Link) => link.piece.firstEnd, (link: Link) => link.piece.x0]) {
    for (const first of links.filter(({ number }) => number === 1)) {
      const aligned = links.filter((link) => Math.abs(edge(link) - edge(first)) < 4);
      const chain = chained(aligned, first, page);
      if (chain && chain.links.length >= (best?.links.length ?? 0)) best = chain;
    }
  }
  return best;
}

/** From 1 on by ones, as evenly as they are printed. */
function chained(aligned: readonly Link[], first: Link, page: PageWords): Chain | null {
  const links: Link[] = [first];
  const below = aligned.filter(({ piece }) => piece.y > first.piece.y).sort((a, b) => a.piece.y - b.piece.y);
  for (const link of below) if (link.number === links.at(-1)!.number + 1) links.push(link);
  if (links.length < FEW) return null;
  const pitch = median(links.slice(1).map(({ piece }, at) => piece.y - links[at]!.piece.y));
  const even = links.slice(1).filter(({ piece }, at) => {
    const step = piece.y - links[at]!.piece.y;
    return Math.abs(step - pitch) < 0.3 * pitch;
  }).length;
  if (even < 0.8 * (links.length - 1)) return null;
  const x = Math.max(...links.map(({ piece }) => piece.firstEnd));
  const [top, bottom] = [links[0]!.piece.y - 2, links.at(-1)!.piece.y + 2];
  const taken = new Set(links.map(({ piece }) => piece));
  const within = page.pieces.filter((piece) => piece.y > top && piece.y < bottom && !taken.has(piece));
  if (within.filter(({ x0 }) => x0 < x).length > 0.1 * within.length) return null;
  const whole = links.length >= WHOLE_PAGE && bottom - top > 0.45 * page.height;
  return { links, x, whole };
}

function withoutFirst(piece: Piece): Piece | null {
  const rest = piece.text.replace(/^\d{1,2} ?/, '');
  if (rest === '') return null;
  return restOf(piece, rest);
}
