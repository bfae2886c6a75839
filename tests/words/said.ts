import { parseSync } from 'vite';

/** A string of a component that a person would see or hear, and that is not of the catalogue. */
export interface Said {
  readonly line: number;
  readonly words: string;
}

/** Attributes of elements, and props of our own components, that are shown or read out. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'children',
  'empty',
  'hint',
  'label',
  'name',
  'note',
  'placeholder',
  'reason',
  'sentence',
  'shown',
  'text',
  'title',
]);

/** Fields of an object that come to the screen by way of a list or a finder. */
const FIELDS = new Set(['empty', 'hint', 'label', 'note', 'placeholder', 'sentence', 'text', 'title']);

/** Functions whose first parameter is said. */
const SAYING = new Set(['say']);

/** Elements that show what is no language: the names of keys. */
const NO_LANGUAGE = new Set(['Key']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** What a component's source says in words of its own. */
export function saidIn(fileName: string, source: string): Said[] {
  const found = new Map<number, string>();
  const note = (node: Node, words: string) => {
    // The program’s own name is the same in every language.
    if (words !== 'Pincite' && /\p{L}{2}/u.test(words))
      found.set(node.start, words.replaceAll(/\s+/g, ' ').trim());
  };
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName} cannot be read: ${errors[0]!.message}`);
  visit(program as unknown as Node, (node) => {
    switch (node.type) {
      case 'JSXText':
        return note(node, node['value'] as string);
      case 'JSXElement':
        for (const child of node['children'] as readonly Node[])
          if (child.type === 'JSXExpressionContainer') shownBy(child['expression'] as Node, note);
        return;
      case 'JSXOpeningElement': {
        const element = (node['name'] as { readonly name?: string }).name ?? '';
        if (NO_LANGUAGE.has(element)) return;
        for (const attribute of node['attributes'] as readonly Node[]) {
          const name = (attribute['name'] as { readonly name?: string } | undefined)?.name ?? '';
          // What a form calls its fields is read by nobody.
          if (name === 'name' && !/^\p{Lu}/u.test(element)) continue;
          if (SHOWN.has(name) && attribute['value']) shownBy(attribute['value'] as Node, note);
        }
        return;
      }
      case 'CallExpression': {
        const callee = (node['callee'] as { readonly name?: string }).name ?? '';
        const [first] = node['arguments'] as readonly Node[];
        if (SAYING.has(callee) && first) shownBy(first, note);
        return;
      }
      case 'Property': {
        const key = node['key'] as { readonly name?: string; readonly value?: string };
        if (FIELDS.has(key.name ?? key.value ?? '')) shownBy(node['value'] as Node, note);
        return;
      }
      case 'Literal':
        // Wherever it stands: what begins like a sentence is one.
        if (typeof node['value'] === 'string' && SENTENCE.test(node['value'])) note(node, node['value']);
        return;
      case 'TemplateElement': {
        const { cooked } = node['value'] as { readonly cooked: string };
        if (SENTENCE.test(cooked)) note(node, cooked);
      }
    }
  });
  return [...found].map(([start, words]) => ({ line: source.slice(0, start).split('\n').length, words }));
}

const SENTENCE = /^\p{Lu}\p{Ll}+,? \p{Ll}+/u;

/** The strings that an expression may come to, without those that it only compares, looks up or passes on. */
function shownBy(node: Node, note: (node: Node, words: string) => void): void {
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'string') note(node, node['value']);
      return;
    case 'TemplateLiteral':
      for (const part of node['quasis'] as readonly Node[])
        note(part, (part['value'] as { readonly cooked: string }).cooked);
      return each(node['expressions']);
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return each([node['expression']]);
    case 'ConditionalExpression':
      return each([node['consequent'], node['alternate']]);
    case 'LogicalExpression':
    case 'BinaryExpression':
      // A comparison comes to no string.
      if (node.type === 'LogicalExpression' || node['operator'] === '+') each([node['left'], node['right']]);
      return;
    case 'ArrayExpression':
      return each(node['elements']);
    case 'CallExpression': {
      // `[…].join(' · ')` shows what is in the list.
      const callee = node['callee'] as Node;
      if ((callee['property'] as { readonly name?: string } | undefined)?.name === 'join')
        each([callee['object']]);
    }
  }
  function each(nodes: unknown): void {
    for (const one of nodes as readonly (Node | null)[]) if (one) shownBy(one, note);
  }
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === 'object' && one !== null && 'type' in one) visit(one as Node, see);
  }
}
