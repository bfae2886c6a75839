import type { Migration } from '../migrate.ts';

/** How the reporter wants outlets to be called. */
export const outlets: Migration = {
  version: 200,
  name: 'outlets',
  sql: `
-- Another name of an outlet, or its site: where an import meets it, the name that the reporter chose is proposed.
CREATE TABLE outlet_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  -- As it was met.
  alias TEXT NOT NULL CHECK (alias <> ''),
  -- Without case, accents and marks; of an address its site.
  folded TEXT NOT NULL UNIQUE CHECK (folded <> ''),
  -- What the reporter calls it.
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
`,
};
