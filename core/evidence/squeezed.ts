/**
 * A text as nothing but its letters and digits, without case, accents and what stands between them: a name is found in
 * it however it is broken over lines, hyphenated, run together or written in other forms of its letters.
 */
export interface Squeezed {
  readonly letters: string;
  /** Of each letter, where in the text the character begins and ends that it comes from, in UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether the letter is the first of a word: something stands before it that is no letter, or one of the other class. */
  readonly opens: readonly boolean[];
  /** Whether before the letter stands what parts words, and not only what breaks one at the end of a line. */
  readonly parted: readonly boolean[];
}

/** Letters that Unicode does not take apart, as they are written without them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

/** What is seen by nobody: it parts no words. */
const UNSEEN = /[\p{M}\p{Cf}]/u;
const KEPT = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
/** A hyphen at the end of a line, where one word may go on in the next. */
const BROKEN = /^[-\u2010\u2011\u00ac]\p{Cf}*[^\S\n]*\r?\n\s*$/u;

export function squeezed(text: string): Squeezed {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const opens: boolean[] = [];
  const parted: boolean[] = [];
  let at = 0;
  let gapFrom = 0;
  let seen = false;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldedLetters(character);
    if (folded === '') {
      if (!UNSEEN.test(character)) seen = true;
    } else {
      const before = letters.at(-1);
      const first = before === undefined || seen;
      const turned = before !== undefined && DIGIT.test(before) !== DIGIT.test(folded[0]!);
      const broken = first && BROKEN.test(text.slice(gapFrom, at));
      for (const [index, letter] of [...folded].entries()) {
        letters.push(letter);
        starts.push(at);
        ends.push(end);
        opens.push(index === 0 && (first || turned));
        parted.push(index === 0 && first && !broken);
      }
      gapFrom = end;
      seen = false;
    }
    at = end;
  }
  return { letters: letters.join(''), starts, ends, opens, parted };
}

/** The letters of a name, each a code unit, and with which of them its words begin. */
export function squeezedName(name: string): { readonly letters: string; readonly words: readonly number[] } {
  const { letters, opens } = squeezed(name);
  return { letters, words: opens.flatMap((opened, at) => (opened ? [at] : [])) };
}

const known = new Map<string, string>();

/** The letters that a character counts for; each is one code unit, so that places can be counted. */
function foldedLetters(character: string): string {
  let folded = known.get(character);
  if (folded !== undefined) return folded;
  folded = '';
  for (const letter of character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')) {
    if (!KEPT.test(letter) || UNSEEN.test(letter)) continue;
    // A letter of two code units counts as one: its low half tells it from any other but by a rare chance.
    folded += letter.length === 1 ? (PLAIN.get(letter) ?? letter) : letter[1]!;
  }
  // Text repeats its characters; there are no more than Unicode has.
  known.set(character, folded);
  return folded;
}
