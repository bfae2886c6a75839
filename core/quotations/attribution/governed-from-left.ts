import { COLON, COMMA, DASH, QUOTE, WORD, type ClauseWord, type VerbUse } from './clause-words.ts';
import { phraseAfter, phraseBefore, REACH, type Stretch } from './phrases.ts';
import {
  ADVERB,
  BE,
  BESIDE,
  DETERMINER,
  NAMES,
  OBJECT,
  PAST,
  POSSESSIVE,
  PRONOUN,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
  THOUGHT,
  TIME,
} from './readings.ts';
import { mainSubject, subjectOf } from './subjects.ts';
import { isName, isNominal, verbUse } from './uses.ts';
import { accordingTo, type Governing, verbStretch } from './governing.ts';
import { followsVerb, inParenthesisOf, isBeside, isGap, tellsOf } from './nearness.ts';

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
    const owner = claimedBy(words, k, quote, floor);
    if (owner)
      return { speaker: owner, verb: { from: k, to: k + 1 }, bond: k === quote - 1 ? 'beside' : 'sentence' };
    const told = (word.reading & SPEECH) === 0;
    if (told && !takesThat(words, k)) continue;
    const use = told ? 'finite' : verbUse(words, k);
    if (use === 'none' || use === 'other') continue;
    tries += 1;
    const near = isBeside(words, k, quote);
    if (byColon && !near) continue;
    if (word.reading & BESIDE && !near && !isTold(words, k)) continue;
    if (use === 'passive') {
      const agent = agentAfter(words, k, quote);
      if (agent) return { speaker: agent, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
      // Somebody was told or warned of it, nobody says by whom.
      if (near || words[k + 1]?.lower === 'that')
        unsaid ??= { speaker: null, verb: verbStretch(words, k), bond: 'sentence' };
      continue;
    }
    if (!near && (word.reading & NAMES || (use === 'going' && words[k - 1]?.lower === 'that'))) continue;
    if (word.reading & BESIDE && near && isGap(words, k)) continue;
    if (!near && inParenthesisOf(words, k, quote)) {
      const subject = subjectOf(words, k, floor);
      if (!subject) continue;
      const governing: Governing = { speaker: subject, verb: verbStretch(words, k), bond: 'sentence' };
      if (outer?.speaker && tellsOf(words, k, outer.speaker.from)) outer = governing;
      aside ??= governing;
      continue;
    }
    if (use === 'finite' && followsVerb(words, k)) continue;
    if (word.lower === 'saying') {
      const quoted = quotedAs(words, k, floor);
      if (quoted) return { speaker: quoted, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
    }
    const speaker = speakerOfVerb(words, k, quote, floor, use);
    if (!speaker) continue;
    if (speaker.from <= quote && quote < speaker.to) continue;
    if (
      near &&
      word.reading & NAMES &&
      /^(?:with|for|to|at|on|from|in|about|after)$/.test(words[quote - 1]!.lower)
    )
      continue;
    const governing: Governing = { speaker, verb: verbStretch(words, k), bond: near ? 'beside' : 'sentence' };
    const asks = use === 'finite' && words[quote - 1]!.lower !== 'to' && asksTo(words, k, quote);
    if ((asks || (word.reading & THOUGHT && use === 'finite')) && words[quote - 1]?.kind !== COLON) {
      // "The mayor said the council thought that …": the mayor speaks.
      outer ??= governing;
      continue;
    }
    if (outer && (use !== 'finite' || !tellsOf(words, k, outer.speaker!.from))) return outer;
    return outer && governing.speaker ? { ...governing, bond: 'sentence' } : governing;
  }
  if (outer ?? unsaid ?? aside) return outer ?? unsaid ?? aside;
  if (fallback) return fallback;
  const said = words[quote - 2];
  if (words[quote - 1]?.kind === DASH && said?.kind === WORD && MESSAGES.test(said.lower)) {
    const speaker = phraseBefore(words, quote - 1, floor);
    if (speaker) return { speaker, verb: null, bond: 'beside' };
  }
  if (byColon) {
    const speaker =
      firstSubject(words, quote, floor) ??
      mainSubject(words, quote, floor) ??
      labelBefore(words, quote - 1, floor);
    if (speaker) return { speaker, verb: null, bond: 'beside' };
  }
  return null;
}

