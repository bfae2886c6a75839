import { overlaps } from '#core/text/span.ts';
import { tokensOf, type Token } from '../wordings/tokens.ts';
import { type Candidate, type Taken } from './candidate.ts';
import type { ReadText, Sentence } from './read.ts';

/** The names and numbers of a sentence, by what they are compared by. */
interface Facts {
  readonly sentence: Sentence;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** A number that stands in more sentences of a text says nothing of one of them: the year of the case, say. */
const MOST_PLACES = 2;
/** Names and numbers that two sentences have to share, of each one at least; and how much of those that either has. */
const MIN_SHARED = 3;
const MIN_PART = 0.6;
/** A sentence of more words is a list. */
const MOST_WORDS = 90;

/**
 * Sentences that say the same in words of their own: with the same names and numbers, of which one number is rare in both
 * texts, and that no other sentence shares as many of. Places that are `taken` are left out.
 */
export function* factCandidates(
  left: ReadText,
  right: ReadText,
  taken: { readonly left: Taken; readonly right: Taken },
): Generator<void, Candidate[]> {
  const here = yield* factsOf(left, taken.left);
  const there = yield* factsOf(right, taken.right);
  const placesHere = byNumber(here);
  const found: Candidate[] = [];
  for (const [number, at] of byNumber(there)) {
    const from = placesHere.get(number);
    if (!from || from.length > MOST_PLACES || at.length > MOST_PLACES) continue;
    for (const one of from) {
      for (const other of at) {
        const weight = sharedFacts(one, other);
        if (weight === null) continue;
        const { start, end } = one.sentence;
        found.push({
          reason: 'names and numbers',
          left: { start, end },
          right: { start: other.sentence.start, end: other.sentence.end },
          weight,
        });
      }
    }
  }
  return unrivalled(found);
}

function* factsOf(text: ReadText, taken: Taken): Generator<void, Facts[]> {
  const found: Facts[] = [];
  const mentions = [...text.mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const [at, sentence] of text.sentences.entries()) {
    if (at % 100 === 99) yield;
    if (sentence.words.length > MOST_WORDS || !taken.isFree(sentence)) continue;
    const words = text.text.slice(sentence.start, sentence.end);
    if (!/\d/.test(words)) continue;
    while (next < mentions.length && mentions[next]!.end <= sentence.start) next += 1;
    const entities: typeof mentions = [];
    for (let i = next; i < mentions.length && mentions[i]!.start < sentence.end; i += 1)
      entities.push(mentions[i]!);
    const names = new Set(entities.map(({ entityId }) => `#${entityId}`));
    const numbers = new Set<string>();
    const tokens = tokensOf(words);
    for (const [i, token] of tokens.entries()) {
      const place = { start: sentence.start + token.start, end: sentence.start + token.end };
      if (entities.some((one) => overlaps(one, place))) continue;
      const number = numberOf(token, tokens[i + 1], tokens[i - 1]);
      if (number !== null) numbers.add(number);
      // Of a name of several words the last is what others call it by.
      else if (token.sort === 'name' && !follows(tokens[i + 1], token))
        names.add(token.key.replace(/'s$/, ''));
    }
    if (names.size > 0 && numbers.size > 0) found.push({ sentence, names, numbers });
  }
  return found;
}

function follows(next: Token | undefined, { end }: Token): boolean {
  return next?.sort === 'name' && next.afterBlank && next.start - end === 1;
}

/** A number that says something: of three digits and more, or with what it counts; a day with its month; a year, as far as it goes. */
function numberOf(token: Token, after: Token | undefined, before: Token | undefined): string | null {
  if (!/^\d/.test(token.key)) return null;
  if (token.sort === 'date') {
    if (token.key.length === 4) return token.key;
    const month = [before, after].find((one) => one?.sort === 'date' && !/^\d/.test(one.key));
    return month ? `${month.key} ${token.key.replace(/\D+$/, '')}` : null;
  }
  if (before?.key === '$' && token.key.length > 1) return `$${token.key}`;
  if (UNITS.has(after?.key ?? '')) return `${token.key} ${after!.key}`;
  return token.sort === 'number' && token.key.length > 2 ? token.key : null;
}
const UNITS: ReadonlySet<string> = new Set(['percent', 'million', 'billion', 'trillion']);

function byNumber(facts: readonly Facts[]): Map<string, Facts[]> {
  const places = new Map<string, Facts[]>();
  for (const one of facts) {
    for (const number of one.numbers) {
      // Many sentences of one case name its year.
      if (/^\d{4}$/.test(number)) continue;
      const known = places.get(number);
      if (known === undefined) places.set(number, [one]);
      else if (known.length <= MOST_PLACES) known.push(one);
    }
  }
  return places;
}

/** How many names and numbers two sentences share, where they are enough; else `null`. */
function sharedFacts(a: Facts, b: Facts): number | null {
  const names = [...a.names].filter((name) => b.names.has(name)).length;
  const numbers = [...a.numbers].filter((number) => b.numbers.has(number)).length;
  const shared = names + numbers;
  if (names === 0 || numbers === 0 || shared < MIN_SHARED) return null;
  const fewer = Math.min(a.names.size + a.numbers.size, b.names.size + b.numbers.size);
  return shared >= fewer * MIN_PART ? shared : null;
}

/** Where one sentence shares as much with two others, nobody can say which of them is meant. */
function unrivalled(candidates: readonly Candidate[]): Candidate[] {
  const pairs = new Map(candidates.map((one) => [`${one.left.start} ${one.right.start}`, one]));
  const best = { left: new Map<number, Candidate[]>(), right: new Map<number, Candidate[]>() };
  for (const one of pairs.values()) {
    for (const side of ['left', 'right'] as const) {
      const known = best[side].get(one[side].start);
      if (!known || one.weight > known[0]!.weight) best[side].set(one[side].start, [one]);
      else if (one.weight === known[0]!.weight) known.push(one);
    }
  }
  const isAlone = (one: Candidate, side: 'left' | 'right') => {
    const known = best[side].get(one[side].start)!;
    return known.length === 1 && known[0] === one;
  };
  return [...pairs.values()].filter((one) => isAlone(one, 'left') && isAlone(one, 'right'));
}
