import { CLOSE, COLON, COMMA, DASH, OPEN, QUOTE, STOP, WORD, type ClauseWord } from './clause-words.ts';
import { isBoundary, phraseAfter, REACH, type Stretch } from './phrases.ts';
import { isName, isNominal, verbUse } from './uses.ts';
import {
  ADVERB,
  AUXILIARY,
  BESIDE,
  CONJUNCTION,
  ING,
  NOUNY,
  OBJECT,
  PAST,
  PRONOUN,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
  THIRD,
  TIME,
} from './readings.ts';
import { mainSubject, subjectOf } from './subjects.ts';

/** Who speaks a quotation and which words say so, as indices of the sentence's words. */
export interface Governing {
  readonly speaker: Stretch | null;
  readonly verb: Stretch | null;
  /** How close the words stand: right beside the quotation, somewhere in its sentence, or guessed from its subject. */
  readonly bond: 'beside' | 'sentence' | 'guessed';
}

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
  const first = words[k];
  if (!first || first.kind !== WORD) return null;
  const per = accordingTo(words, k);
  if (per) return per;
  const use = verbUse(words, k);
  if (use === 'finite' && first.reading & (PAST | THIRD) && (setOff || (first.reading & NOUNY) === 0)) {
    const subject = phraseAfter(words, k + 1);
    if (subject && !(first.reading & BESIDE && !setOff))
      return { speaker: subject, verb: verbStretch(words, k), bond: 'beside' };
  }
  const subject = phraseAfter(words, k);
  if (!subject) return null;
  const pronoun = first.reading & PRONOUN;
  const verb = verbAfter(words, subject.to);
  if (verb === null) return null;
  const kind = verbUse(words, verb);
  const speech = kind === 'finite' || (kind === 'going' && beside(words, verb));
  if (!speech && !(setOff && ending === ',' && kind === 'other' && endsSoon(words, verb))) return null;
  if (!setOff && !pronoun && !(isName(words, k) && verb === subject.to)) return null;
  if (words[verb]!.reading & BESIDE && !setOff) return null;
  if (words[verb]!.reading & AUXILIARY && (words[verb]!.reading & SPEECH) === 0) return null;
  return { speaker: subject, verb: verbStretch(words, verb), bond: 'beside' };
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
      const use = verbUse(words, k);
      if (use === 'finite' || use === 'other') return k;
      if (use === 'going' && words[k - 1]!.reading & AUXILIARY) return k;
      if (word.reading & RELATIVE || word.lower === 'that') return afterRelative(words, k);
      return null;
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
    if (isBoundary(word) || word.kind === QUOTE || word.kind === COLON) return null;
    if (word.kind !== COMMA && word.kind !== DASH) continue;
    const verb = skipAuxiliaries(words, k + 1);
    const use = verbUse(words, verb);
    if (use === 'finite') return verb;
  }
  // A description without its second comma: "Name, a friend of his said".
  return null;
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

/** The verb as printed; what of it is spread over several words is kept together. */
export function verbStretch(words: readonly ClauseWord[], verb: number): Stretch {
  let from = verb;
  const before = words[verb - 1];
  if (
    words[verb]!.lower === 'saying' &&
    before?.kind === WORD &&
    before.lower === 'as' &&
    words[verb - 2]?.lower === 'quoted'
  )
    from = verb - 2;
  return { from, to: verb + 1 };
}

/** "according to the filing", "per Variety", "in the words of the judge" at `k`. */
export function accordingTo(words: readonly ClauseWord[], k: number): Governing | null {
  const first = words[k]!;
  let to = 0;
  if (first.lower === 'according' && words[k + 1]?.lower === 'to') to = k + 2;
  else if (
    first.lower === 'in' &&
    words[k + 1]?.lower === 'the' &&
    words[k + 2]?.lower === 'words' &&
    words[k + 3]?.lower === 'of'
  )
    to = k + 4;
  else if (first.lower === 'per' && isName(words, k + 1)) to = k + 1;
  if (to === 0) return null;
  const speaker = phraseAfter(words, to);
  return speaker ? { speaker, verb: { from: k, to }, bond: 'beside' } : null;
}

