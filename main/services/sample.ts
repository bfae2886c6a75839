import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#core/contract/failures.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { articleFields, claimDate } from '#core/contract/nouns.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import {
  ALIAS_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_KINDS,
  ENTITY_ROLES,
  SPEECHES,
  STANCES,
} from '#core/contract/vocabulary.ts';
import { newPart, removePart } from '#db/parts.ts';
import { getArticleText } from '#db/queries/article.ts';
import { Desk, writing } from './desk.ts';
import { makeMatter, useMatter } from './matters.ts';

/** The sample matter as it ships: texts beside this file, and the tags that a reporter might have set in them. */
const text = z.string().min(1);
const note = text.nullable();
const inFile = { file: text, exact: text, occurrence: z.int().positive() };
const sample = z.strictObject({
  matter: text,
  articles: z.array(articleFields.omit({ triage: true }).required().extend({ file: text })),
  entities: z.array(
    z.strictObject({
      key: text,
      kind: z.enum(ENTITY_KINDS),
      name: text,
      role: note,
      note,
      aliases: z.array(z.strictObject({ name: text, kind: z.enum(ALIAS_KINDS) })),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      ...inFile,
      key: text,
      speech: z.enum(SPEECHES),
      speaker: text.nullable(),
      reportedVia: text.nullable(),
      about: z.array(text),
      note,
    }),
  ),
  mentions: z.array(z.strictObject({ ...inFile, entity: text })),
  claims: z.array(
    z.strictObject({
      key: text,
      text,
      kind: z.enum(CLAIM_KINDS),
      status: z.enum(CLAIM_STATUSES),
      date: claimDate.nullable(),
      note,
      quotes: z.array(z.strictObject({ quote: text, stance: z.enum(STANCES) })),
      entities: z.array(z.strictObject({ entity: text, role: z.enum(ENTITY_ROLES) })),
    }),
  ),
  questions: z.array(
    z.strictObject({ text, answers: z.array(z.strictObject({ claim: text, answer: text })) }),
  ),
  briefs: z.array(
    z.strictObject({
      title: text,
      standfirst: note,
      items: z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('section'), text, level: z.int().min(1).max(3) }),
          z.strictObject({ kind: z.literal('prose'), text }),
          z.strictObject({ kind: z.literal('claim'), claim: text }),
          z.strictObject({ kind: z.literal('quote'), quote: text }),
        ]),
      ),
    }),
  ),
});
type Sample = z.infer<typeof sample>;

/** Opens the sample matter, and makes it first where it is not in the matters folder yet. */
export function sampleHandlers(
  desk: Desk,
  handlersOf: (desk: Desk) => Handlers,
): Pick<Handlers, 'matters.sample'> {
  return {
    'matters.sample': async (_, context) => {
      const folder = join(desk.options.resourcesFolder, 'sample');
      const plan = sample.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')));
      const filePath = join(desk.options.mattersFolder, `${plan.matter}.matter`);
      if (existsSync(filePath)) return useMatter(desk, filePath, plan.matter);
      // Half a sample would be taken for a whole one: it gets its name when it is whole.
      const making = newPart(desk.options.mattersFolder);
      // It is made on a desk of its own: a window must not be shown what is still growing and will be opened anew.
      const aside = new Desk(desk.options, desk.files, () => undefined);
      makeMatter(aside, making, plan.matter);
      try {
        await setUp(aside, handlersOf(aside), context, folder, plan);
        aside.close();
        // Two may be made at once; the first one stays.
        if (!existsSync(filePath)) writing(() => renameSync(making, filePath));
      } finally {
        aside.close();
        removePart(making);
      }
      return useMatter(desk, filePath, plan.matter);
    },
  };
}

