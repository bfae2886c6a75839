import type { Argument } from './verb.ts';

/** The first argument of nearly every verb. */
export const MATTER = {
  matter: { help: 'the file of the matter; “.matter” may be left out' },
} as const satisfies Record<string, Argument>;

/** The argument that follows it where an article is meant. */
export const ARTICLE = {
  article: { help: 'its number, title or file name' },
} as const satisfies Record<string, Argument>;
