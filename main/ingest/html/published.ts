import { readDate } from '#core/intake/dates.ts';
import { type Thing, wordsIn } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { from, type Said } from './said.ts';

const DATES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'datepublished',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article.published',
  'date',
  'created',
];

/**
 * The day in the page's own zone, as its first ten characters have it. A time in UTC may be of the day after the one that
 * is printed: then what is printed counts.
 */
export function datesOf(
  { meta, properties, times }: PageFacts,
  article: Thing,
): (Said & { readonly utc: boolean }) | undefined {
  const said = [
    ...from('JSON-LD', [wordsIn(article['datePublished'])]),
    ...from(
      'page metadata',
      DATES.flatMap((key) => meta.get(key) ?? []),
    ),
    ...from('microdata', properties.get('datepublished') ?? []),
    ...from('JSON-LD', [wordsIn(article['dateCreated'])]),
    ...from(
      'time on the page',
      times.filter(({ called }) => !/updat|modif/.test(called)).map(({ value, printed }) => value || printed),
    ),
  ];
  for (const { value, reason } of said) {
    const day = dayOf(value);
    if (day === null) continue;
    const utc = /(?:Z|[+-]00:?00)$/i.test(value);
    const printed = utc ? times.find((time) => dayOf(time.value) === day)?.printed : undefined;
    const local = printed === undefined ? null : (printedDay(printed) ?? null);
    return local !== null && isDayBefore(local, day)
      ? { value: local, reason: 'time on the page', utc: false }
      : { value: day, reason, utc };
  }
  return undefined;
}

function dayOf(value: string): string | null {
  const iso = /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:\D|$)/.exec(value);
  if (iso) return readDate(`${iso[1]}-${iso[2]}-${iso[3]}`)?.value ?? null;
  return printedDay(value);
}

/** The day that a line begins with, after words such as 'Published:'. */
export function printedDay(printed: string): string | null {
  const words = printed
    .replace(/^(?:\w+day,?|published|posted|updated|on|:|\s)+/i, '')
    .replace(/^\w{3},\s/, '');
  return readDate(words.slice(0, 60))?.value ?? null;
}

export function isDayBefore(one: string, other: string): boolean {
  return Date.parse(other) - Date.parse(one) === 24 * 60 * 60 * 1000;
}