async function setUp(
  desk: Desk,
  handlers: Handlers,
  context: CallContext,
  folder: string,
  plan: Sample,
): Promise<void> {
  const files = plan.articles.map(({ file }) => desk.files.give({ path: join(folder, file), name: file }));
  const { outcomes } = await handlers['articles.import']({ files, choices: NO_CHOICES }, context);
  if (context.signal.aborted) throw new Failure('cancelled', {});
  const articles = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'imported') throw new Error(`the sample's ${outcome.name} was ${outcome.kind}`);
    articles.set(outcome.name, outcome.articleId);
  }
  desk.record('set up sample', () => tag(desk, handlers, context, plan, new Lookup(articles)));
}

/** What the sample's keys came to be. */
class Lookup extends Map<string, number> {
  of(key: string): number {
    const id = this.get(key);
    if (id === undefined) throw new Error(`the sample names ${key}, which it does not have`);
    return id;
  }
}

/** All in one step, so that the first undo takes the tags away and leaves the articles. */
function tag(desk: Desk, handlers: Handlers, context: CallContext, plan: Sample, articles: Lookup): void {
  // Only the import is asynchronous: what these handlers answer is there at once.
  const call = <M extends keyof Handlers>(method: M, params: Parameters<Handlers[M]>[0]) =>
    (handlers[method] as (params: unknown, context: CallContext) => Awaited<ReturnType<Handlers[M]>>)(
      params,
      context,
    );
  const placeOf = ({ file, exact, occurrence }: { file: string; exact: string; occurrence: number }) => {
    const articleId = articles.of(file);
    const whole = getArticleText(desk.db(), articleId)!.text;
    let start = -1;
    for (let i = 0; i < occurrence; i += 1) start = whole.indexOf(exact, start + 1);
    if (start === -1) throw new Failure('not-found', { noun: 'quote', id: exact });
    return { articleId, start, end: start + exact.length };
  };

  const entities = new Lookup();
  const quotes = new Lookup();
  const claims = new Lookup();
  for (const { file, ...fields } of plan.articles) {
    call('articles.acceptProposals', { id: articles.of(file) });
    call('articles.update', { id: articles.of(file), fields });
  }
  for (const { key, aliases, ...fields } of plan.entities) {
    const { id } = call('entities.create', fields);
    entities.set(key, id);
    for (const alias of aliases) call('aliases.add', { entityId: id, ...alias });
  }
  for (const quote of plan.quotes) {
    const fields = {
      speech: quote.speech,
      speakerId: quote.speaker === null ? null : entities.of(quote.speaker),
      reportedViaId: quote.reportedVia === null ? null : entities.of(quote.reportedVia),
      note: quote.note,
    };
    const { id } = call('quotes.mark', { ...placeOf(quote), fields });
    quotes.set(quote.key, id);
    for (const key of quote.about) call('quotes.linkEntity', { quoteId: id, entityId: entities.of(key) });
  }
  for (const mention of plan.mentions) {
    call('mentions.add', { ...placeOf(mention), entityId: entities.of(mention.entity) });
  }
  for (const { key, quotes: evidence, entities: roles, ...fields } of plan.claims) {
    const { id } = call('claims.create', fields);
    claims.set(key, id);
    for (const { quote, stance } of evidence)
      call('claims.linkQuote', { claimId: id, quoteId: quotes.of(quote), stance });
    for (const { entity, role } of roles)
      call('claims.linkEntity', { claimId: id, entityId: entities.of(entity), role });
  }
  for (const { text: words, answers } of plan.questions) {
    const { id } = call('questions.create', { text: words, note: null });
    for (const { claim, answer } of answers)
      call('questions.answer', { questionId: id, claimId: claims.of(claim), answer });
  }
  for (const { items, title, standfirst } of plan.briefs) {
    const { id } = call('briefs.create', { title, standfirst });
    for (const item of items) {
      if (item.kind === 'claim')
        call('briefs.addItem', { briefId: id, item: { kind: 'claim', claimId: claims.of(item.claim) } });
      else if (item.kind === 'quote')
        call('briefs.addItem', { briefId: id, item: { kind: 'quote', quoteId: quotes.of(item.quote) } });
      else call('briefs.addItem', { briefId: id, item });
    }
  }
}
