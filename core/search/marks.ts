import type { Span } from '../text/span.ts';
import type { Term } from './query.ts';

/** Words around the first place that a query finds in a text, with what it finds there. */
export interface Snippet {
  /** Where it is cut out of the text, half-open, in UTF-16 code units. */
  readonly span: Span;
  /** With `…` where it is cut. */
  readonly words: string;
  /** Spans in `words`. */
  readonly matches: readonly Span[];
  /** Where the first match stands in the text. */
  readonly place: Span;
}

/** Letters before the first match and in all, about. */
const BEFORE = 60;
const LENGTH = 200;
/** As many marks as a text is given: more would not be looked at. */
const MOST = 200;

/** A word as the full-text index takes it: letters, digits, and the marks upon them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Where the words of a query stand in a text, in order, none over another. */
export function marksIn(text: string, terms: readonly Term[], most = MOST): Span[] {
  return [...marksFrom(text, phrasesOf(terms), 0, most)];
}

/** Words around the first match; `null` where there is none. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet | null {
  const phrases = phrasesOf(terms);
  const [place] = [...marksFrom(text, phrases, 0, 1)];
  if (!place) return null;
  const start = cutBefore(text, place.start);
  const end = cutAfter(text, Math.max(place.end, start + LENGTH));
  const stretch = text.slice(start, end);
  const opening = start > 0 ? '…' : '';
  const matches = marksIn(stretch, terms).map((mark) => ({
    start: mark.start + opening.length,
    end: mark.end + opening.length,
  }));
  const words = `${opening}${stretch.replaceAll(/\s/g, ' ')}${end < text.length ? '…' : ''}`;
  return { span: { start, end }, words, matches, place };
}

/** Whether a text, which may be a name with its other names, has every word that is wanted and none that is not. */
export function holds(text: string, terms: readonly Term[]): boolean {
  return terms.every((term) => marksIn(text, [{ ...term, not: false }], 1).length > 0 !== term.not);
}

interface Phrase {
  readonly words: readonly string[];
  readonly open: boolean;
}

function phrasesOf(terms: readonly Term[]): Phrase[] {
  return terms
    .filter((term) => !term.not)
    .map(({ words, open }) => ({ words: [...words.matchAll(WORD)].map(([word]) => plain(word)), open }))
    .filter(({ words }) => words.length > 0 && words.every((word) => word !== ''));
}

function* marksFrom(text: string, phrases: readonly Phrase[], from: number, most: number): Generator<Span> {
  if (phrases.length === 0) return;
  const longest = Math.max(...phrases.map(({ words }) => words.length));
  const window: { word: string; start: number; end: number }[] = [];
  const pattern = new RegExp(WORD);
  pattern.lastIndex = from;
  let given = 0;
  let ended = false;
  const fill = () => {
    while (!ended && window.length < longest) {
      const found = pattern.exec(text);
      if (found) window.push({ word: plain(found[0]), start: found.index, end: pattern.lastIndex });
      else ended = true;
    }
  };
  for (fill(); window.length > 0; fill()) {
    const length = Math.max(
      0,
      ...phrases.map((phrase) => (standsAt(phrase, window) ? phrase.words.length : 0)),
    );
    if (length > 0) {
      yield { start: window[0]!.start, end: window[length - 1]!.end };
      given += 1;
      if (given === most) return;
    }
    window.splice(0, Math.max(1, length));
  }
}

function standsAt({ words, open }: Phrase, window: readonly { readonly word: string }[]): boolean {
  return words.every((wanted, i) => {
    const word = window[i]?.word;
    return word === wanted || (open && i === words.length - 1 && !!word?.startsWith(wanted));
  });
}

const ASCII = /^[a-z0-9]*$/;

/** Without accents and case. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** The start of a word, at most `BEFORE` before; of the paragraph, where that is nearer. */
function cutBefore(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE);
  const before = text.slice(from, at);
  const line = before.lastIndexOf('\n');
  if (line !== -1) return from + line + 1;
  if (from === 0) return 0;
  const space = before.indexOf(' ');
  return space === -1 ? at : from + space + 1;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + BEFORE).search(/\s/);
  return space === -1 ? at : at + space;
}
