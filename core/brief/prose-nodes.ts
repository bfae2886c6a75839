import { webAddress } from './cite.ts';
import type { ProseNode, ProseText } from './prose.ts';

type Look = Omit<ProseText, 'text'>;

/**
 * The nodes of one paragraph in the one order that they have when they were read from a text: texts of one look joined,
 * no white space at the ends of a line, and white space between two looks with what both have in common.
 */
export function cleanNodes(nodes: readonly ProseNode[]): ProseNode[] {
  const lines: ProseNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') lines.push([]);
    else if (node.kind === 'text') {
      const parts = node.text.split(/\r\n?|[\n\u2028\u2029]/);
      parts.forEach((text, at) => {
        if (at > 0) lines.push([]);
        if (text !== '') lines.at(-1)!.push({ ...lookOf(node), text });
      });
    } else lines.at(-1)!.push(node);
  }
  return lines
    .map(cleanLine)
    .filter((line) => line.length > 0)
    .flatMap((line, at): ProseNode[] => (at === 0 ? line : [{ kind: 'break' }, ...line]));
}

/** The words of some nodes, a line end for a break, nothing for a citation. */
export function joinedNodes(nodes: readonly ProseNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'break' ? '\n' : '')).join('');
}

function cleanLine(line: readonly ProseNode[]): ProseNode[] {
  // Words, white space and citations, each by itself.
  const pieces = line.flatMap((node): ProseNode[] =>
    node.kind === 'text'
      ? node.text
          .split(/(\s+)/)
          .filter((text) => text !== '')
          .map((text) => ({ ...node, text }))
      : [node],
  );
  const isSpace = (piece: ProseNode | undefined) => piece?.kind === 'text' && /^\s/.test(piece.text);
  while (isSpace(pieces[0])) pieces.shift();
  while (isSpace(pieces.at(-1))) pieces.pop();
  const out: ProseNode[] = [];
  let before: Look = { kind: 'text' };
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'text') {
      before = { kind: 'text' };
      out.push(piece);
      return;
    }
    let look = lookOf(piece);
    if (isSpace(piece)) {
      let next = at + 1;
      while (isSpace(pieces[next])) next += 1;
      look = common(before, pieces[next]!);
    } else before = look;
    const last = out.at(-1);
    if (last?.kind === 'text' && sameLook(last, look)) {
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    } else out.push({ ...look, text: piece.text });
  });
  return out;
}

function lookOf({ bold, italic, href }: ProseText): Look {
  return {
    kind: 'text',
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(href !== undefined && webAddress(href) !== null ? { href } : {}),
  };
}

function common(before: Look, after: ProseNode): Look {
  if (after.kind !== 'text') return { kind: 'text' };
  const { bold, italic, href } = lookOf(after);
  return {
    kind: 'text',
    ...(bold && before.bold ? { bold } : {}),
    ...(italic && before.italic ? { italic } : {}),
    ...(href !== undefined && href === before.href ? { href } : {}),
  };
}

function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}
