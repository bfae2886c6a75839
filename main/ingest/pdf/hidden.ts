import { area, type Box, overlap } from './matrix.ts';
import type { Glyph, Painted, Patch, Run } from './painted.ts';

export interface Shown {
  readonly glyphs: readonly Glyph[];
  /** How many letters are on the page that nobody sees who looks at it. */
  readonly hidden: number;
  /** Whether words lie unseen under or over a picture of them, as of a scan that was read before. */
  readonly fromPicture: boolean;
}

/** The share of a letter's box that has to be covered. Bars are drawn loosely, and leave tails of letters out. */
const COVERED = 0.6;
/** How far two colours may differ in any of red, green and blue to look alike: black and #202020 do. */
const ALIKE = 40;
/** A picture lower than this many lines that covers words is no signature across them but a bar. */
const BAR = 1.6;

/** Parts what can be read on a page from what is hidden under bars, in the colour of its ground, or without any ink. */
export function shownOf({ glyphs, patches, unshown, width, height }: Painted): Shown {
  const shown: Glyph[] = [];
  let hidden = unshown;
  let fromPicture = false;
  const byRun = new Map<Run, Judged>();
  for (const glyph of glyphs) {
    const { run } = glyph;
    const judged = byRun.get(run) ?? judge(run, patches);
    byRun.set(run, judged);
    if (judged.plain) {
      shown.push(glyph);
      continue;
    }
    const box = boxOf(glyph);
    if (run.invisible) {
      if (!judged.pictures.some((picture) => isBig(picture, width, height) && covers(picture.box, box))) {
        if (glyph.text !== ' ') hidden += 1;
        continue;
      }
      fromPicture = true;
    } else if (
      judged.over.some((patch) => covers(patch.box, box) && (patch.kind === 'fill' || isBar(patch, glyph))) ||
      (run.colour !== null && isAlike(run.colour, groundOf(judged, box)))
    ) {
      if (glyph.text !== ' ') hidden += 1;
      continue;
    }
    shown.push(glyph);
  }
  return { glyphs: shown, hidden, fromPicture };
}

const PAPER = '#ffffff';

interface Judged {
  /** Nothing but dark ink on paper: most words of most pages. */
  readonly plain: boolean;
  /** Painted after it, and opaque. */
  readonly over: readonly Patch[];
  /** Painted before it, the last one first. */
  readonly under: readonly Patch[];
  readonly pictures: readonly Patch[];
}

function judge(run: Run, patches: readonly Patch[]): Judged {
  const over = patches.filter(
    ({ order, kind, colour }) => order > run.order && (kind === 'picture' || colour !== null),
  );
  const under = patches.filter(({ order }) => order < run.order).toReversed();
  const inked = !run.invisible && (run.colour === null || !isAlike(run.colour, PAPER));
  return {
    plain: inked && over.length === 0 && under.length === 0,
    over,
    under,
    pictures: patches.filter(({ kind }) => kind === 'picture'),
  };
}

/** `null` where nobody knows. */
function groundOf({ under }: Judged, box: Box): string | null {
  const first = under.find((patch) => covers(patch.box, box));
  return first ? first.colour : PAPER;
}

function boxOf({ x, y, dx, dy, size }: Glyph): Box {
  // Above the baseline as high as small letters are, to the left and to the right of it where it runs up or down.
  const across = Math.abs(dx) >= Math.abs(dy);
  const up = size * 0.5;
  return across
    ? { x0: Math.min(x, x + dx), x1: Math.max(x, x + dx) + 0.1, y0: y - up, y1: y }
    : { x0: x - up / 2, x1: x + up / 2, y0: Math.min(y, y + dy), y1: Math.max(y, y + dy) + 0.1 };
}

function covers(patch: Box, box: Box): boolean {
  return overlap(patch, box) >= COVERED * area(box);
}

function isBig({ box }: Patch, width: number, height: number): boolean {
  return area(box) >= 0.05 * width * height;
}

function isBar({ box }: Patch, { size }: Glyph): boolean {
  return box.y1 - box.y0 <= BAR * size;
}

function isAlike(one: string, other: string | null): boolean {
  if (other === null) return false;
  const [a, b] = [parts(one), parts(other)];
  return a.every((part, at) => Math.abs(part - b[at]!) <= ALIKE);
}

function parts(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
