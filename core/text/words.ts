/**
 * A person's query as an FTS5 expression, or `null` where it holds no word. Quoted words are a phrase, a word after `-`
 * is left out, the last word counts as the beginning of one while it is being typed. Everything is given to FTS5 in
 * quotation marks, so that no query can be a syntax error; a zero byte would end the expression for SQLite.
 */
export function matchExpression(query: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const parts = [...query.replaceAll('\0', ' ').matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)];
  parts.forEach(([, minus, phrase, word], i) => {
    const words = (phrase ?? word ?? '').replace(/\*+$/, '').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const open = phrase === undefined && (i === parts.length - 1 || word?.endsWith('*'));
    const term = `"${words.replaceAll('"', '""')}"${open && !minus ? '*' : ''}`;
    (minus ? unwanted : wanted).push(term);
  });
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}
