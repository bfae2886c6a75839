/** What separates words in a text but has no place in a line of a document. */
const BREAKS = /[\t\v\f\u0085]/g;

/** What XML 1.0 forbids or discourages (one such character and Word refuses the whole file), line feeds aside. */
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * A text from a matter as it may stand in a document: well-formed Unicode, line ends as `\n`, no control characters,
 * and every change of writing direction closed again, so that a source cannot turn round what follows it.
 */
export function plainText(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(BREAKS, ' ')
    .toWellFormed()
    .replace(FORBIDDEN, '');
  return clean + closings(clean);
}

/** The same as one line: line ends become spaces, and none stand at either end. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\n/g, ' ').trim();
}

const POP_OVERRIDE = '\u202c';
const POP_ISOLATE = '\u2069';

/** The characters that close the embeddings, overrides and isolates that a text leaves open. */
function closings(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return '';
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === POP_OVERRIDE) {
      if (open.at(-1) === POP_OVERRIDE) open.pop();
    } else if (mark === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE);
      if (at !== -1) open.length = at;
    } else open.push(mark >= '\u2066' ? POP_ISOLATE : POP_OVERRIDE);
  }
  return open.reverse().join('');
}
