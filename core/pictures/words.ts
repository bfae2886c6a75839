import { counted } from '#core/brief/words.ts';
import { longDate } from '#core/brief/dates.ts';
import type { Lane, Tick } from './timeline.ts';

/** The English words of the pictures themselves, as those of a brief are; what the screens say is chosen in the renderer. */

export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  claims: 'What happened',
  articles: 'What was said when',
};
export const LANE_HINTS: Readonly<Record<Lane, string>> = {
  claims: 'claims, by the date they speak of',
  articles: 'articles, by the day they were published',
};

export const timelineTitle = (matter: string) => `Timeline · ${matter}`;
export const networkTitle = (matter: string) => `Who spoke about whom · ${matter}`;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** What stands at a line across: the part of its date that tells it from the others. */
export function tickWords({ at, unit }: Tick): string {
  const date = new Date(at);
  const month = MONTHS[date.getUTCMonth()]!;
  const two = (value: number) => String(value).padStart(2, '0');
  switch (unit) {
    case 'year':
      return String(date.getUTCFullYear());
    case 'month':
      return `${month} ${date.getUTCFullYear()}`;
    case 'day':
      return `${date.getUTCDate()} ${month}`;
    case 'hour':
      return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  }
}

function dayWords(at: number): string {
  return longDate(new Date(at).toISOString().slice(0, 10)) ?? String(new Date(at).getUTCFullYear());
}

/** Between which days, where there are any. */
export function timelineDescription(
  claims: number,
  articles: number,
  stretch: { readonly from: number; readonly to: number } | null,
): string {
  const what = `A timeline of ${counted(claims, 'claim')} and ${counted(articles, 'article')}`;
  if (!stretch) return `${what}.`;
  return `${what}, from ${dayWords(stretch.from)} to ${dayWords(stretch.to - 1)}.`;
}

export function networkDescription(entities: number, links: number, most: readonly string[]): string {
  const what =
    `A network of ${counted(entities, 'name')} joined by ${counted(links, 'link')}: who spoke about whom in quotes, ` +
    'and who stands in the same claims.';
  return most.length === 0 ? what : `${what} Most joined: ${most.join(', ')}.`;
}

export const LEGEND = {
  person: 'person',
  body: 'organization, court or agency',
  other: 'case, place, work or law',
  spoke: 'spoke about',
  claim: 'in the same claim',
};

export const more = (marks: number) => `+${marks}`;
