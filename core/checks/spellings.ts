import { slipsToBeginning } from '#core/names/near.ts';
import type { Span } from '#core/text/span.ts';
import type { CheckedEntity } from './matter.ts';
import { foldedWords, isCapital } from './names.ts';
import type { Word } from './text.ts';

/** Shorter words are other words more often than misspellings. */
const FEWEST = 4;
/** A surname alone must be so long to be known again with a slip in it. */
const ALONE = 7;

export function rightAliases(aliases: CheckedEntity['aliases']): string[] {
  return aliases.flatMap((alias) => (alias.kind === 'misspelling' ? [] : [alias.name]));
}

/** The place of the one word in which two names differ, by one letter; `null` where they differ otherwise, or not at all. */
export function slippedWord(printed: readonly string[], name: readonly string[]): number | null {
  if (printed.length !== name.length) return null;
  let slipped: number | null = null;
  for (const [at, word] of printed.entries()) {
    if (word === name[at]) continue;
    if (slipped !== null || !isSlip(word, name[at]!)) return null;
    slipped = at;
  }
  return slipped;
}

function isSlip(word: string, name: string): boolean {
  if (Math.min(word.length, name.length) < FEWEST || /\d/.test(word + name)) return false;
  return slipsToBeginning(word, name, 1) <= 1 && slipsToBeginning(name, word, 1) <= 1;
}

/** A misspelt name: where it stands, as it is printed, and whose it is. */
interface Slip extends Span {
  readonly printed: string;
  readonly entity: CheckedEntity;
}

interface Pattern {
  readonly words: readonly string[];
  readonly entity: CheckedEntity;
}

/** All names of the matter, by which words are told from slips in them. */
export class Spellings {
  /** Every word of a right name: none of them is a slip in another name. */
  readonly #right = new Set<string>();
  readonly #rightNames = new Set<string>();
  /** Known misspellings by their first word. */
  readonly #wrong = new Map<string, Pattern[]>();
  /** Right names of two words or more, by each of their words, so that one may be wrong. */
  readonly #byWord = new Map<string, Pattern[]>();
  /** Long surnames by their length. */
  readonly #surnames = new Map<number, Pattern[]>();

  constructor(entities: readonly CheckedEntity[]) {
    const surnames = new Map<string, Pattern | null>();
    for (const entity of entities.toSorted((a, b) => a.id - b.id)) {
      for (const name of [entity.name, ...rightAliases(entity.aliases)]) {
        const words = foldedWords(name);
        this.#rightNames.add(words.join(' '));
        for (const word of words) this.#right.add(word);
        if (words.length > 1) for (const word of new Set(words)) put(this.#byWord, word, { words, entity });
        const last = words.at(-1) ?? '';
        if (entity.kind === 'person' && words.length > 1 && last.length >= ALONE)
          surnames.set(
            last,
            surnames.has(last) && surnames.get(last)?.entity !== entity ? null : { words: [last], entity },
          );
      }
    }
    for (const pattern of surnames.values())
      if (pattern) put(this.#surnames, pattern.words[0]!.length, pattern);
    for (const entity of entities) {
      for (const { name, kind } of entity.aliases) {
        const words = foldedWords(name);
        if (kind === 'misspelling' && words[0] !== undefined && !this.#rightNames.has(words.join(' ')))
          put(this.#wrong, words[0], { words, entity });
      }
    }
  }

  /** Each misspelt name once. */
  slipsIn(words: readonly Word[]): Slip[] {
    const slips = new Map<string, Slip>();
    for (let at = 0; at < words.length; at += 1) {
      if (!isCapital(words[at]!.word)) continue;
      const found = this.#known(words, at) ?? this.#near(words, at) ?? this.#surname(words, at);
      if (!found) continue;
      const printed = words
        .slice(at, at + found.length)
        .map(({ word }) => word)
        .join(' ');
      if (!slips.has(printed))
        slips.set(printed, {
          printed,
          entity: found.entity,
          start: words[at]!.start,
          end: words[at + found.length - 1]!.end,
        });
      at += found.length - 1;
    }
    return [...slips.values()];
  }

  #known(words: readonly Word[], at: number): { entity: CheckedEntity; length: number } | null {
    const fitting = (this.#wrong.get(words[at]!.folded) ?? []).filter((one) =>
      one.words.every((word, i) => words[at + i]?.folded === word),
    );
    const best = fitting.toSorted((a, b) => b.words.length - a.words.length || a.entity.id - b.entity.id)[0];
    return best ? { entity: best.entity, length: best.words.length } : null;
  }

  #near(words: readonly Word[], at: number): { entity: CheckedEntity; length: number } | null {
    const next = words[at + 1];
    if (!next || !isCapital(next.word)) return null;
    // One word of the name is right, so that one finds the name: the first or the second here.
    const candidates = [
      ...(this.#byWord.get(words[at]!.folded) ?? []),
      ...(this.#byWord.get(next.folded) ?? []),
    ].toSorted((a, b) => b.words.length - a.words.length || a.entity.id - b.entity.id);
    for (const { words: name, entity } of candidates) {
      const printed = words.slice(at, at + name.length);
      const spelt = printed.map((one) => one.folded);
      if (this.#rightNames.has(spelt.join(' '))) continue;
      const slipped = slippedWord(spelt, name);
      if (slipped === null || !isCapital(printed[slipped]!.word)) continue;
      return { entity, length: name.length };
    }
    return null;
  }

  #surname(words: readonly Word[], at: number): { entity: CheckedEntity; length: number } | null {
    const { folded: word, word: printed } = words[at]!;
    if (word.length < ALONE - 1 || this.#right.has(word) || /['’-]/.test(printed)) return null;
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const { words: name, entity } of this.#surnames.get(length) ?? []) {
        const surname = name[0]!;
        // "the Morrisseys" are the family.
        if (word[0] !== surname[0] || word === `${surname}s` || !isSlip(word, surname)) continue;
        return { entity, length: 1 };
      }
    }
    return null;
  }
}

function put<Key>(map: Map<Key, Pattern[]>, key: Key, pattern: Pattern): void {
  const known = map.get(key);
  if (known) known.push(pattern);
  else map.set(key, [pattern]);
}
