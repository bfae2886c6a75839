import { parseProse, type ProseNode, type ProseParagraph } from './prose.ts';
import { joinedNodes } from './prose-nodes.ts';

/** Words in quotation marks that stand right before the citation of quotes: they are printed as those of one of them. */
export interface ProseQuote {
  /** The quotes that are cited there, one after another; the first is meant unless the words are another's. */
  readonly quoteIds: readonly number[];
  /** The words inside the marks. */
  readonly printed: string;
}

export function quotedInProse(text: string): ProseQuote[] {
  return parseProse(text).flatMap((nodes) =>
    nodes.flatMap((node, at) => {
      if (!isCitation(node) || isCitation(lastBefore(nodes, at))) return [];
      const quoteIds = rowFrom(nodes, at);
      const printed = quoteIds.length === 0 ? null : quotedAtEnd(before(nodes, at));
      return printed === null ? [] : [{ quoteIds, printed }];
    }),
  );
}

function isCitation(node: ProseNode | undefined): boolean {
  return node?.kind === 'quote' || node?.kind === 'article';
}

function isSpace(node: ProseNode | undefined): boolean {
  return node?.kind === 'text' && node.text.trim() === '';
}

/** What stands before a place, white space left aside. */
function lastBefore(nodes: ProseParagraph, at: number): ProseNode | undefined {
  return nodes[isSpace(nodes[at - 1]) ? at - 2 : at - 1];
}

/** The quotes of the citations that follow one another from a place on. */
function rowFrom(nodes: ProseParagraph, at: number): number[] {
  const ids: number[] = [];
  for (let i = at; isCitation(nodes[i]) || isSpace(nodes[i]); i += 1) {
    const node = nodes[i]!;
    if (node.kind === 'quote') ids.push(node.quoteId);
  }
  return ids;
}

/** The words of a paragraph up to a citation, from the one before it on. */
function before(nodes: ProseParagraph, at: number): string {
  let start = at;
  while (start > 0 && !isCitation(nodes[start - 1])) start -= 1;
  return joinedNodes(nodes.slice(start, at));
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
