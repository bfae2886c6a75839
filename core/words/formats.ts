/**
 * How the person's system writes numbers and dates and sorts names: by its locale, whatever language the words are in.
 * To make a format takes longer than to use it a thousand times, so each is made once.
 */
const NUMBERS = new Intl.NumberFormat();
const DECIMALS = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const NAMES = new Intl.Collator(undefined, { numeric: true });

const DAYS = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTHS = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const TIMES = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const INSTANTS = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const TICKS = {
  year: new Intl.DateTimeFormat(undefined, { year: 'numeric', timeZone: 'UTC' }),
  month: MONTHS,
  day: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  hour: new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
};

/** `12,345` */
export function number(count: number): string {
  return NUMBERS.format(count);
}

/** `1.5`, `2.0`: with one place after the point. */
export function decimal(value: number): string {
  return DECIMALS.format(value);
}

/** Sorts names as a dictionary of the locale does, and `No. 9` before `No. 10`. */
export function byName(a: string, b: string): number {
  return NAMES.compare(a, b);
}

/** Sorts days that are written as `2025-01-10`, the earliest first. */
export function byDay(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The day of an instant in the system's time zone, as `2025-01-10`. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `10 Jan 2025` for `2025-01-10`; what is no day is shown as it is. */
export function dayName(iso: string): string {
  return formatted(DAYS, iso);
}

/** `10–12 Jan 2025`: from a day to another, both of the form `2025-01-10`. */
export function daysName(from: string, to: string): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  return first && last ? DAYS.formatRange(first, last) : `${dayName(from)} – ${dayName(to)}`;
}

/** `Jan 2025` for any day of it. */
export function monthName(iso: string): string {
  return formatted(MONTHS, iso);
}

const MONTH_FORMS = (['long', 'short'] as const).flatMap((month) =>
  [undefined, 'en'].flatMap((locale) => [
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    // As it stands beside a day: many languages bend it.
    new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' }),
  ]),
);

/** The names of the twelve months as the locale and as English writes them, each in all its forms, in small letters. */
export function monthForms(): string[][] {
  return Array.from({ length: 12 }, (_, month) => [
    ...new Set(
      MONTH_FORMS.flatMap((format) => format.formatToParts(Date.UTC(2025, month, 1)))
        .filter(({ type, value }) => type === 'month' && !/\d/.test(value))
        .map(({ value }) => value.toLowerCase()),
    ),
  ]);
}

/** Whether the locale writes the month before the day, in numbers. */
export function isMonthFirst(): boolean {
  const parts = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'numeric', year: 'numeric' });
  const kinds = parts.formatToParts(0).map(({ type }) => type);
  return kinds.indexOf('month') < kinds.indexOf('day');
}

/** `Mar – May 2025`: from a month to another, each given by any day of it. */
export function monthsName(from: string, to: string): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  return first && last ? MONTHS.formatRange(first, last) : `${monthName(from)} – ${monthName(to)}`;
}

/** `14:05`, in the system's time zone. */
export function timeName(date: Date): string {
  return TIMES.format(date);
}

/** `10 Jan 2025, 14:05`, in the system's time zone. */
export function instantName(date: Date): string {
  return INSTANTS.format(date);
}

function formatted(format: Intl.DateTimeFormat, iso: string): string {
  const date = dateOf(iso);
  return date ? format.format(date) : iso;
}

function dateOf(iso: string): Date | null {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** What of an instant tells it from others at that distance, in UTC: `2025`, `Jan 2025`, `10 Jan`, `14:00`. */
export function tickName(at: number, unit: keyof typeof TICKS): string {
  return TICKS[unit].format(at);
}

/** `10 Jan 2025` for the first day of a stretch in milliseconds that is half-open, or `10–12 Jan 2025`. */
export function stretchName(from: number, to: number): string {
  return DAYS.formatRange(from, to - 1);
}

/** A size of so many bytes, in the unit that suits it. */
export function byteCount(bytes: number): string {
  const [unit, thousands] =
    bytes < 1_000
      ? ['byte', 0]
      : bytes < 1_000_000
        ? ['kilobyte', 1]
        : bytes < 1e9
          ? ['megabyte', 2]
          : ['gigabyte', 3];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: bytes < 10 * 1_000 ** thousands && thousands > 0 ? 1 : 0,
  }).format(bytes / 1_000 ** thousands);
}
