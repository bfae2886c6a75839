import { COMMA, WORD, type ClauseWord } from './clause-words.ts';
import { isBoundary, phraseAfter, type Stretch } from './phrases.ts';
import { DETERMINER, PRONOUN } from './readings.ts';

import { isName } from './uses.ts';

/** Who speaks a quotation and which words say so, as indices of the sentence's words. */
export interface Governing {
  readonly speaker: Stretch | null;
  readonly verb: Stretch | null;
  /** How close the words stand: right beside the quotation, somewhere in its sentence, or guessed from its subject. */
  readonly bond: 'beside' | 'sentence' | 'guessed';
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

/** "his lawyer, Name": the name after an office belongs to it. */
function isNamed(words: readonly ClauseWord[], { to }: Stretch): boolean {
  const head = words[to - 1]!;
  return head.kind === WORD && !head.capital && isName(words, to + 1);
}

/** A name or noun with the description after it: "Name, the mayor of the town". */
export function withDescription(words: readonly ClauseWord[], subject: Stretch): Stretch {
  if (words[subject.to]?.kind !== COMMA || words[subject.from]!.reading & PRONOUN) return subject;
  const first = words[subject.to + 1];
  if (
    !first ||
    first.kind !== WORD ||
    ((first.reading & DETERMINER) === 0 && !first.possessive && !isNamed(words, subject))
  )
    return subject;
  const description = phraseAfter(words, subject.to + 1);
  const next = description && words[description.to];
  return description && (!next || next.kind === COMMA || isBoundary(next))
    ? { from: subject.from, to: description.to }
    : subject;
}
