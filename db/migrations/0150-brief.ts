import type { Migration } from '../migrate.ts';

/**
 * How a brief cites and which parts it has; tables; the wording in which a claim was taken in; how each quote is printed;
 * and what was signed off. What was prose before is prose with its marks escaped, also in the history, so that it prints
 * as it did.
 */
const escaped = (column: string) =>
  `replace(replace(replace(replace(${column}, '\\', '\\\\'), '*', '\\*'), '[', '\\['), ']', '\\]')`;

export const briefs: Migration = {
  version: 150,
  name: 'briefs',
  sql: `
-- NULL in each is as in older files: footnotes in the newsroom style, the who's who and the sources, in American English.
ALTER TABLE brief ADD COLUMN notes TEXT CHECK (notes IN ('footnotes','endnotes','text'));
ALTER TABLE brief ADD COLUMN style TEXT CHECK (style <> '');
ALTER TABLE brief ADD COLUMN contents INTEGER CHECK (contents IN (0, 1));
ALTER TABLE brief ADD COLUMN people INTEGER CHECK (people IN (0, 1));
ALTER TABLE brief ADD COLUMN sources INTEGER CHECK (sources IN (0, 1));
ALTER TABLE brief ADD COLUMN verification INTEGER CHECK (verification IN (0, 1));
-- Whether each sentence is printed with its status and open checks, for those who read it before it is published.
ALTER TABLE brief ADD COLUMN review INTEGER CHECK (review IN (0, 1));
-- As BCP 47 has it.
ALTER TABLE brief ADD COLUMN language TEXT CHECK (language <> '');
-- The template that it was made from; NULL for one that was begun empty.
ALTER TABLE brief ADD COLUMN template TEXT
  CHECK (template IN ('backgrounder','chronology','who-said-what','conflict-memo','legal-review'));

CREATE TABLE brief_item_now (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('section','prose','claim','quote','picture','table')),
  -- Of a section its heading, of prose its words with their marks.
  text TEXT,
  level INTEGER,
  claim_id INTEGER REFERENCES claim (id) ON DELETE CASCADE,
  quote_id INTEGER REFERENCES quote (id) ON DELETE CASCADE,
  -- Which picture, with its settings, as JSON; it is drawn anew out of the matter each time.
  picture TEXT CHECK (json_valid(picture)),
  -- Which table, with its settings, as JSON; it is filled anew out of the matter each time.
  laid TEXT CHECK (json_valid(laid)),
  -- The claim as the reporter took it in: until it is taken over, this is printed. NULL: the claim as it stands.
  accepted_text TEXT,
  accepted_kind TEXT,
  accepted_status TEXT,
  CHECK ((kind IN ('section','prose')) = (text IS NOT NULL)),
  CHECK ((kind = 'section') = (level IS NOT NULL)),
  CHECK ((kind = 'claim') = (claim_id IS NOT NULL)),
  CHECK ((kind = 'quote') = (quote_id IS NOT NULL)),
  CHECK ((kind = 'picture') = (picture IS NOT NULL)),
  CHECK ((kind = 'table') = (laid IS NOT NULL)),
  CHECK (accepted_text IS NULL OR kind = 'claim'),
  CHECK ((accepted_text IS NULL) = (accepted_kind IS NULL) AND (accepted_text IS NULL) = (accepted_status IS NULL))
) STRICT;
INSERT INTO brief_item_now (id, uuid, brief_id, position, kind, text, level, claim_id, quote_id, picture,
    accepted_text, accepted_kind, accepted_status)
  SELECT brief_item.id, brief_item.uuid, brief_id, brief_item.position, brief_item.kind,
    CASE WHEN brief_item.kind = 'prose' THEN ${escaped('brief_item.text')} ELSE brief_item.text END,
    level, claim_id, quote_id, picture, claim.text, claim.kind, claim.status
  FROM brief_item LEFT JOIN claim ON claim.id = claim_id;
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
UPDATE change SET
    before = json_set(before, '$.text', ${escaped(`json_extract(before, '$.text')`)}),
    after = json_set(after, '$.text', ${escaped(`json_extract(after, '$.text')`)})
  WHERE table_name = 'brief_item' AND 'prose' IN (json_extract(before, '$.kind'), json_extract(after, '$.kind'));

-- How an item prints a quote, where that is otherwise than the quote as it is, after those before it.
CREATE TABLE brief_quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES brief_item (id) ON DELETE CASCADE,
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  -- Its place among those of its item; NULL stands after all that have one.
  position INTEGER,
  printed INTEGER NOT NULL DEFAULT 1 CHECK (printed IN (0, 1)),
  -- The words as the reporter altered them for the brief; NULL: as they are.
  altered TEXT CHECK (altered <> ''),
  UNIQUE (item_id, quote_id)
) STRICT;
CREATE INDEX brief_quote_by_quote ON brief_quote (quote_id);

-- What the reporter vouches for although it is not word for word in its article. It holds for just these words.
CREATE TABLE brief_sign_off (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES brief_item (id) ON DELETE CASCADE,
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  -- The words as printed, as the quote has them, and as its article has them at its place.
  printed TEXT NOT NULL,
  exact TEXT NOT NULL,
  held TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  created_at TEXT NOT NULL,
  UNIQUE (item_id, quote_id, printed)
) STRICT;
CREATE INDEX brief_sign_off_by_quote ON brief_sign_off (quote_id);
`,
};
