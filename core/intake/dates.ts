/** A date read from the start of a text. */
export interface ReadDate {
  /** yyyy-mm-dd */
  readonly value: string;
  /** Of the date as printed, in UTF-16 code units, weekday included. */
  readonly length: number;
  /** Where day and month could change places: how it was read, and what it would be the other way round. */
  readonly doubt: { readonly readAs: string; readonly otherwise: string } | null;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}/i;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})(?!\\d)';
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const MONTH_FIRST = new RegExp(`^${MONTH}\\s{1,3}${DAY},?\\s{1,3}${YEAR}`, 'i');
const DAY_FIRST = new RegExp(`^${DAY}(?:\\s{1,3}of)?\\s{1,3}${MONTH},?\\s{1,3}${YEAR}`, 'i');
const MONTH_DAY = new RegExp(`^(?:${MONTH}\\s{1,3}${DAY}|${DAY}\\s{1,3}${MONTH})(?![\\d/-])`, 'i');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that `words` start with: 2025-01-10, 1/10/2025, January 10, 2025, Fri., 10 Jan. 2025. */
export function readDate(words: string): ReadDate | null {
  const start = words.slice(0, 60);
  const skipped = WEEKDAY.exec(start)?.[0].length ?? 0;
  const rest = start.slice(skipped);
  const found = readIso(rest) ?? readWritten(rest) ?? readNumbers(rest);
  return found && { ...found, length: found.length + skipped };
}

/** A day without its year, as datelines print it; `complete` adds the year. */
export function readMonthDay(
  words: string,
): { length: number; complete(year: number): string | null } | null {
  const found = MONTH_DAY.exec(words.slice(0, 40));
  if (!found) return null;
  const month = monthOf(found[1] ?? found[4]!);
  const day = Number(found[2] ?? found[3]);
  return { length: found[0].length, complete: (year) => dayOf(year, month, day) };
}

/** `reason`, with the doubt about day and month spelled out. */
export function dateReason(reason: string, date: ReadDate): string {
  if (!date.doubt) return reason;
  return `${reason}, read as ${date.doubt.readAs}; the other way round it is ${date.doubt.otherwise}`;
}

function readIso(words: string): ReadDate | null {
  const found = ISO.exec(words);
  const value = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return value ? { value, length: found[0].length, doubt: null } : null;
}

function readWritten(words: string): ReadDate | null {
  const american = MONTH_FIRST.exec(words);
  const found = american ?? DAY_FIRST.exec(words);
  if (!found) return null;
  const [month, day] = american ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const value = dayOf(Number(found[3]), monthOf(month), Number(day));
  return value === null ? null : { value, length: found[0].length, doubt: null };
}

/** Slashes and hyphens are American unless the month would be over 12; full stops are day first. */
function readNumbers(words: string): ReadDate | null {
  const found = NUMBERS.exec(words);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = fullYear(found[4]!);
  const monthFirst = dayOf(year, first, second);
  const dayFirst = dayOf(year, second, first);
  const orders = [
    { value: monthFirst, readAs: 'month/day/year' },
    { value: dayFirst, readAs: 'day/month/year' },
  ];
  if (found[2] === '.') orders.reverse();
  const [one, other] = orders.filter((order) => order.value !== null);
  if (!one?.value) return null;
  const doubt =
    other?.value && other.value !== one.value ? { readAs: one.readAs, otherwise: other.value } : null;
  return { value: one.value, length: found[0].length, doubt };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 00 to 69 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > days[month - 1]!) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
