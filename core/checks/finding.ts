import type { CheckedMatter } from './matter.ts';
import type { Span } from '#core/text/span.ts';

/** Every rule by its name, the gravest first; in this order findings are told. */
export const CHECK_RULES = [
  'vacated-ruling',
  'implied-guilt',
  'allegation-as-fact',
  'claim-without-quote',
  'unquoted-figure',
  'quote-differs-elsewhere',
  'misspelt-name',
  'open-conflict',
  'retracted-claim',
  'changed-claim',
  'doubtful-source',
  'single-source',
  'unnamed-outlet',
  'undecided-furniture',
] as const;
export type RuleName = (typeof CHECK_RULES)[number];

/** A problem may be printed wrong as it stands; a caution is to be known before it is printed. */
export const CHECK_SEVERITIES = ['problem', 'caution'] as const;
export type Severity = (typeof CHECK_SEVERITIES)[number];

/** Each thing that a finding can say, of which the catalogue of words has one sentence. */
export const CHECK_REASONS = [
  'no-quote',
  'only-against',
  'no-speaker',
  'worded-as-fact',
  'quoted-as-allegation',
  'one-article',
  'one-outlet',
  'one-origin',
  'one-wire',
  'one-copy',
  'cites-other',
  'ai-written',
  'undated',
  'two-answers',
  'contradicted',
  'altered',
  'other-speaker',
  'undone-in-article',
  'undone-in-claim',
  'misspelt-by-you',
  'misspelt-in-source',
  'guilt',
  'figure',
  'date',
  'retracted',
  'reworded',
  'restated',
  'no-outlet',
  'furniture',
] as const;
export type ReasonKind = (typeof CHECK_REASONS)[number];

export const CHECKED_THINGS = ['claim', 'quote', 'article', 'entity', 'question', 'brief'] as const;
export type CheckedThing = (typeof CHECKED_THINGS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** The words that the finding rests on, in the order in which the sentence has them. */
  readonly words: readonly string[];
}

/** Words of an article. */
export interface Passage extends Span {
  readonly articleId: number;
}

export interface CheckPlace {
  readonly thing: CheckedThing;
  readonly id: number;
  /** How it is called: a claim's or question's text, a quote's words, a title or a name. */
  readonly name: string;
  /** Where it is to be seen in an article; `null` where it stands in none. */
  readonly passage: Passage | null;
}

/** What a rule found. */
export interface Found {
  readonly place: CheckPlace;
  readonly reason: Reason;
  /** All that the finding is about, by uuid and by words: when any of it changes, it is another finding. */
  readonly about: readonly string[];
}

export interface Finding extends Omit<Found, 'about'> {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** Stays the same for as long as what it is about does: a dismissal sticks to it. */
  readonly key: string;
}

/** One rule: a pure function over plain data. The order of the rows that it is given must not matter to it. */
export interface Rule {
  readonly severity: Severity;
  readonly find: (matter: CheckedMatter) => readonly Found[];
}
