import { counted } from './nouns.ts';

export const compare = {
  title: 'Compare',
  what: 'What to compare',
  comparing: { questions: 'questions', wordings: 'wordings', ledger: 'who said what' },
  count: (questions: number, conflicts: number) =>
    `${counted(questions, 'question')} · ${counted(conflicts, 'conflict')}`,
  question: 'Question',
  machineWritten: 'AI-written',
  conflict: 'conflict',
  silent: 'silent',
  withoutSource: 'Without a source:',
  removed: (undo: string) => `The question and its answers were removed. ${undo} brings them back.`,
  withdrawn: (undo: string) => `The answer was withdrawn. ${undo} brings it back.`,
  withdraw: (answer: string) => `Withdraw the answer “${answer}”`,
  withdrawThis: 'Withdraw this answer',
  ask: {
    title: 'Ask a question',
    placeholder: 'In which court was it filed?',
    ask: 'Ask',
  },
  answer: {
    title: 'Let a claim answer',
    question: 'Which question',
    chooseQuestion: 'Which question?',
    claim: 'Which claim',
    chooseClaim: 'Which claim answers it?',
    inShort: 'The answer in a few words',
    answer: 'Answer',
  },
};
