import type { DifferenceKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

interface Placed {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
}

/** Differences with the words that differ in the place of their offsets. */
export function inWords(differences: readonly Placed[], a: string, b: string) {
  return differences.map((one) => ({
    kind: one.kind,
    a: a.slice(one.a.start, one.a.end),
    b: b.slice(one.b.start, one.b.end),
  }));
}
