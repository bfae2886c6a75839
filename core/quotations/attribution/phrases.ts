import { BREAK, CLOSE, OPEN, QUOTE, SEMICOLON, STOP, WORD, type ClauseWord } from './clause-words.ts';
import {
  ADVERB,
  DETERMINER,
  ING,
  OBJECT,
  OTHER_VERB,
  PARTICIPLE,
  PRONOUN,
  STANDS_ALONE,
  TIME,
} from './readings.ts';
import { isName, isNominal, verbUse } from './uses.ts';

/** A stretch of words of a sentence: indices, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** As far as a look-around goes, in words: longer subjects and asides were not met in news. */
export const REACH = 70;

const LINKS = new Set([
  'of',
  'for',
  'from',
  'with',
  'at',
  'in',
  'to',
  'on',
  'by',
  'against',
  'about',
  'behind',
  'near',
  'under',
  'between',
  'via',
  'within',
  'inside',
]);

/** The noun phrase that starts at `from`, with what is linked to it by prepositions and "and"; `null` if there is none. */
export function phraseAfter(words: readonly ClauseWord[], from: number, asSubject = false): Stretch | null {
  const first = words[from];
  if (!first || (first.kind !== WORD && first.kind !== QUOTE)) return null;
  if (first.reading & PRONOUN || first.lower === 'who') return { from, to: from + 1 };
  if (first.reading & STANDS_ALONE && !isNominal(words, from + 1) && words[from + 1]?.lower !== 'of') {
    // "someone in the crowd"
    const place = /^(?:in|at|from|with|inside|outside|on)$/.test(words[from + 1]?.lower ?? '')
      ? bareEnd(words, from + 2, Math.min(words.length, from + 12))
      : null;
    return { from, to: place ?? from + 1 };
  }
  // "seeming to agree" opens no phrase, "everything" does.
  if (
    first.lower.endsWith('ing') &&
    !first.capital &&
    !first.possessive &&
    !first.lower.endsWith('thing') &&
    !isNominal(words, from + 1)
  )
    return null;
  const limit = Math.min(words.length, from + 40);
  let k = pastDeterminers(words, from, limit);
  const core = k;
  k = coreEnd(words, core, limit);
  if (k === core && !(k > from && words[k]?.lower === 'of')) return null;
  for (;;) {
    const link = words[k];
    if (!link || link.kind !== WORD || k >= limit) break;
    if (link.lower === 'and' || link.lower === '&') {
      const second = bareEnd(words, k + 1, limit);
      if (second === null || (!asSubject && verbFollows(words, second))) break;
      k = second;
      continue;
    }
    if (!linksHere(words, core, k)) break;
    const second = bareEnd(words, k + 1, limit);
    if (second === null) break;
    k = second;
  }
  return { from, to: k };
}

function pastDeterminers(words: readonly ClauseWord[], from: number, limit: number): number {
  let k = from;
  while (
    k < limit &&
    words[k]!.kind === WORD &&
    (words[k]!.reading & DETERMINER) !== 0 &&
    !words[k]!.possessive
  )
    k += 1;
  return k;
}

function bareEnd(words: readonly ClauseWord[], from: number, limit: number): number | null {
  const k = pastDeterminers(words, from, limit);
  if (words[k]?.kind === WORD && words[k]!.reading & OBJECT && words[k - 1]!.lower === 'of') return k + 1;
  const end = coreEnd(words, k, limit);
  return end === k ? null : end;
}

function coreEnd(words: readonly ClauseWord[], from: number, limit: number): number {
  let k = from;
  while (k < limit) {
    const word = words[k]!;
    if (word.kind === WORD && word.reading & TIME && !word.possessive) break;
    if (
      isNominal(words, k) ||
      (word.kind === WORD &&
        word.reading & ADVERB &&
        word.lower.endsWith('ly') &&
        k === from &&
        isNominal(words, k + 1))
    )
      k += 1;
    else if (
      k > from &&
      word.kind === WORD &&
      word.reading & OTHER_VERB &&
      word.lower.endsWith('ed') &&
      isNominal(words, k + 1) &&
      !isName(words, k - 1)
    )
      k += 1;
    else if (
      k === from &&
      word.kind === WORD &&
      word.reading & (OTHER_VERB | PARTICIPLE) &&
      isNominal(words, k + 1)
    )
      k += 1;
    else break;
  }
  return k;
}

