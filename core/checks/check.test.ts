import fc from 'fast-check';
import { readSource } from '#core/claims/independence.ts';
import { expect, test } from 'vitest';
import {
  ALIAS_KINDS,
  ARTICLE_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  ENTITY_KINDS,
  ENTITY_ROLES,
  STANCES,
} from '#core/contract/vocabulary.ts';
import { check } from './check.ts';
import { CHECK_RULES } from './finding.ts';
import type { Rows } from './matter.ts';
import {
  articleWith,
  briefWith,
  claimWith,
  entityWith,
  questionWith,
  quoteWith,
  rowsWith,
  supported,
} from './testing.ts';

/** Words that rules look for, beside whatever a text may hold. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...`Mara Lindqvist Lindqist was is the a thief guilty convicted conviction vacated of allegedly 25 million May 2025 ,
          January 9 2025 not Thursday . ’s embezzled reversed ruling`.split(/\s+/),
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' ')),
);
const id = fc.integer({ min: 1, max: 4 });
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const distinct = <T extends { readonly id: number }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 4, selector: (row) => row.id });
const span = { start: fc.nat(50), end: fc.nat(90) };
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const day = fc.constantFrom('2024-12-31', '2025-01-10', 'no day', '2025-02');

const readAll = (texts: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(texts).map(([articleId, words]) => [Number(articleId), readSource(words, [], new Set())]),
  );

const rows: fc.Arbitrary<Rows> = fc.record({
  reads: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), text).map(readAll),
  claims: distinct(
    fc
      .record({
        id,
        text,
        kind: fc.constantFrom(...CLAIM_KINDS),
        status: fc.constantFrom(...CLAIM_STATUSES),
        from: maybe(day),
        entities: many(fc.record({ entityId: id, role: fc.constantFrom(...ENTITY_ROLES) })),
        links: many(fc.record({ quoteId: id, stance: fc.constantFrom(...STANCES) })),
      })
      .map(claimWith),
  ),
  quotes: distinct(
    fc
      .record({
        id,
        articleId: id,
        exact: text,
        prefix: text,
        suffix: text,
        speakerId: maybe(id),
        reportedViaId: maybe(id),
        ...span,
      })
      .map(quoteWith),
  ),
  articles: distinct(
    fc
      .record({
        id,
        kind: fc.constantFrom(...ARTICLE_KINDS),
        outlet: maybe(text),
        published: maybe(day),
        machineWritten: fc.boolean(),
        furnitureUndecided: fc.nat(3),
      })
      .map(articleWith),
  ),
  entities: distinct(
    fc
      .record({
        id,
        kind: fc.constantFrom(...ENTITY_KINDS),
        name: text,
        aliases: many(fc.record({ name: text, kind: fc.constantFrom(...ALIAS_KINDS) })),
      })
      .map(entityWith),
  ),
  questions: many(many(fc.record({ claimId: id, answer: text })).map((answers) => questionWith({ answers }))),
  spellings: many(fc.record({ entityId: id, articleId: id, exact: text, articles: id, ...span })),
  echoes: many(
    fc.record({
      quoteId: id,
      articleId: id,
      difference: maybe(fc.record({ ours: fc.record(span), here: text, there: text })),
      speakerId: maybe(id),
      speaker: maybe(text),
      ...span,
    }),
  ),
  undone: many(fc.record({ articleId: id, sentence: text, ...span })),
  briefs: distinct(
    fc.record({ id, title: text, texts: many(text), claimIds: many(id), quoteIds: many(id) }).map(briefWith),
  ),
});

test('no rule fails on any text, and no two findings have one key', () => {
  fc.assert(
    fc.property(rows, (one) => {
      const keys = check(one).map(({ rule, key }) => `${rule} ${key}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 400 },
  );
});

test('the order of the rows makes no difference', () => {
  fc.assert(
    fc.property(rows, (one) => {
      const reversed = Object.fromEntries(
        Object.entries(
          one as unknown as Record<string, readonly unknown[] | ReadonlyMap<number, unknown>>,
        ).map(([name, list]) => [
          name,
          list instanceof Map ? new Map([...list].toReversed()) : (list as readonly unknown[]).toReversed(),
        ]),
      ) as unknown as Rows;
      expect(check(reversed)).toEqual(check(one));
    }),
    { numRuns: 400 },
  );
});

test('a text as long as a filing takes no rule long', () => {
  const long = 'Mara Lindqvist was not , of the conviction '.repeat(20_000);
  const hostile = supported({ text: long, kind: 'ruling' }, { exact: long });
  const all = {
    ...hostile,
    entities: [entityWith()],
    undone: [{ articleId: 1, start: 0, end: 9, sentence: long }],
    briefs: [briefWith({ texts: [long, ' '.repeat(500_000), '’'.repeat(100_000), 'Aa'.repeat(50_000)] })],
  };
  expect(check(all).length).toBeLessThan(20);
});

test('findings come rule by rule, those of one rule by their place', () => {
  const claims = [3, 1, 2].map((one) => claimWith({ id: one, kind: 'allegation' }));
  const found = check(rowsWith({ claims, quotes: [quoteWith()] }));
  const ranks = found.map(({ rule }) => CHECK_RULES.indexOf(rule));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(found.filter(({ rule }) => rule === 'claim-without-quote').map(({ place }) => place.id)).toEqual([
    1, 2, 3,
  ]);
});

test('a finding has the same key until what it is about changes', () => {
  const keyOf = (fields: Parameters<typeof claimWith>[0]) =>
    check(rowsWith({ claims: [claimWith(fields)] })).map(({ rule, key }) => `${rule} ${key}`);
  const before = keyOf({});
  expect(before).toHaveLength(1);
  expect(keyOf({ entities: [{ entityId: 1, role: 'by' }] })).toEqual(before);
  expect(keyOf({ text: 'The port shut the landings' })).not.toEqual(before);
  expect(keyOf({ uuid: 'another' })).not.toEqual(before);
});
