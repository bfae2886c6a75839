import { symbolOf } from '../../packages/symbols.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import { countWords, type Tallies } from './asked.ts';
import type { Comments } from './comments.ts';
import { bulletOf } from './labels.ts';
import { LaidOut } from './laid-out.ts';
import { raisedDigits } from './numerals.ts';
import { encodingOfPage } from './rtf-charsets.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { RtfNotes } from './rtf-notes.ts';
import type { RtfHandler } from './rtf-scan.ts';
import { RtfSink } from './rtf-sink.ts';
import { changeState, firstState, type RtfState } from './rtf-state.ts';
import { CHARACTERS, FEET, HEADS, IN_MATH, MATH_LOOKS, NUMBERS, SKIPPED, STARRED } from './rtf-words.ts';

/** Deeper groups are made to keep a reader busy; Word itself stops at far fewer. */
const DEEPEST = 5_000;

/** Reads the words of rich text into a sink, and all else aside. */
export class RtfStory implements RtfHandler {
  readonly body = new RtfSink();
  readonly pages = new LaidOut(this.body.composer, undefined);
  readonly furniture: { readonly words: string; readonly reason: 'running head' | 'running foot' }[] = [];
  readonly notes = new RtfNotes();
  readonly remarks: { readonly id: string; readonly author: string; readonly words: string }[] = [];
  readonly about: Record<'title' | 'author', string> = { title: '', author: '' };
  readonly made = { yr: 0, mo: 0, dy: 0 };
  saidPages: number | null = null;
  encoding = 'windows-1252';
  isRtf = false;
  readonly #tallies: Tallies;
  readonly #comments: Comments;
  readonly #asked: { readonly added: boolean; readonly struck: boolean };
  readonly #fonts = new RtfFonts();
  readonly #stack: RtfState[] = [];
  #state: RtfState = firstState(this.body);
  #bytes: number[] = [];
  #skip = 0;
  #starred = false;
  #boxes: string[] = [];
  #inTable = false;
  #isEndnote = false;
  #author = '';
  #remark = '';
  #section: { type: string; start: number | undefined; format: string } | null = null;
  #wasTracked = false;

  constructor(
    tallies: Tallies,
    comments: Comments,
    asked: { readonly added: boolean; readonly struck: boolean },
  ) {
    this.#tallies = tallies;
    this.#comments = comments;
    this.#asked = asked;
  }

  /** Whether every group was closed. */
  get isWhole(): boolean {
    return this.#stack.length === 0;
  }

  open(): void {
    this.#flush();
    this.#skip = 0;
    this.#starred = false;
    if (this.#stack.length > DEEPEST) throw new Unreadable('damaged');
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, done: null };
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#starred = false;
    const outer = this.#stack.pop();
    if (!outer) return;
    const { done, sink } = this.#state;
    this.#state = outer;
    if (done && sink) done(sink.finish());
  }

