import type { MatchReason } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';

/** Two passages that may be told as a match. */
export interface Candidate {
  readonly reason: MatchReason;
  readonly left: Span;
  readonly right: Span;
  /** How much they share, in words: of two candidates for one place the weightier is told. */
  readonly weight: number;
}

/**
 * Those that are told: the weightiest first, and none that touches another on either side, so that each place means one
 * thing. In the order of the left text.
 */
export function chosen(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      b.weight - a.weight ||
      lengthOf(a) - lengthOf(b) ||
      a.left.start - b.left.start ||
      a.right.start - b.right.start ||
      a.left.end - b.left.end ||
      a.right.end - b.right.end,
  );
  const left = new Taken();
  const right = new Taken();
  const kept: Candidate[] = [];
  for (const one of sorted) {
    if (!left.isFree(one.left) || !right.isFree(one.right)) continue;
    left.take(one.left);
    right.take(one.right);
    kept.push(one);
  }
  return kept.sort((a, b) => a.left.start - b.left.start);
}

function lengthOf({ left, right }: Candidate): number {
  return left.end - left.start + right.end - right.start;
}

/** Spans of which none touches another, in order of place. */
export class Taken {
  readonly #spans: Span[] = [];

  isFree({ start, end }: Span): boolean {
    const at = this.#after(start);
    const before = this.#spans[at - 1];
    const next = this.#spans[at];
    return (before === undefined || before.end <= start) && (next === undefined || end <= next.start);
  }

  take(span: Span): void {
    this.#spans.splice(this.#after(span.start), 0, span);
  }

  /** How many of the spans start at `start` or before. */
  #after(start: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
