import type { Migration } from '../migrate.ts';

/**
 * Quotations found in the texts, and what ties one wording to another. All of it but the dismissals follows from the
 * texts, which never change: it is not part of the history, stays when an article is removed, and counts only where the
 * article is there. Spans are half-open, in UTF-16 code units of the text.
 */
export const quotations: Migration = {
  version: 20,
  name: 'quotations',
  sql: `
-- Which texts were read for quotations, and by which finder: what an older one read is read again.
CREATE TABLE text_reading (
  text_id INTEGER PRIMARY KEY REFERENCES article_text (id),
  finder_version INTEGER NOT NULL
) STRICT;

-- The words of a quotation without marks, case and dashes, once for all quotations that have the same: wire copy shares them.
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,
  -- A hash of those words: of two wordings with one key, which no two ever had yet, the first stands for both.
  key INTEGER NOT NULL UNIQUE,
  -- As the first quotation has them.
  exact TEXT NOT NULL CHECK (exact <> ''),
  words INTEGER NOT NULL CHECK (words > 1)
) STRICT;

CREATE TABLE quotation (
  id INTEGER PRIMARY KEY,
  text_id INTEGER NOT NULL REFERENCES article_text (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('direct','partial','scare','title','nickname','term')),
  speech TEXT NOT NULL CHECK (speech IN ('direct','indirect','none')),
  -- How many quotations stand around it.
  depth INTEGER NOT NULL,
  -- The words of one that runs over paragraphs, as a list of [start, end]; NULL where they are one span.
  segments TEXT,
  -- The quotation that is the first piece of its utterance; NULL where that is itself.
  utterance_id INTEGER,
  -- The attribution's phrases by their places; all NULL where nobody is named.
  speaker_start INTEGER, speaker_end INTEGER,
  who_start INTEGER, who_end INTEGER,
  verb_start INTEGER, verb_end INTEGER,
  via_start INTEGER, via_end INTEGER,
  reason_start INTEGER, reason_end INTEGER,
  -- NULL for one that is too short to be followed, or is nobody's speech.
  wording_id INTEGER REFERENCES wording (id),
  CHECK ((reason_start IS NULL) = (reason_end IS NULL))
) STRICT;
CREATE INDEX quotation_by_text ON quotation (text_id, start_at);
CREATE INDEX quotation_by_wording ON quotation (wording_id) WHERE wording_id IS NOT NULL;

-- Some of the runs of three words of a wording, by their hash: two wordings that share a run of five share one of these.
CREATE TABLE fingerprint (
  hash INTEGER NOT NULL,
  wording_id INTEGER NOT NULL,
  PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;

-- The first two words of a wording too short for fingerprints, by their hash.
CREATE TABLE fragment (
  hash INTEGER NOT NULL,
  wording_id INTEGER NOT NULL,
  PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;

-- Two wordings of one utterance and how they stand to each other; each pair stands here both ways.
CREATE TABLE variant (
  wording_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('identical','typographic','trimmed','lawfully altered','altered','spliced')),
  PRIMARY KEY (wording_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX variant_altered ON variant (verdict, wording_id, other_id) WHERE verdict IN ('altered','spliced');

-- A quotation that the reporter turned down, by its place: it outlives a better finder. Accepting one makes a quote.
CREATE TABLE quotation_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  UNIQUE (article_id, start_at, end_at)
) STRICT;
`,
};
