import type { Mention } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { getArticleRow, getArticleText } from '#db/queries/article.ts';
import { getEntity } from '#db/queries/entity.ts';
import {
  countArticlesNaming,
  dismissMention,
  listArticlesNaming,
  listFoundInArticle,
  listFoundOfEntity,
  type FoundMention,
} from '#db/queries/found-mention.ts';
import {
  addMention,
  findMentionAt,
  getMention,
  listMentionsOfArticle,
  listMentionsOfEntity,
  removeMention,
} from '#db/queries/mention.ts';
import type { Db } from '#db/sql.ts';
import { found, type Desk } from './desk.ts';
import { passageAt } from './passages.ts';

type Mentions = Pick<Handlers, 'mentions.ofEntity' | 'mentions.add' | 'mentions.remove' | 'mentions.dismiss'>;
type ArticleRow = NonNullable<ReturnType<typeof getArticleRow>>;

export function mentionHandlers(desk: Desk): Mentions {
  return {
    'mentions.ofEntity': ({ entityId, offset, limit }) => {
      const db = desk.db();
      found(getEntity(db, entityId), 'entity', entityId);
      const articles = listArticlesNaming(db, entityId, limit, offset).map((id) => ({
        id,
        article: getArticleRow(db, id)!,
        mentions: mentionsOfEntity(db, entityId, id),
      }));
      return { articles, total: countArticlesNaming(db, entityId) };
    },
    'mentions.add': ({ articleId, entityId, start, end }) =>
      desk.record('mark mention', (db) => {
        found(getEntity(db, entityId), 'entity', entityId);
        const { exact } = passageAt(db, articleId, start, end);
        const id =
          findMentionAt(db, articleId, entityId, { start, end }) ??
          addMention(db, { uuid: desk.uuid(), articleId, entityId, start, end, exact });
        return getMention(db, id)!;
      }),
    'mentions.remove': ({ id }) => {
      desk.record('remove mention', (db) => found(removeMention(db, id), 'mention', id));
      return {};
    },
    'mentions.dismiss': (place) => {
      desk.record('dismiss mention', (db) => {
        const { articleId, entityId, start, end } = place;
        const there = listFoundInArticle(db, articleId).find(
          (one) => one.entityId === entityId && one.start === start && one.end === end,
        );
        found(there, 'mention', `${start}–${end}`);
        dismissMention(db, { uuid: desk.uuid(), ...place });
      });
      return {};
    },
  };
}

/** By hand and found, in order of place. */
export function mentionsOfArticle(db: Db, articleId: number): Mention[] {
  return inOrder([
    ...listMentionsOfArticle(db, articleId),
    ...withWords(db, listFoundInArticle(db, articleId)),
  ]);
}

/** Those that the reporter marked, with their articles. */
export function markedMentions(db: Db, entityId: number): (Mention & { readonly article: ArticleRow })[] {
  return listMentionsOfEntity(db, entityId).map((one) => ({
    ...one,
    article: getArticleRow(db, one.articleId)!,
  }));
}

function mentionsOfEntity(db: Db, entityId: number, articleId: number): Mention[] {
  const marked = listMentionsOfArticle(db, articleId).filter(({ entity }) => entity.id === entityId);
  return inOrder([...marked, ...withWords(db, listFoundOfEntity(db, entityId, articleId))]);
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}

function withWords(db: Db, places: readonly FoundMention[]): Mention[] {
  const texts = new Map<number, string>();
  const textOf = (articleId: number) => {
    let text = texts.get(articleId);
    if (text === undefined) texts.set(articleId, (text = getArticleText(db, articleId)!.text));
    return text;
  };
  return places.map(({ articleId, start, end, form, entityId, name, kind }) => ({
    id: null,
    articleId,
    start,
    end,
    exact: textOf(articleId).slice(start, end),
    entity: { id: entityId, name, kind },
    form,
  }));
}
