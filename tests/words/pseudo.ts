import { english, type Words } from '../../core/words/words.ts';

const VOWELS: Readonly<Record<string, string>> = {
  a: 'áà',
  e: 'éè',
  i: 'íì',
  o: 'óò',
  u: 'úù',
  A: 'Áà',
  E: 'Éè',
  I: 'Íì',
  O: 'Óò',
  U: 'Úù',
};
const PLAIN = 'bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ';
const ACCENTED = 'ƀçđƒǵĥĵķłɱñƥʠřšťṽŵẋýžƁÇĐƑǴĤĴĶŁṀÑƤɊŘŠŤṼŴẊÝŽ';

export function accentedText(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => VOWELS[letter] ?? ACCENTED[PLAIN.indexOf(letter)]!);
}

/** The same shape with other words: of a function and of a phrase, what they come to. */
export function accented<Value>(value: Value): Value {
  const made: unknown =
    typeof value === 'string'
      ? accentedText(value)
      : typeof value === 'function'
        ? (...given: readonly unknown[]) =>
            accented((value as (...all: readonly unknown[]) => unknown)(...given))
        : Array.isArray(value)
          ? value.map((one: unknown) => accented(one))
          : isPlain(value)
            ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, accented(one)]))
            : value;
  // Made by the same keys and the same parameters, which no type can say.
  return made as Value;
}

/** An element in the gap of a phrase stays what it is. */
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !('$$typeof' in value)
  );
}

/**
 * A language that nobody speaks, made out of the English words: every letter has an accent and every vowel is twice there,
 * so that what was not taken from the catalogue is seen by its plain letters, and what does not give room to a longer
 * language by what it cuts off.
 */
export const pseudo: Words = accented(english);
