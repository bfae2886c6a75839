import { CLOSE, COMMA, DASH, QUOTE, WORD, type ClauseWord } from './clause-words.ts';
import { isBoundary, phraseBefore, REACH, type Stretch } from './phrases.ts';
import { isName, isNominal, verbUse } from './uses.ts';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  OBJECT,
  OTHER_VERB,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from './readings.ts';
import { acrossAside } from './asides.ts';

/** As many verbs are tried for one subject; more are not met within one sentence's reach. */
const MOST_TRIES = 8;

/** Where the sentence of a word begins, as an index of the words; quotations do not end it. */
type Floor = number;

/**
 * The subject of the verb at `verb`, looked for to its left and no further than `floor`: the phrase right before it, the
 * one before an aside between commas, the one that "who" takes up, or the subject of the verb it is joined to by "and".
 */
export function subjectOf(
  words: readonly ClauseWord[],
  verb: number,
  floor: Floor,
  depth = 0,
): Stretch | null {
  const least = Math.max(floor, verb - REACH);
  const k = beforeAuxiliaries(words, verb, least);
  if (k < least) return null;
  const word = words[k]!;
  if (word.kind === WORD) {
    if (word.reading & RELATIVE || (word.lower === 'that' && k > least && isNominal(words, k - 1)))
      return antecedent(words, k, least);
    if (word.reading & CONJUNCTION || word.lower === 'then') return joinedSubject(words, k, floor, depth);
    if (word.lower === 'to') return mainSubject(words, k, floor);
    if (word.reading & PREPOSITION) return mainSubject(words, k, floor);
    const found = phraseBefore(words, k + 1, least);
    // "who in a recent speech called it …"
    const opener = found && words[found.from - 1];
    if (
      opener?.kind === WORD &&
      opener.reading & PREPOSITION &&
      (words[found!.from - 2]?.reading ?? 0) & RELATIVE
    )
      return antecedent(words, found!.from - 2, least);
    // "Name, in her answer to the speech, warned" without its second comma.
    if (
      opener?.kind === WORD &&
      /^(?:in|at|on|during)$/.test(opener.lower) &&
      words[found!.from - 2]?.kind === COMMA &&
      !isName(words, found!.from)
    ) {
      const before = acrossAside(words, found!.from - 2, least);
      if (before) return before;
    }
    return withList(words, found, least);
  }
  if (word.kind === COMMA) return acrossAside(words, k, least);
  if (word.kind === CLOSE) return phraseBefore(words, k + 1, least);
  if (word.kind === DASH) {
    for (let j = k - 1; j >= least; j -= 1) if (words[j]!.kind === DASH) return phraseBefore(words, j, least);
    return null;
  }
  if (word.kind === QUOTE) return phraseBefore(words, k + 1, least) ?? acrossAside(words, k + 1, least);
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
function joinedSubject(
  words: readonly ClauseWord[],
  conjunction: number,
  floor: Floor,
  depth: number,
): Stretch | null {
  // "that she gasped and said"
  const joined = verbUse(words, conjunction - 1);
  if (depth < 4 && conjunction - 1 > floor && (joined === 'finite' || joined === 'other')) {
    const shared = subjectOf(words, conjunction - 1, floor, depth + 1);
    if (shared) return shared;
  }
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
  // Whether an "and" that joins verbs lies between, so that what a verb before it tells is over.
  let crossed = (words[verb - 1]?.reading ?? 0) !== 0 && (words[verb - 1]!.reading & CONJUNCTION) !== 0;
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
      crossed = true;
      k = start;
      continue;
    }
    const found =
      before.kind === COMMA ? acrossAside(words, start, least) : phraseBefore(words, start + 1, least);
    if (!found) continue;
    const opener = words[found.from - 1];
    // "took a swing at reports based on leaks": what stands before is the object of another verb.
    if (
      use === 'other' &&
      opener?.kind === WORD &&
      verbUse(words, found.from - 1) === 'other' &&
      (opener.reading & AUXILIARY) === 0
    ) {
      k = found.from;
      continue;
    }
    // "At issue is a rule": what a preposition leads is no subject.
    if (
      use === 'other' &&
      opener?.kind === WORD &&
      opener.reading & PREPOSITION &&
      (opener.reading & SUBORDINATOR) === 0 &&
      !isName(words, found.to - 1) &&
      !words[found.from]!.capital
    )
      continue;
    // What somebody says about another is no subject of ", adding …" after it.
    const reported =
      opener?.kind === WORD &&
      (opener.lower === 'that' ||
        verbUse(words, found.from - 1) === 'finite' ||
        verbUse(words, found.from - 1) === 'infinitive');
    if (reported && (crossed || commaBetween(words, k, verb))) {
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
    if ((word.reading & AUXILIARY && !word.capital) || word.lower === 'not') k -= 1;
    else if (word.reading & (ADVERB | TIME) && !isTimeSubject(words, k)) k -= 1;
    else if (k - 1 >= least && isTimeWord(words, k)) k -= 2;
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

/** "this week", "in 2016" */
function isTimeWord(words: readonly ClauseWord[], k: number): boolean {
  const before = words[k - 1]!.lower;
  if (
    /^(?:week|month|year|day|morning|evening|afternoon|night|weekend|spring|summer|fall|winter)$/.test(
      words[k]!.lower,
    )
  )
    return /^(?:this|last|next|that|every|each)$/.test(before);
  return /^(?:19|20)\d\d$/.test(words[k]!.lower) && before === 'in';
}

function isTimeSubject(words: readonly ClauseWord[], k: number): boolean {
  return words[k]!.possessive;
}

function antecedent(words: readonly ClauseWord[], pronoun: number, least: number): Stretch | null {
  let k = pronoun;
  if (words[k - 1]?.kind === COMMA || words[k - 1]?.kind === DASH) k -= 1;
  while (k - 1 > least && words[k - 1]!.kind === WORD && words[k - 1]!.reading & PREPOSITION) k -= 1;
  const found = phraseBefore(words, k, least);
  if (!found) return null;
  const person = words[pronoun]!.lower === 'who';
  if (!person || isName(words, found.to - 1)) {
    // "a rebuke from Name, who said", "students with a paper that said"
    for (let j = found.to - 1; j > found.from; j -= 1) {
      if (
        words[j]!.kind === WORD &&
        (person ? /^(?:from|by|with|to|against|about)$/ : /^(?:from|by|with|to|in|on|at)$/).test(
          words[j]!.lower,
        )
      )
        return { from: j + 1, to: found.to };
    }
  }
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
