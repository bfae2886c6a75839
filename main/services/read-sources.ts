import { outletKey } from '#core/claims/citations.ts';
import { readSource, type ReadSource } from '#core/claims/independence.ts';
import { getArticleText, listFurniture } from '#db/queries/article.ts';
import { listQuotedOutlets } from '#db/queries/claim-status.ts';
import type { Db } from '#db/sql.ts';

/** So many articles are kept as they were read; beyond them it is begun anew. */
const MOST_KEPT = 5_000;

interface Kept {
  /** The outlets that were known when these were read. */
  readonly outlets: string;
  readonly reads: Map<string, ReadSource>;
}
const kept = new WeakMap<Db, Kept>();

/** What these articles say of where they have things from. Their words never change, so each is read once. */
export function readSources(db: Db, articleIds: Iterable<number>): Map<number, ReadSource> {
  const known = new Set(listQuotedOutlets(db).map(outletKey));
  const outlets = [...known].join('\n');
  let own = kept.get(db);
  if (own?.outlets !== outlets || own.reads.size > MOST_KEPT)
    kept.set(db, (own = { outlets, reads: new Map() }));
  const found = new Map<number, ReadSource>();
  for (const articleId of new Set(articleIds)) {
    const furniture = listFurniture(db, articleId).filter(({ decision }) => decision === 'accepted');
    const name = [articleId, ...furniture.map(({ start, end }) => `${start}-${end}`)].join(' ');
    let read = own.reads.get(name);
    if (!read) {
      read = readSource(getArticleText(db, articleId)?.text ?? '', furniture, known);
      own.reads.set(name, read);
    }
    found.set(articleId, read);
  }
  return found;
}
