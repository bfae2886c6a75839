import type { XmlElement } from '@rgrove/parse-xml';
import { isTrue } from '../../packages/docx-elements.ts';
import { childNamed, elementsOf, type XmlPart } from '../../packages/xml.ts';

/** What of a style bears on the words: the rest is looks. `undefined` where neither it nor what it is based on says it. */
export interface Style {
  /** As Word shows it, in small letters: 'title', 'heading 1'. */
  readonly name: string;
  readonly hidden: boolean;
  readonly raised: boolean | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly breakBefore: boolean | undefined;
}

const NO_STYLE: Style = {
  name: '',
  hidden: false,
  raised: undefined,
  list: undefined,
  level: undefined,
  breakBefore: undefined,
};

/** Deeper chains of styles are circles. */
const LONGEST_CHAIN = 30;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #known = new Map<string, Style>();
  #ordinary = '';

  constructor(part: XmlPart | null) {
    for (const element of part ? elementsOf(part.root) : []) {
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) continue;
      this.#elements.set(id, element);
      const { 'w:default': isDefault, 'w:type': type } = element.attributes;
      if (isTrue(isDefault) && type === 'paragraph') this.#ordinary = id;
    }
  }

  /** The style of a paragraph; the ordinary one where it names none. */
  paragraph(id: string | undefined): Style {
    return this.#style(id ?? this.#ordinary, 0);
  }

  character(id: string | undefined): Style {
    return id === undefined ? NO_STYLE : this.#style(id, 0);
  }

  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined {
    return this.#style(id, 0).list;
  }

  #style(id: string, depth: number): Style {
    const known = this.#known.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element || depth > LONGEST_CHAIN) return NO_STYLE;
    const basedOn = childNamed(element, 'w:basedOn')?.attributes['w:val'];
    const base = basedOn === undefined ? NO_STYLE : this.#style(basedOn, depth + 1);
    const run = childNamed(element, 'w:rPr');
    const paragraph = childNamed(element, 'w:pPr');
    const numbering = paragraph && childNamed(paragraph, 'w:numPr');
    const style: Style = {
      name: (childNamed(element, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(),
      hidden: switchIn(run, 'w:vanish') ?? base.hidden,
      raised: raisedIn(run) ?? base.raised,
      list: (numbering && valueIn(numbering, 'w:numId')) ?? base.list,
      level: (numbering && numberIn(numbering, 'w:ilvl')) ?? base.level,
      breakBefore: switchIn(paragraph, 'w:pageBreakBefore') ?? base.breakBefore,
    };
    this.#known.set(id, style);
    return style;
  }
}

/** A switch such as `<w:vanish/>`; `undefined` where it is not there. */
export function switchIn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = properties && childNamed(properties, name);
  return element && isTrue(element.attributes['w:val'] ?? 'true');
}

export function raisedIn(properties: XmlElement | undefined): boolean | undefined {
  const align = properties && valueIn(properties, 'w:vertAlign');
  return align === undefined ? undefined : align === 'superscript';
}

export function valueIn(parent: XmlElement, name: string): string | undefined {
  return childNamed(parent, name)?.attributes['w:val'];
}

/** A whole number as an attribute `w:val` of a child. */
export function numberIn(parent: XmlElement, name: string): number | undefined {
  const value = valueIn(parent, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
