import type { Action } from '#core/contract/actions.ts';
import { Failure } from '#core/contract/failures.ts';
import { day, type Article, type Furniture, type Quote } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { ARTICLE_KINDS, type ProposedField, type Triage } from '#core/contract/vocabulary.ts';
import { openingOf } from '#core/text/opening.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import {
  addFurniture,
  decideFurniture,
  decideProposal,
  getArticleRow,
  getArticleText,
  getFurniture,
  getProposal,
  listArticles,
  listFurniture,
  listProposals,
  listUndecided,
  removeArticle,
  setOpening,
  updateArticle,
  updateArticles,
  type ArticleChange,
} from '#db/queries/article.ts';
import { listPages } from '#db/queries/page.ts';
import { listQuotesOfArticle } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { sha256Of } from '../sha256.ts';
import { articleChanges } from './article-changes.ts';
import { quotationsOf } from './article-quotations.ts';
import { found, type Desk } from './desk.ts';
import { recordMany, removeTogether } from './many.ts';
import { mentionsOfArticle } from './mentions.ts';
import { passageAt } from './passages.ts';

type Articles = Pick<
  Handlers,
  | 'articles.list'
  | 'articles.first'
  | 'articles.changes'
  | 'articles.get'
  | 'articles.text'
  | 'articles.update'
  | 'articles.remove'
  | 'articles.acceptProposals'
  | 'articles.updateMany'
  | 'articles.removeMany'
  | 'articles.acceptProposalsOfMany'
  | 'proposals.decide'
  | 'furniture.decide'
  | 'furniture.decideMany'
  | 'furniture.mark'
>;

export function articleHandlers(desk: Desk): Articles {
  const changes = articleChanges(desk.now().getTime());
  return {
    'articles.list': () => listArticles(desk.db()),
    'articles.first': ({ limit }) => listArticles(desk.db(), limit),
    'articles.changes': ({ since }) => changes(desk.db(), since),
    'articles.get': ({ id }) => readArticle(desk.db(), id),
    'articles.text': ({ id }) => {
      const stored = found(getArticleText(desk.db(), id), 'article', id);
      const intact = sha256Of(stored.text) === stored.sha256;
      const pages = listPages(desk.db(), id, stored.text).map(({ lines, ...page }) => ({
        ...page,
        ...(lines ? { lines: [...lines] } : {}),
      }));
      return { ...stored, intact, pages };
    },
    'articles.update': ({ id, fields }) => {
      desk.record(namedFor(fields, 'edit article'), (db) =>
        found(updateArticle(db, id, emptied(fields)), 'article', id),
      );
      return {};
    },
    'articles.remove': ({ id }) => {
      desk.record('remove article', (db) => found(removeArticle(db, id), 'article', id));
      return {};
    },
    'articles.acceptProposals': ({ id }) => {
      desk.record('accept proposals', (db) => {
        found(getArticleRow(db, id), 'article', id);
        acceptProposals(db, id);
      });
      return {};
    },
    'articles.updateMany': ({ ids, fields }) =>
      recordMany(desk, namedFor(fields, 'edit articles'), 'article', ids, (db) =>
        updateArticles(db, ids, emptied(fields)),
      ),
    'articles.removeMany': ({ ids }) => removeTogether(desk, 'remove articles', 'article', ids),
    'articles.acceptProposalsOfMany': ({ ids }) =>
      recordMany(desk, 'accept proposals', 'article', ids, (db) => {
        for (const id of listUndecided(db, ids)) acceptProposals(db, id);
      }),
    'proposals.decide': ({ id, accept }) => {
      desk.record(accept ? 'accept proposal' : 'dismiss proposal', (db) => {
        const { articleId, field, value } = found(getProposal(db, id), 'proposal', id);
        if (accept) updateArticle(db, articleId, proposedChange(field, value));
        decideProposal(db, id, accept ? 'accepted' : 'dismissed');
      });
      return {};
    },
    'furniture.decide': ({ id, accept }) => {
      desk.record(accept ? 'accept proposal' : 'dismiss proposal', (db) => {
        const { articleId, ...place } = found(getFurniture(db, id), 'furniture', id);
        if (accept) refuseQuoted(db, articleId, place);
        decideFurniture(db, id, accept ? 'accepted' : 'dismissed');
        openAnew(db, articleId);
      });
      return {};
    },
    'furniture.decideMany': ({ articleId, ids, accept }) => {
      desk.record(accept ? 'accept proposals' : 'dismiss proposal', (db) => {
        const chosen = new Set(ids);
        const there = listFurniture(db, articleId).filter((one) => chosen.has(one.id));
        if (there.length < chosen.size) {
          const known = new Set(there.map((one) => one.id));
          throw new Failure('not-found', { noun: 'furniture', id: ids.find((id) => !known.has(id))! });
        }
        decidePieces(db, articleId, there, accept);
        openAnew(db, articleId);
      });
      return {};
    },
    'furniture.mark': ({ articleId, start, end }) =>
      desk.record('mark furniture', (db) => {
        const passage = passageAt(db, articleId, start, end);
        refuseQuoted(db, articleId, passage);
        if (
          listFurniture(db, articleId).some((one) => one.decision !== 'dismissed' && overlaps(one, passage))
        ) {
          throw new Failure('already-there', { noun: 'furniture', name: passage.exact.slice(0, 60) });
        }
        const furniture = { start, end, reason: 'marked by hand', decision: 'accepted' } as const;
        const id = addFurniture(db, desk.uuid(), articleId, furniture);
        openAnew(db, articleId);
        return { id };
      }),
  };
}