/** Who speaks by the verb at `verb`, if it is not the writer of the text. */
function speakerOfVerb(
  words: readonly ClauseWord[],
  verb: number,
  quote: number,
  floor: number,
  use: VerbUse,
): Stretch | null {
  const found =
    use === 'finite'
      ? (inverted(words, verb, quote) ?? subjectOf(words, verb, floor) ?? mainSubject(words, verb, floor))
      : (besideParticiple(words, verb, floor) ??
        frontedSubject(words, verb, quote, floor) ??
        mainSubject(words, verb, floor) ??
        subjectOf(words, verb, floor));
  return found && !isWriter(words, found, verb) ? namedBefore(words, found, floor) : null;
}

/** "asked him to come": what is asked is told by whoever tells of it, if anybody does. */
function asksTo(words: readonly ClauseWord[], verb: number, quote: number): boolean {
  if (!/^(?:ask|tell|told|urge|order|advise|instruct|want|beg|implore)(?:s|ed|d)?$/.test(words[verb]!.lower))
    return false;
  for (let k = verb + 1; k < quote && k < verb + 6; k += 1) if (words[k]!.lower === 'to') return true;
  return false;
}

const MESSAGES =
  /^(?:tweets?|messages?|statement|answer|reply|response|warning|question|promise|pledge|comment|remark|line|advice)$/;
const CLAIMS =
  /^(?:claims?|assertions?|contentions?|arguments?|allegations?|accusations?|suggestions?|beliefs?|predictions?|promise|pledge|vow|warnings?|insistence|declaration|announcement|admission|acknowledge?ment|conclusion|assessment|description|characterization|remarks?|comments?|statements?|opinion|view|testimony|words)$/;

/** "Name’s claim that “…”", "in her words": the one whose claim it is. */
function claimedBy(
  words: readonly ClauseWord[],
  claim: number,
  quote: number,
  floor: number,
): Stretch | null {
  const word = words[claim]!;
  const next = words[claim + 1];
  if (word.capital || !CLAIMS.test(word.lower) || !next) return null;
  const asWords = word.lower === 'words' && (next.kind === COMMA || next.kind === QUOTE);
  if (!asWords && next.lower !== 'that' && (claim + 1 !== quote || word.lower === 'words')) return null;
  for (let k = claim - 1; k >= floor && k > claim - 4; k -= 1) {
    const owner = words[k]!;
    if (owner.kind !== WORD) return null;
    // "wrote in her opinion that" has a verb of its own.
    if (!asWords && words[k - 1]?.lower === 'in') return null;
    if (owner.possessive) return phraseBefore(words, k + 1, floor);
    if (owner.reading & POSSESSIVE) return { from: k, to: k + 1 };
    if (!isNominal(words, k)) return null;
  }
  return null;
}

