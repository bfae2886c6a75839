import type { Furniture } from '#core/contract/nouns.ts';
import { linesOf } from '#core/text/paragraphs.ts';
import { contains } from '#core/text/span.ts';
import { words } from '../words.ts';

/** Lines of furniture that are folded into one, with the blank lines after them; numbers are 1-based, both ends included. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  /** What stands in their place. */
  readonly label: string;
}

/**
 * The stretches of whole lines that are furniture and not dismissed. Furniture that only blank lines part is one fold; a
 * line that is furniture in part stays, since the rest of it is the article.
 */
export function foldsOf(text: string, furniture: readonly Furniture[]): Fold[] {
  const kept = furniture.filter((one) => one.decision !== 'dismissed').sort((a, b) => a.start - b.start);
  if (kept.length === 0) return [];
  const folds: { first: number; last: number; blank: number; parts: Set<Furniture> }[] = [];
  let next = 0;
  let fold: (typeof folds)[number] | null = null;
  for (const [i, line] of linesOf(text).entries()) {
    if (line.text.trim() === '') {
      if (fold) fold.blank = i + 1;
      continue;
    }
    while (next < kept.length && kept[next]!.end <= line.start) next += 1;
    const start = line.start + (line.text.length - line.text.trimStart().length);
    const printed = { start, end: line.start + line.text.trimEnd().length };
    const part = kept[next];
    if (part && contains(part, printed)) {
      if (!fold) folds.push((fold = { first: i + 1, last: i + 1, blank: i + 1, parts: new Set() }));
      fold.last = i + 1;
      fold.blank = i + 1;
      fold.parts.add(part);
    } else fold = null;
  }
  return folds.map(({ first, last, blank, parts }) => ({
    firstLine: first,
    lastLine: blank,
    label: labelOf(last - first + 1, parts),
  }));
}

function labelOf(lines: number, parts: ReadonlySet<Furniture>): string {
  const reasons = [...new Set([...parts].map((part) => words.vocabulary.furnitureReason[part.reason]))];
  const proposed = [...parts].some((part) => part.decision === 'proposed');
  return words.reader.folded(reasons, lines, proposed);
}
