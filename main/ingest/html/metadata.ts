import type { ProposedField } from '#core/contract/vocabulary.ts';
import { couldBeOutlet, sitePart } from '#core/intake/outlets.ts';
import { type ArticleProposal, OUTSIDE } from '#core/intake/proposals.ts';
import { addressOf } from './address.ts';
import { authorsOf } from './authors.ts';
import { plain } from './entities.ts';
import { resolved, type Thing, wordsIn } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { datesOf } from './published.ts';
import { from, type Said } from './said.ts';
import { squeezed } from './squeezed.ts';

export interface Metadata {
  readonly proposals: readonly ArticleProposal[];
  /** The headline in all its printings. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  /** Whether the date of publication was given in UTC, where it may be of the day after the one that is printed. */
  readonly utc: boolean;
  /** The article's words as JSON-LD has them, or ''. */
  readonly body: string;
}

const LONGEST = 500;

/** `headings` are the first headings of the page: of those that say what the metadata say, the words are taken. */
export function metadataOf(
  facts: PageFacts,
  described: { readonly article: Thing; readonly named: ReadonlyMap<string, Thing> } | null,
  headings: readonly string[],
): Metadata {
  const article = described?.article ?? {};
  const named = described?.named ?? new Map<string, Thing>();
  const outlets = outletsOf(facts, article, named);
  const titles = titlesOf(facts, article, headings, outlets);
  const authors = authorsOf(facts, article, named, outlets);
  const published = datesOf(facts, article);
  const found: [ProposedField, Said | undefined][] = [
    ['title', titles[0]],
    ['outlet', outlets[0]],
    ['byline', authors],
    ['published', published],
    ['url', addressOf(facts, article)],
  ];
  return {
    proposals: found.flatMap(([field, said]) =>
      said ? [{ field, value: said.value.slice(0, LONGEST), reason: said.reason, ...OUTSIDE }] : [],
    ),
    titles: titles.map(({ value }) => value),
    authors: authors?.names ?? [],
    utc: published?.utc ?? false,
    body: plain(wordsIn(article['articleBody'])),
  };
}

function titlesOf(
  facts: PageFacts,
  article: Thing,
  headings: readonly string[],
  outlets: readonly Said[],
): Said[] {
  const { meta, title, properties } = facts;
  const bare = withoutOutlet(title, outlets);
  const said = [
    ...from('JSON-LD', [wordsIn(article['headline'])]),
    ...from(
      'page metadata',
      [
        'og:title',
        'twitter:title',
        'parsely-title',
        'sailthru.title',
        'citation_title',
        'dc.title',
        'dcterms.title',
        'headline',
      ].flatMap((key) => meta.get(key) ?? []),
    ),
    ...from('microdata', properties.get('headline') ?? []),
  ].map(({ value, reason }) => ({ value: withoutOutlet(value, outlets), reason }));
  const all = [...said, ...from('page title', [bare])].filter(({ value }) => value.length >= 2);
  // What is printed is what can be quoted; search engines are told shorter ones.
  const printed = headings.find((heading) => all.some(({ value }) => alike(value, heading)));
  const only = headings.length > 0 && all.length === 0 ? headings[0] : undefined;
  const first = printed ?? only;
  return first === undefined ? all : [{ value: first, reason: 'heading' }, ...all];
}

/** Whether two are printings of one headline: one begins with, or ends with, the other. */
function alike(one: string, other: string): boolean {
  const [a, b] = [squeezed(one), squeezed(other)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && (long.startsWith(short) || long.endsWith(short));
}

function outletsOf(
  { meta, title, properties }: PageFacts,
  article: Thing,
  named: ReadonlyMap<string, Thing>,
): Said[] {
  const publisher = wordsIn(resolved(article['publisher'] ?? article['sourceOrganization'], named));
  const site = meta.get('og:site_name') ?? [];
  const company =
    /\b(?:limited|ltd|llc|inc|gmbh|plc|corp(?:oration)?|holdings?|media group|publishing|publications)\b\.?/i.test(
      publisher,
    );
  const said = from('JSON-LD', [publisher]);
  const printed = from('page metadata', site);
  const others = [
    ...from(
      'page metadata',
      [
        'application-name',
        'parsely-site',
        'dc.publisher',
        'dcterms.publisher',
        'citation_publisher',
        'citation_journal_title',
        'cre',
        'publisher',
        'apple-mobile-web-app-title',
      ].flatMap((key) => meta.get(key) ?? []),
    ),
    ...from('microdata', properties.get('publisher') ?? []),
    ...from('page title', [sitePart(title)?.outlet ?? '']),
  ];
  return [
    ...(company && printed.length > 0 ? [...printed, ...said] : [...said, ...printed]),
    ...others,
  ].filter(({ value }) => value.length <= 80 && !/^https?:|[{}<>]/.test(value));
}

/** Without ' | The Outlet' or ' - The Outlet' at its end. */
function withoutOutlet(title: string, outlets: readonly Said[]): string {
  const cut = /^(.{8,}?)\s+[|–—·:-]\s+([^|]{2,60})$/u.exec(title);
  const at = title.search(/\s[|]\s[^|]*$/);
  if (
    cut &&
    outlets.some(
      ({ value }) => squeezed(value) === squeezed(cut[2]!) || squeezed(cut[2]!).includes(squeezed(value)),
    )
  )
    return cut[1]!;
  for (const { value } of outlets) {
    const end = title.toLowerCase().lastIndexOf(value.toLowerCase());
    if (end > 8 && end + value.length === title.length) {
      const bare = title.slice(0, end).replace(/\s*[|–—·:-]\s*$/, '');
      if (bare.length < end - 1) return bare.trim();
    }
  }
  if (at >= 15 && couldBeOutlet(title.slice(at + 3).trim())) return title.slice(0, at).trim();
  return title;
}
