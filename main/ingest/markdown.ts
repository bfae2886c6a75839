import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { normalise } from '#core/intake/normalise.ts';
import type { ArticleProposal } from '#core/intake/proposals.ts';
import { readFrontMatter } from './frontmatter.ts';

export interface MarkdownText {
  readonly text: string;
  /** From the front matter, without places in the text, and from the first heading. */
  readonly proposals: readonly ArticleProposal[];
}

type Root = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = Root['children'][number];
type Node = MarkdownNode;

/**
 * The parser's time grows with the square of the marks, of the lines and of the nesting in one block: 5,000 marks took
 * 0.6 s, 10,000 lines 0.3 s, 60 levels 5 ms, and ten times as many a hundred times as long. What goes beyond is no
 * article's Markdown and is kept as it is written.
 */
const MOST_MARKS = 5_000;
const MOST_LINES = 10_000;
const MOST_MARKS_IN_ALL = 100_000;
const DEEPEST = 60;
const LARGEST = 4 * 1024 * 1024;

/** Markdown as the text that a reader sees. `source` is normalised. */
export function readMarkdown(source: string): MarkdownText {
  const front = readFrontMatter(source);
  const body = source.slice(front.end);
  const root = parseMarkdown(body);
  if (!root) return { text: body.trim(), proposals: front.proposals };
  const blocks: string[] = [];
  const notes: string[] = [];
  let title: ArticleProposal | null = null;
  let length = 0;
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') {
      notes.push(`[${node.label ?? node.identifier}] ${blocksOf(node.children, '\n')}`);
      continue;
    }
    const block = normalise(blockOf(node)).replace(/^\n+/, '').trimEnd();
    if (block === '') continue;
    if (!title && node.type === 'heading' && node.depth === 1 && blocks.length < 5 && !block.includes('\n')) {
      title = { field: 'title', value: block, reason: 'heading', start: length, end: length + block.length };
    }
    blocks.push(block);
    length += block.length + 2;
  }
  const text = [...blocks, ...notes.map(normalise)].join('\n\n');
  const named = front.proposals.some(({ field }) => field === 'title');
  return { text, proposals: title && !named ? [...front.proposals, title] : front.proposals };
}

/** `null` for what is too tangled or too long to be parsed. */
export function parseMarkdown(body: string): Root | null {
  if (body.length > LARGEST || isTangled(body)) return null;
  try {
    return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return null;
  }
}

function isTangled(body: string): boolean {
  let marks = 0;
  let lines = 0;
  let inAll = 0;
  for (let start = 0; start < body.length;) {
    const found = body.indexOf('\n', start);
    const end = found === -1 ? body.length : found;
    let at = start;
    while (at < end && ' \t>*+-'.includes(body[at]!)) at += 1;
    const depth = at - start;
    if (depth > (at === end ? 10 * DEEPEST : DEEPEST)) return true;
    [marks, lines] = body.slice(start, end).trim() === '' ? [0, 0] : [marks, lines + 1];
    inAll += depth;
    for (; at < end; at += 1) {
      if (!'*_[]`<!~&@\\'.includes(body[at]!)) continue;
      marks += 1;
      inAll += 1;
    }
    if (marks > MOST_MARKS || lines > MOST_LINES || inAll > MOST_MARKS_IN_ALL) return true;
    start = end + 1;
  }
  return false;
}

function blocksOf(nodes: readonly Node[], between: string): string {
  return nodes
    .map(blockOf)
    .filter((block) => block !== '')
    .join(between);
}

function blockOf(node: Node): string {
  switch (node.type) {
    case 'blockquote':
      return blocksOf(node.children, '\n\n');
    case 'list':
      return node.children
        .map((item, index) => {
          const task = item.checked == null ? '' : item.checked ? '[x] ' : '[ ] ';
          const marker = (node.ordered ? `${(node.start ?? 1) + index}. ` : '• ') + task;
          return marker + blocksOf(item.children, '\n').replaceAll('\n', '\n  ');
        })
        .join('\n');
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => inline(cell.children)).join(' | '))
        .join('\n');
    case 'code':
      return node.value;
    case 'html':
      return wordsOfHtml(node.value);
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return '';
    default:
      return 'children' in node ? inline(node.children) : inline([node]);
  }
}

function inline(nodes: readonly Node[]): string {
  return nodes.map(wordsOf).join('');
}

/** The words of a piece of a line: marks and addresses go, a break in the source is a blank. */
function wordsOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? inline(node.children) : '';
  }
}

/** A block of HTML without its tags and comments. An unclosed one is kept as written. */
export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    words.push(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const [mark, extra] = html.startsWith('<!--', open) ? ['-->', 3] : ['>', 1];
    const close = html.indexOf(mark, open);
    if (close === -1) {
      if (extra === 1) words.push(html.slice(open));
      break;
    }
    at = close + extra;
  }
  return words
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
