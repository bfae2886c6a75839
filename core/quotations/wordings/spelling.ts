import { VERBS } from './lexicon.ts';

/** Whether two different words are one word spelled in two right ways. Both in small letters. */
export function isSpelling(a: string, b: string): boolean {
  if (a.length > MAX_WORD || b.length > MAX_WORD) return false;
  if (ARTICLES.has(a) && ARTICLES.has(b)) return true;
  if (Math.abs(a.length - b.length) > MAX_LONGER) return false;
  if ((!PLAIN.test(a) || !PLAIN.test(b)) && bare(a) === bare(b)) return true;
  return PARTED.has(parting(a, b)) && american(a) === american(b);
}

/** Whether one word is the other with `un-`, `in-`, `dis-` before it, which turns its meaning round. */
export function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const prefix = long.length - short.length;
  if (prefix < 2 || prefix > 3 || short.length < 4 || !long.endsWith(short)) return false;
  const opposing = long.slice(0, prefix);
  if (!OPPOSING.has(opposing)) return false;
  return !NO_OPPOSITES.has(long);
}

/** Whether two words differ in an ending only: `charge`, `charges`, `charged`. */
export function isInflection(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3 || a.slice(0, 3) !== b.slice(0, 3)) return false;
  // With the same ending it is their stems that differ: `cladding`, `clading`.
  if (ENDINGS.some((ending) => a.endsWith(ending) && b.endsWith(ending))) return false;
  return stem(a) === stem(b);
}

const ENDINGS = ['ing', 'ed'] as const;
const MAX_WORD = 40;
/** No spelling is longer than the other by more. */
const MAX_LONGER = 3;
/** Where two spellings part: a look at this saves the patterns, which are slow. The shorter, or the lesser, first. */
const PARTED: ReadonlySet<string> = new Set(
  '|u s|z er|re c|s |ue |l |e |a |o a|e |me |s |st t|ed ed|t ck|que i|y e|st gao|jai'.split(' '),
);

