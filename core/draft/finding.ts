/**
 * How a quotation of a draft stands to the matter, the best first. `spliced` is one
 * put together from several utterances without saying so.
 */
export const DRAFT_VERDICTS = [
  'verbatim',
  'typographic',
  'trimmed',
  'lawfully altered',
  'spliced',
  'altered',
  'not found',
  'cannot be checked',
] as const;
export type DraftVerdict = (typeof DRAFT_VERDICTS)[number];

/**
 * Why a quotation cannot be checked: it has no words, too few to be known again anywhere, so many that nobody compares
 * them, or it is a title, a by-name or a term that the matter has not, and nobody’s speech.
 */
export const DRAFT_UNCHECKABLE = ['no words', 'too short', 'too long', 'no speech'] as const;
export type DraftUncheckable = (typeof DRAFT_UNCHECKABLE)[number];

/** What else may be wrong at a quotation or a name, beside the words of the quotation. */
export const DRAFT_FINDINGS = ['other speaker', 'other source', 'name', 'number', 'date'] as const;
