import { type PrintedNumber, romanOf } from './printed-number.ts';

/**
 * What each page is called: by the file's own labels, else by what is printed on the pages where that counts them, else
 * by where it stands. A page without a number between numbered ones has the number that it would have.
 */
export function labelsOf(
  own: readonly string[] | null,
  printed: readonly (PrintedNumber | null)[],
): string[] {
  if (own && own.length === printed.length && own.some((label) => label.trim() !== '')) {
    return own.map((label, at) => label.trim() || String(at + 1));
  }
  const labels = printed.map((number) => number?.label ?? null);
  const reckoned = printed.map((number, at) => number?.label ?? reckon(printed, at));
  const known = labels.filter((label) => label !== null).length;
  // A number or two in a long paper count nothing.
  if (known < Math.max(1, 0.2 * printed.length)) return printed.map((_, at) => String(at + 1));
  return reckoned.map((label, at) => label ?? String(at + 1));
}

function reckon(printed: readonly (PrintedNumber | null)[], at: number): string | null {
  const before = printed.findLastIndex((number, page) => number !== null && page < at);
  const after = printed.findIndex((number, page) => number !== null && page > at);
  const next = after === -1 ? null : printed[after]!;
  const value = next ? next.value - (after - at) : 0;
  const last = before === -1 ? null : printed[before]!;
  if (next && value >= 1) {
    const clash = last !== null && last.roman === next.roman && last.value >= value;
    if (!clash) return written(value, next);
  }
  return last ? written(last.value + (at - before), last) : null;
}

function written(value: number, { roman, label }: PrintedNumber): string {
  if (!roman) return String(value);
  const letters = romanOf(value);
  return label === label.toUpperCase() ? letters.toUpperCase() : letters;
}
