import { readDate } from '#core/intake/dates.ts';
import { MONTHS } from '#core/quotations/wordings/lexicon.ts';
import { tokensOf, type Token } from '#core/quotations/wordings/tokens.ts';

/** A date as far as it is written: a year, a month of one, a day. */
export interface WrittenDate {
  readonly year: number | null;
  /** 1 to 12 */
  readonly month: number | null;
  readonly day: number | null;
  readonly words: string;
}

export interface WrittenNumber {
  readonly value: number;
  readonly words: string;
}

export interface Figures {
  readonly dates: readonly WrittenDate[];
  readonly numbers: readonly WrittenNumber[];
  /** Whether a day is told by its name, or as yesterday. */
  readonly weekday: boolean;
}

/** More of a text is not read for its figures, in UTF-16 code units. */
const LONGEST = 20_000;
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const WEEKDAYS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow)$/;
const ISO = /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b/g;

/** The dates and numbers of a text. `one` is a pronoun more often than a number, and `first` an order: neither is told. */
export function figuresOf(text: string): Figures {
  const dates: WrittenDate[] = [];
  const plain = text.slice(0, LONGEST).replaceAll(ISO, (words) => {
    const read = readDate(words);
    if (!read) return words;
    const [year, month, day] = read.value.split('-').map(Number);
    dates.push({ year: year!, month: month!, day: day!, words });
    return ' '.repeat(words.length);
  });
  const numbers: WrittenNumber[] = [];
  const tokens = tokensOf(plain).filter(({ type }) => type === 'word');
  const written = (from: number, to: number) => plain.slice(tokens[from]!.start, tokens[to]!.end);
  let weekday = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.sort === 'date') {
      weekday ||= WEEKDAYS.test(token.key);
      const date = dateAt(tokens, at);
      if (!date) continue;
      dates.push({ ...date.date, words: written(at, date.last) });
      at = date.last;
    } else if (token.sort === 'number') {
      const number = numberAt(tokens, at, plain);
      if (!number) continue;
      numbers.push({ value: number.value, words: written(at, number.last) });
      at = number.last;
    }
  }
  return { dates, numbers, weekday };
}

type DateParts = Omit<WrittenDate, 'words'>;

/** `January 10, 2025`, `10 January 2025`, `January 2025`, `January`, `2025`. */
function dateAt(tokens: readonly Token[], at: number): { date: DateParts; last: number } | null {
  const parts: { year: number | null; month: number | null; day: number | null } = {
    year: null,
    month: null,
    day: null,
  };
  let last = at - 1;
  for (let next = at; next < tokens.length && next < at + 3; next += 1) {
    const token = tokens[next]!;
    if (token.sort !== 'date') break;
    const month = MONTHS.indexOf(token.key) + 1;
    const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token.key)?.[1];
    if (month > 0 && parts.month === null) parts.month = month;
    else if (digits?.length === 4 && parts.year === null) parts.year = Number(digits);
    else if (digits !== undefined && digits.length < 3 && parts.day === null) parts.day = Number(digits);
    else break;
    last = next;
    // What follows the year is another date.
    if (parts.year !== null) break;
  }
  if (last < at) return null;
  return parts.day !== null && parts.month === null && parts.year === null ? null : { date: parts, last };
}

/** `18`, `eighteen`, `twenty-five`, `1.5 million`, `two dozen`. */
function numberAt(
  tokens: readonly Token[],
  at: number,
  text: string,
): { value: number; last: number } | null {
  const first = valueOf(tokens[at]!);
  if (first === null) return null;
  let value = first;
  let last = at;
  const unit = tokens[at + 1] && valueOf(tokens[at + 1]!);
  const hyphen = tokens[at + 1] ? text.slice(tokens[at]!.end, tokens[at + 1]!.start) : '';
  if (value >= 20 && value % 10 === 0 && value < 100 && unit && unit < 10 && /^[-‐‑]$/.test(hyphen)) {
    value += unit;
    last += 1;
  }
  for (let scale = SCALES.get(tokens[last + 1]?.key ?? ''); scale !== undefined;) {
    value *= scale;
    last += 1;
    scale = SCALES.get(tokens[last + 1]?.key ?? '');
  }
  // "one", "first", and what has letters in it: a section, a road, a model.
  return tokens[at]!.form === 'one' && last === at ? null : { value, last };
}

function valueOf({ key, sort }: Token): number | null {
  return sort === 'number' && /^\d{1,15}(?:\.\d{1,6})?$/.test(key) ? Number(key) : null;
}
