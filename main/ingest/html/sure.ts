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
  const next = looked.findIndex(
    ({ heading, squeezed: words }, at) => at > title && heading === 1 && !titles.has(words),
  );
  if (next === -1) return looked.length;
  const between = looked
    .slice(title, next)
    .reduce((sum, { prose, words }) => sum + (prose ? words.length : 0), 0);
  return between >= ENOUGH ? next : looked.length;
}

/** In characters: a short item of news. */
const ENOUGH = 400;
