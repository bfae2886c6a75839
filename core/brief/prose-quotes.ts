import { parseProse, type ProseParagraph } from './prose.ts';
import { joinedNodes } from './prose-nodes.ts';

/** Words in quotation marks that stand right before the citation of a quote: they are printed as that quote's. */
export interface ProseQuote {
  readonly quoteId: number;
  /** The words inside the marks. */
  readonly printed: string;
}

export function quotedInProse(text: string): ProseQuote[] {
  return parseProse(text).flatMap((nodes) =>
    nodes.flatMap((node, at) => {
      if (node.kind !== 'quote') return [];
      const printed = quotedAtEnd(before(nodes, at));
      return printed === null ? [] : [{ quoteId: node.quoteId, printed }];
    }),
  );
}

/** The words of a paragraph up to a citation, from the one before it on; of several in a row, all have the same. */
function before(nodes: ProseParagraph, at: number): string {
  const isCitation = (i: number) => nodes[i]?.kind === 'quote' || nodes[i]?.kind === 'article';
  const isSpace = (i: number) => {
    const node = nodes[i];
    return node?.kind === 'text' && node.text.trim() === '';
  };
  let end = at;
  while (end > 0 && (isCitation(end - 1) || isSpace(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && !isCitation(start - 1)) start -= 1;
  return joinedNodes(nodes.slice(start, end));
}

const CLOSING = /(["”])[\s.,;:!?)–—]*$/;

function quotedAtEnd(words: string): string | null {
  const closing = CLOSING.exec(words);
  if (!closing) return null;
  const end = closing.index;
  if (closing[1] === '"') {
    const start = words.lastIndexOf('"', end - 1);
    return start === -1 || end === 0 ? null : words.slice(start + 1, end);
  }
  let open = 1;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (words[at] === '”') open += 1;
    if (words[at] === '“') open -= 1;
    if (open === 0) return words.slice(at + 1, end);
  }
  return null;
}
