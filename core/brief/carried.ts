/**
 * What the DOCX of a brief carries in a custom XML part, so that it is known again when an editor sends it back: each
 * paragraph with its words as they were exported. The words themselves are how a paragraph is found again; ids say what
 * it was made from.
 */
export interface Carried {
  readonly form: 1;
  /** UUID of the matter. */
  readonly matter: string;
  /** UUID of the brief. */
  readonly brief: string;
  /** When it was exported, as an ISO instant. */
  readonly exported: string;
  /**
   * All paragraphs of the body in order, as they are read in the file; each cell of a table is one. A list of contents,
   * headers and footers are left out, and paragraphs without a word.
   */
  readonly paragraphs: readonly CarriedParagraph[];
}

export interface CarriedParagraph {
  /** UUID of the item of the brief that it was made from; `null` where the program wrote it (title, sources, appendix). */
  readonly item: string | null;
  /** `claim` is the sentence of a claim, `quotation` an attributed quotation or a part of a long one. */
  readonly part: 'heading' | 'prose' | 'claim' | 'quotation' | 'table' | 'other';
  /** As printed, without the marks of notes; a line end inside is `\n`. */
  readonly text: string;
  /** The quotations in it, in order. */
  readonly quotes: readonly CarriedQuote[];
  /** The foot- and endnotes in it, in order: `at` is the offset of the mark in `text`. */
  readonly notes: readonly { readonly at: number; readonly text: string }[];
}

/** A quotation, or the part of a long one that stands in its paragraph. */
export interface CarriedQuote {
  /** UUID of the quote. */
  readonly quote: string;
  /** The span in the paragraph's `text` of the words as printed, with the quotation marks around them. */
  readonly start: number;
  readonly end: number;
}

/** The namespace of the part, by which it is found among others. */
export const CARRIED_NAMESPACE = 'urn:pincite:carried:1';

/** The part's XML, whatever characters the words hold: JSON, in one element. */
export function carriedXml(carried: Carried): string {
  const json = JSON.stringify(carried)
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<carried xmlns="${CARRIED_NAMESPACE}">${json}</carried>`;
}