function acceptProposals(db: Db, id: number): void {
  const waiting = listProposals(db, id).filter((one) => one.decision === 'proposed');
  // The first proposal for a field is the likeliest; the others are dismissed with it.
  const chosen = new Map<ProposedField, number>();
  for (const one of waiting) if (!chosen.has(one.field)) chosen.set(one.field, one.id);
  for (const one of waiting) {
    const accept = chosen.get(one.field) === one.id;
    if (accept) updateArticle(db, id, proposedChange(one.field, one.value));
    decideProposal(db, one.id, accept ? 'accepted' : 'dismissed');
  }
  const proposed = listFurniture(db, id).filter((one) => one.decision === 'proposed');
  decidePieces(db, id, proposed, true);
  openAnew(db, id);
}

/** Decides all these pieces of an article; one that is quoted from does not become furniture. */
function decidePieces(db: Db, articleId: number, pieces: readonly Furniture[], accept: boolean): void {
  const quotes = accept ? listQuotesOfArticle(db, articleId) : [];
  for (const one of pieces)
    if (!quotes.some((quote) => overlaps(quote, one)))
      decideFurniture(db, one.id, accept ? 'accepted' : 'dismissed');
}

const TRIAGED = {
  unread: 'mark as unread',
  read: 'mark as read',
  key: 'mark as key',
  'set aside': 'set aside',
} as const satisfies Record<Triage, Action>;

/** How the history names a change: a state that is all that was set has a name of its own. */
function namedFor(fields: { readonly triage?: Triage | undefined }, otherwise: Action): Action {
  const { triage, ...others } = fields;
  return triage !== undefined && Object.keys(others).length === 0 ? TRIAGED[triage] : otherwise;
}

function readArticle(db: Db, id: number): Article {
  const row = found(getArticleRow(db, id), 'article', id);
  return {
    ...row,
    proposals: listProposals(db, id),
    furniture: listFurniture(db, id),
    quoted: listQuotesOfArticle(db, id),
    mentions: mentionsOfArticle(db, id),
    quotations: quotationsOf(db, id),
  };
}

/** What an untitled article is called follows its furniture, also what is only proposed: a menu's first word names nothing. */
function openAnew(db: Db, articleId: number): void {
  const { text } = getArticleText(db, articleId)!;
  const furniture = listFurniture(db, articleId).filter((one) => one.decision !== 'dismissed');
  const opening = openingOf(text, furniture);
  if (opening !== getArticleRow(db, articleId)!.opening) setOpening(db, articleId, opening);
}

/** A quote from this place: while there is one, it cannot be furniture. */
function quoteIn(db: Db, articleId: number, place: Span): Quote | undefined {
  return listQuotesOfArticle(db, articleId).find((quote) => overlaps(quote, place));
}

function refuseQuoted(db: Db, articleId: number, place: Span): void {
  const quote = quoteIn(db, articleId, place);
  if (quote) throw new Failure('is-quoted', { words: quote.exact.slice(0, 200).toWellFormed() });
}

export function proposedChange(field: ProposedField, value: string): ArticleChange {
  if (field === 'machineWritten') return { machineWritten: value === 'true' };
  if (field === 'kind' && !ARTICLE_KINDS.some((kind) => kind === value)) return {};
  if (field === 'published' && !day.safeParse(value).success) return {};
  return { [field]: value };
}

/** A field that the reporter emptied is one that is not known. */
export function emptied<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === '' ? null : value]),
  ) as Fields;
}
