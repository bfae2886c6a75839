import type { Migration } from '../migrate.ts';

/**
 * Mentions found in the texts by the names that the matter's entities go by. All of it but the dismissals follows from
 * texts and names: it is not part of the history, and is brought up to date in the background when a name changes.
 */
export const mentions: Migration = {
  version: 70,
  name: 'mentions',
  sql: `
-- The names that all texts were last read for, and by which reader: what differs from the entities' names is read anew.
CREATE TABLE known_name (
  entity_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person','organization','court','agency','case','place','work','law')),
  form TEXT NOT NULL CHECK (form IN ('name','alias','former','misspelling','surname')),
  reader_version INTEGER NOT NULL,
  PRIMARY KEY (entity_id, name, kind, form, reader_version)
) STRICT, WITHOUT ROWID;

-- One name at a place of a text. Its entity may be gone by an undo: such a row counts for nothing.
CREATE TABLE found_mention (
  text_id INTEGER NOT NULL REFERENCES article_text (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  entity_id INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('name','alias','former','misspelling','surname')),
  PRIMARY KEY (text_id, start_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_mention_by_entity ON found_mention (entity_id, text_id);

-- Texts of articles that came and were not read for names yet: all of an older file, and one that an undo brings back.
CREATE TABLE waiting_text (text_id INTEGER PRIMARY KEY REFERENCES article_text (id)) STRICT;
INSERT INTO waiting_text (text_id) SELECT DISTINCT text_id FROM article;
CREATE TRIGGER waiting_text_insert AFTER INSERT ON article BEGIN
  INSERT OR IGNORE INTO waiting_text (text_id) VALUES (NEW.text_id);
END;
CREATE TRIGGER waiting_text_delete AFTER DELETE ON article BEGIN
  DELETE FROM waiting_text WHERE text_id = OLD.text_id;
  DELETE FROM found_mention WHERE text_id = OLD.text_id;
END;

-- A mention that the reporter turned down: those words do not mean that entity.
CREATE TABLE mention_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  UNIQUE (article_id, start_at, end_at, entity_id)
) STRICT;
CREATE INDEX mention_dismissal_by_entity ON mention_dismissal (entity_id);
`,
};
