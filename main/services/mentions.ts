import type { Mention } from '#core/contract/nouns.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { contains } from '#core/text/span.ts';
import { getArticleRow, getArticleText, listFurniture } from '#db/queries/article.ts';
import { getEntity } from '#db/queries/entity.ts';
import {
  dismissMention,
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

type Mentions = Pick<Handlers, 'mentions.add' | 'mentions.remove' | 'mentions.dismiss'>;

export function mentionHandlers(desk: Desk): Mentions {
  return {
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

/** By hand and found, in order of place; what was accepted as furniture names nobody. */
export function mentionsOfArticle(db: Db, articleId: number): Mention[] {
  const furniture = listFurniture(db, articleId).filter(({ decision }) => decision === 'accepted');
  const places = listFoundInArticle(db, articleId).filter(
    (one) => !furniture.some((piece) => contains(piece, one)),
  );
  return [...listMentionsOfArticle(db, articleId), ...withWords(db, places)].sort(
    (a, b) => a.start - b.start,
  );
}

/** So many mentions of one entity are listed: whoever wants more looks into its articles. */
const MOST_LISTED = 500;

type Row = Mention & { readonly article: NonNullable<ReturnType<typeof getArticleRow>> };

/** The newest articles first. */
export function mentionsOfEntity(db: Db, entityId: number): Row[] {
  const all = [
    ...listMentionsOfEntity(db, entityId),
    ...withWords(db, listFoundOfEntity(db, entityId, MOST_LISTED)),
  ];
  const rows = new Map(all.map(({ articleId }) => [articleId, getArticleRow(db, articleId)!]));
  return all
    .map((one) => ({ ...one, article: rows.get(one.articleId)! }))
    .sort(
      (a, b) =>
        order(b.article.published, a.article.published) || a.articleId - b.articleId || a.start - b.start,
    )
    .slice(0, MOST_LISTED);
}

function order(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
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
