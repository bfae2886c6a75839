import { claimDate, type ClaimDate } from '#core/contract/nouns.ts';
import type { DateUnit } from '#core/contract/vocabulary.ts';
import { usage } from './refused.ts';

/** How a claim's date is written on the command line. */
export const DATE_FORMS = '2025-01-09, 2025-01, 2025, about:2025-01-09 or 2025-01-01..2025-02-01';

/** The date of a claim as it was written; a part of a date stands for its first day, or the last at the end of a range. */
export function parseDate(words: string): ClaimDate {
  const date = read(words);
  const checked = date && claimDate.safeParse(date);
  if (!checked?.success) throw usage(`“${words}” is not a date. Write it as ${DATE_FORMS}.`);
  return checked.data;
}

/** As `parseDate` reads it. */
export function writeDate({ from, to, precision, unit = 'day' }: ClaimDate): string {
  switch (precision) {
    case 'day':
      return from;
    case 'month':
      return from.slice(0, 7);
    case 'year':
      return from.slice(0, 4);
    case 'about':
      return `about:${partOf(from, unit)}`;
    case 'range':
      return `${partOf(from, unit)}..${partOf(to!, unit)}`;
  }
}

function read(words: string): ClaimDate | null {
  const [first = '', last, ...more] = words.split('..');
  if (more.length > 0) return null;
  if (last !== undefined) {
    const unit = first.length === last.length ? unitOf(first) : 'day';
    return { from: firstDay(first), to: lastDay(last), precision: 'range', ...(unit !== 'day' && { unit }) };
  }
  if (first.startsWith('about:')) {
    const part = first.slice('about:'.length);
    return { from: firstDay(part), to: null, precision: 'about', unit: unitOf(part) };
  }
  return { from: firstDay(first), to: null, precision: unitOf(first) };
}

function unitOf(part: string): DateUnit {
  return part.length === 4 ? 'year' : part.length === 7 ? 'month' : 'day';
}

/** A day, or the month or year that it begins. */
function partOf(day: string, unit: DateUnit): string {
  return unit === 'day' ? day : day.slice(0, unit === 'year' ? 4 : 7);
}

function firstDay(part: string): string {
  if (/^\d{4}$/.test(part)) return `${part}-01-01`;
  return /^\d{4}-\d{2}$/.test(part) ? `${part}-01` : part;
}

function lastDay(part: string): string {
  if (/^\d{4}$/.test(part)) return `${part}-12-31`;
  const month = /^(\d{4})-(\d{2})$/.exec(part);
  if (!month) return part;
  // The day before the first of the next month.
  const end = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0));
  return `${part}-${String(end.getUTCDate()).padStart(2, '0')}`;
}
