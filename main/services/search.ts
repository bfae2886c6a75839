import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import type { SearchFacets, SearchHit } from '#core/contract/search.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { folded, fit } from '#core/names/fold.ts';
import { nearest, nearlyFits } from '#core/names/near.ts';
import { holds, snippetOf } from '#core/search/marks.ts';
import { matchExpression, unwantedExpression } from '#core/search/match.ts';
import { THINGS } from '#core/search/operators.ts';
import { parseQuery, type Filter, type Problem, type Query, type Term } from '#core/search/query.ts';
import { sift, type Candidate, type Sieve, type Sifted } from '#core/search/sift.ts';
import { mended } from '#core/search/write.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import { getBrief } from '#db/queries/brief.ts';
import { getClaim } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { getWholeQuestion } from '#db/queries/question.ts';
import { getQuote } from '#db/queries/quote.ts';
import { rankIds, searchIds, type Index } from '#db/queries/search.ts';
import type { Db } from '#db/sql.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { Desk } from './desk.ts';
import { fairly } from './fairly.ts';
import { quoteRows } from './pin-cites.ts';

/** Up to so many matches are weighed, and the best come first; of more, the latest, which costs a tenth of that. */
const RANKED = 3_000;
/** So many values of a facet are told, the commonest first. */
const VALUES = 12;

/** One search for all that a matter holds; what of a query is not understood is said, and the rest is searched for. */
export function searchHandlers(desk: Desk): Pick<Handlers, 'search.all'> {
  return {
    'search.all': async ({ query, limit }, { signal }) => {
      // Whoever types on has given this query up before it is looked at.
      await setImmediate();
      if (signal.aborted) throw new Failure('cancelled', {});
      const db = desk.db();
      const parsed = parseQuery(query);
      const catalogue = catalogueOf(db);
      const { sieves, unknown } = sievesOf(parsed.filters, catalogue);
      const problem = [...parsed.problems, ...unknown][0];
      const nothing = sieves.length === 0 && parsed.terms.every((term) => term.not);
      const help = problem ?? (nothing && query.trim() !== '' ? ({ kind: 'how to ask' } as const) : null);
      const instead = problem ? mended(query, problem) : null;
      if (nothing) return { hits: [], total: 0, facets: NO_FACETS, help, instead };
      const sifted = sift(candidatesFor(db, parsed, catalogue), sieves, catalogue.has);
      const kept = fairly(sifted.hits, (hit) => hit.thing, limit);
      return {
        hits: hitsOf(db, kept, parsed.terms),
        total: sifted.hits.length,
        facets: facetsOf(sifted, catalogue),
        help,
        instead,
      };
    },
  };
}

const NO_FACETS: SearchFacets = { thing: [], outlet: [], kind: [], speaker: [] };

/** What the operators mean in this matter; a name that nobody has is a problem. */
function sievesOf(
  filters: readonly Filter[],
  { speakers, outlets }: Catalogue,
): { sieves: Sieve[]; unknown: Problem[] } {
  const sieves: Sieve[] = [];
  const unknown: Problem[] = [];
  for (const filter of filters) {
    const { value, not, start, end } = filter;
    if (filter.operator === 'speaker') {
      const names = speakers.map(({ id, name, aliases }) => ({ key: id, names: [name, ...aliases] }));
      const ids = fitting(value, names);
      if (ids.length > 0) sieves.push({ operator: 'speaker', not, ids: new Set(ids) });
      else {
        const near = nearest(
          value,
          speakers.map(({ name }) => name),
        );
        unknown.push({ kind: 'speaker', value, near, start, end });
      }
    } else if (filter.operator === 'outlet') {
      const names = fitting(
        value,
        outlets.map((name) => ({ key: name, names: [name] })),
      );
      if (names.length > 0) sieves.push({ operator: 'outlet', not, names: new Set(names) });
      else unknown.push({ kind: 'outlet', value, near: nearest(value, outlets), start, end });
    } else sieves.push(filter);
  }
  return { sieves, unknown };
}

/** Those that are called so; only where there are none, those whose words begin so. */
function fitting<Key>(
  typed: string,
  candidates: readonly { readonly key: Key; readonly names: readonly string[] }[],
): Key[] {
  if (folded(typed) === '') return [];
  const graded = candidates.map(({ key, names }) => ({
    key,
    grade: Math.max(...names.map((name) => fit(typed, name))),
  }));
  const least = graded.some(({ grade }) => grade === 3) ? 3 : 1;
  return graded.filter(({ grade }) => grade >= least).map(({ key }) => key);
}

