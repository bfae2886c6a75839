import { Failure } from '#core/contract/failures.ts';
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_ROLES,
  STANCES,
  type Stance,
} from '#core/contract/vocabulary.ts';
import { DATE_FORMS, parseDate } from '../date.ts';
import { entityIds, numbered } from '../find.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import type { Session } from '../session.ts';
import { verb, type Option, type Verb } from '../verb.ts';

/** What a claim can be tied to, for `claim`, `link` and `unlink`. */
const TIES = {
  quote: {
    many: true,
    value: 'ID:STANCE',
    help: `a quote that ${STANCES.join(', ')}; it supports, unless said`,
  },
  by: { many: true, value: 'ENTITY', help: 'who makes the claim' },
  against: { many: true, value: 'ENTITY', help: 'whom it is made against' },
  about: { many: true, value: 'ENTITY', help: 'whom or what it is about' },
} as const satisfies Record<string, Option>;

type Ties = Readonly<Record<keyof typeof TIES, readonly string[]>>;

async function tiesOf(session: Session, said: Ties) {
  const entities = [];
  for (const role of ENTITY_ROLES) {
    for (const id of await entityIds(session, said[role])) entities.push({ entityId: id, role });
  }
  return { quotes: said.quote.map(withStance), entities };
}

/** `3:contradicts`, or `3` for a quote that supports. */
function withStance(said: string): { quoteId: number; stance: Stance } {
  const [which = '', how = 'supports', ...more] = said.split(':');
  const stance = STANCES.find((one) => one === how);
  if (!stance || more.length > 0)
    throw usage(`“${said}” is not a quote with a stance, such as 3:${STANCES.join(' or 3:')}.`);
  return { quoteId: numbered(which), stance };
}

const claim = verb({
  name: 'claim',
  summary: 'Make a claim, with the quotes and entities that belong to it',
  arguments: { ...MATTER, text: { help: 'the assertion, in your own words' } },
  options: {
    kind: { required: true, choices: CLAIM_KINDS, help: 'what it is' },
    status: { choices: CLAIM_STATUSES, help: 'how it stands; open unless said' },
    date: { value: 'DATE', help: `the time that it speaks of: ${DATE_FORMS}` },
    ...TIES,
    note: { value: 'TEXT', help: 'a note' },
  },
  examples: [
    'claim case "The suit was filed on 9 January." --kind fact --date 2025-01-09 --quote 4',
    'claim case "Evidence was withheld." --kind finding --quote 2:supports --quote 7:contradicts --by "Mary Marlowe Sommer"',
  ],
  async run({ matter, text, kind, status, date, note, ...ties }, session) {
    const when = date === undefined ? null : parseDate(date);
    await session.open(matter);
    const { id } = await session.ask('claims.create', {
      text,
      kind,
      ...(status && { status }),
      date: when,
      note: note ?? null,
      ...(await tiesOf(session, ties)),
    });
    return told(session, id);
  },
});

const link = verb({
  name: 'link',
  summary: 'Tie a claim to quotes and entities, or a quote to entities that it is about',
  notes: ['A quote that is tied already gets the new stance. Each tie is a step of its own for `undo`.'],
  arguments: {
    ...MATTER,
    what: { choices: ['claim', 'quote'], help: 'what to tie' },
    id: { help: 'its number' },
  },
  options: TIES,
  examples: [
    'link case claim 2 --quote 5:contradicts --against "Kari Morrissey"',
    'link case quote 5 --about "Alec Baldwin"',
  ],
  async run({ matter, what, id, ...ties }, session) {
    await session.open(matter);
    if (what === 'quote') {
      const entities = await aboutOnly(session, ties);
      await session.ask('quotes.get', { id: numbered(id) });
      await areThere(session, [], entities);
      for (const entity of entities)
        await session.ask('quotes.linkEntity', { quoteId: numbered(id), entityId: entity });
      return quoteTold(session, numbered(id));
    }
    const { quotes, entities } = await some(tiesOf(session, ties));
    await session.ask('claims.get', { id: numbered(id) });
    await areThere(
      session,
      quotes.map(({ quoteId }) => quoteId),
      entities.map(({ entityId }) => entityId),
    );
    for (const one of quotes) await session.ask('claims.linkQuote', { claimId: numbered(id), ...one });
    for (const one of entities) await session.ask('claims.linkEntity', { claimId: numbered(id), ...one });
    return told(session, numbered(id));
  },
});

