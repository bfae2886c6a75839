import { XmlElement } from '@rgrove/parse-xml';
import type { DraftSpan } from '#core/draft/text.ts';
import { splitsCharacter } from '#core/text/span.ts';
import type { Piece, ReadDocx } from './docx-text.ts';
import { childNamed } from '../packages/xml.ts';

/** Something that is put into the source of a part, before the character at `at`. */
export interface Insertion {
  readonly at: number;
  readonly xml: string;
}

/** Where a mark stands: `before` and `after` close the run that it parts, and open it again. */
interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Put elsewhere so that no blank is lost where the words are parted. */
  readonly keep: Insertion | null;
}

/** What a comment is about, and its number in the file. */
export interface Anchored extends DraftSpan {
  readonly id: number;
}

/** The marks of comments around their words, as insertions that leave every other character where it was. */
export function commentMarks(docx: ReadDocx, comments: readonly Anchored[]): Insertion[] {
  const prefix = sourcePrefix(docx.main.source, docx.main.root);
  const places = new Map<number, { place: Place; ends: string[]; whole: string[]; starts: string[] }>();
  const keeps = new Map<number, string>();
  const at = (place: Place) => {
    const known = places.get(place.at);
    if (known) return known;
    const made = { place, ends: [], whole: [], starts: [] };
    places.set(place.at, made);
    if (place.keep) keeps.set(place.keep.at, place.keep.xml);
    return made;
  };
  for (const comment of comments) {
    const { from, to } = placesOf(docx, comment);
    const start = `<${prefix}commentRangeStart ${prefix}id="${comment.id}"/>`;
    const end = `<${prefix}commentRangeEnd ${prefix}id="${comment.id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${comment.id}"/></${prefix}r>`;
    if (from.at >= to.at) at(from).whole.push(start + end);
    else {
      at(from).starts.push(start);
      at(to).ends.push(end);
    }
  }
  const marks = [...places.values()].map(({ place, ends, whole, starts }) => ({
    at: place.at,
    xml: place.before + [...ends, ...whole, ...starts].join('') + place.after,
  }));
  return [...marks, ...[...keeps].map(([place, xml]) => ({ at: place, xml }))].sort((a, b) => a.at - b.at);
}

/** The prefix as the source writes it, with its colon; '' where the namespace is the default one. */
export function sourcePrefix(source: string, element: XmlElement): string {
  const name = tagName(source, element);
  return name.slice(0, name.indexOf(':') + 1);
}

function tagName(source: string, element: XmlElement): string {
  let end = element.start + 1;
  while (!/[\s/>]/.test(source[end]!)) end += 1;
  return source.slice(element.start + 1, end);
}

function placesOf(docx: ReadDocx, { start, end, note }: Anchored): { from: Place; to: Place } {
  if (note !== null) {
    const run = docx.marks[note];
    if (!run) throw new Error(`there is no note ${note}`);
    return { from: plainPlace(run.start), to: plainPlace(run.end) };
  }
  const { pieces } = docx;
  if (pieces.length === 0) {
    const [run] = docx.marks;
    if (!run) throw new Error('there are no words to comment on');
    return { from: plainPlace(run.start), to: plainPlace(run.end) };
  }
  const first = pieces.findIndex((piece) => piece.end > start);
  if (first === -1 || end <= start) {
    const piece = pieces[first === -1 ? pieces.length - 1 : first]!;
    const point =
      first === -1 ? endPlace(docx, pieces.length - 1, piece.end) : startPlace(docx, first, start);
    return { from: point, to: point };
  }
  let last = pieces.findLastIndex((piece) => piece.start < end);
  // Marks in two cells of a table would tear it: what runs on is shown at its beginning.
  while (last > first && pieces[last]!.paragraph.parent !== pieces[first]!.paragraph.parent) last -= 1;
  if (last < first) last = first;
  return { from: startPlace(docx, first, start), to: endPlace(docx, last, end) };
}

function startPlace(docx: ReadDocx, index: number, start: number): Place {
  const piece = docx.pieces[index]!;
  if (piece.child === null) return plainPlace(piece.run.start);
  if (start > piece.start) return placeWithin(docx, piece, start);
  const before = docx.pieces[index - 1];
  return before?.run === piece.run
    ? betweenChildren(docx, piece, piece.child.start)
    : plainPlace(piece.run.start);
}

function endPlace(docx: ReadDocx, index: number, end: number): Place {
  const piece = docx.pieces[index]!;
  if (piece.child === null) return plainPlace(piece.run.end);
  if (end < piece.end) return placeWithin(docx, piece, end);
  const after = docx.pieces[index + 1];
  return after?.run === piece.run ? betweenChildren(docx, piece, piece.child.end) : plainPlace(piece.run.end);
}

function plainPlace(at: number): Place {
  return { at, before: '', after: '', keep: null };
}

function betweenChildren(docx: ReadDocx, piece: Piece, at: number): Place {
  const { close, open } = seamOf(docx, piece.run);
  return { at, before: close, after: open, keep: null };
}

/** A place between two characters of a piece; between the halves of one, behind it. */
function placeWithin(docx: ReadDocx, piece: Piece, offset: number): Place {
  const at = splitsCharacter(docx.text, offset) ? offset + 1 : offset;
  const child = piece.child!;
  const [words] = child.children;
  if (at >= piece.end || child.name !== 'w:t' || !words) return betweenChildren(docx, piece, child.end);
  const { source } = docx.main;
  const { close, open } = seamOf(docx, piece.run);
  const name = tagName(source, child);
  const blank = docx.text[at - 1]!.trim() === '' && child.attributes['xml:space'] === undefined;
  return {
    at: sourceOffset(source, words.start, at - piece.start),
    before: `</${name}>${close}`,
    after: `${open}<${name} xml:space="preserve">`,
    keep: blank ? { at: openingEnd(source, child.start) - 1, xml: ' xml:space="preserve"' } : null,
  };
}

/** What closes a run, and what opens another that looks the same. */
function seamOf({ main: { source } }: ReadDocx, run: XmlElement): { close: string; open: string } {
  const tag = source.slice(run.start, openingEnd(source, run.start));
  const properties = childNamed(run, 'w:rPr');
  return {
    close: `</${tagName(source, run)}>`,
    open: tag + (properties ? source.slice(properties.start, properties.end) : ''),
  };
}

/** Behind the `>` of the opening tag that starts at `start`. */
function openingEnd(source: string, start: number): number {
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const char = source[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return source.length;
}

const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|\w+);/iy;

/** Where, in the source, the character stands that is `count` UTF-16 units into the words that start at `start`. */
function sourceOffset(source: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0;) {
    REFERENCE.lastIndex = at;
    const reference = source[at] === '&' ? REFERENCE.exec(source) : null;
    if (reference) {
      const [whole, hex, decimal] = reference;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
      left -= code > 0xffff ? 2 : 1;
      at += whole.length;
    } else {
      at += source.startsWith('\r\n', at) ? 2 : 1;
      left -= 1;
    }
  }
  return at;
}
