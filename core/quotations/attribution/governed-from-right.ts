import {
  BREAK,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  OPEN,
  QUOTE,
  STOP,
  WORD,
  type ClauseWord,
} from './clause-words.ts';
import { isBoundary, phraseAfter, REACH, type Stretch } from './phrases.ts';
import {
  ADVERB,
  AUXILIARY,
  BESIDE,
  CONJUNCTION,
  DETERMINER,
  NOUNY,
  PAST,
  PRONOUN,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
  THIRD,
  TIME,
} from './readings.ts';

import { isName, verbUse } from './uses.ts';
import { accordingTo, type Governing, verbStretch, withDescription } from './governing.ts';

/** As many verbs are tried for one quotation. */
const MOST_TRIES = 6;

/** What follows a quotation and names its speaker: “…,” she said; “…,” said the mayor; “…,” according to the filing. */
export function governedFromRight(
  words: readonly ClauseWord[],
  quote: number,
  ending: string,
): Governing | null {
  let k = quote + 1;
  const comma = words[k]?.kind === COMMA || words[k]?.kind === DASH;
  const stopped = !comma && ending === '.';
  if (comma) k += 1;
  const setOff =
    comma ||
    ending === ',' ||
    ending === '?' ||
    ending === '!' ||
    ending === '—' ||
    ending === '…' ||
    ending === '-';
  while (words[k]?.kind === WORD && words[k]!.reading & ADVERB) k += 1;
  // "“…,” [Name] said"
  if (words[k]?.kind === OPEN) k += 1;
  const first = words[k];
  if (!first || first.kind !== WORD) return null;
  const per = accordingTo(words, k);
  if (per) return per;
  const signed = signature(words, quote);
  if (signed) return signed;
  const use = verbUse(words, k);
  if (use === 'finite' && first.reading & (PAST | THIRD) && (setOff || (first.reading & NOUNY) === 0)) {
    const subject = phraseAfter(words, k + 1);
    if (subject && (setOff || ((first.reading & BESIDE) === 0 && !isBare(words, subject))))
      return { speaker: withDescription(words, subject), verb: verbStretch(words, k), bond: 'beside' };
  }
  const subject = stopped ? null : phraseAfter(words, k, true);
  if (!subject) return null;
  const pronoun = first.reading & PRONOUN;
  const verb = verbAfter(words, subject.to);
  if (verb === null) return null;
  const kind = verbUse(words, verb);
  const speech = kind === 'finite' || kind === 'infinitive' || (kind === 'going' && beside(words, verb));
  if (!speech && !(setOff && ending === ',' && kind === 'other' && endsSoon(words, verb))) return null;
  if (!setOff && !pronoun && !(isName(words, k) && verb === subject.to)) return null;
  if (words[verb]!.reading & BESIDE && !setOff) return null;
  if (words[verb]!.reading & AUXILIARY && (words[verb]!.reading & SPEECH) === 0) return null;
  return { speaker: withDescription(words, subject), verb: verbStretch(words, verb), bond: 'beside' };
}

/** “…” — Name: a name alone after a dash signs what stands before. */
function signature(words: readonly ClauseWord[], quote: number): Governing | null {
  if (words[quote + 1]?.kind !== DASH || !isName(words, quote + 2)) return null;
  const name = phraseAfter(words, quote + 2);
  const next = name && words[name.to];
  if (
    !name ||
    (next && next.kind !== COMMA && next.kind !== OPEN && next.kind !== BREAK && next.kind !== STOP)
  )
    return null;
  if (next?.kind === COMMA && verbAfter(words, name.to) !== null) return null;
  return { speaker: name, verb: null, bond: 'beside' };
}

/** One small word without an article: no subject after a verb, "“…” says little". */
function isBare(words: readonly ClauseWord[], { from }: Stretch): boolean {
  return !words[from]!.capital && (words[from]!.reading & (DETERMINER | PRONOUN)) === 0;
}

function beside(words: readonly ClauseWord[], verb: number): boolean {
  return (words[verb - 1]?.reading ?? 0) !== 0;
}

/** Whether little follows the verb in its sentence, as after "“…,” she whispered back". */
function endsSoon(words: readonly ClauseWord[], verb: number): boolean {
  for (let k = verb + 1; k < words.length && k < verb + 25; k += 1) {
    const kind = words[k]!.kind;
    if (kind === STOP || kind === QUOTE || kind === COMMA) return true;
    if (verbUse(words, k) === 'finite') return false;
  }
  return verb + 25 >= words.length;
}

