import type { XmlElement } from '@rgrove/parse-xml';
import { elementsOf } from '../../packages/xml.ts';

const GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

/** The rows of a table and the beginnings of pages between them. */
export function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) =>
    GROUPS.has(element.name)
      ? rowsOf(element)
      : element.name === 'table:table-row' || element.name === 'text:soft-page-break'
        ? [element]
        : [],
  );
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).filter(({ name }) => name === 'table:table-cell');
}

/** Whether a cell has no more than one paragraph with words. */
export function isLine(cell: XmlElement): boolean {
  return paragraphsWithWords(cell) <= 1;
}

/** Two stand for any more. */
function paragraphsWithWords(element: XmlElement): number {
  let count = 0;
  for (const child of elementsOf(element)) {
    if (child.name === 'table:table' || child.name.startsWith('draw:')) return 2;
    if (child.name === 'text:p' || child.name === 'text:h') {
      if (elementsOf(child).some(({ name }) => name.startsWith('draw:'))) return 2;
      if (/\S/.test(child.text)) count += 1;
    } else count += paragraphsWithWords(child);
    if (count > 1) return 2;
  }
  return count;
}
