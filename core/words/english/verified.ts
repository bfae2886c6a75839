import type { Fault, Verified } from '../../contract/verified.ts';
import type { FilePart } from '../../contract/vocabulary.ts';
import { instantName, number } from '../formats.ts';
import { actions } from './actions.ts';
import { counted } from './nouns.ts';

const parts: { readonly [Part in FilePart]: string } = {
  pages: 'Pages of the file',
  structure: 'Tables, indexes and triggers',
  references: 'Tables whose rows refer to others',
  texts: 'Texts, by their SHA-256',
  originals: 'Original files, by their SHA-256',
  quotes: 'Quotes and mentions, word for word',
  index: 'Rows of the full-text index',
  history: 'Seals of the history',
};

/** What stands in each full-text index. */
const indexed: Readonly<Record<string, string>> = {
  article_fts: 'the text of article',
  article_head_fts: 'the headline of article',
  claim_fts: 'claim',
  quote_fts: 'quote',
};

export const verified = {
  title: 'Verify the matter',
  about: 'Nothing is changed by this. You can close it and go on working.',
  working: (part: FilePart) => `Looking through the file: ${parts[part]} …`,
  faults: 'What was found',
  parts,
  heads: ['What was looked through', 'How many', 'Found'] as const,
  looked: (count: number) => number(count),
  found: (count: number) => (count === 0 ? 'nothing wrong' : counted(count, 'fault')),
  verdict: (found: Verified) => {
    const faults = sum(found);
    if (faults === 0) return 'Nothing is wrong with this file.';
    return `${counted(faults, 'fault')} ${faults === 1 ? 'was' : 'were'} found. Nothing was changed; compare the file with a backup of it.`;
  },
  head: (seal: string) =>
    `The history ends in the seal ${seal}. Note it elsewhere, and it can be told later that nothing was changed or cut off.`,
  /** Of a seal that was given. */
  through: 'The history goes through the seal that you gave: it is the same up to there as it was then.',
  seals: {
    title: 'The last seal of the history',
    about:
      'Every step is sealed together with all that was done before it. Keep this seal outside the matter, in a mail to yourself for instance: as long as the history goes through it, nobody has changed anything that was done until now, or cut it off.',
    copy: 'Copy',
    copied: 'The seal was copied.',
    notCopied: 'The system does not let the seal be copied. Select it and copy it by hand.',
    earlier: 'Earlier seal',
    look: 'Look for it',
    none: 'A seal is 64 digits and letters from a to f.',
  },
  /** What is said below the faults that are named; `null` where all are. */
  more: (found: Verified) => {
    const unnamed = sum(found) - found.faults.length;
    return unnamed === 0 ? null : `… and ${number(unnamed)} more.`;
  },
  fault: (fault: Fault) => sentences[fault.fault](fault),
};

const sum = ({ parts: looked }: Verified) => looked.reduce((all, { found }) => all + found, 0);
const said = (detail: string | null) =>
  detail === null ? '' : ` (${detail.replaceAll(/\s+/g, ' ').trim()})`;
const article = ({ id, name }: Fault) =>
  id === null ? 'an article that was removed' : `article ${id}${name === null ? '' : `, “${name}”`}`;
const words = (detail: string | null) => `“${(detail ?? '').slice(0, 80).replaceAll(/\s+/g, ' ')}”`;
/** What was done, and when; both as they stand in the file, where that is none of ours. */
const step = ({ name, detail }: Fault) => {
  if (name === null) return '';
  const known: Readonly<Record<string, string>> = actions;
  const date = new Date(detail ?? '');
  const when = Number.isNaN(date.getTime()) ? detail : instantName(date);
  return `, “${Object.hasOwn(known, name) ? known[name]! : name}”${when === null ? '' : ` of ${when}`},`;
};
const inArticle = (name: string | null) => (name === null ? 'its article' : `“${name}”`);