/** The verb of the subject that ends before `from`: right there, or after an aside between commas, dashes or brackets. */
function verbAfter(words: readonly ClauseWord[], from: number): number | null {
  let k = from;
  for (let asides = 0; asides < 3; asides += 1) {
    k = skipAuxiliaries(words, k);
    const word = words[k];
    if (!word) return null;
    if (word.kind === WORD) {
      if (word.lower === 'quoted' && words[k + 2]?.lower === 'saying') return k + 2;
      const use = verbUse(words, k);
      if (use === 'finite' || use === 'other' || use === 'infinitive') return k;
      if (use === 'going' && words[k - 1]!.reading & AUXILIARY) return k;
      if (word.reading & RELATIVE || word.lower === 'that') return afterRelative(words, k);
      return null;
    }
    if (word.kind === CLOSE) {
      k += 1;
      continue;
    }
    if (word.kind === OPEN) {
      while (k < words.length && words[k]!.kind !== CLOSE && k < from + 20) k += 1;
      k += 1;
      if (words[k]?.kind === COMMA) continue;
      continue;
    }
    if (word.kind !== COMMA && word.kind !== DASH) return null;
    return afterAside(words, k);
  }
  return null;
}

function skipAuxiliaries(words: readonly ClauseWord[], from: number): number {
  let k = from;
  while (k < words.length && k < from + 8) {
    const word = words[k]!;
    if (word.kind !== WORD) break;
    if (word.reading & AUXILIARY && (word.reading & SPEECH) === 0) k += 1;
    else if (word.reading & (ADVERB | TIME)) k += 1;
    else if (
      word.lower === 'went' ||
      (word.lower === 'on' &&
        words[k + 1] &&
        (words[k + 1]!.lower === 'to' || words[k + 1]!.reading & TIME)) ||
      (word.lower === 'to' && (words[k + 1]?.reading ?? 0) & SPEECH)
    )
      k += 1;
    else break;
  }
  return k;
}

/** After ", who …," or ", the mayor of …," the verb that belongs to the name before. */
function afterAside(words: readonly ClauseWord[], opening: number): number | null {
  const limit = Math.min(words.length, opening + REACH);
  for (let k = opening + 1; k < limit; k += 1) {
    const word = words[k]!;
    if (isBoundary(word) || word.kind === QUOTE || word.kind === COLON) break;
    if (word.kind !== COMMA && word.kind !== DASH) continue;
    const verb = skipAuxiliaries(words, k + 1);
    const use = verbUse(words, verb);
    if (use === 'finite') return verb;
  }
  // A description without its second comma: "Name, a friend of his said".
  const description = phraseAfter(words, opening + 1);
  const verb = description && skipAuxiliaries(words, description.to);
  return verb !== null && verbUse(words, verb) === 'finite' && (words[verb]!.reading & BESIDE) === 0
    ? verb
    : null;
}

function afterRelative(words: readonly ClauseWord[], from: number): number | null {
  const limit = Math.min(words.length, from + 40);
  let seen = 0;
  for (let k = from + 1; k < limit; k += 1) {
    const word = words[k]!;
    if (isBoundary(word) || word.kind === QUOTE) return null;
    const use = verbUse(words, k);
    if (use === 'finite' && seen > 0) return k;
    if (use !== 'none') seen += 1;
  }
  return null;
}

/** A sentence that ends with ", she said" after a quotation within it: "The plan is “a gift” to them, she said." */
export function governedFromEnd(words: readonly ClauseWord[], quote: number, end: number): Governing | null {
  let tries = 0;
  for (let k = quote + 1; k < end && k < quote + REACH && tries < MOST_TRIES; k += 1) {
    const word = words[k]!;
    if (word.kind === WORD && word.lower === 'according') {
      const per = accordingTo(words, k);
      if (per) return { ...per, bond: 'sentence' };
    }
    if (word.kind !== COMMA && word.kind !== QUOTE) continue;
    tries += 1;
    const subject = phraseAfter(words, k + 1);
    if (!subject) continue;
    const first = words[k + 1]!;
    if (first.reading & (CONJUNCTION | SUBORDINATOR | RELATIVE)) continue;
    const verb = verbAfter(words, subject.to);
    if (
      verb !== null &&
      verb < end &&
      verbUse(words, verb) === 'finite' &&
      (words[verb]!.reading & BESIDE) === 0 &&
      endsSoon(words, verb)
    ) {
      return { speaker: subject, verb: verbStretch(words, verb), bond: 'sentence' };
    }
    if (verbUse(words, k + 1) === 'finite' && words[k + 1]!.reading & PAST) {
      const after = phraseAfter(words, k + 2);
      if (after && isName(words, after.from))
        return { speaker: after, verb: verbStretch(words, k + 1), bond: 'sentence' };
    }
  }
  return null;
}
