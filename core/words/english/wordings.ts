import type { ResultOf } from '#core/contract/methods.ts';
import type { Place } from '#core/contract/nouns.ts';
import type { DifferenceKind, Verdict } from '#core/contract/vocabulary.ts';
import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

type Searched = ResultOf<'trace.words'>['searched'];

export const wordings = {
  /** A verdict as the screen says it. */
  verdict: {
    identical: 'same words',
    typographic: 'same words, other marks',
    trimmed: 'trimmed',
    'lawfully altered': 'lawfully altered',
    altered: 'altered',
    spliced: 'spliced from two places',
    'cannot be checked': 'cannot be checked',
  } satisfies Record<Verdict, string>,
  /** What a verdict means, for whoever meets it for the first time. */
  verdictMeans: {
    identical: 'Letter for letter the same.',
    typographic: 'The same words: only quotation marks, dashes, spaces, capitals or line breaks differ.',
    trimmed: 'One wording holds the other: words are left off at an end, none is changed.',
    'lawfully altered': 'Changed only where a mark says so: [brackets], an ellipsis, emphasis.',
    altered: 'Words were changed, and no mark says so.',
    spliced: 'Put together from two places, and no ellipsis says so.',
    'cannot be checked': 'Too few words to tell.',
  } satisfies Record<Verdict, string>,
  /** A kind of difference, seen from the other wording. */
  difference: {
    negation: 'negation',
    'modal verb': 'modal verb',
    number: 'number',
    date: 'date',
    name: 'name',
    'and/or': 'and/or',
    substitution: 'other words',
    're-ordering': 'words moved',
    omission: 'words left out',
    insertion: 'words put in',
    'omission at an end': 'cut at an end',
    'insertion at an end': 'more at an end',
    'tense or person': 'tense or person',
    spelling: 'spelling',
    bracket: 'brackets',
    ellipsis: 'ellipsis',
    emphasis: 'emphasis',
    typography: 'other marks',
  } satisfies Record<DifferenceKind, string>,
  by: (verdict: string, differences: readonly string[]) => `${verdict}: ${differences.join(', ')}`,
  trimmedBoth: 'trimmed here and there',
  trimmedHere: 'fuller there',
  trimmedThere: 'trimmed there',
  /** Words that turn the meaning, right beside a passage. */
  cut: {
    startsAfter: (word: string) => `Starts just after “${word}”:`,
    stopsBefore: (word: string) => `Stops just before “${word}”:`,
    has: <Piece>(quote: Piece): Phrase<Piece> =>
      phrase`the article has ${quote}. Without these words, the quotation may say something else.`,
    hasOutside: <Piece>(quote: Piece): Phrase<Piece> =>
      phrase`outside the quotation marks the article has ${quote}. Without that, the quotation may say something else.`,
    goesOn: <Piece>(quote: Piece): Phrase<Piece> =>
      phrase`the article goes on ${quote}. Without these words, the quotation may say something else.`,
    goesOnOutside: <Piece>(quote: Piece): Phrase<Piece> =>
      phrase`outside the quotation marks the article goes on ${quote}. Without that, the quotation may say something else.`,
  },
  /** What to beware of at another place of the same words. */
  warning: (warning: Place['warnings'][number]): string => {
    switch (warning.kind) {
      case 'goes on':
        return `It goes on there: “${warning.words}”.`;
      case 'stops before':
        return `It stops there just before “${warning.words}”.`;
      case 'other speaker':
        return `The same words are given to ${warning.there} there, and to ${warning.here} here.`;
    }
  },
  also: {
    title: 'Also reported as',
    count: (places: number) => `Also reported as · ${number(places)}`,
    all: 'All wordings',
    failed: 'Where else these words stand could not be read.',
    nowhere: (articles: number) => `Nowhere else in ${nouns.article(articles)}, nor in a near form.`,
    inContext: 'All words, and the sentences around',
    more: (places: number) => counted(places, 'more place'),
  },
  edition: {
    title: 'All wordings',
    failed: 'The wordings could not be read. Try again.',
    looking: 'Looking…',
    nowhere: (words: string, articles: number) =>
      `“${words}” stands nowhere else in the ${nouns.article(articles)} of this matter, nor in a near form.`,
    count: (wordings: number, articles: number) =>
      `${counted(wordings, 'wording')} in ${nouns.article(articles)}. What differs from the words asked for is marked.`,
    countInTime: (wordings: number, articles: number) =>
      `${counted(wordings, 'wording')} in ${nouns.article(articles)}, the earliest first. What differs from the words asked for is marked.`,
    otherSpeakers: 'given to different speakers',
    around: 'Sentences around',
    table: 'Word under word',
    nothing: 'nothing',
    showIn: (article: string) => `Show it in ${article}`,
    asked: 'the words asked for',
  },
  elsewhere: {
    title: 'Find elsewhere',
    failed: 'The search failed. Nothing was changed; try again.',
    count: (places: number, articles: number, searched: number) =>
      `${counted(places, 'place')} in ${nouns.article(articles)}; searched ${nouns.article(searched)}.`,
    searchInstead: 'Search for these words instead',
    nowhere: (articles: number) =>
      `Nowhere else in the ${nouns.article(articles)} of this matter, nor in a near form.`,
    lookedFor: 'Looked for:',
    /** What was looked for, in the words of a reader who must rely on it that nothing else was there. */
    forms: (searched: Searched): string[] => [
      `“${clip(searched.words.trim().replaceAll(/\s+/g, ' '))}” exactly as written${searched.cut === null ? '' : `, of a longer passage its first ${number(searched.cut)} characters`}`,
      'the same words with other quotation marks, dashes, spaces, capitals, accents or line-break hyphens',
      'a part of these words, and these words as a part of more',
      ...(searched.rarest.length === 0
        ? []
        : [
            `these words with some exchanged, left out, put in or moved, with brackets, ellipses or emphasis, wherever one of these stands: ${searched.rarest.map((phrase) => `“${clip(phrase)}”`).join(', ')}`,
          ]),
    ],
  },
  place: {
    show: 'Show these words in their article',
    first: 'first reported',
    otherSpeaker: 'another speaker',
    noSpeaker: 'no speaker named',
    unquoted: 'not in quotation marks',
    sameWords: 'The same words',
  },
  clusters: {
    title: 'Utterances',
    list: 'Utterances that stand in more than one place',
    first: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}.`,
    choose: (key: string) =>
      `Choose an utterance, or press ${key} on a quote, and all its wordings stand here.`,
    differentSpeakers: 'different speakers',
  },
};

function clip(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79).toWellFormed().trimEnd()}…`;
}
