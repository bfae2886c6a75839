import { all, get, insert, run, type Db } from '../sql.ts';

/** What the reporter decided about a conflict, on what evidence, and who is to be called about it. */

export interface NewResolution {
  readonly uuid: string;
  readonly questionId: number;
  readonly answer: string;
  readonly reason: string | null;
  readonly weighed: readonly string[];
  readonly createdAt: string;
}

/** Writes over what was decided before, and gives the id of the row. */
export function resolveQuestion(db: Db, { weighed, ...resolution }: NewResolution): number {
  run(
    db,
    `INSERT INTO resolution (uuid, question_id, text, reason, weighed, created_at)
     VALUES (:uuid, :questionId, :answer, :reason, :weighed, :createdAt)
     ON CONFLICT (question_id) DO UPDATE
       SET text = :answer, reason = :reason, weighed = :weighed, created_at = :createdAt`,
    { ...resolution, weighed: JSON.stringify(weighed) },
  );
  const sql = 'SELECT id FROM resolution WHERE question_id = :questionId';
  return get<{ id: number }>(db, sql, { questionId: resolution.questionId })!.id;
}

/** Whether it had been decided. */
export function reopenQuestion(db: Db, questionId: number): boolean {
  return run(db, 'DELETE FROM resolution WHERE question_id = :questionId', { questionId }) === 1;
}

/** Makes these the evidence, and no others. */
export function setEvidence(
  db: Db,
  uuid: () => string,
  resolutionId: number,
  quoteIds: readonly number[],
): void {
  const before = new Set(
    all<{ quoteId: number }>(
      db,
      'SELECT quote_id AS quoteId FROM resolution_quote WHERE resolution_id = :resolutionId',
      { resolutionId },
    ).map(({ quoteId }) => quoteId),
  );
  const now = new Set(quoteIds);
  for (const quoteId of before)
    if (!now.has(quoteId))
      run(db, 'DELETE FROM resolution_quote WHERE resolution_id = :resolutionId AND quote_id = :quoteId', {
        resolutionId,
        quoteId,
      });
  for (const quoteId of now)
    if (!before.has(quoteId))
      run(
        db,
        'INSERT INTO resolution_quote (uuid, resolution_id, quote_id) VALUES (:uuid, :resolutionId, :quoteId)',
        { uuid: uuid(), resolutionId, quoteId },
      );
}

/** `text` is what the entity is called, or who it is in words alone. */
export function addCall(
  db: Db,
  call: {
    readonly uuid: string;
    readonly questionId: number;
    readonly entityId: number | null;
    readonly text: string;
  },
): number {
  return insert(
    db,
    'INSERT INTO call (uuid, question_id, entity_id, text) VALUES (:uuid, :questionId, :entityId, :text)',
    { ...call },
  );
}

export function setCalled(db: Db, id: number, done: boolean): boolean {
  return run(db, 'UPDATE call SET done = :done WHERE id = :id', { id, done: done ? 1 : 0 }) === 1;
}

export function removeCall(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM call WHERE id = :id', { id }) === 1;
}

/** The keys of the proposed questions that the reporter does not want. */
export function listQuestionDismissals(db: Db): string[] {
  return all<{ key: string }>(db, 'SELECT key FROM question_dismissal ORDER BY id').map(({ key }) => key);
}

export function dismissQuestion(
  db: Db,
  dismissal: {
    readonly uuid: string;
    readonly key: string;
    readonly text: string;
    readonly createdAt: string;
  },
): void {
  run(
    db,
    `INSERT INTO question_dismissal (uuid, key, text, created_at) VALUES (:uuid, :key, :text, :createdAt)
     ON CONFLICT (key) DO NOTHING`,
    { ...dismissal },
  );
}
