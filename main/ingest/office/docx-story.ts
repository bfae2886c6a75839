import type { XmlElement } from '@rgrove/parse-xml';
import type { Span } from '#core/text/span.ts';
import {
  alternativeOf,
  boxesIn,
  isTrue,
  lineOf,
  MARKS_AS_WORDS,
  WRAPPERS,
} from '../../packages/docx-elements.ts';
import { symbolOf } from '../../packages/symbols.ts';
import { childNamed, elementsOf } from '../../packages/xml.ts';
import { countWords, type Tallies } from './asked.ts';
import type { Comments } from './comments.ts';
import type { Composer } from './composer.ts';
import { Fields } from './docx-fields.ts';
import { wordsOfMath } from './docx-math.ts';
import type { NoteKind, Notes } from './docx-notes.ts';
import type { Numbering } from './docx-numbering.ts';
import { rowsOf } from './docx-rows.ts';
import { raisedIn, type Style, type Styles, switchIn, numberIn, valueIn } from './docx-styles.ts';
import { raisedDigits } from './numerals.ts';

/** What all stories of a document share: its body, its notes, its running heads. */
export interface Telling {
  readonly composer: Composer;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly tallies: Tallies;
  readonly comments: Comments;
  readonly added: boolean;
  readonly struck: boolean;
}

/** What only the body has. */
export interface Body {
  readonly notes: Notes;
  /** The program began a page here when it last laid out the text; the author does; a paragraph is to; a section ends. */
  mark(): void;
  break(): void;
  breakBefore(): void;
  section(): void;
}

const TITLES = new Set(['title', 'titre', 'titel', 'título', 'titolo']);

/** Words that run on, put into the composer paragraph by paragraph. */
export class Story {
  readonly #telling: Telling;
  readonly #body: Body | null;
  readonly #fields = new Fields();
  /** Paragraphs whose ends are struck out: the next one goes on in them. */
  #joined: XmlElement[] = [];
  /** The number of a paragraph of a list, until its first words come. */
  #label = '';
  /** Whether paragraphs are parted: in a row that is one line they are not. */
  #parted = true;
  /** How deep in text boxes, which stand beside the pages' course. */
  #floating = 0;
  /** Of the cells of a row, the most beginnings of pages in one, and those in the present one: cells stand side by side. */
  #row: { most: number; here: number } | null = null;
  #style: Style;
  /** The first words in the style of titles. */
  title: Span | null = null;

  constructor(telling: Telling, body: Body | null) {
    this.#telling = telling;
    this.#body = body;
    this.#style = telling.styles.paragraph(undefined);
  }

  blocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.#block(element);
    if (parent.name !== 'w:sdtContent' && !WRAPPERS.has(parent.name)) this.#flush();
  }

  #block(element: XmlElement): void {
    const { composer, tallies } = this.#telling;
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#flush();
        this.#table(element);
        break;
      case 'w:altChunk':
        composer.part('\n\n');
        tallies.chunks.push(element.attributes['r:id'] ?? '');
        break;
      default:
        this.#through(element, (inner) => this.blocks(inner));
    }
  }

  /** What only wraps other elements, as far as it is asked for. */
  #through(element: XmlElement, into: (element: XmlElement) => void): void {
    const { tallies, added, struck, comments } = this.#telling;
    switch (element.name) {
      case 'w:ins':
      case 'w:moveTo':
        tallies.tracked += 1;
        if (added) into(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        tallies.tracked += 1;
        if (struck) into(element);
        break;
      case 'w:sdt': {
        const content = childNamed(element, 'w:sdtContent');
        if (content) into(content);
        break;
      }
      case 'mc:AlternateContent':
        alternativeOf(element).forEach(into);
        break;
      case 'w:commentRangeStart':
        comments.open(element.attributes['w:id'] ?? '');
        break;
      case 'w:commentRangeEnd':
        comments.close(element.attributes['w:id'] ?? '');
        break;
      case 'w:subDoc':
        tallies.elsewhere += 1;
        break;
      default:
        if (WRAPPERS.has(element.name)) into(element);
    }
  }

  #paragraph(element: XmlElement): void {
    const properties = childNamed(element, 'w:pPr');
    const mark = properties && childNamed(properties, 'w:rPr');
    const { added, struck, tallies } = this.#telling;
    const isStruck = mark && (childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom'));
    const isAdded = mark && (childNamed(mark, 'w:ins') ?? childNamed(mark, 'w:moveTo'));
    if (isStruck ?? isAdded) tallies.tracked += 1;
    if ((isStruck && !struck) || (isAdded && !added)) {
      this.#joined.push(element);
      if (properties && childNamed(properties, 'w:sectPr')) this.#flush();
      return;
    }
    this.#tell(element, switchIn(mark, 'w:vanish') ?? false);
  }

  #flush(): void {
    const last = this.#joined.pop();
    if (last) this.#tell(last, false);
  }

  /** Tells the joined paragraphs and `last`, whose properties hold for them all. */
  #tell(last: XmlElement, runsOn: boolean): void {
    const { composer, styles, numbering, added } = this.#telling;
    const present = childNamed(last, 'w:pPr');
    const change = present && childNamed(present, 'w:pPrChange');
    const properties = !added && change ? childNamed(change, 'w:pPr') : present;
    const styleId = properties && valueIn(properties, 'w:pStyle');
    const outer = this.#style;
    this.#style = styles.paragraph(styleId);
    if (switchIn(properties, 'w:pageBreakBefore') ?? this.#style.breakBefore)
      if (this.#floating === 0) this.#body?.breakBefore();
    const list = properties && childNamed(properties, 'w:numPr');
    const id = (list && valueIn(list, 'w:numId')) ?? this.#style.list;
    const level = (list && numberIn(list, 'w:ilvl')) ?? this.#style.level;
    this.#label = id === undefined || id === '0' ? '' : numbering.next(id, level, styleId);
    const boxes: XmlElement[] = [];
    const stretch = composer.measure(() => {
      for (const element of [...this.#joined.splice(0), last]) this.#inline(element, boxes);
    });
    if (TITLES.has(this.#style.name)) this.title ??= stretch;
    this.#fields.endParagraph();
    this.#label = '';
    if (runsOn && boxes.length === 0) composer.runOn();
    else this.#end();
    this.#style = outer;
    for (const box of boxes) this.#box(box);
    if (present && childNamed(present, 'w:sectPr') && this.#floating === 0) this.#body?.section();
  }

  #end(): void {
    if (this.#parted) this.#telling.composer.part('\n\n');
  }

  #box(content: XmlElement): void {
    const [parted, style] = [this.#parted, this.#style];
    this.#parted = true;
    this.#floating += 1;
    this.blocks(content);
    this.#telling.composer.part('\n\n');
    this.#floating -= 1;
    [this.#parted, this.#style] = [parted, style];
  }

  #table(table: XmlElement): void {
    const { composer, added, struck } = this.#telling;
    const outer = { parted: this.#parted, row: this.#row };
    composer.part('\n\n');
    for (const { cells, line, isLong } of rowsOf(table, { added, struck })) {
      this.#row = outer.row ?? { most: 0, here: 0 };
      this.#parted = !line;
      if (!line || isLong) composer.part('\n\n');
      for (const [at, cell] of cells.entries()) {
        if (line && at > 0) composer.cell();
        if (outer.row === null) this.#row.here = 0;
        this.blocks(cell);
      }
      composer.part(line && !isLong ? '\n' : '\n\n');
    }
    composer.part('\n\n');
    this.#parted = outer.parted;
    this.#row = outer.row;
  }

  #inline(parent: XmlElement, boxes: XmlElement[]): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:r') this.#run(element, boxes);
      else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.#add(wordsOfMath(element));
      else this.#through(element, (inner) => this.#inline(inner, boxes));
    }
  }

  #run(run: XmlElement, boxes: XmlElement[]): void {
    const properties = childNamed(run, 'w:rPr');
    const style = this.#telling.styles.character(properties && valueIn(properties, 'w:rStyle'));
    const hidden = switchIn(properties, 'w:vanish') ?? style.hidden !== this.#style.hidden;
    const isRaised = raisedIn(properties) ?? style.raised ?? this.#style.raised ?? false;
    for (const child of elementsOf(run)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText': {
          const words = lineOf(child.text);
          if (hidden) this.#telling.tallies.hidden += this.#fields.isCode ? 0 : countWords(words);
          else this.#add(isRaised ? raisedDigits(words) : words);
          break;
        }
        case 'w:fldChar':
          this.#say(this.#fields.sign(child));
          break;
        case 'w:instrText':
        case 'w:delInstrText':
          this.#fields.code(child.text);
          break;
        case 'w:lastRenderedPageBreak':
          this.#mark();
          break;
        default:
          if (!hidden) this.#other(child, boxes);
      }
    }
  }

  /** What is shown among the words of a run. */
  #other(child: XmlElement, boxes: XmlElement[]): void {
    switch (child.name) {
      case 'w:sym':
        this.#add(symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''));
        break;
      case 'w:ruby': {
        const base = childNamed(child, 'w:rubyBase');
        if (base) this.#inline(base, boxes);
        break;
      }
      case 'w:br':
        this.#break(child.attributes['w:type']);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(child, child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        boxes.push(...boxesIn(child));
        break;
      default:
        this.#add(MARKS_AS_WORDS[child.name] ?? '');
    }
  }

  #note(reference: XmlElement, kind: NoteKind): void {
    if (this.#fields.isCode || !this.#body) return;
    const custom = isTrue(reference.attributes['w:customMarkFollows']);
    this.#add(this.#body.notes.refer(kind, reference.attributes['w:id'] ?? '', custom));
  }

  #break(type: string | undefined): void {
    if (type !== 'page') this.#add('\n');
    else if (this.#floating === 0 && !this.#fields.isCode) {
      this.#telling.composer.part('\n\n');
      this.#body?.break();
    }
  }

  #mark(): void {
    if (this.#floating > 0) return;
    if (this.#row) {
      this.#row.here += 1;
      if (this.#row.here <= this.#row.most) return;
      this.#row.most = this.#row.here;
    }
    this.#body?.mark();
  }

  #add(words: string): void {
    if (!this.#fields.isCode) this.#say(words);
  }

  #say(words: string): void {
    if (words === '') return;
    const { composer, comments } = this.#telling;
    if (this.#label !== '' && /\S/.test(words)) {
      composer.words(this.#label.trimEnd());
      if (this.#label.endsWith(' ')) composer.part(' ');
      this.#label = '';
    }
    composer.words(words);
    comments.hear(words);
  }
}
