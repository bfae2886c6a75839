import type { Span } from '#core/text/span.ts';
import { isDigitCode, isSpaceCode, isWordCode } from './characters.ts';
import { LOST_BEGINNING, LOST_END } from './elisions.ts';

export const DOUBLE = 1;
export const SINGLE = 2;
export const GUILLEMET = 3;

/**
 * One sign that may open or close a quotation. The costs say how unlikely each reading of it is, from its form and from
 * what stands on both sides of it: 0 is what a careful printer means, 3 and more an error of the press.
 */
export interface Mark {
  readonly at: number;
  /** Code units: 2 for `` and ''. */
  readonly width: number;
  readonly type: typeof DOUBLE | typeof SINGLE | typeof GUILLEMET;
  readonly open: number;
  readonly close: number;
  /** Of taking it for no quotation mark: an apostrophe, inches, a slip. */
  readonly skip: number;
  /** `„` or `‚`, which a mark of the shape “ closes. */
  readonly low: boolean;
  /** Whether a sentence ended before it, so that it opens a new one. */
  readonly afterStop: boolean;
  /** The mark “ or ‘, which closes what a low mark opened. */
  readonly closesLow: boolean;
}

/** More of one sign in a row than any nesting explains is drawing or code. */
const LONGEST_RUN = 3;
/** An attribute's value in a tag or in code; longer ones are rather a quotation after an equals sign. */
const LONGEST_ATTRIBUTE = 200;
const NEVER = 9;

const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const DOUBLE_PRIME = 0x2033;

/**
 * Code units that are read as the mark that was meant: the double prime of some news agencies, and the C1 controls that
 * Windows-1252 marks become when their encoding is mistaken.
 */
const MEANT: ReadonlyMap<number, number> = new Map([
  [DOUBLE_PRIME, STRAIGHT],
  [0x91, 0x2018],
  [0x92, 0x2019],
  [0x93, 0x201c],
  [0x94, 0x201d],
]);
/** Every code unit that can be a quotation mark, as a table for speed. */
const INTERESTING = new Uint8Array(0x2040);
for (const mark of '"\'`«»‘’‚‛“”„‟‹›') INTERESTING[mark.charCodeAt(0)] = 1;
for (const code of MEANT.keys()) INTERESTING[code] = 1;

