import { getArticleRow, listFieldProposals } from '#db/queries/article.ts';
import { listAddressesFrom, revisionsOf } from '#db/queries/revision.ts';
import type { Db } from '#db/sql.ts';
import { addressKey } from './address-key.ts';
import type { Desk } from './desk.ts';
import { linkRevisions } from './revisions.ts';

/** How an address of a site begins, as it may have been copied. */
const BEGINNINGS = ['https://', 'http://'].flatMap((scheme) =>
  ['', 'www.', 'm.', 'amp.', 'mobile.'].map((host) => `${scheme}${host}`),
);
/** Of one address, with whatever follows it, so many articles are looked at. */
const MOST_OF_AN_ADDRESS = 50;

/**
 * Holds articles that just went in for revisions of those that have their address, in the step that is recorded. Which is
 * the later one their days say, where both have one; else the one that came in later. Their quotes stay where they are.
 */
export function linkArrived(desk: Desk, db: Db, articleIds: readonly number[]): void {
  for (const id of articleIds) {
    const key = keyOf(db, id);
    if (key === null) continue;
    const path = key.split('?')[0]!;
    const same = BEGINNINGS.flatMap((beginning) =>
      listAddressesFrom(db, `${beginning}${path}`, MOST_OF_AN_ADDRESS),
    ).find((one) => one.id < id && addressKey(one.url) === key);
    // One that was read again is linked already.
    if (!same || revisionsOf(db, id).length > 1) continue;
    const chain = revisionsOf(db, same.id);
    const [first, last] = [chain[0]!, chain.at(-1)!];
    if (isBefore(db, id, first)) linkRevisions(desk, db, id, first, 'address');
    else linkRevisions(desk, db, last, id, 'address');
  }
}

function keyOf(db: Db, articleId: number): string | null {
  const url = getArticleRow(db, articleId)?.url ?? listFieldProposals(db, articleId, 'url')[0] ?? null;
  return url === null ? null : addressKey(url);
}

function isBefore(db: Db, articleId: number, otherId: number): boolean {
  const [one, other] = [publishedOf(db, articleId), publishedOf(db, otherId)];
  return one !== null && other !== null && one < other;
}

function publishedOf(db: Db, articleId: number): string | null {
  return getArticleRow(db, articleId)?.published ?? listFieldProposals(db, articleId, 'published')[0] ?? null;
}
