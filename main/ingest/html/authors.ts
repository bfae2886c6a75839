import { plain } from './entities.ts';
import { isThing, resolved, type Thing, typesOf, wordsIn } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import type { Said } from './said.ts';
import { squeezed } from './squeezed.ts';

const MOST = 12;
const NAMES = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'cxenseparse:author',
  'twitter:data1',
];

/** Who wrote it: of the sources that name somebody, the most trusted, with all whom it names. */
export function authorsOf(
  { meta, properties }: PageFacts,
  article: Thing,
  named: ReadonlyMap<string, Thing>,
  outlets: readonly Said[],
): (Said & { readonly names: readonly string[] }) | undefined {
  const sources: readonly { readonly reason: string; readonly names: readonly string[] }[] = [
    { reason: 'JSON-LD', names: thingsNamed(article['author'] ?? article['creator'], named) },
    ...NAMES.filter(
      (key) => key !== 'twitter:data1' || /^written by/i.test(meta.get('twitter:label1')?.[0] ?? ''),
    ).map((key) => ({
      reason: 'page metadata',
      names: meta.get(key) ?? [],
    })),
    { reason: 'microdata', names: properties.get('author') ?? [] },
  ];
  const own = new Set(outlets.map(({ value }) => squeezed(value)));
  let institution: (Said & { names: readonly string[] }) | undefined;
  for (const { reason, names: raw } of sources) {
    const names = [...new Set(raw.flatMap(namesIn))].slice(0, MOST);
    const people = names.filter((name) => !own.has(squeezed(name)));
    if (people.length > 0) return { value: joined(people), reason, names: people };
    if (names.length > 0) institution ??= { value: joined(names), reason, names: [] };
  }
  return institution;
}

function thingsNamed(value: unknown, named: ReadonlyMap<string, Thing>): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const thing = resolved(one, named);
    if (isThing(thing) && Array.isArray(thing['name'])) return thing['name'].map(wordsIn);
    // An organisation beside people is whom they write for.
    if (isThing(thing) && all.length > 1 && typesOf(thing).includes('Organization')) return [];
    return [wordsIn(thing)];
  });
}

/** 'By Jane Doe and John Roe' as two names; an address, a number or a sentence is none. */
function namesIn(raw: string): string[] {
  const words = plain(raw)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|from|written by)[:\s]\s*/i, '');
  if (words === '' || words.length > 300 || /https?:|www\.|@|[{}<>]/.test(words)) return [];
  const parts = words.split(/\s*(?:;|\||\s+and\s+|\s+&\s+|,\s+(?:and\s+)?)\s*/i);
  // 'Doe, Jane' is one, and so is 'Jane Doe, Staff Writer'.
  const whole = parts.every((part) => /\s/.test(part))
    ? parts
    : words.includes(';')
      ? words.split(/\s*;\s*/)
      : [words];
  return whole.filter(
    (part) => part.length >= 2 && part.length <= 80 && /\p{L}/u.test(part) && !ROLE.test(part),
  );
}

const ROLE =
  /^(?:(?:senior |staff |legal |national |political |contributing |chief )*(?:reporter|writer|editor|correspondent|columnist)s?|admin|administrator|editorial (?:staff|team|board)|guest|staff)$/i;

function joined(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