/** "found that", "shot back that" */
function isTold(words: readonly ClauseWord[], verb: number): boolean {
  const next = /^(?:back|out|on)$/.test(words[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  return words[next]?.lower === 'that';
}

/** "quoted Name as saying", "Name was quoted saying". */
function quotedAs(words: readonly ClauseWord[], saying: number, floor: number): Stretch | null {
  for (let k = saying - 1; k >= floor && k > saying - 14; k -= 1) {
    if (!/^quot(?:ed|es|e|ing)$/.test(words[k]!.lower)) continue;
    const use = verbUse(words, k);
    if (use === 'passive') return subjectOf(words, k, floor);
    return (use === 'finite' || use === 'going') && words[saying - 1]!.lower === 'as'
      ? phraseAfter(words, k + 1)
      : null;
  }
  return null;
}

/** "with Name calling it “…” and Name saying": the participle has a subject of its own. */
function besideParticiple(words: readonly ClauseWord[], verb: number, floor: number): Stretch | null {
  if (!isNominal(words, verb - 1)) return null;
  const found = phraseBefore(words, verb, floor);
  const opener = found && words[found.from - 1];
  return opener?.kind === WORD && /^(?:with|and)$/.test(opener.lower) && isName(words, found!.to - 1)
    ? found
    : null;
}

/** "Calling it “…,” the mayor left": the subject of a participle at the head of a sentence follows. */
function frontedSubject(
  words: readonly ClauseWord[],
  verb: number,
  quote: number,
  floor: number,
): Stretch | null {
  if (verb > floor + 1 || words[verb]!.reading & PAST) return null;
  for (let k = verb + 1; k < quote; k += 1) if (words[k]!.kind === QUOTE) return null;
  let k = quote + 1;
  if (words[k]?.kind === COMMA) k += 1;
  const found = phraseAfter(words, k, true);
  const next = found && words[found.to];
  return next &&
    (next.kind === QUOTE ||
      verbUse(words, found!.to) !== 'none' ||
      next.kind === COMMA ||
      (next.kind === WORD && next.reading & (ADVERB | TIME)))
    ? found
    : null;
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

/** A verb of no list that "that" follows, as do all that tell something: "she mantained that …". */
function takesThat(words: readonly ClauseWord[], verb: number): boolean {
  const word = words[verb]!;
  if (!word.lower.endsWith('ed') || verbUse(words, verb) !== 'other') return false;
  if ((words[verb - 1]?.reading ?? 0) & BE) return false;
  const next = words[verb + 1]?.kind === COMMA ? words[verb + 2] : words[verb + 1];
  return next?.lower === 'that';
}

/** Whoever the sentence that a colon ends is about: "The senator released a statement on the report that …:" */
function firstSubject(words: readonly ClauseWord[], quote: number, floor: number): Stretch | null {
  const least = Math.max(floor, quote - REACH);
  for (let k = least; k < quote; k += 1) {
    const use = verbUse(words, k);
    if (use !== 'finite' && use !== 'other') continue;
    const opener = words[k - 1];
    if (opener?.kind === WORD && (opener.reading & (RELATIVE | SUBORDINATOR) || opener.lower === 'that'))
      continue;
    const found = subjectOf(words, k, floor);
    const before = found && words[found.from - 1];
    if (found && !(before?.kind === WORD && before.reading & (SUBORDINATOR | RELATIVE))) return found;
  }
  return null;
}

/** A speaker's label: NAME: “…”. */
function labelBefore(words: readonly ClauseWord[], colon: number, floor: number): Stretch | null {
  const found = phraseAfter(words, floor);
  if (!found || found.to === colon) return found;
  // "Name on the verdict: “…”"
  return colon - floor < 12 &&
    isName(words, found.from) &&
    isName(words, found.to - 1) &&
    /^(?:on|about|after)$/.test(words[found.to]!.lower)
    ? found
    : null;
}

/** “…,” said the mayor, “…”: the subject stands after the verb. */
function inverted(words: readonly ClauseWord[], verb: number, quote: number): Stretch | null {
  let before = verb - 1;
  if (words[before]?.kind === COMMA) before -= 1;
  const opensSentence =
    words[verb]!.capital && (words[verb]!.reading & PAST) !== 0 && words[verb - 1]?.kind !== WORD;
  const asBefore = words[verb - 1]?.lower === 'as' || words[verb - 1]?.lower === 'so';
  if (words[before]?.kind !== QUOTE && !asBefore && !opensSentence) return null;
  const found = phraseAfter(words, verb + 1);
  if (!found || words[verb + 1]!.reading === OBJECT) return null;
  // "…,” said the judge, “…" against "…,” said the bill “…"
  return found.to < quote || asBefore || opensSentence ? found : null;
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

/** "…, the court “found no merit in it”": the quotation holds the verb. */
function rightBefore(words: readonly ClauseWord[], quote: number, floor: number): Stretch | null {
  const found = phraseBefore(words, quote, floor);
  if (!found) return null;
  // "bore the words “…”", "under the slogan “…”"
  if (
    /^(?:words|slogan|phrase|name|title|term|headline|motto|sign|song|film|movie|book|show|series|program|column|chant)$/.test(
      words[quote - 1]!.lower,
    )
  )
    return null;
  return words[found.from]!.reading & (DETERMINER | PRONOUN) || isName(words, found.from) ? found : null;
}

/** The subject of the clause that a quotation stands in, where nothing says that anybody spoke. */
export function governedBySubject(
  words: readonly ClauseWord[],
  quote: number,
  floor: number,
): Governing | null {
  const speaker = mainSubject(words, quote, floor, true) ?? rightBefore(words, quote, floor);
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
