import { datesOf, type DateParts } from '#core/checks/dates.ts';
import { figuresOf, type Figures, type WrittenDate } from '#core/checks/figures.ts';
import { FUNCTION_WORDS } from '#core/quotations/wordings/lexicon.ts';
import { stemOf } from '#core/quotations/wordings/spelling.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { overlaps, type Span } from '#core/text/span.ts';

/** A passage of an article with what it stands in. */
export interface SourcePassage extends Span {
  readonly text: string;
  /** `yyyy-mm-dd` of the article. */
  readonly published: string | null;
}

/** A figure of the draft for which the source has another. */
export interface FigureClash extends Span {
  readonly kind: 'number' | 'date';
  /** As the draft writes it: the span is of the words that were given. */
  readonly draft: string;
  readonly matter: string;
  /** Where the source has it. */
  readonly source: Span;
}

/** So far around a passage its article is read for figures, in UTF-16 code units: the finder of figures reads no more at once. */
const REACH = 9_000;
/** So far a passage's own paragraph and the ones beside it are taken to go. */
const PARAGRAPH = 2_000;

/**
 * The figures that the writer’s own words around a quotation have, and that are others in the source: of the same thing,
 * and nowhere in the source as the draft has them. What the source does not speak of is no difference.
 */
export function figureClashes(words: string, source: SourcePassage): FigureClash[] {
  const own = numbersIn(words, 0);
  const dates = datesIn(words, 0);
  if (own.length === 0 && dates.all.length === 0 && dates.weekdays.length === 0) return [];
  const around = surroundings(source);
  return [...numberClashes(own, source, around), ...dateClashes(dates, source, around)];
}

interface Around {
  /** The sentences that the passage stands in. */
  readonly sentence: Span;
  /** Its paragraph and the ones beside it. */
  readonly paragraphs: Span;
}

function surroundings({ text, start, end }: SourcePassage): Around {
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = (at: number) => {
    const found = text.indexOf('\n', at);
    return found === -1 ? text.length : found;
  };
  const own = {
    start: Math.max(lineStart(start), start - PARAGRAPH),
    end: Math.min(lineEnd(end), end + PARAGRAPH),
  };
  const sentences = sentencesOf(text, own).filter((one) => overlaps(one, { start: start - 1, end: end + 1 }));
  return {
    sentence: { start: sentences[0]?.start ?? start, end: sentences.at(-1)?.end ?? end },
    paragraphs: {
      start: Math.max(0, lineStart(skipped(text, own.start, -1)), start - PARAGRAPH),
      end: Math.min(lineEnd(skipped(text, own.end, 1)), end + PARAGRAPH),
    },
  };
}

/** Past the ends of lines before or after a line. */
function skipped(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (step === 1 ? text[at] === '\n' : at > 0 && text[at - 1] === '\n') at += step;
  return at;
}

interface NumberThere extends Span {
  readonly value: number;
  readonly words: string;
  /** What it counts, as far as the words beside it say so. */
  readonly units: ReadonlySet<string>;
}

function numbersIn(text: string, offset: number): NumberThere[] {
  let from = 0;
  return figuresOf(text).numbers.flatMap(({ value, words }) => {
    const at = text.indexOf(words, from);
    if (at === -1) return [];
    from = at + words.length;
    const units = unitsAt(text, at, from);
    return [{ value, words, units, start: offset + at, end: offset + from }];
  });
}

