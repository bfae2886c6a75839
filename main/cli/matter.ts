import type { Argument } from './verb.ts';

/** The first argument of nearly every verb. */
export const MATTER = {
  matter: { help: 'the file of the matter; “.matter” may be left out' },
} as const satisfies Record<string, Argument>;
