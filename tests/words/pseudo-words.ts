import type { Words } from '../../core/words/words.ts';
import { pseudo } from './pseudo.ts';

/** Stands in the place of `core/words/words.ts` in a build of the interface that speaks the made-up language. */
export function wordsFor(): { readonly language: string; readonly words: Words } {
  return { language: 'en', words: pseudo };
}
