import type { Question } from '#core/contract/nouns.ts';
import { all, insert, run, type Db } from '../sql.ts';

/** With the answers of claims that are in use. */
export function listQuestions(db: Db): Question[] {
  const answers = all<Question['answers'][number] & { questionId: number }>(
    db,
    `SELECT id, question_id AS questionId, claim_id AS claimId, answer FROM question_answer
     WHERE claim_id IN (SELECT id FROM claim WHERE archived_at IS NULL) ORDER BY id`,
  );
  const byQuestion = Map.groupBy(answers, (answer) => answer.questionId);
  return all<Omit<Question, 'answers'>>(db, 'SELECT id, uuid, text, note FROM question ORDER BY id').map(
    (row) => ({
      ...row,
      answers: (byQuestion.get(row.id) ?? []).map(({ id, claimId, answer }) => ({ id, claimId, answer })),
    }),
  );
}

export function addQuestion(db: Db, uuid: string, text: string, note: string | null): number {
  return insert(db, 'INSERT INTO question (uuid, text, note) VALUES (:uuid, :text, :note)', {
    uuid,
    text,
    note,
  });
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
