import type { Spelling } from '#core/checks/matter.ts';
import { listFoundMisspellings, listSpellings, type FoundMisspelling } from '#db/queries/checks.ts';
import { getText } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';

/** How names are printed in the articles of quotes: as the reporter marked them, and the known misspellings that were found. */
export function spellingsOf(db: Db): Spelling[] {
  const marked = listSpellings(db);
  const texts = new Map<number, string>();
  const exactOf = ({ textId, start, end }: FoundMisspelling) => {
    let text = texts.get(textId);
    if (text === undefined) texts.set(textId, (text = getText(db, textId)));
    return text.slice(start, end);
  };
  const found = Map.groupBy(
    listFoundMisspellings(db).map((one) => ({ ...one, exact: exactOf(one) })),
    ({ entityId, exact }) => keyOf(entityId, exact),
  );
  const known = new Set(marked.map(({ entityId, exact }) => keyOf(entityId, exact)));
  return [
    ...marked.map((one) => ({
      ...one,
      articles: one.articles + countArticles(found.get(keyOf(one.entityId, one.exact)) ?? []),
    })),
    ...[...found].flatMap(([key, places]): Spelling[] => {
      const [first] = places;
      if (!first || known.has(key)) return [];
      const { entityId, articleId, start, end, exact } = first;
      return [{ entityId, articleId, start, end, exact, articles: countArticles(places) }];
    }),
  ];
}

function keyOf(entityId: number, exact: string): string {
  return `${entityId} ${exact}`;
}

function countArticles(places: readonly { readonly articleId: number }[]): number {
  return new Set(places.map(({ articleId }) => articleId)).size;
}
