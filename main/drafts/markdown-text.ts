import type { DraftText } from '#core/draft/text.ts';
import { readFrontMatter } from '../ingest/frontmatter.ts';
import { type MarkdownNode, parseMarkdown, wordsOfHtml } from '../ingest/markdown.ts';
import { TextBuilder } from './builder.ts';
import { draftOfText } from './plain-text.ts';

/**
 * Markdown as a draft: the words that a reader sees, without the numbers and points of lists, and its footnotes at
 * their marks. `source` is normalised; what is too tangled to be parsed is taken as it is written.
 */
export function draftOfMarkdown(source: string): DraftText {
  const body = source.slice(readFrontMatter(source).end);
  const root = parseMarkdown(body);
  if (!root) return draftOfText(body);
  const definitions = new Map<string, MarkdownNode>();
  gather(root.children, definitions);
  const notes = new Map<string, string>();
  for (const [name, node] of definitions) {
    const words = new Walk(new Map());
    if ('children' in node) words.blocks(node.children);
    notes.set(name, words.finish().text.trim());
  }
  const walk = new Walk(notes);
  walk.blocks(root.children);
  return walk.finish();
}

function gather(nodes: readonly MarkdownNode[], definitions: Map<string, MarkdownNode>): void {
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    else if ('children' in node && node.type !== 'paragraph') gather(node.children, definitions);
  }
}

class Walk {
  readonly #builder = new TextBuilder();
  readonly #notes: ReadonlyMap<string, string>;

  constructor(notes: ReadonlyMap<string, string>) {
    this.#notes = notes;
  }

  finish(): DraftText {
    return this.#builder.finish();
  }

  blocks(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) this.#block(node);
  }

  #block(node: MarkdownNode): void {
    switch (node.type) {
      case 'footnoteDefinition':
      case 'definition':
      case 'thematicBreak':
      case 'yaml':
        return;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
        this.blocks(node.children);
        return;
      case 'code':
        this.#whole(node.value);
        return;
      case 'html':
        this.#whole(wordsOfHtml(node.value));
        return;
      default:
        this.#builder.begin();
        this.#inline('children' in node ? node.children : [node]);
        this.#builder.end();
    }
  }

  #whole(words: string): void {
    this.#builder.add(words);
    this.#builder.end();
  }

  #inline(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.#builder.add(node.value.replaceAll('\n', ' '));
          break;
        case 'inlineCode':
          this.#builder.add(node.value);
          break;
        case 'break':
          this.#builder.add('\n');
          break;
        case 'html':
          if (/^<br\s*\/?>$/i.test(node.value)) this.#builder.add('\n');
          break;
        case 'image':
        case 'imageReference':
          this.#builder.add(node.alt ?? '');
          break;
        case 'footnoteReference':
          this.#builder.note(this.#notes.get(node.identifier) ?? '');
          break;
        default:
          if ('children' in node) this.#inline(node.children);
      }
    }
  }
}
