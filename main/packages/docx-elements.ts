import type { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf } from './xml.ts';

/** What stands among the words of a run and is not written as words. */
export const MARKS_AS_WORDS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** Elements whose children count as if they stood in their place: insertions, links, wrappers. */
export const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
]);

/** The same thing is there for newer and for older programs: it is read once. */
export function alternativeOf(element: XmlElement): XmlElement[] {
  const chosen = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
  return chosen ? [chosen] : [];
}

/** The contents of text boxes, at whatever depth of a drawing. */
export function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const within = element.name === 'mc:AlternateContent' ? alternativeOf(element) : elementsOf(element);
  return within.flatMap(boxesIn);
}

/** Line ends among the words are blanks, each in its own place. */
export function lineOf(words: string): string {
  return words.replace(/[\r\n\u2028\u2029]/g, ' ');
}

/** Whether an attribute that is a switch is on. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}
