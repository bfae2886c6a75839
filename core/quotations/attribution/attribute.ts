import { isOutlet } from './outlets.ts';
import { withNames } from './antecedents.ts';
import { clauseWords, COLON, COMMA, BREAK, type ClauseWord, QUOTE, STOP, WORD } from './clause-words.ts';
import { creditIn } from './credits.ts';
import { governedBySubject, governedFromLeft } from './governed-from-left.ts';
import { governedFromEnd, governedFromRight } from './governed-from-right.ts';
import type { Governing } from './governing.ts';
import { paragraphBefore, quotingPassages, type QuotingPassage } from './passages.ts';
import { phraseAfter, REACH, type Stretch } from './phrases.ts';
import type { Attribution, Phrase, QuotedWords } from '../quotation.ts';
import { BESIDE, NAMES, PRONOUN } from './readings.ts';
import { verbUse } from './uses.ts';

/**
 * Who speaks each of the given quotations of `text` (in order of start, those within others after them), by the words
 * around it; `null` where no words say so. The list is as long as the one given.
 */
export function attributions(text: string, quotations: readonly QuotedWords[]): (Attribution | null)[] {
  const found: (Attribution | null)[] = quotations.map(() => null);
  let turn: Turn | null = null;
  for (const passage of quotingPassages(text, quotations)) {
    const next = attributePassage({ text, quotations, found }, passage, passage.quoted ? null : turn);
    if (!passage.quoted) turn = next;
  }
  return withNames(text, found);
}

interface Reading {
  readonly text: string;
  readonly quotations: readonly QuotedWords[];
  readonly found: (Attribution | null)[];
}

/** Who spoke last, and where the paragraph ended in which that was. */
interface Turn {
  readonly attribution: Attribution;
  readonly end: number;
}

/** As far on as somebody who spoke last still speaks where nothing else is said, in UTF-16 units. */
const TURN_REACH = 700;

function attributePassage(reading: Reading, passage: QuotingPassage, before: Turn | null): Turn | null {
  const { text, quotations, found } = reading;
  const words = clauseWords(text, passage, quotations, passage.indices);
  const rights = new Map<number, Governing>();
  for (const [k, word] of words.entries()) {
    if (word.kind !== QUOTE) continue;
    const right = governedFromRight(words, k, text[quotations[word.quotation]!.end - 1] ?? '');
    if (right) rights.set(k, right);
  }
  const floors = sentenceFloors(reading, words, rights);
  let turn: Attribution | null = null;
  let guess = null as { readonly floor: number; readonly attribution: Attribution } | null;
  let pending: number[] = [];
  let last = -1;
  for (const [place, word] of words.entries()) {
    if (word.kind !== QUOTE) continue;
    const floor = floors[place]!;
    const end = sentenceEnd(words, floors, place);
    const { start: from, end: to } = quotations[word.quotation]!;
    const exact = text.slice(from, Math.min(to, from + 120));
    const governing = choose(text, words, place, { from: floor, to: end }, rights.get(place) ?? null, exact);
    let attribution: Attribution | null = null;
    if (governing) attribution = attributionOf(text, words, place, governing, { from: floor, to: end });
    else if (floor === place && (!isTitle(exact) || (/[.?!]$/.test(exact) && turn))) {
      attribution = takenUp(text, words, floors, last, place);
      attribution ??=
        turn ??
        (last === -1 && floor === 0 && standsAlone(words, place, end) && !passage.quoted
          ? turnBefore(text, passage, before)
          : null);
      attribution ??= last === -1 && place > 0 ? subjectBefore(text, words, floors, place) : null;
      if (!attribution) pending.push(word.quotation);
    } else if (floor < place && countWords(exact) >= 3 && !isTitle(exact) && !passage.quoted) {
      if (guess?.floor === floor) attribution = guess.attribution;
      else {
        const subject = governedBySubject(words, place, floor);
        attribution = subject && attributionOf(text, words, place, subject, { from: floor, to: end });
        if (attribution) guess = { floor, attribution };
      }
    }
    found[word.quotation] = attribution;
    last = place;
    if (!attribution) continue;
    for (const one of pending) found[one] ??= attribution;
    pending = [];
    if (guess?.attribution !== attribution || !turn) turn = attribution;
  }
  const closing = closingSpeaker(text, words, floors, last);
  if (closing) for (const one of pending) found[one] ??= closing;
  const speaking = closing ?? turn;
  return speaking ? { attribution: speaking, end: passage.end } : null;
}

/** Whether no words of its sentence follow a quotation. */
function standsAlone(words: readonly ClauseWord[], place: number, end: number): boolean {
  return end === place + 1 || (words[place + 1]!.kind !== WORD && end === place + 2);
}

