import type { Span } from '#core/text/span.ts';
import type { Fold } from './folds.ts';

/** The words of a selection as they go to the clipboard: without the lines that are folded away in it, and the signs that end pages. */
export function withoutFolds(text: string, { start, end }: Span, folds: readonly Fold[]): string {
  let clean = '';
  let from = start;
  let line = 1;
  let lineStart = 0;
  for (const fold of folds) {
    const foldStart = seek(fold.firstLine);
    const foldEnd = seek(fold.lastLine + 1);
    if (foldEnd <= from) continue;
    if (foldStart >= end) break;
    clean += text.slice(from, Math.max(from, foldStart));
    from = Math.min(end, foldEnd);
  }
  // What parts two pages is no word of either.
  return (clean + text.slice(from, end)).replaceAll('\f', '');

  /** Where a line after the last one that was sought starts. */
  function seek(wanted: number): number {
    for (; line < wanted; line += 1) {
      const lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd === -1) return text.length;
      lineStart = lineEnd + 1;
    }
    return lineStart;
  }
}
