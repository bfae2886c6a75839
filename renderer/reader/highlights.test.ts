import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#core/contract/checks.ts';
import type { Quotation, Quote } from '#core/contract/nouns.ts';
import {
  chosenHighlights,
  problemHighlights,
  proposalAt,
  proposalHighlights,
  quoteAt,
  quoteHighlights,
  selectedHighlights,
} from './highlights.ts';

function quote(id: number, start: number, end: number): Quote {
  const none = { speaker: null, reportedVia: null, about: [], claims: [], note: null };
  return {
    id,
    uuid: String(id),
    articleId: 1,
    start,
    end,
    exact: 'x',
    speech: 'none',
    createdAt: '',
    ...none,
  };
}

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, length], i) => quote(i + 1, start, start + length)));

test('highlights never overlap, and cover exactly what some quote covers', () => {
  fc.assert(
    fc.property(spans, (quotes) => {
      const highlights = quoteHighlights(quotes);
      for (let at = 0; at < 90; at += 1) {
        const drawn = highlights.filter((one) => one.start <= at && at < one.end).length;
        expect(drawn).toBe(quotes.some((one) => one.start <= at && at < one.end) ? 1 : 0);
      }
    }),
  );
});

test('the number of quotes over a stretch shows', () => {
  const [outer, both, inner] = quoteHighlights([quote(1, 0, 10), quote(2, 4, 20)]);
  expect(
    [outer!.className, both!.className, inner!.className].map((name) => name.includes('depth-2')),
  ).toEqual([false, true, false]);
});

test('the selected quote keeps its two edges when others cut through it', () => {
  const quotes = [quote(1, 0, 10), quote(2, 4, 6)];
  expect(selectedHighlights(quotes, new Set([1]), 1)).toEqual([
    { start: 0, end: 10, className: 'selected' },
    { start: 0, end: 1, className: 'edge-start' },
    { start: 9, end: 10, className: 'edge-end' },
  ]);
  expect(selectedHighlights(quotes, new Set([1, 2]), null).map(({ className }) => className)).toEqual([
    'selected',
    'selected',
  ]);
  expect(selectedHighlights(quotes, new Set(), null)).toEqual([]);
});

test('every quote at a place can be reached by asking again', () => {
  fc.assert(
    fc.property(spans, fc.nat(80), (quotes, offset) => {
      const reached = new Set<number>();
      let at = quoteAt(quotes, offset, null);
      while (at && !reached.has(at.id)) {
        reached.add(at.id);
        at = quoteAt(quotes, offset, at.id);
      }
      expect(reached.size).toBe(quotes.filter((one) => one.start <= offset && offset < one.end).length);
    }),
  );
});

function quotation(id: number, start: number, end: number, change: Partial<Quotation> = {}): Quotation {
  return {
    id,
    start,
    end,
    kind: 'direct',
    speech: 'direct',
    segments: [{ start, end }],
    utterance: id,
    attribution: null,
    decision: 'proposed',
    counterparts: 0,
    altered: 0,
    ...change,
  };
}

test('a proposed quotation is drawn until it is decided on, nobody’s speech fainter', () => {
  const quotations = [
    quotation(1, 0, 9),
    quotation(2, 20, 24, { kind: 'title', speech: 'none' }),
    quotation(3, 30, 39, { decision: 'accepted' }),
    quotation(4, 50, 59, { decision: 'dismissed' }),
  ];
  expect(proposalHighlights(quotations).map(({ className }) => className)).toEqual([
    'proposed',
    'proposed aside',
  ]);
  expect(chosenHighlights(quotations, 1)).toEqual([{ start: 0, end: 9, className: 'chosen' }]);
  expect(chosenHighlights(quotations, 3)).toEqual([]);
});

test('a proposal within another has a line of its own', () => {
  const quotations = [quotation(2, 10, 20), quotation(1, 0, 30), quotation(3, 30, 40)];
  expect(proposalHighlights(quotations)).toEqual([
    { start: 0, end: 30, className: 'proposed' },
    { start: 10, end: 20, className: 'proposed within' },
    { start: 30, end: 40, className: 'proposed' },
  ]);
});

test('of proposals within each other the innermost is meant, and a dismissed one never', () => {
  const quotations = [quotation(1, 0, 30), quotation(2, 10, 20)];
  expect(proposalAt(quotations, 15)?.id).toBe(2);
  expect(proposalAt(quotations, 25)?.id).toBe(1);
  expect(proposalAt(quotations, 40)).toBeNull();
  expect(proposalAt([quotation(1, 0, 30, { decision: 'dismissed' })], 5)).toBeNull();
});

test('words that a finding is about are underlined, where they stand and until it is dismissed', () => {
  const finding = (
    thing: Finding['place']['thing'],
    articleId: number,
    fields: Partial<Finding> = {},
  ): Finding => ({
    rule: 'quote-differs-elsewhere',
    key: '0123456789abcd',
    severity: 'problem',
    place: { thing, id: 1, name: 'x', passage: { articleId, start: 3, end: 7 } },
    reason: { kind: 'altered', words: [] },
    dismissed: null,
    ...fields,
  });
  const under = { start: 3, end: 7, className: 'problem' };
  expect(problemHighlights([finding('quote', 1), finding('entity', 1)], 1)).toEqual([under, under]);
  // The words that a claim rests on are in order: what is wrong is the claim.
  expect(problemHighlights([finding('claim', 1), finding('quote', 2)], 1)).toEqual([]);
  const dismissed = { note: null, at: '2025-01-10T09:00:00.000Z' };
  expect(problemHighlights([finding('quote', 1, { dismissed })], 1)).toEqual([]);
});
