import type { Hints, Looked } from './looked.ts';
import { attribute, type Element, parentOf } from './tree.ts';

/** The blocks that are surely of the article: prose that the page or Readability takes for it. */
export function coreOf(looked: readonly Looked[]): Looked[] {
  const said = looked.filter((one) => one.prose && one.said);
  const viewed = looked.filter((one) => one.prose && (one.viewed || one.said));
  const lengthOf = (some: readonly Looked[]) => some.reduce((sum, { words }) => sum + words.length, 0);
  const all = looked.filter((one) => one.prose && !isApart(one.block.element));
  // A thread of comments or a notice may be longer than the article.
  const inside = viewed.filter((one) => one.said || !isApart(one.block.element));
  const chosen = lengthOf(inside) >= lengthOf(viewed) / 4 ? inside : viewed;
  if (lengthOf(said) > 1_000 && lengthOf(said) > lengthOf(chosen) / 2) return said;
  if (lengthOf(chosen) >= 200 || lengthOf(all) < 2 * lengthOf(chosen))
    return chosen.length > 0 ? chosen : all;
  return densest(all);
}

/** Without Readability: the paragraphs of the element under which most of them stand close together. */
function densest(all: readonly Looked[]): Looked[] {
  const score = new Map<Element, number>();
  for (const { block, words } of all) {
    let element: Element | null = parentOf(block.element);
    for (let share = 1; element && share > 0.1; share /= 2) {
      score.set(element, (score.get(element) ?? 0) + Math.min(words.length, 1_000) * share);
      element = parentOf(element);
    }
  }
  const [best] = [...score].sort((a, b) => b[1] - a[1]);
  if (!best) return [];
  return all.filter(({ block }) => {
    for (let element: Element | null = block.element; element; element = parentOf(element)) {
      if (element === best[0]) return true;
    }
    return false;
  });
}

/** Whether a block stands in a part of the page that never holds an article's running text. */
function isApart(from: Element): boolean {
  for (let element: Element | null = from; element; element = parentOf(element)) {
    if (['nav', 'footer', 'form', 'dialog', 'figcaption'].includes(element.tagName)) return true;
    if (['aside', 'svg', 'button'].includes(element.tagName)) return true;
    const called = `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase();
    if (element.tagName === 'body') return false;
    if (
      /(?:^|[\s_-])(?:comments?|commentlist|disqus|cookies?|consent|onetrust|gdpr|newsletter|related|sidebar|footer)(?:$|[\s_-])/.test(
        called,
      )
    )
      return true;
  }
  return false;
}

/** Pages that go on with the next article when one is read: where that begins, by its headline. */
export function nextArticle(looked: readonly Looked[], { titles }: Hints): number {
  const title = looked.findIndex(({ heading, squeezed: words }) => heading === 1 && titles.has(words));
  if (title === -1) return looked.length;
  // Where the paragraphs since then stand: a heading among them is one over a part of the same article.
  const homes = new Set<Element | null>();
  const next = looked.findIndex(({ heading, squeezed: words, prose, block }, at) => {
    if (at <= title) return false;
    const parent = parentOf(block.element);
    if (prose) homes.add(parent);
    if (heading !== 1 || titles.has(words)) return false;
    return !homes.has(parent) && !(parent && homes.has(parentOf(parent)));
  });
  if (next === -1) return looked.length;
  const between = looked
    .slice(title, next)
    .reduce((sum, { prose, words }) => sum + (prose ? words.length : 0), 0);
  return between >= ENOUGH ? next : looked.length;
}

/** Running text in elements beside the article's that are called as it is: its other columns, or its other parts. */
export function twinsOf(main: Element | null, looked: readonly Looked[], core: readonly Looked[]): Looked[] {
  const name = main ? attribute(main, 'class') : '';
  const parent = main ? parentOf(main) : null;
  if (!main || !parent || name === '' || !['div', 'section'].includes(main.tagName)) return [];
  const within = (from: Element): Element | null => {
    let element: Element | null = from;
    while (element && parentOf(element) !== parent) element = parentOf(element);
    return element;
  };
  // One that has a headline of its own is another article.
  const headed = new Set<Element | null>();
  for (const { heading, linked, block } of looked) {
    if (heading > 0 && (heading === 1 || linked > 0.5)) headed.add(within(block.element));
  }
  const sure = new Set(core);
  return looked.filter((one) => {
    if (!one.prose || sure.has(one)) return false;
    const home = within(one.block.element);
    return (
      home !== null &&
      home !== main &&
      home.tagName === main.tagName &&
      attribute(home, 'class') === name &&
      !headed.has(home)
    );
  });
}

/** In characters: a short item of news. */
const ENOUGH = 400;
