import { recognise } from './recognise.ts';

/** What is proposed for a text, in the shape that cases are written in: values by field, furniture with its words. */
export interface Reading {
  readonly fields: Readonly<Record<string, string>>;
  readonly furniture: readonly (readonly [reason: string, words: string])[];
}

export function readingOf(text: string, fileName: string | null = null): Reading {
  const { proposals, furniture } = recognise(text, { fileName });
  return {
    fields: Object.fromEntries(proposals.map(({ field, value }) => [field, value])),
    furniture: furniture.map(({ reason, start, end }) => [reason, text.slice(start, end)]),
  };
}

/** Two paragraphs of invented news, long enough to be an article's body. */
export const BODY = [
  'A county judge on Tuesday set aside the permit for the Harlow quarry, finding that the planning board had never held the hearing that its own rules require before work of that size may begin.',
  'The company said it would appeal. Its lawyer, Ines Maddox, told reporters outside the courthouse that the board had “done everything the law asks, and then some,” and that no other quarry in the valley had been treated this way.',
].join('\n\n');
