import { isRelatedHeading } from '#core/intake/related.ts';
import type { Judgement } from './article.ts';
import type { Hints, Looked } from './looked.ts';
import { type Element, parentOf } from './tree.ts';

export const LEFT_OUT = 'left out by the reader view';

/** What follows the heading of a list of other articles, down to the next sentence. */
export function dropRelated(looked: readonly Looked[], reasons: Judgement, included: boolean[]): void {
  let under = false;
  looked.forEach((one, at) => {
    if (reasons[at] === 'related articles' && isRelatedHeading(one.words)) under = true;
    else if (under && (one.heading > 0 || (one.prose && one.linked < 0.5))) under = false;
    else if (under && included[at]) {
      included[at] = false;
      reasons[at] = 'related articles';
    }
  });
}

const DATED =
  /\b(?:\d{1,2}[:.]\d\d|\d{4}|\d+ (?:min|hours?|days?|minutes?)|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\b/i;

/** Between the headline and the first sentence stand who wrote it and when, and what section it is of. */
export function dropAbove(
  looked: readonly Looked[],
  reasons: Judgement,
  included: boolean[],
  { authors }: Hints,
): void {
  const first = looked.findIndex((one, at) => included[at] && one.prose);
  for (let at = 0; at < first; at += 1) {
    const { words, said } = looked[at]!;
    if (!included[at] || said || isPoint(looked[at]!)) continue;
    included[at] = false;
    reasons[at] = credits(words, authors) ? 'credit line' : DATED.test(words) ? 'date line' : LEFT_OUT;
  }
  // The same lines may look like sentences.
  for (let at = first; at < Math.min(first + 4, looked.length); at += 1) {
    const one = looked[at]!;
    if (!included[at] || one.said || one.words.length > 160) continue;
    const dated =
      /^(?:published|updated|posted|last updated|first published)\b/i.test(one.words) &&
      DATED.test(one.words);
    if (!dated && !(/^by\s/i.test(one.words) && credits(one.words, authors))) continue;
    included[at] = false;
    reasons[at] = dated ? 'date line' : 'credit line';
  }
}

function credits(words: string, authors: readonly string[]): boolean {
  return (
    /^(?:by|from|written by|reporting by|story by)\s/i.test(words) ||
    authors.some((name) => words.includes(name))
  );
}

/** The sentences between the headline and the article, which pages set apart from both. */
export function addStandfirst(looked: readonly Looked[], reasons: Judgement, included: boolean[]): void {
  const first = included.indexOf(true);
  const title = reasons.lastIndexOf('repeated title', Math.max(0, first - 1));
  if (title === -1 || first - title > FARTHEST) return;
  for (let at = title + 1; at < first; at += 1) {
    const one = looked[at]!;
    const written =
      one.prose || isPoint(one) || (one.heading > 1 && one.words.length >= 40 && one.linked < 0.5);
    if (reasons[at] === null && written && one.words.length <= 600) included[at] = true;
  }
}

/** One of the points in short that stand above an article. */
function isPoint({ block, words, linked }: Looked): boolean {
  return block.element.tagName === 'li' && words.length >= 20 && linked < 0.3;
}

/** Between the two stand who wrote it, when, a picture's caption and how to share it; beyond, there is another article. */
const FARTHEST = 40;

/** A sentence that is set large beside the text in which it stands. */
export function dropRepeated(looked: readonly Looked[], reasons: Judgement, included: boolean[]): void {
  const inside = looked.filter((one, at) => included[at] && one.squeezed.length >= SHORTEST_REPEATED);
  const all = inside.map((one) => one.squeezed).join('\n');
  const met = new Set<string>();
  let left = MOST_QUOTES;
  looked.forEach((one, at) => {
    if (!included[at] || one.squeezed.length < SHORTEST_REPEATED) return;
    const again = met.has(one.squeezed);
    met.add(one.squeezed);
    const set =
      one.words.length <= 400 &&
      (one.heading > 0 || insideOf(one.block.element, ['blockquote', 'figure', 'q']));
    if (!again && !(set && (left -= 1) >= 0 && isTwice(all, one.squeezed))) return;
    included[at] = false;
    reasons[at] = LEFT_OUT;
  });
}

const SHORTEST_REPEATED = 25;
/** Each is looked for in the whole article. */
const MOST_QUOTES = 200;

function isTwice(all: string, words: string): boolean {
  return all.indexOf(words, all.indexOf(words) + 1) !== -1;
}

function insideOf(from: Element, names: readonly string[]): boolean {
  let element: Element | null = from;
  for (let up = 0; element && up < 4; up += 1) {
    if (names.includes(element.tagName)) return true;
    element = parentOf(element);
  }
  return false;
}

const WRITES =
  /\b(?:is|are|was|covers?|writes?|reports?)\b.{0,80}\b(?:reporters?|editors?|correspondents?|writers?|columnists?|journalists?|covers|covering|professor|attorney)\b/i;

/** After the last sentences: who the author is, and what the page's own words for search engines do not have. */
export function dropAfter(
  looked: readonly Looked[],
  reasons: Judgement,
  included: boolean[],
  { authors, body }: Hints,
): void {
  let left = 4;
  const said = looked.reduce((sum, one, at) => sum + (included[at] && one.said ? one.squeezed.length : 0), 0);
  const whole = body.length >= 600 && said >= body.length * 0.93;
  if (whole) dropUnsaid(looked, reasons, included, body);
  const lastSaid = looked.findLastIndex((one, at) => included[at] && one.said);
  for (let at = looked.length - 1; at >= 0 && (left > 0 || at > lastSaid); at -= 1) {
    const one = looked[at]!;
    if (!included[at]) continue;
    left -= 1;
    if (whole && at > lastSaid) [included[at], reasons[at]] = [false, LEFT_OUT];
    else if (
      left >= 0 &&
      !one.said &&
      authors.some((name) => one.words.startsWith(name)) &&
      WRITES.test(one.words)
    )
      [included[at], reasons[at]] = [false, 'credit line'];
  }
}

/** Where the page says all of the article's words elsewhere: plain paragraphs of which it says none. */
function dropUnsaid(looked: readonly Looked[], reasons: Judgement, included: boolean[], body: string): void {
  const first = looked.findIndex((one, at) => included[at] && one.said);
  looked.forEach((one, at) => {
    const plain = one.block.element.tagName === 'p' || one.block.element.tagName === 'div';
    if (at < first || !included[at] || !plain || !one.prose || one.squeezed.length < 40) return;
    if (body.includes(one.squeezed.slice(0, 24)) || body.includes(one.squeezed.slice(-24))) return;
    included[at] = false;
    reasons[at] = LEFT_OUT;
  });
}

/** A heading is the article's where what comes next under it is. */
export function addHeadings(looked: readonly Looked[], reasons: Judgement, included: boolean[]): void {
  const last = included.lastIndexOf(true);
  const first = included.indexOf(true);
  for (let at = last; at > first - 2 && at >= 0; at -= 1) {
    const one = looked[at]!;
    if (one.heading === 0 || included[at] || reasons[at] !== null) continue;
    let next = at + 1;
    while (next < looked.length && !included[next] && reasons[next] !== null && next < at + 4) next += 1;
    if (included[next]) included[at] = true;
  }
}
