import type { DraftFinding } from '#core/contract/drafts.ts';
import type { DraftUncheckable, DraftVerdict } from '#core/draft/finding.ts';
import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted } from './nouns.ts';

type Group = DraftVerdict | DraftFinding['kind'];

/** A draft from anywhere, held against the matter. */
export const draft = {
  title: 'Check a draft',
  choose: 'Choose a file…',
  file: 'A draft to check',
  paste: 'Or paste the draft',
  pasteHint: 'Paste its text here, with its quotation marks.',
  checkPasted: 'Check this text',
  checking: (done: number, total: number | null) =>
    total === null
      ? 'Reading the draft…'
      : `Looking for quotations in the matter: ${number(done)} of ${number(total)}`,
  progress: 'The draft is being checked',
  stop: 'Stop',
  unreadable: (name: string) => `${name} could not be read. Choose it once more.`,
  pasted: 'Pasted text',
  another: 'Another draft',
  again: 'Check again',
  changed: 'The matter has changed since this draft was checked.',
  saveCopy: 'Save a copy with comments',
  saved: (fileName: string, comments: number) => `${fileName}: ${counted(comments, 'comment')}.`,
  summary: (quotations: number, articles: number) =>
    `${counted(quotations, 'quotation')}, looked for in ${counted(articles, 'article')}`,
  paper: 'The draft',
  notes: 'Notes',
  note: (at: number) => `Note ${number(at)}`,
  list: 'What was found, the worst first',
  show: 'Show',
  everything: (rows: number) => `Everything · ${number(rows)}`,
  some: (group: Group, rows: number) => `${groups[group]} · ${number(rows)}`,
  group: (group: Group) => groups[group],
  means: {
    altered: 'Words were changed, and no mark says so.',
    spliced: 'Put together from two places, and no ellipsis says so.',
    'not found': 'No source in the matter has these words, or words close to them.',
    'other speaker': 'The words stand so, but the source gives them to somebody else.',
    'other source': 'The words stand in another source than the one that the draft credits.',
    name: 'The matter spells this name otherwise.',
    number: 'The source has another number beside these words.',
    date: 'The source has another date beside these words.',
    'cannot be checked': 'It cannot be told.',
    'lawfully altered': 'Changed only where a mark says so: [brackets], an ellipsis.',
    trimmed: 'Words are left off at an end, none is changed.',
    typographic: 'The same words: only marks, dashes, spaces or capitals differ.',
    verbatim: 'Letter for letter as in its source.',
  } satisfies Record<Group, string>,
  why: {
    'no words': 'It has no words.',
    'too short': 'Too few words to tell them from the same words anywhere.',
    'too long': 'Too many words to be compared.',
    'no speech': 'A title, a by-name or a term that the matter does not have.',
  } satisfies Record<DraftUncheckable, string>,
  chosen: 'The chosen finding',
  chooseOne: 'Choose a finding to see the draft’s words beside the source’s.',
  inDraft: 'The draft',
  inMatter: (kind: DraftFinding['kind']) =>
    kind === 'name' || kind === 'other speaker' || kind === 'other source' ? 'The matter' : 'The source',
  sources: 'In the matter',
  more: (places: number) => `and ${counted(places, 'place')} more`,
  beside: 'Beside this quotation',
  open: 'Open the source',
  noSource: 'There is no source to open.',
  keys: <Piece>(next: Piece, previous: Piece, enter: Piece): Phrase<Piece> =>
    phrase`${next} and ${previous} go on and back, ${enter} opens the source.`,
  none: 'No quotation was found in this draft: there are no words in quotation marks.',
  noneLeft: 'None of this kind.',
  noFindings: 'Check a draft first: there is nothing to go through yet.',
};

const groups: Readonly<Record<Group, string>> = {
  altered: 'Altered',
  spliced: 'Spliced',
  'not found': 'Not found',
  'other speaker': 'Another speaker',
  'other source': 'Another source',
  name: 'Names',
  number: 'Numbers',
  date: 'Dates',
  'cannot be checked': 'Cannot be checked',
  'lawfully altered': 'Lawfully altered',
  trimmed: 'Trimmed',
  typographic: 'Other marks only',
  verbatim: 'Word for word',
};
