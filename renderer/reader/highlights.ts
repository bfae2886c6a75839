import type { Finding } from '#core/contract/checks.ts';
import type { Furniture, Mention, Quotation, Quote } from '#core/contract/nouns.ts';
import type { ClaimKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import type { Marked } from '../connect/ahead.ts';

/** A stretch of an article and the class names that it is drawn with. */
export interface Highlight extends Span {
  readonly className: string;
}

/** Deeper nesting than this is drawn alike: nobody tells five underlines from six. */
const DEEPEST = 4;

/**
 * The highlights of an article's quotes. Overlapping quotes are cut into stretches that each name all that covers them:
 * the shortest quote gives the colour, the number of quotes the underlines, so that every edge can be seen. No class
 * may change the width of a letter, since lines were wrapped without it.
 */
export function quoteHighlights(quotes: readonly Marked[]): Highlight[] {
  const edges = [...new Set(quotes.flatMap((quote) => [quote.start, quote.end]))].sort((a, b) => a - b);
  const starting = [...quotes].sort((a, b) => a.start - b.start);
  const highlights: Highlight[] = [];
  let open: Marked[] = [];
  let next = 0;
  for (const [i, start] of edges.entries()) {
    open = open.filter((quote) => quote.end > start);
    while (next < starting.length && starting[next]!.start === start) open.push(starting[next++]!);
    const end = edges[i + 1];
    if (end === undefined || open.length === 0) continue;
    highlights.push({ start, end, className: classOf(open) });
  }
  return highlights;
}

function classOf(covering: readonly Marked[]): string {
  const shortest = covering.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const names = ['quote', `kind-${kindOf(shortest) ?? 'none'}`];
  if (covering.length > 1) names.push(`depth-${Math.min(covering.length, DEEPEST)}`);
  return names.join(' ');
}

/**
 * What lies over the others while quotes are selected, apart from them: of five thousand highlights only these change as
 * one steps from quote to quote. The one that is shown has two ends, a letter each: whatever else is drawn in it cuts it
 * into pieces, and each piece would get ends of its own.
 */
export function selectedHighlights(
  quotes: readonly Quote[],
  selected: ReadonlySet<number>,
  shownId: number | null,
): Highlight[] {
  return quotes
    .filter(({ id }) => selected.has(id) || id === shownId)
    .flatMap(({ id, start, end }) => [
      ...(selected.has(id) ? [{ start, end, className: 'selected' }] : []),
      ...(id === shownId
        ? [
            { start, end: start + 1, className: 'edge-start' },
            { start: end - 1, end, className: 'edge-end' },
          ]
        : []),
    ]);
}

/** The kind of the first claim that the quote is evidence for; `null` for one that no claim rests on yet. */
export function kindOf(quote: Pick<Quote, 'claims'>): ClaimKind | null {
  return quote.claims[0]?.kind ?? null;
}

/** Names under a dotted line, known misspellings under a wavy one. `misspelt` says which words are a misspelling. */
export function mentionHighlights(
  mentions: readonly Mention[],
  misspelt: (mention: Mention) => boolean,
): Highlight[] {
  return mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    className: misspelt(mention) ? 'mention misspelt' : 'mention',
  }));
}

/**
 * Proposed quotations under a quiet line; those that are nobody's speech under a fainter one, and those within another
 * under a second one, so that both edges can be seen.
 */
export function proposalHighlights(quotations: readonly Quotation[]): Highlight[] {
  let reach = 0;
  return quotations
    .filter((one) => one.decision === 'proposed')
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, speech }) => {
      const names = ['proposed'];
      if (end <= reach) names.push('within');
      reach = Math.max(reach, end);
      if (speech === 'none') names.push('aside');
      return { start, end, className: names.join(' ') };
    });
}

/** The proposal that is shown. */
export function chosenHighlights(quotations: readonly Quotation[], shownId: number | null): Highlight[] {
  return quotations
    .filter((one) => one.id === shownId && one.decision === 'proposed')
    .map(({ start, end }) => ({ start, end, className: 'chosen' }));
}

/** The proposal at a place, the innermost; one that was dismissed is not there. */
export function proposalAt(quotations: readonly Quotation[], offset: number): Quotation | null {
  return quotations
    .filter((one) => one.decision === 'proposed' && one.start <= offset && offset < one.end)
    .reduce<Quotation | null>(
      (best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best),
      null,
    );
}

/** The words of an article that the rules found something in, under a wavy line: of what was not dismissed, and stands there. */
export function problemHighlights(findings: readonly Finding[], articleId: number): Highlight[] {
  return findings.flatMap(({ place: { thing, passage }, dismissed }) =>
    dismissed === null && passage?.articleId === articleId && (thing === 'quote' || thing === 'entity')
      ? [{ start: passage.start, end: passage.end, className: 'problem' }]
      : [],
  );
}

export function furnitureHighlights(furniture: readonly Furniture[]): Highlight[] {
  return furniture
    .filter((one) => one.decision !== 'dismissed')
    .map(({ start, end }) => ({ start, end, className: 'furniture' }));
}

/** The quotes at a place, the shortest first: asked again with the one that is selected, the next one around it. */
export function quoteAt(quotes: readonly Quote[], offset: number, selectedId: number | null): Quote | null {
  const here = quotes
    .filter((quote) => quote.start <= offset && offset < quote.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = here.findIndex((quote) => quote.id === selectedId);
  return here[(at + 1) % here.length] ?? null;
}
