import type { ArticleCitation } from '#core/contract/citations.ts';
import type { Highlight } from '../reader/highlights.ts';

/** Citations under a quiet line; those whose article is in the matter under a firmer one. */
export function citationHighlights(citations: readonly ArticleCitation[]): Highlight[] {
  return citations.map(({ start, end, target }) => ({
    start,
    end,
    className: target ? 'citation leads' : 'citation',
  }));
}

/** The citation at a place. */
export function citationAt(citations: readonly ArticleCitation[], offset: number): ArticleCitation | null {
  return citations.find(({ start, end }) => start <= offset && offset <= end) ?? null;
}
