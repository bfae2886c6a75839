import type { Citation } from '#core/brief/cite.ts';
import { pageAndLine, type PrintedPlace } from '#core/text/lines.ts';
import type { BriefSource } from '#core/brief/content.ts';

/** One source in a cluster of citations, as a processor takes it. */
export interface CslCite {
  readonly id: string;
  readonly locator?: string;
  readonly label?: 'page' | 'paragraph';
  readonly suffix?: string;
}

/** What every reference to a text says that a program wrote. */
export const MACHINE_WRITTEN = ' [AI-written]';

/**
 * A source and its places. Printed pages, with lines where a transcript numbers them, are what a reader of the paper
 * looks up; where the pages are not known, paragraphs are. A style takes one kind of place for each source.
 */
export function citeOf({ source, places }: Citation & { readonly source: Pick<BriefSource, 'id'> }): CslCite {
  const suffix = source.machineWritten ? { suffix: MACHINE_WRITTEN } : {};
  const pages = places.flatMap(({ pages: known }) => (known ? [known] : []));
  if (pages.length === places.length && pages.length > 0) {
    const locator = listed(pages.map(pagePlace));
    return { id: String(source.id), locator, label: 'page', ...suffix };
  }
  const paragraphs = places.flatMap(({ first, last }) =>
    first === null ? [] : [rangeOf(String(first), String(last ?? first))],
  );
  if (paragraphs.length === 0) return { id: String(source.id), ...suffix };
  return { id: String(source.id), locator: listed(paragraphs), label: 'paragraph', ...suffix };
}

/** `12`, `12-13`; with lines `12:3`, `12:3-9`, `12:24-13:2`. */
function pagePlace(place: PrintedPlace): string {
  return pageAndLine(place) ?? rangeOf(place.first, place.last);
}

/** A hyphen is what a style takes for a range, and writes in its own way: Chicago has 214–15. */
function rangeOf(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

function listed(places: readonly string[]): string {
  return [...new Set(places)].join(', ');
}
