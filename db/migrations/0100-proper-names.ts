import type { Migration } from '../migrate.ts';

/**
 * Names that stand in the texts, whether the matter knows them or not. All but the dismissals follows from the texts,
 * which are read for it together with the names that the matter knows.
 */
export const properNames: Migration = {
  version: 100,
  name: 'proper names',
  sql: `
CREATE TABLE proper_name (
  id INTEGER PRIMARY KEY,
  -- Without accents, case and punctuation.
  folded TEXT NOT NULL UNIQUE,
  -- As the first text has it.
  exact TEXT NOT NULL CHECK (exact <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person','organization','court','agency','case','place','work','law'))
) STRICT;

-- Where a name stands first in a text, and how often in all.
CREATE TABLE proper_place (
  name_id INTEGER NOT NULL REFERENCES proper_name (id),
  text_id INTEGER NOT NULL REFERENCES article_text (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (text_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proper_place_by_name ON proper_place (name_id, text_id);

-- A name that the reporter does not want in the matter.
CREATE TABLE name_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL UNIQUE
) STRICT;

-- Texts that were read before are read once more, for this.
INSERT OR IGNORE INTO waiting_text (text_id) SELECT DISTINCT text_id FROM article;
`,
};
