import type { SearchHelp } from '#core/contract/search.ts';
import { HOLDINGS, OPERATORS, type Operator, type Thing } from '#core/search/operators.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

const HOW_TO_ASK =
  'Type a word, a "phrase in quotation marks", the beginning of a word*, or -word to leave one out.';

/** Operators and their values are the language of queries, which is the same for all. */
const EMPTY: Readonly<Record<Operator, string>> = {
  speaker: 'After speaker: write a name, in quotation marks where it has a space.',
  outlet: 'After outlet: write a name, in quotation marks where it has a space.',
  kind: 'After kind: write article, quote, claim, entity, question or brief, or a kind of these, as filing.',
  before: 'After before: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.',
  after: 'After after: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.',
  has: `After has: write ${HOLDINGS.slice(0, -1).join(', ')} or ${HOLDINGS.at(-1)!}.`,
};

export const search = {
  title: 'Search the matter',
  placeholder: 'Search articles, quotes, claims, people…',
  things: {
    entity: 'Entities',
    claim: 'Claims',
    question: 'Questions',
    quote: 'Quotes',
    brief: 'Briefs',
    article: 'Articles',
  } satisfies Record<Thing, string>,
  /** Among the counts that narrow the hits down. */
  facets: {
    thing: 'Found',
    kind: 'Article',
    outlet: 'Outlet',
    speaker: 'Speaker',
    things: {
      entity: 'entities',
      claim: 'claims',
      question: 'questions',
      quote: 'quotes',
      brief: 'briefs',
      article: 'articles',
    } satisfies Record<Thing, string>,
  },
  operators: {
    speaker: 'who said it, as speaker:"Ada Moss"',
    outlet: 'where it stands',
    kind: 'quote, claim, filing, allegation…',
    before: 'a day, a month or a year',
    after: 'a day, a month or a year',
    has: HOLDINGS.join(', '),
  } satisfies Record<Operator, string>,
  howToAsk: HOW_TO_ASK,
  /** What is wrong with a query and what to write instead, in one sentence. */
  help: (help: SearchHelp): string => {
    switch (help.kind) {
      case 'how to ask':
        return HOW_TO_ASK;
      case 'open mark':
        return 'A quotation mark is not closed: all that follows it is taken as one phrase.';
      case 'operator':
        return `There is no “${help.value}:”${meant(help.near.map((name) => `${name}:`))}; there are ${OPERATORS.map((name) => `${name}:`).join(', ')}.`;
      case 'kind':
        return `There is no kind “${help.value}”${meant(help.near)}; write a thing, as kind:quote, or a kind of article, claim or entity, as kind:filing.`;
      case 'has':
        return `Nothing is said to have “${help.value}”${meant(help.near)}; there are has:${HOLDINGS.join(', has:')}.`;
      case 'date':
        return `“${help.value}” is left out, since it is no date: write a day, a month or a year, as 2024-05-17, 2024-05 or 2024.`;
      case 'empty':
        return EMPTY[help.operator];
      case 'speaker':
        return `Nobody in this matter is called “${help.value}”, so this is left out${meant(help.near)}.`;
      case 'outlet':
        return `No article in this matter is from “${help.value}”, so this is left out${meant(help.near)}.`;
    }
  },
  none: (query: string) => `Nothing in this matter fits “${query}”.`,
  searchFor: (query: string) => `Search for ${query}`,
  searching: 'Searching…',
  found: (total: number, shown: number) =>
    shown < total ? `${counted(total, 'hit')}, of which ${number(shown)} are shown` : counted(total, 'hit'),
  more: 'More',
  showMore: 'Show more',
  answers: (count: number) => counted(count, 'answer'),
  items: (count: number) => counted(count, 'item'),
  saved: 'Saved searches',
  narrow: 'Narrow it down',
  savedAs: (name: string) => `Saved as “${name}”`,
  rename: 'Rename',
  saveThis: 'Save this search',
  nameOf: 'Name of the search',
};

function meant(near: readonly string[]): string {
  return near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`;
}
