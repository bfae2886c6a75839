import { normalised, rawSpan, type Normal } from '#core/text/normal.ts';
import type { Span } from '#core/text/span.ts';
import {
  COMMON_WORDS,
  CONJUNCTIONS,
  DATE_WORDS,
  FUNCTION_WORDS,
  MODALS,
  MONTHS,
  NEGATIONS,
  NUMBER_WORDS,
  PRONOUNS,
  QUANTITIES,
  SHORT_MONTHS,
  VERBS,
} from './lexicon.ts';

export type TokenType = 'word' | 'ellipsis' | 'sic' | 'emphasis note' | 'citation note' | 'clean-up note';
export type Sort =
  | 'negation'
  | 'modal'
  | 'number'
  | 'date'
  | 'name'
  | 'conjunction'
  | 'pronoun'
  | 'verb'
  | 'function'
  | 'plain';

/** A word of a wording, or something that stands for words. The span is of the wording as given. */
export interface Token extends Span {
  readonly type: TokenType;
  /** What it is compared by: `3` for `three`, `not` for `n't`, `...` for every ellipsis. */
  readonly key: string;
  /** As printed, but for typography: `three`, `n't`. */
  readonly form: string;
  readonly sort: Sort;
  /** `whole` for a word in brackets, `part` for one of which some letters are: `[T]he`, `convict[ed]`, `judge[]`. */
  readonly bracket: 'none' | 'whole' | 'part';
  /** The letters before the first bracket and after the last one; empty but for `part`. */
  readonly head: string;
  readonly tail: string;
  readonly capital: boolean;
  /** Whether a sentence may begin with it, where a capital says nothing. */
  readonly opens: boolean;
  /** Whether white space, and not a hyphen (`over- sight`) or nothing, stands right before it. */
  readonly afterBlank: boolean;
  /** How much it says about which utterance this is: some 0.2 for `of`, 1 and more for a rare word. */
  readonly weight: number;
}

/** The words of a wording and what stands for words (ellipses, `[sic]`, `(emphasis added)`), in order, in linear time. */
export function tokensOf(wording: string): Token[] {
  const found = new Scanner(wording).tokens();
  return found.map((token, i) => inContext(token, found[i - 1], found[i + 1]));
}

/** A day beside its month is a date; a capital word that opens a sentence before another name is a first name. */
function inContext(token: Token, before: Token | undefined, after: Token | undefined): Token {
  if (token.sort === 'number' && DAY.test(token.key) && (isMonth(before) || isMonth(after))) {
    return { ...token, sort: 'date' };
  }
  if (token.key === 'am' && before?.sort === 'number')
    return { ...token, key: 'a.m', form: 'a.m', sort: 'plain' };
  const isFirstName =
    token.sort === 'plain' && token.capital && token.opens && after?.sort === 'name' && after.afterBlank;
  if (isFirstName && token.type === 'word')
    return { ...token, sort: 'name', weight: weightOf(token.key, 'name') };
  return token;
}
const DAY = /^\d\d?(?:st|nd|rd|th)?$/;

function isMonth(token: Token | undefined): boolean {
  return token?.sort === 'date' && !/^\d/.test(token.key);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/uy;
const NUMBER = /\d+(?:[.,:]\d+)*[\p{L}\p{M}\p{N}]*/uy;
const INITIALS = /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])/uy;
const BRACKETED_WORD = /(?:[\p{L}\p{M}\p{N}']|\[[\p{L}\p{M}\p{N}']{0,20}\])+/uy;
const ELLIPSIS = /\.(?: ?\.){2,}|\*(?: \*){2,}|[[(] ?\.(?: ?\.){2,} ?[\])]/y;
const SIC = /[[(] ?_?\*?sic\*?_? ?[\])]/y;
const NOTE =
  /[[(](?:(emphas[ie]s|italics)|(citations?|footnotes?|references?) |(cleaned up|internal|quotation|quotations?|alterations?|brackets|ellips[ei]s) ?)[^()[\]\n]{0,80}[\])]/y;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** A bracket that is not closed so near is no editor's insertion. */
