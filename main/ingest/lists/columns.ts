import type { ReaderChoices } from '#core/contract/intake.ts';
import { readDate } from '#core/intake/dates.ts';

export type Columns = NonNullable<ReaderChoices['columns']>;
export type ColumnField = keyof Columns;

/** By the name of a column, or of a list's key, the strongest name first. */
const NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  text: (
    'full text|fulltext|article text|article body|articlebody|body text|bodytext|main text|maintext|text|body|content|' +
    'article|story|transcript|html|message|post|description|summary|abstract|snippet|excerpt'
  ).split('|'),
  title: 'title|headline|heading|hed|head|subject|article title|name|title headline|headline main'.split('|'),
  published: (
    'published|publication date|published at|published on|publishedat|date published|datepublished|pub date|pubdate|' +
    'publish date|date|web publication date|webpublicationdate|datetime|date time|timestamp|created at|created|day|time'
  ).split('|'),
  url: 'url|link|href|permalink|canonical url|web url|weburl|article url|source url|address|uri|short url'.split(
    '|',
  ),
  outlet: (
    'outlet|publication|publisher|newspaper|source name|media|media name|media outlet|source|site|site name|website|' +
    'publication name|journal|domain|channel'
  ).split('|'),
  byline:
    'byline|byline original|author|authors|author name|written by|by|creator|reporter|writer|journalist'.split(
      '|',
    ),
  id: 'id|guid|uuid|article id|document id|doc id|docid|accession number|accession|key|number|no'.split('|'),
};
/** What is said of how a value is written, not of what it is. */
const MANNER = /\s(?:rendered|value|plain|plaintext|raw|clean|cleaned|html|string)$/;
const ADDRESS = /^https?:\/\/\S+$/i;
/** Rows that are looked at for a guess; the columns of a table are alike all the way down. */
export const SAMPLE_ROWS = 50;

/** Which columns hold what, by their names and by what stands in them; `null` where none holds an article's words. */
export function guessColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Columns | null {
  const facts = columns.map((name, at) =>
    factsOf(
      name,
      rows.map((row) => row[at] ?? ''),
    ),
  );
  const free = new Set(facts);
  const take = (fact: Facts | undefined): string | null => {
    if (fact) free.delete(fact);
    return fact?.name ?? null;
  };
  const named = (field: ColumnField, fits: (fact: Facts) => boolean): Facts | undefined =>
    [...free]
      .map((fact) => ({ fact, rank: rankOf(field, fact.name) }))
      .filter(({ fact, rank }) => rank !== -1 && fits(fact))
      .sort((a, b) => a.rank - b.rank)[0]?.fact;
  const whatever = () => true;
  const url = take(
    named('url', (fact) => fact.addresses > 0.5) ?? [...free].find((fact) => fact.addresses > 0.8),
  );
  const published = take(
    named('published', (fact) => fact.dates > 0.5) ?? [...free].find((fact) => fact.dates > 0.8),
  );
  const text = take(textOf(free, named));
  if (text === null) return null;
  const title = take(
    named('title', (fact) => fact.length < 400) ??
      [...free].find(
        (fact) => fact.length >= 20 && fact.length < 250 && fact.distinct > 0.7 && fact.filled > 0.5,
      ),
  );
  const byline = take(named('byline', (fact) => fact.length < 300));
  const outlet = take(named('outlet', (fact) => fact.length < 120 && fact.addresses < 0.5));
  const id = take(named('id', whatever));
  return { text, title, outlet, byline, published, url, id };
}

/** The named column, unless it is a stub beside a longer one, as lists have it that hold the first words only. */
function textOf(
  free: ReadonlySet<Facts>,
  named: (field: ColumnField, fits: (fact: Facts) => boolean) => Facts | undefined,
): Facts | undefined {
  const worded = [...free].filter((fact) => fact.filled > 0 && fact.addresses < 0.5);
  const longest = worded.toSorted((a, b) => b.length - a.length)[0];
  const own = named('text', (fact) => fact.filled > 0);
  if (!own) return longest && longest.length >= 200 ? longest : undefined;
  return longest && longest.length > 400 && longest.length > own.length * 3 ? longest : own;
}

/** What a head is by its name. */
export function isKnownName(name: string): boolean {
  return Object.keys(NAMES).some((field) => rankOf(field as ColumnField, name) !== -1);
}

interface Facts {
  readonly name: string;
  /** On the whole, in characters, of the cells that hold something. */
  readonly length: number;
  /** Shares of the cells. */
  readonly filled: number;
  readonly addresses: number;
  readonly dates: number;
  readonly distinct: number;
}

function factsOf(name: string, cells: readonly string[]): Facts {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  const total = filled.reduce((sum, cell) => sum + cell.length, 0);
  return {
    name,
    length: share(total),
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    addresses: share(filled.filter((cell) => ADDRESS.test(cell)).length),
    dates: share(filled.filter((cell) => dayOf(cell) !== null).length),
    distinct: share(new Set(filled).size),
  };
}

function rankOf(field: ColumnField, name: string): number {
  const plain = plainName(name);
  const names = NAMES[field];
  const whole = names.indexOf(plain);
  if (whole !== -1) return whole;
  const short = names.indexOf(plain.replace(MANNER, ''));
  if (short !== -1) return short;
  // Of a key inside another one, such as fields.bodyText, the last part says what it is.
  const last = names.indexOf(plainName(name.split('.').at(-1)!));
  return name.includes('.') && last !== -1 ? last + names.length : -1;
}

function plainName(name: string): string {
  return name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** yyyy-mm-dd of a cell that holds a day, a time or seconds since 1970; `null` for anything else. */
export function dayOf(cell: string): string | null {
  const words = cell.trim();
  if (words.length < 6 || words.length > 60) return null;
  if (/^1\d{9}(?:\d{3})?(?:\.\d+)?$/.test(words)) {
    const number = Number(words);
    return new Date(words.length >= 13 && !words.includes('.') ? number : number * 1000)
      .toISOString()
      .slice(0, 10);
  }
  if (/^(?:19|20)\d{6}$/.test(words))
    return readDate(`${words.slice(0, 4)}-${words.slice(4, 6)}-${words.slice(6)}`)?.value ?? null;
  const date = readDate(words);
  // A sentence may begin with a date; a day is followed by a time at most.
  return date &&
    /^(?:[\sT,]|at|\d|[:.+\-Z]|[AaPp]\.?[Mm]\.?|GMT|UTC|[A-Z]{3,4}|\(.*\))*$/.test(words.slice(date.length))
    ? date.value
    : null;
}