  plain(bytes: Uint8Array): void {
    let start = 0;
    if (this.#skip > 0) {
      start = Math.min(this.#skip, bytes.length);
      this.#skip -= start;
    }
    if (this.#state.sink === null) return;
    for (let at = start; at < bytes.length; at += 1) this.#bytes.push(bytes[at]!);
  }

  byte(value: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else if (this.#state.sink !== null) this.#bytes.push(value);
  }

  sign(code: number): void {
    if (code === 0x2a) {
      this.#starred = true;
      return;
    }
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (code !== 0x5c && code !== 0x7b && code !== 0x7d) this.#flush();
    if (code === 0x0a || code === 0x0d) this.control('par', null);
    else if (code === 0x7e) this.#put('\u00a0');
    else if (code === 0x5f) this.#put('\u2011');
    else if (code === 0x09) this.#put('\t');
    else if (code === 0x5c || code === 0x7b || code === 0x7d) this.byte(code);
  }

  control(word: string, number: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (word === 'u' && number !== null) {
      this.#unicode(number);
      return;
    }
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    this.#flush();
    const isLeft = SKIPPED.has(word) || MATH_LOOKS.test(word) || (starred && !STARRED.has(word));
    if (isLeft) this.#leave(word);
    else if (!this.#begin(word, number)) this.#format(word, number);
  }

  /** What ends a file: the last paragraph and its boxes. */
  finish(): void {
    this.#flush();
    while (this.#stack.length > 0) this.close();
    this.body.endRow();
    this.#paragraph();
  }

  #leave(word: string): void {
    this.#state.sink = null;
    this.#state.place = word;
  }

  /** Words of a group that are gathered apart. */
  #apart(place: string, done: (words: string) => void): void {
    Object.assign(this.#state, { sink: new RtfSink(), done, place, hidden: false, raised: false });
  }

  /** Whether the word says what a group is. */
  #begin(word: string, number: number | null): boolean {
    const inText = this.#state.sink !== null;
    if (HEADS.has(word) || FEET.has(word)) {
      if (inText)
        this.#apart(word, (words) =>
          this.furniture.push({ words, reason: HEADS.has(word) ? 'running head' : 'running foot' }),
        );
      return true;
    }
    switch (word) {
      case 'fonttbl':
      case 'info':
      case 'upr':
      case 'shpinst':
      case 'creatim':
        this.#leave(word);
        return true;
      case 'fldinst':
        this.#fieldCode();
        return true;
      case 'ud':
        this.#state.sink = this.#stack.at(-2)?.sink ?? null;
        return true;
      case 'title':
      case 'author':
        if (this.#state.place === 'info') this.#apart(word, (words) => (this.about[word] = words));
        return true;
      case 'shptxt':
        if (this.#state.place === 'shpinst') this.#apart(word, (words) => this.#boxes.push(words));
        return true;
      case 'footnote':
        if (inText) this.#footnote();
        return true;
      case 'listtext':
      case 'pntext':
        if (inText) this.#label();
        return true;
      case 'atnauthor':
        this.#apart(word, (words) => (this.#author = words));
        return true;
      case 'atnref':
      case 'atrfstart':
      case 'atrfend':
        this.#apart(word, (id) => this.#range(word, id.trim()));
        return true;
      case 'annotation':
        this.#apart(word, (words) => {
          this.#tallies.comments += 1;
          this.remarks.push({ id: this.#remark, author: this.#author, words });
        });
        return true;
      default:
        return this.#define(word, number);
    }
  }

  /** Tables at the start of the file: fonts, times, settings. */
  #define(word: string, number: number | null): boolean {
    const { place } = this.#state;
    if (place === 'fonttbl') {
      if (word === 'f') this.#font(number ?? 0);
      else if (word === 'fcharset' || word === 'cpg')
        this.#fonts.describe(this.#state.font, word, number ?? 0);
      return true;
    }
    if (place === 'creatim' && (word === 'yr' || word === 'mo' || word === 'dy'))
      this.made[word] = number ?? 0;
    else if (place === 'info' && word === 'nofpages') this.saidPages = number;
    else if (word === 'rtf') this.isRtf = true;
    else if (word === 'ansicpg') this.encoding = encodingOfPage(number ?? 1252);
    else if (word === 'mac') this.encoding = 'macintosh';
    else if (word === 'deff') this.#fonts.ordinary = number ?? 0;
    else return false;
    return true;
  }

  #font(number: number): void {
    this.#apart('fonttbl', this.#fonts.define(number));
    this.#state.font = number;
  }

  #format(word: string, number: number | null): void {
    if (changeState(this.#state, word, number, this.#fonts.ordinary)) return;
    if (word === 'ftnalt') this.#isEndnote = true;
    else if (word === 'chftn') {
      if (this.#state.place !== 'footnote') this.notes.ask();
    } else if (this.#state.sink) this.#flow(word, number, this.#state.sink);
  }

  /** Paragraphs, tables, pages, and signs that have words of their own. */
  #flow(word: string, number: number | null, sink: RtfSink): void {
    const isBody = sink === this.body;
    const written = CHARACTERS[word] ?? IN_MATH[word];
    if (written !== undefined) {
      this.#put(written);
      return;
    }
    switch (word) {
      case 'par':
        if (!this.#isLeftOut()) this.#paragraph();
        break;
      case 'pard':
        this.#inTable = false;
        break;
      case 'intbl':
      case 'trowd':
        sink.beginRow();
        this.#inTable = true;
        break;
      case 'cell':
        sink.cell();
        break;
      case 'nestcell':
      case 'nestrow':
        sink.nestedCell();
        break;
      case 'row':
        sink.endRow();
        break;
      case 'sect':
        this.#paragraph();
        if (isBody) this.#section = { type: 'nextPage', start: undefined, format: 'decimal' };
        break;
      case 'page':
        if (isBody) {
          this.#paragraph();
          this.pages.break();
        }
        break;
      case 'pagebb':
        if (isBody && on(number)) sink.act(() => this.pages.breakBefore());
        break;
      case 'softpage':
        if (isBody) sink.act(() => this.pages.mark());
        break;
      default:
        this.#count(word, number);
    }
  }

  /** How pages and notes are counted. */
  #count(word: string, number: number | null): void {
    const format = NUMBERS[word];
    if (word === 'sbknone' && this.#section) this.#section.type = 'continuous';
    else if (word === 'pgnstarts' && number !== null) this.#begun().start = number;
    else if (format !== undefined && word.startsWith('pgn')) this.#begun().format = format;
    else if (format !== undefined) this.notes.write(word.startsWith('a') ? 'endnote' : 'footnote', format);
  }

  /** The section that begins here, or the first one. */
  #begun(): { type: string; start: number | undefined; format: string } {
    this.#section ??= { type: 'continuous', start: undefined, format: this.pages.format };
    if (this.body.composer.length === 0) this.#section.type = 'nextPage';
    return this.#section;
  }

  #paragraph(): void {
    const { sink } = this.#state;
    if (!sink) return;
    if (sink.inRow && !this.#inTable && sink !== this.body) sink.endRow();
    sink.paragraph();
    if (sink !== this.body) return;
    for (const box of this.#boxes.splice(0)) {
      sink.words(box);
      sink.paragraph();
    }
  }

  #footnote(): void {
    const outer = this.#state.sink!;
    const isNumbered = this.notes.take();
    this.#isEndnote = false;
    const isHidden = this.#isLeftOut();
    this.#apart('footnote', (words) => {
      if (!isHidden) outer.words(this.notes.add(words, isNumbered, this.#isEndnote, this.pages.label));
    });
  }

  /** The number of a paragraph of a list, which programs write for those that cannot count. */
  #label(): void {
    const outer = this.#state.sink!;
    this.#apart('listtext', (words) => {
      const label = words.replace(/\s+/g, ' ').trim();
      if (label === '') return;
      outer.words(label.length === 1 && !/[\p{L}\p{N}]/u.test(label) ? bulletOf(label) : label);
      outer.act(() => outer.composer.part(' '));
    });
  }

