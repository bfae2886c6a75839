import type { Migration } from '../migrate.ts';

/** A brief may hold pictures of its matter. What an item may be is a check of its table, so the table is made anew. */
export const pictures: Migration = {
  version: 130,
  name: 'pictures',
  sql: `
CREATE TABLE brief_item_now (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('section','prose','claim','quote','picture')),
  text TEXT,
  level INTEGER,
  claim_id INTEGER REFERENCES claim (id) ON DELETE CASCADE,
  quote_id INTEGER REFERENCES quote (id) ON DELETE CASCADE,
  -- Which picture, with its settings, as JSON; it is drawn anew out of the matter each time.
  picture TEXT CHECK (json_valid(picture)),
  CHECK ((kind IN ('section','prose')) = (text IS NOT NULL)),
  CHECK ((kind = 'section') = (level IS NOT NULL)),
  CHECK ((kind = 'claim') = (claim_id IS NOT NULL)),
  CHECK ((kind = 'quote') = (quote_id IS NOT NULL)),
  CHECK ((kind = 'picture') = (picture IS NOT NULL))
) STRICT;
INSERT INTO brief_item_now (id, uuid, brief_id, position, kind, text, level, claim_id, quote_id)
  SELECT id, uuid, brief_id, position, kind, text, level, claim_id, quote_id FROM brief_item;
-- The keys of items that were removed are not given again: the history may bring them back.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'brief_item')
  WHERE name = 'brief_item_now' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'brief_item');
INSERT INTO sqlite_sequence (name, seq) SELECT 'brief_item_now', seq FROM sqlite_sequence
  WHERE name = 'brief_item' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'brief_item_now');
DROP TABLE brief_item;
ALTER TABLE brief_item_now RENAME TO brief_item;
CREATE INDEX brief_item_by_brief ON brief_item (brief_id, position);
CREATE INDEX brief_item_by_claim ON brief_item (claim_id);
CREATE INDEX brief_item_by_quote ON brief_item (quote_id);
`,
};
