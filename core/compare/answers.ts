import { folded } from '#core/names/fold.ts';

/** One claim's answer to a question. */
export interface Answered {
  readonly claimId: number;
  readonly answer: string;
}

export interface Decided {
  readonly answers: readonly Answered[];
  readonly resolution: { readonly weighed: readonly string[] } | null;
}

export const QUESTION_STATES = ['unanswered', 'agreed', 'open', 'resolved'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What an answer says, however it is spelt: two that mean the same have the same. */
export function meaningOf(answer: string): string {
  return folded(answer) || answer.trim();
}

/** The answers that differ, each in the words of the first claim that gives it, by the order of their claims. */
export function differentAnswers(answers: readonly Answered[]): string[] {
  const byMeaning = new Map<string, string>();
  for (const { answer } of answers.toSorted(
    (a, b) => a.claimId - b.claimId || (a.answer < b.answer ? -1 : 1),
  )) {
    const meaning = meaningOf(answer);
    if (!byMeaning.has(meaning)) byMeaning.set(meaning, answer);
  }
  return [...byMeaning.values()];
}

/** How a question stands. The answer of a claim that was retracted is none; a resolution that did not weigh an answer decides nothing. */
export function stateOf(question: Decided, isRetracted: (claimId: number) => boolean): QuestionState {
  const standing = question.answers.filter(({ claimId }) => !isRetracted(claimId));
  if (standing.length === 0) return 'unanswered';
  const different = differentAnswers(standing);
  if (different.length === 1) return 'agreed';
  const weighed = new Set(question.resolution?.weighed.map(meaningOf));
  return different.every((answer) => weighed.has(meaningOf(answer))) ? 'resolved' : 'open';
}
