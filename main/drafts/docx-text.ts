import { XmlElement, XmlText } from '@rgrove/parse-xml';
import type { DraftText } from '#core/draft/text.ts';
import { TextBuilder } from './builder.ts';
import {
  bodyOf,
  mainPartOf,
  readPart,
  relatedPart,
  relationshipsOf,
  type Relationship,
} from '../packages/docx-package.ts';
import { cannotRead } from './refusal.ts';
import { symbolOf } from '../packages/symbols.ts';
import {
  alternativeOf,
  boxesIn,
  isTrue,
  lineOf,
  MARKS_AS_WORDS,
  WRAPPERS,
} from '../packages/docx-elements.ts';
import { childNamed, elementsOf, isOn, type XmlPart } from '../packages/xml.ts';
import type { Zip } from '../packages/zip.ts';

/** Words of the text and the element that holds them. */
export interface Piece {
  /** The span in the draft's text, half-open, never empty. */
  readonly start: number;
  readonly end: number;
  /** The run, or what stands among runs and cannot be parted (a formula, a text box). */
  readonly run: XmlElement;
  /** The child of the run with these words; `null` where a mark can stand only before or behind all of `run`. */
  readonly child: XmlElement | null;
  /** The paragraph that `run` stands in. */
  readonly paragraph: XmlElement;
}

/** A DOCX as it is read, with the way back from its words to its source. */
export interface ReadDocx extends DraftText {
  readonly zip: Zip;
  readonly mainName: string;
  readonly main: XmlPart;
  readonly relationships: readonly Relationship[];
  readonly pieces: readonly Piece[];
  /** The run in which each note has its mark, in the order of `notes`. */
  readonly marks: readonly XmlElement[];
}

/** Reads a DOCX; throws what makes it no document. */
export function readDocx(zip: Zip): ReadDocx {
  const mainName = mainPartOf(zip);
  const main = mainName === null ? null : readPart(zip, mainName);
  if (mainName === null || !main) throw cannotRead('damaged');
  const relationships = relationshipsOf(zip, mainName);
  const notes = {
    'w:footnoteReference': notesOf(relatedPart(zip, relationships, 'footnotes')),
    'w:endnoteReference': notesOf(relatedPart(zip, relationships, 'endnotes')),
  };
  const story = new Story(notes);
  story.blocks(bodyOf(main));
  return { ...story.finish(), zip, mainName, main, relationships };
}

type Notes = Readonly<Record<'w:footnoteReference' | 'w:endnoteReference', ReadonlyMap<string, string>>>;

const NO_NOTES: Notes = { 'w:footnoteReference': new Map(), 'w:endnoteReference': new Map() };

/** The words of each note by its id. */
function notesOf(part: XmlPart | null): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const element of part ? elementsOf(part.root) : []) {
    const story = new Story(NO_NOTES);
    story.blocks(element);
    notes.set(element.attributes['w:id'] ?? '', story.finish().text.trim());
  }
  return notes;
}

/** A text that runs on: the body, or a note. */
class Story {
  readonly #notes: Notes;
  readonly #builder = new TextBuilder();
  readonly #pieces: Piece[] = [];
  /** How many pieces there were when the open paragraph began. */
  #before = 0;
  readonly #marks: XmlElement[] = [];
  /** For each complex field that is open, whether its result was reached: its code is no text. */
  #fields: { result: boolean; contents: boolean }[] = [];
  /** What stands in its place in the paragraph and cannot be parted; of a text box the run that holds it. */
  #fixed: XmlElement | null = null;
  #paragraph: XmlElement | null = null;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  finish(): DraftText & Pick<ReadDocx, 'pieces' | 'marks'> {
    this.#end();
    return { ...this.#builder.finish(), pieces: this.#pieces, marks: this.#marks };
  }

  blocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.#block(element);
  }

  #block(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#readParagraph(element);
        break;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#end();
        if (!isDeleted(element)) this.blocks(element);
        this.#end();
        break;
      case 'w:sdt':
        contentOf(element).forEach((content) => this.blocks(content));
        break;
      case 'mc:AlternateContent':
        alternativeOf(element).forEach((content) => this.blocks(content));
        break;
      default:
        if (WRAPPERS.has(element.name)) this.blocks(element);
    }
  }

  #readParagraph(element: XmlElement): void {
    const outer = this.#paragraph;
    if (this.#fixed === null) this.#paragraph = element;
    this.#builder.begin();
    const boxes: Box[] = [];
    this.#inline(element, boxes);
    this.#fields = this.#fields.filter((field) => field.result);
    // Where the end of a paragraph is deleted, the next one goes on in it.
    const properties = childNamed(element, 'w:pPr');
    const mark = properties && childNamed(properties, 'w:rPr');
    if (!mark || !childNamed(mark, 'w:del') || boxes.length > 0) this.#end();
    for (const { content, run } of boxes) this.#box(content, run);
    this.#paragraph = outer;
  }

  #box(content: XmlElement, run: XmlElement): void {
    const outer = this.#fixed;
    this.#fixed ??= run;
    this.blocks(content);
    this.#end();
    this.#fixed = outer;
  }

  #end(): void {
    if (!this.#builder.end()) this.#pieces.length = this.#before;
    this.#before = this.#pieces.length;
  }

  #inline(parent: XmlElement, boxes: Box[]): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:r') this.#run(element, boxes);
      else if (element.name === 'w:sdt') this.#control(element, boxes);
      else if (element.name === 'mc:AlternateContent')
        alternativeOf(element).forEach((content) => this.#inline(content, boxes));
      else if (element.name === 'm:oMath' || element.name === 'm:oMathPara')
        this.#add(wordsWithin(element, 'm:t'), element, null);
      else if (WRAPPERS.has(element.name)) this.#inline(element, boxes);
    }
  }

  /** A control that holds nothing but plain words takes no marks inside. */
  #control(element: XmlElement, boxes: Box[]): void {
    const outer = this.#fixed;
    const properties = childNamed(element, 'w:sdtPr');
    if (properties && childNamed(properties, 'w:text')) this.#fixed ??= element;
    contentOf(element).forEach((content) => this.#inline(content, boxes));
    this.#fixed = outer;
  }

  #run(run: XmlElement, boxes: Box[]): void {
    if (isOn(childNamed(run, 'w:rPr'), 'w:vanish')) return;
    for (const child of elementsOf(run)) {
      switch (child.name) {
        case 'w:t':
          this.#add(lineOf(child.text), run, child.children.every(isText) ? child : null);
          break;
        case 'w:sym':
          this.#add(symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''), run, child);
          break;
        case 'w:ruby':
          this.#add(wordsWithin(childNamed(child, 'w:rubyBase') ?? child, 'w:t'), run, null);
          break;
        case 'w:fldChar':
          this.#field(child.attributes['w:fldCharType']);
          break;
        case 'w:instrText': {
          const field = this.#fields.at(-1);
          if (field && /^\s*TOC\b/.test(child.text)) field.contents = true;
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          if (!this.#isHidden()) {
            this.#builder.note(this.#notes[child.name].get(child.attributes['w:id'] ?? '') ?? '');
            this.#marks.push(this.#fixed ?? run);
          }
          // A mark of its own follows in the same run.
          if (isTrue(child.attributes['w:customMarkFollows'])) return;
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          boxes.push(...boxesIn(child).map((content) => ({ content, run })));
          break;
        default:
          this.#add(MARKS_AS_WORDS[child.name] ?? '', run, child);
      }
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ result: false, contents: false });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate') {
      const field = this.#fields.at(-1);
      if (field) field.result = true;
    }
  }

  #isHidden(): boolean {
    return this.#fields.some((field) => !field.result || field.contents);
  }

  #add(words: string, run: XmlElement, child: XmlElement | null): void {
    if (words === '' || this.#isHidden()) return;
    const start = this.#builder.at;
    this.#builder.add(words);
    const [outer, inner] = this.#fixed ? [this.#fixed, null] : [run, child];
    this.#pieces.push({
      start,
      end: start + words.length,
      run: outer,
      child: inner,
      paragraph: this.#paragraph!,
    });
  }
}

interface Box {
  readonly content: XmlElement;
  readonly run: XmlElement;
}

/** What a content control holds; nothing for one that shows what could be written, and for a list of contents. */
function contentOf(control: XmlElement): XmlElement[] {
  const properties = childNamed(control, 'w:sdtPr');
  const gallery = properties && childNamed(properties, 'w:docPartObj');
  const name = gallery && childNamed(gallery, 'w:docPartGallery')?.attributes['w:val'];
  if (isOn(properties, 'w:showingPlcHdr') || name === 'Table of Contents') return [];
  const content = childNamed(control, 'w:sdtContent');
  return content ? [content] : [];
}

function isDeleted(element: XmlElement): boolean {
  const row = childNamed(element, 'w:trPr');
  const cell = childNamed(element, 'w:tcPr');
  return (
    (row && childNamed(row, 'w:del')) !== undefined || (cell && childNamed(cell, 'w:cellDel')) !== undefined
  );
}

function wordsWithin(element: XmlElement, name: string): string {
  return element.name === name
    ? lineOf(element.text)
    : elementsOf(element)
        .filter((child) => child.name !== 'w:del')
        .map((child) => wordsWithin(child, name))
        .join('');
}

function isText(node: unknown): boolean {
  return node instanceof XmlText;
}
