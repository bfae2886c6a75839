import type { XmlElement } from '@rgrove/parse-xml';
import { childNamed, elementsOf, type XmlPart } from '../../packages/xml.ts';
import { numberIn, type Styles, switchIn, valueIn } from './docx-styles.ts';
import { bulletOf, labelled } from './labels.ts';
import { numeral } from './numerals.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` for the numbers of the levels. */
  readonly pattern: string;
  /** Whether nothing parts the label from the words. */
  readonly tight: boolean;
  /** The level, counted from 1, behind which it begins anew; 0 for none, `undefined` for any above it. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly hidden: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** The numbers that Word gives to paragraphs of lists: they are nowhere written in the file. */
export class Numbering {
  readonly #styles: Styles;
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #nums = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** The lists and levels that have begun with a number of their own. */
  readonly #begun = new Set<string>();

  constructor(part: XmlPart | null, styles: Styles) {
    this.#styles = styles;
    for (const element of part ? elementsOf(part.root) : []) {
      if (element.name === 'w:abstractNum')
        this.#abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
      if (element.name === 'w:num') this.#nums.set(element.attributes['w:numId'] ?? '', element);
    }
  }

  /** The label of the next paragraph of a list, with the blank behind it; '' where none is shown. */
  next(id: string, level: number | undefined, style: string | undefined): string {
    const list = this.#list(id);
    if (!list) return '';
    const at = level ?? this.#levelOfStyle(list, style);
    const shown = list.levels.get(at);
    if (!shown || at < 0 || at >= LEVELS) return '';
    const counts = this.#count(id, list, at, shown);
    if (shown.hidden) return '';
    if (shown.format === 'bullet') return labelled(bulletOf(shown.pattern), shown.tight);
    const label = shown.pattern.slice(0, 100).replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const of = list.levels.get(other);
      if (!of) return '';
      const format = shown.isLegal && of.format !== 'none' ? 'decimal' : of.format;
      return numeral(counts[other] ?? of.start, format);
    });
    return labelled(label, shown.tight);
  }

  #count(id: string, list: List, at: number, level: Level): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const own = list.starts.get(at);
    const begins = own !== undefined && !this.#begun.has(`${id} ${at}`);
    if (begins) this.#begun.add(`${id} ${at}`);
    const before = counts[at];
    counts[at] = begins ? own : before === undefined ? (own ?? level.start) : before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || at < restart) counts[deeper] = undefined;
    }
    return counts;
  }

  #levelOfStyle(list: List, style: string | undefined): number {
    for (const [at, level] of list.levels) if (style !== undefined && level.style === style) return at;
    return 0;
  }

  #list(id: string): List | null {
    const known = this.#lists.get(id);
    if (known !== undefined) return known;
    const num = this.#nums.get(id);
    const list = num ? this.#listOf(num) : null;
    this.#lists.set(id, list);
    return list;
  }

  #listOf(num: XmlElement): List | null {
    const named = valueIn(num, 'w:abstractNumId');
    const abstract = named === undefined ? undefined : this.#behind(named);
    if (abstract === undefined) return null;
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    for (const element of elementsOf(this.#abstracts.get(abstract)!)) putLevel(levels, element);
    for (const override of elementsOf(num)) {
      if (override.name !== 'w:lvlOverride') continue;
      const at = Number(override.attributes['w:ilvl'] ?? -1);
      const own = childNamed(override, 'w:lvl');
      if (own) putLevel(levels, own);
      const start = numberIn(override, 'w:startOverride');
      if (start !== undefined) starts.set(at, start);
    }
    return { abstract, levels, starts };
  }

  /** The definition itself, where one only names the style that leads to it. */
  #behind(named: string): string | undefined {
    let id: string | undefined = named;
    for (let step = 0; step < 5 && id !== undefined; step += 1) {
      const element: XmlElement | undefined = this.#abstracts.get(id);
      const style: string | undefined = element && valueIn(element, 'w:numStyleLink');
      if (style === undefined) return element && id;
      const list: string | undefined = this.#styles.listOf(style);
      const num: XmlElement | undefined = list === undefined ? undefined : this.#nums.get(list);
      id = num && valueIn(num, 'w:abstractNumId');
    }
    return undefined;
  }
}

function putLevel(levels: Map<number, Level>, element: XmlElement): void {
  const at = Number(element.attributes['w:ilvl'] ?? -1);
  if (element.name !== 'w:lvl' || !(at >= 0 && at < LEVELS)) return;
  levels.set(at, {
    start: numberIn(element, 'w:start') ?? 0,
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    pattern: valueIn(element, 'w:lvlText') ?? '',
    tight: valueIn(element, 'w:suff') === 'nothing',
    restart: numberIn(element, 'w:lvlRestart'),
    isLegal: switchIn(element, 'w:isLgl') ?? false,
    hidden: switchIn(childNamed(element, 'w:rPr'), 'w:vanish') ?? false,
    style: valueIn(element, 'w:pStyle'),
  });
}
