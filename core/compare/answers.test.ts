import { expect, test } from 'vitest';
import { differentAnswers, stateOf, type QuestionState } from './answers.ts';

const given = (...answers: readonly string[]) => answers.map((answer, i) => ({ claimId: i + 1, answer }));

test.each<
  readonly [why: string, answers: readonly string[], weighed: readonly string[] | null, QuestionState]
>([
  ['nobody answered', [], null, 'unanswered'],
  ['one answer, spelt in two ways', ['July 2024', 'july, 2024.'], null, 'agreed'],
  ['two answers', ['July 2024', 'April 2023'], null, 'open'],
  ['two answers that were weighed', ['July 2024', 'April 2023'], ['April 2023', 'July 2024'], 'resolved'],
  ['a third that came later', ['July', 'April', 'May'], ['April', 'July'], 'open'],
  ['one of them went', ['July', 'July'], ['April', 'July'], 'agreed'],
])('how a question stands: %s', (_why, answers, weighed, state) => {
  const resolution = weighed && { weighed };
  expect(stateOf({ answers: given(...answers), resolution }, () => false)).toBe(state);
});

test('the answer of a claim that was retracted counts for nothing', () => {
  const question = { answers: given('July', 'April'), resolution: null };
  expect(stateOf(question, (id) => id === 2)).toBe('agreed');
  expect(stateOf(question, () => true)).toBe('unanswered');
});

test('answers differ in the words of the claim that gave them first', () => {
  expect(
    differentAnswers([{ claimId: 2, answer: 'THE PORT' }, ...given('the port'), { claimId: 3, answer: 'x' }]),
  ).toEqual(['the port', 'x']);
});
