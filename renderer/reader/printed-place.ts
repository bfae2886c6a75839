import { printedPlace, type PrintedPlace } from '#core/text/lines.ts';
import type { Span } from '#core/text/span.ts';
import type { Reader } from './monaco.ts';

/** Where a passage of the text that a reader shows is on paper; `null` where its pages are not known. */
export function printedIn(reader: Reader | null | undefined, place: Span): PrintedPlace | null {
  return reader ? printedPlace(reader.text() ?? '', reader.pages(), place) : null;
}
