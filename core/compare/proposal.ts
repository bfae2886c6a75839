import type { Passage } from '#core/checks/finding.ts';

/** What the accounts of a proposed question differ in. */
export const DIFFERING = [
  'negation',
  'date',
  'number',
  'court',
  'place',
  'name',
  'wording',
  'spelling',
] as const;
export type Differing = (typeof DIFFERING)[number];

/** One of the accounts that differ. */
export interface Side {
  /** The claim that says so; `null` where one is to be made of the passages. */
  readonly claimId: number | null;
  /** The claim's text. */
  readonly claim: string;
  /** What it says, in a few words. */
  readonly answer: string;
  /** Where its words stand, for a claim that is to be made. */
  readonly passages: readonly Passage[];
}

/** A question that the matter seems to hold two answers to. It is none until the reporter takes it. */
export interface QuestionProposal {
  /** Stays the same for as long as what it is about does: a dismissal sticks to it. */
  readonly key: string;
  readonly differing: Differing;
  /** The claim in which they differ, with a gap where they do, or the name that is spelt in two ways. */
  readonly about: string;
  /** A question that two of the claims answer already: the others join it. */
  readonly questionId: number | null;
  readonly sides: readonly Side[];
}
