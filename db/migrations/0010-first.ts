import type { Migration } from '../migrate.ts';

/**
 * The first schema. Every row has an integer key for SQLite and a UUIDv7 for the world,
 * but for texts (known by their SHA-256), changes (by their step) and the one row of `recording`. Spans are half-open, in UTF-16
 * code units of the article's text. Times are ISO 8601 in UTC, dates `yyyy-mm-dd`. A file that was made with this
 * step must open for ever, so nothing here is ever edited: the next step adds to it.
 */
export const first: Migration = {
  version: 10,
  name: 'first',
  sql: `
CREATE TABLE matter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- The words as imported, once for each different text, kept for as long as the matter is.
CREATE TABLE article_text (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE TRIGGER article_text_never_changes BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes after import'); END;
CREATE TRIGGER article_text_is_kept BEFORE DELETE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article is kept'); END;
-- INSERT OR REPLACE removes a row without asking the trigger above.
CREATE TRIGGER article_text_is_not_replaced BEFORE INSERT ON article_text
  WHEN EXISTS (SELECT 1 FROM article_text WHERE id = NEW.id OR sha256 = NEW.sha256)
  BEGIN SELECT RAISE(ABORT, 'the text of an article is kept'); END;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  text_id INTEGER NOT NULL UNIQUE REFERENCES article_text (id),
  kind TEXT NOT NULL CHECK (kind IN ('news','filing','ruling','transcript','statement','release','note','other')),
  title TEXT,
  opening TEXT NOT NULL,
  length INTEGER NOT NULL,
  outlet TEXT,
  byline TEXT,
  published TEXT,
  url TEXT,
  machine_written INTEGER NOT NULL DEFAULT 0 CHECK (machine_written IN (0, 1)),
  file_name TEXT,
  file_sha256 TEXT,
  encoding TEXT,
  external_id TEXT,
  imported_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER article_keeps_its_text BEFORE UPDATE OF id, uuid, text_id ON article
  WHEN NEW.id <> OLD.id OR NEW.uuid <> OLD.uuid OR NEW.text_id <> OLD.text_id
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes after import'); END;
CREATE TRIGGER article_is_not_replaced BEFORE INSERT ON article
  WHEN EXISTS (SELECT 1 FROM article WHERE id = NEW.id OR uuid = NEW.uuid OR text_id = NEW.text_id)
  BEGIN SELECT RAISE(ABORT, 'an article is never replaced'); END;

-- What import read off the page about an article, until the reporter decides.
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('title','published','outlet','byline','kind','url','machineWritten')),
  value TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at >= start_at AND start_at >= 0),
  reason TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'proposed' CHECK (decision IN ('proposed','accepted','dismissed'))
) STRICT;
CREATE INDEX proposal_by_article ON proposal (article_id);

CREATE TABLE furniture (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  reason TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'proposed' CHECK (decision IN ('proposed','accepted','dismissed'))
) STRICT;
CREATE INDEX furniture_by_article ON furniture (article_id);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person','organization','court','agency','case','place','work','law')),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT,
  note TEXT
) STRICT;

CREATE TABLE entity_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('alias','former','misspelling')),
  UNIQUE (entity_id, name)
) STRICT;

CREATE TABLE mention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  exact TEXT NOT NULL CHECK (exact <> ''),
  UNIQUE (article_id, start_at, end_at, entity_id)
) STRICT;
CREATE INDEX mention_by_entity ON mention (entity_id);

-- A passage that the reporter marked: its place, its exact words, and some words around it (W3C selectors).
CREATE TABLE quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at AND start_at >= 0),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  speech TEXT NOT NULL CHECK (speech IN ('direct','indirect','none')),
  speaker_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
  reported_via_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (article_id, start_at, end_at)
) STRICT;
CREATE INDEX quote_by_speaker ON quote (speaker_id);
CREATE INDEX quote_by_reported_via ON quote (reported_via_id);

-- The entities that a quote is about.
CREATE TABLE quote_entity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  UNIQUE (quote_id, entity_id)
) STRICT;
CREATE INDEX quote_entity_by_entity ON quote_entity (entity_id);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL CHECK (text <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('allegation','denial','admission','testimony','ruling','finding','fact','opinion')),
  status TEXT NOT NULL CHECK (status IN ('open','corroborated','disputed','retracted')),
  date_from TEXT,
  date_to TEXT,
  date_precision TEXT CHECK (date_precision IN ('day','month','year','about','range')),
  note TEXT,
  created_at TEXT NOT NULL,
  CHECK ((date_from IS NULL) = (date_precision IS NULL)),
  CHECK (date_to IS NULL OR date_precision = 'range')
) STRICT;

CREATE TABLE claim_quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  quote_id INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  stance TEXT NOT NULL CHECK (stance IN ('supports','contradicts','context')),
  UNIQUE (claim_id, quote_id)
) STRICT;
CREATE INDEX claim_quote_by_quote ON claim_quote (quote_id);

CREATE TABLE claim_entity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('by','against','about')),
  UNIQUE (claim_id, entity_id, role)
) STRICT;
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id);

CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL CHECK (text <> ''),
  note TEXT
) STRICT;

-- A claim that answers a question, and the answer in a few words: two different answers are a conflict.
CREATE TABLE question_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  answer TEXT NOT NULL CHECK (answer <> ''),
  UNIQUE (question_id, claim_id)
) STRICT;
CREATE INDEX question_answer_by_claim ON question_answer (claim_id);

CREATE TABLE brief (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  standfirst TEXT
) STRICT;

CREATE TABLE brief_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('section','prose','claim','quote')),
  text TEXT,
  level INTEGER,
  claim_id INTEGER REFERENCES claim (id) ON DELETE CASCADE,
  quote_id INTEGER REFERENCES quote (id) ON DELETE CASCADE,
  CHECK ((kind IN ('section','prose')) = (text IS NOT NULL)),
  CHECK ((kind = 'section') = (level IS NOT NULL)),
  CHECK ((kind = 'claim') = (claim_id IS NOT NULL)),
  CHECK ((kind = 'quote') = (quote_id IS NOT NULL))
) STRICT;
CREATE INDEX brief_item_by_brief ON brief_item (brief_id, position);
CREATE INDEX brief_item_by_claim ON brief_item (claim_id);
CREATE INDEX brief_item_by_quote ON brief_item (quote_id);

-- History: a step is one thing that the reporter did; its changes are the rows before and after, as JSON.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done','undone','abandoned'))
) STRICT;
CREATE INDEX step_by_state ON step (state, id);

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_by_step ON change (step_id);

CREATE TABLE recording (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER REFERENCES step (id),
  replaying INTEGER NOT NULL DEFAULT 0 CHECK (replaying IN (0, 1)),
  -- 0 while many articles go in, which are indexed together at the end of the same transaction.
  indexing INTEGER NOT NULL DEFAULT 1 CHECK (indexing IN (0, 1))
) STRICT;
INSERT INTO recording (id) VALUES (1);

CREATE VIEW article_words AS
  SELECT article.id AS id, article_text.text AS text
  FROM article JOIN article_text ON article_text.id = article.text_id;
CREATE VIRTUAL TABLE article_fts USING fts5 (
  text, content = 'article_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_fts_insert AFTER INSERT ON article
  WHEN (SELECT indexing FROM recording) = 1 BEGIN
  INSERT INTO article_fts (rowid, text) SELECT NEW.id, text FROM article_text WHERE id = NEW.text_id;
END;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_fts (article_fts, rowid, text)
    SELECT 'delete', OLD.id, text FROM article_text WHERE id = OLD.text_id;
END;

-- Apart from the words, so that a changed headline does not index a whole filing again.
CREATE VIRTUAL TABLE article_head_fts USING fts5 (
  title, outlet, byline, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_head_fts_insert AFTER INSERT ON article
  WHEN (SELECT indexing FROM recording) = 1 BEGIN
  INSERT INTO article_head_fts (rowid, title, outlet, byline) VALUES (NEW.id, NEW.title, NEW.outlet, NEW.byline);
END;
CREATE TRIGGER article_head_fts_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_head_fts (article_head_fts, rowid, title, outlet, byline)
    VALUES ('delete', OLD.id, OLD.title, OLD.outlet, OLD.byline);
END;
CREATE TRIGGER article_head_fts_update AFTER UPDATE OF title, outlet, byline ON article BEGIN
  INSERT INTO article_head_fts (article_head_fts, rowid, title, outlet, byline)
    VALUES ('delete', OLD.id, OLD.title, OLD.outlet, OLD.byline);
  INSERT INTO article_head_fts (rowid, title, outlet, byline) VALUES (NEW.id, NEW.title, NEW.outlet, NEW.byline);
END;

CREATE VIRTUAL TABLE claim_fts USING fts5 (
  text, note, content = 'claim', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claim_fts_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_fts (rowid, text, note) VALUES (NEW.id, NEW.text, NEW.note);
END;
CREATE TRIGGER claim_fts_delete AFTER DELETE ON claim BEGIN
  INSERT INTO claim_fts (claim_fts, rowid, text, note) VALUES ('delete', OLD.id, OLD.text, OLD.note);
END;
CREATE TRIGGER claim_fts_update AFTER UPDATE OF text, note ON claim BEGIN
  INSERT INTO claim_fts (claim_fts, rowid, text, note) VALUES ('delete', OLD.id, OLD.text, OLD.note);
  INSERT INTO claim_fts (rowid, text, note) VALUES (NEW.id, NEW.text, NEW.note);
END;
`,
};