/** What is left of two words without what both begin and end with: `|u` of `color`, `colour`. */
function parting(a: string, b: string): string {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const inOrder = left.length === right.length ? left < right : left.length < right.length;
  return inOrder ? `${left}|${right}` : `${right}|${left}`;
}
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
const OPPOSING: ReadonlySet<string> = new Set(['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'mis']);
const NO_OPPOSITES: ReadonlySet<string> = new Set(
  `until union uncle unite united income indeed inside invest intend intent inform insure inspire inflict inject install instance
  inmate injury into inquire insight instead instant instruct impress improve import impose implied imply implead impart impact impound
  immigrate immigration discover discharge dispose display disband discount discuss discussed dispute distract district disease
  misses missed mission missing inflammable include increase indebted invaluable intake input insist index inhabit inherit
  disclose disposed disposition discourse infamous inclosed inclined involve involved intended informed invested improved`.split(
    /\s+/,
  ),
);

/** Endings and letters in which British print differs from American. The longer first. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/is(e|ed|es|ing|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our/, 'or'],
  [/tre(s?)$/, 'ter$1'],
  [/(defen|licen|offen|preten|practi)ce/, '$1se'],
  [/ogue(s?)$/, 'og$1'],
  [/([a-z])ll(ed|ing|er|ers|or|ors|ment)$/, '$1l$2'],
  [/dgement/, 'dgment'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/^grey/, 'gray'],
  [/^gaol/, 'jail'],
  [/^tyre/, 'tire'],
  [/^cheque/, 'check'],
  [/programme/, 'program'],
  [/whilst$/, 'while'],
  [/(among|amid)st$/, '$1'],
  [/ful(s?)$/, 'ful$1'],
  [/wards$/, 'ward'],
  [/learnt$/, 'learned'],
  [/spelt$/, 'spelled'],
  [/(enrol|fulfil|instal|skil|wil)(?!l)/, '$1l'],
];

function american(word: string): string {
  if (word.length < 4) return word;
  let found = word;
  for (const [pattern, replacement] of BRITISH) found = found.replace(pattern, replacement);
  return found;
}

/** Without apostrophes and accents: `cafe`, `café`; `its`, `it's`. */
function bare(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFD')
    .replaceAll(/[\p{M}']/gu, '')
    .replaceAll('.', '');
}
const PLAIN = /^[a-z]+$/;

/**
 * Words that are one slip apart and both right. Not whole: only those that a court or a newspaper can mistake for each
 * other; shorter words than those that are held for mistyped are left out.
 */
const CONFUSABLE: readonly ReadonlySet<string>[] = `
through though thorough thought
county country count court counts counted counter
trial trail
statute statue stature status
causal casual
personal personnel
martial marital
council counsel consul
affect effect
accept except
found sound bound round ground
state stake skate slate
right fight light night might sight tight
house horse mouse
where there these those
guilty quilty
quite quiet quit
price pride prize prime
whose those
affirm infirm
prosecute persecute
eminent imminent
formally formerly
allude elude
assure ensure insure
moral morale
public republic
board broad
breach breech
party parts
leave leaves
angle angel
form from farm firm
later latter
desert dessert
lose loose
breath breathe
advice advise
device devise
cause clause
cases causes
charge change
charged changed
charges changes
bail bait
lawyer layer
writ write
plead pleads
woman women
heard hears hoard
crime crimes prime
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/**
 * Whether one of two words is the other with a slip: a letter doubled, dropped, swapped with the next, or a wrong vowel,
 * in a word of five letters or more; not its first.
 */
export function isTypingError(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.max(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  if (a[0] !== b[0] || !LETTERS.test(a) || !LETTERS.test(b)) return false;
  if (CONFUSABLE.some((words) => words.has(a) && words.has(b))) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length + right.length === 1) {
    // A letter more at the end is an ending; before it, a slip, if the word is long or the letter is doubled.
    const extra = left + right;
    const doubled = (a.length > b.length ? a : b)[start - 1] === extra;
    return end > 0 ? shorter >= 6 || doubled : false;
  }
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  if (left.length !== 1 || right.length !== 1) return false;
  return VOWELS.has(left) && VOWELS.has(right) ? shorter >= 6 : shorter >= 8;
}
const LETTERS = /^[\p{L}']+$/u;
const VOWELS: ReadonlySet<string> = new Set('aeiouy');

/** Of a word, what all its forms have in common: `be` of `is`, `child` of `child's`. */
export function stemOf(word: string): string {
  const bareWord = word.endsWith("'s") && word.length > 3 ? word.slice(0, -2) : word;
  return VERBS.get(bareWord) ?? stem(bareWord);
}

/**
 * Whether one word may have been heard for the other, `impassable` for `impossible`: half of all pairs of letters are the
 * same (L. R. Dice, Ecology 26, 1945), and so is the first.
 */
export function isMisheard(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 5 || Math.max(a.length, b.length) > MAX_WORD)
    return false;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i += 1) pairs.add(a.slice(i, i + 2));
  let both = 0;
  for (let i = 0; i + 1 < b.length; i += 1) if (pairs.has(b.slice(i, i + 2))) both += 1;
  return both >= (a.length + b.length - 2) / 4;
}

/** Roughly the stem of an English word: enough to see that two words differ in number or tense only. */
function stem(word: string): string {
  let found = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (found.endsWith('ies') || found.endsWith('ied')) return `${found.slice(0, -3)}y`;
  if (found.endsWith('ing') && found.length > 5) found = found.slice(0, -3);
  else if (found.endsWith('ed') && found.length > 4) found = found.slice(0, -2);
  else if (/(?:s|x|z|ch|sh)es$/.test(found)) found = found.slice(0, -2);
  else if (found.endsWith('s') && !found.endsWith('ss') && found.length > 3) found = found.slice(0, -1);
  if (found.endsWith('e')) found = found.slice(0, -1);
  if (found.length > 3 && found.at(-1) === found.at(-2) && !/[lsz]$/.test(found)) found = found.slice(0, -1);
  return found;
}
