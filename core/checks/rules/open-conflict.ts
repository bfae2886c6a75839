import { differentAnswers, meaningOf, stateOf } from '#core/compare/answers.ts';
import type { Found } from '../finding.ts';
import { sourceOf, type CheckedMatter, type CheckedQuestion } from '../matter.ts';
import { atClaim, atQuestion } from '../places.ts';
import { clipped } from '../text.ts';

/** A question with different answers that nobody decided on, or a claim that a quote contradicts and that is not held as disputed. */
export function openConflict(matter: CheckedMatter): Found[] {
  const isRetracted = (id: number) => matter.claim(id)?.status === 'retracted';
  const states = matter.questions.map((question) => ({ question, state: stateOf(question, isRetracted) }));
  const conflicts = states.flatMap(({ question, state }) =>
    state === 'open' ? [{ question, answers: told(question, isRetracted) }] : [],
  );
  // What a question lays open, decided or not, is not told of its claims again.
  const asked = new Set(
    states
      .filter(({ state }) => state === 'open' || state === 'resolved')
      .flatMap(({ question }) => question.answers.map(({ claimId }) => claimId)),
  );
  const open = matter.claims.filter(
    ({ id, status }) => !asked.has(id) && (status === 'open' || status === 'corroborated'),
  );
  return [
    ...conflicts.map(({ question, answers }): Found => ({
      place: atQuestion(question),
      reason: { kind: 'two-answers', words: answers },
      about: [question.uuid, question.text],
    })),
    ...open.flatMap((claim): Found[] => {
      const [against] = matter.evidence(claim, 'contradicts');
      const article = against && matter.article(against.articleId);
      if (!against || !article) return [];
      const words = [clipped(against.exact), sourceOf(article)];
      return [
        {
          place: atClaim(claim, against),
          reason: { kind: 'contradicted', words },
          about: [claim.uuid, claim.text, against.uuid],
        },
      ];
    }),
  ];
}

/** The different answers, in the order of the alphabet. */
function told({ answers }: CheckedQuestion, isRetracted: (id: number) => boolean): string[] {
  return differentAnswers(answers.filter(({ claimId }) => !isRetracted(claimId)))
    .map((answer) => ({ answer: clipped(answer), meaning: meaningOf(answer) }))
    .toSorted((a, b) => (a.meaning < b.meaning ? -1 : 1))
    .map(({ answer }) => answer);
}
