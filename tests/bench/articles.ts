/**
 * Generated news, the same in every run: headlines, datelines, paragraphs of about five sentences, people who are quoted
 * by name. Words are drawn as in real text, a few all the time and most hardly ever, since a full-text index lives by that.
 */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
  readonly text: string;
}

const FREQUENT =
  `the a of to in and that was on for by with had it at from as his her were is an be not said which but who has been
   this they are court judge case evidence jury trial motion hearing lawyer state police county charges prosecutor`.split(
    /\s+/,
  );
const SYLLABLES =
  'ba con de fer gal hin jor kel lam mon nor pel qui ras sol tan ver wis dre sto pri cla men tion ous ble ing'.split(
    ' ',
  );
const FIRST_NAMES =
  'Ana Boris Clara David Elena Frank Grace Hugo Irene Jacob Kari Luis Maria Nadia Oscar Paula'.split(' ');
const LAST_NAMES =
  'Abbott Baldwin Castro Delgado Evans Flores Gutierrez Halls Ibarra Jackson Kenney Lopez Morrissey Nunez'.split(
    ' ',
  );
const OUTLETS = ['Santa Fe Gazette', 'Court Record', 'The Daily Docket', 'Plains Herald', 'News Service'];
const CITIES = ['SANTA FE, N.M.', 'ALBUQUERQUE', 'NEW YORK', 'LOS ANGELES'];

/** A generator of numbers in [0, 1) (mulberry32), so that every run has the same articles. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The word of a rank: syllables for the digits of a number, two at least, so that no two ranks share a word. */
function wordOf(rank: number): string {
  let word = '';
  let left = rank;
  for (let digits = 0; digits < 2 || left > 0; digits += 1) {
    word += SYLLABLES[left % SYLLABLES.length]!;
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}

/** Two hundred thousand words, names and slips included: as many as some years of the papers of a country use. */
const RARE = 200_000;

function rareWord(roll: () => number): string {
  return wordOf(Math.floor(Math.exp(roll() * Math.log(RARE))) - 1);
}

/** A word as one is drawn from a text: half of all are frequent ones, the rest fall off as 1/n. */
export function drawnWord(roll: () => number): string {
  if (roll() < 0.5) return FREQUENT[Math.floor(roll() * FREQUENT.length)]!;
  return rareWord(roll);
}

export function drawnName(roll: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)]!;
  return `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`;
}

export function generatedArticle(number: number): GeneratedArticle {
  const roll = dice(number + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
  const word = () => drawnWord(roll);
  const name = () => drawnName(roll);
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const plain = words(10 + Math.floor(roll() * 12));
    return `${plain[0]!.toUpperCase()}${plain.slice(1)}.`;
  };
  const said = () => `“${sentence().slice(0, -1)},” said ${name()}, ${words(4)}.`;
  const paragraph = () => Array.from({ length: 3 }, () => (roll() < 0.25 ? said() : sentence())).join(' ');
  const title = sentence().slice(0, -1);
  const day = `${2015 + (number % 10)}-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const paragraphs = Array.from({ length: 6 + Math.floor(roll() * 3) }, paragraph);
  return {
    id: `bench-${number}`,
    title,
    outlet: pick(OUTLETS),
    published: day,
    url: `https://news.example/${number}`,
    text: `${title}\n\nBy ${name()}\n\n${pick(CITIES)} — ${paragraphs.join('\n\n')}\n`,
  };
}

/** What people look for: a frequent word, rare ones, two words, a name in quotation marks, the beginning of a word. */
export function generatedQueries(count: number): string[] {
  const roll = dice(7);
  const rare = () => rareWord(roll);
  const name = () =>
    `${FIRST_NAMES[Math.floor(roll() * FIRST_NAMES.length)]!} ${LAST_NAMES[Math.floor(roll() * LAST_NAMES.length)]!}`;
  const kinds = [
    () => 'evidence',
    rare,
    () => `${rare()} judge`,
    () => `"${name()}"`,
    () => rare().slice(0, 5),
    () => `${rare()} ${rare()}`,
  ];
  return Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!());
}
