import type { Handlers } from '#core/contract/transport.ts';
import { getClaim } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import {
  addQuestion,
  answerQuestion,
  getQuestion,
  listAnswers,
  listQuestions,
  removeQuestion,
  updateQuestion,
  withdrawAnswer,
} from '#db/queries/question.ts';
import { getQuote } from '#db/queries/quote.ts';
import {
  addCall,
  removeCall,
  reopenQuestion,
  resolveQuestion,
  setCalled,
  setEvidence,
} from '#db/queries/resolution.ts';
import type { Db } from '#db/sql.ts';
import { emptied } from './articles.ts';
import { found, type Desk } from './desk.ts';

type Questions = Pick<
  Handlers,
  | 'questions.list'
  | 'questions.create'
  | 'questions.update'
  | 'questions.remove'
  | 'questions.answer'
  | 'questions.withdraw'
  | 'questions.resolve'
  | 'questions.reopen'
  | 'questions.call'
  | 'questions.called'
  | 'questions.dropCall'
>;

export function questionHandlers(desk: Desk): Questions {
  return {
    'questions.list': () => listQuestions(desk.db()),
    'questions.create': ({ text, note, answers = [] }) =>
      desk.record('ask question', (db) => {
        const id = addQuestion(db, desk.uuid(), text, note);
        for (const { claimId, answer } of answers) giveAnswer(desk, db, id, claimId, answer);
        return { id };
      }),
    'questions.update': ({ id, fields }) => {
      const action = fields.type === undefined ? 'edit question' : 'set conflict type';
      desk.record(action, (db) => found(updateQuestion(db, id, emptied(fields)), 'question', id));
      return {};
    },
    'questions.remove': ({ id }) => {
      desk.record('remove question', (db) => found(removeQuestion(db, id), 'question', id));
      return {};
    },
    'questions.answer': ({ questionId, claimId, answer }) => {
      desk.record('answer question', (db) => {
        found(getQuestion(db, questionId), 'question', questionId);
        giveAnswer(desk, db, questionId, claimId, answer);
      });
      return {};
    },
    'questions.withdraw': ({ questionId, claimId }) => {
      desk.record('withdraw answer', (db) => found(withdrawAnswer(db, questionId, claimId), 'link', claimId));
      return {};
    },
    'questions.resolve': ({ id, answer, reason, quotes }) => {
      desk.record('resolve conflict', (db) => {
        found(getQuestion(db, id), 'question', id);
        for (const quoteId of quotes) found(getQuote(db, quoteId), 'quote', quoteId);
        const resolutionId = resolveQuestion(db, {
          uuid: desk.uuid(),
          questionId: id,
          answer,
          reason: reason || null,
          weighed: [...new Set(listAnswers(db, id))],
          createdAt: desk.now().toISOString(),
        });
        setEvidence(db, () => desk.uuid(), resolutionId, quotes);
      });
      return {};
    },
    'questions.reopen': ({ id }) => {
      desk.record('reopen conflict', (db) => found(reopenQuestion(db, id), 'question', id));
      return {};
    },
    'questions.call': (call) =>
      desk.record('add call', (db) => {
        const { questionId } = call;
        found(getQuestion(db, questionId), 'question', questionId);
        const who =
          'entityId' in call
            ? {
                entityId: call.entityId,
                text: found(getEntity(db, call.entityId), 'entity', call.entityId).name,
              }
            : { entityId: null, text: call.name };
        return { id: addCall(db, { uuid: desk.uuid(), questionId, ...who }) };
      }),
    'questions.called': ({ id, done }) => {
      desk.record(done ? 'note call as made' : 'note call as to be made', (db) =>
        found(setCalled(db, id, done), 'link', id),
      );
      return {};
    },
    'questions.dropCall': ({ id }) => {
      desk.record('remove call', (db) => found(removeCall(db, id), 'link', id));
      return {};
    },
  };
}

function giveAnswer(desk: Desk, db: Db, questionId: number, claimId: number, answer: string): void {
  found(getClaim(db, claimId), 'claim', claimId);
  answerQuestion(db, desk.uuid(), questionId, claimId, answer);
}
