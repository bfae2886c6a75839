import { dice, drawnName, drawnWord, type GeneratedArticle } from './articles.ts';

/**
 * Generated news in which the same speech is reported again and again: a story is told by ten articles, of which each
 * gives three of its five utterances, most of them as they were spoken, some trimmed, some altered, some without marks.
 * The same in every run, and any article can be made without the others.
 */

/** How an article gives an utterance. */
export type Rendering = 'same' | 'trimmed' | 'altered' | 'fragment' | 'unquoted';

export interface Reported {
  /** Which utterance of all. */
  readonly utterance: number;
  readonly rendering: Rendering;
  readonly words: string;
}

export interface QuotedArticle extends GeneratedArticle {
  readonly reported: readonly Reported[];
}

const ARTICLES_A_STORY = 10;
const UTTERANCES_A_STORY = 5;
const REPORTED = 3;

/** Shares of the renderings, of one. */
const SHARES: readonly (readonly [Rendering, number])[] = [
  ['same', 0.6],
  ['trimmed', 0.12],
  ['altered', 0.15],
  ['fragment', 0.05],
  ['unquoted', 0.08],
];

/** The words of an utterance as they were spoken: 8 to 22 of them. */
export function spoken(utterance: number): string[] {
  const roll = dice(1_000_003 * (utterance + 1));
  const words = Array.from({ length: 8 + Math.floor(roll() * 15) }, () => drawnWord(roll));
  return [capital(words[0]!), ...words.slice(1)];
}

/** One to three words of an utterance exchanged, dropped or put in. */
export function altered(words: readonly string[], roll: () => number): string[] {
  const list = [...words];
  const times = 1 + Math.floor(roll() * 3);
  for (let i = 0; i < times; i += 1) {
    const at = 1 + Math.floor(roll() * (list.length - 1));
    const how = roll();
    if (how < 0.5) list[at] = drawnWord(roll);
    else if (how < 0.75) list.splice(at, 1);
    else list.splice(at, 0, drawnWord(roll));
  }
  return list;
}

export function quotedArticle(number: number): QuotedArticle {
  const roll = dice(number + 1);
  const story = Math.floor(number / ARTICLES_A_STORY);
  const words = (count: number) => Array.from({ length: count }, () => drawnWord(roll)).join(' ');
  const sentence = () => `${capital(words(10 + Math.floor(roll() * 12)))}.`;
  const paragraph = (first: string) => [first, ...Array.from({ length: 3 }, sentence)].join(' ');
  const from = Math.floor(roll() * UTTERANCES_A_STORY);
  const reported = Array.from({ length: REPORTED }, (_, i): Reported => {
    const utterance = story * UTTERANCES_A_STORY + ((from + i) % UTTERANCES_A_STORY);
    const rendering = drawnRendering(roll());
    return { utterance, rendering, words: rendered(spoken(utterance), rendering, roll).join(' ') };
  });
  const title = sentence().slice(0, -1);
  const speaker = drawnName(dice(story + 77));
  const paragraphs = [
    paragraph(sentence()),
    ...reported.map((one) => paragraph(told(one, speaker))),
    paragraph(sentence()),
    paragraph(sentence()),
  ];
  return {
    id: `quoted-${number}`,
    title,
    outlet: `Outlet ${number % 40}`,
    published: `${2015 + (story % 10)}-${two((story % 12) + 1)}-${two((number % 28) + 1)}`,
    url: `https://news.example/${number}`,
    text: `${title}\n\n${paragraphs.join('\n\n')}\n`,
    reported,
  };
}

function drawnRendering(roll: number): Rendering {
  let sum = 0;
  return SHARES.find(([, share]) => (sum += share) > roll)?.[0] ?? 'same';
}

function rendered(words: readonly string[], rendering: Rendering, roll: () => number): readonly string[] {
  const cut = (length: number) => {
    const at = Math.floor(roll() * (words.length - length + 1));
    return words.slice(at, at + length);
  };
  if (rendering === 'altered') return altered(words, roll);
  if (rendering === 'trimmed') return cut(Math.max(6, words.length - 1 - Math.floor(roll() * 8)));
  if (rendering === 'fragment') return cut(2 + Math.floor(roll() * 4));
  return words;
}

/** A sentence that gives the words, so that a reader sees who spoke. */
function told({ rendering, words }: Reported, speaker: string): string {
  const surname = speaker.split(' ')[1]!;
  if (rendering === 'unquoted') return `${surname} said that ${words}.`;
  if (rendering === 'trimmed' || rendering === 'fragment')
    return `${speaker} called it “${words}” on Friday.`;
  return `“${capital(words)},” said ${speaker}.`;
}

function capital(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
