import type { BriefItem } from '#core/contract/briefs.ts';
import type { ReturnedWords } from '#core/contract/returned.ts';

/** What means something in the marks of prose: words with such characters are taken over by hand. */
const MARKS = /[\\*_[\]<>`@]/;

/**
 * The words of a heading or of prose with the editor's wording in the place of what was exported; `null` where that is
 * not there once, as it stands, or is no wording of the item's own.
 */
export function takenOver(item: BriefItem | undefined, { before, after }: ReturnedWords): string | null {
  if (!item || (item.kind !== 'prose' && item.kind !== 'section')) return null;
  if (before === '' || after === '' || before === after || MARKS.test(after)) return null;
  const pieces = (item.text ?? '').split(before);
  return pieces.length === 2 ? pieces.join(after) : null;
}
