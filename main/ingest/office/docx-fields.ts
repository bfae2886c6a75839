import type { XmlElement } from '@rgrove/parse-xml';

import { symbolOf } from '../../packages/symbols.ts';
import { childNamed, elementsOf } from '../../packages/xml.ts';
import { numberIn, switchIn } from './docx-styles.ts';

/** Fields that are open, one inside the other: their codes are no words, their results are. */
export class Fields {
  #open: { result: boolean; code: string }[] = [];
  #counted = 0;

  /** Whether what stands here is a code. */
  get isCode(): boolean {
    return this.#open.some(({ result }) => !result);
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.result && field.code.length < 200) field.code += text;
  }

  /** Takes a field's sign; gives what is shown in its place without standing in the file as a result. */
  sign(element: XmlElement): string {
    switch (element.attributes['w:fldCharType']) {
      case 'begin': {
        const shown = this.isCode ? '' : shownOf(childNamed(element, 'w:ffData'));
        this.#open.push({ result: false, code: '' });
        return shown;
      }
      case 'separate': {
        const field = this.#open.at(-1);
        if (field) field.result = true;
        return '';
      }
      case 'end': {
        const field = this.#open.pop();
        return field && !field.result && !this.isCode ? this.#computed(field.code) : '';
      }
      default:
        return '';
    }
  }

  /** A code that was not closed by the end of its paragraph must not swallow the rest. */
  endParagraph(): void {
    this.#open = this.#open.filter(({ result }) => result);
  }

  #computed(code: string): string {
    if (/^\s*AUTONUM\b/i.test(code)) return `${(this.#counted += 1)}.`;
    const symbol = /^\s*SYMBOL\s+(?:0x([0-9a-f]{1,4})|(\d{1,5}))(?:.*?\\f\s*"?([^"\\]+))?/i.exec(code);
    if (!symbol) return '';
    const number = symbol[1] ?? Number(symbol[2]).toString(16);
    return symbolOf((symbol[3] ?? '').trim(), number);
  }
}

/** A box that is ticked or not, or what is chosen of a list. */
function shownOf(data: XmlElement | undefined): string {
  if (!data) return '';
  const box = childNamed(data, 'w:checkBox');
  if (box) return (switchIn(box, 'w:checked') ?? switchIn(box, 'w:default')) ? '☒' : '☐';
  const list = childNamed(data, 'w:ddList');
  if (!list) return '';
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = numberIn(list, 'w:result') ?? numberIn(list, 'w:default') ?? 0;
  return entries[chosen]?.attributes['w:val'] ?? '';
}
