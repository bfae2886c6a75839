/** Names read from the start of a line, and what follows them there. */
export interface ReadNames {
  /** As printed: 'Jane Doe and John Roe'. */
  readonly names: string;
  readonly length: number;
  readonly rest: string;
}

const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLES = new Set(
  'de del della der den di da dos das du la le el al bin ibn van von y ter ten af zu'.split(' '),
);
const JOINERS = new Set(['and', '&', 'with']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md', 'phd', 'esq']);
/** Words that begin headlines and offices, never a reporter's name. */
const NOT_NAMES = new Set(
  (
    'any all the a an an order means design law now then his her their our your my its it this that these those which ' +
    'what when where who how no not one two three some many more most order popular public default contrast ' +
    'associated press news staff writer reporter editor editors correspondent bureau special senior legal ' +
    'contributing columnist photographer producer court judge county state federal january february march april ' +
    'june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'invitation agreement phone email mail hand'
  ).split(' '),
);
const MOST_NAMES = 8;

/** People's names (two to five words each, joined by comma, 'and', '&' or 'with') at the start of `words`. */
export function readNames(words: string): ReadNames | null {
  const tokens = tokensOf(words.slice(0, 240));
  let index = 0;
  let end = 0;
  for (let count = 0; count < MOST_NAMES; count += 1) {
    const taken = nameAt(tokens, index);
    if (taken === 0) break;
    index += taken;
    const last = tokens[index - 1]!;
    const comma = last.word.endsWith(',');
    end = last.end - (comma ? 1 : 0);
    const suffix = tokens[index];
    if (comma && suffix && SUFFIXES.has(bare(suffix.word).toLowerCase())) {
      end = suffix.end - (suffix.word.endsWith(',') ? 1 : 0);
      index += 1;
    }
    const joined = JOINERS.has(tokens[index]?.word.toLowerCase() ?? '');
    if (joined) index += 1;
    else if (!comma) break;
  }
  if (end === 0) return null;
  return { names: words.slice(0, end), length: end, rest: words.slice(end) };
}

/** How many tokens from `from` on make one name, its comma included; 0 for none. */
function nameAt(tokens: readonly Token[], from: number): number {
  let index = from;
  let capitals = 0;
  for (; index < tokens.length && index - from < 5; index += 1) {
    const word = tokens[index]!.word;
    const plain = bare(word);
    const next = tokens[index + 1]?.word ?? '';
    if (NAME.test(plain) && !NOT_NAMES.has(plain.toLowerCase())) capitals += 1;
    else if (!(PARTICLES.has(plain) && capitals > 0 && (NAME.test(bare(next)) || PARTICLES.has(next)))) break;
    if (word.endsWith(',')) {
      index += 1;
      break;
    }
  }
  return capitals >= 2 ? index - from : 0;
}

interface Token {
  readonly word: string;
  readonly end: number;
}

function tokensOf(words: string): Token[] {
  return Array.from(words.matchAll(/\S+/g), (found) => ({
    word: found[0],
    end: found.index + found[0].length,
  }));
}

function bare(word: string): string {
  return word.endsWith(',') ? word.slice(0, -1) : word;
}
