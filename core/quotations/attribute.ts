import { breaksAt } from '#core/text/sentences.ts';
import { BREAK, type ClauseWord, clauseWords, COLON, outer, QUOTE, STOP, WORD } from './clause-words.ts';
import {
  governedBySubject,
  governedFromEnd,
  governedFromLeft,
  governedFromRight,
  type Governing,
} from './governing.ts';
import { isOutlet, PLATFORMS } from './outlets.ts';
import { REACH, type Stretch } from './phrases.ts';
import { isName } from './uses.ts';
import type { Attribution, Phrase, QuotedWords } from './quotation.ts';
import { DETERMINER } from './readings.ts';

/**
 * Who speaks each of the given quotations of `text` (in order of start, those within others after them), by the words
 * around it; `null` where no words say so. The list is as long as the one given.
 */
export function attributions(text: string, quotations: readonly QuotedWords[]): (Attribution | null)[] {
  const found: (Attribution | null)[] = quotations.map(() => null);
  const memory: Memory = { turn: null };
  let next = 0;
  while (next < quotations.length) {
    const first = quotations[next]!;
    const start = paragraphStart(text, outer(first).start);
    const indices: number[] = [];
    let end = paragraphEnd(text, outer(first).end);
    let covered = -1;
    while (next < quotations.length && outer(quotations[next]!).start < end) {
      const one = quotations[next]!;
      if (outer(one).start >= covered) {
        indices.push(next);
        covered = outer(one).end;
        if (covered > end) end = paragraphEnd(text, covered);
      }
      next += 1;
    }
    attributeParagraph(text, { start, end }, quotations, indices, found, memory);
  }
  return found;
}

/** As far back as a paragraph is read from its first quotation. */
const FARTHEST = 4000;

interface Memory {
  /** Who spoke last, and where the paragraph ended in which that was. */
  turn: { readonly attribution: Attribution; readonly end: number } | null;
}

function paragraphStart(text: string, from: number): number {
  let at = from;
  for (;;) {
    const line = text.lastIndexOf('\n', at - 1);
    if (at <= 0 || line === -1) return from > FARTHEST ? Math.max(0, from - FARTHEST) : 0;
    if (from - line > FARTHEST) return from - FARTHEST;
    if (breaksAt(text, line)) return line + 1;
    at = line;
  }
}

function paragraphEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + FARTHEST);
  for (let at = from; at < limit; at += 1) if (text.charCodeAt(at) === 10 && breaksAt(text, at)) return at;
  return limit;
}

function attributeParagraph(
  text: string,
  span: { start: number; end: number },
  quotations: readonly QuotedWords[],
  indices: readonly number[],
  found: (Attribution | null)[],
  memory: Memory,
): void {
  const words = clauseWords(text, span, quotations, indices);
  const places: number[] = [];
  for (const [k, word] of words.entries()) if (word.kind === QUOTE) places.push(k);
  const rights = new Map<number, Governing>();
  for (const place of places) {
    const right = governedFromRight(words, place, endingOf(text, quotations[words[place]!.quotation]!));
    if (right) rights.set(place, right);
  }
  const floors = sentenceFloors(text, words, quotations, rights);
  const opens =
    memory.turn && !hasInkBetween(text, memory.turn.end, span.start) ? memory.turn.attribution : null;
  let turn: Attribution | null = null;
  let pending: number[] = [];
  for (const place of places) {
    const index = words[place]!.quotation;
    const floor = floors[place]!;
    const end = sentenceEnd(words, floors, place);
    const whole = floor === place && end === place + 1;
    const right = rights.get(place) ?? null;
    const exact = text.slice(quotations[index]!.start, quotations[index]!.end);
    let governing = choose(words, place, floor, end, right, exact);
    if (!governing && !whole && countWords(exact) >= 3 && !isTitle(exact))
      governing = governedBySubject(words, place, floor);
    let attribution: Attribution | null = null;
    if (governing)
      attribution = attributionOf(
        text,
        words,
        quotations[index]!,
        governing,
        Math.max(floor, place - REACH),
        Math.min(end, place + REACH),
      );
    else if (whole || floor === place) {
      attribution = turn ? turn : opens && place === 0 ? opens : null;
      if (!attribution && !introduced(words, place)) pending.push(index);
    }
    found[index] = attribution;
    if (attribution) {
      if (governing && governing.bond === 'beside') {
        for (const one of pending) found[one] = attribution;
        pending = [];
      }
      if (!governing || governing.bond !== 'guessed') turn = attribution;
    }
  }
  const last = words.at(-1);
  const endsInSpeech = last?.kind === QUOTE || turn !== null;
  if (turn && endsInSpeech) memory.turn = { attribution: turn, end: span.end };
  else {
    const intro = introduction(text, words);
    memory.turn = intro ? { attribution: intro, end: span.end } : null;
  }
}

function introduced(_words: readonly ClauseWord[], _place: number): boolean {
  return false;
}

function introduction(_text: string, _words: readonly ClauseWord[]): Attribution | null {
  return null;
}

