import type { JSONContent } from '@tiptap/core';
import {
  parseProse,
  printCitation,
  printProse,
  type ProseCitation,
  type ProseNode,
  type ProseParagraph,
} from '#core/brief/prose.ts';

/** Prose between the text that the matter keeps and the document that its editor works on. */

export type LabelOf = (citation: ProseCitation) => string;

export function toDocument(text: string, labelOf: LabelOf): JSONContent {
  const paragraphs = parseProse(text);
  return {
    type: 'doc',
    content: (paragraphs.length > 0 ? paragraphs : [[]]).map((nodes) => ({
      type: 'paragraph',
      content: nodes.map((node) => toNode(node, labelOf)),
    })),
  };
}

function toNode(node: ProseNode, labelOf: LabelOf): JSONContent {
  if (node.kind === 'break') return { type: 'hardBreak' };
  if (node.kind !== 'text')
    return { type: 'mention', attrs: { id: printCitation(node), label: labelOf(node) } };
  const marks = [
    ...(node.bold ? [{ type: 'bold' }] : []),
    ...(node.italic ? [{ type: 'italic' }] : []),
    ...(node.href === undefined ? [] : [{ type: 'link', attrs: { href: node.href } }]),
  ];
  return { type: 'text', text: node.text, ...(marks.length > 0 && { marks }) };
}

export function fromDocument({ content = [] }: JSONContent): string {
  return printProse(content.map((paragraph): ProseParagraph => (paragraph.content ?? []).flatMap(fromNode)));
}

function fromNode({ type, text, marks = [], attrs }: JSONContent): ProseNode[] {
  if (type === 'hardBreak') return [{ kind: 'break' }];
  if (type === 'mention') {
    const citation = citationOf(String(attrs?.['id'] ?? ''));
    return citation ? [citation] : [];
  }
  if (text === undefined) return [];
  const href: unknown = marks.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return [
    {
      kind: 'text',
      text,
      ...(marks.some((mark) => mark.type === 'bold') && { bold: true }),
      ...(marks.some((mark) => mark.type === 'italic') && { italic: true }),
      ...(typeof href === 'string' && { href }),
    },
  ];
}

/** A citation by its mark; `null` for anything else, which another program's clipboard may hold. */
export function citationOf(mark: string): ProseCitation | null {
  const [paragraph, ...others] = parseProse(mark);
  const node = paragraph?.length === 1 && others.length === 0 ? paragraph[0] : undefined;
  return node?.kind === 'quote' || node?.kind === 'article' ? node : null;
}
