import { app } from './english/app.ts';
import { nouns } from './english/nouns.ts';

/**
 * The one catalogue of the interface's words: a file for each room in `english/`, in which a sentence with a gap is a
 * function of what fills it. A translation is another folder of the same shape; the compiler names what it lacks.
 */
const english = { app, nouns };

export type Words = typeof english;

/** BCP 47 language → its words. */
const CATALOGUES: Readonly<Record<string, Words>> = { en: english };

/** The words for the first of a person's languages (BCP 47 tags) that there are words for, else English. */
export function wordsFor(languages: readonly string[]): { readonly language: string; readonly words: Words } {
  for (const tag of languages) {
    const language = tag.split('-')[0]!.toLowerCase();
    const words = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
    if (words) return { language, words };
  }
  return { language: 'en', words: english };
}
