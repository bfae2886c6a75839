import type { PackWarning } from '#core/contract/evidence.ts';
import type { PackFormat } from '#core/contract/vocabulary.ts';
import { counted } from './nouns.ts';

/** The pack of a brief and what it rests on. */
export const evidence = {
  title: 'Evidence pack',
  about:
    'One file for the lawyer: the brief, each quotation compared with its source, the texts of the sources, the history of each cited claim, and the sums by which all of it is checked.',
  noBrief: 'There is no brief yet: make one first.',
  formats: 'The brief as',
  format: {
    docx: 'Word (.docx)',
    odt: 'OpenDocument (.odt)',
    html: 'Web page (.html)',
    md: 'Markdown (.md)',
  } satisfies Record<PackFormat, string>,
  edition: 'Edition',
  whole: 'Whole: everybody is named',
  redacted: 'Redacted: those chosen below are not named',
  people: 'People and bodies',
  sources: 'Sources',
  inSource: 'named in a source',
  filter: 'Find a name or a source',
  noneFits: 'No name and no source fits.',
  chosen: (people: number, sources: number) =>
    `Not named: ${counted(people, 'person or body', 'people or bodies')}, ${counted(sources, 'source')}. Kept with the brief.`,
  nobody: 'Nobody is chosen yet: choose at least one person or source.',
  quotesStay:
    'A hidden source loses its title, outlet, writer, address, date and text. The words that the brief quotes from it stay: where they were published, they can be found by searching.',
  make: 'Make the pack',
  making: 'Making the pack…',
  stages: [
    'Comparing the quotations',
    'Writing the files',
    'Looking for names that were left',
    'Packing',
  ] as const,
  stop: 'Stop',
  done: (fileName: string, files: number, quotes: number) =>
    `${fileName}: ${counted(files, 'file')}, ${counted(quotes, 'quotation')}, each compared with its source.`,
  look: 'Before you send it',
  /** What a redacted edition cannot hide by itself. */
  warning: (warning: PackWarning): string =>
    warning.kind === 'shared'
      ? `“${warning.words}” stands for ${warning.as} and may mean ${warning.with}, who is named: alone, it was left.`
      : `${warning.as} is named in “${warning.source}”, which is cited by its title: whoever looks it up reads the name.`,
};
