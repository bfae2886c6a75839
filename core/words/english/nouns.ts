import { number } from '../formats.ts';

/** `1 quote`, `3 quotes`, never broken between the two. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${number(count)}\u00a0${count === 1 ? noun : plural}`;
}

export const nouns = {
  article: (count: number) => counted(count, 'article'),
  claim: (count: number) => counted(count, 'claim'),
  entity: (count: number) => counted(count, 'entity', 'entities'),
  place: (count: number) => counted(count, 'place'),
  quote: (count: number) => counted(count, 'quote'),
};
