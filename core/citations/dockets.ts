import type { Found } from './citation.ts';
import { docketPieces, type Piece } from './docket-pieces.ts';
import { pinAfterMark } from './pins.ts';

/** Pieces are of one citation where nothing more stands between them. */
const JOINED = /^(?:\s?\(([A-Z][^()]{2,40})\))?(?:,|\s?&|,?\s(?:of|to|in|dated))?\s{0,4}[([]?\s{0,4}$/;

interface Growing {
  found: Found;
  last: Piece;
  pieces: number;
  hasPlace: boolean;
  hasParagraph: boolean;
  /** A parenthesis or bracket inside that is not closed yet. */
  open: boolean;
}

/** Citations of papers of a court's file, and of the file itself, put together from their parts. */
export function docketsIn(text: string, starts: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  let one: Growing | null = null;
  const close = () => {
    if (one && isWhole(text, one)) found.push(one.found);
    one = null;
  };
  let end = 0;
  for (const piece of docketPieces(text)) {
    if (piece.start < end) {
      // Of two readings of the same words the longer went first.
      continue;
    }
    if (one && !joins(text, one, piece)) close();
    one = grown(text, one, piece, starts);
    end = one.found.end;
  }
  close();
  return found;
}

function joins(text: string, { found, last }: Growing, piece: Piece): boolean {
  const between = text.slice(found.end, piece.start);
  if (between.length > 60 || !JOINED.test(between)) return false;
  if (Object.keys(piece.fields).some((field) => field in found.fields)) return false;
  // The number of a file goes before what is in it.
  return piece.kind !== 'number' || last.kind === 'entry' || last.kind === 'paper';
}

function grown(text: string, one: Growing | null, piece: Piece, starts: ReadonlySet<number>): Growing {
  const between = one ? text.slice(one.found.end, piece.start) : '';
  const growing: Growing = one ?? {
    found: {
      kind: 'docket',
      start: piece.start,
      end: piece.end,
      from: piece.start,
      to: piece.end,
      fields: {},
    },
    last: piece,
    pieces: 0,
    hasPlace: false,
    hasParagraph: false,
    open: false,
  };
  const { found } = growing;
  Object.assign(found.fields, piece.fields);
  found.end = piece.end;
  growing.last = piece;
  growing.pieces += 1;
  const court = JOINED.exec(between)?.[1];
  if (court !== undefined) found.fields.court = court.replaceAll(/\s+/g, ' ');
  growing.open ||= /[([]\s*$/.test(between);
  takePin(text, growing, starts);
  if (growing.open && /[)\]]/.test(text[found.end] ?? '')) {
    found.end += 1;
    growing.open = false;
    takePin(text, growing, starts);
  }
  found.to = found.end;
  return growing;
}

function takePin(text: string, growing: Growing, starts: ReadonlySet<number>): void {
  const { found } = growing;
  if (found.fields.pin !== undefined || growing.last.kind === 'number') return;
  const pin = pinAfterMark(text, found.end, starts);
  if (!pin) return;
  const words = text.slice(pin.start, pin.end);
  found.fields.pin = words.replaceAll(/\s+/g, ' ');
  found.end = pin.end;
  growing.hasPlace = true;
  growing.hasParagraph = /[¶§]|\d:\d/.test(words);
}

/** Whether there is enough of it to be a citation, and no words of a sentence. */
function isWhole(text: string, { found, last, pieces, hasPlace, hasParagraph }: Growing): boolean {
  const { docket, entry, paper, exhibit } = found.fields;
  if (docket !== undefined || entry !== undefined) return true;
  if (paper !== undefined)
    return last.needs === 'paragraph' && pieces === 1 ? hasParagraph : hasPlace || pieces > 1;
  const isClosed = /[([]\s?(?:[Ss]ee\s)?$/.test(text.slice(Math.max(0, found.start - 8), found.start));
  return exhibit !== undefined && (hasPlace || (isClosed && /^[)\],;]/.test(text.slice(found.end))));
}
