import type { Migration } from '../migrate.ts';

/**
 * The files that articles came from, byte for byte. The bytes are no part of the history, like the texts: they are
 * stored once for each different file, never change, and an undone import finds them again. Which article came from
 * which file, and how it was read, is.
 */
export const originals: Migration = {
  version: 190,
  name: 'originals',
  sql: `
CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  -- Of all its bytes.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- 0 while its chunks go in, which takes several transactions: until then it counts as none.
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX original_by_sha256 ON original (sha256) WHERE whole = 1;
CREATE TRIGGER original_never_changes BEFORE UPDATE ON original
  WHEN OLD.whole = 1 OR NEW.id <> OLD.id OR NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size
  BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;

-- A file in pieces, each compressed by itself, so that any part of it can be read without the rest.
CREATE TABLE original_chunk (
  id INTEGER PRIMARY KEY,
  original_id INTEGER NOT NULL REFERENCES original (id) ON DELETE CASCADE,
  -- Where its bytes begin in the file, and how many they are.
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  length INTEGER NOT NULL CHECK (length > 0),
  packing TEXT NOT NULL CHECK (packing IN ('zstd','none')),
  -- Of its bytes as they stand in the file, since a part is read without the whole.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  UNIQUE (original_id, start_at)
) STRICT;
CREATE TRIGGER original_chunk_never_changes BEFORE UPDATE ON original_chunk
  BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;

-- How an article was read, and out of which file.
CREATE TABLE article_origin (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- NULL where the bytes were not kept.
  original_id INTEGER REFERENCES original (id),
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- Which part of the file it is, where that holds several.
  part TEXT,
  -- Free text, so that a matter with a format of a later version opens.
  format TEXT NOT NULL CHECK (format <> ''),
  reader_version INTEGER NOT NULL,
  -- How it was chosen to be read, as a JSON object.
  choices TEXT NOT NULL
) STRICT;
CREATE INDEX article_origin_by_original ON article_origin (original_id);
`,
};
