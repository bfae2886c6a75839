import type { PassageMatch, VersionDifference } from '#core/contract/matching.ts';
import type { MatchReason } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import type { LayerMark } from '../reader/layer.ts';
import { words } from '../words.ts';
import { isOfMarks } from './counts.ts';

export type Side = 'left' | 'right';

const MARGINS: ReadonlyMap<MatchReason, string> = new Map([
  ['quotation', 'match-quotation'],
  ['sentence', 'match-sentence'],
  ['names and numbers', 'match-facts'],
]);

/** A bar beside the lines of each passage that the other article has too. */
export function matchMarks(matches: readonly PassageMatch[], side: Side): LayerMark[] {
  return matches.map((match) => ({
    ...match[side],
    margin: `match ${MARGINS.get(match.reason)!}`,
    title: words.linked.inTheOther(words.linked.reason[match.reason]),
  }));
}

/** The words of one version that the other has not, and where the other has words that this one has not. */
export function differenceMarks(
  differences: readonly VersionDifference[],
  side: Side,
  text: string,
): LayerMark[] {
  return differences.flatMap((one): LayerMark[] => {
    const ofMarks = isOfMarks(one);
    const span = inked(text, one[side]);
    const margin = ofMarks ? {} : { margin: 'match differs-margin' };
    if (span.start < span.end) {
      const drawn = ofMarks
        ? 'differs-marks'
        : side === 'left'
          ? 'differs differs-left'
          : 'differs differs-right';
      return [{ ...span, words: drawn, ...margin }];
    }
    const place = placeAt(text, span.start);
    return ofMarks || !place ? [] : [{ ...place.span, words: place.words, ...margin }];
  });
}

/** A stretch without the white space at its ends: a struck blank would look like a word. */
function inked(text: string, { start, end }: Span): Span {
  const words_ = text.slice(start, end);
  if (words_.trim() === '') return { start, end: start };
  return { start: end - words_.trimStart().length, end: start + words_.trimEnd().length };
}

/** A letter beside a place, which carries the mark that something stands there in the other version. */
function placeAt(text: string, at: number): { readonly span: Span; readonly words: string } | null {
  if (at < text.length && text[at] !== '\n') {
    return { span: { start: at, end: at + widthOf(text, at) }, words: 'differs-before' };
  }
  if (at === 0 || text[at - 1] === '\n') return null;
  const low = text.charCodeAt(at - 1);
  const width = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1;
  return { span: { start: at - width, end: at }, words: 'differs-after' };
}

function widthOf(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The place that was stepped to: its words, or where they would be. */
export function stepMarks(span: Span, text: string): LayerMark[] {
  const { start, end } = inked(text, span);
  if (start < end) return [{ start, end, words: 'stepped', margin: 'match-stepped' }];
  const place = placeAt(text, start);
  return place ? [{ ...place.span, words: 'stepped-place', margin: 'match-stepped' }] : [];
}
