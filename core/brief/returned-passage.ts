import type { Difference } from '#core/quotations/wordings/comparison.ts';
import type { Span } from '#core/text/span.ts';

/** A stretch that both texts have letter for letter. */
export interface Same {
  readonly a: Span;
  readonly b: Span;
}

/** The way from one text to the other, by all that has to change in `a` to make it `b`, in order of place. */
export class Passage {
  readonly same: readonly Same[];
  readonly differences: readonly Difference[];
  readonly #length: number;

  constructor(a: string, b: string, differences: readonly Difference[]) {
    const same: Same[] = [];
    let fromA = 0;
    let fromB = 0;
    for (const one of [
      ...differences,
      { a: { start: a.length, end: a.length }, b: { start: b.length, end: b.length } },
    ]) {
      if (one.a.start > fromA)
        same.push({ a: { start: fromA, end: one.a.start }, b: { start: fromB, end: one.b.start } });
      fromA = one.a.end;
      fromB = one.b.end;
    }
    this.same = same;
    this.differences = differences;
    this.#length = b.length;
  }

  /**
   * A stretch of `a` in `b`, without what was put in before or behind it, and how much of it is still there, by its
   * letters: 0 to 1. What takes the place of its own first or last words is a part of it.
   */
  through({ start, end }: Span): Span & { readonly kept: number } {
    let kept = 0;
    const first = firstWhere(this.same, ({ a }) => a.end > start);
    let at = first;
    for (; at < this.same.length && this.same[at]!.a.start < end; at += 1) {
      const { a } = this.same[at]!;
      kept += Math.min(a.end, end) - Math.max(a.start, start);
    }
    const from = this.same[first];
    const to = this.same[at - 1];
    return {
      start: from && from.a.start <= start ? from.b.start + start - from.a.start : this.#startOfChange(start),
      end: to && to.a.end >= end ? to.b.start + end - to.a.start : this.#endOfChange(end),
      kept: end > start ? kept / (end - start) : 0,
    };
  }

  /** Where in `b` a place of `a` may be: from one place to another where something was put in or changed there. */
  places(at: number): { readonly low: number; readonly high: number } {
    const index = firstWhere(this.same, ({ a }) => a.end >= at);
    const here = this.same[index];
    const before = this.same[index - 1]?.b.end ?? 0;
    if (!here) return { low: before, high: Number.MAX_SAFE_INTEGER };
    if (at < here.a.start) return { low: before, high: here.b.start };
    const low = here.b.start + at - here.a.start;
    const next = this.same[index + 1];
    if (at < here.a.end) return { low: at === here.a.start ? Math.min(before, low) : low, high: low };
    return { low, high: next ? (next.a.start === at ? next.b.start : low) : Number.MAX_SAFE_INTEGER };
  }

  #startOfChange(at: number): number {
    const index = firstWhere(this.differences, ({ a }) => a.end > at);
    return this.differences[index]?.b.start ?? this.#length;
  }

  #endOfChange(at: number): number {
    const index = firstWhere(this.differences, ({ a }) => a.start >= at);
    return this.differences[index - 1]?.b.end ?? 0;
  }
}

/** The index of the first of a list, in order of place, that is so; its length where none is. */
export function firstWhere<One>(list: readonly One[], isSo: (one: One) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
