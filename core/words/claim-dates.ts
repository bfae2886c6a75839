import { unitOf } from '../claims/dates.ts';
import type { DateWords } from '../claims/read-date.ts';
import type { ClaimDate } from '../contract/nouns.ts';
import type { DateUnit } from '../contract/vocabulary.ts';
import { dayName, daysName, isMonthFirst, monthForms, monthName, monthsName } from './formats.ts';
import type { Words } from './words.ts';

const NAMES: Readonly<Record<DateUnit, (day: string) => string>> = {
  day: dayName,
  month: monthName,
  year: (day) => day.slice(0, 4),
};

const RANGES: Readonly<Record<DateUnit, (from: string, to: string) => string>> = {
  day: daysName,
  month: monthsName,
  year: (from, to) => `${from.slice(0, 4)}–${to.slice(0, 4)}`,
};

/** The date of a claim, no more exact than it is known; what it says is read as the same date again. */
export function claimDateName(date: ClaimDate, { claims }: Words): string {
  const unit = unitOf(date);
  if (date.precision === 'range') return RANGES[unit](date.from, date.to ?? date.from);
  const name = NAMES[unit](date.from);
  return date.precision === 'about' ? claims.date.aboutA(name) : name;
}

/** How a claim's date may be typed here: in the words of the language, with the months of the system's locale. */
export function dateWords({ claims }: Words): DateWords {
  return { ...claims.date.read, months: monthForms(), monthFirst: isMonthFirst() };
}
