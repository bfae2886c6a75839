import type { Candidate } from '#core/search/sift.ts';
import type { Holding } from '#core/search/operators.ts';
import {
  changesOf,
  listAliasNames,
  listAlteredQuotes,
  listArticleFacts,
  listBriefFacts,
  listBriefItemFacts,
  listClaimFacts,
  listClaimQuotes,
  listEntityArticles,
  listEntityClaims,
  listEntityFacts,
  listQuoteFacts,
  listUndecidedArticles,
  type Pair,
  type QuoteFacts,
} from '#db/queries/catalogue.ts';
import { wordsOfItem } from './checks.ts';
import { listQuestions } from '#db/queries/question.ts';
import { countAltered } from '#db/queries/wording.ts';
import { listTaggedClaims } from '#db/queries/claim-tag.ts';
import type { Db } from '#db/sql.ts';

export interface Named {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Everything in a matter that a search can find, with what its operators ask for; made anew when the matter has changed. */
export interface Catalogue {
  readonly articles: readonly Candidate[];
  readonly quotes: readonly Candidate[];
  readonly claims: readonly Candidate[];
  readonly entities: readonly (Candidate & { readonly names: readonly string[]; readonly words: string })[];
  readonly questions: readonly (Candidate & { readonly words: string })[];
  readonly briefs: readonly (Candidate & { readonly words: string })[];
  readonly articleById: ReadonlyMap<number, Candidate>;
  /** Those who speak in some quote. */
  readonly speakers: readonly Named[];
  readonly outlets: readonly string[];
  has(candidate: Candidate, holding: Holding): boolean;
}

let known: { readonly db: Db; readonly changes: string; readonly catalogue: Catalogue } | null = null;

/** The catalogue of a matter as it is now. */
export function catalogueOf(db: Db): Catalogue {
  const changes = changesOf(db);
  if (known?.db !== db || known.changes !== changes)
    known = { db, changes, catalogue: db.transaction(() => gather(db))() };
  return known.catalogue;
}

const NONE: readonly never[] = [];

/** Lists of one value are shared: a hundred thousand articles have a few outlets, kinds and days between them. */
function sharing(): (value: string | null) => readonly string[] {
  const lists = new Map<string, readonly string[]>();
  return (value) => {
    if (value === null) return NONE;
    let list = lists.get(value);
    if (!list) lists.set(value, (list = [value]));
    return list;
  };
}

function gather(db: Db): Catalogue {
  const alone = sharing();
  const quoteFacts = listQuoteFacts(db);
  const quotesOfArticle = Map.groupBy(quoteFacts, (quote) => quote.articleId);
  const articles = listArticleFacts(db).map(({ id, kind, outlet, published }): Candidate => ({
    thing: 'article',
    id,
    kind,
    within: alone(kind),
    outlets: alone(outlet),
    speakers: speakersOf(quotesOfArticle.get(id) ?? NONE),
    days: alone(published),
  }));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const quoteById = new Map(quoteFacts.map((quote) => [quote.id, quote]));
  const claimFacts = listClaimFacts(db);
  const claimById = new Map(claimFacts.map((claim) => [claim.id, claim]));
  const links = listClaimQuotes(db);
  const quotesOfClaim = grouped(links);
  const claimsOfQuote = grouped(links.map(({ from, to }) => ({ from: to, to: from })));

  const quotes = quoteFacts.map((quote): Candidate => {
    const article = articleById.get(quote.articleId)!;
    // Claims that were put away are none here.
    const kinds = (claimsOfQuote.get(quote.id) ?? NONE).flatMap((id) => claimById.get(id)?.kind ?? []);
    return {
      thing: 'quote',
      id: quote.id,
      kind: null,
      within: kinds.length === 0 ? article.within : [...new Set([...article.within, ...kinds])],
      outlets: article.outlets,
      speakers: speakersOf([quote]),
      days: article.days,
    };
  });
  /** What follows from the quotes and articles that stand behind a thing. */
  const standing = (behind: readonly QuoteFacts[], others: readonly number[] = NONE) => {
    const ids = new Set([...behind.map((quote) => quote.articleId), ...others]);
    const of = [...ids].flatMap((id) => articleById.get(id) ?? []);
    return {
      within: [...new Set(of.flatMap((article) => article.within))],
      outlets: [...new Set(of.flatMap((article) => article.outlets))],
      speakers: speakersOf(behind),
      days: [...new Set(of.flatMap((article) => article.days))],
    };
  };
  const claims = claimFacts.map(({ id, kind, day }): Candidate => {
    const behind = (quotesOfClaim.get(id) ?? NONE).map((quoteId) => quoteById.get(quoteId)!);
    const stands = standing(behind);
    return { thing: 'claim', id, kind, ...stands, days: day === null ? stands.days : [day] };
  });

  const aliases = Map.groupBy(listAliasNames(db), (alias) => alias.entityId);
  const spoken = Map.groupBy(quoteFacts, (quote) => quote.speakerId);
  const named = grouped(listEntityArticles(db));
  const entities = listEntityFacts(db).map(({ id, kind, name, role, note }) => {
    const names = [name, ...(aliases.get(id) ?? NONE).map((alias) => alias.name)];
    const behind = spoken.get(id) ?? NONE;
    const words = [...names, role, note].filter((part) => part !== null).join(' · ');
    return { thing: 'entity' as const, id, kind, names, words, ...standing(behind, named.get(id)) };
  });

  const questions = listQuestions(db).map(({ id, text, note, answers, resolution, calls }) => {
    const behind = answers.flatMap(({ claimId }) =>
      (quotesOfClaim.get(claimId) ?? NONE).map((quoteId) => quoteById.get(quoteId)!),
    );
    const words = [
      text,
      note,
      ...answers.map(({ answer }) => answer),
      resolution?.reason ?? null,
      ...calls.map(({ name }) => name),
    ]
      .filter((part) => part !== null)
      .join(' · ');
    return { thing: 'question' as const, id, kind: null, words, ...standing(behind) };
  });

  const items = Map.groupBy(listBriefItemFacts(db), (item) => item.briefId);
  const briefs = listBriefFacts(db).map(({ id, title, standfirst }) => {
    const own = items.get(id) ?? [];
    const ids = own.flatMap(({ quoteId, claimId }) =>
      quoteId !== null ? [quoteId] : claimId !== null ? (quotesOfClaim.get(claimId) ?? NONE) : NONE,
    );
    const behind = ids.map((quoteId) => quoteById.get(quoteId)!);
    const words = [title, standfirst, ...own.map(wordsOfItem)].filter((part) => part !== null).join(' · ');
    return { thing: 'brief' as const, id, kind: null, words, ...standing(behind) };
  });

  return {
    articles,
    quotes,
    claims,
    entities,
    questions,
    briefs,
    articleById,
    speakers: entities
      .filter(({ id }) => spoken.has(id))
      .map(({ id, names }) => ({ id, name: names[0]!, aliases: names.slice(1) })),
    outlets: [...new Set(articles.flatMap((article) => article.outlets))],
    has: holdings(db, { quoteFacts, quotesOfClaim, claimsOfQuote, spoken, items, claimFacts }),
  };
}

function speakersOf(quotes: readonly QuoteFacts[]): readonly number[] {
  const ids = new Set<number>();
  for (const { speakerId } of quotes) if (speakerId !== null) ids.add(speakerId);
  return ids.size === 0 ? NONE : [...ids];
}

function grouped(pairs: readonly Pair[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const { from, to } of pairs) {
    const group = groups.get(from);
    if (group) group.push(to);
    else groups.set(from, [to]);
  }
  return groups;
}

interface Gathered {
  readonly quoteFacts: readonly QuoteFacts[];
  readonly quotesOfClaim: ReadonlyMap<number, readonly number[]>;
  readonly claimsOfQuote: ReadonlyMap<number, readonly number[]>;
  readonly spoken: ReadonlyMap<number | null, readonly QuoteFacts[]>;
  readonly items: ReadonlyMap<
    number,
    readonly { readonly claimId: number | null; readonly quoteId: number | null }[]
  >;
  readonly claimFacts: readonly { readonly id: number; readonly noted: number }[];
}

/** What each thing has, gathered when it is first asked for. */
function holdings(db: Db, all: Gathered): Catalogue['has'] {
  const articlesWith = (keep: (quote: QuoteFacts) => boolean) =>
    all.quoteFacts.filter(keep).map((quote) => quote.articleId);
  const quotesWith = (keep: (quote: QuoteFacts) => boolean) =>
    all.quoteFacts.filter(keep).map(({ id }) => id);
  const briefsWith = (field: 'claimId' | 'quoteId') =>
    [...all.items].flatMap(([id, own]) => (own.some((item) => item[field] !== null) ? [id] : []));
  const inClaim = ({ id }: QuoteFacts) => all.claimsOfQuote.has(id);
  const lists: Readonly<Record<string, () => readonly (number | null)[]>> = {
    'quotes article': () => articlesWith(() => true),
    'quotes claim': () => [...all.quotesOfClaim.keys()],
    'quotes entity': () => [...all.spoken.keys()],
    'quotes brief': () => briefsWith('quoteId'),
    'claims article': () => articlesWith(inClaim),
    'claims quote': () => quotesWith(inClaim),
    'claims entity': () => listEntityClaims(db).map(({ from }) => from),
    'claims brief': () => briefsWith('claimId'),
    'note article': () => articlesWith((quote) => quote.noted === 1),
    'note quote': () => quotesWith((quote) => quote.noted === 1),
    'note claim': () => all.claimFacts.filter((claim) => claim.noted === 1).map(({ id }) => id),
    'tags claim': () => listTaggedClaims(db),
    'note entity': () => listEntityFacts(db).flatMap(({ id, note }) => (note === null ? [] : [id])),
    'altered article': () => [...countAltered(db).keys()],
    'altered quote': () => listAlteredQuotes(db),
    'proposals article': () => listUndecidedArticles(db),
  };
  const sets = new Map<string, ReadonlySet<number | null>>();
  return (one, holding) => {
    if (holding === 'speaker') return one.speakers.length > 0;
    if (holding === 'date') return one.days.length > 0;
    if (holding === 'outlet') return one.outlets.length > 0;
    const key = `${holding} ${one.thing}`;
    const list = lists[key];
    if (!list) return false;
    let set = sets.get(key);
    if (!set) sets.set(key, (set = new Set(list())));
    return set.has(one.id);
  };
}
