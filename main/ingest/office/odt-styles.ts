import type { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf } from '../../packages/xml.ts';

/** What of a style bears on the words. */
export interface OdtStyle {
  readonly isTitle: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** The kind of page that begins with the paragraph; '' for none. */
  readonly master: string;
  readonly pageNumber: number | undefined;
  /** `undefined` where nothing is said; '' for none. */
  readonly list: string | undefined;
}

const PLAIN: OdtStyle = {
  isTitle: false,
  hidden: false,
  raised: false,
  breakBefore: false,
  breakAfter: false,
  master: '',
  pageNumber: undefined,
  list: undefined,
};

/** Deeper chains of styles are circles. */
const LONGEST_CHAIN = 30;

export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #known = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #masters = new Map<string, XmlElement>();
  readonly #layouts = new Map<string, XmlElement>();
  readonly outline: XmlElement | undefined;

  /** Takes the roots of the parts that hold styles. */
  constructor(roots: readonly XmlElement[]) {
    let outline: XmlElement | undefined;
    for (const holder of roots.flatMap(elementsOf)) {
      if (!/^office:(?:automatic-styles|styles|master-styles)$/.test(holder.name)) continue;
      for (const element of elementsOf(holder)) {
        const name = element.attributes['style:name'] ?? '';
        if (element.name === 'style:style')
          this.#elements.set(keyOf(element.attributes['style:family'] ?? '', name), element);
        else if (element.name === 'text:list-style') this.#lists.set(name, element);
        else if (element.name === 'style:master-page') this.#masters.set(name, element);
        else if (element.name === 'style:page-layout') this.#layouts.set(name, element);
        else if (element.name === 'text:outline-style') outline = element;
      }
    }
    this.outline = outline;
  }

  of(family: 'paragraph' | 'text' | 'section', name: string | undefined): OdtStyle {
    return name === undefined ? PLAIN : this.#style(keyOf(family, name), family, 0);
  }

  list(name: string): XmlElement | undefined {
    return this.#lists.get(name);
  }

  masters(): readonly XmlElement[] {
    return [...this.#masters.values()];
  }

  /** How the numbers of the pages of a kind are written. */
  numbersOf(master: string): string {
    const layout = this.#layouts.get(this.#masters.get(master)?.attributes['style:page-layout-name'] ?? '');
    const properties = layout && childNamed(layout, 'style:page-layout-properties');
    return properties?.attributes['style:num-format'] ?? '1';
  }

  #style(key: string, family: string, depth: number): OdtStyle {
    const known = this.#known.get(key);
    if (known) return known;
    const element = this.#elements.get(key);
    if (!element || depth > LONGEST_CHAIN) return { ...PLAIN, isTitle: isTitle(key) };
    const parent = element.attributes['style:parent-style-name'];
    const base = parent === undefined ? PLAIN : this.#style(keyOf(family, parent), family, depth + 1);
    const words = childNamed(element, 'style:text-properties')?.attributes ?? {};
    const paragraph = childNamed(element, 'style:paragraph-properties')?.attributes ?? {};
    const section = childNamed(element, 'style:section-properties')?.attributes ?? {};
    const display = words['text:display'] ?? section['text:display'];
    const number = Number(paragraph['style:page-number'] ?? 'none');
    const position = words['style:text-position'];
    const before = paragraph['fo:break-before'];
    const after = paragraph['fo:break-after'];
    const style: OdtStyle = {
      isTitle: base.isTitle || isTitle(key),
      hidden: display === undefined ? base.hidden : display === 'none',
      raised: position === undefined ? base.raised : /^(?:super|[1-9])/.test(position),
      breakBefore: before === undefined ? base.breakBefore : before.endsWith('page'),
      breakAfter: after === undefined ? base.breakAfter : after.endsWith('page'),
      master: element.attributes['style:master-page-name'] ?? base.master,
      pageNumber: Number.isSafeInteger(number) && number > 0 ? number : undefined,
      list: element.attributes['style:list-style-name'] ?? base.list,
    };
    this.#known.set(key, style);
    return style;
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

function isTitle(key: string): boolean {
  return key === 'paragraph Title';
}
