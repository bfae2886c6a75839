/** A reporter by name, however it is spaced and dotted. */
export interface Entry<T> {
  readonly name: string;
  readonly what: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entry: Entry<T> | null;
}

/** No abbreviation is longer, with its spaces, in UTF-16 code units; what is found costs at most so much a place. */
const LONGEST = 64;

/** Names to be read at a place of a text: spaces, line ends and full stops are passed over, both here and there. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), entry: null };

  add(name: string, entry: Entry<T>): void {
    let node = this.root;
    for (const sign of squeezed(name)) {
      const next = node.next.get(sign) ?? { next: new Map(), entry: null };
      node.next.set(sign, next);
      node = next;
    }
    node.entry ??= entry;
  }

  /** Adds a list as the data has it: entries parted by `|` and line ends, other names behind `=`, parted by `;`. */
  addList(list: string, what: T): void {
    for (const one of list.split(/[|\n]/)) {
      const [name = '', others = ''] = one.trim().split('=');
      if (name === '') continue;
      for (const way of [name, ...others.split(';')]) if (way !== '') this.add(way, { name, what });
    }
  }

  /** What stands at `start`, the longest first, each with its end. */
  at(text: string, start: number): { readonly entry: Entry<T>; readonly end: number }[] {
    const found: { entry: Entry<T>; end: number }[] = [];
    let node: Node<T> | undefined = this.root;
    const limit = Math.min(text.length, start + LONGEST);
    for (let i = start; i < limit; i += 1) {
      const sign = text[i]!;
      if (isPassedOver(sign)) continue;
      node = node.next.get(sign === '’' ? "'" : sign);
      if (!node) break;
      if (node.entry) found.unshift({ entry: node.entry, end: text[i + 1] === '.' ? i + 2 : i + 1 });
    }
    return found;
  }
}

function isPassedOver(sign: string): boolean {
  return sign === '.' || sign === ' ' || sign === '\n' || sign === '\t' || sign === '\u00a0' || sign === '\r';
}

function squeezed(name: string): string {
  return name.replaceAll(/[.\s]/g, '');
}
