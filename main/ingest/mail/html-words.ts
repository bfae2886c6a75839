import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { Composer } from '../office/composer.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Not shown by any program that shows mail. */
const NOT_SHOWN = new Set(
  'head style script title template noscript object iframe svg math select textarea'.split(' '),
);
const PARAGRAPHS = new Set(
  'p div section article header footer main aside nav blockquote pre ul ol dl table form fieldset h1 h2 h3 h4 h5 h6 hr center address figure'.split(
    ' ',
  ),
);
const LINES = new Set('li tr dt dd option'.split(' '));
const CELLS = new Set(['td', 'th']);

/** Of words as HTML, so many letters at most: newsletters have a tenth of it. */
const LARGEST = 8 * 1024 * 1024;

/** The words of a message that was written as HTML, whole; `null` for what is too large to be read so. */
export function wordsOfHtml(html: string): string | null {
  if (html.length > LARGEST) return null;
  const composer = new Composer();
  const open: (Node | (() => void))[] = [...parse(html).childNodes].toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next === 'function') next();
    else if ('value' in next) say(composer, next);
    else if ('tagName' in next) enter(composer, next, open);
  }
  return composer.finish().text;
}

function say(composer: Composer, node: DefaultTreeAdapterTypes.TextNode): void {
  const pre = isPreformatted(node);
  composer.words(pre ? node.value : node.value.replace(/[\t\n\f\r ]+/g, ' '));
}

function enter(composer: Composer, element: Element, open: (Node | (() => void))[]): void {
  const name = element.tagName;
  if (NOT_SHOWN.has(name) || isHidden(element)) return;
  if (name === 'br') {
    composer.words('\n');
    return;
  }
  const gap = PARAGRAPHS.has(name) ? '\n\n' : LINES.has(name) ? '\n' : null;
  if (gap) composer.part(gap);
  if (gap) open.push(() => composer.part(gap));
  if (CELLS.has(name)) open.push(() => composer.part(' '));
  for (const child of element.childNodes.toReversed()) open.push(child);
}

function isPreformatted(node: Node): boolean {
  const parent = node.parentNode;
  return parent !== null && 'tagName' in parent && parent.tagName === 'pre';
}

/** What senders put in for the list of messages alone, and what a style takes out of sight. */
function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)),
  );
}
