import type { Migration } from '../migrate.ts';

/** In a trigger: counts anew who is named in an article, and who speaks there, as step 140 does. */
const recount = (article: string) => `
  DELETE FROM named_in WHERE article_id = ${article};
  INSERT INTO named_in (entity_id, article_id, mentions)
    SELECT entity_id, article_id, sum(mentions) FROM naming WHERE article_id = ${article} GROUP BY entity_id;`;

/**
 * Articles that are revisions of one another: the text of an article never changes, so another version of it is another
 * article beside it. Pairs that look like duplicates and are none are known by the reporter's word.
 */
export const revisions: Migration = {
  version: 230,
  name: 'revisions',
  sql: `
-- The article that comes right after another: each has one before it and one behind it at most.
CREATE TABLE article_revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  earlier_id INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  later_id INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- Why it is held for one: its address, its file that was read again, or the reporter's word.
  reason TEXT NOT NULL CHECK (reason IN ('address','read again','chosen')),
  CHECK (earlier_id <> later_id)
) STRICT;
CREATE TABLE duplicate_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  UNIQUE (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT;
CREATE INDEX duplicate_dismissal_by_other ON duplicate_dismissal (other_id);

-- By their address articles are found that may be versions of one another.
CREATE INDEX article_by_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX proposal_by_url ON proposal (value) WHERE field = 'url';

-- A quote goes to a later revision, and with it its speaker.
CREATE TRIGGER count_speaker_moved AFTER UPDATE OF article_id ON quote
  WHEN NEW.article_id <> OLD.article_id AND (NEW.speaker_id IS NOT NULL OR OLD.speaker_id IS NOT NULL)
BEGIN ${recount('OLD.article_id')} ${recount('NEW.article_id')}
END;

-- Some of a text's runs of words, as hashes: those by which other texts with the same runs are found. They follow from
-- the text, like all below, and are no part of the history; texts are never removed, so nothing here is looked up for that.
CREATE TABLE text_print (
  hash INTEGER NOT NULL,
  text_id INTEGER NOT NULL,
  PRIMARY KEY (hash, text_id)
) STRICT, WITHOUT ROWID;
-- How many a text has; a text that is not here was not looked through yet.
CREATE TABLE text_printed (
  text_id INTEGER PRIMARY KEY,
  prints INTEGER NOT NULL
) STRICT;
-- Texts that are nearly the same, both ways round: how much of the shorter one is in the other, in thousandths.
CREATE TABLE near_text (
  text_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 1000),
  PRIMARY KEY (text_id, other_id)
) STRICT, WITHOUT ROWID;
`,
};
