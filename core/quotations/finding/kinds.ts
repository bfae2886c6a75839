import type { QuotationKind } from '#core/contract/vocabulary.ts';
import type { Span } from '#core/text/span.ts';
import { holdsClause, speaksForItself } from './clauses.ts';
import type { Attribution, QuotedWords } from '../quotation.ts';
import { SAYING } from './saying.ts';
import { hasTitleShape, isAnnounced, isNamedAsWork } from './titles.ts';

/** How far to both sides a quotation's neighbours are looked at, in code units. */
const NEIGHBOURS = 60;
/** The longest quotation that can be a title, a by-name or a term. */
const LONGEST_NAME = 120;
/** Enough of a quotation to tell whether it holds a clause. */
const LONGEST_LOOKED_AT = 400;
/** Words at arm's length are few; more than these without a speaker are rather a piece of what someone said. */
const MOST_SCARE_WORDS = 3;

const TERM_BEFORE =
  /\b(?:words?|terms?|phrases?|expressions?|acronym|abbreviation|adjective|nouns?|verbs?|pronouns?|prefix|suffix|letters?|slur|epithet|definition of|meaning of|definitions? for|defines?|defined|defining|translates? (?:as|to)|short for|stands for|synonym for|shorthand for|euphemism for|hashtag|password|code ?name)(?: of)?,?\s*$/i;
const TERM_AFTER =
  /^,?\s+(?:means?\b|shall mean|refers? to|has the (?:same )?meaning|have the meaning|shall have the meaning|is defined|are defined|as (?:used|defined) in|is (?:an? )?(?:term|word|acronym|shorthand))/;
