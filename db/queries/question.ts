import type { Question } from '#core/contract/questions.ts';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, update, type Db } from '../sql.ts';

type Answer = Question['answers'][number];
type StoredQuestion = Pick<Question, 'id' | 'uuid' | 'text' | 'note' | 'type'>;

const QUESTION = 'SELECT id, uuid, text, note, conflict_type AS type FROM question';

/** Each with the answers of claims that are in use, its resolution and its calls: five statements, however many there are. */
export function listQuestions(db: Db): Question[] {
  const answers = Map.groupBy(
    all<Answer & { questionId: number }>(
      db,
      `SELECT id, question_id AS questionId, claim_id AS claimId, answer FROM question_answer
       WHERE claim_id IN (SELECT id FROM claim WHERE archived_at IS NULL) ORDER BY id`,
    ),
    (answer) => answer.questionId,
  );
  const resolutions = resolutionsOf(db);
  const calls = callsOf(db);
  return all<StoredQuestion>(db, `${QUESTION} ORDER BY id`).map((row) => ({
    ...row,
    answers: (answers.get(row.id) ?? []).map(({ id, claimId, answer }) => ({ id, claimId, answer })),
    resolution: resolutions.get(row.id) ?? null,
    calls: calls.get(row.id) ?? [],
  }));
}

function resolutionsOf(db: Db): ReadonlyMap<number, NonNullable<Question['resolution']>> {
  const quotes = Map.groupBy(
    all<{ resolutionId: number; quoteId: number }>(
      db,
      'SELECT resolution_id AS resolutionId, quote_id AS quoteId FROM resolution_quote ORDER BY id',
    ),
    ({ resolutionId }) => resolutionId,
  );
  const rows = all<{
    id: number;
    questionId: number;
    answer: string;
    reason: string | null;
    weighed: string;
    at: string;
  }>(
    db,
    `SELECT id, question_id AS questionId, text AS answer, reason, weighed, created_at AS at FROM resolution ORDER BY id`,
  );
  return new Map(
    rows.map(({ id, questionId, answer, reason, weighed, at }) => [
      questionId,
      {
        answer,
        reason,
        quotes: (quotes.get(id) ?? []).map(({ quoteId }) => quoteId),
        // Written by `resolve` alone, as a list of strings.
        weighed: JSON.parse(weighed) as string[],
        at,
      },
    ]),
  );
}

function callsOf(db: Db): ReadonlyMap<number, Question['calls']> {
  const rows = all<{
    id: number;
    questionId: number;
    entityId: number | null;
    entityName: string | null;
    kind: EntityKind | null;
    text: string;
    done: number;
  }>(
    db,
    `SELECT call.id, question_id AS questionId, entity.id AS entityId, entity.name AS entityName, entity.kind, text, done
     FROM call LEFT JOIN entity ON entity.id = entity_id ORDER BY call.id`,
  );
  const calls = new Map<number, Question['calls']>();
  for (const { id, questionId, entityId, entityName, kind, text, done } of rows) {
    const entity =
      entityId === null || entityName === null || kind === null
        ? null
        : { id: entityId, name: entityName, kind };
    const call = { id, entity, name: entity?.name ?? text, done: done === 1 };
    const known = calls.get(questionId);
    if (known) known.push(call);
    else calls.set(questionId, [call]);
  }
  return calls;
}

/** One with all that `listQuestions` gives of it. */
export function getWholeQuestion(db: Db, id: number): Question | null {
  return listQuestions(db).find((question) => question.id === id) ?? null;
}

export function getQuestion(db: Db, id: number): StoredQuestion | null {
  return get<StoredQuestion>(db, `${QUESTION} WHERE id = :id`, { id }) ?? null;
}

/** The answers that claims in use give to one question, in the order in which they were given. */
export function listAnswers(db: Db, questionId: number): string[] {
  return all<{ answer: string }>(
    db,
    `SELECT answer FROM question_answer CROSS JOIN claim ON claim.id = claim_id
     WHERE question_id = :questionId AND archived_at IS NULL ORDER BY question_answer.id`,
    { questionId },
  ).map(({ answer }) => answer);
}

export function addQuestion(db: Db, uuid: string, text: string, note: string | null): number {
  return insert(db, 'INSERT INTO question (uuid, text, note) VALUES (:uuid, :text, :note)', {
    uuid,
    text,
    note,
  });
}

export function updateQuestion(
  db: Db,
  id: number,
  { type, ...rest }: Partial<Pick<Question, 'text' | 'note' | 'type'>>,
): boolean {
  return (
    update(db, 'question', id, { ...rest, ...(type === undefined ? {} : { conflict_type: type }) }) === 1
  );
}

export function removeQuestion(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM question WHERE id = :id', { id }) === 1;
}

/** Lets a claim answer a question; one that answers already only gets the new words. */
export function answerQuestion(
  db: Db,
  uuid: string,
  questionId: number,
  claimId: number,
  answer: string,
): void {
  run(
    db,
    `INSERT INTO question_answer (uuid, question_id, claim_id, answer) VALUES (:uuid, :questionId, :claimId, :answer)
     ON CONFLICT (question_id, claim_id) DO UPDATE SET answer = :answer`,
    { uuid, questionId, claimId, answer },
  );
}

export function withdrawAnswer(db: Db, questionId: number, claimId: number): boolean {
  const sql = 'DELETE FROM question_answer WHERE question_id = :questionId AND claim_id = :claimId';
  return run(db, sql, { questionId, claimId }) === 1;
}
