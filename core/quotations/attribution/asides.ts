import { CLOSE, COMMA, DASH, OPEN, WORD, type ClauseWord } from './clause-words.ts';
import { isBoundary, phraseAfter, phraseBefore, type Stretch } from './phrases.ts';
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  ING,
  OTHER_VERB,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from './readings.ts';
import { isName, isNominal } from './uses.ts';

/** The subject before an aside that ends with the comma at `comma`: "Name, the mayor, who was …, said". */
export function acrossAside(words: readonly ClauseWord[], comma: number, least: number): Stretch | null {
  let end = comma;
  let best: Stretch | null = null;
  let bestEnd = comma;
  for (let count = 0; count < 8; count += 1) {
    let start = end - 1;
    let depth = 0;
    while (start >= least) {
      const kind = words[start]!.kind;
      if (kind === CLOSE) depth += 1;
      else if (kind === OPEN) depth -= 1;
      else if (depth === 0 && (kind === COMMA || isBoundary(words[start]!) || kind === DASH)) break;
      start -= 1;
    }
    const from = start + 1;
    const segment = segmentSubject(words, from, end, least);
    if (segment.role === 'aside') {
      if (words[start]?.kind !== COMMA) return best;
      end = start;
      continue;
    }
    if (segment.role === 'phrase') {
      best = { from: segment.from, to: bestEnd === comma && best === null ? end : bestEnd };
      bestEnd = best.to;
      if (segment.opens && words[start]?.kind === COMMA && mayDescribe(words, segment.from, end)) {
        end = start;
        continue;
      }
      return trimDescription(words, best);
    }
    if (best) return trimDescription(words, best);
    return null;
  }
  return best;
}

/** Whether a phrase is a description that follows a name, rather than the name itself. */
function mayDescribe(words: readonly ClauseWord[], from: number, to: number): boolean {
  const first = words[from]!;
  if (first.reading & DETERMINER || first.possessive) return true;
  if (!first.capital) return true;
  // "Paul D. Ryan, Mr. Trump's friend, said" and "A, B and C said" alike go on to the left.
  for (let k = from; k < to; k += 1)
    if (words[k]!.possessive || words[k]!.lower === 'of' || words[k]!.lower === 'and') return true;
  return /^[dri]-/.test(first.lower) || (to - from === 1 && /^(?:jr|sr|ii|iii)/.test(first.lower));
}

function trimDescription(words: readonly ClauseWord[], stretch: Stretch): Stretch {
  let { to } = stretch;
  while (to > stretch.from && words[to - 1]!.kind === COMMA) to -= 1;
  return { from: stretch.from, to };
}

interface Segment {
  readonly role: 'aside' | 'phrase' | 'none';
  readonly from: number;
  /** Whether the phrase is all that stands between the commas. */
  readonly opens: boolean;
}

function segmentSubject(words: readonly ClauseWord[], from: number, to: number, least: number): Segment {
  const first = words[from];
  if (!first || from >= to) return { role: 'none', from, opens: false };
  if (first.kind === WORD) {
    if (
      first.reading & (RELATIVE | PREPOSITION | TIME) ||
      first.lower === 'whose' ||
      first.lower === 'where' ||
      first.lower === 'when'
    ) {
      const inner = first.reading & PREPOSITION ? phraseBehindPreposition(words, from, to) : null;
      return inner ?? { role: 'aside', from, opens: false };
    }
    if (first.reading & ING || (first.lower.endsWith('ing') && !first.capital))
      return { role: 'aside', from, opens: false };
    if (first.reading & ADVERB && to - from < 4) return { role: 'aside', from, opens: false };
    if (first.reading & (PARTICIPLE | OTHER_VERB) && !first.capital)
      return { role: 'aside', from, opens: false };
    if (first.reading & SUBORDINATOR && first.lower !== 'that') return { role: 'aside', from, opens: false };
    if (/^\d+$/.test(first.lower) && to - from === 1) return { role: 'aside', from, opens: false };
  }
  // "The report itself, however, says"
  let end = to;
  while (
    end - 1 > from &&
    words[end - 1]!.kind === WORD &&
    words[end - 1]!.reading & ADVERB &&
    !isNominal(words, end - 1)
  )
    end -= 1;
  let start = from;
  let joined = false;
  while (
    start < end &&
    words[start]!.kind === WORD &&
    words[start]!.reading & (CONJUNCTION | ADVERB) &&
    !isNominal(words, start)
  ) {
    joined ||= (words[start]!.reading & CONJUNCTION) !== 0;
    start += 1;
  }
  const ahead = phraseAfter(words, start);
  if (ahead && ahead.to >= end) return { role: 'phrase', from: start, opens: !joined };
  if (ahead && !joined) {
    // "a lawyer who works for the city", "the aide in charge of trade", "a bank based in London"
    const next = words[ahead.to]!;
    const described =
      next.kind === WORD && (next.reading & (RELATIVE | PREPOSITION | PARTICIPLE) || next.lower === 'that');
    if (
      described &&
      (words[start]!.reading & DETERMINER || words[start]!.possessive || !words[start]!.capital)
    ) {
      return { role: 'phrase', from: start, opens: true };
    }
  }
  const behind = phraseBefore(words, end, Math.max(least, from));
  const before = behind && words[behind.from - 1];
  if (
    !behind ||
    (before &&
      behind.from > from &&
      before.kind === WORD &&
      before.reading & PREPOSITION &&
      (before.reading & SUBORDINATOR) === 0)
  ) {
    return { role: 'aside', from, opens: false };
  }
  return { role: 'phrase', from: behind.from, opens: false };
}

function phraseBehindPreposition(words: readonly ClauseWord[], from: number, to: number): Segment | null {
  // "For years Mr. Smith, the mayor, said": the name after the time is the subject.
  for (let k = from + 1; k < to; k += 1) {
    const before = words[k - 1]!;
    if (
      before.kind === WORD &&
      isName(words, k) &&
      (before.reading & TIME || (!before.capital && before.reading === 0 && !before.possessive))
    ) {
      const ahead = phraseAfter(words, k);
      if (ahead && ahead.to === to) return { role: 'phrase', from: k, opens: false };
    }
    if (words[k]!.reading & PRONOUN && k === to - 1) return { role: 'phrase', from: k, opens: false };
  }
  return null;
}
