import { wordsFor } from '#core/words/words.ts';

/** The words that this window speaks, chosen once: by the languages of the person, not of the texts. */
export const { language, words } = wordsFor(navigator.languages);
