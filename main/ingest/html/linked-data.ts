import { attribute, type Element, elementsOf, rawWords } from './tree.ts';

/** One thing that a page describes to search engines. */
export type Thing = Readonly<Record<string, unknown>>;

const MOST_SCRIPTS = 50;
/** In characters: much more than an article's whole text. */
const LONGEST = 4 * 1024 * 1024;
const MOST_THINGS = 2_000;
const DEEPEST = 12;
/** The nearest to an article first. */
const ARTICLES = [
  /^(?:Reportage|Analysis|AskPublic|Background|Opinion|Review)?NewsArticle$/,
  /^(?:Article|LiveBlogPosting|BlogPosting|Report|SocialMediaPosting|ScholarlyArticle|TechArticle|SatiricalArticle|AdvertiserContentArticle|LegalCase|CourtCase|Legislation)$/,
  /^(?:WebPage|ItemPage|CreativeWork|VideoObject)$/,
];

/** The article that a page's JSON-LD describes, with what its graph says of those it names; `null` where it does not. */
export function articleThing(
  root: Element,
): { readonly article: Thing; readonly named: ReadonlyMap<string, Thing> } | null {
  const things = thingsOf(root);
  const named = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    // A mention of a thing is its id alone.
    if (typeof id === 'string' && Object.keys(thing).length > (named.get(id) ? 2 : 1)) named.set(id, thing);
  }
  for (const type of ARTICLES) {
    const fitting = things.filter((thing) => typesOf(thing).some((name) => type.test(name)));
    const article = fitting.find((thing) => wordsIn(thing['headline']) !== '') ?? fitting[0];
    if (article) return { article, named };
  }
  return null;
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const all = Array.isArray(type) ? type : [type];
  return all
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^.*[/:#]/, ''));
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value's words; of several, the first. */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return wordsIn(value.find((one) => wordsIn(one) !== ''));
  if (isThing(value)) return wordsIn(value['@value'] ?? value['name']);
  return '';
}

/** A thing that is named by its id alone, as it is described elsewhere on the page. */
export function resolved(value: unknown, named: ReadonlyMap<string, Thing>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, named));
  if (!isThing(value) || wordsIn(value) !== '') return value;
  const id = value['@id'];
  return typeof id === 'string' ? (named.get(id) ?? value) : value;
}

function thingsOf(root: Element): Thing[] {
  const things: Thing[] = [];
  let scripts = 0;
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'script' || !/^application\/ld\+json\b/i.test(attribute(element, 'type').trim()))
      continue;
    if ((scripts += 1) > MOST_SCRIPTS) break;
    gather(parsed(rawWords(element)), things, 0);
  }
  return things;
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const one of value) gather(one, things, depth + 1);
  else if (isThing(value)) {
    if ('@type' in value || '@id' in value) things.push(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') gather(inner, things, depth + 1);
  }
}

/** Some pages wrap it in a comment, end it with a semicolon, or break lines within its strings. */
function parsed(source: string): unknown {
  if (source.length > LONGEST) return null;
  const bare = source
    .trim()
    .replace(/^(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)$/, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return null;
}
