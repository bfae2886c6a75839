import type { Furniture, Quote } from '#core/contract/nouns.ts';
import type { Page } from '#core/text/pages.ts';
import { numberedParagraphs } from '#core/text/paragraphs.ts';
import { contains } from '#core/text/span.ts';

/** A stretch of a printed paragraph. */
export type PrintedRun =
  | { readonly kind: 'words'; readonly text: string; readonly quoted: boolean }
  /** The number of a quote, at its end. */
  | { readonly kind: 'note'; readonly number: number }
  /** A page of the source begins here. */
  | { readonly kind: 'page'; readonly label: string };

export interface PrintedParagraph {
  /** As pin cites count: accepted furniture is left out, proposed furniture is not. */
  readonly number: number;
  readonly runs: readonly PrintedRun[];
}

/**
 * The paragraphs of an article as they are printed: without what is folded on the screen, the words of quotes told from
 * the others, and at the end of each quote its number. `quotes` are in the order of their places.
 */
export function printed(
  text: string,
  pages: readonly Page[],
  furniture: readonly Furniture[],
  quotes: readonly Quote[],
): PrintedParagraph[] {
  const proposed = furniture.filter(({ decision }) => decision === 'proposed');
  const counted = numberedParagraphs(text, furniture).filter(({ start, end }) => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    return !proposed.some((one) => contains(one, { start: from, end: start + words.trimEnd().length }));
  });
  const noted = quotes.map(({ start, end }, i) => ({ start, end, number: i + 1 }));
  // A page is told where its words begin; whitespace before a paragraph belongs to that paragraph.
  let reached = 0;
  return counted.map(({ number, start, end }) => {
    const here = noted.filter((quote) => quote.start < end && start < quote.end);
    const begun = pages.filter((page) => page.start >= reached && page.start < end);
    reached = end;
    const cuts = new Set([start, end]);
    for (const quote of here)
      for (const at of [quote.start, quote.end]) if (at > start && at < end) cuts.add(at);
    for (const page of begun) if (page.start > start) cuts.add(page.start);
    const places = [...cuts].sort((a, b) => a - b);
    const runs: PrintedRun[] = [];
    for (const [i, from] of places.entries()) {
      for (const { label, start: at } of begun)
        if (at === from || (i === 0 && at < start)) runs.push({ kind: 'page', label });
      const to = places[i + 1];
      if (to === undefined) continue;
      const quoted = here.some((quote) => quote.start <= from && to <= quote.end);
      const words = text.slice(from, to).replaceAll('\f', '');
      if (words !== '') runs.push({ kind: 'words', text: words, quoted });
      for (const quote of here) if (quote.end === to) runs.push({ kind: 'note', number: quote.number });
    }
    return { number, runs };
  });
}
