/** A value in a list of JSON by its bytes: where it starts and ends, and the line that it starts on, from 1. */
export interface ListElement {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface JsonList {
  /** Keys that lead to it: `response.results`; '' for the file itself. */
  readonly path: string;
  readonly elements: readonly ListElement[];
  readonly bytes: number;
}

/** A list of articles stands some keys deep; below this nothing is looked for. */
const DEEPEST_LIST = 6;
/** So many of the lists that a file has are weighed. */
const MOST_LISTS = 1_000;

interface Open {
  readonly list: boolean;
  readonly path: string | null;
  readonly start: number;
  readonly elements: ListElement[];
  key: string;
  /** Of the element that is being read; -1 between two. */
  element: number;
  line: number;
}

const QUOTE = 0x22;
const ESCAPE = 0x5c;

/**
 * The lists of objects in a JSON file, and the values at its top where there are several, found by its brackets alone: a
 * fault inside one element hides no other. The longest comes first. Nothing is kept of the values but their places.
 */
export function jsonLists(bytes: Uint8Array): JsonList[] {
  const found: JsonList[] = [];
  const top: ListElement[] = [];
  const open: Open[] = [];
  let line = 1;
  let text = -1;
  let key = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at]!;
    if (code === 10) line += 1;
    else if (code === QUOTE) {
      text = at + 1;
      at += 1;
      while (at < bytes.length && bytes[at] !== QUOTE) {
        if (bytes[at] === ESCAPE) at += 1;
        else if (bytes[at] === 10) line += 1;
        at += 1;
      }
      if (open.length <= DEEPEST_LIST) key = keyOf(bytes, text, at);
    } else if (code === 0x3a) {
      const last = open.at(-1);
      if (last) last.key = key;
    } else if (code === 0x7b || code === 0x5b) {
      const outer = open.at(-1);
      if (outer?.list && outer.element === -1) Object.assign(outer, { element: at, line });
      if (!outer) top.push({ start: at, end: bytes.length, line });
      const path = open.length <= DEEPEST_LIST ? pathIn(outer) : null;
      open.push({ list: code === 0x5b, path, start: at, elements: [], key: '', element: -1, line: 0 });
    } else if (code === 0x7d || code === 0x5d) {
      const one = open.pop();
      if (!one) continue;
      if (one.list && one.path !== null && one.elements.length > 0 && found.length < MOST_LISTS)
        found.push({ path: one.path, elements: one.elements, bytes: at - one.start });
      const outer = open.at(-1);
      if (!outer) top[top.length - 1] = { ...top.at(-1)!, end: at + 1 };
      else if (outer.list && outer.element !== -1 && code === 0x7d && outer.path !== null) {
        outer.elements.push({ start: outer.element, end: at + 1, line: outer.line });
        outer.element = -1;
      } else if (outer.list) outer.element = -1;
    }
  }
  // What was cut in its midst has its whole elements still.
  for (const one of open)
    if (one.list && one.path !== null && one.elements.length > 0)
      found.push({ path: one.path, elements: one.elements, bytes: bytes.length - one.start });
  found.sort((a, b) => b.bytes - a.bytes);
  const objects = top.filter(({ start }) => bytes[start] === 0x7b);
  // One object may be an article by itself, which then has the lists found in it.
  const whole = { path: '', elements: objects, bytes: bytes.length };
  if (objects.length > 1) return [whole, ...found];
  return objects.length === 1 ? [...found, whole] : found;
}

/** Only lists on a way of keys are weighed: one inside an element of another is a part of an article. */
function pathIn(outer: Open | undefined): string | null {
  if (!outer) return '';
  if (outer.path === null || outer.list) return null;
  return [outer.path, outer.key].filter((part) => part !== '').join('.');
}

function keyOf(bytes: Uint8Array, start: number, end: number): string {
  return end - start > 100 ? '' : Buffer.from(bytes.subarray(start, end)).toString('utf8');
}

/** As deep as keys of an object are told by themselves: `fields.bodyText`. */
const DEEPEST_KEY = 3;
const MOST_KEYS = 200;

/** An object's values by their keys, as words; lists of words as one, `null` where it is no object. */
export function cellsOf(value: unknown): Map<string, string> | null {
  if (typeof value === 'string') return new Map([['text', value]]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells = new Map<string, string>();
  flatten(value, '', 1, cells);
  return cells;
}

function flatten(value: object, before: string, depth: number, cells: Map<string, string>): void {
  for (const [key, one] of Object.entries(value) as [string, unknown][]) {
    if (cells.size >= MOST_KEYS) return;
    const name = before === '' ? key : `${before}.${key}`;
    if (typeof one === 'string') cells.set(name, one);
    else if (typeof one === 'number' || typeof one === 'boolean') cells.set(name, String(one));
    else if (Array.isArray(one)) cells.set(name, listed(one));
    else if (typeof one === 'object' && one !== null && depth < DEEPEST_KEY)
      flatten(one, name, depth + 1, cells);
  }
}

/** Paragraphs stand one below another, names beside one another. */
function listed(values: readonly unknown[]): string {
  const words = values.flatMap((one) => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one];
    const named = typeof one === 'object' && one !== null && 'name' in one ? one.name : null;
    return typeof named === 'string' ? [named] : [];
  });
  return words.join(words.some((one) => one.length > 80) ? '\n\n' : ', ');
}
