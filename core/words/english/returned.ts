import type { DraftVerdict } from '#core/draft/finding.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

const VERDICTS: Readonly<Record<DraftVerdict, string>> = {
  verbatim: 'word for word',
  typographic: 'the same but for its marks',
  trimmed: 'trimmed, word for word',
  'lawfully altered': 'altered as its brackets and ellipses show',
  spliced: 'put together from several places',
  altered: 'altered',
  'not found': 'not found in any article',
  'cannot be checked': 'cannot be checked',
};

export const returned = {
  title: 'An edited brief',
  open: 'Open an edited brief…',
  reading: 'Comparing…',
  /** What the file is of, and how much in it became other. */
  summary: (brief: string, changes: number) =>
    changes === 0
      ? `“${brief}” came back as it was exported: nothing in it was changed.`
      : `“${brief}” came back with ${counted(changes, 'change')} since it was exported.`,
  exported: (day: string) => `Exported ${day}`,
  quotes: (changed: number, all: number) => `Quotations · ${number(changed)} changed of ${number(all)}`,
  notes: (changed: number, all: number) => `Notes · ${number(changed)} changed of ${number(all)}`,
  sentences: (changed: number, all: number) => `Sentences · ${number(changed)} changed of ${number(all)}`,
  /** What became of words: `before` is '' for what was added, `after` for what was left out. */
  became: (before: string, after: string) => {
    if (before === after) return 'unchanged';
    if (before === '') return 'added';
    return after === '' ? 'left out' : 'changed';
  },
  before: 'Before',
  after: 'Now',
  inArticle: 'In the article',
  verdict: (verdict: DraftVerdict) => VERDICTS[verdict],
  nowIs: (verdict: DraftVerdict) => `Held against the matter: ${VERDICTS[verdict]}`,
  toItem: 'Go to it in the brief',
  toArticle: 'Go to the article',
  takeOver: 'Take over',
  tookOver: (undo: string) => `The editor’s words were taken over. ${undo} takes that back.`,
  nothing: 'None of them changed.',
};
