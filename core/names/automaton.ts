import { folded } from './fold.ts';

/** A stretch of a text that is one of the names looked for. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
  /** Which of the names, counted from 0 in the order in which they were given. */
  readonly name: number;
}

interface State {
  /** Folded word → the state after it. */
  readonly next: Map<string, State>;
  /** Names that end here. */
  readonly names: number[];
  /** The longest proper ending of what led here that is itself the beginning of a name. */
  fail: State | null;
}

/** What `folded` keeps of a text: letters, digits, and the marks on them. */
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Distinct words remembered; a hostile text has a new one at every step. */
const MOST_KNOWN = 100_000;

/**
 * Finds many names in a text at once, word for word, whatever their case and accents: Aho and Corasick (1975) over
 * folded words instead of letters, so that a name is never found within a word. Linear in the text.
 */
export class NameAutomaton {
  readonly #root: State = state();
  /** As it stands in a text → folded; texts repeat their words. */
  readonly #known = new Map<string, string>();

  /** Of each name. */
  readonly #words: number[] = [];
  #longest = 1;

  constructor(names: readonly string[]) {
    for (const [at, name] of names.entries()) this.#add(name, at);
    const waiting = [...this.#root.next.values()];
    for (const one of waiting) one.fail = this.#root;
    for (let at = 0; at < waiting.length; at += 1) {
      const one = waiting[at]!;
      for (const [word, child] of one.next) {
        child.fail = follow(one.fail!, word) ?? this.#root;
        child.names.push(...child.fail.names);
        waiting.push(child);
      }
    }
  }

  #add(name: string, at: number): void {
    const words = folded(name);
    if (words === '') return;
    let here = this.#root;
    for (const word of words.split(' ')) {
      let next = here.next.get(word);
      if (!next) here.next.set(word, (next = state()));
      here = next;
    }
    here.names.push(at);
    this.#words[at] = words.split(' ').length;
    this.#longest = Math.max(this.#longest, this.#words[at]);
  }

  /** All places in order of their end, also those that overlap. */
  places(text: string): NamePlace[] {
    const found: NamePlace[] = [];
    /** Where the last words begin, as many as the longest name has. */
    const starts: number[] = [];
    let here = this.#root;
    let count = 0;
    for (const { 0: raw, index } of text.matchAll(WORDS)) {
      const word = this.#foldedWord(raw);
      if (word === '') continue;
      starts[count % this.#longest] = index;
      count += 1;
      here = follow(here, word) ?? this.#root;
      for (const name of here.names) {
        const first = starts[(count - this.#words[name]!) % this.#longest]!;
        found.push({ start: first, end: index + raw.length, name });
      }
    }
    return found;
  }

  #foldedWord(raw: string): string {
    let word = this.#known.get(raw);
    if (word === undefined) {
      word = folded(raw);
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(raw, word);
    }
    return word;
  }
}

/** Where a state goes with a word, by way of shorter endings; `null` where none of them goes on. */
function follow(from: State, word: string): State | null {
  for (let here: State | null = from; here; here = here.fail) {
    const next = here.next.get(word);
    if (next) return next;
  }
  return null;
}

function state(): State {
  return { next: new Map(), names: [], fail: null };
}