  #fieldCode(): void {
    this.#apart('fldinst', (code) => {
      const symbol = /^\s*SYMBOL\s+(\d{1,5})(?:.*?\\f\s*"?([^"\\]+))?/i.exec(code);
      if (symbol) this.#put(symbolOf((symbol[2] ?? '').trim(), Number(symbol[1]).toString(16)));
    });
  }

  #range(word: string, id: string): void {
    if (word === 'atnref') this.#remark = id;
    else if (word === 'atrfstart') this.#comments.open(id);
    else this.#comments.close(id);
  }

  #unicode(number: number): void {
    if (this.#skip > 0) this.#skip = 0;
    this.#flush();
    this.#put(this.#fonts.character(number < 0 ? number + 65_536 : number, this.#state.font));
    this.#skip = this.#state.standIns;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#put(this.#fonts.words(bytes, this.#state.font, this.encoding));
  }

  #isLeftOut(): boolean {
    const { added, struck } = this.#state;
    return (added && !this.#asked.added) || (struck && !this.#asked.struck);
  }

  #put(words: string): void {
    const { sink, hidden, added, struck } = this.#state;
    if (!sink || words === '') return;
    if ((added || struck) && !this.#wasTracked) this.#tallies.tracked += 1;
    this.#wasTracked = added || struck;
    if (this.#isLeftOut()) return;
    if (hidden) {
      this.#tallies.hidden += countWords(words);
      return;
    }
    const section = this.#section;
    if (sink === this.body && section && /\S/.test(words)) {
      this.#section = null;
      sink.act(() => this.pages.section(section));
    }
    sink.words(this.#state.raised ? raisedDigits(words) : words);
    if (sink === this.body) this.#comments.hear(words);
  }
}

function on(number: number | null): boolean {
  return number !== 0;
}