/** So many words after a number may say what it counts. */
const UNIT_WORDS = 3;
/** Words after which a number is a name for a thing: `Count 3`, `aged 41`. */
const LABELS =
  /(?:^|[\s(])(counts?|sections?|pages?|chapters?|exhibits?|articles?|paragraphs?|aged?|numbers?|no\.|day|week|rule|title|part)\s$/i;

function unitsAt(text: string, start: number, end: number): Set<string> {
  const units = new Set<string>();
  const before = text.slice(Math.max(0, start - 16), start);
  const sign = /[$€£¥]$/.exec(before)?.[0] ?? (/^\s?(?:%|per\s?cent)/.test(text.slice(end)) ? '%' : null);
  if (sign !== null) units.add(sign);
  const label = LABELS.exec(before)?.[1];
  if (label !== undefined) units.add(`${stemOf(label.toLowerCase())} `);
  // Between two commas stands an age.
  if (/,\s$/.test(before) && text[end] === ',') units.add('age ');
  const after = /^[-\s]([^.,;:!?()“”"\n]{0,60})/.exec(text.slice(end, end + 62))?.[1] ?? '';
  for (const word of after.toLowerCase().split(/[\s-]+/, UNIT_WORDS)) {
    if (!/^\p{L}{2,}$/u.test(word) || FUNCTION_WORDS.has(word)) break;
    units.add(stemOf(word));
    // “live rounds”, but of “rounds came” the first word alone.
    if (word.endsWith('s')) break;
  }
  return units;
}

function numberClashes(
  own: readonly NumberThere[],
  { text, start, end }: SourcePassage,
  { paragraphs }: Around,
): FigureClash[] {
  if (own.length === 0) return [];
  const used = new Set(own.map(({ value }) => value));
  const there = numbersIn(text.slice(paragraphs.start, paragraphs.end), paragraphs.start).filter(
    ({ value }) => !used.has(value),
  );
  const known = once(() => {
    const { numbers, dates } = figuresAround(text, start, end);
    return new Set([...numbers.map(({ value }) => value), ...dates.map(({ year }) => year)]);
  });
  return own.flatMap((one): FigureClash[] => {
    const others = there.filter(({ units }) => [...units].some((unit) => one.units.has(unit)));
    const other = nearestTo(others, { start, end });
    return other && !known().has(one.value) ? [clash('number', one, other)] : [];
  });
}

function figuresAround(text: string, start: number, end: number): Figures {
  return figuresOf(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** What is seldom asked for is not made before it is. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}

interface DateThere extends Span {
  readonly date: WrittenDate;
}

interface WeekdayThere extends Span {
  readonly day: string;
  readonly words: string;
}

const WEEKDAYS = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

function datesIn(text: string, offset: number): { all: DateThere[]; weekdays: WeekdayThere[] } {
  let from = 0;
  const all = figuresOf(text).dates.flatMap((date) => {
    const at = text.indexOf(date.words, from);
    if (at === -1) return [];
    from = at + date.words.length;
    return [{ date, start: offset + at, end: offset + from }];
  });
  const weekdays = [...text.matchAll(WEEKDAYS)].map(({ 0: words, index }) => ({
    day: words,
    words,
    start: offset + index,
    end: offset + index + words.length,
  }));
  return { all, weekdays };
}

function dateClashes(
  own: ReturnType<typeof datesIn>,
  { text, start, end, published }: SourcePassage,
  { sentence, paragraphs }: Around,
): FigureClash[] {
  const near = datesIn(text.slice(paragraphs.start, paragraphs.end), paragraphs.start);
  const known = once(() => [...datesOf(figuresAround(text, start, end), published), ...dayOf(published)]);
  const inSentence = (one: Span) => overlaps(one, sentence);
  const dates = own.all.flatMap((one): FigureClash[] => {
    if (near.all.some(({ date }) => areAlike(date, one.date))) return [];
    const others = near.all.filter(
      (other) => isAsExact(other.date, one.date) && !own.all.some(({ date }) => areAlike(date, other.date)),
    );
    if (others.length === 0) return [];
    // A date that the source has for something else is held against that of the very sentence alone.
    const elsewhere = known().some((date) => areAlike(date, one.date));
    const other = nearestTo(elsewhere ? others.filter(inSentence) : others, { start, end });
    return other
      ? [clash('date', { ...one, words: one.date.words }, { ...other, words: other.date.words })]
      : [];
  });
  // A day of the week says little: it is held against that of the very sentence, where there is but one on both sides.
  const [day, ...more] = own.weekdays;
  const there = near.weekdays.filter(inSentence);
  const [other] = there;
  if (day && other && more.length === 0 && there.length === 1 && day.day !== other.day && dates.length === 0)
    return [clash('date', day, other)];
  return dates;
}

function dayOf(published: string | null): DateParts[] {
  const [year, month, day] = published?.split('-').map(Number) ?? [];
  return year !== undefined && month !== undefined && day !== undefined ? [{ year, month, day }] : [];
}

const PARTS = ['year', 'month', 'day'] as const;

/** Whether two dates may be one: both say something, and nothing that both say differs. */
function areAlike(one: DateParts, other: DateParts): boolean {
  const common = PARTS.filter((part) => one[part] !== null && other[part] !== null);
  return common.length > 0 && common.every((part) => one[part] === other[part]);
}

/** Whether a date says at least what another says, but for the year, which is often left to be known. */
function isAsExact(one: DateParts, other: DateParts): boolean {
  return (
    (other.day === null || one.day !== null) &&
    (other.month === null || one.month !== null) &&
    (other.month !== null || one.month === null)
  );
}

function nearestTo<Place extends Span>(places: readonly Place[], { start, end }: Span): Place | null {
  const distance = (one: Span) => Math.max(0, one.start - end, start - one.end);
  return places.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function clash(
  kind: FigureClash['kind'],
  own: Span & { readonly words: string },
  there: Span & { readonly words: string },
): FigureClash {
  return {
    kind,
    start: own.start,
    end: own.end,
    draft: own.words,
    matter: there.words,
    source: { start: there.start, end: there.end },
  };
}
