/** The days that a typed date means, both included, as `yyyy-mm-dd`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * A day, a month or a year: `2024`, `2024-05`, `2024-05-17` (also with `/` or `.`), `May 2024`, `17 May 2024`,
 * `May 17, 2024`. `null` for anything else, a day that no calendar has included. `03/04/2024` is left alone: half of the
 * world reads it as April.
 */
export function daysOf(typed: string): Days | null {
  const words = typed.trim().toLowerCase();
  const numbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(words);
  if (numbers) return days(numbers[1]!, numbers[2], numbers[3]);
  const dayFirst = /^(?:(\d{1,2})\.? )?(\p{L}{3,9})\.?,? (\d{4})$/u.exec(words);
  if (dayFirst) return days(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(words);
  return monthFirst ? days(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]) : null;
}

/** The number of a month by the beginning of its name; `0`, which no month has, where it is none. */
function monthOf(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name)) + 1);
}

function days(year: string, month?: string, day?: string): Days | null {
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const length = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!;
  const at = (d: number) => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (day === undefined) return { first: at(1), last: at(length) };
  const d = Number(day);
  return d < 1 || d > length ? null : { first: at(d), last: at(d) };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
