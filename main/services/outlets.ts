import type { ArticleRow } from '#core/contract/nouns.ts';
import type { FieldFacts } from '#core/contract/outlets.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { PROPOSED_FIELDS, type ProposedField } from '#core/contract/vocabulary.ts';
import { aliasKey, likelyOne } from '#core/outlets/likely.ts';
import { decideProposal, updateArticle, updateArticles } from '#db/queries/article.ts';
import {
  listOutletAliases,
  listUsedOutlets,
  removeOutletAlias,
  renameOutlet,
  setOutletAlias,
} from '#db/queries/outlet.ts';
import { countProposed, countValues, listWaitingProposals, listWordsOf } from '#db/queries/field-facts.ts';
import type { Db } from '#db/sql.ts';
import { emptied, proposedChange } from './articles.ts';
import type { Desk } from './desk.ts';
import { recordMany } from './many.ts';

type Outlets = Pick<Handlers, 'articles.facts' | 'articles.mend' | 'outlets.list' | 'outlets.merge'>;

/** So many of a field's values, and of what is proposed for it, are told. */
const VALUES_TOLD = 6;

export function outletHandlers(desk: Desk): Outlets {
  return {
    'articles.facts': ({ ids }) => ({
      fields: PROPOSED_FIELDS.map((field) => factsOf(desk.db(), ids, field)),
    }),
    'articles.mend': ({ ids, accept, replace, fields, outletEverywhere }) => {
      let replaced = 0;
      recordMany(desk, 'edit articles', 'article', ids, (db) => {
        for (const field of accept) acceptField(db, ids, field);
        if (replace) replaced = replaceIn(db, ids, replace);
        if (outletEverywhere && fields.outlet) mergeOutlets(desk, db, fields.outlet, outletsOf(db, ids));
        updateArticles(db, ids, emptied(fields));
      });
      return { replaced };
    },
    'outlets.list': () => {
      const outlets = listUsedOutlets(desk.db());
      return {
        outlets,
        aliases: listOutletAliases(desk.db()),
        likely: likelyOne(outlets.slice(0, MOST_COMPARED)).map(copied),
      };
    },
    'outlets.merge': ({ name, from }) => {
      let articles = 0;
      desk.record('merge outlets', (db) => {
        articles = mergeOutlets(desk, db, name, from);
      });
      return { articles };
    },
  };
}

/** Gives in how many articles the outlet is called otherwise now. */
function mergeOutlets(desk: Desk, db: Db, name: string, from: readonly string[]): number {
  const names = new Set(from.filter((one) => one !== name));
  const articles = listUsedOutlets(db).reduce(
    (sum, one) => sum + (names.has(one.name) ? one.articles : 0),
    0,
  );
  for (const one of names) {
    renameOutlet(db, one, name);
    setOutletAlias(db, desk.uuid(), one, aliasKey(one) || one, name);
  }
  // What the outlet is called is no other name of it.
  removeOutletAlias(db, aliasKey(name));
  return articles;
}

function outletsOf(db: Db, ids: readonly number[]): string[] {
  return [...countValues(db, ids, 'outlet'), ...countProposed(db, ids, 'outlet')].flatMap(
    ({ value }) => value ?? [],
  );
}

/** Each is held against each. */
const MOST_COMPARED = 500;

function copied({ name, others }: ReturnType<typeof likelyOne>[number]) {
  return { name, others: [...others] };
}

function factsOf(db: Db, ids: readonly number[], field: ProposedField): FieldFacts {
  const values = countValues(db, ids, field);
  const proposed = countProposed(db, ids, field);
  return {
    field,
    values: values.slice(0, VALUES_TOLD),
    different: values.length,
    proposed: proposed.slice(0, VALUES_TOLD),
    waiting: listWaitingProposals(db, ids, field).length,
  };
}

/** Takes the likeliest proposal that each article has for a field; the others are dismissed with it. */
function acceptField(db: Db, ids: readonly number[], field: ProposedField): void {
  for (const { articleId, first, value, others } of listWaitingProposals(db, ids, field)) {
    updateArticle(db, articleId, proposedChange(field, value));
    decideProposal(db, first, 'accepted');
    for (const id of others) decideProposal(db, id, 'dismissed');
  }
}

function replaceIn(
  db: Db,
  ids: readonly number[],
  { field, find, to }: { field: 'title' | 'byline' | 'outlet'; find: string; to: string },
): number {
  let replaced = 0;
  for (const { id, words } of listWordsOf(db, ids, field)) {
    if (!words.includes(find)) continue;
    const changed = words.replaceAll(find, () => to).trim();
    const fields: Partial<Pick<ArticleRow, 'title' | 'byline' | 'outlet'>> = {
      [field]: changed === '' ? null : changed,
    };
    updateArticle(db, id, fields);
    replaced += 1;
  }
  return replaced;
}
