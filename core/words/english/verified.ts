import type { Fault, Verified } from '../../contract/verified.ts';
import type { FilePart } from '../../contract/vocabulary.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

const parts: { readonly [Part in FilePart]: string } = {
  pages: 'Pages of the file',
  structure: 'Tables, indexes and triggers',
  references: 'Tables whose rows refer to others',
  texts: 'Texts, by their SHA-256',
  originals: 'Original files, by their SHA-256',
  quotes: 'Quotes and mentions, word for word',
  index: 'Rows of the full-text index',
};

/** What stands in each full-text index. */
const indexed: Readonly<Record<string, string>> = {
  article_fts: 'the text of article',
  article_head_fts: 'the headline of article',
  claim_fts: 'claim',
  quote_fts: 'quote',
};

export const verified = {
  parts,
  heads: ['What was looked through', 'How many', 'Found'] as const,
  looked: (count: number) => number(count),
  found: (count: number) => (count === 0 ? 'nothing wrong' : counted(count, 'fault')),
  verdict: (found: Verified) => {
    const faults = sum(found);
    if (faults === 0) return 'Nothing is wrong with this file.';
    return `${counted(faults, 'fault')} ${faults === 1 ? 'was' : 'were'} found. Nothing was changed; compare the file with a backup of it.`;
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
};
