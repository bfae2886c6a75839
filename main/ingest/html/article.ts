import type { FurnitureReason } from '#core/contract/vocabulary.ts';
import { isPromotion } from '#core/intake/promotions.ts';
import { recognise } from '#core/intake/recognise.ts';
import { isRelatedHeading } from '#core/intake/related.ts';
import type { Block } from './blocks.ts';
import { areLinksTrue, type Hints, look, type Looked } from './looked.ts';
import {
  addHeadings,
  addStandfirst,
  dropAbove,
  dropAfter,
  dropRelated,
  dropRepeated,
  LEFT_OUT,
} from './mending.ts';
import { Shares } from './shares.ts';
import { signOf } from './signs.ts';
import { coreOf, nextArticle, twinsOf } from './sure.ts';
import { type Element, parentOf } from './tree.ts';

/** Of each block why it is no part of the article, or `null` where it is. */
export type Judgement = (FurnitureReason | null)[];

/**
 * Which blocks are the article's. Readability says around which; the page's own JSON-LD says so for sure where it has the
 * article's words. What it drops of the paragraphs beside them comes back, and what it keeps of the page goes.
 */
export function judge(blocks: readonly Block[], hints: Hints): Judgement {
  const links = areLinksTrue(blocks);
  const looked = blocks.map((block) => look(block, hints, links));
  const next = nextArticle(looked, hints);
  const core = coreOf(looked.slice(0, next));
  if (core.length === 0) return looked.map(() => null);
  const shares = sharesOf(core, looked.slice(0, next));
  const first = looked.indexOf(core[0]!);
  const reasons = looked.map((one, at) =>
    at >= next ? 'related articles' : reasonFor(one, shares, hints, at < first),
  );
  const record = isRecord(looked, reasons, shares);
  if (record) {
    looked.forEach(({ block }, at) => {
      if (NAMING.has(reasons[at] ?? '') && shares.isWithin(block.element)) reasons[at] = null;
    });
  }
  const included = looked.map((one, at) => reasons[at] === null && isRunning(one, shares));
  if (!included.includes(true)) return looked.map(() => null);
  addShort(looked, reasons, included, shares, record);
  dropRelated(looked, reasons, included);
  if (!record) dropAbove(looked, reasons, included, hints);
  addStandfirst(looked, reasons, included);
  dropRepeated(looked, reasons, included);
  dropAfter(looked, reasons, included, hints);
  addHeadings(looked, reasons, included);
  return looked.map((one, at) => (included[at] ? null : (reasons[at] ?? reasonOutside(one))));
}

function sharesOf(core: readonly Looked[], looked: readonly Looked[]): Shares {
  const shares = new Shares(core.map(({ block }) => block));
  const twins = twinsOf(shares.main, looked, core);
  return twins.length === 0 ? shares : new Shares([...core, ...twins].map(({ block }) => block));
}

/** What a newspaper prints beside an article is on a court's paper the paper itself. */
const NAMING = new Set<string>(['credit line', 'date line']);

/** A paper of a court or a record of speech: what stands above its first sentence names the parties and the court. */
function isRecord(looked: readonly Looked[], reasons: Judgement, shares: Shares): boolean {
  const words = looked.filter((one, at) => reasons[at] === null && shares.isWithin(one.block.element));
  const ends = words.length > 120 ? [...words.slice(0, 70), ...words.slice(-50)] : words;
  const { proposals } = recognise(ends.map((one) => one.words.slice(0, 2_000)).join('\n\n'));
  return proposals.some(
    ({ field, value }) => field === 'kind' && ['filing', 'ruling', 'transcript'].includes(value),
  );
}

function reasonFor(one: Looked, shares: Shares, hints: Hints, above: boolean): FurnitureReason | null {
  const { words, heading, said, linked } = one;
  if (heading > 0 && heading <= 2 && hints.titles.has(one.squeezed)) return 'repeated title';
  const sign = shares.signOver(one.block.element, signOf);
  if (heading === 1 && above && sign !== 'menu') return 'repeated title';
  if (sign === 'picture caption') return sign;
  if (said && words.length >= 60) return null;
  if (sign) return sign;
  if (isPromotion(words) || PRINTED.test(words)) return 'promotion';
  if (isRelatedHeading(words)) return 'related articles';
  if (/^(?:read|see|also|more|related|watch|listen|subscribe|sign up)\b/i.test(words) && linked > 0.5)
    return 'related articles';
  if (linked > 0.8 && !/[.!?…]["”’)]*$/.test(words)) return 'related articles';
  return null;
}

const PRINTED =
  /^(?:a version of this (?:article|story) (?:appears|appeared|was)|our standards:|(?:follow|find|like) .{2,60}\b(?:facebook|twitter|instagram)\b|(?:story|news) tips (?:can|may) be sent|to (?:see|read|get) more (?:stories|news|from)\b|listen to this (?:article|story)|support (?:our|independent|local) journalism)/i;

/** Whether a block is running text of the article: within it, and prose or kept by Readability. */
function isRunning(one: Looked, shares: Shares): boolean {
  if (one.heading > 0) return false;
  if (one.said && one.words.length >= 60) return true;
  if (one.viewed && one.words.length >= 25 && (one.prose || one.linked < 0.4)) return true;
  return one.prose && shares.isBeside(one.block.element);
}

/** Short paragraphs, items and cells that stand among or right beside the running text. */
function addShort(
  looked: readonly Looked[],
  reasons: Judgement,
  included: boolean[],
  shares: Shares,
  record: boolean,
): void {
  const first = record ? -1 : included.indexOf(true);
  const last = included.lastIndexOf(true);
  const homes = new Map<Element, Set<string>>();
  looked.forEach(({ block }, at) => {
    if (!included[at]) return;
    const home = homeOf(block.element);
    homes.set(home, (homes.get(home) ?? new Set<string>()).add(block.element.tagName));
  });
  looked.forEach((one, at) => {
    if (included[at] || reasons[at] !== null || one.heading > 0) return;
    const { element } = one.block;
    const beside = homes.get(homeOf(element));
    // A label beside paragraphs is set in a division of its own.
    const home = element.tagName === 'div' ? beside?.has('div') : beside !== undefined;
    const among = at > first && at < last && shares.isWithin(one.block.element);
    if (among ? home || one.viewed : at > last && home && /[.!?]["”’)]*$/.test(one.words))
      included[at] = true;
  });
}

/** Where a paragraph is laid out: of an item or a quotation what its list or the quotation stands in. */
function homeOf(element: Element): Element {
  let home = parentOf(element) ?? element;
  while (['ul', 'ol', 'dl', 'li', 'blockquote', 'tr', 'tbody', 'thead', 'table'].includes(home.tagName)) {
    home = parentOf(home) ?? home;
    if (home.tagName === 'html') break;
  }
  return home;
}

function reasonOutside(one: Looked): FurnitureReason {
  if (isPromotion(one.words)) return 'promotion';
  return one.linked > 0.8 && one.words.length < 40 ? 'menu' : LEFT_OUT;
}