/** Which of the words around a quotation give it to somebody, if any do. */
function choose(
  text: string,
  words: readonly ClauseWord[],
  place: number,
  sentence: Stretch,
  right: Governing | null,
  exact: string,
): Governing | null {
  const left = place > sentence.from ? governedFromLeft(words, place, sentence.from) : null;
  const named = isTitle(exact) && !(left?.bond === 'beside' && announced(words, place));
  // A name of capitals within a sentence is no speech, at its head it may be: “Lock Her Up,” they cried.
  if (named && (!right || place > sentence.from)) return null;
  if (left?.speaker && right && isSource(words, right) && left.verb && !isSource(words, left)) return left;
  if (
    left?.bond === 'beside' &&
    ((startsSmall(exact) && !isParted(words, place, left)) ||
      isDirect(words, place, left) ||
      !right ||
      isSource(words, right))
  )
    return left;
  // "…, the paper reports": whoever else is said to speak does, and the paper is credited.
  if (right && place > sentence.from && reports(text, words, right)) {
    return left ?? governedBySubject(words, place, sentence.from) ?? right;
  }
  // "As the crowd chanted “…,” the mayor smiled": no smile is speech.
  if (left?.bond === 'beside' && right?.verb && isWeak(words, right.verb)) return left;
  return right ?? left ?? governedFromEnd(words, place, sentence.to);
}

function isWeak(words: readonly ClauseWord[], { from }: Stretch): boolean {
  return (words[from]!.reading & BESIDE) !== 0 || verbUse(words, from) === 'other';
}

/** Whether an outlet reports what stands before it. */
function reports(text: string, words: readonly ClauseWord[], { speaker, verb }: Governing): boolean {
  if (!speaker || !verb || !/^(?:report|note)(?:s|d|ed)?$/.test(words[verb.from]!.lower)) return false;
  return isOutlet(phraseOf(text, words, speaker).text);
}

/** Whether the verb, with a comma or colon at most, stands right before: "When the court said, “…,” he answered". */
function isDirect(words: readonly ClauseWord[], place: number, { verb }: Governing): boolean {
  const kind = words[place - 1]?.kind;
  return verb !== null && verb.to === place - (kind === COMMA || kind === COLON ? 1 : 0);
}

/** Whether a comma that does not follow the verb stands before a quotation: "said it would go on, “but …,” Moss said". */
function isParted(words: readonly ClauseWord[], place: number, { verb }: Governing): boolean {
  return words[place - 1]?.kind === COMMA && verb !== null && verb.to < place - 1;
}

/** Whether words name what somebody's words are taken from: "according to the notes". */
function isSource(words: readonly ClauseWord[], { verb }: Governing): boolean {
  return verb !== null && verb.to - verb.from > 1 && words[verb.to - 1]!.lower !== 'saying';
}

/** Whether a colon, a comma or the verb itself stands right before a quotation. */
function announced(words: readonly ClauseWord[], place: number): boolean {
  const before = words[place - 1];
  const verb = before?.kind === COMMA ? place - 2 : place - 1;
  return (
    before?.kind === COLON ||
    (verbUse(words, verb) === 'finite' && (words[verb]!.reading & (BESIDE | NAMES)) === 0)
  );
}

/** The one who is said to speak in the sentence right before a quotation that stands alone, after the last quotation. */
function takenUp(
  text: string,
  words: readonly ClauseWord[],
  floors: readonly number[],
  last: number,
  place: number,
): Attribution | null {
  const from = floors[place - 2] ?? place;
  if (place === 0 || from <= last || words[place - 1]?.kind === QUOTE) return null;
  return speakerOf(text, words, from, place - 1);
}

/** The first one who is said to speak in the words from `from` to `to`. */
function speakerOf(text: string, words: readonly ClauseWord[], from: number, to: number): Attribution | null {
  for (let k = from; k < to && k < from + REACH; k += 1) {
    if (verbUse(words, k) !== 'finite') continue;
    const governing = governedFromLeft(words, k + 1, from);
    if (governing?.speaker) return attributionOf(text, words, k, governing, { from, to });
  }
  return null;
}

/** Where no verb says it: the subject of the sentence before a quotation that stands alone. */
function subjectBefore(
  text: string,
  words: readonly ClauseWord[],
  floors: readonly number[],
  place: number,
): Attribution | null {
  const floor = floors[place - 2];
  if (floor === undefined) return null;
  const asked = phraseAfter(words, floor);
  // "The mayor’s answer? “No.”"
  const governing: Governing | null =
    asked && asked.to === place - 1 && place - floor < 9
      ? { speaker: asked, verb: null, bond: 'guessed' }
      : governedBySubject(words, place - 1, floor);
  return governing && attributionOf(text, words, place - 1, governing, { from: floor, to: place - 1 });
}

