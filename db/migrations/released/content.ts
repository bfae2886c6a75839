import { createHash } from 'node:crypto';

/** What stands in the kept files of released schemas: rows of each table as the version of the product had them that came with it. */

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const AT = '2025-01-10T09:00:00.000Z';
export const TEXTS = [
  'The judge denied the motion. “We will appeal,” said Kari Morrissey.',
  'The judge granted the motion on Friday, the clerk said.',
] as const;
/** Where the quote stands, in UTF-16 code units. */
export const QUOTE = { start: 29, end: 46, exact: '“We will appeal,”' } as const;

/** Schema version → the rows that came with it, in one step of the history. */
export const content: ReadonlyMap<number, string> = new Map([
  [
    10,
    `${TEXTS.map(
      (text, i) => `
INSERT INTO article_text (id, sha256, text) VALUES (${i + 1}, '${sha256(text)}', '${text}');
INSERT INTO article (id, uuid, text_id, kind, title, opening, length, outlet, published, imported_at)
  VALUES (${i + 1}, 'article-${i + 1}', ${i + 1}, 'news', 'Motion ${i + 1}', '${text.slice(0, 20)}', ${text.length},
    'Gazette', '2025-01-0${i + 8}', '${AT}');`,
    ).join('')}
INSERT INTO proposal (uuid, article_id, field, value, start_at, end_at, reason) VALUES ('proposal', 1, 'byline', 'A. Reporter', 0, 3, 'header');
INSERT INTO furniture (uuid, article_id, start_at, end_at, reason, decision) VALUES ('furniture', 2, 0, 3, 'menu', 'dismissed');
INSERT INTO entity (id, uuid, kind, name, role) VALUES (1, 'entity', 'person', 'Kari Morrissey', 'prosecutor');
INSERT INTO entity_alias (uuid, entity_id, name, kind) VALUES ('alias', 1, 'Kerri Morrissey', 'misspelling');
INSERT INTO mention (uuid, article_id, entity_id, start_at, end_at, exact) VALUES ('mention', 1, 1, 52, 66, 'Kari Morrissey');
INSERT INTO quote (id, uuid, article_id, start_at, end_at, exact, prefix, suffix, speech, speaker_id, note, created_at)
  VALUES (1, 'quote', 1, ${QUOTE.start}, ${QUOTE.end}, '${QUOTE.exact}', 'motion. ', ' said Kari', 'direct', 1, 'ask again', '${AT}');
INSERT INTO quote_entity (uuid, quote_id, entity_id) VALUES ('about', 1, 1);
INSERT INTO claim (id, uuid, text, kind, status, date_from, date_precision, created_at)
  VALUES (1, 'claim', 'The prosecution will appeal.', 'fact', 'open', '2025-01-10', 'day', '${AT}');
INSERT INTO claim_quote (uuid, claim_id, quote_id, stance) VALUES ('link', 1, 1, 'supports');
INSERT INTO claim_entity (uuid, claim_id, entity_id, role) VALUES ('role', 1, 1, 'by');
INSERT INTO question (id, uuid, text) VALUES (1, 'question', 'Will there be an appeal?');
INSERT INTO question_answer (uuid, question_id, claim_id, answer) VALUES ('answer', 1, 1, 'yes');
INSERT INTO brief (id, uuid, title) VALUES (1, 'brief', 'What is known');
INSERT INTO brief_item (id, uuid, brief_id, position, kind, text, level) VALUES (1, 'item-1', 1, 1, 'section', 'The motion', 1);
INSERT INTO brief_item (id, uuid, brief_id, position, kind, claim_id) VALUES (2, 'item-2', 1, 2, 'claim', 1);
INSERT INTO brief_item (id, uuid, brief_id, position, kind, quote_id) VALUES (3, 'item-3', 1, 3, 'quote', 1);`,
  ],
  [20, `INSERT INTO quotation_dismissal (uuid, article_id, start_at, end_at) VALUES ('dismissed', 2, 0, 3);`],
  [30, `INSERT INTO saved_search (uuid, name, query) VALUES ('search', 'Motions', 'motion kind:quote');`],
  [40, `UPDATE article SET triage = 'key' WHERE id = 1;`],
  [
    70,
    `INSERT INTO mention_dismissal (uuid, article_id, entity_id, start_at, end_at) VALUES ('nobody', 2, 1, 0, 3);`,
  ],
  [
    80,
    `INSERT INTO check_dismissal (uuid, rule, key, text, created_at) VALUES ('finding', 'single-source', 'k', 't', '${AT}');`,
  ],
  [
    90,
    `INSERT INTO entity_merge (id, uuid, into_id, kind, name, at) VALUES (1, 'merge', 1, 'person', 'K. M.', '${AT}');
INSERT INTO entity_merge_link (uuid, merge_id, what, row_id) VALUES ('merged', 1, 'alias', 1);`,
  ],
  [100, `INSERT INTO name_dismissal (uuid, folded) VALUES ('name', 'edgar moss');`],
  [
    110,
    `UPDATE claim SET basis = 'said', force = 'allegation', position = 1.5 WHERE id = 1;
INSERT INTO claim_tag (uuid, claim_id, name) VALUES ('tag', 1, 'appeal');`,
  ],
  [
    120,
    `INSERT INTO resolution (id, uuid, question_id, text, weighed, created_at) VALUES (1, 'resolution', 1, 'yes', '["yes"]', '${AT}');
INSERT INTO resolution_quote (uuid, resolution_id, quote_id) VALUES ('evidence', 1, 1);
INSERT INTO call (uuid, question_id, entity_id, text) VALUES ('call', 1, 1, 'Dana Cole');
INSERT INTO question_dismissal (uuid, key, text, created_at) VALUES ('no-question', 'k', 'When?', '${AT}');`,
  ],
  [
    130,
    `INSERT INTO brief_item (uuid, brief_id, position, kind, picture) VALUES ('item-4', 1, 4, 'picture', '{"kind":"timeline"}');`,
  ],
  [
    150,
    `UPDATE brief SET notes = 'endnotes', sources = 1 WHERE id = 1;
INSERT INTO brief_quote (uuid, item_id, quote_id, altered) VALUES ('altered', 3, 1, '“[They] will appeal,”');
INSERT INTO brief_sign_off (uuid, item_id, quote_id, printed, exact, held, reason, created_at)
  VALUES ('sign-off', 3, 1, 'p', 'e', 'h', 'Heard it myself', '${AT}');`,
  ],
  [
    160,
    `INSERT INTO citation_style (uuid, title, csl_id, form, csl) VALUES ('style', 'House style', 'http://a.example/house', 'notes', '<style/>');`,
  ],
  [170, `INSERT INTO redaction (uuid, brief_id, entity_id) VALUES ('redaction', 1, 1);`],
  [
    180,
    `INSERT INTO article_page (text_id, position, label, start_at, end_at) VALUES (1, 1, 'iv', 0, ${TEXTS[0].length});`,
  ],
  [
    190,
    `INSERT INTO original (id, sha256, size, whole) VALUES (1, '${sha256(TEXTS[0])}', ${Buffer.byteLength(TEXTS[0])}, 0);
INSERT INTO original_chunk (original_id, start_at, length, packing, sha256, bytes)
  VALUES (1, 0, ${Buffer.byteLength(TEXTS[0])}, 'none', '${sha256(TEXTS[0])}', CAST('${TEXTS[0]}' AS BLOB));
UPDATE original SET whole = 1;
INSERT INTO article_origin (uuid, article_id, original_id, file_sha256, size, format, reader_version, choices)
  VALUES ('origin', 1, 1, '${sha256(TEXTS[0])}', ${Buffer.byteLength(TEXTS[0])}, 'text', 1, '{}');`,
  ],
  [
    200,
    `INSERT INTO outlet_alias (uuid, alias, folded, name) VALUES ('outlet', 'HCT', 'hct', 'Harbor Calder Times');`,
  ],
  [
    220,
    `INSERT INTO source_warning (uuid, article_id, code, detail, pages) VALUES ('warning', 1, 'page without words', '', '["2"]');`,
  ],
  [
    230,
    `INSERT INTO article_revision (uuid, earlier_id, later_id, reason) VALUES ('revision', 1, 2, 'address');
INSERT INTO duplicate_dismissal (uuid, article_id, other_id) VALUES ('no-copy', 1, 2);`,
  ],
]);
