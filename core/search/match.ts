import type { Term } from './query.ts';

/**
 * The words of a query as an FTS5 expression, or `null` where none is looked for. Everything is given to FTS5 in quotation
 * marks, so that no query can be a syntax error.
 */
export function matchExpression(terms: readonly Term[]): string | null {
  const wanted = terms.filter((term) => !term.not).map(asPhrase);
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  const unwanted = unwantedExpression(terms);
  return unwanted === null ? all : `(${all}) NOT (${unwanted})`;
}

/** Whatever has a word that is to be left out; `null` where none is. */
export function unwantedExpression(terms: readonly Term[]): string | null {
  const unwanted = terms.filter((term) => term.not).map(asPhrase);
  return unwanted.length === 0 ? null : unwanted.join(' OR ');
}

function asPhrase({ words, open }: Term): string {
  return `"${words.replaceAll('"', '""')}"${open ? '*' : ''}`;
}
