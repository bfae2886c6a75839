import { webAddress } from './cite.ts';
import { cleanNodes } from './prose-nodes.ts';
import type { ProseCitation, ProseNode } from './prose.ts';

/** What one paragraph's text says, in `cleanNodes`'s order. */
export function readInline(text: string): ProseNode[] {
  const pieces = piecesOf(text);
  const bold = toggles(pieces, 2);
  const italic = toggles(pieces, 1);
  const nodes: ProseNode[] = [];
  let isBold = false;
  let isItalic = false;
  const put = (words: string, href: string | undefined) => {
    const look = {
      ...(isBold ? { bold: true as const } : {}),
      ...(isItalic ? { italic: true as const } : {}),
    };
    nodes.push({ kind: 'text', text: words, ...look, ...(href === undefined ? {} : { href }) });
  };
  for (const piece of pieces) {
    if (piece.kind === 'citation') nodes.push(piece.citation);
    else if (piece.kind === 'words') put(piece.text, piece.href);
    else {
      const left =
        (piece.stars & 2 && !bold.has(piece) ? 2 : 0) + (piece.stars & 1 && !italic.has(piece) ? 1 : 0);
      if (bold.has(piece)) isBold = !isBold;
      if (italic.has(piece)) isItalic = !isItalic;
      if (left > 0) put('*'.repeat(left), piece.href);
    }
  }
  return cleanNodes(nodes);
}

type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly href: string | undefined }
  | { readonly kind: 'citation'; readonly citation: ProseCitation }
  /** A run of 1 to 3 asterisks that turns something on or off. */
  | { readonly kind: 'stars'; readonly stars: number; readonly href: string | undefined };

const ESCAPE = /\\([\\*[\]])/y;
const STARS = /\*+/y;
const CITATION =
  /\[@(?:q(?<quote>[1-9]\d{0,14})|a(?<article>[1-9]\d{0,14})(?:\s(?:(?<paragraph>¶{1,2})|pp?\.)\s?(?<first>[\p{L}\p{N}:.]{1,20})(?:[–-](?<last>[\p{L}\p{N}:.]{1,20}))?)?)\]/uy;
const LINK = /\[((?:\\[^\n]|[^\\[\]\n])+)\]\(((?:\\[\\()]|\([^\s()\\]*\)|[^\s()\\])+)\)/y;
const PLAIN = /[^\\*[]+/y;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const read = (from: string, href: string | undefined) => {
    const at = (regex: RegExp, place: number) => {
      regex.lastIndex = place;
      return regex.exec(from);
    };
    let place = 0;
    while (place < from.length) {
      const plain = at(PLAIN, place);
      if (plain) {
        pieces.push({ kind: 'words', text: plain[0], href });
        place += plain[0].length;
        continue;
      }
      const escape = at(ESCAPE, place);
      const stars = escape ? null : at(STARS, place);
      const citation = escape || stars || href !== undefined ? null : citationOf(at(CITATION, place));
      const link = escape || stars || citation || href !== undefined ? null : linkOf(at(LINK, place));
      if (escape) pieces.push({ kind: 'words', text: escape[1]!, href });
      else if (stars) pieces.push(starsOf(from, place, stars[0].length, href));
      else if (citation) pieces.push({ kind: 'citation', citation: citation.citation });
      else if (link) read(link.label, link.href);
      else pieces.push({ kind: 'words', text: from[place]!, href });
      place += (escape ?? stars)?.[0].length ?? citation?.length ?? link?.length ?? 1;
    }
  };
  read(text, undefined);
  return pieces;
}

function starsOf(from: string, place: number, length: number, href: string | undefined): Piece {
  const before = place === 0 ? (href === undefined ? ' ' : '[') : from[place - 1]!;
  const after = place + length === from.length ? (href === undefined ? ' ' : ']') : from[place + length]!;
  if (length > 3 || (/\s/.test(before) && /\s/.test(after)))
    return { kind: 'words', text: '*'.repeat(length), href };
  return { kind: 'stars', stars: length, href };
}

/** The runs that turn bold (2) or italics (1), two by two: one that is left over turns nothing. */
function toggles(pieces: readonly Piece[], what: 1 | 2): ReadonlySet<Piece> {
  const all = pieces.filter((piece) => piece.kind === 'stars' && (piece.stars & what) !== 0);
  return new Set(all.length % 2 === 0 ? all : all.slice(0, -1));
}

function citationOf(match: RegExpExecArray | null): { citation: ProseCitation; length: number } | null {
  if (!match) return null;
  const { quote, article, paragraph, first, last } = match.groups!;
  const { length } = match[0];
  if (quote !== undefined) return { citation: { kind: 'quote', quoteId: Number(quote) }, length };
  const pin =
    first === undefined
      ? null
      : ({
          unit: paragraph === undefined ? 'page' : 'paragraph',
          first,
          last: last === undefined || last === first ? null : last,
        } as const);
  return { citation: { kind: 'article', articleId: Number(article), pin }, length };
}

function linkOf(match: RegExpExecArray | null): { label: string; href: string; length: number } | null {
  if (!match) return null;
  const href = match[2]!.replace(/\\([\\()])/g, '$1');
  if (webAddress(href) === null || match[1]!.trim() === '') return null;
  return { label: match[1]!, href, length: match[0].length };
}
