import type { Span } from '../text/span.ts';

/** A text without what is no part of it, and the way back from its places. */
export interface Reading {
  readonly text: string;
  /** Where a place of the reading stands in the text itself. */
  at(offset: number): number;
}

/**
 * Takes page furniture out of the way of what goes on behind it: each piece, with the white space about it, becomes one
 * line end. `leftOut` in any order.
 */
export function readingOf(text: string, leftOut: readonly Span[]): Reading {
  if (leftOut.length === 0) return { text, at: (offset) => offset };
  const starts: number[] = [];
  const sources: number[] = [];
  let read = '';
  let from = 0;
  for (const { start, end } of leftOut.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const kept = text.slice(from, Math.max(from, start)).trimEnd();
    starts.push(read.length);
    sources.push(from);
    read += kept;
    starts.push(read.length);
    sources.push(from + kept.length);
    read += '\n';
    from = end;
    while (from < text.length && /\s/.test(text[from]!)) from += 1;
  }
  starts.push(read.length);
  sources.push(from);
  read += text.slice(from);
  return {
    text: read,
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return sources[low]! + offset - starts[low]!;
    },
  };
}
