import type { DuplicateGroup } from '#core/contract/revisions.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { mayBeAlike, printsIn, runsIn, shareOf } from '#core/quotations/near.ts';
import { getArticleRow, listFurniture } from '#db/queries/article.ts';
import {
  addNear,
  addTextPrints,
  alikeGroups,
  countPrints,
  dismissDuplicate,
  isPrinted,
  listNearPairs,
  listTextsWith,
  listUnprinted,
} from '#db/queries/near-text.ts';
import { articleOfText, getText } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import type { StoredText } from './derive.ts';
import { found, writing, type Desk } from './desk.ts';
import { turns } from './turns.ts';

type Duplicates = Pick<Handlers, 'duplicates.list' | 'duplicates.dismiss'>;

/** More texts than so with one print have a line in common that says nothing, such as that of an agency. */
const MOST_OF_A_PRINT = 40;
/** Of those that may be like a text, so many are held against it, the likeliest first. */
const MOST_HELD = 12;
/** Texts of an older matter that are looked through in one transaction. */
const TEXTS_A_TIME = 50;

export function duplicateHandlers(desk: Desk): Duplicates {
  return {
    'duplicates.list': async (_, context) => {
      const db = desk.db();
      const turn = turns(desk, context);
      const left = listUnprinted(db);
      for (let at = 0; at < left.length; at += TEXTS_A_TIME) {
        context.progress(at, left.length);
        const some = left.slice(at, at + TEXTS_A_TIME);
        writing(() =>
          db
            .transaction(() =>
              findAlike(
                db,
                some.map((textId) => ({ textId, text: getText(db, textId) })),
              ),
            )
            .immediate(),
        );
        await turn();
      }
      if (left.length > 0) desk.changed();
      return { groups: groupsOf(db) };
    },
    'duplicates.dismiss': ({ articleId, otherIds }) => {
      desk.record('dismiss duplicate', (db) => {
        found(getArticleRow(db, articleId), 'article', articleId);
        for (const id of otherIds) {
          found(getArticleRow(db, id), 'article', id);
          if (id !== articleId) dismissDuplicate(db, desk.uuid(), articleId, id);
        }
      });
      return {};
    },
  };
}

function groupsOf(db: Db): DuplicateGroup[] {
  const pairs = listNearPairs(db);
  const groups = alikeGroups(pairs);
  const members = Map.groupBy(groups.keys(), (id) => groups.get(id)!);
  const within = Map.groupBy(pairs, ({ a }) => groups.get(a)!);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([first, ids]) => ({ articleIds: ids.toSorted((a, b) => a - b), pairs: within.get(first)! }));
}

/** Looks through texts for others that are nearly the same, in the transaction that is open. */
export function findAlike(db: Db, texts: readonly StoredText[]): void {
  const held = new Map<number, Uint32Array>();
  for (const { textId, text } of texts) {
    if (isPrinted(db, textId)) continue;
    const runs = runsOf(db, textId, text);
    held.set(textId, runs);
    const prints = printsIn(runs);
    const shared = new Map<number, number>();
    for (const other of listTextsWith(db, textId, prints, MOST_OF_A_PRINT))
      shared.set(other.textId, (shared.get(other.textId) ?? 0) + 1);
    const likely = [...shared]
      .filter(([other, count]) => mayBeAlike(count, prints.length, countPrints(db, other)))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_HELD);
    for (const [other] of likely) {
      if (!held.has(other)) held.set(other, runsOf(db, other, getText(db, other)));
      const share = shareOf(runs, held.get(other)!);
      if (share !== null) addNear(db, textId, other, share);
    }
    addTextPrints(db, textId, prints);
  }
}

/** Page furniture that nobody dismissed is the paper's, and no part of the story. */
function runsOf(db: Db, textId: number, text: string): Uint32Array {
  const articleId = articleOfText(db, textId);
  const furniture = articleId === null ? [] : listFurniture(db, articleId);
  return runsIn(
    text,
    furniture.filter(({ decision }) => decision !== 'dismissed').sort((a, b) => a.start - b.start),
  );
}
