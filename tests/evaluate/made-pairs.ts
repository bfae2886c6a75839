import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import type { Uncheckable } from '#core/quotations/wordings/comparison.ts';

/** Two wordings, and what is to be said of them. */
export interface PairCase {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** Kinds of differences that must be named; those of typography are never counted. */
  readonly kinds: readonly DifferenceKind[];
  readonly reason: Uncheckable | null;
}

/** What the makers work on. */
interface Stock {
  readonly sentences: readonly string[];
  readonly similar: readonly (readonly string[])[];
  readonly chance: Chance;
}

/** Numbers that look random and are the same each time (Numerical Recipes' linear congruential generator). */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  of<One>(list: readonly One[]): One {
    return list[this.below(list.length)]!;
  }
}

/** `null` where the sentence that chance picked does not lend itself to it. */
type Maker = (stock: Stock) => PairCase | null;

/** So many pairs of each kind, from sentences of our own and groups of merely similar ones. */
export function madePairs(
  sentences: readonly string[],
  similar: readonly (readonly string[])[],
  count: number,
  seed = 1,
): ReadonlyMap<string, readonly PairCase[]> {
  const stock = { sentences, similar, chance: new Chance(seed) };
  return new Map(
    Object.entries(MAKERS).map(([name, make]) => {
      const pairs: PairCase[] = [];
      for (let tries = 0; pairs.length < count && tries < count * 200; tries += 1) {
        const pair = make(stock);
        if (pair && (pair.a !== pair.b || name === 'identical')) pairs.push(pair);
      }
      return [name, pairs] as const;
    }),
  );
}

