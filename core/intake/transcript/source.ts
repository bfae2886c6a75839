import type { Source, SourceWarning } from '../source.ts';
import type { ArticleProposal } from '../proposals.ts';
import { OUTSIDE } from '../proposals.ts';
import type { Page } from '#core/text/pages.ts';
import {
  isCondensed,
  lineOf,
  printedPages,
  type Printed,
  type PrintedLine,
  type PrintedPage,
} from './printed.ts';
import { unfoldedPages } from './condensed.ts';
import { aboutTranscript } from './about.ts';
import { layTranscript } from './transcript.ts';

/**
 * A source that is a transcript with numbered lines, in paragraphs of one turn of speech each, with its printed pages and
 * lines; any other source as it is. Sheets with several small pages beside one another are read page by page where each
 * prints its number, and else told of and left alone: what stands on which page is not known for certain then.
 */
export function asTranscript(source: Source): Source {
  const numbered = source.pages.some(({ lines }) => lines && lines.length > 0);
  const printed = numbered ? sourcePages(source) : null;
  if (!printed && !mayBeNumbered(source.text)) return source;
  const condensed = !printed && isCondensed(source.text);
  const read = printed ?? (condensed ? unfoldedPages(source.text) : printedPages(source.text));
  const laid = read && layTranscript(read);
  if (condensed && !(laid && areLabelled(laid.pages, read)))
    return warned(source, [{ code: 'condensed transcript', detail: '', pages: [] }]);
  if (!read || !laid) return source;
  const times: SourceWarning[] =
    read.times > 0 ? [{ code: 'times left out', detail: String(read.times), pages: [] }] : [];
  const given = source.proposals.map((one) => placed(one, laid.text));
  const known = new Set(given.map(({ field }) => field));
  const own = aboutTranscript(laid.text).filter(({ field }) => !known.has(field));
  return warned({ ...source, ...laid, proposals: [...given, ...own] }, times);
}

/** Whether the pages of the text are called as they were printed. */
function areLabelled(pages: readonly Page[], { pages: printed }: Printed): boolean {
  return pages.length === printed.length && pages.every(({ label }, at) => label === printed[at]!.label);
}

function warned(source: Source, warnings: readonly SourceWarning[]): Source {
  return warnings.length === 0 ? source : { ...source, warnings: [...source.warnings, ...warnings] };
}

/** A value that the source had in its words has them in the new text, or is known from outside of it. */
function placed(proposal: ArticleProposal, text: string): ArticleProposal {
  if (proposal.end <= proposal.start) return proposal;
  const start = text.indexOf(proposal.value);
  return { ...proposal, ...(start === -1 ? OUTSIDE : { start, end: start + proposal.value.length }) };
}

/** Most texts have no numbered lines: they are not looked at further. */
function mayBeNumbered(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(
    /^[ \t\f]{0,30}(?:\d{1,2}:\d\d(?::\d\d)?[ \t]{1,8}|\d{1,10}:)?\d{1,2}(?:[ \t]|$)/gm,
  ))
    if ((count += 1) >= 10) return true;
  return false;
}

/** The lines of a source whose reader knows the pages and the numbers beside their lines. */
function sourcePages({ text, pages, furniture }: Source): Printed | null {
  const inOrder = furniture.toSorted((a, b) => a.start - b.start);
  let numbered = 0;
  const read = pages.map((page): PrintedPage => {
    const lines: PrintedLine[] = [];
    const cut = (from: number, to: number, number: number | null) => {
      let at = from;
      let own = number;
      const put = (end: number, next: PrintedLine | null) => {
        for (const line of piecesOf(text, at, end, own)) {
          lines.push(line);
          own = null;
        }
        if (next) lines.push(next);
      };
      for (const { start, end, reason } of inOrder) {
        if (end <= from || start >= to) continue;
        const words = lineOf(text.slice(Math.max(start, from), Math.min(end, to)), null);
        put(Math.max(start, at), words.text === '' ? null : { ...words, indent: null, reason });
        at = Math.min(end, to);
      }
      put(to, null);
    };
    const places = page.lines ?? [];
    if (places.length > 0) numbered += 1;
    cut(page.start, places[0]?.start ?? page.end, null);
    for (const [i, { number, start }] of places.entries())
      cut(start, places[i + 1]?.start ?? page.end, number);
    return { label: page.label, lines };
  });
  return numbered >= worded(text, pages) * 0.5 ? { pages: read, times: 0 } : null;
}

/** The lines of a stretch; the number stands beside its first. */
function piecesOf(text: string, from: number, to: number, number: number | null): PrintedLine[] {
  const pieces: PrintedLine[] = [];
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    const words = line.trim();
    if (words !== '') {
      const start = at + line.indexOf(words);
      const before = text.slice(Math.max(0, start - 2), start);
      const first = pieces.length === 0;
      pieces.push({
        ...lineOf(line, first ? number : null),
        indent: null,
        parted: before === '\n\n',
        glued: start > 0 && !/\s$/.test(before),
      });
    }
    at += line.length + 1;
  }
  if (pieces.length === 0 && number !== null) pieces.push({ ...lineOf('', number), indent: null });
  return pieces;
}

function worded(text: string, pages: readonly Page[]): number {
  return pages.filter(({ start, end }) => text.slice(start, end).trim() !== '').length;
}