/** What stands before a quotation in its sentence and gives its words to somebody. */
export function governedFromLeft(
  words: readonly ClauseWord[],
  quote: number,
  floor: number,
  opensSmall: boolean,
): Governing | null {
  const least = Math.max(floor, quote - REACH);
  let fallback: Governing | null = null;
  let tries = 0;
  const byColon = words[quote - 1]?.kind === COLON;
  for (let k = quote - 1; k >= least && tries < MOST_TRIES; k -= 1) {
    const word = words[k]!;
    if (word.kind !== WORD) continue;
    if ((word.lower === 'according' && words[k + 1]?.lower === 'to') || word.lower === 'per') {
      const per = accordingTo(words, k);
      if (per && !fallback) fallback = { ...per, bond: 'sentence' };
      continue;
    }
    if ((word.reading & SPEECH) === 0) continue;
    const use = verbUse(words, k);
    if (use === 'none' || use === 'other') continue;
    tries += 1;
    const near = isBeside(words, k, quote);
    if (word.reading & BESIDE && !near) continue;
    if (use === 'passive') {
      const agent = agentAfter(words, k, quote);
      if (agent) return { speaker: agent, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
      continue;
    }
    if (!near && inParenthesisOf(words, k, quote)) continue;
    let speaker: Stretch | null;
    if (use === 'finite') speaker = inverted(words, k, quote) ?? subjectOf(words, k, floor);
    else speaker = mainSubject(words, k, floor) ?? subjectOf(words, k, floor);
    if (!speaker && use === 'finite') speaker = mainSubject(words, k, floor);
    if (!speaker) continue;
    if (speaker.from <= quote && quote < speaker.to) continue;
    return { speaker, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
  }
  if (fallback) return fallback;
  if (byColon) {
    const speaker = mainSubject(words, quote, floor) ?? labelBefore(words, quote - 1, floor);
    if (speaker) return { speaker, verb: null, bond: 'beside' };
  }
  void opensSmall;
  return null;
}

/** A speaker's label: NAME: “…”. */
function labelBefore(words: readonly ClauseWord[], colon: number, floor: number): Stretch | null {
  const found = phraseAfter(words, floor);
  return found && found.to === colon ? found : null;
}

/** “…,” said the mayor, “…”: the subject stands after the verb. */
function inverted(words: readonly ClauseWord[], verb: number, quote: number): Stretch | null {
  let before = verb - 1;
  if (words[before]?.kind === COMMA) before -= 1;
  const asBefore = words[verb - 1]?.lower === 'as' || words[verb - 1]?.lower === 'so';
  if (words[before]?.kind !== QUOTE && !asBefore) return null;
  const found = phraseAfter(words, verb + 1);
  return found && found.to <= quote && words[verb + 1]!.reading !== OBJECT ? found : null;
}

/** Whether nothing but an object, a place, a time, a comma, "that" or "as" stands between a verb and the quotation. */
function isBeside(words: readonly ClauseWord[], verb: number, quote: number): boolean {
  if (words[quote - 1]?.kind === COLON) return quote - verb < 30;
  for (let k = verb + 1; k < quote; k += 1) {
    const word = words[k]!;
    if (word.kind === WORD) {
      if (word.reading & (AUXILIARY | RELATIVE) || verbUse(words, k) !== 'none') return false;
      if (k - verb > 12 && words[quote - 1]?.kind !== COMMA) return false;
    } else if (word.kind !== COMMA && word.kind !== COLON) return false;
  }
  return quote - verb < 25;
}

/** Whether a verb is that of a relative clause which ends before the quotation: "the claims that he argues …, “…”". */
function inParenthesisOf(words: readonly ClauseWord[], verb: number, quote: number): boolean {
  const subject = words[verb - 1];
  const opener = words[verb - 2];
  if (!subject || subject.kind !== WORD) return false;
  if (subject.reading & RELATIVE) return hasComma(words, verb, quote) || verbBetween(words, verb, quote);
  if (
    subject.reading & PRONOUN &&
    opener?.kind === WORD &&
    (opener.lower === 'that' || opener.reading & RELATIVE)
  ) {
    const head = words[verb - 3];
    const isRelative =
      head?.kind === WORD && verbUse(words, verb - 3) === 'none' && isNominal(words, verb - 3);
    return isRelative;
  }
  return false;
}

function hasComma(words: readonly ClauseWord[], from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if (words[k]!.kind === COMMA) return true;
  return false;
}

function verbBetween(words: readonly ClauseWord[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k += 1) {
    const use = verbUse(words, k);
    if (use === 'finite' || use === 'other') return (words[k]!.reading & ING) === 0;
  }
  return false;
}

function agentAfter(words: readonly ClauseWord[], verb: number, quote: number): Stretch | null {
  for (let k = verb + 1; k < quote && k < verb + 10; k += 1) {
    if (words[k]!.kind !== WORD) return null;
    if (words[k]!.lower === 'by') return phraseAfter(words, k + 1);
  }
  // “was described as "…" by the mayor”
  for (let k = quote + 1; k < words.length && k < quote + 6; k += 1) {
    const word = words[k]!;
    if (word.kind !== WORD) return null;
    if (word.lower === 'by') return phraseAfter(words, k + 1);
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

/** The subject of the clause that a quotation stands in, where nothing says that anybody spoke. */
export function governedBySubject(
  words: readonly ClauseWord[],
  quote: number,
  floor: number,
): Governing | null {
  const speaker = mainSubject(words, quote, floor);
  return speaker ? { speaker, verb: null, bond: 'guessed' } : null;
}
