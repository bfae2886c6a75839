import { folded } from '#core/names/fold.ts';
import type { Found } from '../finding.ts';
import { sourceOf, type CheckedMatter, type CheckedQuestion } from '../matter.ts';
import { atClaim, atQuestion } from '../places.ts';
import { clipped } from '../text.ts';

/** A question with different answers, or a claim that a quote contradicts and that is not held as disputed. */
export function openConflict(matter: CheckedMatter): Found[] {
  const conflicts = matter.questions.flatMap((question) => {
    const answers = differentAnswers(matter, question);
    return answers.length > 1 ? [{ question, answers }] : [];
  });
  const asked = new Set(conflicts.flatMap(({ question }) => question.answers.map(({ claimId }) => claimId)));
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

/** Two answers differ however they are spelt; that of a retracted claim is none. In the order of the alphabet. */
function differentAnswers(matter: CheckedMatter, { answers }: CheckedQuestion): string[] {
  const byMeaning = new Map<string, string>();
  for (const { claimId, answer } of answers.toSorted(
    (a, b) => a.claimId - b.claimId || (a.answer < b.answer ? -1 : 1),
  )) {
    if (matter.claim(claimId)?.status === 'retracted') continue;
    const meaning = folded(answer);
    if (!byMeaning.has(meaning)) byMeaning.set(meaning, clipped(answer));
  }
  return [...byMeaning].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}
