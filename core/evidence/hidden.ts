import type { EntityKind } from '#core/contract/vocabulary.ts';
import { folded } from '../names/fold.ts';
import { ORDINARY } from './ordinary.ts';
import { DEGREES, STARTERS, withoutTitle } from '../names/forms.ts';

/** Someone or something that a redacted edition does not name. */
export interface Hidden {
  /** What stands in the place of each of the names: `Person A`, `Source 1`. */
  readonly as: string;
  /** `words` is what is no name at all: a title, an address, the name of a file. */
  readonly kind: EntityKind | 'words';
  /** All that it is called: name, aliases, former names, misspellings. */
  readonly names: readonly string[];
}

/** Whoever else is named in the matter, and stays named. */
export interface Named {
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

/** One way to write a name, and what it is replaced by. */
export interface Form {
  readonly words: string;
  readonly as: string;
  /**
   * `any`: found in whatever case; `capital`: only with a capital letter, for it is a word too; `exact`: as it is written
   * alone, for it is an abbreviation such as US.
   */
  readonly written: 'any' | 'capital' | 'exact';
  /** Whether an -s may follow: “the Lindqvists”. */
  readonly plural: boolean;
}

/** A part of a hidden name that was left where it stands alone, for it may mean somebody who is not hidden. */
export interface Shared {
  readonly words: string;
  readonly as: string;
  /** Somebody else who bears it. */
  readonly with: string;
}

export interface Forms {
  readonly forms: readonly Form[];
  readonly shared: readonly Shared[];
}

/** The shortest part of a name that is looked for by itself. */
const LEAST_PART = 3;

/**
 * Every way in which the hidden are written: their names, and of people the surname and the given name by themselves,
 * where these mean nobody that stays named. One that two of the hidden share stands for both.
 */
export function formsOf(hidden: readonly Hidden[], others: readonly Named[]): Forms {
  const forms = new Map<string, Form>();
  const parts = new Map<string, { words: string; as: string[] }>();
  for (const one of hidden) {
    for (const name of one.names) {
      for (const words of one.kind === 'person' ? [name, ...turned(name)] : [name]) add(forms, words, one);
    }
    if (one.kind !== 'person') continue;
    for (const part of new Set(one.names.flatMap(partsOf))) {
      const known = parts.get(folded(part)) ?? { words: part, as: [] };
      if (!known.as.includes(one.as)) known.as.push(one.as);
      parts.set(folded(part), known);
    }
  }
  const shared: Shared[] = [];
  for (const [key, { words, as }] of parts) {
    if (forms.has(key)) continue;
    const other = others.find(
      ({ kind, names }) =>
        (kind === 'person' && names.some((name) => folded(name).split(' ').includes(key))) ||
        names.some((name) => folded(name) === key),
    );
    if (other) for (const one of as) shared.push({ words, as: one, with: other.names[0]! });
    else forms.set(key, { words, as: as.join(' or '), written: caseOf(words, 'person'), plural: true });
  }
  return { forms: [...forms.values()], shared };
}

function add(forms: Map<string, Form>, words: string, { as, kind }: Hidden): void {
  const key = folded(words);
  if (key === '' || key.replaceAll(' ', '').length < 2) return;
  const known = forms.get(key);
  if (known) {
    if (!known.as.split(' or ').includes(as)) forms.set(key, { ...known, as: `${known.as} or ${as}` });
    return;
  }
  forms.set(key, { words, as, written: caseOf(words, kind), plural: kind === 'person' });
}

function caseOf(words: string, kind: Hidden['kind']): Form['written'] {
  const bareWords = words.trim();
  if (/[^\p{L}\p{M}]/u.test(bareWords)) return 'any';
  if (bareWords.length <= 5 && bareWords === bareWords.toUpperCase()) return 'exact';
  const word = folded(bareWords);
  if (bareWords === bareWords.toLowerCase()) return 'any';
  return kind !== 'person' || word.length < 5 || ORDINARY.has(word) || STARTERS.has(word) ? 'capital' : 'any';
}

/** A person's name without what is worn with it, without what stands in its midst, and with the surname first. */
function turned(name: string): string[] {
  const words = bare(name).split(' ');
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.length < 2) return [words.join(' ')];
  return [words.join(' '), `${first} ${last}`, `${last} ${words.slice(0, -1).join(' ')}`, `${last} ${first}`];
}

/** A name without what is worn before and after it. */
function bare(name: string): string {
  const words = withoutTitle(name).trim().split(/\s+/);
  while (words.length > 1 && DEGREES.has(folded(words.at(-1)!).replaceAll(' ', ''))) words.pop();
  return words.join(' ').replace(/[\s,]+$/, '');
}

/** The given name and the surname of a person, where the name has both. */
function partsOf(name: string): string[] {
  const words = bare(name)
    .replaceAll(/[“”"(][^“”")]*[”")]/g, ' ')
    .trim()
    .split(/\s+/);
  if (words.length < 2) return [];
  return [words[0]!, words.at(-1)!]
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => {
      const key = folded(word);
      return key.replaceAll(' ', '').length >= LEAST_PART && !STARTERS.has(key);
    });
}
