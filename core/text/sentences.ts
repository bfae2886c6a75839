import type { Span } from './span.ts';

/** Short forms that stand before a name or a number; the sentence never ends there. */
const LEADING = new Set(
  (
    'mr mrs ms mx dr sen sens rep reps gov govs gen lt col sgt maj capt cmdr adm cpl pvt pfc hon rev fr prof pres supt ' +
    'st mt ft messrs mme mlle msgr sr. v vs cf viz al e.g i.e fig figs art arts sec secs § ch para paras pp ed eds trans ' +
    'atty asst assoc dept dist div ex exh fed app cir supp ct crim civ evid stat rptr reg op cit id ibid spc ' +
    'comm det insp sheriff.'
  ).split(' '),
);
/** Short forms that may stand at a sentence's end: it goes on unless a word follows that begins sentences. */
const TRAILING = new Set(
  'inc corp co ltd llc llp plc jr sr esq etc jan feb mar apr jun jul aug sept oct nov dec bros ave blvd rd ph.d m.d j.d'.split(
    ' ',
  ),
);
const NUMBERED = new Set(['no', 'nos', 'vol', 'p', 'art']);
const STARTERS = new Set(
  (
    'the a an he she it they we i you his her its their our my this that these those there but and or in on at after before ' +
    'when while if as for to by with from since although though because however what who why how where not no so then now ' +
    'one some many most all both mr mrs ms'
  ).split(' '),
);
const CLOSERS = '”’"\')]»*_';

/**
 * The sentences of a text, or of a stretch of it, in order and without the white space between them. A line end ends a
 * sentence where a paragraph ends: before an empty line, after a stop, or before a line that does not go on in small letters.
 */
export function sentencesOf(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (!breaksAt(text, at)) continue;
      push(text, found, start, at);
      start = at + 1;
    } else if ((code === 46 || code === 33 || code === 63 || code === 0x2026) && isStop(text, at)) {
      let end = at + 1;
      while (end < span.end && CLOSERS.includes(text[end]!)) end += 1;
      push(text, found, start, end);
      start = end;
      at = end - 1;
    }
  }
  push(text, found, start, span.end);
  return found;
}

/** Whether the line end at `at` ends a paragraph: lines that go on in small letters were broken at a fixed width. */
export function breaksAt(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 40 && isBlank(text.charCodeAt(next))) next += 1;
  const code = text.charCodeAt(next);
  if (next >= text.length || code === 10) return true;
  if (!isLower(text[next]!)) {
    // A line broken at a fixed width may go on with a name or a mark; it then is about as long as such lines are.
    const before = text.charCodeAt(lastInk(text, at));
    if (code === 0x2022 || '.!?:”"'.includes(String.fromCharCode(before))) return true;
    const lineStart = text.lastIndexOf('\n', at - 1);
    const length = at - lineStart;
    return length < 55 || length > 95;
  }
  return false;
}

/** Whether the full stop, question mark, exclamation mark or ellipsis at `at` ends a sentence. */
export function isStop(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 6 && CLOSERS.includes(text[next]!)) next += 1;
  const follower = text.charCodeAt(next);
  if (next < text.length && !isBlank(follower) && follower !== 10 && !'“‘"—–['.includes(text[next]!))
    return false;
  const closed = next > at + 1;
  while (next < text.length && next < at + 12 && isBlank(text.charCodeAt(next))) next += 1;
  const ended = next >= text.length || text.charCodeAt(next) === 10;
  if (!ended && isLower(text[next]!)) return false;
  if (text[at] !== '.') return text[at] !== '…' || ended || isUpper(text[next]!);
  // One of three spaced or unspaced dots is an ellipsis, which ends a sentence only together with a fourth.
  if (text[next] === '.' && !ended) return false;
  const before = at > 0 ? text[at - 1]! : '';
  if (before === '.' || (before === ' ' && text[at - 2] === '.')) return ended;
  if (ended || closed) return true;
  let from = at;
  while (from > 0 && at - from < 16 && isWordPart(text.charCodeAt(from - 1))) from -= 1;
  const word = text.slice(from, at);
  const lower = word.toLowerCase();
  if (LEADING.has(lower)) return false;
  if (NUMBERED.has(lower)) return !isDigit(text.charCodeAt(next));
  const dotted = word.includes('.');
  if (dotted || TRAILING.has(lower)) return isStarter(text, next) && !(dotted && word.length < 3);
  if (word.length === 1 && isUpper(word))
    return isStarter(text, next) && text[from - 1] === ' ' && word === 'I';
  if (from > 0 && text[from - 1] === '§') return false;
  return true;
}

function isStarter(text: string, at: number): boolean {
  if ('“‘"'.includes(text[at]!)) return true;
  let end = at;
  while (end < text.length && end - at < 12 && isLetter(text.charCodeAt(end))) end += 1;
  return STARTERS.has(text.slice(at, end).toLowerCase());
}

function push(text: string, found: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isInkless(text.charCodeAt(start))) start += 1;
  while (end > start && isInkless(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) found.push({ start, end });
}

function lastInk(text: string, at: number): number {
  let last = at - 1;
  while (last > 0 && at - last < 40 && isBlank(text.charCodeAt(last))) last -= 1;
  return last;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}
function isInkless(code: number): boolean {
  return code === 10 || isBlank(code);
}
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}
function isWordPart(code: number): boolean {
  return isLetter(code) ? code < 0x2000 : code === 46 || isDigit(code) || code === 45;
}
function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
