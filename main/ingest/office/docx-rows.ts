import type { XmlElement } from '@rgrove/parse-xml';
import { WRAPPERS } from '../../packages/docx-elements.ts';
import { childNamed, elementsOf } from '../../packages/xml.ts';

export interface Row {
  readonly cells: readonly XmlElement[];
  /** Whether it can stand on one line, its cells parted by tabs: none has two paragraphs with words. */
  readonly line: boolean;
  /** Whether it is more than a line of a table of figures or names: then it is a paragraph of its own. */
  readonly isLong: boolean;
}

/** Up to here the rows of a table are lines of one block; longer ones hold prose. */
const SHORT_ROW = 200;

interface Asked {
  readonly added: boolean;
  readonly struck: boolean;
}

export function* rowsOf(table: XmlElement, asked: Asked): Generator<Row> {
  for (const element of within(table, 'w:tr', asked)) {
    const properties = childNamed(element, 'w:trPr');
    if (properties && isGone(properties, 'w:del', 'w:ins', asked)) continue;
    const cells = within(element, 'w:tc', asked).filter((cell) => {
      const own = childNamed(cell, 'w:tcPr');
      return !own || !isGone(own, 'w:cellDel', 'w:cellIns', asked);
    });
    yield { cells, line: cells.every(isLine), isLong: element.text.length > SHORT_ROW };
  }
}

/** Rows or cells, also those in controls. */
function within(parent: XmlElement, name: string, asked: Asked): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === 'w:del' || element.name === 'w:moveFrom')
      return asked.struck ? within(element, name, asked) : [];
    if ((element.name === 'w:ins' || element.name === 'w:moveTo') && !asked.added) return [];
    const wraps = element.name === 'w:sdt' || element.name === 'w:sdtContent' || WRAPPERS.has(element.name);
    return wraps || element.name === 'w:del' ? within(element, name, asked) : [];
  });
}

function isGone(properties: XmlElement, struck: string, added: string, asked: Asked): boolean {
  return (
    (!asked.struck && childNamed(properties, struck) !== undefined) ||
    (!asked.added && childNamed(properties, added) !== undefined)
  );
}

function isLine(cell: XmlElement): boolean {
  return paragraphsWithWords(cell) <= 1;
}

/** Two stand for any more. */
function paragraphsWithWords(element: XmlElement): number {
  let count = 0;
  for (const child of elementsOf(element)) {
    if (child.name === 'w:tbl' || child.name === 'w:txbxContent') return 2;
    if (child.name === 'w:p') {
      if (holdsBox(child)) return 2;
      if (/\S/.test(child.text)) count += 1;
    } else count += paragraphsWithWords(child);
    if (count > 1) return 2;
  }
  return count;
}

function holdsBox(paragraph: XmlElement): boolean {
  return elementsOf(paragraph).some((child) => child.name === 'w:txbxContent' || holdsBox(child));
}
