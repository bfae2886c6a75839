import type { Migration } from '../migrate.ts';

/** In a trigger: counts anew who is named in an article, and who speaks there. */
const recount = (article: string) => `
  DELETE FROM named_in WHERE article_id = ${article};
  INSERT INTO named_in (entity_id, article_id, mentions)
    SELECT entity_id, article_id, sum(mentions) FROM naming WHERE article_id = ${article} GROUP BY entity_id;`;

/** Whether words that were found as somebody's name lie in a piece of an article. */
const namesIn = (piece: 'NEW' | 'OLD') => `EXISTS (
  SELECT 1 FROM article JOIN found_mention ON found_mention.text_id = article.text_id
  WHERE article.id = ${piece}.article_id AND found_mention.start_at BETWEEN ${piece}.start_at AND ${piece}.end_at)`;

/**
 * How often and in how many articles each entity is named is kept, and not counted when it is asked: a list of a thousand
 * names over a hundred thousand articles is shown after every change. All of it follows from other tables.
 */
export const entityCounts: Migration = {
  version: 140,
  name: 'entity counts',
  sql: `
-- The mentions found in the texts of articles that count: not dismissed, not in furniture, not where the reporter marked
-- a mention of the same words.
CREATE VIEW standing_mention (article_id, text_id, start_at, end_at, entity_id, form) AS
  SELECT article.id, article.text_id, found.start_at, found.end_at, found.entity_id, found.form
  FROM article JOIN found_mention AS found ON found.text_id = article.text_id
  WHERE NOT EXISTS (SELECT 1 FROM mention_dismissal AS gone WHERE gone.article_id = article.id
      AND gone.start_at = found.start_at AND gone.end_at = found.end_at AND gone.entity_id = found.entity_id)
    AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.article_id = article.id
      AND mention.start_at < found.end_at AND mention.end_at > found.start_at)
    AND NOT EXISTS (SELECT 1 FROM furniture WHERE furniture.article_id = article.id AND furniture.decision = 'accepted'
      AND furniture.start_at <= found.start_at AND furniture.end_at >= found.end_at);

-- What makes an entity one of an article; a speaker may be known by a pronoun alone, and counts for no mention.
CREATE VIEW naming (article_id, entity_id, mentions) AS
  SELECT article_id, entity_id, 1 FROM standing_mention
  UNION ALL SELECT article_id, entity_id, 1 FROM mention
  UNION ALL SELECT article_id, speaker_id, 0 FROM quote WHERE speaker_id IS NOT NULL;

CREATE TABLE named_in (
  -- It may be gone by an undo: such a row counts for nothing.
  entity_id INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  mentions INTEGER NOT NULL CHECK (mentions >= 0),
  PRIMARY KEY (entity_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_in_by_article ON named_in (article_id);

CREATE TABLE entity_count (
  entity_id INTEGER PRIMARY KEY,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL
) STRICT;
CREATE TRIGGER named_in_insert AFTER INSERT ON named_in BEGIN
  INSERT INTO entity_count (entity_id, mentions, articles) VALUES (NEW.entity_id, NEW.mentions, 1)
    ON CONFLICT (entity_id) DO UPDATE SET mentions = mentions + excluded.mentions, articles = articles + 1;
END;
CREATE TRIGGER named_in_delete AFTER DELETE ON named_in BEGIN
  UPDATE entity_count SET mentions = mentions - OLD.mentions, articles = articles - 1 WHERE entity_id = OLD.entity_id;
END;

INSERT INTO named_in (entity_id, article_id, mentions)
  SELECT entity_id, article_id, sum(mentions) FROM naming GROUP BY entity_id, article_id;
-- What is found is asked by its article from now on.
DROP INDEX found_mention_by_entity;

CREATE TRIGGER count_mention_insert AFTER INSERT ON mention BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_mention_update AFTER UPDATE ON mention BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_mention_delete AFTER DELETE ON mention BEGIN ${recount('OLD.article_id')}
END;
CREATE TRIGGER count_dismissal_insert AFTER INSERT ON mention_dismissal BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_dismissal_update AFTER UPDATE ON mention_dismissal BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_dismissal_delete AFTER DELETE ON mention_dismissal BEGIN ${recount('OLD.article_id')}
END;
CREATE TRIGGER count_speaker_insert AFTER INSERT ON quote WHEN NEW.speaker_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM named_in WHERE entity_id = NEW.speaker_id AND article_id = NEW.article_id)
BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_speaker_update AFTER UPDATE OF speaker_id ON quote WHEN NEW.speaker_id IS NOT OLD.speaker_id
BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_speaker_delete AFTER DELETE ON quote WHEN OLD.speaker_id IS NOT NULL BEGIN ${recount('OLD.article_id')}
END;
CREATE TRIGGER count_furniture_insert AFTER INSERT ON furniture WHEN NEW.decision = 'accepted' AND ${namesIn('NEW')}
BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_furniture_update AFTER UPDATE ON furniture
  WHEN (NEW.decision = 'accepted' AND ${namesIn('NEW')}) OR (OLD.decision = 'accepted' AND ${namesIn('OLD')})
BEGIN ${recount('NEW.article_id')}
END;
CREATE TRIGGER count_furniture_delete AFTER DELETE ON furniture WHEN OLD.decision = 'accepted' AND ${namesIn('OLD')}
BEGIN ${recount('OLD.article_id')}
END;
CREATE TRIGGER count_article_delete AFTER DELETE ON article BEGIN
  DELETE FROM named_in WHERE article_id = OLD.id;
END;
`,
};
