import { BREAK, CLOSE, COMMA, QUOTE, STOP, WORD, type ClauseWord, type VerbUse } from './clause-words.ts';
import {
  ADVERB,
  AUXILIARY,
  BASE,
  BE,
  BESIDE,
  CONJUNCTION,
  DETERMINER,
  ING,
  NOUNY,
  OBJECT,
  OTHER_VERB,
  PARTICIPLE,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SPEECH,
  STANDS_ALONE,
  SUBORDINATOR,
  THIRD,
  TIME,
} from './readings.ts';

/** Whether the word at `k` is a name, a noun or an adjective, so that it can belong to a noun phrase. */
export function isNominal(words: readonly ClauseWord[], k: number): boolean {
  const word = words[k];
  if (!word) return false;
  if (word.kind === QUOTE) return word.capital;
  if (word.kind !== WORD) return false;
  if (word.possessive) return true;
  if (word.reading === 0) return true;
  if (
    word.reading &
    (DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | AUXILIARY | OBJECT)
  ) {
    return (
      word.capital &&
      words[k - 1]?.kind === WORD &&
      (word.reading & (AUXILIARY | DETERMINER)) !== 0 &&
      isName(words, k - 1)
    );
  }
  if (word.reading & ADVERB) return word.capital && k > 0 && isName(words, k - 1);
  if (word.reading & (SPEECH | OTHER_VERB)) return verbUse(words, k) === 'none';
  return true;
}

/** A capitalised word that is no function word. */
export function isName(words: readonly ClauseWord[], k: number): boolean {
  const word = words[k];
  return (
    word !== undefined &&
    word.kind === WORD &&
    word.capital &&
    (word.reading &
      (DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | ADVERB | TIME)) ===
      0
  );
}

/** How the word at `k` is used as a verb where it stands. */
export function verbUse(words: readonly ClauseWord[], k: number): VerbUse {
  const word = words[k];
  if (!word) return 'none';
  return (word.use ??= readUse(words, k));
}

function readUse(words: readonly ClauseWord[], k: number): VerbUse {
  const word = words[k];
  if (
    !word ||
    word.kind !== WORD ||
    word.possessive ||
    (word.reading & (SPEECH | OTHER_VERB | AUXILIARY)) === 0
  )
    return 'none';
  const { reading } = word;
  if (reading & PREPOSITION) return 'none';
  const before = words[k - 1];
  const opens = !before || before.kind === STOP || before.kind === BREAK || before.kind === QUOTE;
  // A headline: "Name Says ‘…’".
  if (word.capital && !opens) {
    const quoting = words[k + 1]?.kind === QUOTE && isName(words, k - 1);
    return quoting && reading & (PAST | THIRD) && (reading & BESIDE) === 0 ? 'finite' : 'none';
  }
  if (word.capital && (reading & NOUNY || ((reading & SPEECH) === 0 && isName(words, k + 1)))) return 'none';
  if (reading & AUXILIARY && (reading & SPEECH) === 0) return 'other';
  const left = before?.kind === WORD ? before : null;
  if (left) {
    if (left.possessive) return 'none';
    if (left.reading & DETERMINER && (left.reading & STANDS_ALONE) === 0 && left.lower !== 'that')
      return 'none';
    if (left.reading & STANDS_ALONE && reading & (NOUNY | ING)) return 'none';
    if (left.lower === 'to' && reading & BASE) return reading & SPEECH ? 'infinitive' : 'none';
    if (left.reading & PREPOSITION && (left.reading & SUBORDINATOR) === 0 && (reading & ING) === 0)
      return 'none';
  }
  if (reading & (PAST | PARTICIPLE) && beBefore(words, k)) return reading & SPEECH ? 'passive' : 'other';
  if (reading & ING) return reading & SPEECH ? (beBefore(words, k) ? 'finite' : 'going') : 'none';
  if (reading & SPEECH) {
    if (reading & PAST) return words[k + 1]?.lower === 'by' && !isMeans(words, k) ? 'passive' : 'finite';
    if (reading & PARTICIPLE)
      return left && left.reading & AUXILIARY
        ? 'finite'
        : left && left.reading & ADVERB && (words[k - 2]?.reading ?? 0) & AUXILIARY
          ? 'finite'
          : 'none';
    if (reading & THIRD) return thirdUse(words, k);
    if (reading & BASE) return baseUse(words, k);
  }
  if (reading & OTHER_VERB) {
    if (NOUNS_AS_VERBS.test(word.lower)) return thirdUse(words, k) === 'finite' ? 'other' : 'none';
    return 'other';
  }
  return 'none';
}

