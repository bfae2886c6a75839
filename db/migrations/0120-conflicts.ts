import type { Migration } from '../migrate.ts';

/** What becomes of a conflict between answers, and which proposed questions the reporter does not want. */
export const conflicts: Migration = {
  version: 120,
  name: 'conflicts',
  sql: `
-- What the reporter says the answers differ in; where it is NULL, it is proposed anew from the answers.
ALTER TABLE question ADD COLUMN conflict_type TEXT
  CHECK (conflict_type IN ('denial','number','date','name','place','omission'));

-- The answer that the reporter holds, and why. It stands for as long as no other answer comes than those it weighed.
CREATE TABLE resolution (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  question_id INTEGER NOT NULL UNIQUE REFERENCES question (id) ON DELETE CASCADE,
  -- The answer that is held, in its words.
  text TEXT NOT NULL CHECK (text <> ''),
  reason TEXT,
  -- The answers that were there, as a JSON list of their words.
  weighed TEXT NOT NULL CHECK (json_valid(weighed)),
  created_at TEXT NOT NULL
) STRICT;

-- The evidence for it.
CREATE TABLE resolution_quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  resolution_id INTEGER NOT NULL REFERENCES resolution (id) ON DELETE CASCADE,
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  UNIQUE (resolution_id, quote_id)
) STRICT;
CREATE INDEX resolution_quote_by_quote ON resolution_quote (quote_id);

-- Who is still to be called about a question: an entity of the matter, or somebody in words alone.
CREATE TABLE call (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
  -- As it was written, or what the entity was called then: it stays when the entity goes.
  text TEXT NOT NULL CHECK (text <> ''),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX call_by_question ON call (question_id);
CREATE INDEX call_by_entity ON call (entity_id);

-- Proposed questions are computed anew each time; the key follows from all that one is about, so that a dismissal is of no
-- matter any more once that has changed.
CREATE TABLE question_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  -- The question as it was proposed: the history names it by that.
  text TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`,
};
