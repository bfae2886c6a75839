import { cleanNodes, joinedNodes } from './prose-nodes.ts';
import { readInline } from './prose-inline.ts';

/**
 * Prose of a brief: stored as text in a small part of Markdown. Paragraphs are parted by blank lines, a single line end
 * stays one. `**bold**`, `*italic*`, `[words](https://…)`; `[@q12]` cites a quote with its pin cite, `[@a3]`, `[@a3 ¶ 4]`,
 * `[@a3 ¶¶ 4–6]`, `[@a3 p. 5]` and `[@a3 pp. 5–6]` an article. A backslash before `*`, `[`, `]` or a backslash takes
 * its meaning away. Whatever is none of these is plain words: every text can be read.
 *
 * A run of one asterisk turns italics on or off, of two bold, of three both; one between white space, of four or more, or
 * without a second of its kind in the paragraph is plain. White space has the look that both its neighbours have.
 */

export type ProseNode = ProseText | ProseBreak | ProseCitation;

export interface ProseText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** An http or https address. */
  readonly href?: string;
}

export interface ProseBreak {
  readonly kind: 'break';
}

export type ProseCitation =
  | { readonly kind: 'quote'; readonly quoteId: number }
  | { readonly kind: 'article'; readonly articleId: number; readonly pin: ProsePin | null };

/** Where in an article; `last` only where the place runs over several. A page may be told with its line, `12:4`. */
export interface ProsePin {
  readonly unit: 'paragraph' | 'page';
  readonly first: string;
  readonly last: string | null;
}

export type ProseParagraph = readonly ProseNode[];

/** The paragraphs of a text, without empty ones. */
export function parseProse(text: string): ProseParagraph[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map(readInline)
    .filter((paragraph) => paragraph.length > 0);
}

/** The text that `parseProse` reads as these paragraphs, brought into order as it would bring them. */
export function printProse(paragraphs: readonly ProseParagraph[]): string {
  return paragraphs
    .map((paragraph) => printed(cleanNodes(paragraph)))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Plain words as prose that prints as they are. */
export function proseOf(words: string): string {
  return escaped(words);
}

/** What prose says, without its marks and citations. */
export function proseWords(text: string): string {
  return parseProse(text)
    .map((nodes) => joinedNodes(nodes))
    .join('\n\n');
}

/** Every citation, in order. */
export function citationsIn(text: string): ProseCitation[] {
  return parseProse(text)
    .flat()
    .filter((node): node is ProseCitation => node.kind === 'quote' || node.kind === 'article');
}

/** `q12`, `a3`: by what a citation names its source. */
export function citationName(citation: ProseCitation): string {
  return citation.kind === 'quote' ? `q${citation.quoteId}` : `a${citation.articleId}`;
}

export function printCitation(citation: ProseCitation): string {
  const name = citationName(citation);
  if (citation.kind === 'quote' || citation.pin === null) return `[@${name}]`;
  const { unit, first, last } = citation.pin;
  const many = last !== null && last !== first;
  const mark = unit === 'paragraph' ? (many ? '¶¶' : '¶') : many ? 'pp.' : 'p.';
  return `[@${name} ${mark} ${first}${many ? `–${last}` : ''}]`;
}

function printed(nodes: readonly ProseNode[]): string {
  let out = '';
  let bold = false;
  let italic = false;
  let href: string | undefined;
  const close = () => {
    if (href !== undefined) out += `](${href.replace(/[\\()]/g, '\\$&')})`;
    href = undefined;
  };
  const look = (toBold: boolean, toItalic: boolean) => {
    if (bold !== toBold) out += '**';
    if (italic !== toItalic) out += '*';
    bold = toBold;
    italic = toItalic;
  };
  for (const node of nodes) {
    if (node.kind !== 'text') {
      close();
      look(false, false);
      out += node.kind === 'break' ? '\n' : printCitation(node);
      continue;
    }
    if (node.href !== href) {
      close();
      if (node.href !== undefined) out += '[';
      href = node.href;
    }
    look(node.bold === true, node.italic === true);
    out += escaped(node.text);
  }
  close();
  look(false, false);
  return out;
}

function escaped(words: string): string {
  return words.replace(/[\\*[\]]/g, '\\$&');
}
