import { beginChain } from '../chain/begin.ts';
import { NOBODY } from '../chain/seal.ts';
import type { Migration } from '../migrate.ts';

/** The history as a chain of seals, so that a later change to it shows. */
export const seals: Migration = {
  version: 240,
  name: 'seals',
  sql: `
-- One row for each transaction of the history, in order and without a gap. Each seal is the SHA-256 of the seal before it and of
-- all that its row says, and so vouches for every row before it; a row is known by its seal.
CREATE TABLE seal (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('begun','recorded','undone','redone','compacted','redacted')),
  step_id INTEGER REFERENCES step (id),
  -- The changes that it stands for, both included; of a compaction, the last one that was dropped,
  -- and the step is the one that it goes up to.
  first_change INTEGER,
  last_change INTEGER,
  -- In characters, as they were logged.
  bytes INTEGER NOT NULL,
  -- Of these changes, each by its digest.
  digest TEXT,
  -- What else it vouches for, as JSON.
  detail TEXT,
  -- As the computer calls the person; NULL where that is not known, as of all that was done before there were seals.
  who TEXT,
  via TEXT CHECK (via IN ('window','terminal')),
  at TEXT,
  -- Without an index: none is looked for, and each would go to another page of it.
  seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;
CREATE INDEX seal_by_step ON seal (step_id);
-- The last step whose changes were dropped: undo ends there.
CREATE INDEX seal_of_compaction ON seal (kind, step_id, last_change) WHERE kind = 'compacted';
CREATE TRIGGER seal_never_changes BEFORE UPDATE ON seal
  BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
CREATE TRIGGER seal_is_kept BEFORE DELETE ON seal
  BEGIN SELECT RAISE(ABORT, 'a seal is kept'); END;

-- The digest of the rows of a change, where these were dropped.
ALTER TABLE change ADD COLUMN digest TEXT;
`,
  after: (db) => beginChain(db, NOBODY),
};
