import type { Migration } from '../migrate.ts';

/** Who and which sources a brief's redacted edition does not name. */
export const redactions: Migration = {
  version: 170,
  name: 'redactions',
  sql: `
-- An entity or an article that the redacted edition of a brief names otherwise; in the order in which they were chosen,
-- which is that of the names that stand for them.
CREATE TABLE redaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  entity_id INTEGER REFERENCES entity (id) ON DELETE CASCADE,
  article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
  CHECK ((entity_id IS NULL) <> (article_id IS NULL)),
  UNIQUE (brief_id, entity_id),
  UNIQUE (brief_id, article_id)
) STRICT;
CREATE INDEX redaction_by_entity ON redaction (entity_id);
CREATE INDEX redaction_by_article ON redaction (article_id);
`,
};
