import type { Span } from '../text/span.ts';
import { casesIn } from './cases.ts';
import type { Citation, Found } from './citation.ts';
import { docketsIn } from './dockets.ts';
import { lawsIn } from './laws.ts';
import { readingOf } from './reading.ts';
import { backReferences, namedAgain } from './references.ts';
import { referents } from './referents.ts';

/**
 * The legal citations of a text, in its order; none overlaps another. `leftOut` is page furniture, in any order: a citation may
 * go on behind it, and none is found in it. Time grows with the text's length alone, whatever it holds.
 */
export function findCitations(text: string, leftOut: readonly Span[] = []): Citation[] {
  const reading = readingOf(text, leftOut);
  const cases = casesIn(reading.text);
  const starts = new Set(cases.map(({ start }) => start));
  const found = apart([
    ...cases,
    ...lawsIn(reading.text),
    ...docketsIn(reading.text, starts),
    ...backReferences(reading.text, starts),
    ...namedAgain(reading.text, cases),
  ]);
  const meant = referents(found);
  return found.map(({ kind, start, end, from, to, fields }, i) => ({
    kind,
    start: reading.at(start),
    end: reading.at(end),
    whole: { start: reading.at(from), end: reading.at(Math.max(to, end)) },
    fields,
    refersTo: meant[i] ?? null,
  }));
}

/** One reading of the same words: the earlier goes first, of two at one place the longer. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (!before || one.start >= before.end) {
      // “Kaiser, supra, 13 Cal.App.5th at 1146” is one short form; the number of a file may belong to the case behind it.
      if (before && isPartOf(before, one)) kept.pop();
      kept.push(one);
    } else if (before.kind === 'unknown' && one.kind === 'law') kept[kept.length - 1] = one;
  }
  return kept;
}

function isPartOf(before: Found, one: Found): boolean {
  if (one.kind !== 'case' || one.from > before.start) return false;
  return before.kind === 'supra' || (before.kind === 'docket' && before.fields.docket === one.fields.docket);
}
