import { planOf, type Material, type MaterialQuestion } from '#core/brief/templates.ts';
import { meaningOf, differentAnswers, stateOf } from '#core/compare/answers.ts';
import type { Question } from '#core/contract/questions.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { addBrief, addBriefItem, updateBrief } from '#db/queries/brief.ts';
import { listClaims } from '#db/queries/claim.ts';
import { listLedger } from '#db/queries/ledger.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listQuestions } from '#db/queries/question.ts';
import { listQuotesByIds } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import type { Desk } from './desk.ts';

type Templates = Pick<Handlers, 'briefs.fromTemplate'>;

export function templateHandlers(desk: Desk): Templates {
  return {
    'briefs.fromTemplate': ({ template, title }) =>
      desk.record('make brief from template', (db) => {
        const plan = planOf(template, materialOf(db));
        const id = addBrief(db, desk.uuid(), title ?? plan.title, null);
        updateBrief(db, id, { parts: plan.parts }, template);
        for (const item of plan.items) addBriefItem(db, desk.uuid(), id, item);
        return { id };
      }),
  };
}

/** More quotes are not read: a brief takes fewer. */
const MOST_QUOTES = 5_000;

function materialOf(db: Db): Material {
  const claims = listClaims(db);
  const retracted = new Set(claims.flatMap(({ id, status }) => (status === 'retracted' ? id : [])));
  const ids = listLedger(db, {}, MOST_QUOTES, 0);
  const quotes = new Map(listQuotesByIds(db, ids).map((quote) => [quote.id, quote]));
  return {
    matter: matterHead(db).name,
    claims: claims.map(({ id, kind, status, date }) => ({ id, kind, status, from: date?.from ?? null })),
    questions: listQuestions(db).flatMap((question) => questionOf(question, (id) => retracted.has(id)) ?? []),
    quotes: ids.map((id) => {
      const { speaker, speech } = quotes.get(id)!;
      return { id, speaker: speaker && { id: speaker.id, name: speaker.name }, isSpeech: speech !== 'none' };
    }),
  };
}

/** Answers that mean the same are one, as they are where they are compared. */
function questionOf(question: Question, isRetracted: (id: number) => boolean): MaterialQuestion | null {
  const state = stateOf(question, isRetracted);
  if (state === 'unanswered') return null;
  const standing = question.answers.filter(({ claimId }) => !isRetracted(claimId));
  const answers = differentAnswers(standing).map((answer) => ({
    answer,
    claimIds: standing
      .filter((one) => meaningOf(one.answer) === meaningOf(answer))
      .map(({ claimId }) => claimId),
  }));
  return { id: question.id, text: question.text, state, answers };
}
