import { sentencesOf } from './sentences.ts';
import type { Span } from './span.ts';

export interface Surroundings {
  /** From the start of the sentence before to the passage. */
  readonly before: string;
  /** From the passage to the end of the sentence after. */
  readonly after: string;
}

/** So far is looked for the sentences around a passage, in UTF-16 code units. */
const REACH = 1_000;

/** The words around a passage: what is left of its own sentence, and one sentence more on either side. */
export function surroundingsOf(text: string, { start, end }: Span): Surroundings {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const starts = sentencesOf(text, { start: from, end: start });
  const ends = sentencesOf(text, { start: end, end: to });
  // The last stretch before is the passage's own sentence, unless a sentence ends right there.
  const own = starts.at(-1);
  const whole = own === undefined || /[.!?…][”’"'»)\]]*$/.test(text.slice(own.start, own.end).trimEnd());
  const first = starts.at(whole ? -1 : -2) ?? own;
  const ending = /[.!?…][”’"'»)\]]*\s*$/.test(text.slice(Math.max(0, end - 4), end));
  const last = ends[ending ? 0 : 1] ?? ends.at(-1);
  return {
    before: first ? text.slice(first.start, start).toWellFormed().trimStart() : '',
    after: last ? text.slice(end, last.end).toWellFormed().trimEnd() : '',
  };
}