const MAX_BRACKET = 200;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof rev hon gov sen rep gen col lt sgt capt jr sr st v vs no nos inc ltd co corp jan feb aug sept oct nov dec dept art sec ch para'.split(
    ' ',
  ),
);
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['re', 'are'],
  ['m', 'am'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', "'d"],
]);
/** Slurred words of speech that many outlets print in full; three letters are the first word's. */
const SLURRED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
]);
/** What is printed right after a number: `10am`, `5m`, `2bn`. */
const UNIT = /^(\d+(?:[.,:]\d+)*)(am|pm|m|bn|k)$/;
const UNITS: ReadonlyMap<string, string> = new Map([
  ['am', 'a.m'],
  ['pm', 'pm'],
  ['m', 'million'],
  ['bn', 'billion'],
  ['k', 'thousand'],
]);
const HOSTS_OF_IS: ReadonlySet<string> = new Set(
  'it he she that there what who here where how this'.split(' '),
);

class Scanner {
  readonly #wording: string;
  readonly #normal: Normal;
  readonly #found: Token[] = [];
  #at = 0;
  /** The end, in the folded text, of the bracket around the words being read. */
  #bracketEnd = 0;
  /** No bracket opens within a word's length of any place before this one. */
  #noBracketBefore = 0;
  #opens = true;

  constructor(wording: string) {
    this.#wording = wording;
    this.#normal = normalised(wording);
  }