const MAKERS: Readonly<Record<string, Maker>> = {
  identical: ({ sentences, chance }) => alike(chance.of(sentences), null, 'identical'),
  typographic: ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    let other = sentence;
    for (let i = 0; i < 1 + chance.below(3); i += 1) other = chance.of(TYPOGRAPHY)(other, chance);
    return alike(sentence, other, 'typographic');
  },
  trimmed: ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    const words = sentence.split(' ');
    const from = chance.below(4);
    const to = words.length - chance.below(6);
    if (to - from < 6 || to - from === words.length) return null;
    const piece = words
      .slice(from, to)
      .join(' ')
      .replace(/[,;:]$/, '');
    const kinds: DifferenceKind[] = ['omission at an end'];
    return { a: sentence, b: piece, verdict: 'trimmed', kinds, reason: null };
  },
  bracket: ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    return lawful(sentence, chance.of(BRACKETS)(sentence, chance), 'bracket');
  },
  ellipsis: ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    const words = sentence.split(' ');
    const from = 3 + chance.below(4);
    const to = from + 1 + chance.below(7);
    if (to > words.length - 4) return null;
    const mark = chance.of([' ... ', ' … ', ' . . . ', ' [...] ', ' […] ', '... ', ' * * * ', ' . . . . ']);
    return lawful(sentence, words.slice(0, from).join(' ') + mark + words.slice(to).join(' '), 'ellipsis');
  },
  emphasis: ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    const words = sentence.split(' ');
    const at = chance.below(words.length);
    const mark = chance.of(['*', '**', '_']);
    const letters = words[at]!.replace(/[.,;:?]+$/, '');
    words[at] = `${mark}${letters}${mark}${words[at]!.slice(letters.length)}`;
    return lawful(
      sentence,
      words.join(' ') + chance.of(['', ' (emphasis added)', ' (emphasis supplied)']),
      'emphasis',
    );
  },
  'cleaned up': ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    const note = chance.of(['(cleaned up)', '(citations omitted)', '(citation omitted)']);
    const citation = chance.of(CITATIONS);
    const next = chance.of(sentences);
    if (next === sentence) return null;
    const pair = lawful(`${sentence} ${citation} ${next}`, `${sentence} ${next} ${note}`, 'ellipsis');
    return pair && note === '(cleaned up)' ? { ...pair, kinds: ['bracket', 'ellipsis'] } : pair;
  },
  substitution: replacing('substitution', (word, chance) =>
    /^[a-z]{5,}[,.]?$/.test(word) && !isListed(word) ? swap(word, chance.of(STRANGE)) : null,
  ),
  omission: ({ sentences, chance }) => {
    const words = chance.of(sentences).split(' ');
    const at = 2 + chance.below(words.length - 5);
    if (!/^[a-z]{4,}$/.test(words[at]!) || isListed(words[at]!) || isRepeated(words, at)) return null;
    const other = words.filter((_word, i) => i !== at);
    return altered(words.join(' '), other.join(' '), 'omission');
  },
  insertion: ({ sentences, chance }) => {
    const words = chance.of(sentences).split(' ');
    const at = 2 + chance.below(words.length - 4);
    return altered(words.join(' '), words.toSpliced(at, 0, chance.of(ADJECTIVES)).join(' '), 'insertion');
  },
  're-ordering': ({ sentences, chance }) => {
    const words = chance.of(sentences).split(' ');
    const joint = words.findIndex(
      (word, i) =>
        (word === 'and' || word === 'or') && i > 2 && i < words.length - 3 && chance.below(2) === 0,
    );
    if (joint === -1) return null;
    const left = words[joint - 1]!;
    const right = words[joint + 1]!;
    if (!/^[a-z]{4,}$/.test(left) || !/^[a-z]{4,}$/.test(right) || isListed(left) || isListed(right))
      return null;
    const other = words.with(joint - 1, right).with(joint + 1, left);
    return altered(words.join(' '), other.join(' '), 're-ordering');
  },
  negation: ({ sentences, chance }) => {
    const words = chance.of(sentences).split(' ');
    const at = 1 + chance.below(words.length - 2);
    const word = words[at]!;
    if (word === 'not' || word === 'never') {
      return altered(words.join(' '), words.toSpliced(at, 1).join(' '), 'negation');
    }
    const negated = chance.below(2) === 0 ? NEGATED.get(word) : null;
    if (negated && words[at + 1] !== 'not')
      return altered(words.join(' '), words.with(at, negated).join(' '), 'negation');
    if (!NEGATED.has(word) || words[at + 1] === 'not') return null;
    return altered(words.join(' '), words.toSpliced(at + 1, 0, 'not').join(' '), 'negation');
  },
  'modal verb': replacing('modal verb', (word, chance) => {
    if (!MODALS.includes(word)) return null;
    return chance.of(MODALS.filter((modal) => modal !== word));
  }),
  number: replacing('number', (word, chance, before) => {
    if (/^(?:January|March|May|June|August|November|in|on)$/.test(before)) return null;
    if (/^\d[\d,]*[,.]?$/.test(word) && !/^(?:19|20)\d\d\b/.test(word))
      return swap(word, String(Number.parseInt(word, 10) + 1 + chance.below(7)));
    if (NUMBERS.includes(word)) return chance.of(NUMBERS.filter((number) => number !== word));
    return null;
  }),
  date: replacing('date', (word, chance, before) => {
    const bare = word.replace(/[,.]$/, '');
    if (MONTHS.includes(bare)) return swap(word, chance.of(MONTHS.filter((month) => month !== bare)));
    if (DAYS.includes(bare)) return swap(word, chance.of(DAYS.filter((day) => day !== bare)));
    if (/^(?:19|20)\d\d$/.test(bare)) return swap(word, String(Number(bare) + 1 + chance.below(3)));
    if (MONTHS.includes(before) && /^\d{1,2}$/.test(bare))
      return swap(word, String(((Number(bare) + 3) % 28) + 1));
    return null;
  }),
  name: replacing('name', (word, chance, before) => {
    const bare = word.replace(/(?:'s)?[,.;]?$/, '');
    if (!/^[A-Z][a-z]{3,}$/.test(bare) || /[.?:]$/.test(before) || before === '') return null;
    if (MONTHS.includes(bare) || DAYS.includes(bare) || TITLES.includes(bare)) return null;
    return chance.of(NAMES) + word.slice(bare.length);
  }),
  'and/or': replacing('and/or', (word) => (word === 'and' ? 'or' : word === 'or' ? 'and' : null)),
  'tense or person': replacing('tense or person', (word) => TENSES.get(word) ?? null),
  spelling: replacing('spelling', (word, chance) => {
    const known = SPELLINGS.get(word);
    if (known) return known;
    if (!/^[a-z]{8,}$/.test(word) || isListed(word)) return null;
    const at = 2 + chance.below(word.length - 5);
    if (word[at] === word[at + 1]) return null;
    const swapped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
    return chance.below(2) === 0 ? swapped : word.slice(0, at) + word.slice(at + 1);
  }),
  spliced: ({ sentences, chance }) => {
    const [first, second, third] = [chance.of(sentences), chance.of(sentences), chance.of(sentences)];
    if (new Set([first, second, third]).size < 3) return null;
    const source = `${first} ${second} ${third}`;
    const piece = third.split(' ').slice(-8).join(' ');
    const joined = chance.of([
      `${first} ${third}`,
      `${first.replace(/[.?]$/, '')} ${piece}`,
      `${third} ${first}`,
    ]);
    return { a: joined, b: source, verdict: 'spliced', kinds: [], reason: null };
  },
  'wrong source': ({ sentences, chance }) => unlike(chance.of(sentences), chance.of(sentences)),
  'merely similar': ({ similar, chance }) => {
    const group = chance.of(similar);
    return unlike(chance.of(group), chance.of(group));
  },
  'too short': ({ sentences, chance }) => {
    const sentence = chance.of(sentences);
    const word = chance.of(sentence.split(' ')).replaceAll(/[^A-Za-z0-9']/g, '');
    if (word === '' || word.length >= 10) return null;
    return { a: word, b: sentence, verdict: 'cannot be checked', kinds: [], reason: 'too short' };
  },
};

function alike(a: string, b: string | null, verdict: Verdict): PairCase {
  return { a, b: b ?? a, verdict, kinds: [], reason: null };
}

function lawful(a: string, b: string | null, kind: DifferenceKind): PairCase | null {
  return b === null ? null : { a, b, verdict: 'lawfully altered', kinds: [kind], reason: null };
}

function altered(a: string, b: string, kind: DifferenceKind): PairCase {
  return { a, b, verdict: 'altered', kinds: [kind], reason: null };
}

function unlike(a: string, b: string): PairCase | null {
  if (a === b) return null;
  return { a, b, verdict: 'cannot be checked', kinds: [], reason: 'different words' };
}

/** A maker that puts one word in another's place. */
function replacing(
  kind: DifferenceKind,
  replace: (word: string, chance: Chance, before: string) => string | null,
): Maker {
  return ({ sentences, chance }) => {
    const words = chance.of(sentences).split(' ');
    const at = chance.below(words.length);
    const other = replace(words[at]!, chance, words[at - 1] ?? '');
    if (other === null || other === words[at]) return null;
    return altered(words.join(' '), words.with(at, other).join(' '), kind);
  };
}

/** Keeps the marks that follow a word. */
function swap(word: string, other: string): string {
  return other + (/[,.;:?]+$/.exec(word)?.[0] ?? '');
}

/** Whether a word is of one of the kinds that have a maker of their own. */
function isListed(word: string): boolean {
  const bare = word.replace(/[,.;]$/, '');
  return (
    MODALS.includes(bare) ||
    NUMBERS.includes(bare) ||
    TENSES.has(bare) ||
    CLOSED.includes(bare) ||
    SPELLINGS.has(bare)
  );
}

function isRepeated(words: readonly string[], at: number): boolean {
  return words.some((word, i) => i !== at && word === words[at]);
}

const TYPOGRAPHY: readonly ((sentence: string, chance: Chance) => string)[] = [
  (sentence) => sentence.replaceAll("'", '’'),
  (sentence) => `“${sentence}”`,
  (sentence) => sentence.replace(/\.$/, ','),
  (sentence) => sentence.replace(/[.,]$/, ''),
  (sentence) => sentence.toUpperCase(),
  (sentence) => sentence.replace(' ', '\u00a0').replace(/ (?=\S+$)/, '\n'),
  (sentence) => sentence.replaceAll(', ', ' – '),
  (sentence, chance) => {
    const words = sentence.split(' ');
    const at = chance.below(words.length);
    return words.with(at, words[at]!.replace(/^([a-z]{3})([a-z]{3,})/, '$1-\n$2')).join(' ');
  },
  (sentence, chance) => {
    const words = sentence.split(' ');
    const at = chance.below(words.length);
    return words.with(at, words[at]!.replace(/^([a-z]{3})([a-z]{3,})/, '$1\u00ad$2\u200b')).join(' ');
  },
  (sentence) => sentence.replace('fi', 'ﬁ'),
  (sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1),
];

const BRACKETS: readonly ((sentence: string, chance: Chance) => string | null)[] = [
  (sentence) => `[${sentence.charAt(0).toLowerCase()}]${sentence.slice(1)}`,
  (sentence) => {
    const words = sentence.split(' ').slice(2);
    const first = words[0]!;
    if (!/^[a-z]/.test(first)) return null;
    return `[${first.charAt(0).toUpperCase()}]${first.slice(1)} ${words.slice(1).join(' ')}`;
  },
  (sentence, chance) => {
    const words = sentence.split(' ');
    const at = words.findIndex((word, i) => i > 0 && /^(?:he|she|they|it|him|her|them|we|us)$/.test(word));
    return at === -1
      ? null
      : words.with(at, `[${chance.of(['the witness', 'Mr. Pell', 'the firm'])}]`).join(' ');
  },
  (sentence, chance) => {
    const words = sentence.split(' ');
    const at = 2 + chance.below(words.length - 4);
    return words.toSpliced(at, 0, '[sic]').join(' ');
  },
  (sentence) => {
    const other = sentence.replace(/\b([a-z]{4,})ed\b/, '$1[ing]');
    return other === sentence ? null : other;
  },
  (sentence, chance) => {
    const words = sentence.split(' ');
    const at = 2 + chance.below(words.length - 4);
    return words.toSpliced(at, 0, '[of the county]').join(' ');
  },
  (sentence) => {
    const other = sentence.replace(/\b([a-z]{4,})s\b/, '$1[]');
    return other === sentence ? null : other;
  },
];

const words = (list: string): readonly string[] => list.split(' ');

const CITATIONS = [
  'Harrow v. Petrel Shipping Co., 412 U.S. 88, 91 (1973).',
  'See Doe v. County of Marlow, 17 F.3d 204 (9th Cir. 1994).',
  'Id. at 37.',
  'Lund v. Varga, 5 F. Supp. 2d 118, 120 (1998).',
];
const STRANGE = words(
  'gardener umbrella velvet cathedral mushroom carpenter harvest lantern trumpet orchard meadow glacier',
);
const ADJECTIVES = words('deliberate reckless so-called alleged reasonable entirely quietly substantial');
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['would', "wouldn't"],
  ['could', "couldn't"],
  ['should', "shouldn't"],
  ['was', "wasn't"],
  ['were', "weren't"],
  ['is', "isn't"],
  ['has', "hasn't"],
  ['had', "hadn't"],
  ['will', "won't"],
]);
const MODALS = words('shall should may might must can could will would');
const NUMBERS = words('two three four five six nine eleven eighteen ninety forty');
const MONTHS = words('January March June August November');
const DAYS = words('Monday Friday Thursday');
const TITLES = words('Judge Senator Monitor Director');
const NAMES = words('Karlsson Wetherby Drumgoole Iverness Quillan Zabriskie');
const TENSES: ReadonlyMap<string, string> = new Map([
  ['is', 'was'],
  ['was', 'is'],
  ['are', 'were'],
  ['were', 'are'],
  ['has', 'had'],
  ['have', 'had'],
  ['had', 'has'],
  ['I', 'he'],
  ['he', 'she'],
  ['we', 'they'],
  ['they', 'we'],
  ['our', 'their'],
  ['my', 'his'],
  ['knew', 'knows'],
  ['told', 'tells'],
  ['found', 'finds'],
  ['asked', 'asks'],
  ['released', 'releases'],
  ['protects', 'protected'],
  ['removed', 'removes'],
  ['destroyed', 'destroys'],
]);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['licence', 'license'],
  ['honour', 'honor'],
  ['apologised', 'apologized'],
  ['apologise', 'apologize'],
  ['defendants', 'defendents'],
  ['rumors', 'rumours'],
  ['defense', 'defence'],
  ['neighbors', 'neighbours'],
]);
const CLOSED = words(
  'about above after another before because being could every first forty from hearing into never nobody nothing once other second should since that their them then there these they third this those three through under until when where which while whoever whose will with within without would what have were because whatever rather although anyone fewer half million percent cannot dollars',
);
