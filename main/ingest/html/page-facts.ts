import { attribute, type Element, elementsOf, isElement, isText } from './tree.ts';

/** What a page says of itself outside its words. */
export interface PageFacts {
  /** The contents of `meta` elements by name or property in small letters, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The addresses of `link` elements by `rel`. */
  readonly links: ReadonlyMap<string, string>;
  /** Of `<title>`, on one line. */
  readonly title: string;
  /** Microdata and RDFa of the article: property → values, nearest to the top first. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** The first times of the page that machines can read, with their printed words. */
  readonly times: readonly { readonly value: string; readonly printed: string; readonly called: string }[];
  /** Where a browser saved the page from. */
  readonly savedFrom: { readonly url: string; readonly reason: string } | null;
}

const MOST_META = 2_000;
const LONGEST = 2_000;
const MOST_TIMES = 20;

export function factsOf(root: Element, head: string): PageFacts {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const properties = new Map<string, string[]>();
  const times: { value: string; printed: string; called: string }[] = [];
  let title = '';
  let count = 0;
  const add = (into: Map<string, string[]>, key: string, value: string): void => {
    const words = value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (words === '' || (count += 1) > MOST_META) return;
    into.set(key, [...(into.get(key) ?? []), words]);
  };
  for (const element of elementsOf(root)) {
    const name = element.tagName;
    if (name === 'meta') {
      const key =
        attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop');
      if (key !== '') add(meta, key.toLowerCase().trim(), attribute(element, 'content'));
    } else if (name === 'link') {
      for (const rel of attribute(element, 'rel').toLowerCase().split(/\s+/)) {
        const to = attribute(element, 'href').trim();
        if (rel !== '' && to !== '' && !links.has(rel)) links.set(rel, to.slice(0, LONGEST));
      }
    } else if (name === 'title' && title === '') title = wordsOf(element).replace(/\s+/g, ' ').trim();
    if (name === 'time' && times.length < MOST_TIMES) {
      const value = attribute(element, 'datetime');
      const called = `${attribute(element, 'class')} ${attribute(element, 'itemprop')} ${attribute(element, 'pubdate')}`;
      times.push({ value, printed: wordsOf(element).trim(), called: called.toLowerCase() });
    }
    const property =
      attribute(element, 'itemprop') || (name === 'meta' ? '' : attribute(element, 'property'));
    if (property === '' || !KNOWN.test(property)) continue;
    const value = attribute(element, 'content') || attribute(element, 'datetime') || nameIn(element);
    for (const one of property.split(/\s+/))
      add(properties, one.replace(/^\w+:/, '').toLowerCase(), value.slice(0, LONGEST));
  }
  return { meta, links, title, properties, times, savedFrom: savedFrom(head) };
}

const KNOWN = /(?:^|[\s:])(?:headline|datePublished|author|publisher|dateCreated)(?:$|\s)/;

/** Of a described person the name alone, where it is marked. */
function nameIn(element: Element): string {
  for (const inner of elementsOf(element)) {
    if (
      inner !== element &&
      /(?:^|\s|:)name(?:$|\s)/.test(`${attribute(inner, 'itemprop')} ${attribute(inner, 'property')}`)
    )
      return attribute(inner, 'content') || wordsOf(inner);
  }
  return wordsOf(element);
}

export function wordsOf(element: Element): string {
  let words = '';
  for (const child of element.childNodes) {
    if (isText(child)) words += child.value;
    else if (isElement(child) && child.tagName !== 'script' && child.tagName !== 'style')
      words += wordsOf(child);
    if (words.length > LONGEST) break;
  }
  return words;
}

/** As browsers and the tools that save pages write it above the page. */
function savedFrom(head: string): PageFacts['savedFrom'] {
  const browser = /<!-- saved from url=\(\d{1,5}\)(https?:\/\/[^\s>]{4,2000}?)\s*-->/i.exec(head)?.[1];
  if (browser) return { url: browser, reason: 'address it was saved from' };
  const tool = /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S{4,2000})/i.exec(head)?.[1];
  return tool ? { url: tool, reason: 'address it was saved from' } : null;
}
