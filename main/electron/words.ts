import { app } from 'electron';
import { wordsFor, type Words } from '#core/words/words.ts';

/** The words that the desktop program speaks: by the languages of the system. */
export function systemWords(): Words {
  return wordsFor(app.getPreferredSystemLanguages()).words;
}
