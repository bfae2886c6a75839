import { breaksAt, sentencesOf } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { isTraceable, keyOf, pairsOf, wordsOf } from '../wordings/fingerprint.ts';

/** A text that is held beside another. Spans are of the text. */
export interface MatchedText {
  readonly text: string;
  /** Its quotations that are speech. */
  readonly quotations: readonly Span[];
  /** Where entities are named, whatever they are called there. */
  readonly mentions: readonly (Span & { readonly entityId: number })[];
  /** Page furniture, in order or not: nothing in it matches. */
  readonly excluded: readonly Span[];
}

export interface Sentence extends Span {
  readonly words: readonly string[];
  /** One number for all of its words: the same for the same words, whatever their typography. */
  readonly key: number;
  /** Whether it has so many words and letters that it does not stand anywhere by chance. */
  readonly telling: boolean;
}

/** A text with its sentences, and where each two words that follow one another come in them. */
export interface ReadText extends MatchedText {
  readonly sentences: readonly Sentence[];
  /** Two words that follow one another → the sentences with them, in order; none that stands in too many. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A sentence of fewer words says what many say: “He declined to comment.” */
const MIN_WORDS = 6;
/** Two words that stand in more sentences than this are no sign of where a passage comes from. */
const MOST_PLACES = 12;
/** So much of a text is read before others have a turn, in UTF-16 code units. */
const PART = 60_000;

export function* readText(given: MatchedText): Generator<void, ReadText> {
  const sentences: Sentence[] = [];
  for (const part of partsOf(given.text, given.excluded)) {
    for (const span of sentencesOf(given.text, part)) {
      const words = wordsOf(given.text.slice(span.start, span.end));
      if (words.length === 0) continue;
      const telling = words.length >= MIN_WORDS && isTraceable(words);
      sentences.push({ ...span, words, key: keyOf(words), telling });
    }
    yield;
  }
  const places = yield* placesOf(sentences);
  return { ...given, sentences, places };
}

/** The text without its furniture, in parts that end where a paragraph does. */
function* partsOf(text: string, excluded: readonly Span[]): Generator<Span> {
  const furniture = excluded.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let start = 0;
  for (const gap of [...furniture, { start: text.length, end: text.length }]) {
    while (start < gap.start) {
      let end = text.indexOf('\n', start + PART);
      while (end !== -1 && end < gap.start && !breaksAt(text, end)) end = text.indexOf('\n', end + 1);
      if (end === -1 || end > gap.start) end = gap.start;
      yield { start, end };
      start = end;
    }
    start = Math.max(start, gap.end);
  }
}

function* placesOf(sentences: readonly Sentence[]): Generator<void, Map<number, number[]>> {
  const places = new Map<number, number[]>();
  for (const [at, { words }] of sentences.entries()) {
    for (const pair of pairsOf(words)) {
      const known = places.get(pair);
      if (known === undefined) places.set(pair, [at]);
      // One more than is allowed is kept as the sign that there are too many.
      else if (known.at(-1) !== at && known.length <= MOST_PLACES) known.push(at);
    }
    if (at % 1_000 === 999) yield;
  }
  for (const [pair, known] of places) if (known.length > MOST_PLACES) places.delete(pair);
  return places;
}

/** The sentences of a text that have most of some words, the likeliest first, and how many pairs of words they share. */
export function likely(
  words: readonly string[],
  { places }: Pick<ReadText, 'places'>,
  most: number,
): { readonly at: number; readonly shared: number }[] {
  const counts = new Map<number, number>();
  for (const pair of new Set(pairsOf(words))) {
    for (const at of places.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts]
    .map(([at, shared]) => ({ at, shared }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .slice(0, most);
}
