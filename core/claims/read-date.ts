import type { ClaimDate } from '../contract/nouns.ts';
import type { DateUnit } from '../contract/vocabulary.ts';
import { firstOf, lastOf, lengthOfMonth } from './dates.ts';

/** How dates are written where the reporter is: all in small letters. */
export interface DateWords {
  /** The names of the twelve months, each in its forms, January first. A name may be cut off after three letters. */
  readonly months: readonly (readonly string[])[];
  /** What says that a date is not exact. */
  readonly about: readonly string[];
  /** What stands between the ends of a range, and what may stand before its first. */
  readonly to: readonly string[];
  readonly from: readonly string[];
  /** What is read over. */
  readonly fillers: readonly string[];
  /** Whether 3/4/2025 is the fourth of March. */
  readonly monthFirst: boolean;
}

/**
 * A claim's date as somebody types it: `12 Nov 2025`, `November 2025`, `2025-11`, `about 2019`, `2019?`, `the 1990s`,
 * `2019-03 to 2019-05`, `12–14 Nov 2025`. `null` for what is none, a day that no calendar has included.
 */
export function readClaimDate(typed: string, words: DateWords): ClaimDate | null {
  const said = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/[‒—―−]/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
  const exact = withoutAbout(said, words);
  const range = rangeOf(exact ?? said, words);
  // A span of time that is about known has no way to be kept; it is asked for again rather than made exact.
  if (range) return exact === null ? range : null;
  const part = partOf(exact ?? said, words);
  const day = part && dayOf(part);
  if (!day) return null;
  const unit = unitOf(part);
  const from = firstOf(day, unit);
  return exact === null
    ? { from, to: null, precision: unit }
    : { from, to: null, precision: 'about', ...(unit !== 'month' && { unit }) };
}

/** The words without what says that they are not exact; `null` where nothing says so. */
function withoutAbout(said: string, { about }: DateWords): string | null {
  if (/^[~≈]/.test(said)) return said.slice(1).trim();
  if (/.\?$/.test(said)) return said.slice(0, -1).trim();
  const word = about.find((one) => said.startsWith(`${one} `) || (one.endsWith('.') && said.startsWith(one)));
  return word === undefined ? null : said.slice(word.length).trim();
}

function rangeOf(said: string, words: DateWords): ClaimDate | null {
  const decade = /^(?:the )?(\d{3}0)'?s$/.exec(said);
  if (decade) return rangeFrom({ year: Number(decade[1]) }, { year: Number(decade[1]) + 9 });
  const opener = words.from.find((word) => said.startsWith(`${word} `));
  const rest = opener === undefined ? said : said.slice(opener.length + 1);
  for (const [first, last] of halves(rest, words.to)) {
    const from = partOf(first, words);
    const to = partOf(last, words);
    const range = from && to && rangeFrom(...completed(from, to));
    if (range) return range;
  }
  return null;
}

/** Where what is said may come apart. A hyphen alone is also part of a date, and so is tried last. */
function halves(said: string, to: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const mark of [...to.map((word) => ` ${word} `), '..', ' – ', '–', ' - ', '/', '-']) {
    for (let at = said.indexOf(mark); at !== -1; at = said.indexOf(mark, at + 1))
      found.push([said.slice(0, at).trim(), said.slice(at + mark.length).trim()]);
  }
  return found;
}

/** A day, a month or a year, or the piece of one that stands in a range. */
interface Part {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Each end has what only the other one names: in `12–14 Nov 2025` and in `Nov 12–14, 2025`. */
function completed(from: Part, to: Part): [Part, Part] {
  return [filled(from, to), filled(to, from)];
}

function filled(part: Part, other: Part): Part {
  const month = part.month ?? (part.day === undefined ? undefined : other.month);
  return strip({ year: part.year ?? other.year, month, day: part.day });
}

function strip({ year, month, day }: { [Key in keyof Part]?: number | undefined }): Part {
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

function rangeFrom(first: Part, last: Part): ClaimDate | null {
  const [from, to] = [dayOf(first), dayOf(last)];
  // Both ends are named alike, or what is said is no range: `2019 to 5 May` has lost something.
  if (from === null || to === null || unitOf(first) !== unitOf(last)) return null;
  const unit = unitOf(first);
  const end = lastOf(to, unit);
  if (end < from) return null;
  return { from, to: end, precision: 'range', ...(unit !== 'day' && { unit }) };
}

function unitOf({ month, day }: Part): DateUnit {
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

/** Its first day; `null` where no calendar has it. */
function dayOf({ year, month = 1, day }: Part): string | null {
  if (year === undefined || year < 1000 || year > 2999 || month < 1 || month > 12) return null;
  if (day !== undefined && (day < 1 || day > lengthOfMonth(year, month))) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day ?? 1)}`;
}

/** `null` where something is neither a number nor the name of a month, or said twice. */
function partOf(said: string, words: DateWords): Part | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(said);
  if (iso) return strip({ year: Number(iso[1]), month: maybe(iso[2]), day: maybe(iso[3]) });
  const numbers = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/.exec(said);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const monthFirst = second > 12 || (words.monthFirst && numbers[2] !== '.' && first <= 12);
    return { year: Number(numbers[4]), month: monthFirst ? first : second, day: monthFirst ? second : first };
  }
  const part: { year?: number; month?: number; day?: number } = {};
  for (const word of said.split(/[\s,]+/).filter((one) => one !== '')) {
    if (words.fillers.includes(word)) continue;
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|\.|º)?$/.exec(word);
    const [field, value] = number
      ? [number[1]!.length > 2 ? ('year' as const) : ('day' as const), Number(number[1])]
      : ['month' as const, monthOf(word, words.months)];
    if (value === 0 || part[field] !== undefined) return null;
    part[field] = value;
  }
  return Object.keys(part).length === 0 ? null : part;
}

function maybe(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** From 1; `0` for no month. */
function monthOf(word: string, months: DateWords['months']): number {
  const bare = word.replace(/\.$/, '');
  const isOf = (form: string) =>
    form.replace(/\.$/, '') === bare || (bare.length >= 3 && form.startsWith(bare));
  return months.findIndex((forms) => forms.some(isOf)) + 1;
}