function linksHere(words: readonly ClauseWord[], core: number, k: number): boolean {
  const link = words[k]!;
  const next = words[k + 1];
  if (!next || next.kind !== WORD) return false;
  if (link.lower === 'of' || link.lower === 'for') return true;
  if (next.reading & TIME || next.reading & ING) return false;
  const head = words[k - 1]!;
  if (link.lower === 'from') return !head.capital;
  if (
    link.lower === 'to' ||
    link.lower === 'with' ||
    link.lower === 'at' ||
    link.lower === 'behind' ||
    link.lower === 'in' ||
    link.lower === 'on'
  ) {
    if (head.capital) return false;
    if (
      /^(?:statement|interview|speech|email|letter|tweet|post|rally|memo|news|press|conference|court|briefing|filing)$/.test(
        next.lower,
      )
    )
      return false;
    const after = words[k + 2];
    if (
      link.lower === 'in' &&
      next.reading & DETERMINER &&
      after &&
      /^(?:statement|interview|speech|email|e-mail|letter|tweet|post|memo|news|press|joint|brief|written|separate|blog|facebook|twitter|phone|telephone|text|recent|lengthy|series|court|filing)$/.test(
        after.lower,
      )
    )
      return false;
    return link.lower !== 'on' || k - core > 0;
  }
  return false;
}

function verbFollows(words: readonly ClauseWord[], k: number): boolean {
  let j = k;
  while (words[j]?.kind === WORD && words[j]!.reading & ADVERB) j += 1;
  const use = verbUse(words, j);
  return use !== 'none';
}

/** The noun phrase that ends before `to`; `null` if none does. */
export function phraseBefore(words: readonly ClauseWord[], to: number, floor: number): Stretch | null {
  let k = to - 1;
  const last = words[k];
  if (!last || k < floor) return null;
  if (last.kind === CLOSE) {
    // Sen. Name (D-State): the bracket belongs to the name.
    let open = k;
    while (open > floor && k - open < 12 && words[open]!.kind !== OPEN) open -= 1;
    if (words[open]!.kind !== OPEN) return null;
    return phraseBefore(words, open, floor);
  }
  if (last.kind !== WORD && last.kind !== QUOTE) return null;
  if (last.reading & PRONOUN) return { from: k, to };
  if (last.reading & STANDS_ALONE && !last.possessive) return { from: k, to };
  if (!isNominal(words, k)) return null;
  const least = Math.max(floor, to - 40);
  for (;;) {
    const start = coreStart(words, k, least);
    const link = words[start - 1];
    if (!link || start - 1 <= least || link.kind !== WORD) return start < to ? { from: start, to } : null;
    const chained = LINKS.has(link.lower) || link.lower === 'and' || link.lower === '&';
    const head = start - 2;
    // "some of his aides", "one of them"
    if (
      link.lower === 'of' &&
      head >= least &&
      words[head]!.kind === WORD &&
      words[head]!.reading & STANDS_ALONE
    )
      return { from: head, to };
    if (!chained || head < least || !isNominal(words, head) || words[head]!.reading & TIME)
      return { from: start, to };
    if (link.lower === 'and' || link.lower === '&') {
      if (clauseBehind(words, head, least)) return { from: start, to };
    } else if (
      link.lower !== 'of' &&
      link.lower !== 'for' &&
      words[head]!.capital &&
      words[start]!.capital &&
      start === k
    ) {
      // In Ohio Smith said
      return { from: start, to };
    }
    k = head;
  }
}

/** Whether the noun phrase that ends at `head` is the object of a verb before it, so that "and" opens a new clause. */
function clauseBehind(words: readonly ClauseWord[], head: number, floor: number): boolean {
  for (let j = head; j >= floor; j -= 1) {
    const word = words[j]!;
    if (word.kind !== WORD && word.kind !== QUOTE) return false;
    const use = verbUse(words, j);
    if (use === 'finite' || use === 'other' || use === 'going' || use === 'infinitive') return true;
  }
  return false;
}

function coreStart(words: readonly ClauseWord[], from: number, floor: number): number {
  let k = from;
  while (k > floor) {
    const before = words[k - 1]!;
    if (before.kind === WORD && before.reading & DETERMINER && !before.possessive) {
      k -= 1;
      if (words[k - 1]?.kind === WORD && words[k - 1]!.reading & DETERMINER && k > floor) k -= 1;
      return k;
    }
    if (before.kind === WORD && before.reading & TIME && !words[k]!.possessive && isName(words, k)) return k;
    // "in the back row"
    const betweenThem =
      before.kind === WORD && /^(?:back|only|then|far|once|very|first|now|still)$/.test(before.lower);
    if (
      isNominal(words, k - 1) ||
      (betweenThem && k - 2 >= floor && (words[k - 2]!.reading & DETERMINER) !== 0)
    ) {
      // After a small noun a name starts anew, unless the noun is its title: "in the email Smith said".
      k -= 1;
      continue;
    }
    if (
      before.kind === WORD &&
      before.reading & (OTHER_VERB | PARTICIPLE) &&
      k - 2 >= floor &&
      words[k - 2]!.kind === WORD &&
      words[k - 2]!.reading & DETERMINER
    ) {
      k -= 1;
      continue;
    }
    return k;
  }
  return k;
}

export function isBoundary(word: ClauseWord): boolean {
  return word.kind === STOP || word.kind === BREAK || word.kind === SEMICOLON;
}
