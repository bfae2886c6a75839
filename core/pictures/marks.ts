import { daysOfDate } from '#core/claims/dates.ts';
import type { ClaimDate } from '#core/contract/nouns.ts';
import type { Mark, Stretch } from './timeline.ts';

const DAY = 24 * 3_600_000;

/** All that has a date: each claim that is in use as long as its date is known, each article on its day. */
export function marksOf(
  claims: readonly { readonly id: number; readonly date: ClaimDate | null; readonly archived: boolean }[],
  articles: readonly { readonly id: number; readonly published: string | null }[],
): Mark[] {
  return [
    ...claims.flatMap(({ id, date, archived }): Mark[] => {
      const stretch = date && !archived ? stretchOf(date) : null;
      return stretch ? [{ lane: 'claims', id, soft: date!.precision === 'about', ...stretch }] : [];
    }),
    ...articles.flatMap(({ id, published }): Mark[] => {
      const from = published === null ? null : startOf(published);
      return from === null ? [] : [{ lane: 'articles', id, soft: false, from, to: from + DAY }];
    }),
  ];
}

/** The time that a date means, no more exact than it is known: all of a day, a month or a year. `null` for what is no day. */
export function stretchOf(date: ClaimDate): Stretch | null {
  const { first, last } = daysOfDate(date);
  const [from, to] = [startOf(first), startOf(last)];
  return from === null || to === null ? null : { from, to: to + DAY };
}

function startOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}
