import type { Migration } from '../migrate.ts';

/** What a reader of a file warned of, until the reporter has looked. */
export const warnings: Migration = {
  version: 220,
  name: 'warnings',
  sql: `
-- What the reporter ought to look at before trusting the words of an article, in the order in which it was met. The names
-- of what may be wrong grow with the readers: no list holds them here.
CREATE TABLE source_warning (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  -- A count, a name, or ''.
  detail TEXT NOT NULL,
  -- The labels of the pages that it is about: a list as JSON.
  pages TEXT NOT NULL,
  dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1))
) STRICT;
CREATE INDEX source_warning_by_article ON source_warning (article_id);
`,
};
