import type { Figures, WrittenDate } from './figures.ts';

/** A date as far as it is known. */
export type DateParts = Omit<WrittenDate, 'words'>;

/** Whether a date says all that another says. */
export function holds(date: DateParts, other: DateParts): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => other[part] === null || date[part] === other[part],
  );
}

/** What the dates of a quote are, by the day on which it was printed: "in December" was the last one, "Thursday" of that week. */
export function datesOf({ dates, weekday }: Figures, published: string | null): DateParts[] {
  const [year, month, day] = published?.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [...dates];
  const full = dates.map((date): DateParts => {
    if (date.year !== null || date.month === null) return date;
    return { ...date, year: date.month <= month ? year : year - 1 };
  });
  // What was said of a day to come is of the same year.
  const ahead = dates.flatMap((date): DateParts[] =>
    date.year === null && date.month !== null && date.month > month ? [{ ...date, year }] : [],
  );
  return [...full, ...ahead, ...(weekday ? weekAround(year, month, day) : [])];
}

/** The days of a week before a day and after it. */
function weekAround(year: number, month: number, day: number): DateParts[] {
  const noon = Date.UTC(year, month - 1, day, 12);
  return Array.from({ length: 15 }, (_, i) => {
    const date = new Date(noon + (i - 7) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });
}