/** All signs of one paragraph that can be quotation marks, in order; apostrophes inside words are none. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const { start, end } = paragraph;
  for (let at = start; at < end; at += 1) {
    const printed = text.charCodeAt(at);
    if (printed >= 0x2040 || INTERESTING[printed] === 0) continue;
    const code = MEANT.get(printed) ?? printed;
    if (isSingleCode(code) && at > start && isWordCode(text.charCodeAt(at - 1)) && at + 1 < end) {
      if (isWordCode(text.charCodeAt(at + 1)) && code !== BACKTICK) continue;
    }
    let run = 1;
    while (at + run < end && text.charCodeAt(at + run) === printed) run += 1;
    if (run > LONGEST_RUN || (code === BACKTICK && run > 2)) {
      at += run - 1;
      continue;
    }
    if (code === STRAIGHT && text.charCodeAt(at - 1) === 0x3d && isWordCode(text.charCodeAt(at - 2))) {
      const closing = text.slice(at + 1, Math.min(end, at + LONGEST_ATTRIBUTE)).indexOf('"');
      if (closing !== -1) {
        at += closing + 1;
        continue;
      }
    }
    if (run >= 2 && isSingleCode(code) && code !== 0x201a) {
      // Three are a single and a double: inside ``he said `no''' the single closes first.
      if (run === 3) marks.push(markAt(text, paragraph, at, 1, code));
      at += run - 2;
      marks.push(markAt(text, paragraph, at, 2, code));
      at += 1;
      continue;
    }
    marks.push(markAt(text, paragraph, at, 1, code));
  }
  return marks;
}

function isSingleCode(code: number): boolean {
  return (
    code === APOSTROPHE ||
    code === 0x2019 ||
    code === 0x2018 ||
    code === BACKTICK ||
    code === 0x201b ||
    code === 0x201a
  );
}

function markAt(text: string, paragraph: Span, at: number, width: number, code: number): Mark {
  const left = leftStrength(text, paragraph, at);
  const right = rightStrength(text, paragraph, at + width);
  const lean = left - right;
  if (code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a) return guillemet(at, code, lean);
  if (width === 2 || code === STRAIGHT || (code >= 0x201c && code <= 0x201f)) {
    return doubleMark(text, paragraph, at, width, code, lean);
  }
  return singleMark(text, paragraph, at, code, lean);
}

function guillemet(at: number, code: number, lean: number): Mark {
  const opens = code === 0xab || code === 0x2039;
  // »So« is as good as « so », but a mark that leans against its form is not likely both.
  const open = opens ? (lean <= -1.5 ? 2 : 0) : lean >= 1.5 ? 0 : NEVER;
  const close = opens ? (lean <= -1.5 ? 0 : NEVER) : lean >= 1.5 ? 2 : 0;
  return {
    at,
    width: 1,
    type: GUILLEMET,
    open,
    close,
    skip: 1,
    low: false,
    closesLow: false,
    afterStop: false,
  };
}

function doubleMark(
  text: string,
  paragraph: Span,
  at: number,
  width: number,
  code: number,
  lean: number,
): Mark {
  const low = code === 0x201e;
  const opens = low || code === 0x201c || code === 0x201f || code === BACKTICK || code === 0x2018;
  const closes = code === 0x201d || code === 0x2019;
  let open: number;
  let close: number;
  if (opens) {
    open = lean <= -1.5 ? 1 : 0;
    close = low ? NEVER : lean <= -1.5 ? 1.5 : lean < 0 ? 2.5 : 3;
  } else if (closes) {
    close = lean >= 1.5 ? 1 : 0;
    open = lean >= 1.5 ? 1.5 : lean > 0 ? 2.5 : 4;
  } else {
    // Between a space and a comma (0.5) it is as likely a closing mark that came loose.
    open = lean >= 1.5 ? 0 : lean > 0.5 ? 0.5 : lean >= 0 ? 1 : lean > -1.5 ? 2 : 3;
    close = lean <= -1.5 ? 0 : lean < 0 ? 0.5 : lean <= 0.5 ? 1 : lean < 1.5 ? 2 : 3;
  }
  let skip = 3.5;
  if (code === STRAIGHT || closes) {
    if (standsAlone(text, paragraph, at, width)) skip = 0;
    else if (at > paragraph.start && isDigitCode(text.charCodeAt(at - 1)))
      skip = isInches(text, at) ? 0.2 : 1.5;
  }
  if (skip === 0.2) close += 1.5;
  return {
    at,
    width,
    type: DOUBLE,
    open,
    close,
    skip,
    low,
    closesLow: code === 0x201c,
    afterStop: isAfterStop(text, at),
  };
}

function singleMark(text: string, paragraph: Span, at: number, code: number, lean: number): Mark {
  const closesLow = code === 0x2018;
  const base = {
    at,
    width: 1,
    type: SINGLE,
    low: code === 0x201a,
    closesLow,
    afterStop: code === 0x2018 && isAfterStop(text, at),
  } as const;
  const leftCode = at > paragraph.start ? text.charCodeAt(at - 1) : 32;
  const rightCode = at + 1 < paragraph.end ? text.charCodeAt(at + 1) : 32;
  const opens = code === 0x2018 || code === 0x201a || code === 0x201b || code === BACKTICK;
  if (standsAlone(text, paragraph, at, 1)) return { ...base, open: NEVER, close: NEVER, skip: 0 };
  if (isBetweenMarks(text, at)) return { ...base, open: NEVER, close: NEVER, skip: 0 };
  if (lean > 0) {
    const elided = isWordCode(rightCode) && losesBeginning(text, paragraph, at + 1);
    // ’08 is a year, ‘30 Rock’ is not: only a closing mark can tell.
    if (isYear(text, paragraph, at + 1)) {
      return { ...base, open: isCapitalAfterSpace(text, at + 3) ? 0.6 : 1.2, close: 3, skip: 0.5 };
    }
    if (opens)
      return { ...base, open: elided ? 1 : 0, close: NEVER, skip: code === BACKTICK ? 1 : elided ? 0.5 : 3 };
    if (code === 0x2019) return { ...base, open: elided ? 4 : 2.2, close: 2.5, skip: elided ? 0 : 1 };
    if (lean === 0.5 && isSpaceCode(leftCode)) return { ...base, open: 1.5, close: 1, skip: 0.5 };
    return { ...base, open: elided ? 2 : 0.3, close: 3, skip: elided ? 0.2 : 2 };
  }
  if (lean === 0) {
    if (opens) return { ...base, open: isSpaceCode(leftCode) ? 0.2 : 1.5, close: 2.5, skip: 2 };
    return { ...base, open: code === 0x2019 ? 4 : 1.5, close: code === 0x2019 ? 0.5 : 1.5, skip: 0.5 };
  }
  if (opens) {
    return code === BACKTICK
      ? { ...base, open: NEVER, close: NEVER, skip: 0 }
      : { ...base, open: 1, close: 2, skip: 2 };
  }
  return { ...base, open: 4, close: 0, skip: closingSkip(text, paragraph, at, leftCode) };
}

/** How unlikely it is that a single mark after a word is the word's own apostrophe. */
function closingSkip(text: string, paragraph: Span, at: number, leftCode: number): number {
  if (leftCode === 0x73 || leftCode === 0x53) return 0.5;
  if (leftCode === 0x78 || leftCode === 0x7a) return 1;
  if (isDigitCode(leftCode)) return 0.5;
  if (!isWordCode(leftCode)) return 3;
  let from = at;
  while (from > paragraph.start && at - from < 14 && isWordCode(text.charCodeAt(from - 1))) from -= 1;
  const word = text.slice(from, at).toLowerCase();
  if (LOST_END.has(word) || (word.length > 3 && word.endsWith('in'))) return 0.5;
  return 1.5;
}

function isCapitalAfterSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 32 && code >= 65 && code <= 90;
}

/** The letter of rock ‘n’ roll. */
function isBetweenMarks(text: string, at: number): boolean {
  const isN = (place: number): boolean => (text.charCodeAt(place) | 32) === 0x6e;
  if (isN(at + 1) && isSingleCode(text.charCodeAt(at + 2))) return !isWordCode(text.charCodeAt(at - 1));
  return isN(at - 1) && isSingleCode(text.charCodeAt(at - 2));
}

function isYear(text: string, { end }: Span, from: number): boolean {
  return (
    isDigitCode(text.charCodeAt(from)) &&
    isDigitCode(text.charCodeAt(from + 1)) &&
    !(from + 2 < end && isWordCode(text.charCodeAt(from + 2)))
  );
}

function losesBeginning(text: string, paragraph: Span, from: number): boolean {
  let to = from;
  while (to < paragraph.end && to - from < 9 && isWordCode(text.charCodeAt(to))) to += 1;
  if (isDigitCode(text.charCodeAt(from))) {
    return to - from === 3 && text.charCodeAt(to - 1) === 0x73;
  }
  return LOST_BEGINNING.has(text.slice(from, to).toLowerCase());
}

/** `6'2"`: inches after feet; after a figure a double prime is what it says. */
function isInches(text: string, at: number): boolean {
  if (text.charCodeAt(at) === DOUBLE_PRIME) return true;
  let from = at;
  while (at - from < 5 && (isDigitCode(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 0x2e))
    from -= 1;
  while (at - from < 8 && isSpaceCode(text.charCodeAt(from - 1))) from -= 1;
  const code = text.charCodeAt(from - 1);
  return (
    (code === APOSTROPHE || code === 0x2019 || code === 0x2032) && isDigitCode(text.charCodeAt(from - 2))
  );
}

/** A ditto mark: alone in the column of a table. */
function standsAlone(text: string, { start, end }: Span, at: number, width: number): boolean {
  return isWideGap(text, start, end, at - 1, -1) && isWideGap(text, start, end, at + width, 1);
}

function isWideGap(text: string, start: number, end: number, at: number, step: number): boolean {
  if (at < start || at >= end) return true;
  if (text.charCodeAt(at) === 9) return true;
  if (!isSpaceCode(text.charCodeAt(at))) return false;
  return at + step < start || at + step >= end || isSpaceCode(text.charCodeAt(at + step));
}

function isAfterStop(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 32) return false;
  const code = text.charCodeAt(at - 2);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Other marks and signs of emphasis are looked through. */
function isTransparent(code: number): boolean {
  return (code < 0x2040 && INTERESTING[code] === 1) || code === 0x2a || code === 0x5f || code === 0x200b;
}

/** How much what stands before a mark speaks for its opening something: 2 is a space, 0 a letter. */
function leftStrength(text: string, { start }: Span, at: number): number {
  let before = at - 1;
  for (let looked = 0; looked < 3 && before >= start && isTransparent(text.charCodeAt(before)); looked += 1)
    before -= 1;
  if (before < start) return 2;
  const code = text.charCodeAt(before);
  if (isSpaceCode(code) || code === 0x28 || code === 0x5b || code === 0x7b || code === 0x3e) return 2;
  if (code === 0x2014 || code === 0x2013 || code === 0x2015) return 1;
  if (code === 0x2d) return text.charCodeAt(before - 1) === 0x2d ? 1 : 0.5;
  if (code === 0x2f || code === 0x3a || code === 0x2c || code === 0x3b || code === 0x3d) return 0.5;
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x29) return 0.2;
  return 0;
}

function rightStrength(text: string, { end }: Span, from: number): number {
  let after = from;
  for (let looked = 0; looked < 3 && after < end && isTransparent(text.charCodeAt(after)); looked += 1)
    after += 1;
  if (after >= end) return 2;
  const code = text.charCodeAt(after);
  if (isSpaceCode(code) || code === 0x3c) return 2;
  // Three points may begin a piece: "... and then".
  if (code === 0x2e && text.charCodeAt(after + 1) === 0x2e) return 0.5;
  if (code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f)
    return 1.5;
  if (code === 0x29 || code === 0x5d || code === 0x7d) return 1.5;
  if (code === 0x2014 || code === 0x2013 || code === 0x2015) return 1;
  if (code === 0x2d) return text.charCodeAt(after + 1) === 0x2d ? 1 : 0.5;
  if (code === 0x2026 || code === 0x2f) return 0.5;
  if (code === 0x73 && after > from && !isWordCode(text.charCodeAt(after + 1))) return 1.5;
  return 0;
}
