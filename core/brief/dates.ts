const SHORT = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025-01-10` as a reference has it, `10 Jan. 2025`; a month or year alone as far as it goes; `null` if it is no date. */
export function citedDate(iso: string): string | null {
  return written(iso, SHORT);
}

/** `2025-01-10` as running text has it, `10 January 2025`; `null` if it is no date. */
export function longDate(iso: string): string | null {
  return written(iso, LONG);
}

function written(iso: string, months: readonly string[]): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso.split('T', 1)[0]!.trim());
  if (!parts) return null;
  const [, year, month, day] = parts;
  if (month === undefined) return year!;
  const name = months[Number(month) - 1];
  if (name === undefined) return null;
  if (day === undefined) return `${name} ${year}`;
  if (Number(day) < 1 || Number(day) > 31) return null;
  return `${Number(day)} ${name} ${year}`;
}
