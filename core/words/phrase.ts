/** A sentence with something in its midst that is no text (a key, a link): its pieces, in the order of its language. */
export type Phrase<Piece> = readonly (string | Piece)[];

/**
 * Tags the template of such a sentence, so that a translation may put its gaps where it will:
 * `<Piece>(key: Piece) => phrase`With ${key} it is marked.``.
 */
export function phrase<Piece>(
  texts: TemplateStringsArray,
  ...pieces: readonly (string | Piece)[]
): Phrase<Piece> {
  return texts.flatMap((text, at) => (at < pieces.length ? [text, pieces[at]!] : [text]));
}
