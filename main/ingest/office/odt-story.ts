import { XmlElement } from '@rgrove/parse-xml';
import type { Span } from '#core/text/span.ts';
import { childNamed, elementsOf } from '../../packages/xml.ts';
import { countWords, type Tallies } from './asked.ts';
import type { Comments } from './comments.ts';
import type { Composer } from './composer.ts';
import type { LaidOut } from './laid-out.ts';
import { raised, raisedDigits } from './numerals.ts';
import type { OdtChanges } from './odt-changes.ts';
import type { OdtLists, OpenList } from './odt-lists.ts';
import { cellsOf, isLine, rowsOf } from './odt-rows.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';

/** What the stories of a document share. */
export interface OdtTelling {
  readonly composer: Composer;
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly tallies: Tallies;
  readonly comments: Comments;
  readonly changes: OdtChanges;
  readonly added: boolean;
  readonly struck: boolean;
  /** `null` for what stands outside of the pages' course. */
  readonly pages: LaidOut | null;
  readonly notes: {
    readonly mark: string;
    readonly body: XmlElement;
    readonly page: string;
    readonly isEnd: boolean;
  }[];
  readonly remarks: { readonly id: string; readonly element: XmlElement }[];
  /** The words of a formula that stands in a part of its own. */
  readonly formula: (name: string) => string;
}

/** No words of the text: settings, and what is read elsewhere. */
const NOT_TEXT = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:ruby-text',
  'text:script',
  'draw:image',
  'office:binary-data',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
]);

/** Up to here the rows of a table are lines of one block. */
const SHORT_ROW = 200;

export class OdtStory {
  readonly #telling: OdtTelling;
  /** Whether the last character can swallow a blank: blanks in a row are one. */
  #blank = true;
  #label = '';
  #parted = true;
  #floating = 0;
  /** Insertions that are not asked for and are open. */
  readonly #skipped = new Set<string>();
  #hidden = 0;
  #raised = false;
  title: Span | null = null;

  constructor(telling: OdtTelling) {
    this.#telling = telling;
  }

  blocks(parent: XmlElement, list: OpenList | null = null): void {
    for (const element of elementsOf(parent)) this.#block(element, list);
  }

  #block(element: XmlElement, list: OpenList | null): void {
    if (NOT_TEXT.has(element.name) || /^text:.*-source$/.test(element.name)) return;
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element, list === null ? this.#headingOf(element) : '');
        break;
      case 'text:list':
        this.#list(element, this.#telling.lists.open(element, list));
        break;
      case 'table:table':
        this.#table(element);
        break;
      case 'text:soft-page-break':
        if (this.#floating === 0) this.#telling.pages?.mark();
        break;
      case 'text:section':
        this.#section(element, list);
        break;
      default:
        if (!this.#change(element)) this.blocks(element, list);
    }
  }