  tokens(): Token[] {
    const { text } = this.#normal;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x20) this.#at += 1;
      else if ((code >= 0x61 && code <= 0x7a) || code >= 0x80 || (code >= 0x30 && code <= 0x39)) this.#word();
      else this.#mark(text[this.#at]!);
    }
    return this.#found;
  }

  #mark(mark: string): void {
    const { text } = this.#normal;
    if (mark === '.' || mark === '*' || mark === '[' || mark === '(') {
      const ellipsis = this.#match(ELLIPSIS);
      if (ellipsis > 0) return this.#push('ellipsis', '...', this.#at, ellipsis);
    }
    if (mark === '[' || mark === '(') {
      const sic = this.#match(SIC);
      if (sic > 0) return this.#push('sic', '[sic]', this.#at, sic);
      NOTE.lastIndex = this.#at;
      const note = NOTE.exec(text);
      if (note) {
        const type = note[1] ? 'emphasis note' : note[2] ? 'citation note' : 'clean-up note';
        return this.#push(type, note[0], this.#at, NOTE.lastIndex);
      }
    }
    if (mark === '[' && this.#at >= this.#bracketEnd) {
      if (this.#bracketedWord()) return;
      const close = text.slice(this.#at + 1, this.#at + MAX_BRACKET).search(/[[\]]/);
      if (close !== -1 && text[this.#at + 1 + close] === ']') this.#bracketEnd = this.#at + 1 + close;
    }
    if (mark === '$' || mark === '%' || mark === '&') {
      const key = mark === '%' ? 'percent' : mark === '&' ? 'and' : mark;
      return this.#pushWord(key, mark, this.#at, this.#at + 1);
    }
    if (mark === '!' || mark === '?' || (mark === '.' && !this.#isAbbreviated())) this.#opens = true;
    if (mark === ':') this.#opens = true;
    this.#at += 1;
  }

  /** Whether the full stop here belongs to the word before it. */
  #isAbbreviated(): boolean {
    const last = this.#found.at(-1);
    return (
      last !== undefined &&
      (ABBREVIATIONS.has(last.form) || (last.form.length === 1 && last.capital && last.form !== 'i'))
    );
  }

  #word(): void {
    const { text } = this.#normal;
    if (this.#bracketedWord()) return;
    const code = text.charCodeAt(this.#at);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && text[this.#at + 1] === '.') {
      const initials = this.#match(INITIALS);
      if (initials > 0) return this.#initials(initials);
    }
    const end = this.#match(digit ? NUMBER : WORD);
    if (end === 0) {
      const mark = text[this.#at]!;
      if ('£€¥§'.includes(mark))
        return this.#pushWord(mark === '§' ? 'section' : mark, mark, this.#at, this.#at + 1);
      this.#at += 1;
      return;
    }
    this.#split(this.#at, end);
  }

  /** `F.B.I` is `FBI`; but `U.S` is no pronoun, `a.m` no verb. */
  #initials(end: number): void {
    const form = this.#normal.text.slice(this.#at, end);
    this.#pushWord(form === 'u.s' || form === 'a.m' ? form : form.replaceAll('.', ''), null, this.#at, end);
  }

  /** Takes a word apart at what is contracted in it: `won't` is `will` and `not`. */
  #split(start: number, end: number): void {
    const form = this.#normal.text.slice(start, end);
    const apostrophe = form.lastIndexOf("'");
    const unit = UNIT.exec(form);
    if (unit) {
      const middle = end - unit[2]!.length;
      this.#pushWord(unit[1]!, null, start, middle);
      return this.#pushWord(UNITS.get(unit[2]!)!, unit[2]!, middle, end);
    }
    const slurred = SLURRED.get(form);
    if (slurred !== undefined) {
      const [host, rest] = slurred;
      this.#pushWord(host, form.slice(0, 3), start, start + 3);
      return this.#pushWord(rest, form.slice(3), start + 3, end);
    }
    if (apostrophe === -1 && form !== 'cannot') return this.#pushWord(form, null, start, end);
    const after = form.slice(apostrophe + 1);
    if (form === 'cannot' || (after === 't' && form[apostrophe - 1] === 'n')) {
      const host = form === 'cannot' ? 'can' : form.slice(0, apostrophe - 1);
      const key =
        host === 'wo'
          ? 'will'
          : host === 'ca'
            ? 'can'
            : host === 'sha'
              ? 'shall'
              : host === 'ai'
                ? 'is'
                : host;
      this.#pushWord(key, host, start, start + host.length);
      return this.#pushWord('not', form.slice(host.length), start + host.length, end);
    }
    const full =
      CONTRACTED.get(after) ?? (after === 's' && HOSTS_OF_IS.has(form.slice(0, apostrophe)) ? 'is' : null);
    if (full === null) return this.#pushWord(form, null, start, end);
    this.#pushWord(form.slice(0, apostrophe), null, start, start + apostrophe);
    this.#pushWord(full, `'${after}`, start + apostrophe, end);
  }

  /** Reads a word of which a part stands in brackets; false, and nothing read, where there is none. */
  #bracketedWord(): boolean {
    const { text } = this.#normal;
    // The pattern is slow: only where a bracket opens here or a few letters on.
    if (this.#at < this.#bracketEnd || this.#at < this.#noBracketBefore) return false;
    const bracket = text.indexOf('[', this.#at);
    if (bracket === -1 || bracket - this.#at > 30) {
      this.#noBracketBefore = bracket === -1 ? text.length : bracket - 30;
      return false;
    }
    const end = this.#match(BRACKETED_WORD);
    if (end === 0) return false;
    const form = text.slice(this.#at, end);
    const open = form.indexOf('[');
    const close = form.lastIndexOf(']');
    if (open === -1) return false;
    const outside = form.replaceAll(/\[[^\]]*\]/g, '');
    if (!LETTER.test(outside)) return false;
    const key = form.replaceAll(/[[\]]/g, '');
    const head = form.slice(0, open);
    this.#add('word', key, key, this.#at, end, 'part', head, form.slice(close + 1));
    return true;
  }

  #match(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#normal.text) ? pattern.lastIndex : 0;
  }

  #pushWord(key: string, form: string | null, start: number, end: number): void {
    this.#add('word', key, form ?? key, start, end, start < this.#bracketEnd ? 'whole' : 'none', '', '');
  }

  #push(type: TokenType, key: string, start: number, end: number): void {
    this.#add(type, key, key, start, end, 'none', '', '');
  }

  #add(
    type: TokenType,
    key: string,
    form: string,
    from: number,
    to: number,
    bracket: Token['bracket'],
    head: string,
    tail: string,
  ): void {
    const { start, end } = rawSpan(this.#normal, { start: from, end: to });
    const capital = isCapital(this.#wording, start);
    const opens = this.#opens;
    const meant = type === 'word' ? meaningOf(key, form, capital, opens, this.#wording, start, end) : PLAIN;
    this.#found.push({
      start,
      end,
      type,
      key: meant.key ?? key,
      form: meant.key !== null && meant.isForm ? meant.key : form,
      sort: meant.sort,
      bracket,
      head,
      tail,
      capital,
      opens,
      afterBlank: from > 0 && this.#normal.text[from - 1] === ' ' && !isBroken(this.#wording, start),
      weight: type === 'word' ? weightOf(meant.key ?? key, meant.sort) : 0,
    });
    this.#at = to;
    if (type === 'word') this.#opens = false;
  }
}

