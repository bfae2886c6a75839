export const compare = {
  comparing: { questions: 'questions', wordings: 'wordings' },
};
