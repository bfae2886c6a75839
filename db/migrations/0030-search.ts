import type { Migration } from '../migrate.ts';

/** Searches that are kept, and full-text indexes of quotes, which articles and claims have had from the start. */
export const search: Migration = {
  version: 30,
  name: 'search',
  sql: `
-- A query as it was typed, under a name.
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL CHECK (query <> '')
) STRICT;

CREATE VIRTUAL TABLE quote_fts USING fts5 (
  exact, note, content = 'quote', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO quote_fts (quote_fts) VALUES ('rebuild');
CREATE TRIGGER quote_fts_insert AFTER INSERT ON quote BEGIN
  INSERT INTO quote_fts (rowid, exact, note) VALUES (NEW.id, NEW.exact, NEW.note);
END;
CREATE TRIGGER quote_fts_delete AFTER DELETE ON quote BEGIN
  INSERT INTO quote_fts (quote_fts, rowid, exact, note) VALUES ('delete', OLD.id, OLD.exact, OLD.note);
END;
CREATE TRIGGER quote_fts_update AFTER UPDATE OF exact, note ON quote BEGIN
  INSERT INTO quote_fts (quote_fts, rowid, exact, note) VALUES ('delete', OLD.id, OLD.exact, OLD.note);
  INSERT INTO quote_fts (rowid, exact, note) VALUES (NEW.id, NEW.exact, NEW.note);
END;
`,
};