interface Meaning {
  readonly key: string | null;
  readonly sort: Sort;
  /** Whether the key differs from what is printed by typography only: `5000`, `5,000`. */
  readonly isForm?: boolean;
}
const PLAIN: Meaning = { key: null, sort: 'plain' };
const SMALL = /\p{Ll}/u;
const YEAR = /^(?:1[789]|20|21)\d\d$/;
const AFTER_MONTH = /^[\s.,]{1,3}\d/;
const BEFORE_MONTH = /(?:\d(?:st|nd|rd|th)?|\b(?:in|last|since|until|by|of|this))\s+$/i;

function meaningOf(
  key: string,
  form: string,
  capital: boolean,
  opens: boolean,
  wording: string,
  start: number,
  end: number,
): Meaning {
  const first = key.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (YEAR.test(key)) return { key, sort: 'date' };
    return { key: key.replaceAll(/,(?=\d{3}(?!\d))/g, ''), sort: 'number', isForm: true };
  }
  if (capital && (MONTHS.includes(key) || SHORT_MONTHS.has(key))) {
    const certain = key !== 'may' && key !== 'march';
    if (
      certain ||
      AFTER_MONTH.test(wording.slice(end, end + 6)) ||
      BEFORE_MONTH.test(wording.slice(Math.max(0, start - 8), start))
    ) {
      return { key: SHORT_MONTHS.get(key) ?? key, sort: 'date' };
    }
  }
  if (
    key === 'us' &&
    wording.slice(start, end) === 'US' &&
    SMALL.test(wording.slice(Math.max(0, start - 12), end + 12))
  )
    return { key: 'u.s', sort: 'name', isForm: true };
  const digits = NUMBER_WORDS.get(key);
  if (digits !== undefined) return { key: digits, sort: 'number' };
  if (NEGATIONS.has(key) || form === "n't") return { key: null, sort: 'negation' };
  if (MODALS.has(key)) return { key: null, sort: 'modal' };
  if (CONJUNCTIONS.has(key)) return { key: null, sort: 'conjunction' };
  if (DATE_WORDS.has(key)) return { key: null, sort: 'date' };
  if (QUANTITIES.has(key)) return { key: null, sort: 'number' };
  if (PRONOUNS.has(key)) return { key: null, sort: 'pronoun' };
  if (VERBS.has(key)) return { key: null, sort: 'verb' };
  if (FUNCTION_WORDS.has(key)) return { key: null, sort: 'function' };
  if (capital && !opens) return { key: null, sort: 'name' };
  return PLAIN;
}

function weightOf(key: string, sort: Sort): number {
  if (sort === 'number' || sort === 'date') return 0.9;
  if (sort === 'name') return 1.2;
  if (FUNCTION_WORDS.has(key)) return 0.2;
  if (COMMON_WORDS.has(key)) return 0.5;
  return key.length >= 8 ? 1.3 : key.length <= 3 ? 0.8 : 1;
}

/** Whether a word goes on here that was broken at a line's end which since became a blank: `over- sight`. */
function isBroken(wording: string, at: number): boolean {
  const hyphen = wording[at - 2];
  return (hyphen === '-' || hyphen === '\u2010') && LETTER.test(wording[at - 3] ?? '');
}

function isCapital(wording: string, at: number): boolean {
  const code = wording.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = String.fromCodePoint(wording.codePointAt(at)!);
  return letter !== letter.toLowerCase();
}
