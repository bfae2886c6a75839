import type {
  ArticleKind,
  BriefTemplate,
  ClaimKind,
  ClaimStatus,
  EntityKind,
  Stance,
} from '#core/contract/vocabulary.ts';
import type { PrintedResult } from './checked.ts';

/** The English words of the document itself. What the screens say is chosen in the renderer. */

export const CLAIM_WORDS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'Allegation',
  denial: 'Denial',
  admission: 'Admission',
  testimony: 'Testimony',
  ruling: 'Ruling',
  finding: 'Finding',
  fact: 'Fact',
  opinion: 'Opinion',
};

/** What stands after the kind; an open claim is just what its kind says. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus, string | null>> = {
  open: null,
  corroborated: 'corroborated',
  disputed: 'disputed',
  retracted: 'retracted',
};

/** What a claim of fact is called: nothing once it is corroborated, and never simply a fact before. */
export const FACT_WORDS: Readonly<Record<ClaimStatus, string | null>> = {
  open: 'Not yet corroborated',
  corroborated: null,
  disputed: 'Disputed',
  retracted: 'Retracted',
};

export const ARTICLE_WORDS: Readonly<Record<ArticleKind, string>> = {
  news: 'article',
  filing: 'filing',
  ruling: 'ruling',
  transcript: 'transcript',
  statement: 'statement',
  release: 'press release',
  note: 'note',
  other: 'document',
};

export const ENTITY_WORDS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  court: 'Court',
  agency: 'Agency',
  case: 'Case',
  place: 'Place',
  work: 'Work',
  law: 'Law',
};

export const CONTENTS = 'Contents';
export const UNTITLED_BRIEF = 'Untitled brief';
export const WHO_IS_WHO = 'Who’s who';
export const WHO_IS_WHO_HEAD = ['Name', 'Role', 'Also known as'] as const;
export const SOURCES = 'Sources';

/** What stands in the place of a note whose quote or article was removed; `name` is that of the citation. */
export const LOST_CITATION = (name: string) => `[source removed: ${name}]`;

/** What a numbered caption begins with. */
export const CAPTION_LABELS = { table: 'Table', picture: 'Figure' } as const;

export const WHO_SAID_WHAT = 'Who said what';
export const LEDGER_HEAD = ['Speaker', 'Words', 'Source', 'Published'] as const;
export const NO_SPEAKER = 'Not named';
export const NOTHING_SAID = 'No quote of the matter fits this table.';
export const MORE_QUOTES = (more: number) =>
  `${counted(more, 'more quote')} would fit and ${more === 1 ? 'is' : 'are'} left out.`;

export const COMPARE_HEAD = ['Answer', 'Account', 'In its words'] as const;
export const NOTHING_COMPARED = 'No question of the matter has an answer yet.';
export const RESOLVED = (answer: string, reason: string) =>
  reason === '' ? `Resolved: ${answer}.` : `Resolved: ${answer}. ${reason}`;

/** What stands before an account that does not support the answer. */
export const STANCE_WORDS: Readonly<Record<Stance, string | null>> = {
  supports: null,
  context: 'Context:',
  contradicts: 'Disputed by',
};

export const VERIFICATION = 'Verification';
export const VERIFICATION_HEAD = [
  'Quotation as printed',
  'Place',
  'SHA-256 of the source',
  'Result',
] as const;

/** `what` was changed, and the reason for which it was signed off. */
export const RESULT_WORDS: Readonly<Record<PrintedResult, (what: string, reason: string) => string>> = {
  identical: () => 'Word for word',
  typographic: () => 'Word for word, but for its typography',
  part: () => 'A part, word for word',
  lawful: (what) => `Altered as marked: ${what}`,
  'signed off': (what, reason) => `Differs: ${what}. Signed off: ${reason}`,
  differs: (what) => `Differs: ${what}`,
};

export const CHANGED_WORDS = (quoted: string, printed: string): string => {
  if (quoted === '') return `“${printed}” added`;
  return printed === '' ? `“${quoted}” left out` : `“${printed}” for “${quoted}”`;
};

/** What a brief of a template is called until it is given another title. */
export const TEMPLATE_TITLES: Readonly<Record<BriefTemplate, (matter: string) => string>> = {
  backgrounder: (matter) => `${matter}: backgrounder`,
  chronology: (matter) => `${matter}: chronology`,
  'who-said-what': (matter) => `${matter}: who said what`,
  'conflict-memo': (matter) => `${matter}: where accounts differ`,
  'legal-review': (matter) => `${matter}: pre-publication review`,
};

export const TEMPLATE_SECTIONS = {
  established: 'What is established',
  disputed: 'What is disputed',
  timeline: 'Timeline',
  undated: 'Without a date',
  unnamed: 'Speaker not named',
  ledger: 'All quotes',
} as const;

export const KIND_SECTIONS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'What is alleged',
  denial: 'What is denied',
  admission: 'What is admitted',
  testimony: 'What was testified',
  ruling: 'What courts ruled',
  finding: 'What was found',
  fact: 'What is reported',
  opinion: 'Opinions',
};

/** What stands in a brief that was begun before the matter had anything for it. */
export const NOTHING_YET: Readonly<Record<BriefTemplate, string>> = {
  backgrounder: 'The matter has no claims yet. Make claims of its quotes, and add them here.',
  chronology: 'The matter has no claims yet. Make claims with their dates, and add them here.',
  'who-said-what': 'The matter has no quotes of anybody yet. Mark quotes, and add them here.',
  'conflict-memo':
    'No question of the matter has answers that differ yet. Ask questions of its claims, and add them here.',
  'legal-review': 'The matter has no claims yet. Make claims of its quotes, and add them here.',
};
export const CUT_SHORT = (more: number) =>
  `${counted(more, 'more item')} of the matter would fit and ${more === 1 ? 'was' : 'were'} left out.`;

export const REVIEW_HEAD = ['Sentence', 'Sources', 'Status and open checks'] as const;
export const NO_SOURCE = 'No source.';
export const NO_OPEN_CHECK = 'No open check.';
export const OF_THE_WHOLE = 'Of the brief as a whole:';
export const UNLABELLED_FACT = 'Corroborated';
export const CHANGED_SINCE = (now: string) => `The claim was changed since it was taken in: “${now}”`;

/** `A`, `A and B`, `A, B and C`. */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** `1 source`, `5 sources`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
