import { addressesIn } from './addresses.ts';
import { formsOf, type Form, type Hidden, type Named, type Shared } from './hidden.ts';
import { squeezed, squeezedName, type Squeezed } from './squeezed.ts';

/** A place where a hidden name stands in a text. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/** From so many letters on, a name of several words is found also where no space or mark stands around it. */
const LEAST_RUN_TOGETHER = 8;

/** What stands for an address of the web or of mail in which a hidden name is part. */
export const ADDRESS_WITHHELD = '[address withheld]';

/** Between two names of one person that are one: `Lindqvist, Mara`, `Mara K. Lindqvist`. */
const JOINT = /^[\s,]*(?:\p{Lu}\p{M}*\.?\s*){0,2}$/u;

interface Sought {
  readonly form: Form;
  readonly letters: string;
  /** The letters with which its words begin. */
  readonly words: ReadonlySet<number>;
}

/**
 * Puts other names in the place of those that are hidden, the same for the same everywhere, and finds where one still
 * stands: both look in one way, so that what is found is just what is replaced.
 */
export class Mask {
  /** By their first three letters, or two. */
  readonly #sought = new Map<string, Sought[]>();
  readonly #known = new Map<string, string>();
  readonly shared: readonly Shared[];

  constructor(hidden: readonly Hidden[], others: readonly Named[]) {
    const { forms, shared } = formsOf(hidden, others);
    this.shared = shared;
    for (const form of forms) {
      const { letters, words } = squeezedName(form.words);
      if (letters.length < 2) continue;
      const key = letters.slice(0, 2);
      const known = this.#sought.get(key) ?? [];
      known.push({ form, letters, words: new Set(words) });
      this.#sought.set(key, known);
    }
    // The longest first, so that a whole name is found before its parts.
    for (const known of this.#sought.values()) known.sort((a, b) => b.letters.length - a.letters.length);
  }

  /** Where hidden names stand, in order, without overlaps; an address that holds one is all of it one place. */
  find(text: string): Standing[] {
    if (this.#sought.size === 0) return [];
    const names = joined(text, this.#names(text));
    const addresses = addressesIn(text)
      .filter((span) => this.#runsThrough(text.slice(span.start, span.end)))
      .map((span) => ({ ...span, as: ADDRESS_WITHHELD }));
    if (addresses.length === 0) return names;
    const apart = names.filter(
      (name) => !addresses.some((one) => name.start < one.end && name.end > one.start),
    );
    return [...apart, ...addresses].sort((a, b) => a.start - b.start);
  }

  redact(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    let redacted = '';
    let at = 0;
    for (const { start, end, as } of this.find(text)) {
      redacted += text.slice(at, start) + as;
      at = end;
    }
    redacted += text.slice(at);
    if (text.length < 1_000) this.#known.set(text, redacted);
    return redacted;
  }

  /** The same with every text in a value of plain data; what is no text stays, and so do the names of fields. */
  redactAll<Value>(value: Value): Value {
    return this.#all(value) as Value;
  }

  #all(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map((one) => this.#all(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#all(one)]));
  }

  #names(text: string): Standing[] {
    const found: Standing[] = [];
    const all = squeezed(text);
    const { letters } = all;
    let at = 0;
    while (at + 1 < letters.length) {
      const end = this.#endAt(text, all, at);
      if (end === null) at += 1;
      else {
        found.push({ start: all.starts[at]!, end: all.ends[end.last]!, as: end.as });
        at = end.last + 1;
      }
    }
    return found;
  }

  /** The last letter of the longest name that begins at a letter. */
  #endAt(text: string, all: Squeezed, at: number): { last: number; as: string } | null {
    const { letters, opens } = all;
    for (const sought of this.#sought.get(letters.slice(at, at + 2)) ?? []) {
      if (!letters.startsWith(sought.letters, at)) continue;
      if (!isWhole(all, at, sought)) continue;
      const together = sought.words.size > 1 && sought.letters.length >= LEAST_RUN_TOGETHER;
      if (!together && !opens[at]) continue;
      let next = at + sought.letters.length;
      if (!isEnd(all, next)) {
        const plural = sought.form.plural && letters[next] === 's' && isEnd(all, next + 1);
        if (plural) next += 1;
        else if (!together) continue;
      }
      const words = text.slice(all.starts[at], all.ends[next - 1]);
      if (!isWritten(words, sought.form)) continue;
      return { last: next - 1, as: sought.form.as };
    }
    return null;
  }

  /** Whether a hidden name is part of an address, where nothing parts the words. */
  #runsThrough(address: string): boolean {
    const { letters } = squeezed(decoded(address));
    for (const known of this.#sought.values())
      for (const { letters: name } of known) if (name.length >= 4 && letters.includes(name)) return true;
    return this.#names(decoded(address)).length > 0;
  }
}

/** Whether the words of a name are parted only where the name has it so, but for a word that is broken at a line's end. */
function isWhole({ parted }: Squeezed, at: number, { letters, words }: Sought): boolean {
  for (let i = 1; i < letters.length; i += 1) if (parted[at + i] && !words.has(i)) return false;
  return true;
}

function isEnd({ letters, opens }: Squeezed, next: number): boolean {
  return next >= letters.length || opens[next]!;
}

function isWritten(words: string, { written, words: form }: Form): boolean {
  if (written === 'any') return true;
  const letters = words.replaceAll(/[^\p{L}]/gu, '');
  if (written === 'exact') return letters.startsWith(form.trim());
  const first = letters[0] ?? '';
  return first !== first.toLowerCase();
}

function joined(text: string, found: readonly Standing[]): Standing[] {
  const kept: Standing[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last?.as === one.as && JOINT.test(text.slice(last.end, one.start)))
      kept[kept.length - 1] = { ...last, end: one.end };
    else kept.push(one);
  }
  return kept;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
