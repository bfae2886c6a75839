import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const TAG =
  /<\/?(?:p|div|br|ul|ol|li|h[1-6]|blockquote|span|a|em|strong|b|i|u|table|tr|td|th|figure|figcaption|img|section|article|script|style|sup|sub|hr|pre)\b[^<>]{0,2000}>/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;
const BLOCKS = new Set(
  (
    'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p pre section table tbody thead tfoot tr ul'
  ).split(' '),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'iframe', 'svg', 'math']);
/** Words in a cell of a list are seldom deeper; what is made to be is read no further. */
const MOST_NODES = 1_000_000;

/** Whether the words of a cell are written in HTML, as content systems give them out. */
export function isMarkup(words: string): boolean {
  const tags = words.slice(0, 20_000).match(TAG) ?? [];
  return (
    tags.some((tag) => /^<\/|^<(?:br|p|img|hr)\b/i.test(tag)) ||
    (tags.length === 0 && /&(?:#\d|#x|amp;|quot;|nbsp;|[lr][sd]quo;)/i.test(words) && ENTITY.test(words))
  );
}

/** The words of HTML: paragraphs by its blocks, lines by its breaks, nothing run together that stood apart. */
export function wordsOfMarkup(html: string): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [parseFragment(html)];
  for (let count = 0; stack.length > 0 && count < MOST_NODES; count += 1) {
    const node = stack.pop()!;
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeName === '#text')
      parts.push((node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/[ \t\n\r\f]+/g, ' '));
    else if (node.nodeName === 'br') parts.push('\n');
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      const block = BLOCKS.has(node.nodeName);
      const cell = node.nodeName === 'td' || node.nodeName === 'th';
      if (block) stack.push('\n\n');
      if (cell) stack.push('\t');
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) stack.push(node.childNodes[i]!);
      if (block) stack.push('\n\n');
    }
  }
  return parts
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\t+(?=\n|$)/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
