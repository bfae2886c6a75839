import { expect, onTestFinished, test } from 'vitest';
import { loggedTables } from '../log.ts';
import { all } from '../sql.ts';
import { freshMatter } from '../testing.ts';
import { CLAIM_LINKS } from './claim-merging.ts';

test('whatever refers to a claim goes with it when two become one', () => {
  const matter = freshMatter();
  onTestFinished(() => matter.close());
  const references = loggedTables(matter.db).flatMap((table) =>
    all<{ column: string }>(
      matter.db,
      `SELECT "from" AS "column" FROM pragma_foreign_key_list(:table) WHERE "table" = 'claim'`,
      { table },
    ).map(({ column }) => `${table}.${column}`),
  );
  expect(CLAIM_LINKS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(references.sort());
});