const sentences: { readonly [Kind in Fault['fault']]: (fault: Fault) => string } = {
  'page damaged': ({ detail }) => `The file is damaged${said(detail)}.`,
  unreadable: ({ part, detail }) =>
    `Not all of this could be looked through, for the file cannot be read there: ${parts[part]}${said(detail)}.`,
  'structure missing': ({ name }) =>
    `The file lacks the ${name ?? ''}, which every matter of this version has: something other than Pincite has changed it.`,
  'structure differs': ({ name }) =>
    `The ${name ?? ''} is not the one that this version makes: something other than Pincite has changed it.`,
  'structure added': ({ name }) =>
    `The ${name ?? ''} is none that this version makes: something other than Pincite has added it.`,
  'reference broken': ({ id, name, detail }) =>
    `Row ${id ?? '?'} of the table ${name ?? ''} refers to a row of ${detail ?? ''} that is not there.`,
  'text unreadable': (fault) => `The text of ${article(fault)}, cannot be read${said(fault.detail)}.`,
  'text differs': (fault) =>
    `The text of ${article(fault)}, is not the one that was imported: its SHA-256 differs.`,
  'text missing': (fault) => `The text of ${article(fault)}, is not there.`,
  'original unreadable': ({ id, name, detail }) =>
    `The original file ${id ?? ''}${name === null ? '' : `, “${name}”`}, cannot be read${said(detail)}.`,
  'original differs': ({ id, name }) =>
    `The original file ${id ?? ''}${name === null ? '' : `, “${name}”`}, is not the one that was imported: its SHA-256 differs.`,
  'quote outside': ({ id, name }) => `Quote ${id ?? ''} lies beyond the end of ${inArticle(name)}.`,
  'quote differs': ({ id, name, detail }) =>
    `Quote ${id ?? ''} says other words than ${inArticle(name)} has at its place: ${words(detail)}.`,
  'mention differs': ({ id, name, detail }) =>
    `Mention ${id ?? ''} says other words than ${inArticle(name)} has at its place: ${words(detail)}.`,
  'index incomplete': ({ id, name }) =>
    `The full-text index lacks ${indexed[name ?? ''] ?? 'row'} ${id ?? ''}: searches do not find it.`,
  'index differs': ({ id, name, detail }) =>
    id === null
      ? `The full-text index has other words than ${indexed[name ?? ''] ?? 'its row'}s hold${said(detail)}: searches find too much or too little.`
      : `The full-text index has other words for ${indexed[name ?? ''] ?? 'row'} ${id}: searches find too much or too little.`,
  'seal missing': ({ id }) =>
    `The history lacks its seal ${id ?? ''}: something was taken out of it, or its beginning.`,
  'seal differs': (fault) =>
    `The history was changed at its seal ${fault.id ?? ''}${step(fault)}: what stands there is not what was sealed.`,
  'changes differ': (fault) =>
    `What the history says was changed${fault.id === null ? ' before there were seals' : ` in step ${fault.id}${step(fault)}`} is not what was sealed.`,
  'change unsealed': ({ id, name }) =>
    `Change ${id ?? ''} of the history, of the table ${name ?? ''}, was never sealed: something other than Pincite has added or emptied it.`,
  'step missing': ({ id }) => `Step ${id ?? ''} of the history was sealed, and is not there.`,
  'step unsealed': (fault) => `Step ${fault.id ?? ''} of the history${step(fault)} was never sealed.`,
  'steps differ': ({ id }) =>
    `The steps of the history up to ${id ?? ''}, from before there were seals, are not those that were sealed.`,
  'state differs': (fault) =>
    `Whether step ${fault.id ?? ''} of the history${step(fault)} is done or undone is not as it was sealed.`,
  'row differs': ({ id, name }) =>
    `Row ${id ?? ''} of the table ${name ?? ''} is not as the history left it: something other than Pincite has changed it.`,
  'row added': ({ id, name, detail }) =>
    `Row ${id ?? ''} of the table ${name ?? ''}${detail === null ? '' : `, ${words(detail)},`} was put in by no step of the history: something other than Pincite has added it.`,
  'head missing': ({ name }) =>
    `The history does not go through the seal ${name ?? ''}: it was cut off before that, or written anew.`,
};
