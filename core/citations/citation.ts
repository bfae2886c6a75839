import type { Span } from '../text/span.ts';

/**
 * `reference` is a case named by a party of an earlier citation (“Amick at 795”); `docket` a paper of a court's file, or the
 * file itself; `unknown` a section of something that is not named.
 */
export const CITATION_KINDS = [
  'case',
  'law',
  'journal',
  'docket',
  'id',
  'supra',
  'reference',
  'unknown',
] as const;
export type CitationKind = (typeof CITATION_KINDS)[number];

/** What a citation says, as printed but for line ends, which are spaces here; what it does not say is not there. */
export interface CitationFields {
  /** A case by its volume alone: “410 U.S. at 120”. `page` is then the page that is pointed to. */
  readonly short?: true;
  readonly volume?: string;
  /** By its usual abbreviation, however it is printed. */
  readonly reporter?: string;
  readonly reporterFound?: string;
  /** `null` where a blank stands for it: “576 U.S. ___”. */
  readonly page?: string | null;
  /** “5 U.S. (1 Cranch) 137”: `1 Cranch`. */
  readonly nominative?: string;
  readonly pin?: string;
  readonly year?: number;
  /** As the parenthesis has it: `4th Cir.`. */
  readonly court?: string;
  readonly plaintiff?: string;
  readonly defendant?: string;
  /** Of a short form or `supra`: the words that say which case is meant. */
  readonly antecedent?: string;
  readonly parenthetical?: string;
  readonly section?: string;
  readonly publisher?: string;
  /** A court's number for its file: `23-cr-257`, `1:25-cv-00123`, `650123/2024`. */
  readonly docket?: string;
  /** `TSC`, of “No. 23-cr-257 (TSC)”. */
  readonly judge?: string;
  /** The number of a paper in the court's file: `1`, `14-2`. */
  readonly entry?: string;
  /** What the paper is: `Compl.`, `Am. Compl.`, `Decl.`, `Hr'g Tr.` */
  readonly paper?: string;
  /** Whose paper it is: `Smith`, of “Smith Decl.”. */
  readonly person?: string;
  readonly exhibit?: string;
}

/** A citation in a text; its span has the citation alone, without names of parties, pin cite and parenthesis. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  /** With the names before it, and the pin cite and the parentheses behind it. */
  readonly whole: Span;
  readonly fields: CitationFields;
  /** Which citation of the list is meant by id., supra or a short form: the full one; `null` where none is. */
  readonly refersTo: number | null;
}

/** A citation on its way: what follows may add to it. */
export interface Found {
  kind: CitationKind;
  start: number;
  end: number;
  from: number;
  to: number;
  fields: Writable<CitationFields>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
