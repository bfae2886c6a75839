import { SOFT_HYPHEN } from './letters.ts';

/** What a paper's own words say of how its lines are broken. */
export interface Spelling {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  /** Whether words are divided at line ends in it at all: most papers of courts divide none. */
  readonly divides: boolean;
}

const WORD = /[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*/gu;
const DIVIDED = /([\p{L}’']+)(?:-|\u00AD|‐)$/u;
const BEGINS = /^([\p{L}’']+)/u;

/** What can stand at the end of a word, and never alone. */
const ENDING =
  /^(?:tions?|sions?|ments?|ing|ings|ness|ity|ities|ties|ly|able|ible|ably|ibly|ance|ances|ence|ences|ency|ancy|ed|er|ers|est|ism|ist|ists|ive|ives|ful|less|ship|ships|tional|tionally|tive|tively|cial|tial|cially|tially|cally|ous|ously|ary|ory|ize|ized|izes|izing|ization|ified|ifies|ify|ture|tures|sure|cy|ty|ry|al|ally|ants?|ents?|ic|ics|ical|ted|ting|ters?|tors?|sors?|ded|ding|ning|ned|ning|ling|ring|lation|ration|cation|gation|mation|nation|sation|zation)$/;

/** Reads all lines of a paper, each with whether its words run on into the next. */
export function spellingOf(lines: readonly string[]): Spelling {
  const words = new Set<string>();
  const compounds = new Set<string>();
  const ends: [string, string][] = [];
  lines.forEach((line, at) => {
    const next = BEGINS.exec(lines[at + 1] ?? '')?.[1];
    const end = DIVIDED.exec(line)?.[1];
    const whole = end === undefined ? line : line.slice(0, line.length - end.length - 1);
    if (end !== undefined && next !== undefined && isLower(next)) ends.push([end, next]);
    for (const [word] of whole.matchAll(WORD)) {
      const lower = word.toLowerCase();
      if (lower.includes('-')) {
        compounds.add(lower);
        for (const part of lower.split('-')) words.add(part);
      } else words.add(lower);
    }
  });
  const joined = ends.filter(([a, b]) => words.has((a + b).toLowerCase()) || ENDING.test(b)).length;
  const divides = ends.length > 0.03 * lines.length || joined > 0.2 * ends.length;
  return { words, compounds, divides };
}

/**
 * Two lines of one paragraph as one: with a blank between, but for a word that was divided. The hyphen of a compound
 * stays, that of a division goes: as the paper spells the word elsewhere, else as its halves and its other lines have it.
 */
export function join(
  line: string,
  next: string,
  spelling: Spelling,
): { readonly text: string; readonly gap: string } {
  const end = DIVIDED.exec(line)?.[1];
  const begin = BEGINS.exec(next)?.[1];
  if (end !== undefined && begin !== undefined) {
    const soft = line.endsWith(SOFT_HYPHEN);
    const plain = line.slice(0, -1);
    return divided(end, begin, soft, spelling) ? { text: plain, gap: '' } : { text: `${plain}-`, gap: '' };
  }
  const text = line.endsWith(SOFT_HYPHEN) ? `${line.slice(0, -1)}-` : line;
  // A number, a capital or a dash that was parted from what it is tied to.
  if (/[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) return { text, gap: '' };
  if (/\S[—–]$/u.test(text) && /^\S/u.test(next)) return { text, gap: '' };
  if (/(?:https?:\/\/|www\.)\S*[/_?=&%-]$/i.test(text) && /^\S/.test(next)) return { text, gap: '' };
  return { text, gap: ' ' };
}

function divided(
  end: string,
  begin: string,
  soft: boolean,
  { words, compounds, divides }: Spelling,
): boolean {
  const [a, b] = [end.toLowerCase(), begin.toLowerCase()];
  const capitals = begin.length > 1 && end + begin === (end + begin).toUpperCase();
  if (!isLower(begin)) return capitals && words.has(a + b);
  if (words.has(a + b)) return true;
  if (compounds.has(`${a}-${b}`)) return false;
  if (soft) return true;
  if (ENDING.test(b) && !words.has(b)) return true;
  if (!divides) return false;
  return !(words.has(a) && words.has(b));
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
