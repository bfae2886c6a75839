import type { Difference } from './comparison.ts';

/** Words that may turn round what stands beside them: a quotation that was cut just there says something else. */
export const TURNING: ReadonlySet<string> = new Set(
  (
    'not never nor neither no unless except if until but without hardly although though however provided only ' +
    'allegedly reportedly purportedly supposedly apparently perhaps'
  ).split(' '),
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
