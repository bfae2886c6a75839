import { Failure } from '#core/contract/failures.ts';
import type { BriefItem } from '#core/contract/briefs.ts';
import { day } from '#core/contract/nouns.ts';
import {
  ARTICLE_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_KINDS,
  SPEECHES,
  TRIAGES,
} from '#core/contract/vocabulary.ts';
import { DATE_FORMS, parseDate } from '../date.ts';
import { articleId, briefId, entityId, numbered } from '../find.ts';
import { MATTER } from '../matter.ts';
import { Refused, usage } from '../refused.ts';
import type { Session } from '../session.ts';
import { verb, type Verb } from '../verb.ts';

const FIELDS = {
  title: { value: 'TEXT', help: 'article, brief' },
  outlet: { value: 'TEXT', help: 'article' },
  byline: { value: 'TEXT', help: 'article' },
  published: { value: 'DAY', help: 'article: such as 2025-01-10' },
  url: { value: 'URL', help: 'article' },
  machine: { choices: ['yes', 'no'], help: 'article: whether it says that it is AI-written' },
  speech: { choices: SPEECHES, help: 'quote' },
  speaker: { value: 'ENTITY', help: 'quote' },
  via: { value: 'ENTITY', help: 'quote: the outlet that its article credits' },
  name: { value: 'NAME', help: 'entity' },
  role: { value: 'TEXT', help: 'entity' },
  text: { value: 'TEXT', help: 'claim, item' },
  status: {
    value: 'STATUS',
    help: `article: ${TRIAGES.join(', ')}; claim: ${CLAIM_STATUSES.join(', ')}`,
  },
  date: { value: 'DATE', help: `claim: ${DATE_FORMS}` },
  kind: {
    value: 'KIND',
    help: `article: ${ARTICLE_KINDS.join(', ')}; entity: ${ENTITY_KINDS.join(', ')}; claim: ${CLAIM_KINDS.join(', ')}`,
  },
  standfirst: { value: 'TEXT', help: 'brief' },
  level: { choices: ['1', '2', '3'], help: 'item: how deep a heading is' },
  note: { value: 'TEXT', help: 'quote, entity, claim' },
} as const;

type Field = keyof typeof FIELDS;
type Said = Readonly<Partial<Record<Field, string | undefined>>>;

const EDITED = ['article', 'quote', 'entity', 'claim', 'brief', 'item'] as const;

/** What each noun lets be set, and how; an empty word empties a field. */
const setters: Readonly<
  Record<
    (typeof EDITED)[number],
    {
      readonly fields: readonly Field[];
      readonly set: (session: Session, which: string, said: Said) => Promise<unknown>;
    }
  >
> = {
  article: {
    fields: ['title', 'outlet', 'byline', 'published', 'url', 'machine', 'kind', 'status'],
    async set(session, which, { machine, kind, published, status, ...rest }) {
      const fields = {
        ...given({ title: rest.title, outlet: rest.outlet, byline: rest.byline, url: rest.url }),
        ...(published !== undefined && { published: published === '' ? null : dayOf(published) }),
        ...(machine !== undefined && { machineWritten: machine === 'yes' }),
        ...(kind !== undefined && { kind: oneOf(ARTICLE_KINDS, kind) }),
        ...(status !== undefined && { triage: oneOf(TRIAGES, status) }),
      };
      const id = await articleId(session, which);
      await session.ask('articles.update', { id, fields });
      return session.ask('articles.get', { id });
    },
  },
  quote: {
    fields: ['speech', 'speaker', 'via', 'note'],
    async set(session, which, { speech, speaker, via, note }) {
      const id = numbered(which);
      const fields = {
        ...(speech !== undefined && { speech: oneOf(SPEECHES, speech) }),
        ...(speaker !== undefined && { speakerId: speaker === '' ? null : await entityId(session, speaker) }),
        ...(via !== undefined && { reportedViaId: via === '' ? null : await entityId(session, via) }),
        ...given({ note }),
      };
      await session.ask('quotes.update', { id, fields });
      return session.ask('quotes.get', { id });
    },
  },
  entity: {
    fields: ['name', 'kind', 'role', 'note'],
    async set(session, which, { name, kind, role, note }) {
      const fields = {
        ...given({ name, role, note }),
        ...(kind !== undefined && { kind: oneOf(ENTITY_KINDS, kind) }),
      };
      const id = await entityId(session, which);
      await session.ask('entities.update', { id, fields });
      return (await session.ask('entities.get', { id })).entity;
    },
  },
  claim: {
    fields: ['text', 'kind', 'status', 'date', 'note'],
    async set(session, which, { text, kind, status, date, note }) {
      const fields = {
        ...given({ text, note }),
        ...(kind !== undefined && { kind: oneOf(CLAIM_KINDS, kind) }),
        ...(status !== undefined && { status: oneOf(CLAIM_STATUSES, status) }),
        ...(date !== undefined && { date: date === '' ? null : parseDate(date) }),
      };
      const id = numbered(which);
      await session.ask('claims.update', { id, fields });
      return (await session.ask('claims.get', { id })).claim;
    },
  },
  brief: {
    fields: ['title', 'standfirst'],
    async set(session, which, { title, standfirst }) {
      const id = await briefId(session, which);
      await session.ask('briefs.update', { id, fields: given({ title, standfirst }) });
      return (await session.ask('briefs.get', { id })).brief;
    },
  },
  item: {
    fields: ['text', 'level'],
    async set(session, which, { text, level }) {
      const id = numbered(which);
      const item = await itemOf(session, id);
      if (item.text === null)
        throw new Refused('no-text', `Item ${id} is a ${item.kind}, which has no text of its own.`, { id });
      if (level !== undefined && item.level === null)
        throw new Refused('no-text', `Item ${id} is prose; only a section has a level.`, { id });
      await session.ask('briefs.updateItem', {
        id,
        text: text ?? item.text,
        ...(level !== undefined && { level: Number(level) }),
      });
      return itemOf(session, id);
    },
  },
};

