import { number } from '../formats.ts';

/** Who said what, quote by quote. */
export const ledger = {
  label: 'Who said what',
  speaker: 'Speaker',
  anybody: 'anybody',
  nobody: 'no speaker yet',
  outlet: 'Outlet',
  anyOutlet: 'any outlet',
  stance: 'Stance',
  anyStance: 'any stance',
  speech: 'Speech',
  anySpeech: 'any speech',
  from: 'From',
  to: 'Until',
  altered: 'Only what stands altered elsewhere',
  export: 'Save as CSV',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  none: 'No quotes yet. Mark words with Q and set their speaker with S: each stands here with its source.',
  noneFits: 'No quote fits.',
  showAll: 'Show all',
  noDate: 'no date',
  via: (outlet: string) => `reported via ${outlet}`,
  elsewhere: (places: number, altered: number) =>
    altered === 0
      ? `elsewhere: ${number(places)}`
      : `elsewhere: ${number(places)}, altered: ${number(altered)}`,
  days: { date: 'Date', words: 'Words', source: 'Source', claims: 'Claims', elsewhere: 'Elsewhere' },
};
