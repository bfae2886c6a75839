import type { Migration } from '../migrate.ts';

/** Findings of the rules that the reporter has looked at and that need no change. */
export const checks: Migration = {
  version: 80,
  name: 'checks',
  sql: `
-- A finding is computed anew each time; its key follows from its rule and from all that it is about, words included. So a
-- dismissal sticks to it and is of no matter any more once what it is about has changed. Rules come and go: no closed list.
CREATE TABLE check_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL CHECK (rule <> ''),
  key TEXT NOT NULL CHECK (key <> ''),
  -- What was dismissed, in the words that the history names it by.
  text TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (rule, key)
) STRICT;
`,
};