async function itemOf(session: Session, id: number): Promise<BriefItem> {
  for (const brief of await session.ask('briefs.list', {})) {
    const { items } = await session.ask('briefs.get', { id: brief.id });
    const item = items.find((one) => one.id === id);
    if (item) return item;
  }
  throw new Failure('not-found', { noun: 'brief item', id });
}

const set = verb({
  name: 'set',
  summary: 'Change fields of an article, quote, entity, claim, brief or item of a brief',
  notes: ['Each option says whose field it is. An empty word, as in --note "", empties the field.'],
  arguments: {
    ...MATTER,
    what: { choices: EDITED, help: 'what it is' },
    id: { help: 'its number, title or name' },
  },
  options: FIELDS,
  examples: [
    'set case article 3 --outlet "FusePop" --published 2025-01-15',
    'set case article 3 --status key',
    'set case claim 2 --status disputed',
    'set case item 4 --text "What happened in court"',
  ],
  async run({ matter, what, id, ...said }, session) {
    const { fields, set: change } = setters[what];
    const named = Object.entries(said).filter(([, value]) => value !== undefined);
    if (named.length === 0) throw usage(`Say what to set: --${fields.join(', --')}.`);
    for (const [name] of named) {
      if (!fields.some((field) => field === name))
        throw usage(`${what} has no --${name}; it has --${fields.join(', --')}.`);
    }
    await session.open(matter);
    const value = await change(session, id, said);
    return { value, text: `The ${what} ${id} was changed.` };
  },
});

const rename = verb({
  name: 'rename',
  summary: 'Give a matter another name',
  notes: ['The file keeps the name that it has.'],
  arguments: { ...MATTER, name: { help: 'the new name' } },
  options: {},
  examples: ['rename case "Baldwin v. Morrissey"'],
  async run({ matter, name }, session) {
    await session.open(matter);
    await session.ask('matter.rename', { name });
    const value = await session.ask('matter.summary', {});
    return { value, text: `The matter is called “${value.name}” now.` };
  },
});

const REMOVED = {
  article: ['articles.remove', articleId],
  quote: ['quotes.remove', null],
  entity: ['entities.remove', entityId],
  alias: ['aliases.remove', null],
  mention: ['mentions.remove', null],
  claim: ['claims.remove', null],
  question: ['questions.remove', null],
  brief: ['briefs.remove', briefId],
  item: ['briefs.removeItem', null],
} as const;
const REMOVABLE = [
  'article',
  'quote',
  'entity',
  'alias',
  'mention',
  'claim',
  'question',
  'brief',
  'item',
] as const satisfies readonly (keyof typeof REMOVED)[];

const remove = verb({
  name: 'remove',
  summary: 'Remove something from the matter; `undo` brings it back',
  arguments: {
    ...MATTER,
    what: { choices: REMOVABLE, help: 'what it is' },
    id: { help: 'its number, title or name' },
  },
  options: {},
  examples: ['remove case quote 5', 'remove case entity "Kari Morrissey"'],
  async run({ matter, what, id: which }, session) {
    const [method, find] = REMOVED[what];
    await session.open(matter);
    const id = find === null ? numbered(which) : await find(session, which);
    await session.ask(method, { id });
    return { value: { removed: { what, id } }, text: `The ${what} ${which} was removed.` };
  },
});

/** The fields that were said. */
function given<Fields extends Readonly<Record<string, string | undefined>>>(
  fields: Fields,
): { [K in keyof Fields]?: string } {
  // What is left holds no undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof Fields]?: string;
  };
}

function dayOf(word: string): string {
  if (!day.safeParse(word).success) throw usage(`“${word}” is not a day. Write it as 2025-01-10.`);
  return word;
}

function oneOf<Choice extends string>(choices: readonly Choice[], word: string): Choice {
  const found = choices.find((choice) => choice === word);
  if (found === undefined) throw usage(`“${word}” is none of ${choices.join(', ')}.`);
  return found;
}

export const editVerbs: readonly Verb[] = [set, remove, rename];
