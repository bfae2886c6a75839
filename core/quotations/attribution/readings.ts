import { IRREGULAR, NAMING, NOUNS_TOO, ONLY_BESIDE, OTHER_VERBS, SPEECH_VERBS, THOUGHTS } from './cues.ts';

/** What a word can be, as bits; one word can be several things. */
export const PAST = 1;
export const BASE = 2;
export const ING = 4;
export const THIRD = 8;
export const NOUNY = 16;
export const AUXILIARY = 32;
export const BE = 64;
export const DETERMINER = 128;
export const PRONOUN = 256;
export const PREPOSITION = 512;
export const CONJUNCTION = 1024;
export const SUBORDINATOR = 2048;
export const ADVERB = 4096;
export const TIME = 8192;
export const RELATIVE = 16384;
export const OTHER_VERB = 32768;
export const POSSESSIVE = 65536;
export const OBJECT = 131072;
export const STANDS_ALONE = 262144;
export const BESIDE = 524288;
export const PARTICIPLE = 1048576;
export const THOUGHT = 2097152;
export const NAMES = 4194304;
/** Any form of a verb that gives words. */
export const SPEECH = PAST | BASE | ING | THIRD | PARTICIPLE;

const LISTS: readonly (readonly [number, string])[] = [
  [AUXILIARY, 'has have had having will would can could may might must shall should did does do cannot'],
  [AUXILIARY | BE, 'is was are were be been being am'],
  [
    AUXILIARY,
    "hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't shouldn't mustn't needn't 'd 'll 've",
  ],
  [AUXILIARY | BE, "isn't wasn't aren't weren't"],
  [DETERMINER, 'the a an this every no any each either neither its such whose'],
  [
    DETERMINER | STANDS_ALONE,
    'these those some several many most few both all another one two three four five six seven eight nine ten others more',
  ],
  [DETERMINER | POSSESSIVE, 'his their my our your'],
  [DETERMINER | POSSESSIVE | OBJECT, 'her'],
  [PRONOUN, 'he she they it we i you'],
  [
    PRONOUN,
    "he's she's they're it's we're i'm you're he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll they've we've i've you've there",
  ],
  [DETERMINER | STANDS_ALONE, 'everyone everybody someone somebody anyone nobody'],
  [OBJECT, 'him them me us'],
  [
    PREPOSITION,
    'of in on at for with from to by about against over under during between among into through without within toward ' +
      'towards upon amid across along around behind below beneath beside beyond despite down inside near off onto outside ' +
      'per regarding concerning throughout up out via versus alongside following than like unlike including besides except',
  ],
  [PREPOSITION | SUBORDINATOR, 'after before since until as'],
  [CONJUNCTION, 'and or but nor yet & plus'],
  [
    SUBORDINATOR,
    'that when while because although though if whether unless where why how what whatever once whereas wherein whenever whereby lest so even',
  ],
  [RELATIVE, 'who which whom'],
  [
    ADVERB,
    'himself herself themselves itself also then later now still just even again never not often ago soon too already ever always sometimes once twice ' +
      'finally further instead meanwhile however moreover nevertheless nonetheless perhaps rather quite very so almost ' +
      'therefore thus hence only back away here afterward afterwards otherwise indeed well much far earlier together ' +
      "n't aloud online elsewhere simultaneously",
  ],
  [
    TIME,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
      'october november december today yesterday tomorrow tonight jan. feb. mar. apr. aug. sept. oct. nov. dec.',
  ],
];

const READINGS = new Map<string, number>();
for (const base of SPEECH_VERBS) {
  const always =
    (ONLY_BESIDE.has(base) ? BESIDE : 0) |
    (THOUGHTS.has(base) ? THOUGHT : 0) |
    (NAMING.has(base) ? NAMES : 0);
  const common = (NOUNS_TOO.has(base) ? NOUNY : 0) | always;
  const [past, participle] = IRREGULAR.get(base) ?? [regularPast(base), regularPast(base)];
  note(base, BASE | common);
  note(third(base), THIRD | common);
  note(past!, PAST | always);
  note(participle!, PARTICIPLE | always);
  note(ing(base), ING | always);
}
for (const verb of OTHER_VERBS) note(verb, OTHER_VERB);
for (const [bits, words] of LISTS) for (const word of words.split(' ')) note(word, bits);
// As adverbs and places these stand before verbs more often than they are verbs themselves.
for (const word of ['may', 'will', 'can', 'do', 'have', 'be'])
  READINGS.set(word, READINGS.get(word)! & ~(OTHER_VERB | SPEECH));

/** Nouns and adjectives that end as adverbs do. */
const NO_ADVERBS: ReadonlySet<string> = new Set(
  (
    'family ally rally assembly bully supply monopoly anomaly butterfly belly folly elderly friendly deadly daily weekly monthly ' +
    'quarterly jelly tally likely unlikely orderly scholarly costly lively lovely lonely silly early bodily timely hourly yearly ' +
    'nightly stately sickly unruly cowardly homily gully'
  ).split(' '),
);

/** The readings of a word in lower case and with a straight apostrophe; 0 for a name, a noun, an adjective. */
export function readingOf(lower: string, capital = false): number {
  const known = READINGS.get(lower);
  if (known !== undefined) return known;
  if (!capital && lower.length > 4 && lower.endsWith('ly')) return NO_ADVERBS.has(lower) ? 0 : ADVERB;
  if (
    lower.length > 3 &&
    lower.endsWith('ed') &&
    !lower.includes('-') &&
    !/(?:eed|^(?:shed|sled|fred|hundred|sacred|kindred))$/.test(lower)
  )
    return OTHER_VERB;
  return 0;
}

function note(word: string, bits: number): void {
  READINGS.set(word, (READINGS.get(word) ?? 0) | bits);
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

function third(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function ing(base: string): string {
  const past = IRREGULAR.get(base)?.[0] ?? '';
  if (past.endsWith('ed') && past.length > base.length + 2) return `${past.slice(0, -2)}ing`;
  if (base === 'hit' || base === 'begin') return `${base}${base.at(-1)}ing`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}
