import { partedPage } from './labels.ts';
import { isCondensed, numbersOf, parted, type Printed, type PrintedPage } from './printed.ts';

/** Blank characters between what stands on the left of a sheet and on the right, at the least. */
const GUTTER = 2;
/** So many of the lines with the same number twice have the second one at the same place. */
const ALIGNED = 0.9;

/**
 * The small pages of sheets on which they stand beside one another, and below one another, in the order of the numbers
 * that they print. `null` where what stands on which page is not known for certain: where the sheets are not parted by a
 * blank column, where a page prints no number, or the numbers leave one out.
 */
export function unfoldedPages(text: string): Printed | null {
  if (text.includes('\t')) return null;
  const cut = gutterOf(text.split(/[\n\f]/));
  if (cut === null) return null;
  const pages: PrintedPage[] = [];
  for (const sheet of text.split('\f')) {
    const lines = sheet.split('\n');
    if (lines.some((line) => line.slice(Math.max(0, cut - GUTTER), cut).trim() !== '')) return null;
    for (const half of [lines.map((line) => line.slice(0, cut)), lines.map((line) => line.slice(cut))]) {
      if (half.every((line) => line.trim() === '')) continue;
      if (isCondensed(half.join('\n'))) return null;
      for (const part of parted(numbersOf(half).lines)) {
        const page = { label: '', lines: part };
        if (!partedPage(page).numbered) return null;
        pages.push(page);
      }
    }
  }
  const labels = labelsAt(pages, 'head') ?? labelsAt(pages, 'foot');
  if (!labels) return null;
  const inOrder = pages
    .map(({ lines }, at) => ({ label: String(labels[at]!), lines }))
    .sort((a, b) => Number(a.label) - Number(b.label));
  const first = Number(inOrder[0]?.label ?? 0);
  return inOrder.every(({ label }, at) => Number(label) === first + at) ? { pages: inOrder, times: 0 } : null;
}

/** Where the right side of the sheets begins, in characters; `null` where lines disagree. */
function gutterOf(lines: readonly string[]): number | null {
  const starts: number[] = [];
  const ends = new Map<number, number>();
  for (const line of lines) {
    const left = /^\s{0,30}(\d{1,2})(?=\s|$)/.exec(line);
    if (!left) continue;
    const rest = line.slice(left[0].length);
    const right = new RegExp(String.raw`\s{2,}(0?${Number(left[1])})(?=\s|$)`).exec(rest);
    if (!right) continue;
    const end = left[0].length + right.index + right[0].length;
    starts.push(end - right[1]!.length);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  // Numbers of one digit and of two end at the same place, or begin there.
  const sameStart = starts.filter((start) => start === starts[0]).length;
  const sameEnd = Math.max(0, ...ends.values());
  if (starts.length === 0 || Math.max(sameStart, sameEnd) < starts.length * ALIGNED) return null;
  return Math.min(...starts);
}

/** The one number that each page prints over its lines, or below them; `null` where one prints none, or several. */
function labelsAt(pages: readonly PrintedPage[], edge: 'head' | 'foot'): number[] | null {
  const labels = pages.flatMap((page) => {
    const found = partedPage(page)[edge].flatMap(({ text }) => {
      const number = /^(?:[-–—[(]\s?)?(?:page:?\s+)?(\d{1,5})(?:\s?[-–—\])])?$|\bpage:?\s+(\d{1,5})\b/i.exec(
        text,
      );
      return number ? [Number(number[1] ?? number[2])] : [];
    });
    return found.length === 1 ? found : [];
  });
  return labels.length === pages.length ? labels : null;
}
