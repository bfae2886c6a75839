import { folded } from './fold.ts';
import { DEGREES, isShortForm, LEGAL_FORMS, PARTICLES, TITLES } from './forms.ts';
import { slipsBetween } from './near.ts';

/** How two names stand to each other. */
export const NAME_RELATIONS = [
  'same',
  'shorter form',
  'abbreviation',
  'likely misspelling',
  'different',
] as const;
export type NameRelation = (typeof NAME_RELATIONS)[number];

/**
 * Whether two names may well name one: for proposing, never for merging. `same` differ by case, accents, titles, legal
 * forms or order; a `shorter form` leaves words out ("Moss" and "Edgar Moss", "E. Moss"); an `abbreviation` is made of
 * initials; a `likely misspelling` has a letter or two otherwise. Symmetric.
 */
export function judgeNames(a: string, b: string): NameRelation {
  return judgeParts(partsOf(a), partsOf(b));
}

/** The same of names that were taken apart before: for whoever holds each against many. */
export function judgeParts(left: NameParts, right: NameParts): NameRelation {
  if (left.words.length === 0 || right.words.length === 0)
    return folded(left.name) === folded(right.name) ? 'same' : 'different';
  if (left.joined === right.joined) return sameNumbers(left, right) ? 'same' : 'different';
  if (Math.max(left.words.length, right.words.length) > MOST_WORDS) return 'different';
  if (isAbbreviation(left.name, right) || isAbbreviation(right.name, left)) return 'abbreviation';
  if (!sameNumbers(left, right)) return 'different';
  return relationOf(left, right);
}

/** Each word is held against each of the other name's; no name has more of them. */
const MOST_WORDS = 24;

export interface NameParts {
  readonly name: string;
  /** The words that tell it from other names. */
  readonly words: readonly string[];
  /** The first letters of its words, with and without the small ones: an abbreviation may be made of either. */
  readonly initials: readonly string[];
  readonly numbers: string;
  readonly joined: string;
}

export function partsOf(name: string): NameParts {
  const plain = folded(
    name
      .replaceAll(/(?<=\p{L})['’](?=s\b)|(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '')
      .replaceAll('&', ' and ')
      .replaceAll(/\bUnited States\b/gi, 'us'),
  );
  const all = plain === '' ? [] : plain.split(' ');
  const telling = withoutTitles(all).filter((word) => !PARTICLES.has(word) && !LEGAL_FORMS.has(word));
  // "The Doctor" is nothing but a title, and is a name all the same.
  const kept = telling.length > 0 ? telling : all;
  const words = kept.filter((word) => !isNumber(word));
  return {
    name,
    words: words.length > 0 ? words : kept,
    initials: [all, all.filter((word) => !PARTICLES.has(word))].map(firstLetters),
    numbers: kept.filter(isNumber).join(' '),
    joined: words.join(''),
  };
}

/** Stephen King is no king, and General Motors no general. */
function withoutTitles(words: readonly string[]): readonly string[] {
  if (words.some((word) => LEGAL_FORMS.has(word))) return words;
  const from = words.findIndex((word) => !TITLES.has(word));
  const to = words.findLastIndex((word) => !DEGREES.has(word));
  return from === -1 ? words : words.slice(from, to + 1);
}

function firstLetters(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function sameNumbers(a: NameParts, b: NameParts): boolean {
  return a.numbers === b.numbers;
}

/** "USGS" for the Geological Survey: written in capitals, a letter for each word. */
function isAbbreviation(short: string, long: NameParts): boolean {
  const letters = short.replaceAll(/[^\p{L}]/gu, '');
  return (
    letters.length >= 2 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    long.words.length >= 2 &&
    long.initials.includes(letters.toLowerCase())
  );
}

/** How alike two words of names are, from 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.9 : 0;
  if (isShortForm(a, b)) return 0.9;
  // A digit is no slip of the pen: A7 is not A8.
  if (/\p{N}/u.test(a + b)) return 0;
  const longer = Math.max(a.length, b.length);
  const most = longer >= 8 ? 2 : longer >= 4 ? 1 : 0;
  const slips = slipsBetween(a, b, most);
  if (slips <= most) return 1 - slips / longer;
  return soundOf(a) === soundOf(b) ? 0.8 : 0;
}

/** A rough key of how a word sounds: what transliterations write in different ways becomes one. */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll(/tch|sch|sh|ch|zh/g, 's')
    .replaceAll(/ck|kh|gh|q|c/g, 'k')
    .replaceAll(/ts|tz|z|x/g, 's')
    .replaceAll('w', 'v')
    .replaceAll(/(?<!^)[aeiouyjh]+/g, '')
    .replace(/^[aeiou]/, 'a')
    .replaceAll(/(.)\1+/g, '$1');
}

/** From so many letters on a surname alone, spelled otherwise, still points to one. */
const LONG_WORD = 6;

interface Pairing {
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Each word with the likeliest of the other name, the likeliest pairs first. */
function pairing(left: readonly string[], right: readonly string[]): Pairing {
  const all = left
    .flatMap((a, i) => right.map((b, j) => ({ a, b, i, j, likeness: likeness(a, b) })))
    .filter((pair) => pair.likeness > 0)
    .sort((x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const pairs: [string, string][] = [];
  for (const pair of all) {
    if (usedLeft.has(pair.i) || usedRight.has(pair.j)) continue;
    usedLeft.add(pair.i);
    usedRight.add(pair.j);
    pairs.push([pair.a, pair.b]);
  }
  return {
    onlyLeft: left.filter((_, i) => !usedLeft.has(i)),
    onlyRight: right.filter((_, j) => !usedRight.has(j)),
    pairs,
  };
}

function relationOf(left: NameParts, right: NameParts): NameRelation {
  const longer = Math.max(left.joined.length, right.joined.length);
  const { onlyLeft, onlyRight, pairs } = pairing(left.words, right.words);
  const spelled = pairs.some(([a, b]) => a !== b && a.length > 1 && b.length > 1 && !isShortForm(a, b));
  const whole = pairs.filter(([a, b]) => a.length > 1 && b.length > 1);
  if (onlyLeft.length > 0 && onlyRight.length > 0) {
    // A word split or joined by a slip: "Patr ushev".
    return longer >= 8 && slipsBetween(left.joined, right.joined, 2) <= 2
      ? 'likely misspelling'
      : 'different';
  }
  if (whole.length === 0) return 'different';
  // One short word of another spelling is another name: Reed is not Ann Reeb.
  if (
    onlyLeft.length + onlyRight.length > 0 &&
    whole.every(([a, b]) => a !== b && Math.min(a.length, b.length) < LONG_WORD)
  )
    return 'different';
  const shortened =
    onlyLeft.length + onlyRight.length > 0 ||
    pairs.some(([a, b]) => a !== b && (a.length === 1 || b.length === 1 || isShortForm(a, b)));
  if (spelled) return 'likely misspelling';
  return shortened ? 'shorter form' : 'same';
}
