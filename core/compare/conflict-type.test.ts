import { expect, test } from 'vitest';
import type { ConflictType } from '#core/contract/vocabulary.ts';
import { proposedConflictType } from './conflict-type.ts';
import { proposedAnswer } from './proposed-answer.ts';

test.each<readonly [question: string, answers: readonly string[], type: ConflictType | null]>([
  ['When was the ferry stopped?', ['in May', 'in June'], 'date'],
  ['How many boats sank?', ['three', 'none'], 'number'],
  ['In which court was it brought?', ['federal court', 'county court'], 'place'],
  ['Where was it found?', ['on the pier', 'in the shed'], 'place'],
  ['Who stopped the ferry?', ['the harbour master', 'the mayor'], 'name'],
  ['Who is sued?', ['Ada Quill', 'Ada Quill and Ben Oar'], 'omission'],
  ['Did the captain know?', ['Yes', 'No'], 'denial'],
  ['Did the captain know?', ['No, by his own account', 'Possibly'], 'denial'],
  ['The landing', ['on 3 May 2024', 'on 4 May 2024'], 'date'],
  ['The landing', ['12 boats', '14 boats'], 'number'],
  ['The landing', ['a poor one', 'rather good'], null],
  ['When?', ['May'], null],
])('%s %j differ in a %s', (question, answers, type) => {
  expect(proposedConflictType(question, answers)).toBe(type);
});

test.each([
  ['When was the ferry stopped?', 'The ferry was stopped on 3 May 2024.', '3 May 2024'],
  ['How many boats sank?', 'Three boats sank in the storm.', 'Three boats'],
  ['Did the captain know of the leak?', 'The captain did not know of the leak.', 'No'],
  ['Did the captain know of the leak?', 'The captain knew of the leak.', 'Yes'],
  ['In which court was the suit filed?', 'The suit was filed in federal court.', 'federal court'],
  ['In which court was the suit filed?', 'Ada Quill filed the suit in the county court.', 'county court'],
  ['Who stopped the ferry?', 'The harbour master stopped the ferry.', 'harbour master'],
])('%s is answered by %s', (question, claim, answer) => {
  expect(proposedAnswer(question, claim)).toContain(answer);
});

test('a claim that says nothing but the question is its own answer', () => {
  expect(proposedAnswer('The ferry was stopped', 'The ferry was stopped')).toBe('The ferry was stopped');
});
