import type { Migration } from '../migrate.ts';

/** What more is said of a claim, its place in the reporter's own order, its tags; and claims that are put away. */
export const claims: Migration = {
  version: 110,
  name: 'claims',
  sql: `
-- The unit in which the ends of a date are named that is a range, or that is about a time; NULL is as in older files.
ALTER TABLE claim ADD COLUMN date_unit TEXT CHECK (date_unit IN ('day','month','year'));
-- How it is known, and what force of law it has; NULL is that nothing was said.
ALTER TABLE claim ADD COLUMN basis TEXT CHECK (basis IN ('said','interpreted','inferred'));
ALTER TABLE claim ADD COLUMN force TEXT CHECK (force IN ('allegation','charge','finding','ruling','reversed'));
-- When it was put away; NULL is a claim that is in use.
ALTER TABLE claim ADD COLUMN archived_at TEXT;
-- Where it stands in the reporter's own order; NULL is where it was made, by its id.
ALTER TABLE claim ADD COLUMN position REAL;
-- The proposal of a status that the reporter declined, by its key: it follows from the evidence, so that other evidence
-- is another proposal.
ALTER TABLE claim ADD COLUMN status_declined TEXT;

CREATE TABLE claim_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (claim_id, name)
) STRICT;
`,
};