const unlink = verb({
  name: 'unlink',
  summary: 'Untie what `link` tied',
  arguments: {
    ...MATTER,
    what: { choices: ['claim', 'quote'], help: 'what to untie' },
    id: { help: 'its number' },
  },
  options: { ...TIES, quote: { many: true, value: 'ID', help: 'a quote' } },
  examples: ['unlink case claim 2 --quote 5', 'unlink case quote 5 --about "Alec Baldwin"'],
  async run({ matter, what, id, ...ties }, session) {
    await session.open(matter);
    if (what === 'quote') {
      const entities = await aboutOnly(session, ties);
      const { about } = await session.ask('quotes.get', { id: numbered(id) });
      for (const one of entities)
        refuseUntied(
          one,
          about.some((its) => its.id === one),
        );
      for (const entity of entities)
        await session.ask('quotes.unlinkEntity', { quoteId: numbered(id), entityId: entity });
      return quoteTold(session, numbered(id));
    }
    const { quotes, entities } = await some(tiesOf(session, ties));
    const leaving = new Set(quotes.map(({ quoteId }) => quoteId));
    const { claim: tied, evidence } = await session.ask('claims.get', { id: numbered(id) });
    for (const quoteId of leaving)
      refuseUntied(
        quoteId,
        evidence.some(({ quote }) => quote.id === quoteId),
      );
    for (const { entityId, role } of entities) {
      const there = tied.entities.some((its) => its.entity.id === entityId && its.role === role);
      refuseUntied(entityId, there);
    }
    for (const quoteId of leaving)
      await session.ask('claims.unlinkQuote', { claimId: numbered(id), quoteId });
    for (const one of entities) await session.ask('claims.unlinkEntity', { claimId: numbered(id), ...one });
    return told(session, numbered(id));
  },
});

/** Looks for all that a claim or quote is to be tied to before the first tie is made: nothing is left half done. */
async function areThere(
  session: Session,
  quotes: readonly number[],
  entities: readonly number[],
): Promise<void> {
  for (const id of quotes) await session.ask('quotes.get', { id });
  for (const id of entities) await session.ask('entities.get', { id });
}

function refuseUntied(id: number, tied: boolean): void {
  if (!tied) throw new Failure('not-found', { noun: 'link', id });
}

async function aboutOnly(session: Session, { about, ...others }: Ties): Promise<number[]> {
  if (about.length === 0 || Object.values(others).some((list) => list.length > 0)) {
    throw usage('A quote is tied with --about ENTITY alone.');
  }
  return entityIds(session, about);
}

async function some(ties: ReturnType<typeof tiesOf>): ReturnType<typeof tiesOf> {
  const { quotes, entities } = await ties;
  if (quotes.length + entities.length === 0)
    throw usage('Say with --quote, --by, --against or --about to what.');
  return { quotes, entities };
}

async function told(session: Session, id: number) {
  const value = await session.ask('claims.get', { id });
  return { value, text: `Claim ${id}: ${value.claim.text} (${value.claim.kind}, ${value.claim.status})` };
}

async function quoteTold(session: Session, id: number) {
  const value = await session.ask('quotes.get', { id });
  return {
    value,
    text: `Quote ${id} is about ${value.about.map(({ name }) => name).join(', ') || 'nobody'}.`,
  };
}

const question = verb({
  name: 'question',
  summary: 'Ask a question on which articles can differ',
  arguments: { ...MATTER, text: { help: 'the question' } },
  options: { note: { value: 'TEXT', help: 'a note' } },
  examples: ['question case "In which court was it filed?"'],
  async run({ matter, text, note }, session) {
    await session.open(matter);
    const value = await session.ask('questions.create', { text, note: note ?? null });
    return { value, text: `Question ${value.id}: ${text}` };
  },
});

const answer = verb({
  name: 'answer',
  summary: 'Say how a claim answers a question; two different answers are a conflict',
  arguments: {
    ...MATTER,
    question: { help: 'the number of the question' },
    claim: { help: 'the number of the claim' },
    answer: { help: 'the answer that it gives, in a few words' },
  },
  options: {},
  examples: ['answer case 1 3 "federal court"'],
  async run({ matter, question: which, claim: by, answer: words }, session) {
    const questionId = numbered(which);
    const claimId = numbered(by);
    await session.open(matter);
    await session.ask('questions.answer', { questionId, claimId, answer: words });
    return questionTold(session, questionId);
  },
});

const withdraw = verb({
  name: 'withdraw',
  summary: 'Take back how a claim answers a question',
  arguments: {
    ...MATTER,
    question: { help: 'the number of the question' },
    claim: { help: 'the number of the claim' },
  },
  options: {},
  examples: ['withdraw case 1 3'],
  async run({ matter, question: which, claim: by }, session) {
    const questionId = numbered(which);
    const claimId = numbered(by);
    await session.open(matter);
    await session.ask('questions.withdraw', { questionId, claimId });
    return questionTold(session, questionId);
  },
});

async function questionTold(session: Session, id: number) {
  const value = (await session.ask('questions.list', {})).find((one) => one.id === id)!;
  const answers = value.answers.length === 1 ? 'answer' : 'answers';
  return { value, text: `Question ${id} has ${value.answers.length} ${answers}.` };
}

export const claimVerbs: readonly Verb[] = [claim, link, unlink, question, answer, withdraw];
