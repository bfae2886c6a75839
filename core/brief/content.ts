import type {
  ArticleKind,
  ClaimKind,
  ClaimStatus,
  EntityKind,
  EntityRole,
  NOTE_KINDS,
  Speech,
  Stance,
} from '#core/contract/vocabulary.ts';
import type { CheckedQuote } from './checked.ts';
import type { PrintedPlace } from '#core/text/lines.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';

/** All that a brief says and rests on, gathered from the matter. Everything in `core/brief` is computed from it. */
export interface BriefContent {
  readonly title: string;
  readonly standfirst: string | null;
  /** The matter's name. */
  readonly matter: string;
  /** The day that the brief speaks from, ISO `yyyy-mm-dd`. */
  readonly prepared: string;
  readonly citing: Citing;
  readonly parts: BriefParts;
  /** What it is written in, as BCP 47 has it. */
  readonly language: string;
  readonly entries: readonly BriefEntry[];
  /** Every quotation that is printed, compared with its article when the brief was gathered. */
  readonly checked: readonly CheckedQuote[];
  /** What the rules find in it that nobody dismissed; gathered for a review alone. */
  readonly open: readonly OpenCheck[];
  /** The quotes that prose cites. */
  readonly cited: readonly BriefQuote[];
  /** At least the article of every quote in `entries` and `cited`, and those that prose cites. */
  readonly sources: readonly BriefSource[];
  readonly entities: readonly BriefPerson[];
}

/** Where a brief says what it rests on, and in which style. */
export interface Citing {
  /** `text` is attribution in the sentence itself, as newspapers have it. */
  readonly notes: (typeof NOTE_KINDS)[number];
  /** The id of a citation style. */
  readonly style: string;
}

/** What is printed beside the items: the list of headings, the who's who, the sources, and how each quotation was verified. */
export interface BriefParts {
  readonly contents: boolean;
  readonly people: boolean;
  readonly sources: boolean;
  readonly verification: boolean;
  /** Whether each sentence is printed with its status and open checks. */
  readonly review: boolean;
}

/** A sentence on what is to be looked at before the brief is published. */
export interface OpenCheck {
  /** The item that it is about; `null` is the brief as a whole. */
  readonly entryId: number | null;
  /** The words that it rests on, where they may stand in prose. */
  readonly words: string | null;
  readonly text: string;
}

/** One item of the brief's outline; `id` is the item's own key. */
export type BriefEntry =
  | { readonly kind: 'section'; readonly id: number; readonly level: 1 | 2 | 3; readonly text: string }
  /** Its marks are those of `prose.ts`. */
  | { readonly kind: 'prose'; readonly id: number; readonly text: string }
  | { readonly kind: 'claim'; readonly id: number; readonly claim: BriefClaim }
  | { readonly kind: 'quote'; readonly id: number; readonly quote: BriefQuote }
  | { readonly kind: 'picture'; readonly id: number; readonly picture: DrawnPicture }
  | { readonly kind: 'table'; readonly id: number; readonly table: FilledTable };

export interface BriefClaim {
  readonly id: number;
  /** As the reporter took it in, which is what is printed; so are its kind and its status. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** As it stands now, where that is otherwise. */
  readonly changed: ClaimWording | null;
  readonly entities: readonly { readonly name: string; readonly role: EntityRole }[];
  readonly quotes: readonly BriefQuote[];
  /** Whether the reporter chose their order, so that they are printed just so. */
  readonly chosen: boolean;
}

export interface ClaimWording {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
}

/** A table of a brief with what fills it. */
export type FilledTable =
  | { readonly kind: 'compare'; readonly questions: readonly ComparedAnswers[] }
  | {
      readonly kind: 'ledger';
      readonly quotes: readonly BriefQuote[];
      /** How many more quotes fit than are printed. */
      readonly more: number;
    };

/** A question with the answers that claims give to it; `resolution` is how the reporter settled it. */
export interface ComparedAnswers {
  readonly id: number;
  readonly text: string;
  readonly resolution: { readonly answer: string; readonly reason: string | null } | null;
  readonly answers: readonly {
    readonly answer: string;
    readonly claim: string;
    readonly kind: ClaimKind;
    readonly status: ClaimStatus;
    readonly quotes: readonly BriefQuote[];
  }[];
}

export interface BriefQuote {
  readonly id: number;
  readonly articleId: number;
  readonly exact: string;
  /** The words that are printed for them, where the reporter altered them for the brief. */
  readonly altered: string | null;
  readonly speech: Speech;
  readonly speaker: string | null;
  readonly reportedVia: string | null;
  /** The 1-based paragraph in which the quote starts; `null` where none could be counted. */
  readonly paragraph: number | null;
  /** The paragraph in which it ends: equal to `paragraph` unless the quote runs over a break. */
  readonly lastParagraph: number | null;
  /** Where it stands in print; `null` where its pages are not known. */
  readonly pages?: PrintedPlace | null;
  /** `null` for a quote that stands in the brief by itself. */
  readonly stance: Stance | null;
}

export interface BriefSource {
  readonly id: number;
  readonly kind: ArticleKind;
  readonly title: string | null;
  /** The article's first words, by which an untitled source is named. */
  readonly opening: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO `yyyy-mm-dd`, or as much of it as is known. */
  readonly published: string | null;
  readonly url: string | null;
  /** '' where it is not to be printed. */
  readonly sha256: string;
  readonly machineWritten: boolean;
  /** How many proposals of furniture nobody has accepted or dismissed: they decide how paragraphs are counted. */
  readonly furnitureUndecided: number;
}

/**
 * A line of the who's who. An entity's note is left out on purpose: a note is the reporter's own, and may hold what
 * would put a source at risk.
 */
export interface BriefPerson {
  readonly name: string;
  readonly kind: EntityKind;
  readonly role: string | null;
  /** Other correct and former names; no misspellings. */
  readonly aliases: readonly string[];
}

/** The quotes that an entry prints, in the order in which they are linked. */
export function quotesOf(entry: BriefEntry): readonly BriefQuote[] {
  if (entry.kind === 'claim') return entry.claim.quotes;
  if (entry.kind === 'quote') return [entry.quote];
  if (entry.kind !== 'table') return [];
  const { table } = entry;
  return table.kind === 'ledger'
    ? table.quotes
    : table.questions.flatMap(({ answers }) => answers.flatMap(({ quotes }) => quotes));
}