function choose(
  words: readonly ClauseWord[],
  place: number,
  floor: number,
  end: number,
  right: Governing | null,
  exact: string,
): Governing | null {
  const left = place > floor ? governedFromLeft(words, place, floor, startsSmall(exact)) : null;
  if (isTitle(exact) && !(left?.bond === 'beside' && words[place - 1]?.kind === COLON) && !right) return null;
  if (left?.bond === 'beside' && (startsSmall(exact) || !right)) return left;
  if (right) return right;
  const trailing = governedFromEnd(words, place, end);
  if (left) return left;
  return trailing;
}

function startsSmall(exact: string): boolean {
  const first = exact[0] ?? '';
  return first !== first.toUpperCase();
}

function countWords(exact: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < exact.length && count < 8; i += 1) {
    const space = exact.charCodeAt(i) <= 32;
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}

/** Whether words look like the name of a work: capitals throughout, but for little words, and no stop at the end. */
function isTitle(exact: string): boolean {
  if (exact.length > 80) return false;
  const parts = exact.replace(/[,.]$/, '').split(/\s+/);
  if (parts.length > 10) return false;
  return (
    parts.every(
      (part, i) =>
        /^[\p{Lu}\d&]/u.test(part) ||
        (i > 0 && /^(?:of|the|and|in|a|an|to|for|on|at|with|by|from|or)$/.test(part)),
    ) && !/[!?]$/.test(exact)
  );
}

/** The last character of a quotation that tells how its sentence goes on. */
function endingOf(text: string, quotation: QuotedWords): string {
  return text[quotation.end - 1] ?? '';
}

/** For each word the index at which its sentence starts. */
function sentenceFloors(
  text: string,
  words: readonly ClauseWord[],
  quotations: readonly QuotedWords[],
  rights: ReadonlyMap<number, Governing>,
): number[] {
  const floors: number[] = [];
  let floor = 0;
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k]!;
    floors.push(floor);
    if (word.kind === STOP || word.kind === BREAK) floor = k + 1;
    else if (word.kind === QUOTE) {
      const ending = endingOf(text, quotations[word.quotation]!);
      const next = words[k + 1];
      const stops = ending === '.' || ending === '?' || ending === '!' || ending === '…';
      if (!stops || (rights.has(k) && ending !== '.')) continue;
      if (rights.has(k) && next && !next.capital) continue;
      if (!next || next.kind === QUOTE || (next.kind === WORD && next.capital)) floor = k + 1;
    }
  }
  return floors;
}

function sentenceEnd(words: readonly ClauseWord[], floors: readonly number[], place: number): number {
  let end = place + 1;
  while (end < words.length && floors[end] === floors[place] && end < place + 200) end += 1;
  return end;
}

function hasInkBetween(text: string, from: number, to: number): boolean {
  if (to - from > 40) return true;
  return text.slice(from, to).trim() !== '';
}

function attributionOf(
  text: string,
  words: readonly ClauseWord[],
  quotation: QuotedWords,
  governing: Governing,
  floor: number,
  end: number,
): Attribution {
  const speaker = governing.speaker && phraseOf(text, words, governing.speaker);
  const verb = governing.verb && phraseOf(text, words, governing.verb);
  const parts = [speaker, verb].filter((one) => one !== null);
  const reason =
    parts.length === 0
      ? quotation
      : { start: Math.min(...parts.map((one) => one.start)), end: Math.max(...parts.map((one) => one.end)) };
  return {
    speaker,
    who: null,
    verb,
    reportedVia: creditIn(text, words, floor, end, governing.speaker),
    reason: { start: reason.start, end: reason.end },
  };
}

/** The outlet or platform that a sentence credits with words, other than the speaker. */
function creditIn(
  text: string,
  words: readonly ClauseWord[],
  floor: number,
  end: number,
  speaker: Stretch | null,
): Phrase | null {
  for (let k = floor; k < end; k += 1) {
    if (!isName(words, k) || (speaker && speaker.from <= k && k < speaker.to)) continue;
    let to = k + 1;
    while (
      to < end &&
      to < k + 6 &&
      (isName(words, to) ||
        (words[to]!.kind === WORD && /^(?:of|the|&|and|this|magazine)$/.test(words[to]!.lower)))
    )
      to += 1;
    for (let stop = to; stop > k; stop -= 1) {
      const from =
        words[k - 1]?.kind === WORD && words[k - 1]!.lower === 'the' && words[k - 1]!.capital ? k - 1 : k;
      const phrase = phraseOf(text, words, { from, to: stop });
      if (!isOutlet(phrase.text) || !credits(words, from, stop)) continue;
      return phrase;
    }
    k = Math.max(k, to - 1);
  }
  return null;
}

function credits(words: readonly ClauseWord[], from: number, to: number): boolean {
  let k = from - 1;
  while (k >= 0 && words[k]!.kind === WORD && (words[k]!.reading & DETERMINER) !== 0) k -= 1;
  const before = words[k];
  const plain = words[to - 1]!.lower;
  if (before?.kind === WORD) {
    if (/^(?:told|tell|tells|telling|via|per|by|with|to|on)$/.test(before.lower)) return true;
    if (PLATFORMS.has(plain)) return true;
  }
  const next = words[to];
  return next?.kind === WORD && /^(?:reports|reported|notes|noted|writes|wrote|said|says)$/.test(next.lower);
}

function phraseOf(text: string, words: readonly ClauseWord[], stretch: Stretch): Phrase {
  const start = words[stretch.from]!.start;
  const end = words[stretch.to - 1]!.end;
  return { start, end, text: text.slice(start, end) };
}
