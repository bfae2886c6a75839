import { CLOSE, COMMA, DASH, OPEN, QUOTE, WORD, type ClauseWord } from './clause-words.ts';
import { isBoundary, phraseAfter, phraseBefore, REACH, type Stretch } from './phrases.ts';
import { isName, isNominal, verbUse } from './uses.ts';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  ING,
  OBJECT,
  OTHER_VERB,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from './readings.ts';

/** As many verbs are tried for one subject; more are not met within one sentence's reach. */
const MOST_TRIES = 8;

/** Where the sentence of the word at `k` begins, as an index of `words`; quotations do not end it. */
export type Floor = number;

/**
 * The subject of the verb at `verb`, looked for to its left and no further than `floor`: the phrase right before it, the
 * one before an aside between commas, the one that "who" takes up, or the subject of the verb it is joined to by "and".
 */
export function subjectOf(words: readonly ClauseWord[], verb: number, floor: Floor): Stretch | null {
  const least = Math.max(floor, verb - REACH);
  const k = beforeAuxiliaries(words, verb, least);
  if (k < least) return null;
  const word = words[k]!;
  if (word.kind === WORD) {
    if (word.reading & RELATIVE || (word.lower === 'that' && k > least && isNominal(words, k - 1)))
      return antecedent(words, k, least);
    if (word.reading & CONJUNCTION || word.lower === 'then') return joinedSubject(words, k, floor);
    if (word.lower === 'to') return mainSubject(words, k, floor);
    if (word.reading & PREPOSITION) return mainSubject(words, k, floor);
    return withList(words, phraseBefore(words, k + 1, least), least);
  }
  if (word.kind === COMMA) return acrossAside(words, k, least);
  if (word.kind === CLOSE) return phraseBefore(words, k + 1, least);
  if (word.kind === DASH) {
    for (let j = k - 1; j >= least; j -= 1) if (words[j]!.kind === DASH) return phraseBefore(words, j, least);
    return null;
  }
  if (word.kind === QUOTE) return phraseBefore(words, k + 1, least);
  return null;
}

/** "Moss, Vell and Tarn": the names before the last two. */
function withList(words: readonly ClauseWord[], found: Stretch | null, least: number): Stretch | null {
  if (!found || !isName(words, found.from)) return found;
  let { from } = found;
  let joined = false;
  for (let k = from; k < found.to; k += 1) joined ||= words[k]!.lower === 'and';
  while (joined && words[from - 1]?.kind === COMMA && from - 2 >= least && isName(words, from - 2)) {
    const earlier = phraseBefore(words, from - 1, least);
    const opener = earlier && words[earlier.from - 1];
    if (!earlier || (opener?.kind === WORD && opener.reading & (PREPOSITION | DETERMINER))) break;
    from = earlier.from;
  }
  return { from, to: found.to };
}

/** The subject of a verb joined by "and": that of the verb of speech it goes on from, or else of the clause. */
function joinedSubject(words: readonly ClauseWord[], conjunction: number, floor: Floor): Stretch | null {
  const least = Math.max(floor, conjunction - REACH);
  let tries = 0;
  for (let k = conjunction - 1; k >= least && tries < MOST_TRIES; k -= 1) {
    if (isBoundary(words[k]!)) break;
    if (verbUse(words, k) !== 'finite') continue;
    tries += 1;
    const start = beforeAuxiliaries(words, k, least);
    const before = words[start];
    if (start < least || !before) break;
    if (before.kind === COMMA)
      return acrossAside(words, start, least) ?? mainSubject(words, conjunction, floor);
    if (
      before.kind !== WORD ||
      before.reading & (RELATIVE | CONJUNCTION | PREPOSITION) ||
      before.lower === 'that'
    )
      continue;
    const found = phraseBefore(words, start + 1, least);
    if (found) return found;
  }
  return mainSubject(words, conjunction, floor);
}

