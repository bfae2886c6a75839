import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { writeDate } from '../date.ts';
import { titleOf } from '../find.ts';
import type { Session } from '../session.ts';
import { verb } from '../verb.ts';

const LISTS = ['articles', 'quotes', 'entities', 'claims', 'questions', 'briefs', 'history'] as const;
type List = (typeof LISTS)[number];

/** Steps of the history, the latest ones. */
const MOST_STEPS = 10_000;

/** How a step stands, in the words of the screen. */
const STATES = { done: 'done', undone: 'undone', abandoned: 'undone, then left behind' } as const;

type Cell = string | number | null;
interface Table {
  readonly value: readonly unknown[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const tables: Readonly<Record<List, (session: Session) => Promise<Table>>> = {
  articles: async (session) => {
    const value = await session.ask('articles.list', {});
    return {
      value,
      heads: ['ID', 'KIND', 'DATE', 'OUTLET', 'QUOTES', 'TO DECIDE', 'TITLE'],
      rows: value.map((one) => [
        one.id,
        one.kind,
        one.published,
        one.outlet,
        one.quotes,
        one.undecided,
        titleOf(one),
      ]),
    };
  },
  quotes: async (session) => {
    const value = await session.ask('quotes.list', {});
    return {
      value,
      heads: ['ID', 'ARTICLE', '¶', 'SPEECH', 'SPEAKER', 'WORDS'],
      rows: value.map((one) => [
        one.id,
        one.articleId,
        one.paragraph,
        one.speech,
        one.speaker?.name ?? null,
        one.exact,
      ]),
    };
  },
  entities: async (session) => {
    const value = await session.ask('entities.list', {});
    return {
      value,
      heads: ['ID', 'KIND', 'NAME', 'QUOTES', 'MENTIONS', 'ROLE'],
      rows: value.map((one) => [one.id, one.kind, one.name, one.quotes, one.mentions, one.role]),
    };
  },
  claims: async (session) => {
    const value = await session.ask('claims.list', {});
    return {
      value,
      heads: ['ID', 'KIND', 'STATUS', 'DATE', 'FOR', 'AGAINST', 'CLAIM'],
      rows: value.map((one) => [
        one.id,
        one.kind,
        one.status,
        one.date && writeDate(one.date),
        one.supports,
        one.contradicts,
        one.text,
      ]),
    };
  },
  questions: async (session) => {
    const value = await session.ask('questions.list', {});
    return {
      value,
      heads: ['ID', 'QUESTION', 'ANSWERS'],
      rows: value.map((one) => [
        one.id,
        one.text,
        one.answers.map(({ claimId, answer }) => `${answer} (claim ${claimId})`).join('; '),
      ]),
    };
  },
  briefs: async (session) => {
    const value = await session.ask('briefs.list', {});
    return {
      value,
      heads: ['ID', 'ITEMS', 'TITLE'],
      rows: value.map((one) => [one.id, one.items, one.title]),
    };
  },
  history: async (session) => {
    const value = await session.ask('history.list', { limit: MOST_STEPS });
    return {
      value,
      heads: ['ID', 'WHEN', 'STATE', 'WHAT', 'OF WHAT'],
      rows: value.map((one) => [one.id, one.at, STATES[one.state], one.action, one.subject]),
    };
  },
};

export const listVerb = verb({
  name: 'list',
  summary: 'List what a matter holds',
  arguments: { ...MATTER, what: { choices: LISTS, help: 'what to list' } },
  options: {},
  examples: ['list case articles', 'list case claims --json'],
  async run({ matter, what }, session) {
    await session.open(matter);
    const { value, heads, rows } = await tables[what](session);
    const none =
      what === 'history'
        ? 'Nothing was done in this matter yet.'
        : `There are no ${what} in this matter yet.`;
    return { value, text: rows.length === 0 ? none : columns(heads, rows, session.options.width) };
  },
});
