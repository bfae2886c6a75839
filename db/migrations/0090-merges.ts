import type { Migration } from '../migrate.ts';

/** What was joined can be parted again, also long after: each merge keeps what the entity was and which links it had. */
export const merges: Migration = {
  version: 90,
  name: 'merges',
  sql: `
-- An entity that went into another: what it was.
CREATE TABLE entity_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  into_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('person','organization','court','agency','case','place','work','law')),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT,
  note TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX entity_merge_by_entity ON entity_merge (into_id);

-- One link that it had, by the row that holds it now. The row may be gone, or somebody else's, by the time it is parted.
CREATE TABLE entity_merge_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  merge_id INTEGER NOT NULL REFERENCES entity_merge (id) ON DELETE CASCADE,
  what TEXT NOT NULL CHECK (what IN ('spoken','reportedVia','about','mention','dismissal','claim','alias','merge','call','own name')),
  row_id INTEGER NOT NULL,
  -- 1 where both had such a link: parted, each has its own again.
  shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))
) STRICT;
CREATE INDEX entity_merge_link_by_merge ON entity_merge_link (merge_id);
`,
};
