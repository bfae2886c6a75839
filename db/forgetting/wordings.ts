import { all, column, get, removeMany, run, type Db } from '../sql.ts';

/**
 * Takes a text's quotations and names away. What other texts have too stays, in the letters in which the first of those
 * has it; what none has goes.
 */
export function leaveWordings(db: Db, textId: number): void {
  const ids = column<number>(
    db,
    'SELECT DISTINCT wording_id FROM quotation WHERE text_id = :textId AND wording_id IS NOT NULL',
    { textId },
  );
  run(db, 'DELETE FROM quotation WHERE text_id = :textId', { textId });
  const gone = ids.filter((id) => !takeWording(db, id));
  const bound = { ids: JSON.stringify(gone) };
  for (const [table, name] of OF_WORDING)
    run(db, `DELETE FROM ${table} WHERE ${name} IN (SELECT value FROM json_each(:ids))`, bound);
  removeMany(db, 'wording', gone);
  leaveNames(db, textId);
}

const OF_WORDING = [
  ['fingerprint', 'wording_id'],
  ['fragment', 'wording_id'],
  ['variant', 'wording_id'],
  ['variant', 'other_id'],
] as const;

/** Whether another text has this wording, which then has it as that one does. */
function takeWording(db: Db, id: number): boolean {
  const other = get<{ start: number; end: number; segments: string | null; text: string }>(
    db,
    `SELECT start_at AS start, end_at AS end, segments, text
     FROM quotation JOIN article_text ON article_text.id = text_id WHERE wording_id = :id ORDER BY quotation.id LIMIT 1`,
    { id },
  );
  if (!other) return false;
  const { start, end, segments, text } = other;
  // As it was stored: a list of [start, end].
  const spans = segments === null ? [[start, end]] : (JSON.parse(segments) as [number, number][]);
  const exact = spans.map(([from, to]) => text.slice(from, to)).join('\n');
  run(db, 'UPDATE wording SET exact = :exact WHERE id = :id', { id, exact: exact.toWellFormed() });
  return true;
}

function leaveNames(db: Db, textId: number): void {
  const ids = column<number>(db, 'SELECT name_id FROM proper_place WHERE text_id = :textId', { textId });
  run(db, 'DELETE FROM proper_place WHERE text_id = :textId', { textId });
  const kept = all<{ id: number; exact: string; text: string; start: number; end: number }>(
    db,
    `SELECT proper_name.id, exact, text, start_at AS start, end_at AS end FROM proper_name
     JOIN proper_place ON proper_place.name_id = proper_name.id JOIN article_text ON article_text.id = text_id
     WHERE proper_name.id IN (SELECT value FROM json_each(:ids)) GROUP BY proper_name.id HAVING text_id = min(text_id)`,
    { ids: JSON.stringify(ids) },
  );
  for (const { id, exact, text, start, end } of kept) {
    const own = text.slice(start, end).toWellFormed();
    if (own !== exact && own !== '')
      run(db, 'UPDATE proper_name SET exact = :own WHERE id = :id', { id, own });
  }
  const staying = new Set(kept.map(({ id }) => id));
  removeMany(
    db,
    'proper_name',
    ids.filter((id) => !staying.has(id)),
  );
}
