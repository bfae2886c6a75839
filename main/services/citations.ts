import type { ArticleCitation, CitingArticle } from '#core/contract/citations.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { CourtPaper } from '#core/citations/document.ts';
import { docketKey } from '#core/citations/docket-number.ts';
import { paperKey } from '#core/citations/key.ts';
import { paperNamed } from '#core/citations/papers.ts';
import { placeOfPin } from '#core/citations/place.ts';
import type { Span } from '#core/text/span.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import {
  countCiting,
  courtPaperOfArticle,
  listCitationsOfArticle,
  listCited,
  listCiting,
  listPapersNamed,
  listPapersOfDocket,
  type StoredCitation,
} from '#db/queries/citation.ts';
import { listPages } from '#db/queries/page.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';

type Citations = Pick<Handlers, 'citations.ofArticle' | 'citations.citing' | 'citations.inMatter'>;

/** More citations of one article are not told: a text of nothing else has a hundred thousand in a megabyte. */
const MOST = 20_000;
const MOST_CITING = 200;
const LONGEST_WORDS = 240;

export function citationHandlers(desk: Desk): Citations {
  return {
    'citations.ofArticle': ({ id }) => {
      const db = desk.db();
      const { text } = found(getArticleText(db, id), 'article', id);
      return { citations: citationsOf(db, id, text), citedIn: citedIn(db, id) };
    },
    'citations.citing': ({ articleId, position }) => {
      const db = desk.db();
      found(getArticleRow(db, articleId), 'article', articleId);
      const one = listCitationsOfArticle(db, articleId).find((each) => each.position === position);
      return one?.key ? listCiting(db, [one.key], MOST_CITING) : [];
    },
    'citations.inMatter': ({ limit }) => {
      const db = desk.db();
      return listCited(db, limit).map(({ key, articles, times, articleId, start, end }) => ({
        words: wordsAt(getArticleText(db, articleId)!.text, { start, end }),
        kind: key.slice(0, key.indexOf(' ')),
        articles,
        times,
        articleId,
      }));
    },
  };
}

function citationsOf(db: Db, articleId: number, text: string): ArticleCitation[] {
  const stored = listCitationsOfArticle(db, articleId).slice(0, MOST);
  if (stored.length === 0) return [];
  const byPosition = new Map(stored.map((one) => [one.position, one]));
  const counts = countCiting(db, [...new Set(stored.flatMap(({ key }) => key ?? []))]);
  const targets = targetsFor(db, articleId);
  return stored.map((one) => {
    const full = one.refersTo === null ? one : byPosition.get(one.refersTo);
    return {
      position: one.position,
      start: one.start,
      end: one.end,
      kind: one.kind,
      words: wordsAt(text, one.whole),
      means:
        one.refersTo === null || !full ? null : wordsAt(text, { start: full.whole.start, end: full.end }),
      articles: one.key === null ? 0 : (counts.get(one.key) ?? 0),
      target: full?.kind === 'docket' ? targets(full, one) : null,
    };
  });
}

/** Finds the article that a citation of a court's file means: the only one of the matter that it can be, or none. */
function targetsFor(
  db: Db,
  articleId: number,
): (full: StoredCitation, one: StoredCitation) => ArticleCitation['target'] {
  const own = courtPaperOfArticle(db, articleId)?.docket ?? '';
  const known = new Map<string, number | null>();
  const texts = new Map<number, ReturnType<typeof readable>>();
  const paperOf = ({ key, fields }: StoredCitation) => {
    const name = `${key} ${fields.docket} ${fields.entry} ${fields.paper} ${fields.person}`;
    let id = known.get(name);
    if (id === undefined) known.set(name, (id = articleThatIs(db, own, fields)));
    return id;
  };
  return (full, one) => {
    const id = paperOf(full);
    if (id === null || id === articleId) return null;
    let read = texts.get(id);
    if (!read) texts.set(id, (read = readable(db, id)));
    const { pin } = one.fields;
    const place: Span | null = pin === undefined ? null : placeOfPin(read.text, read.pages, pin);
    return {
      articleId: id,
      title: read.title,
      opening: read.opening,
      start: place?.start ?? 0,
      end: place?.end ?? 0,
    };
  };
}

function readable(db: Db, id: number) {
  const { title, opening } = getArticleRow(db, id)!;
  const { text } = getArticleText(db, id)!;
  return { title, opening, text, pages: listPages(db, id, text) };
}

function articleThatIs(db: Db, own: string, fields: StoredCitation['fields']): number | null {
  const docket = fields.docket === undefined ? own : docketKey(fields.docket);
  const paper = fields.paper === undefined ? '' : paperNamed(fields.paper, fields.person);
  const ofFile = docket === '' ? [] : listPapersOfDocket(db, docket);
  if (fields.entry !== undefined) return only(ofFile.filter(({ entry }) => entry === fields.entry));
  if (paper === '') return fields.paper === undefined ? only(ofFile) : null;
  return only(docket === '' ? listPapersNamed(db, paper, 2) : ofFile.filter((one) => one.paper === paper));
}

function only(papers: readonly (CourtPaper & { readonly articleId: number })[]): number | null {
  return papers.length === 1 ? papers[0]!.articleId : null;
}

function citedIn(db: Db, articleId: number): CitingArticle[] {
  const own = courtPaperOfArticle(db, articleId);
  if (!own) return [];
  const { docket, entry, paper } = own;
  const keys = [
    ...(docket !== '' && entry !== '' ? [paperKey(docket, `#${entry}`)] : []),
    ...(docket !== '' && paper !== '' ? [paperKey(docket, paper)] : []),
    // “Compl. ¶ 12”, where it is not said in which case: the only complaint of the matter.
    ...(paper !== '' && listPapersNamed(db, paper, 2).length === 1 ? [paperKey('', paper)] : []),
  ];
  return keys.length === 0
    ? []
    : listCiting(db, keys, MOST_CITING).filter((one) => one.articleId !== articleId);
}

function wordsAt(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_WORDS * 2)).replaceAll(/\s+/g, ' ');
  return (words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 1)}…`).toWellFormed();
}