const DEFINED_BEFORE =
  /\((?:(?:the|collectively|together|hereinafter|hereafter|each|an?|or|and|as|individually|both|with|referred|to|the)\b[\s,]*){0,6}$|(?:["”’'],?\s+(?:or|and)\s+(?:the\s+)?)$/;
const DEFINED_AFTER = /^[,.;]?\s*(?:\)|(?:or|and)\s+(?:the\s+)?["“‘'])/;
const KNOWN_AS =
  /\b(?:(?:better |also |formerly |popularly |widely |commonly )?known (?:\w+ ){0,3}as|nicknamed|nickname|moniker|alias(?:es)?|a\.?k\.?a\.?|d\/b\/a|goes by|went by|going by|by the name(?: of)?|street name|stage name|pen name|pseudonym|handle|dubbed|christened|name (?:was|is)|named (?:him|her|it))(?: (?:of|was|is|him|her|the))?,?\s*$/i;

const BEGINS = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;
const ENDS = /[.,!?…—–-]["'’”]?$/;
/** ,” she said; ,” the report went on to say. */
const SAID_AFTER = new RegExp(`^,?\\s+(?:[^\\s,.;]+\\s+){0,6}?${SAYING.source}`, 'i');
/** She said, “; their signs read “; chanting “. */
const SAID_BEFORE = new RegExp(
  `(?:${SAYING.source}(?: (?:him|her|them|me|us|reporters|that))?|\\b(?:signs?|banners?|placards?|posters?|chants?|chanted|chanting|` +
    `shouting|yelled|yelling|screamed|screaming|reading|asking|telling|writing|adding|replying|tweeting|warning|pleaded|pleading))` +
    `(?: (?:out|of|on|in|back|as|with|a|the|statement)){0,2}[,:]?\\s*$`,
  'i',
);

const SO_CALLED = /\bso[- ]called\s*$/i;
/** A camp called “the Jungle”: a thing's name, where “which he called” would give somebody's word for it. */
const CALLED =
  /\ban?\s+(?:(?!the\b|he\b|she\b|it\b|they\b|we\b|who\b|that\b)[a-z-]+\s+){1,4}(?:called|named|labell?ed|defined as|described as)\s*$/;
/** “bills” — short-term debt; “burner,” or pre-paid phone: a word that the writer explains. */
const EXPLAINED = /^\s*(?:—|–|--)\s?(?!(?:he|she|they|said)\b)[a-z]|^,? or (?:an? |the )?[a-z]/;
/** Verbs that tell of a view or a talk as often as they give its words. */
const LOOSE = /^(?:view|spoke|speak|clarif|question|remind|brief|discuss|talk|consider)/i;

/** What words in marks are; the rules are those of the labelled articles' conventions, see the evaluation `finding`. */
export function kindOf(text: string, words: QuotedWords, attribution: Attribution | null): QuotationKind {
  if (words.marks === 'block' || words.segments.length > 1) return 'direct';
  const exact = text.slice(words.start, Math.min(words.end, words.start + LONGEST_LOOKED_AT));
  const before = lineBefore(text, words.start);
  const clause = holdsClause(exact, before);
  if (clause && speaksForItself(exact)) return 'direct';
  const after = lineAfter(text, words.end);
  const spoken = isSaid(exact, before, after) || (!CALLED.test(before) && isBeside(text, words, attribution));
  if (words.end - words.start <= LONGEST_NAME) {
    // A headline's “Moss: ‘We Will Not Pay’” is speech, though it is capitalised as a title.
    const name = nameKind(exact, before, after, spoken || (clause && /:\s*$/.test(before)));
    if (name !== null) return name;
  }
  const count = countWords(exact);
  const given = spoken || isGiven(attribution, count, before, after);
  const begins = BEGINS.test(exact);
  const ends = ENDS.test(text.slice(words.end - 2, words.end));
  if (clause) return given || (begins && ends) || count > MOST_SCARE_WORDS ? 'direct' : 'scare';
  if (begins && ends && (spoken || count > 1 || standsAlone(exact, before, after))) return 'direct';
  return given || count > MOST_SCARE_WORDS ? 'partial' : 'scare';
}

/** Whether the sentence gives the words to somebody. Few words to which no verb of saying belongs are rather at arm's length. */
function isGiven(attribution: Attribution | null, count: number, before: string, after: string): boolean {
  if (!attribution?.verb || SO_CALLED.test(before)) return false;
  if (count > MOST_SCARE_WORDS) return true;
  return (
    !LOOSE.test(attribution.verb.text) && !CALLED.test(before) && !(count === 1 && EXPLAINED.test(after))
  );
}

/** What stands before the opening mark on its line. */
function lineBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - NEIGHBOURS), start);
  return near
    .slice(near.trimEnd().lastIndexOf('\n') + 1)
    .replace(/(?:``|''|["“”„‟«»‹›‘’‚'`″\u0091-\u0094])\s*$/, '');
}

/** What stands after the closing mark on its line. */
function lineAfter(text: string, end: number): string {
  const near = text.slice(end, end + NEIGHBOURS).replace(/^\s?(?:''|["“”„‟«»‹›‘’‚'`″\u0091-\u0094])/, '');
  const line = near.indexOf('\n');
  return line === -1 ? near : near.slice(0, line);
}

/** Whether the words beside show that something is being said, without asking who speaks. */
function isSaid(exact: string, before: string, after: string): boolean {
  if (/[,!?—-]$/.test(exact) && SAID_AFTER.test(after)) return true;
  return SAID_BEFORE.test(before);
}

/** “Maybe.”: a sentence by itself, of one word. */
function standsAlone(exact: string, before: string, after: string): boolean {
  return /[.!?…]$/.test(exact) && /(?:^|[.!?:,…]["”’']?)\s*$/.test(before) && !/^\s*\p{Ll}/u.test(after);
}

/** The kinds that are nobody's speech and show by their neighbours. `spoken` says that a verb of saying stands beside. */
function nameKind(exact: string, before: string, after: string, spoken: boolean): QuotationKind | null {
  if (TERM_BEFORE.test(before) || TERM_AFTER.test(after)) return 'term';
  const bare = exact.replace(/[.,;:]$/, '');
  if (DEFINED_BEFORE.test(before) && DEFINED_AFTER.test(after) && countWords(exact) <= 6) return 'term';
  const shape = hasTitleShape(bare);
  if (KNOWN_AS.test(before) && countWords(bare) <= 4)
    return /^(?:the )?\p{Lu}/u.test(bare) ? 'nickname' : 'term';
  if (isAnnounced(before)) return 'title';
  if (/^(?:the )?\p{Lu}/u.test(bare) && standsInName(bare, before, after)) return 'nickname';
  if (!shape) return null;
  if (isNamedAsWork(before, after)) return 'title';
  return spoken || /[!?]$/.test(exact) || standsAlone(exact, before, after) ? null : 'title';
}

const HEADLINE_SMALL = new Set(
  'and the for with from but nor over into off out via per his her its'.split(' '),
);

/** Robert “Bob” Smith: one or two capitalised words between a first and a last name, not in a headline. */
function standsInName(exact: string, before: string, after: string): boolean {
  if (countWords(exact) > 3 || /[.,!?]$/.test(exact)) return false;
  const first = /(?:^|[\s(])(\p{Lu}[\p{L}.-]*)\s$/u.exec(before)?.[1];
  const last = /^\s(\p{Lu}[\p{L}’'-]+|(?:de|da|van|von|Mc)\b)/u.exec(after)?.[1];
  if (
    first === undefined ||
    last === undefined ||
    /^(?:The|A|An|In|On|At|And|But|For|Its?|His|Her|As|With|From|Over)$/.test(first)
  )
    return false;
  const around = `${before.slice(0, -first.length - 1)} ${after.slice(last.length + 1)}`;
  const others = around.match(/(?<![\p{L}’'])\p{L}{3,}/gu) ?? [];
  return others.length === 0 || others.some((word) => /^\p{Ll}/u.test(word) && !HEADLINE_SMALL.has(word));
}

/** Whether the verb of saying stands right before or after the words, so that they are what was said. */
function isBeside(text: string, words: Span, attribution: Attribution | null): boolean {
  const verb = attribution?.verb;
  if (!verb) return false;
  if (verb.end <= words.start)
    return /^(?:\s\w+){0,2}[\s,:—-]*["“‘'«„`]*$/.test(
      text.slice(verb.end, Math.min(words.start, verb.end + 40)),
    );
  if (verb.start < words.end) return false;
  const between = text.slice(words.end, verb.start);
  return between.length < 60 && /[,!?.]["”’']|^["”’'],/.test(text.slice(words.end - 1, words.end + 2));
}

function countWords(exact: string): number {
  return exact.split(/\s+/, 200).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
