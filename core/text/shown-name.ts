/**
 * What cannot be seen in a name, or turns the direction of what is read: behind such a mark another ending can hide. What
 * joins and parts letters is not among them: some scripts, and pictures of families, are not written without.
 */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** No system keeps longer ones, in UTF-16 code units. */
const LONGEST = 255;
/** So much of the end of a longer one is kept, for what a file is called last says what it is. */
const ENDING = 20;

/**
 * A file's name as it may be shown, said and kept: each mark that cannot be seen is seen as \ufffd, and one that no
 * system could keep is cut in its midst.
 */
export function shownName(name: string): string {
  const seen = name
    .slice(0, 4 * LONGEST)
    .toWellFormed()
    .replaceAll(UNSEEN, '\ufffd');
  if (name.length <= LONGEST) return seen;
  const end = name.slice(-ENDING).toWellFormed().replaceAll(UNSEEN, '\ufffd');
  return `${seen.slice(0, LONGEST - ENDING - 1).toWellFormed()}…${end}`;
}
