import { COLON, COMMA, QUOTE, WORD, type ClauseWord } from './clause-words.ts';

import { ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, ING, PRONOUN, RELATIVE } from './readings.ts';
import { isNominal, verbUse } from './uses.ts';

/** "whatever they found": the object stands before the verb, so that no words of theirs follow. */
export function isGap(words: readonly ClauseWord[], verb: number): boolean {
  for (let k = verb - 1; k >= 0 && k > verb - 5; k -= 1) {
    if (words[k]!.kind !== WORD) return false;
    if (/^(?:what|whatever|which)$/.test(words[k]!.lower)) return true;
  }
  return false;
}

/** Whether another verb stands right before: "what he argues implied that …". */
export function followsVerb(words: readonly ClauseWord[], verb: number): boolean {
  let k = verb - 1;
  while (words[k]?.kind === WORD && words[k]!.reading & ADVERB) k -= 1;
  const use = verbUse(words, k);
  return (use === 'finite' || use === 'other') && (words[k]!.reading & AUXILIARY) === 0;
}

/** Whether the clause that starts at `clause` is what the verb tells: only "that" stands between, or a comma never does. */
export function tellsOf(words: readonly ClauseWord[], verb: number, clause: number): boolean {
  for (let k = verb + 1; k < clause; k += 1) {
    const word = words[k]!;
    if (word.kind !== WORD && word.kind !== QUOTE) return false;
    if (word.reading & CONJUNCTION) return false;
  }
  return true;
}

/** Whether nothing but an object, a place, a time, a comma, "that" or "as" stands between a verb and the quotation. */
export function isBeside(words: readonly ClauseWord[], verb: number, quote: number): boolean {
  const byColon = words[quote - 1]?.kind === COLON;
  for (let k = verb + 1; k < quote; k += 1) {
    const word = words[k]!;
    if (word.kind === WORD) {
      if (
        word.reading & (AUXILIARY | RELATIVE) ||
        (verbUse(words, k) !== 'none' &&
          !(byColon && verbUse(words, k) === 'going') &&
          words[k + 1]!.lower !== 'by')
      )
        return false;
      if (k - verb > 12 && !byColon && words[quote - 1]?.kind !== COMMA) return false;
    } else if (word.kind === QUOTE) {
      if (!joinedTo(words, k, quote)) return false;
    } else if (word.kind !== COMMA && word.kind !== COLON) return false;
  }
  return quote - verb < 25;
}

/** Whether only "and", commas, articles and adverbs stand between two quotations: "called it “a gift” and a “miracle”". */
function joinedTo(words: readonly ClauseWord[], first: number, second: number): boolean {
  for (let k = first + 1; k < second; k += 1) {
    const word = words[k]!;
    if (word.kind === QUOTE || word.kind === COMMA) continue;
    if (word.kind !== WORD || (word.reading & (CONJUNCTION | DETERMINER | ADVERB)) === 0) {
      if (word.kind !== WORD || !/^(?:as|with|for)$/.test(word.lower)) return false;
    }
  }
  return true;
}

/** Whether a verb is that of a relative clause which ends before the quotation: "the claims that he argues …, “…”". */
export function inParenthesisOf(words: readonly ClauseWord[], verb: number, quote: number): boolean {
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
