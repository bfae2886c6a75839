import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Difference } from './comparison.ts';

/** Words that may turn round what stands before them: a quotation that stops just there says something else. */
const TURNING = new Set(
  'not never unless except until without if but though although however allegedly reportedly supposedly purportedly apparently perhaps only'.split(
    ' ',
  ),
);

/** How much of what follows is given, in UTF-16 code units. */
const LONGEST = 60;

/**
 * What follows `end` in a text, where it may turn the words before round and stands in the same sentence and the same
 * quotation: `unless the judge agrees`. `null` where nothing of the kind follows.
 */
export function turnAfter(text: string, end: number): string | null {
  const ahead = text.slice(end, end + 4 * LONGEST);
  const [, first] = /^[ \t\n]*[,;:–—-]{0,3}[ \t\n]*(\p{L}+(?:[’']t)?)/u.exec(ahead) ?? [];
  if (first === undefined || !TURNING.has(first.toLowerCase())) return null;
  const from = ahead.indexOf(first);
  const [stop] = /[.!?;”"’»](?=\s|$)|\n\s*\n|$/.exec(ahead.slice(from)) ?? [''];
  const to = stop === '' ? ahead.length : ahead.indexOf(stop, from);
  return cut(ahead.slice(from, to));
}

/** What one wording leaves out at its end of another, where that may turn the rest round. */
export function turnLeftOut(wording: string, differences: readonly Difference[]): string | null {
  const last = differences.find(
    ({ kind, a }) => kind === 'omission at an end' && a.end >= wording.length - 2,
  );
  return last ? turnAfter(wording, last.a.start) : null;
}

function cut(words: string): string {
  const line = words
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[,;:]$/, '');
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, space > 0 ? space : LONGEST).toWellFormed()}…`;
}

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
