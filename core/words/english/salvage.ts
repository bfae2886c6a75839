import type { SalvageReport } from '#core/contract/salvage.ts';
import type { SalvagedKind, SalvageFault } from '#core/contract/vocabulary.ts';
import { counted, nouns } from './nouns.ts';

/** A matter that cannot be opened, or was found to be damaged, and what was saved of it. */
export const salvage = {
  offer: 'Save what can be read…',
  title: 'Save what can be read',
  of: (fileName: string) => `From ${fileName}`,
  about:
    'Everything in the file that can still be read goes into a new matter: the articles first, each text compared with the checksum it was imported with, then quotes, entities, claims and briefs. The file itself is only read.',
  history:
    'The history of changes stays behind: in the new matter, undo begins anew. Keep the damaged file for as long as it may be asked for.',
  locked: 'The new matter is encrypted with the same passphrase.',
  name: 'New matter',
  proposedName: (name: string) => `${name} (saved)`,
  save: 'Save into a new matter',
  stop: 'Stop',
  reading: 'Reading the file',
  done: (fileName: string) => `What could be read is in ${fileName}.`,
  encrypted: 'It is encrypted with the passphrase of the damaged file.',
  open: 'Open the new matter',
  copy: 'Copy this report',
  copied: 'The report was copied.',
  notSaved: 'What was not saved as it was',
  allSaved: 'Everything that was found was saved as it was.',
  more: (count: number) => `and ${counted(count, 'other')}`,
  damaged: 'Damaged file: read only',
  found: (fileName: string) =>
    `${fileName} is damaged: parts of it cannot be read as they were saved. Nothing more is written to it. Save what can be read into a new matter, or open a backup.`,
  kind: {
    quote: (count) => counted(count, 'quote'),
    mention: (count) => counted(count, 'marked mention'),
    entity: (count) => counted(count, 'entity', 'entities'),
    claim: (count) => counted(count, 'claim'),
    question: (count) => counted(count, 'question'),
    brief: (count) => counted(count, 'brief'),
    'brief item': (count) => counted(count, 'item of a brief', 'items of briefs'),
    original: (count) => counted(count, 'original file'),
    other: (count) => counted(count, 'link, tag or decision', 'links, tags and decisions'),
  } satisfies Record<SalvagedKind, (count: number) => string> as Readonly<
    Record<SalvagedKind, (count: number) => string>
  >,
  fault: {
    'text lost': (title) => `Article “${title}”: its text could not be read, so it was left out.`,
    'text differs': (title) =>
      `Article “${title}”: its text is not the one that was imported. It was saved with a warning; compare it before you quote it.`,
    'text alone': (title) =>
      `Article “${title}”: only its text could be read. Headline, outlet and date have to be set again.`,
    'quote moved': (exact) => `Quote “${exact}”: its place was wrong, and is now where the words stand.`,
    'quote lost': (exact) =>
      `Quote “${exact}”: its article does not say these words any more, so it was left out.`,
  } satisfies Record<SalvageFault, (words: string) => string> as Readonly<
    Record<SalvageFault, (words: string) => string>
  >,
  /** What was saved and what was not, a sentence a line, but for the single faults. */
  lines: ({ articles, kinds, lostPages, newer }: SalvageReport): string[] => {
    const { whole, differing, lost } = articles;
    const lines = [`${nouns.article(whole)} saved with the very text that was imported.`];
    if (differing > 0)
      lines.push(
        `${nouns.article(differing)} saved with a warning: the text is not the one that was imported.`,
      );
    if (lost > 0) lines.push(`${nouns.article(lost)} lost: the text could not be read.`);
    const saved = kinds.filter((one) => one.saved > 0).map((one) => salvage.kind[one.kind](one.saved));
    if (saved.length > 0) lines.push(`Saved with them: ${saved.join(', ')}.`);
    const left = kinds.filter((one) => one.left > 0).map((one) => salvage.kind[one.kind](one.left));
    if (left.length > 0)
      lines.push(`Left out, since it could not be read or hung on what could not: ${left.join(', ')}.`);
    if (lostPages > 0)
      lines.push(
        `${counted(lostPages, 'page')} of the file could not be read at all; what stood there is not counted above.`,
      );
    if (newer) lines.push('A newer Pincite made the file: what only that version knows was left out.');
    return lines;
  },
};