  #list(element: XmlElement, list: OpenList): void {
    for (const item of elementsOf(element)) {
      if (item.name !== 'text:list-item') {
        this.blocks(item, list);
        continue;
      }
      let first = true;
      for (const child of elementsOf(item)) {
        if (first && (child.name === 'text:p' || child.name === 'text:h')) {
          first = false;
          const style = this.#telling.styles.of('paragraph', child.attributes['text:style-name']);
          this.#paragraph(child, this.#telling.lists.item(list, startOf(item), style.list));
        } else this.#block(child, list);
      }
    }
  }

  #headingOf(element: XmlElement): string {
    const level = Number(element.attributes['text:outline-level'] ?? 0);
    if (element.name !== 'text:h' || !(level >= 1) || element.attributes['text:is-list-header'] === 'true')
      return '';
    const { styles, lists } = this.#telling;
    if (styles.of('paragraph', element.attributes['text:style-name']).list === '') return '';
    return lists.heading(level - 1, startOf(element));
  }

  #section(element: XmlElement, list: OpenList | null): void {
    const { styles } = this.#telling;
    const hides =
      element.attributes['text:display'] === 'none' ||
      styles.of('section', element.attributes['text:style-name']).hidden;
    if (hides) this.#telling.tallies.hidden += countWords(element.text);
    else this.blocks(element, list);
  }

  #paragraph(element: XmlElement, label: string): void {
    const { composer, styles, tallies } = this.#telling;
    const style = styles.of('paragraph', element.attributes['text:style-name']);
    if (isHidden(element)) {
      tallies.hidden += countWords(element.text);
      return;
    }
    this.#beginPage(style);
    this.#label = label;
    this.#blank = true;
    const boxes: XmlElement[] = [];
    const stretch = composer.measure(() => this.#styled(style, () => this.#inline(element, boxes)));
    if (style.isTitle) this.title ??= stretch;
    this.#label = '';
    if (this.#parted && this.#skipped.size === 0) composer.part('\n\n');
    for (const box of boxes) this.#box(box);
    if (style.breakAfter && this.#floating === 0) this.#telling.pages?.break();
  }

  #beginPage({ master, pageNumber, breakBefore }: OdtStyle): void {
    const { pages, styles } = this.#telling;
    if (!pages || this.#floating > 0) return;
    if (master !== '')
      pages.section({ type: 'nextPage', start: pageNumber, format: styles.numbersOf(master) });
    else if (breakBefore) pages.section({ type: 'nextPage', start: pageNumber, format: pages.format });
  }

  #box(box: XmlElement): void {
    const parted = this.#parted;
    this.#parted = true;
    this.#floating += 1;
    this.blocks(box);
    this.#telling.composer.part('\n\n');
    this.#floating -= 1;
    this.#parted = parted;
  }

  #table(table: XmlElement): void {
    const { composer } = this.#telling;
    const outer = this.#parted;
    composer.part('\n\n');
    for (const row of rowsOf(table)) {
      if (row.name === 'text:soft-page-break') {
        if (this.#floating === 0) this.#telling.pages?.mark();
        continue;
      }
      const cells = cellsOf(row);
      const line = cells.every(isLine);
      const isLong = row.text.length > SHORT_ROW;
      this.#parted = !line;
      if (!line || isLong) composer.part('\n\n');
      for (const [at, cell] of cells.entries()) {
        if (line && at > 0) composer.cell();
        this.blocks(cell);
      }
      composer.part(line && !isLong ? '\n' : '\n\n');
    }
    composer.part('\n\n');
    this.#parted = outer;
  }

  #styled(style: OdtStyle, tell: () => void): void {
    const outer = this.#raised;
    this.#hidden += style.hidden ? 1 : 0;
    this.#raised = style.raised;
    tell();
    this.#raised = outer;
    this.#hidden -= style.hidden ? 1 : 0;
  }

  #inline(parent: XmlElement, boxes: XmlElement[]): void {
    for (const node of parent.children) {
      if (node instanceof XmlElement) this.#element(node, boxes);
      else if (node.type === 'text' || node.type === 'cdata')
        this.#words((node as { text?: string }).text ?? '');
    }
  }

  #element(element: XmlElement, boxes: XmlElement[]): void {
    const { styles, tallies, pages } = this.#telling;
    if (NOT_TEXT.has(element.name)) return;
    switch (element.name) {
      case 'text:s':
        this.#put(' '.repeat(Math.min(Number(element.attributes['text:c'] ?? 1) || 1, 100)));
        break;
      case 'text:tab':
        this.#put('\t');
        break;
      case 'text:line-break':
        this.#put('\n');
        this.#blank = true;
        break;
      case 'text:soft-page-break':
        if (this.#floating === 0) pages?.mark();
        break;
      case 'text:hidden-text':
        tallies.hidden += countWords(element.attributes['text:string-value'] ?? element.text);
        break;
      case 'text:hidden-paragraph':
        break;
      case 'text:note':
        this.#note(element);
        break;
      case 'draw:object':
        this.#put(this.#telling.formula(element.attributes['xlink:href'] ?? ''));
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:text-box':
      case 'draw:g':
        if (childNamed(element, 'draw:object')) this.#inline(element, boxes);
        else boxes.push(element);
        break;
      case 'text:span':
        this.#span(element, boxes, styles.of('text', element.attributes['text:style-name']));
        break;
      default:
        if (!this.#change(element)) this.#inline(element, boxes);
    }
  }

  #span(element: XmlElement, boxes: XmlElement[], style: OdtStyle): void {
    this.#styled(this.#raised ? { ...style, raised: true } : style, () => this.#inline(element, boxes));
  }

  /** Marks of changes and comments; whether it was one. */
  #change(element: XmlElement): boolean {
    const { changes, tallies, added, struck, comments, remarks } = this.#telling;
    const id = element.attributes['text:change-id'] ?? '';
    switch (element.name) {
      case 'text:change-start':
        if (!changes.insertions.has(id)) return true;
        tallies.tracked += 1;
        if (!added) this.#skipped.add(id);
        return true;
      case 'text:change-end':
        this.#skipped.delete(id);
        return true;
      case 'text:change': {
        const content = changes.deletions.get(id);
        if (!content) return true;
        tallies.tracked += 1;
        if (struck) this.#restore(content);
        return true;
      }
      case 'office:annotation': {
        const name = element.attributes['office:name'] ?? `#${remarks.length}`;
        remarks.push({ id: name, element });
        if (element.attributes['office:name'] !== undefined) comments.open(name);
        return true;
      }
      case 'office:annotation-end':
        comments.close(element.attributes['office:name'] ?? '');
        return true;
      default:
        return false;
    }
  }

  /** What was struck out, in its place: the first and the last paragraph of it join what stands around them. */
  #restore(content: readonly XmlElement[]): void {
    for (const [at, element] of content.entries()) {
      if (at > 0 && this.#parted) this.#telling.composer.part('\n\n');
      if (element.name === 'text:p' || element.name === 'text:h') {
        const boxes: XmlElement[] = [];
        this.#inline(element, boxes);
        boxes.forEach((box) => this.#box(box));
      } else this.#block(element, null);
    }
  }

  #note(element: XmlElement): void {
    const { notes, pages } = this.#telling;
    const body = childNamed(element, 'text:note-body');
    const citation = childNamed(element, 'text:note-citation');
    if (!body || this.#skipped.size > 0) return;
    const words = citation?.text.trim() ?? '';
    const mark = citation?.attributes['text:label'] === undefined ? raised(words) : words;
    this.#put(mark);
    const isEnd = element.attributes['text:note-class'] === 'endnote';
    notes.push({ mark, body, page: pages?.label ?? '', isEnd });
  }

  #words(text: string): void {
    const joined = text.replace(/[\t\n\r ]+/g, ' ');
    const words = this.#blank && joined.startsWith(' ') ? joined.slice(1) : joined;
    if (words === '') return;
    this.#say(this.#raised ? raisedDigits(words) : words);
    this.#blank = words.endsWith(' ');
  }

  #put(words: string): void {
    this.#say(words);
    this.#blank = false;
  }

  #say(words: string): void {
    const { composer, comments, tallies } = this.#telling;
    if (words === '' || this.#skipped.size > 0) return;
    if (this.#hidden > 0) {
      tallies.hidden += countWords(words);
      return;
    }
    if (this.#label !== '' && /\S/.test(words)) {
      composer.words(this.#label.trimEnd());
      if (this.#label.endsWith(' ')) composer.part(' ');
      this.#label = '';
    }
    composer.words(words);
    comments.hear(words);
  }
}

function startOf(element: XmlElement): number | undefined {
  const value = element.attributes['text:start-value'];
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a field in a paragraph hides it whole, as it was last reckoned. */
function isHidden(paragraph: XmlElement): boolean {
  return childNamed(paragraph, 'text:hidden-paragraph')?.attributes['text:is-hidden'] === 'true';
}
