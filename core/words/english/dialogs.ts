export const dialogs = {
  matters: 'Matters',
  speaker: { none: 'No speaker', noOutlet: 'No outlet credited' },
  entity: 'Whom or what do these words name',
  brief: {
    which: 'Add to which brief?',
    new: 'New brief',
    make: 'Make the brief',
  },
  paste: {
    title: 'Paste text as an article',
    titleHint: 'If it has one',
    text: 'Text',
    hint: 'The words are kept as pasted, with line ends made alike, and never change afterwards. Ctrl+Enter stores them.',
    store: 'Store the article',
    from: (address: string) => `Copied from ${address}. This is proposed as its address.`,
  },
  imported: 'What was imported',
};
