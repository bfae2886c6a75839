import { sentencesOf } from '#core/text/sentences.ts';
import type { Found } from '../finding.ts';
import { ACQUITTING, CONVICTING, GUILTY_DEEDS, GUILTY_NAMES, OPENING, PROCEEDINGS } from '../lists/guilt.ts';
import type { CheckedEntity, CheckedMatter } from '../matter.ts';
import { NameFinder, type Named } from '../names.ts';
import { ownWordsIn } from '../own-words.ts';
import { wordsOf, type Word } from '../text.ts';

/** A word, in the reporter's own words, that takes a person's guilt as settled whom no ruling of the matter convicted. */
export function impliedGuilt(matter: CheckedMatter): Found[] {
  const persons = matter.entities.filter(({ kind }) => kind === 'person');
  if (persons.length === 0) return [];
  const names = new NameFinder(persons);
  const byId = new Map(persons.map((person) => [person.id, person]));
  let convicted: ReadonlySet<number> | null = null;
  return ownWordsIn(matter).flatMap(({ text, place, uuid }): Found[] => {
    const found: Found[] = [];
    for (const { start, end } of sentencesOf(text.slice(0, LONGEST))) {
      for (const { word, entityId } of guiltIn(text.slice(start, end), names)) {
        const person = byId.get(entityId);
        convicted ??= convictedIn(matter, names);
        if (!person || convicted.has(entityId)) continue;
        found.push({ place, reason: { kind: 'guilt', words: [word, person.name] }, about: [uuid, text] });
      }
    }
    return found;
  });
}

/** More of one text is not read, in UTF-16 code units. */
const LONGEST = 20_000;
/** So many words may stand between a person and what the person is called. */
const REACH = 7;
/** Within so many words before it, another word takes the guilt back. */
const HEDGED = 7;

const LINKS: ReadonlySet<string> = new Set(
  'is was are were remains became becomes has had be been being as'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const BEFORE_DEEDS: ReadonlySet<string> = new Set('had has have then also and later'.split(' '));

interface Guilt {
  readonly word: string;
  readonly entityId: number;
}

function guiltIn(sentence: string, names: NameFinder): Guilt[] {
  const words = wordsOf(sentence);
  const isName = (at: number) => GUILTY_NAMES.has(words[at]!.folded);
  const candidates = words.flatMap(({ folded }, at) => (isName(at) || GUILTY_DEEDS.has(folded) ? [at] : []));
  if (candidates.length === 0) return [];
  const places = names.places(words);
  return candidates.flatMap((at): Guilt[] => {
    if (PROCEEDINGS.has(words[at + 1]?.folded ?? '')) return [];
    if (words.slice(Math.max(0, at - HEDGED), at).some(({ folded }) => OPENING.has(folded))) return [];
    const of = isName(at)
      ? (calledAfter(sentence, words, places, at) ?? calledBefore(sentence, words, places, at))
      : doerOf(sentence, words, places, at);
    return of ? [{ word: words[at]!.word, entityId: of.entityId }] : [];
  });
}

/** “Roe is a thief”, “Roe, the killer”: a person before the word, tied to it by a verb of being or as a by-name. */
function calledAfter(
  sentence: string,
  words: readonly Word[],
  places: readonly Named[],
  at: number,
): Named | null {
  const before = places.findLast(
    (one) => one.from + one.length <= at && !isPossessive(sentence, words[one.from + one.length - 1]!),
  );
  if (!before) return null;
  const next = before.from + before.length;
  if (at - next > REACH) return null;
  if (LINKS.has(words[next]!.folded)) return before;
  const between = sentence.slice(words[next - 1]!.end, words[at]!.start);
  return /^,\s+(?:an?|the)\s/i.test(between) && !/[.;:]/.test(between) && at - next <= 3 ? before : null;
}

/** “the killer Ada Roe”. */
function calledBefore(
  sentence: string,
  words: readonly Word[],
  places: readonly Named[],
  at: number,
): Named | null {
  const after = places.find(({ from }) => from === at + 1);
  if (!after || ARTICLES.has(words[at + 1]!.folded)) return null;
  return /^,?\s+$/.test(sentence.slice(words[at]!.end, words[at + 1]!.start)) ? after : null;
}

/** “Roe had stolen”, but not “Roe was robbed”. */
function doerOf(
  sentence: string,
  words: readonly Word[],
  places: readonly Named[],
  at: number,
): Named | null {
  const before = places.findLast((one) => one.from + one.length <= at);
  if (!before || isPossessive(sentence, words[before.from + before.length - 1]!)) return null;
  const between = words.slice(before.from + before.length, at);
  const plain = between.every(({ folded }) => BEFORE_DEEDS.has(folded) || folded.endsWith('ly'));
  return between.length <= 3 && plain ? before : null;
}

function isPossessive(sentence: string, word: Word): boolean {
  return /^['’]s?(?![\p{L}\p{N}])/u.test(sentence.slice(word.end, word.end + 3));
}

/** Those whom a ruling of the matter convicted: a claim that holds it, or a marked passage of a ruling itself. */
function convictedIn(matter: CheckedMatter, names: NameFinder): ReadonlySet<number> {
  const convicted = new Set<number>();
  const read = (text: string, others: readonly CheckedEntity['id'][]) => {
    if (!CONVICTING.test(text) || ACQUITTING.test(text)) return;
    const named = names.in(text);
    for (const id of named.length > 0 ? named : others) convicted.add(id);
  };
  for (const claim of matter.claims) {
    const rules =
      claim.kind === 'ruling' ||
      claim.kind === 'finding' ||
      claim.kind === 'admission' ||
      (claim.kind === 'fact' && claim.status === 'corroborated');
    if (!rules || claim.status === 'retracted') continue;
    const others = claim.entities.flatMap(({ entityId, role }) => (role === 'by' ? [] : [entityId]));
    read(claim.text, others);
  }
  for (const quote of matter.quotes)
    if (matter.article(quote.articleId)?.kind === 'ruling') read(quote.exact, []);
  return convicted;
}
