import type { CheckedClaim, CheckedEntity, Undone } from '#core/checks/matter.ts';
import { UNDONE_SEARCH } from '#core/checks/lists/reversals.ts';
import { NameFinder } from '#core/checks/names.ts';
import { sentencesUndoing } from '#core/checks/undone.ts';
import { getArticleText, listFurniture } from '#db/queries/article.ts';
import { countArticles, searchLatest, phraseOf } from '#db/queries/search.ts';
import { overlaps } from '#core/text/span.ts';
import type { Db } from '#db/sql.ts';

/** So many articles that may tell of a ruling undone are read, the latest to come in first. */
const MOST_ARTICLES = 400;
/** By so many names they are looked for. */
const MOST_NAMES = 300;

/** What follows from texts, which never change, and from which of them are there. */
interface Read {
  readonly sentences: Map<number, readonly Omit<Undone, 'articleId'>[]>;
  /** What was looked for last, in how many articles, and where it was found. */
  asked: { readonly what: string; readonly ids: readonly number[] } | null;
}
const read = new WeakMap<Db, Read>();

/** The sentences of articles that say that a ruling was undone, where they name one of those whom the rulings concern. */
export function undoneOf(
  db: Db,
  claims: readonly CheckedClaim[],
  entities: readonly CheckedEntity[],
): Undone[] {
  const rulings = claims.filter(
    ({ kind, status, force }) =>
      status !== 'retracted' &&
      (kind === 'ruling' ||
        kind === 'finding' ||
        kind === 'fact' ||
        force === 'ruling' ||
        force === 'finding'),
  );
  if (rulings.length === 0) return [];
  const phrases = phrasesFor(rulings, entities);
  if (phrases.length === 0) return [];
  let kept = read.get(db);
  if (!kept) read.set(db, (kept = { sentences: new Map(), asked: null }));
  const match = `(${UNDONE_SEARCH.join(' OR ')}) AND (${phrases.map(phraseOf).join(' OR ')})`;
  const what = `${countArticles(db)} ${match}`;
  if (kept.asked?.what !== what) kept.asked = { what, ids: searchLatest(db, match, MOST_ARTICLES) };
  const { sentences, asked } = kept;
  return asked.ids.flatMap((articleId) => {
    let own = sentences.get(articleId);
    if (!own) sentences.set(articleId, (own = sentencesOf(db, articleId)));
    if (own.length === 0) return [];
    const furniture = listFurniture(db, articleId).filter(({ decision }) => decision === 'accepted');
    return own
      .filter((sentence) => !furniture.some((one) => overlaps(one, sentence)))
      .map((sentence) => ({ ...sentence, articleId }));
  });
}

function sentencesOf(db: Db, articleId: number): Omit<Undone, 'articleId'>[] {
  const text = getArticleText(db, articleId)?.text ?? '';
  return sentencesUndoing(text).map(({ start, end }) => ({ start, end, sentence: text.slice(start, end) }));
}

/** The names of those whom the rulings concern, and the surnames of persons: by those the rule knows them again. */
function phrasesFor(rulings: readonly CheckedClaim[], entities: readonly CheckedEntity[]): string[] {
  const finder = new NameFinder(entities);
  const ids = new Set(
    rulings.flatMap((claim) => [...claim.entities.map(({ entityId }) => entityId), ...finder.in(claim.text)]),
  );
  const names = entities
    .filter(({ id }) => ids.has(id))
    .flatMap(({ kind, name, aliases }) => {
      const all = [name, ...aliases.map((alias) => alias.name)];
      return kind === 'person' ? [...all, ...all.map((one) => one.split(/\s+/).at(-1)!)] : all;
    });
  return [...new Set(names)].filter((name) => /[\p{L}\p{N}]/u.test(name)).slice(0, MOST_NAMES);
}
