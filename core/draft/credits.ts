import { citationsIn, outletKey } from '#core/claims/citations.ts';
import type { Quotation } from '#core/contract/nouns.ts';
import type { ArticleKind } from '#core/contract/vocabulary.ts';
import { isOutlet } from '#core/quotations/attribution/outlets.ts';
import { NameAutomaton } from '#core/names/automaton.ts';
import { folded } from '#core/names/fold.ts';
import type { Nearby } from './nearby.ts';
import type { DraftQuoted } from './quotations.ts';
import type { DraftSpan, DraftText } from './text.ts';

/** What a draft says a quotation was taken from: one outlet or another of these, or a text by its title. */
export interface Credit {
  /** The words that say so, the first of them. */
  readonly at: DraftSpan;
  readonly words: string;
  /** As `outletKey` gives them. */
  readonly outlets: readonly string[];
  /** All that was said there, in which a title may stand; folded. */
  readonly said: string;
  /** Of a kind of document that was credited, `the petition`, those that the matter has; else `null`. */
  readonly documents: ReadonlySet<number> | null;
}

/** A text of the matter that is no report: what a court got or gave. */
export interface CourtText {
  readonly id: number;
  readonly kind: ArticleKind;
}

/** Something of the matter that may be credited. */
export interface Creditable {
  readonly outlet: string | null;
  readonly title: string | null;
}

/** Reads what drafts credit, with the outlets and the titles that the matter has. */
export class Credits {
  readonly #outlets: readonly string[];
  readonly #keys: ReadonlySet<string>;
  readonly #found: NameAutomaton;

  readonly #texts: readonly CourtText[];

  constructor(outlets: readonly string[], texts: readonly CourtText[] = []) {
    this.#outlets = outlets;
    this.#texts = texts;
    this.#keys = new Set(outlets.map(outletKey));
    this.#found = new NameAutomaton(outlets.map(bare));
  }

  /** What is credited for a quotation: in its note, or else in its sentence; `null` where nothing is that can be known. */
  of(
    draft: DraftText,
    quoted: DraftQuoted,
    near: Nearby,
    attribution: Quotation['attribution'],
  ): Credit | null {
    return this.#inNotes(draft, quoted, near) ?? this.#inText(quoted, near, attribution);
  }

  #inNotes({ text, notes }: DraftText, { at }: DraftQuoted, near: Nearby): Credit | null {
    if (at.note !== null) return this.#inNote(notes[at.note]!.text, at.note);
    // The first mark after the words, in their sentence or right behind it.
    const end = near.end + AFTER_SENTENCE;
    const index = notes.findIndex((note) => note.at >= at.end && note.at <= end);
    if (index === -1 || text.slice(at.end, notes[index]!.at).includes('\n')) return null;
    let source = index;
    while (source > 0 && IBID.test(notes[source]!.text)) source -= 1;
    return this.#inNote(notes[source]!.text, source);
  }

  #inNote(text: string, note: number): Credit | null {
    const known = this.#found
      .places(text)
      .filter(({ start }) => /[\p{Lu}\p{N}]/u.test(text[start]!))
      .map(({ start, end, name }) => ({ start, end, key: outletKey(this.#outlets[name]!) }));
    const others = [...text.matchAll(PARTS)].flatMap(({ 0: part, index }) => {
      const words = part.trim();
      const start = index + part.indexOf(words);
      return isOutlet(words) ? [{ start, end: start + words.length, key: outletKey(words) }] : [];
    });
    const all = [...known, ...others].toSorted((a, b) => a.start - b.start || b.end - a.end);
    const first = all[0];
    const at = first ? { note, start: first.start, end: first.end } : { note, start: 0, end: text.length };
    return {
      at,
      words: text.slice(at.start, at.end),
      outlets: [...new Set(all.map(({ key }) => key))],
      said: folded(text),
      documents: null,
    };
  }

  #inText({ at }: DraftQuoted, near: Nearby, attribution: Quotation['attribution']): Credit | null {
    const { note } = at;
    const said = folded(near.words);
    const phrase = attribution?.reportedVia ?? null;
    if (phrase) return this.#credit({ note, start: phrase.start, end: phrase.end }, phrase.text, said);
    const speaker = attribution?.speaker ?? null;
    if (speaker && (this.#keys.has(outletKey(speaker.text)) || isOutlet(speaker.text)))
      return this.#credit({ note, start: speaker.start, end: speaker.end }, speaker.text, said);
    const cited = citationsIn(near.words, this.#keys)[0];
    if (!cited)
      return speaker && this.#document({ note, start: speaker.start, end: speaker.end }, speaker.text, said);
    const start = near.start + near.words.indexOf(cited.name, cited.start);
    return this.#credit({ note, start, end: start + cited.name.length }, cited.name, said);
  }

  #credit(at: DraftSpan, words: string, said: string): Credit {
    return { at, words, outlets: [outletKey(words)], said, documents: null };
  }

  /** `The petition`, where the matter has filings in which the words may be looked for. */
  #document(at: DraftSpan, words: string, said: string): Credit | null {
    const kind = DOCUMENTS.find(([, form]) => form.test(words))?.[0];
    const texts = this.#texts.filter((one) => one.kind === kind);
    if (texts.length === 0) return null;
    return { at, words, outlets: [], said, documents: new Set(texts.map(({ id }) => id)) };
  }
}

/** Phrases that are a document and nobody who speaks for one: `the petition`, not `the petition’s author`. */
const DOCUMENTS: readonly (readonly [ArticleKind, RegExp])[] = [
  ['filing', /\b(?:petition|complaint|lawsuit|suit|filing|motion|indictment|affidavit)$/i],
  ['ruling', /\b(?:ruling|order|opinion|judgment|decision)$/i],
  ['transcript', /\btranscript$/i],
];

/** A note's mark stands behind the sentence's stop and its closing marks. */
const AFTER_SENTENCE = 4;
const IBID = /^\W*(?:ibid|ib|id)\b/i;
/** What commas, stops and brackets part in a note. */
const PARTS = /[^,.;:()“”"‘’\n]+/g;
/** Shorter titles stand in many a sentence. */
const SHORTEST_TITLE = 10;

function bare(outlet: string): string {
  return outlet.replace(/^the /i, '');
}

/** Whether a text is what was credited, by its outlet or its title; `null` where nobody can say, since it has no outlet. */
export function isCredited({ outlets, said }: Credit, { outlet, title }: Creditable): boolean | null {
  if (outlet !== null && outlets.some((one) => areOne(one, outletKey(outlet)))) return true;
  const heading = title === null ? '' : folded(title);
  if (heading.length >= SHORTEST_TITLE && ` ${said} `.includes(` ${heading} `)) return true;
  return outlet === null || outlets.length === 0 ? null : false;
}

/** “The Times” is any outlet of whose name it is a part. */
function areOne(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** Whether words of a text speak of the document that was credited: what it says may be told by others. */
export function speaksOfDocument({ words }: Credit, text: string): boolean {
  const word = folded(words).split(' ').at(-1)!;
  return ` ${folded(text)} `.includes(` ${word} `);
}

/** Whether words of a text name one of the outlets that were credited: what was told to one is printed by others. */
export function namesCredited({ outlets }: Credit, words: string): boolean {
  const plain = ` ${folded(words)} `;
  return outlets.some((outlet) => plain.includes(` ${outlet} `));
}
