import type { Migration } from '../migrate.ts';

/** The pages of articles' sources, as their readers found them. */
export const pages: Migration = {
  version: 180,
  name: 'pages',
  sql: `
-- The pages of a text in order, with what is printed on each as its number. Like the text they never change; of texts that
-- came before this step the pages follow from the form feeds in them.
CREATE TABLE article_page (
  text_id INTEGER NOT NULL REFERENCES article_text (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at >= start_at AND start_at >= 0),
  -- Where the source numbers its lines: [number, start, number, start, …] as JSON.
  lines TEXT,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;
`,
};