/** Everything that has the words of a query, kind by kind, the best first. */
function candidatesFor(db: Db, { terms }: Query, catalogue: Catalogue): Candidate[] {
  const { articles, quotes, claims, entities, questions, briefs } = catalogue;
  if (terms.length === 0) return [...entities, ...claims, ...questions, ...quotes, ...briefs, ...articles];
  // A name is found by the beginnings of its words.
  const open = terms.map((term) => ({ ...term, open: !term.not }));
  const called = entities.filter(({ words }) => holds(words, open));
  return [
    ...(called.length > 0 || terms.some((term) => term.not) ? called : nearlyCalled(entities, terms)),
    ...having(db, ['claim_fts'], terms, claims),
    ...questions.filter(({ words }) => holds(words, terms)),
    ...having(db, ['quote_fts'], terms, quotes),
    ...briefs.filter(({ words }) => holds(words, terms)),
    ...having(db, ['article_head_fts', 'article_fts'], terms, articles),
  ];
}

function nearlyCalled(entities: Catalogue['entities'], terms: readonly Term[]): Candidate[] {
  const typed = terms.map(({ words }) => words).join(' ');
  return entities.filter(({ names }) => names.some((name) => nearlyFits(typed, name)));
}

/** Those of `all` that have the words in one of the indexes; a word that is to be left out may stand in none. */
function having(
  db: Db,
  indexes: readonly Index[],
  terms: readonly Term[],
  all: readonly Candidate[],
): readonly Candidate[] {
  const match = matchExpression(terms.filter((term) => !term.not));
  const unwanted = unwantedExpression(terms);
  // By id, as bytes: a set of a hundred thousand numbers takes longer to fill than the index to read.
  const isIn = new Uint8Array(all.reduce((most, { id }) => Math.max(most, id), 0) + 1);
  if (match === null) isIn.fill(1);
  else for (const index of indexes) for (const id of searchIds(db, index, match)) isIn[id] = 1;
  if (unwanted !== null)
    for (const index of indexes) for (const id of searchIds(db, index, unwanted)) isIn[id] = 0;
  const found = all.filter(({ id }) => isIn[id] === 1);
  if (match === null || found.length === 0 || found.length > RANKED) return found;
  const byId = new Map(found.map((one) => [one.id, one]));
  const ranked = new Set(indexes.flatMap((index) => rankIds(db, index, match)));
  return [...ranked].flatMap((id) => byId.get(id) ?? []);
}

function hitsOf(db: Db, candidates: readonly Candidate[], terms: readonly Term[]): SearchHit[] {
  return candidates.map(({ thing, id }): SearchHit => {
    switch (thing) {
      case 'entity':
        return { kind: 'entity', entity: getEntity(db, id)! };
      case 'claim':
        return { kind: 'claim', claim: getClaim(db, id)! };
      case 'quote':
        return { kind: 'quote', quote: quoteRows(db, [getQuote(db, id)!])[0]! };
      case 'question':
        return { kind: 'question', question: getWholeQuestion(db, id)! };
      case 'brief':
        return { kind: 'brief', brief: getBrief(db, id)! };
      case 'article': {
        const snippet = snippetOf(getArticleText(db, id)!.text, terms);
        return {
          kind: 'article',
          article: getArticleRow(db, id)!,
          snippet: snippet?.words ?? '',
          matches: [...(snippet?.matches ?? [])],
          place: snippet?.place ?? null,
        };
      }
    }
  });
}

function facetsOf({ facets }: Sifted, { speakers }: Catalogue): SearchFacets {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const values = (facet: keyof typeof facets, nameOf: (value: string | number) => string = String) =>
    [...facets[facet]]
      .map(([value, count]) => ({ value: nameOf(value), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, VALUES);
  return {
    thing: THINGS.flatMap((value) => {
      const count = facets.thing.get(value) ?? 0;
      return count === 0 ? [] : [{ value, count }];
    }),
    outlet: values('outlet'),
    kind: values('kind'),
    speaker: values('speaker', (id) => names.get(Number(id)) ?? ''),
  };
}
