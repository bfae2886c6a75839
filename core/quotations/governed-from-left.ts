import { COLON, COMMA, QUOTE, WORD, type ClauseWord } from './clause-words.ts';
import { phraseAfter, phraseBefore, REACH, type Stretch } from './phrases.ts';
import {
  ADVERB,
  AUXILIARY,
  BE,
  BESIDE,
  CONJUNCTION,
  DETERMINER,
  ING,
  NAMES,
  OBJECT,
  PAST,
  PRONOUN,
  RELATIVE,
  SPEECH,
  THOUGHT,
} from './readings.ts';
import { mainSubject, subjectOf } from './subjects.ts';
import { isName, isNominal, verbUse } from './uses.ts';
import { accordingTo, type Governing, verbStretch } from './governing.ts';

/** As many verbs are tried for one quotation. */
const MOST_TRIES = 6;

/** What stands before a quotation in its sentence and gives its words to somebody. */
export function governedFromLeft(
  words: readonly ClauseWord[],
  quote: number,
  floor: number,
): Governing | null {
  const least = Math.max(floor, quote - REACH);
  let fallback: Governing | null = null;
  let outer: Governing | null = null;
  let aside: Governing | null = null;
  let unsaid: Governing | null = null;
  let tries = 0;
  const byColon = words[quote - 1]?.kind === COLON;
  for (let k = quote - 1; k >= least && tries < MOST_TRIES; k -= 1) {
    const word = words[k]!;
    if (word.kind !== WORD) continue;
    if (word.lower === 'according' || word.lower === 'per' || word.lower === 'in') {
      const per = accordingTo(words, k);
      if (!per) continue;
      fallback ??= { ...per, bond: 'sentence' };
      if (word.lower === 'in') return per;
      continue;
    }
    const told = (word.reading & SPEECH) === 0;
    if (told && !takesThat(words, k)) continue;
    const use = told ? 'finite' : verbUse(words, k);
    if (use === 'none' || use === 'other') continue;
    tries += 1;
    const near = isBeside(words, k, quote);
    if (word.reading & BESIDE && !near && words[k + 1]?.lower !== 'that') continue;
    if (use === 'passive') {
      const agent = agentAfter(words, k, quote);
      if (agent) return { speaker: agent, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
      // Somebody was told or warned of it, nobody says by whom.
      if (near || words[k + 1]?.lower === 'that')
        unsaid ??= { speaker: null, verb: verbStretch(words, k), bond: 'sentence' };
      continue;
    }
    if (!near && word.reading & NAMES) continue;
    if (!near && inParenthesisOf(words, k, quote)) {
      const subject = subjectOf(words, k, floor);
      if (!subject) continue;
      const governing: Governing = { speaker: subject, verb: verbStretch(words, k), bond: 'sentence' };
      if (outer?.speaker && tellsOf(words, k, outer.speaker.from)) outer = governing;
      aside ??= governing;
      continue;
    }
    if (use === 'finite' && followsVerb(words, k)) continue;
    let speaker: Stretch | null;
    if (use === 'finite') speaker = inverted(words, k, quote) ?? subjectOf(words, k, floor);
    else speaker = mainSubject(words, k, floor) ?? subjectOf(words, k, floor);
    if (!speaker && use === 'finite') speaker = mainSubject(words, k, floor);
    if (!speaker || isWriter(words, speaker, k)) continue;
    speaker = namedBefore(words, speaker, floor);
    if (speaker.from <= quote && quote < speaker.to) continue;
    const governing: Governing = { speaker, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
    if (word.reading & THOUGHT && use === 'finite' && words[quote - 1]?.kind !== COLON) {
      // "The mayor said the council thought that …": the mayor speaks.
      outer ??= governing;
      continue;
    }
    if (outer && (use !== 'finite' || !tellsOf(words, k, outer.speaker!.from))) return outer;
    return outer && governing.speaker ? { ...governing, bond: 'sentence' } : governing;
  }
  if (outer ?? unsaid ?? aside) return outer ?? unsaid ?? aside;
  if (fallback) return fallback;
  if (byColon) {
    const speaker = mainSubject(words, quote, floor) ?? labelBefore(words, quote - 1, floor);
    if (speaker) return { speaker, verb: null, bond: 'beside' };
  }
  return null;
}

/** "when she said" after a clause about her: the name that stands there. */
function namedBefore(words: readonly ClauseWord[], speaker: Stretch, floor: number): Stretch {
  const first = words[speaker.from]!;
  if (!/^s?he$/.test(first.lower) || words[speaker.from - 1]?.lower !== 'when') return speaker;
  const subject = mainSubject(words, speaker.from - 1, floor);
  return subject && isName(words, subject.to - 1) ? subject : speaker;
}

/** "I think": whoever writes the text speaks it all, so that no quotation is given to him but what he said himself. */
function isWriter(words: readonly ClauseWord[], { from, to }: Stretch, verb: number): boolean {
  if (to - from > 1 || (words[verb]!.reading & PAST && words[from]!.lower === 'i')) return false;
  return /^(?:i|you|we)(?:'|$)/.test(words[from]!.lower);
}

/** Whether another verb stands right before: "what he argues implied that …". */
function followsVerb(words: readonly ClauseWord[], verb: number): boolean {
  let k = verb - 1;
  while (words[k]?.kind === WORD && words[k]!.reading & ADVERB) k -= 1;
  const use = verbUse(words, k);
  return (use === 'finite' || use === 'other') && (words[k]!.reading & AUXILIARY) === 0;
}

/** A verb of no list that "that" follows, as do all that tell something: "she mantained that …". */
function takesThat(words: readonly ClauseWord[], verb: number): boolean {
  const word = words[verb]!;
  if (!word.lower.endsWith('ed') || verbUse(words, verb) !== 'other') return false;
  if ((words[verb - 1]?.reading ?? 0) & BE) return false;
  const next = words[verb + 1]?.kind === COMMA ? words[verb + 2] : words[verb + 1];
  return next?.lower === 'that';
}

/** Whether the clause that starts at `clause` is what the verb tells: only "that" stands between, or a comma never does. */
function tellsOf(words: readonly ClauseWord[], verb: number, clause: number): boolean {
  for (let k = verb + 1; k < clause; k += 1) {
    const word = words[k]!;
    if (word.kind !== WORD && word.kind !== QUOTE) return false;
    if (word.reading & CONJUNCTION) return false;
  }
  return true;
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

const DOCUMENTS =
  /^(?:lawsuits?|suits?|complaints?|petitions?|letters?|memos?|memorandums?|statements?|briefs?|filings?|motions?|indictments?|rulings?|opinions?|editorials?|op-eds?)$/;

/** The subject of the clause that a quotation stands in, where nothing says that anybody spoke. */
export function governedBySubject(
  words: readonly ClauseWord[],
  quote: number,
  floor: number,
): Governing | null {
  const speaker = mainSubject(words, quote, floor, true);
  if (!speaker || /^(?:i|you|we)(?:'|$)/.test(words[speaker.from]!.lower)) return null;
  // Who brings "a complaint for “malice”" lets the complaint speak.
  for (let k = quote - 1; words[quote - 1]?.lower === 'for' && k >= speaker.to; k -= 1) {
    if (words[k]!.kind !== WORD || words[k]!.capital || !DOCUMENTS.test(words[k]!.lower)) continue;
    const document = phraseBefore(words, k + 1, speaker.to);
    if (!document) continue;
    const misplaced = /^an?$/.test(words[document.from]!.lower) && words[k]!.lower.endsWith('s');
    return {
      speaker: misplaced ? { from: document.from + 1, to: document.to } : document,
      verb: null,
      bond: 'guessed',
    };
  }
  return { speaker, verb: null, bond: 'guessed' };
}