/** The subject of a participle or infinitive at `verb`: that of the nearest finite verb before it that is no relative clause's. */
export function mainSubject(
  words: readonly ClauseWord[],
  verb: number,
  floor: Floor,
  activeOnly = false,
): Stretch | null {
  const least = Math.max(floor, verb - REACH);
  let tries = 0;
  let inner: Stretch | null = null;
  for (let k = verb - 1; k >= least && tries < MOST_TRIES; k -= 1) {
    if (isBoundary(words[k]!)) return inner;
    const use = verbUse(words, k);
    if (use !== 'finite' && use !== 'other' && use !== 'passive') continue;
    tries += 1;
    const start = beforeAuxiliaries(words, k, least);
    if (start < least) continue;
    const before = words[start]!;
    if (
      before.kind === WORD &&
      (before.reading & (RELATIVE | PREPOSITION | OBJECT) || before.lower === 'that' || before.lower === 'to')
    ) {
      k = start;
      continue;
    }
    if (before.kind === WORD && before.reading & CONJUNCTION) {
      k = start;
      continue;
    }
    const found =
      before.kind === COMMA ? acrossAside(words, start, least) : phraseBefore(words, start + 1, least);
    if (!found) continue;
    const opener = words[found.from - 1];
    // What somebody says about another is no subject of ", adding …" after it.
    const reported =
      opener?.kind === WORD &&
      (opener.lower === 'that' ||
        verbUse(words, found.from - 1) === 'finite' ||
        verbUse(words, found.from - 1) === 'infinitive');
    if (reported && commaBetween(words, k, verb)) {
      inner ??= found;
      k = found.from;
      continue;
    }
    // "When he lost, she said": what a subordinate clause says is not the subject of what follows.
    if (
      opener?.kind === WORD &&
      opener.reading & (SUBORDINATOR | RELATIVE) &&
      opener.lower !== 'that' &&
      commaBetween(words, k, verb) &&
      subjectBeforeOpener(words, found.from - 1, least)
    ) {
      k = found.from;
      continue;
    }
    if (activeOnly && (use === 'passive' || isPassive(words, k))) return null;
    return found;
  }
  return inner;
}

/** "was built", "were intended": what happens to somebody is not said by him. */
function isPassive(words: readonly ClauseWord[], verb: number): boolean {
  const { lower, reading } = words[verb]!;
  return (reading & OTHER_VERB) !== 0 && lower.endsWith('ed') && ((words[verb - 1]?.reading ?? 0) & BE) !== 0;
}

function subjectBeforeOpener(words: readonly ClauseWord[], opener: number, least: number): boolean {
  for (let k = opener - 1; k >= least; k -= 1) {
    const use = verbUse(words, k);
    if (use === 'finite' || use === 'other') return true;
  }
  return false;
}

function commaBetween(words: readonly ClauseWord[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k += 1) if (words[k]!.kind === COMMA) return true;
  return false;
}

/** The last word before the verb's auxiliaries, adverbs and "went on to". */
function beforeAuxiliaries(words: readonly ClauseWord[], verb: number, least: number): number {
  let k = verb - 1;
  while (k >= least) {
    const word = words[k]!;
    if (word.kind !== WORD) break;
    if (word.reading & AUXILIARY || word.lower === 'not') k -= 1;
    else if (word.reading & (ADVERB | TIME) && !isTimeSubject(words, k)) k -= 1;
    else if (word.lower === 'to' && k - 1 >= least) {
      let j = k - 1;
      while ((j > least && words[j]!.kind === WORD && words[j]!.reading & ADVERB) || words[j]!.lower === 'on')
        j -= 1;
      const use = verbUse(words, j);
      if (use !== 'finite' && use !== 'other') break;
      k = j - 1;
    } else if (word.lower === 'on' && words[k + 1] && words[k + 1]!.reading & TIME) k -= 1;
    else break;
  }
  return k;
}

function isTimeSubject(words: readonly ClauseWord[], k: number): boolean {
  return words[k]!.possessive;
}

function antecedent(words: readonly ClauseWord[], pronoun: number, least: number): Stretch | null {
  let k = pronoun;
  if (words[k - 1]?.kind === COMMA) k -= 1;
  while (k - 1 > least && words[k - 1]!.kind === WORD && words[k - 1]!.reading & PREPOSITION) k -= 1;
  const found = phraseBefore(words, k, least);
  if (!found) return null;
  // ", a Republican, who said": the name before is meant, its description belongs to it.
  const comma = words[found.from - 1];
  if (comma?.kind === COMMA && words[pronoun - 1]?.kind === COMMA && isIndefinite(words, found.from)) {
    const name = phraseBefore(words, found.from - 1, least);
    if (name && isName(words, name.to - 1)) return { from: name.from, to: found.to };
  }
  return found;
}

function isIndefinite(words: readonly ClauseWord[], k: number): boolean {
  return (words[k]!.reading & DETERMINER) !== 0;
}

/** The subject before an aside that ends with the comma at `comma`: "Name, the mayor, who was …, said". */
function acrossAside(words: readonly ClauseWord[], comma: number, least: number): Stretch | null {
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
  return to - from === 1 && /^(?:[dr]-|jr|sr|ii|iii)/.test(first.lower);
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
  let start = from;
  let joined = false;
  while (
    start < to &&
    words[start]!.kind === WORD &&
    words[start]!.reading & (CONJUNCTION | ADVERB) &&
    !isNominal(words, start)
  ) {
    joined ||= (words[start]!.reading & CONJUNCTION) !== 0;
    start += 1;
  }
  const ahead = phraseAfter(words, start);
  if (ahead && ahead.to >= to) return { role: 'phrase', from: start, opens: !joined };
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
  const behind = phraseBefore(words, to, Math.max(least, from));
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