/** Who speaks at the end of a passage, after its last quotation: "… “Yes.” The mayor replied:" */
function closingSpeaker(
  text: string,
  words: readonly ClauseWord[],
  floors: readonly number[],
  last: number,
): Attribution | null {
  let end = words.length;
  while (end > 0 && (words[end - 1]!.kind === STOP || words[end - 1]!.kind === BREAK)) end -= 1;
  const floor = floors[end - 1] ?? 0;
  if (end === 0 || floor <= last) return null;
  if (words[end - 1]!.kind !== COLON) return speakerOf(text, words, floor, end);
  const governing = governedFromLeft(words, end, floor) ?? governedBySubject(words, end, floor);
  return governing && attributionOf(text, words, end - 1, governing, { from: floor, to: end });
}

/** Who still speaks at the start of a passage: by the paragraph before it, or as in the last one with a quotation. */
function turnBefore(text: string, passage: QuotingPassage, turn: Turn | null): Attribution | null {
  const paragraph = paragraphBefore(text, passage.start);
  if (!paragraph) return null;
  if (turn && turn.end >= paragraph.start) return turn.attribution;
  const words = clauseWords(
    text,
    { start: Math.max(paragraph.start, paragraph.end - 1500), end: paragraph.end },
    [],
    [],
  );
  const floors = sentenceFloors(null, words, new Map());
  const found = closingSpeaker(text, words, floors, -1);
  if (found) return found;
  return turn && passage.start - turn.end < TURN_REACH ? turn.attribution : null;
}

/** For each word the index at which its sentence starts. */
function sentenceFloors(
  reading: Reading | null,
  words: readonly ClauseWord[],
  rights: ReadonlyMap<number, Governing>,
): number[] {
  const floors: number[] = [];
  let floor = 0;
  for (const [k, word] of words.entries()) {
    floors.push(floor);
    if (word.kind === STOP || word.kind === BREAK) floor = k + 1;
    else if (word.kind === QUOTE && reading) {
      const ending = reading.text[reading.quotations[word.quotation]!.end - 1] ?? '';
      if (!'.?!…'.includes(ending) || rights.has(k)) continue;
      const next = words[k + 1];
      if (!next || next.kind === QUOTE || (next.kind === WORD && next.capital)) floor = k + 1;
    }
  }
  return floors;
}

function sentenceEnd(words: readonly ClauseWord[], floors: readonly number[], place: number): number {
  let end = place + 1;
  while (end < words.length && floors[end] === floors[place] && end < place + REACH) end += 1;
  return end;
}

function attributionOf(
  text: string,
  words: readonly ClauseWord[],
  place: number,
  governing: Governing,
  sentence: Stretch,
): Attribution | null {
  if (!governing.speaker) return null;
  const speaker = withoutEnding(phraseOf(text, words, governing.speaker));
  const verb = governing.verb && phraseOf(text, words, governing.verb);
  const near = { from: Math.max(sentence.from, place - REACH), to: Math.min(sentence.to, place + REACH) };
  const credit = creditIn(text, words, near, place, governing.speaker);
  const reason = {
    start: Math.min(speaker.start, verb?.start ?? speaker.start),
    end: Math.max(speaker.end, verb?.end ?? 0),
  };
  return {
    speaker,
    who: null,
    verb,
    reportedVia: credit && withoutEnding(phraseOf(text, words, credit)),
    reason,
  };
}

function phraseOf(text: string, words: readonly ClauseWord[], stretch: Stretch): Phrase {
  const first = words[stretch.from]!;
  const { start } = first;
  let { end } = words[stretch.to - 1]!;
  // Of "he's" and "they’ve" only the pronoun speaks.
  if (stretch.to - stretch.from === 1 && first.reading & PRONOUN) {
    const mark = first.lower.indexOf("'");
    if (mark > 0) end = start + mark;
  }
  return { start, end, text: text.slice(start, end) };
}

/** A name without its possessive ending. */
function withoutEnding({ start, end, text }: Phrase): Phrase {
  const ending = /['’]s$/.test(text) ? 2 : /s['’]$/.test(text) ? 1 : 0;
  return { start, end: end - ending, text: text.slice(0, text.length - ending) };
}

function startsSmall(exact: string): boolean {
  const first = exact[0] ?? '';
  return first !== first.toUpperCase();
}

function countWords(exact: string): number {
  return exact.split(/\s+/, 8).length;
}

const LITTLE = /^(?:of|the|and|in|a|an|to|for|on|at|with|by|from|or)$/;

/** Whether words look like the name of a work: capitals throughout, but for little words, and no stop at the end. */
function isTitle(exact: string): boolean {
  if (exact.length > 80 || /[!?]$/.test(exact)) return false;
  const parts = exact.replace(/[,.]$/, '').split(/\s+/);
  return (
    parts.length <= 10 && parts.every((part, i) => /^[\p{Lu}\d&]/u.test(part) || (i > 0 && LITTLE.test(part)))
  );
}
