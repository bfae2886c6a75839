import type { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf } from '../../packages/xml.ts';
import { raised } from './numerals.ts';

/** A formula on one line: what stands above and below one another is parted by the usual signs. */
export function wordsOfMath(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return element.text;
    case 'm:f':
      return `${grouped(element, 'm:num')}/${grouped(element, 'm:den')}`;
    case 'm:sSup':
      return inner(element, 'm:e') + power(inner(element, 'm:sup'));
    case 'm:sSub':
      return `${inner(element, 'm:e')}_${grouped(element, 'm:sub')}`;
    case 'm:sSubSup':
      return `${inner(element, 'm:e')}_${grouped(element, 'm:sub')}${power(inner(element, 'm:sup'))}`;
    case 'm:rad':
      return `${inner(element, 'm:deg')}√${grouped(element, 'm:e')}`;
    case 'm:d':
      return `(${elementsOf(element)
        .filter(({ name }) => name === 'm:e')
        .map(wordsOfMath)
        .join(', ')})`;
    case 'w:del':
      return '';
    default:
      return elementsOf(element).map(wordsOfMath).join('');
  }
}

function inner(element: XmlElement, name: string): string {
  const child = childNamed(element, name);
  return child ? wordsOfMath(child) : '';
}

function grouped(element: XmlElement, name: string): string {
  const words = inner(element, name);
  return Array.from(words).length > 1 && !/^[\p{L}\p{N}.]+$/u.test(words) ? `(${words})` : words;
}

function power(words: string): string {
  return /^\d+$/.test(words) ? raised(words) : `^${words.length > 1 ? `(${words})` : words}`;
}
