import { folded } from './fold.ts';

/** How many slips are forgiven in a word of so many letters. */
export function forgiven(letters: number): number {
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

/** No name has a longer word; what is longer is not compared letter by letter. */
const LONGEST_WORD = 64;

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make `a` the beginning of `b`;
 * `most + 1` where that is more than `most`. (Optimal string alignment: Damerau 1964, without editing a swapped pair again.)
 */
export function slipsToBeginning(a: string, b: string, most: number): number {
  if (b.startsWith(a)) return 0;
  const row = lastRow(a, b, most);
  return row === null ? most + 1 : Math.min(most + 1, ...row);
}

/** The same to make `a` the whole of `b`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const row = Math.abs(a.length - b.length) > most ? null : lastRow(a, b, most);
  return Math.min(most + 1, row?.[b.length] ?? most + 1);
}

/** The slips from `a` to each beginning of `b`, as far as they matter; `null` where all are more than `most`. */
function lastRow(a: string, b: string, most: number): number[] | null {
  if (a.length > LONGEST_WORD || a.length > b.length + most) return null;
  const width = Math.min(b.length, a.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return null;
    before = row;
    row = next;
  }
  return row;
}

/**
 * Whether what was typed would fit a name but for small slips: each typed word is the beginning of a word of the name,
 * with one letter wrong from four on and two from eight on.
 */
export function nearlyFits(typed: string, name: string): boolean {
  const wanted = folded(typed);
  if (wanted === '') return true;
  const words = folded(name).split(' ');
  return wanted.split(' ').every((part) => {
    const most = forgiven(part.length);
    return words.some((word) => startsAlike(part, word) && slipsToBeginning(part, word, most) <= most);
  });
}

/** A short name with another first letter is another name: Mary is not Gary. Its first two may have been swapped. */
function startsAlike(part: string, word: string): boolean {
  return part.length >= 6 || part[0] === word[0] || part[1] === word[0];
}

/** Those of the names that are nearest to what was typed, the nearest first, `count` at most; none that is far. */
export function nearest(typed: string, names: readonly string[], count = 3): string[] {
  const wanted = folded(typed);
  if (wanted === '') return [];
  const most = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
  return names
    .map((name) => ({ name, slips: slipsIn(wanted, folded(name), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, count)
    .map(({ name }) => name);
}

/** To the whole name, or to one of its words. */
function slipsIn(wanted: string, name: string, most: number): number {
  const whole = slipsToBeginning(wanted, name, most);
  return Math.min(whole, ...name.split(' ').map((word) => slipsToBeginning(wanted, word, most)));
}
