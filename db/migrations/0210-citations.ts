import type { Migration } from '../migrate.ts';

/**
 * Legal citations found in the texts. All of it follows from the texts, which never change: it is no part of the history.
 * Spans are half-open, in UTF-16 code units of the text.
 */
export const citations: Migration = {
  version: 210,
  name: 'citations',
  sql: `
-- Which texts were read for citations, by which reader, and which paper of which court's file each is itself: the file's number
-- and the paper's number in it as its stamp has them, what it is by its heading. '' is not known.
CREATE TABLE citation_reading (
  text_id INTEGER PRIMARY KEY REFERENCES article_text (id),
  reader_version INTEGER NOT NULL,
  docket TEXT NOT NULL,
  entry TEXT NOT NULL,
  paper TEXT NOT NULL
) STRICT;
CREATE INDEX citation_reading_by_docket ON citation_reading (docket) WHERE docket <> '';
CREATE INDEX citation_reading_by_paper ON citation_reading (paper) WHERE paper <> '';

CREATE TABLE citation (
  text_id INTEGER NOT NULL REFERENCES article_text (id),
  -- In the order of the text.
  position INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  -- With the names before it, and what stands in parentheses behind it.
  from_at INTEGER NOT NULL CHECK (from_at <= start_at AND from_at >= 0),
  to_at INTEGER NOT NULL CHECK (to_at >= end_at),
  kind TEXT NOT NULL CHECK (kind IN ('case','law','journal','docket','id','supra','reference','unknown')),
  -- What is cited, in the same letters wherever it is; of id., supra and short forms that of what they mean; NULL for what
  -- cannot be known again.
  key TEXT,
  -- What it says of itself, as JSON.
  fields TEXT NOT NULL,
  -- The position of the full citation that id., supra or a short form means.
  refers_to INTEGER,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_key ON citation (key, text_id) WHERE key IS NOT NULL;
`,
};
