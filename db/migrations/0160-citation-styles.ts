import type { Migration } from '../migrate.ts';

/** Citation styles that a reporter added, kept with the matter, so that its briefs read the same on any machine. */
export const citationStyles: Migration = {
  version: 160,
  name: 'citation styles',
  sql: `
CREATE TABLE citation_style (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  -- As the style calls itself.
  title TEXT NOT NULL,
  -- Its own name, by which it is known again when it is added twice.
  csl_id TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL CHECK (form IN ('notes','text')),
  -- The whole file.
  csl TEXT NOT NULL
) STRICT;
`,
};
