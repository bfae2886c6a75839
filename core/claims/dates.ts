import type { ClaimDate } from '../contract/nouns.ts';
import type { DateUnit } from '../contract/vocabulary.ts';

/** All days, both included, that a claim's date may be, as `yyyy-mm-dd`; what is about known may lie outside of them. */
export function daysOfDate(date: ClaimDate): { readonly first: string; readonly last: string } {
  if (date.precision === 'range') return { first: date.from, last: date.to ?? date.from };
  const unit = unitOf(date);
  return { first: firstOf(date.from, unit), last: lastOf(date.from, unit) };
}

/** In what a date, or its ends, are named. One that is about known was named by its month before there were units. */
export function unitOf({ precision, unit }: ClaimDate): DateUnit {
  if (precision === 'about') return unit ?? 'month';
  return precision === 'range' ? (unit ?? 'day') : precision;
}

/** The first day of the day, month or year that a day is in. */
export function firstOf(day: string, unit: DateUnit): string {
  if (unit === 'day') return day;
  return unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

/** The last day of the day, month or year that a day is in. */
export function lastOf(day: string, unit: DateUnit): string {
  if (unit === 'day') return day;
  if (unit === 'year') return `${day.slice(0, 4)}-12-31`;
  return `${day.slice(0, 7)}-${lengthOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`;
}

/** How many days a month has, the months counted from 1. */
export function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
