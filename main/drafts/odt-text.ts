import { XmlElement } from '@rgrove/parse-xml';
import type { DraftText } from '#core/draft/text.ts';
import { TextBuilder } from './builder.ts';
import { readPart } from '../packages/docx-package.ts';
import { cannotRead } from './refusal.ts';
import { childNamed, elementsOf } from '../packages/xml.ts';
import type { Zip } from '../packages/zip.ts';

/** Reads an ODT; throws what makes it no text document. Tracked deletions are kept apart from the text, and left there. */
export function readOdt(zip: Zip): DraftText {
  const manifest = readPart(zip, 'META-INF/manifest.xml');
  if (manifest && isLocked(manifest.root)) throw cannotRead('protected');
  const content = readPart(zip, 'content.xml');
  const body = content && childNamed(content.root, 'office:body');
  const text = body && childNamed(body, 'office:text');
  if (!text) throw cannotRead('empty');
  const story = new Story();
  story.blocks(text);
  return story.finish();
}

function isLocked(manifest: XmlElement): boolean {
  return elementsOf(manifest).some((entry) => childNamed(entry, 'manifest:encryption-data') !== undefined);
}

/** No words of the text: what was deleted, comments, lists of contents, settings. */
const NOT_TEXT = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:script',
  'draw:image',
  'draw:object',
]);

class Story {
  readonly #builder = new TextBuilder();
  /** Whether the last character can swallow a blank: blanks in a row are one, and none open a paragraph. */
  #blank = true;

  finish(): DraftText {
    return this.#builder.finish();
  }

  blocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (NOT_TEXT.has(element.name)) continue;
      if (element.name === 'text:p' || element.name === 'text:h') this.#paragraph(element);
      else this.blocks(element);
    }
  }

  #paragraph(element: XmlElement): void {
    this.#builder.begin();
    this.#blank = true;
    const boxes: XmlElement[] = [];
    this.#inline(element, boxes);
    this.#builder.end();
    for (const box of boxes) this.blocks(box);
  }

  #inline(parent: XmlElement, boxes: XmlElement[]): void {
    for (const node of parent.children) {
      if (!(node instanceof XmlElement)) {
        if (node.type === 'text' || node.type === 'cdata')
          this.#words((node as { text?: string }).text ?? '');
        continue;
      }
      if (NOT_TEXT.has(node.name)) continue;
      switch (node.name) {
        case 'text:s':
          this.#put(' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, 1_000)));
          break;
        case 'text:tab':
          this.#put('\t');
          break;
        case 'text:line-break':
          this.#put('\n');
          this.#blank = true;
          break;
        case 'text:note':
          this.#builder.note(wordsOfNote(node));
          break;
        case 'draw:frame':
        case 'draw:text-box':
        case 'draw:custom-shape':
          boxes.push(node);
          break;
        default:
          this.#inline(node, boxes);
      }
    }
  }

  #words(text: string): void {
    const joined = text.replace(/[\t\n\r ]+/g, ' ');
    const words = this.#blank && joined.startsWith(' ') ? joined.slice(1) : joined;
    if (words === '') return;
    this.#builder.add(words);
    this.#blank = words.endsWith(' ');
  }

  #put(words: string): void {
    this.#builder.add(words);
    this.#blank = false;
  }
}

function wordsOfNote(note: XmlElement): string {
  const body = childNamed(note, 'text:note-body');
  if (!body) return '';
  const story = new Story();
  story.blocks(body);
  return story.finish().text.trim();
}
