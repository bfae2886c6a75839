import { CLAIM_STATUSES, TRIAGES } from '#core/contract/vocabulary.ts';
import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { writeDate } from '../date.ts';
import { titleOf } from '../find.ts';
import { usage } from '../refused.ts';
import type { Session } from '../session.ts';
import { verb } from '../verb.ts';

const LISTS = ['articles', 'quotes', 'entities', 'claims', 'questions', 'briefs', 'history'] as const;
type List = (typeof LISTS)[number];

/** Steps of the history, the latest ones. */
const MOST_STEPS = 10_000;

/** How a step stands, in the words of the screen. */
const STATES = { done: 'done', undone: 'undone', abandoned: 'undone, then left behind' } as const;

type Cell = string | number | null;
/** Which rows are asked for. */
interface Asked {
  readonly status: readonly string[];
}

interface Table {
  readonly value: readonly unknown[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const tables: Readonly<Record<List, (session: Session, asked: Asked) => Promise<Table>>> = {
  articles: async (session, { status }) => {
    const articles = await session.ask('articles.list', {});
    const value = articles.filter((one) => isAsked(status, one.triage));
    return {
      value,
      heads: ['ID', 'STATUS', 'KIND', 'DATE', 'OUTLET', 'QUOTES', 'TO DECIDE', 'TITLE'],
      rows: value.map((one) => [
        one.id,
        one.triage,
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
      heads: ['ID', 'ARTICLE', 'PAGE', '¶', 'SPEECH', 'SPEAKER', 'WORDS'],
      rows: value.map((one) => [
        one.id,
        one.articleId,
        one.page,
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
  claims: async (session, { status }) => {
    const claims = await session.ask('claims.list', {});
    const value = claims.filter((one) => isAsked(status, one.status));
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
      heads: ['ID', 'WHEN', 'WHO', 'STATE', 'WHAT', 'OF WHAT'],
      rows: value.map((one) => [one.id, one.at, one.who, STATES[one.state], one.action, one.subject]),
    };
  },
};

/** What a list may be cut down to by. */
const STATUSES: Readonly<Partial<Record<List, readonly string[]>>> = {
  articles: TRIAGES,
  claims: CLAIM_STATUSES,
};

function isAsked(asked: readonly string[], status: string): boolean {
  return asked.length === 0 || asked.includes(status);
}

export const listVerb = verb({
  name: 'list',
  summary: 'List what a matter holds',
  arguments: { ...MATTER, what: { choices: LISTS, help: 'what to list' } },
  options: {
    status: {
      value: 'STATUS',
      many: true,
      help: `only these; articles: ${TRIAGES.join(', ')}; claims: ${CLAIM_STATUSES.join(', ')}`,
    },
  },
  examples: [
    'list case articles',
    'list case articles --status unread --status key',
    'list case claims --json',
  ],
  async run({ matter, what, status }, session) {
    const known = STATUSES[what] ?? [];
    if (status.length > 0 && known.length === 0) throw usage(`${what} have no --status.`);
    const unknown = status.find((one) => !known.includes(one));
    if (unknown !== undefined) throw usage(`“${unknown}” is none of ${known.join(', ')}.`);
    await session.open(matter);
    const { value, heads, rows } = await tables[what](session, { status });
    const none =
      what === 'history'
        ? 'Nothing was done in this matter yet.'
        : status.length > 0
          ? `There are no ${what} of that status.`
          : `There are no ${what} in this matter yet.`;
    return { value, text: rows.length === 0 ? none : columns(heads, rows, session.options.width) };
  },
});