const NOUNS_AS_VERBS =
  /^(?:deals|works|plans|uses|turns|plays|needs|moves|runs|lives|faces|leaves|attacks|shares|looks|calls|backs|signals|spells|sets|cuts|sounds|remains|sends|shows|rises|falls|drives|breaks|fights|stands|spreads|strikes|means|hopes|aims|touches|reflects)$/;

/** "responded by email", "began by saying": by what means, not by whom. */
function isMeans(words: readonly ClauseWord[], k: number): boolean {
  const means = words[k + 2];
  if (
    /^(?:responded|replied|answered|said|began|opened|started|ended|closed|concluded|reacted)$/.test(
      words[k]!.lower,
    )
  )
    return true;
  return (
    means !== undefined &&
    ((means.reading & ING) !== 0 ||
      /^(?:email|e-mail|phone|telephone|text|letter|fax|mail)$/.test(means.lower))
  );
}

function thirdUse(words: readonly ClauseWord[], k: number): VerbUse {
  const word = words[k]!;
  const before = words[k - 1];
  const next = words[k + 1];
  if (!before) return 'none';
  if ((word.reading & NOUNY) === 0 && word.reading & SPEECH) return 'finite';
  if (before.kind === QUOTE || before.kind === COMMA || before.kind === CLOSE)
    return next && (isName(words, k + 1) || next.reading & DETERMINER || next.lower === 'that')
      ? 'finite'
      : 'none';
  if (before.kind !== WORD) return 'none';
  if (before.reading & (PRONOUN | RELATIVE | ADVERB)) return 'finite';
  if (
    next?.kind === WORD &&
    (next.reading & (AUXILIARY | PAST | RELATIVE) || next.lower === 'of' || next.lower === 'against')
  )
    return 'none';
  if (isName(words, k - 1))
    return next && (next.kind !== WORD || next.reading !== 0 || next.capital) ? 'finite' : 'none';
  if (isNominal(words, k - 1) && (!before.lower.endsWith('s') || /(?:ss|is|us)$/.test(before.lower))) {
    for (let j = k - 1; j > k - 6 && j >= 0; j -= 1) {
      const one = words[j]!;
      if (one.kind !== WORD) break;
      if (one.possessive || one.reading & DETERMINER) {
        if (!next || next.kind === STOP || next.kind === BREAK)
          return words[j - 1]?.kind === QUOTE ? 'finite' : 'none';
        return next &&
          (next.kind !== WORD ||
            next.reading & (DETERMINER | SUBORDINATOR | PRONOUN | OBJECT | POSSESSIVE) ||
            next.capital)
          ? 'finite'
          : 'none';
      }
    }
  }
  return 'none';
}

function baseUse(words: readonly ClauseWord[], k: number): VerbUse {
  const word = words[k]!;
  const before = words[k - 1];
  if (before?.kind === COMMA && words[k + 1]?.lower === 'that') return 'finite';
  if (!before || before.kind !== WORD)
    return before?.kind === QUOTE && (word.reading & NOUNY) === 0 ? 'finite' : 'none';
  if (before.reading & AUXILIARY)
    return (before.reading & BE) === 0 || before.lower === "'s" ? 'finite' : 'none';
  if (before.reading & (PRONOUN | RELATIVE)) return 'finite';
  if (before.reading & ADVERB)
    return (words[k - 2]?.reading ?? 0) & (AUXILIARY | PRONOUN | RELATIVE)
      ? 'finite'
      : (word.reading & NOUNY) === 0
        ? 'finite'
        : 'none';
  if ((word.reading & NOUNY) === 0) return before.reading & PREPOSITION ? 'none' : 'finite';
  const next = words[k + 1];
  if (/[^sui]s$/.test(before.lower) && before.reading === 0)
    return next && (next.kind !== WORD || next.reading & (DETERMINER | SUBORDINATOR | PRONOUN))
      ? 'finite'
      : 'none';
  return 'none';
}

/** Whether a form of "to be" stands before the word at `k`, adverbs aside. */
function beBefore(words: readonly ClauseWord[], k: number): boolean {
  let j = k - 1;
  while (j >= 0 && j > k - 4 && words[j]!.kind === WORD && words[j]!.reading & ADVERB) j -= 1;
  const word = words[j];
  if (!word || word.kind !== WORD) return false;
  if (/^(?:he|she|it)'s$/.test(word.lower)) return /^(?:by|as|to)$/.test(words[k + 1]?.lower ?? '');
  return (word.reading & BE) !== 0 || /^(?:they|we|i|you)'(?:re|m)$/.test(word.lower);
}
