import type { XmlElement } from '@rgrove/parse-xml';
import { elementsOf } from '../../packages/xml.ts';
import { bulletOf, labelled } from './labels.ts';
import { numeral } from './numerals.ts';
import type { OdtStyles } from './odt-styles.ts';

type Counts = (number | undefined)[];

/** A list that is open, and how deep. */
export interface OpenList {
  readonly style: string;
  readonly counts: Counts;
  /** From 0. */
  readonly level: number;
}

/** The numbers of lists and headings, which are nowhere written in the file. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #byId = new Map<string, Counts>();
  readonly #byStyle = new Map<string, Counts>();
  readonly #outline: Counts = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** A list that begins in `outer`, or in none. */
  open(element: XmlElement, outer: OpenList | null): OpenList {
    const {
      'text:style-name': named,
      'text:continue-list': before,
      'text:continue-numbering': goesOn,
    } = element.attributes;
    const id = element.attributes['xml:id'];
    if (outer) return { style: named ?? outer.style, counts: outer.counts, level: outer.level + 1 };
    const style = named ?? '';
    const counts =
      (before === undefined ? undefined : this.#byId.get(before)) ??
      (goesOn === 'true' ? this.#byStyle.get(style) : undefined) ??
      [];
    if (id !== undefined) this.#byId.set(id, counts);
    this.#byStyle.set(style, counts);
    return { style, counts, level: 0 };
  }

  /** The label of an item's first paragraph; `style` is the list that its own style names. */
  item(list: OpenList, start: number | undefined, style: string | undefined): string {
    const definition = this.#styles.list(list.style === '' ? (style ?? '') : list.style);
    return definition ? next(definition, list.counts, list.level, start) : '';
  }

  heading(level: number, start: number | undefined): string {
    const { outline } = this.#styles;
    return outline ? next(outline, this.#outline, level, start) : '';
  }
}

function levelAt(definition: XmlElement, level: number): XmlElement | undefined {
  return elementsOf(definition).find((element) => element.attributes['text:level'] === String(level + 1));
}

function next(definition: XmlElement, counts: Counts, level: number, start: number | undefined): string {
  const shown = levelAt(definition, level);
  if (!shown || level > 9) return '';
  const before = counts[level];
  counts[level] = start ?? (before === undefined ? startOf(shown) : before + 1);
  counts.length = level + 1;
  if (shown.name.endsWith('-bullet'))
    return labelled(bulletOf(shown.attributes['text:bullet-char'] ?? ''), false);
  if (shown.name.endsWith('-image')) return labelled('•', false);
  const tight = elementsOf(shown)
    .flatMap(elementsOf)
    .some((element) => element.attributes['text:label-followed-by'] === 'nothing');
  const format = shown.attributes['style:num-format'] ?? '';
  if (format === '') return '';
  const number = (at: number): string => {
    const of = levelAt(definition, at);
    return of ? numeral(counts[at] ?? startOf(of), of.attributes['style:num-format'] ?? '') : '';
  };
  const { 'style:num-prefix': prefix = '', 'style:num-suffix': suffix = '' } = shown.attributes;
  const many = Math.min(Number(shown.attributes['text:display-levels'] ?? 1) || 1, level + 1);
  const numbers = Array.from({ length: many }, (_, at) => number(level - many + 1 + at));
  const whole = `${prefix}${numbers.filter((one) => one !== '').join('.')}${suffix}`;
  const pattern = patternOf(shown);
  const label = pattern?.replace(/%(\d{1,2})%/g, (_, digits: string) => number(Number(digits) - 1)) ?? whole;
  return labelled(label.slice(0, 100), tight);
}

function startOf(level: XmlElement): number {
  const start = Number(level.attributes['text:start-value'] ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

/** How LibreOffice says what stands between the numbers, under whatever prefix. */
function patternOf(level: XmlElement): string | undefined {
  const name = Object.keys(level.attributes).find((one) => one.endsWith(':num-list-format'));
  return name === undefined ? undefined : level.attributes[name]!.slice(0, 200);
}
