import type { CheckedEntity } from './matter.ts';
import { foldedWord, wordsOf, type Word } from './text.ts';

/** A name as it stands in some words: those from `from`, `length` of them. */
export interface Named {
  readonly entityId: number;
  readonly from: number;
  readonly length: number;
}

interface Known {
  readonly entityId: number;
  readonly words: readonly string[];
}

/** Shorter surnames stand for too much else. */
const SURNAME = 4;

/** Finds the names of the matter in short texts: whole names, other names, and the surnames that only one person has. */
export class NameFinder {
  readonly #byFirst = new Map<string, Known[]>();

  constructor(entities: readonly CheckedEntity[]) {
    const surnames = new Map<string, Set<number>>();
    for (const { id, kind, name, aliases } of entities) {
      for (const one of [name, ...aliases.map((alias) => alias.name)]) {
        const words = foldedWords(one);
        this.#add(id, words);
        const last = words.at(-1);
        if (kind === 'person' && words.length > 1 && last && last.length >= SURNAME)
          surnames.set(last, (surnames.get(last) ?? new Set<number>()).add(id));
      }
    }
    for (const [surname, ids] of surnames) if (ids.size === 1) this.#add([...ids][0]!, [surname]);
  }

  #add(entityId: number, words: readonly string[]): void {
    const [first] = words;
    if (first === undefined) return;
    const known = this.#byFirst.get(first);
    if (known) known.push({ entityId, words });
    else this.#byFirst.set(first, [{ entityId, words }]);
  }

  /** Every place of a name, the longest at each; a name begins with a capital. */
  places(words: readonly Word[]): Named[] {
    const found: Named[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if (!isCapital(words[at]!.word)) continue;
      const fitting = (this.#byFirst.get(words[at]!.folded) ?? []).filter((known) =>
        known.words.every((word, i) => words[at + i]?.folded === word),
      );
      const length = Math.max(0, ...fitting.map((known) => known.words.length));
      if (length === 0) continue;
      const ids = new Set(
        fitting.filter((known) => known.words.length === length).map((one) => one.entityId),
      );
      found.push(...[...ids].map((entityId) => ({ entityId, from: at, length })));
      at += length - 1;
    }
    return found;
  }

  /** The entities that a text names. */
  in(text: string): number[] {
    return [...new Set(this.places(wordsOf(text)).map(({ entityId }) => entityId))];
  }
}

export function foldedWords(name: string): string[] {
  return wordsOf(name).map(({ word }) => foldedWord(word));
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
