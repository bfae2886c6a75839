import { HOLDINGS, OPERATORS } from './operators.ts';
import type { Problem } from './query.ts';

/** What is wrong with a query and what to write instead, in one sentence. */
export function helpFor(problem: Problem): string {
  switch (problem.kind) {
    case 'open mark':
      return 'A quotation mark is not closed: all that follows it is taken as one phrase.';
    case 'operator':
      return `There is no “${problem.value}:”${meant(problem.near.map((name) => `${name}:`))}; there are ${OPERATORS.map((name) => `${name}:`).join(', ')}.`;
    case 'kind':
      return `There is no kind “${problem.value}”${meant(problem.near)}; write a thing, as kind:quote, or a kind of article, claim or entity, as kind:filing.`;
    case 'has':
      return `Nothing is said to have “${problem.value}”${meant(problem.near)}; there are has:${HOLDINGS.join(', has:')}.`;
    case 'date':
      return `“${problem.value}” is left out, since it is no date: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.`;
    case 'empty':
      return EMPTY[problem.operator];
    case 'speaker':
      return `Nobody in this matter is called “${problem.value}”, so this is left out${meant(problem.near)}.`;
    case 'outlet':
      return `No article in this matter is from “${problem.value}”, so this is left out${meant(problem.near)}.`;
  }
}

/** What to write into an empty search, and where a query has no word to look for. */
export const HOW_TO_ASK =
  'Type a word, a "phrase in quotation marks", the beginning of a word*, or -word to leave one out.';

const EMPTY = {
  speaker: 'After speaker: write a name, in quotation marks where it has a space.',
  outlet: 'After outlet: write a name, in quotation marks where it has a space.',
  kind: 'After kind: write article, quote, claim, entity or brief, or a kind of these, as filing.',
  before: 'After before: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.',
  after: 'After after: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.',
  has: `After has: write ${HOLDINGS.slice(0, -1).join(', ')} or ${HOLDINGS.at(-1)!}.`,
} as const;

function meant(near: readonly string[]): string {
  return near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`;
}
