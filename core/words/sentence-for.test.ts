import { expect, test } from 'vitest';
import { failures, type FailureCode, type FailureDetail } from '#core/contract/failure-details.ts';
import { Failure } from '#core/contract/failures.ts';
import type { ImportOutcome } from '#core/contract/methods.ts';
import { sentenceFor } from './sentence-for.ts';
import { english } from './words.ts';

const differing = {
  quoteId: 1,
  articleId: 1,
  at: 3,
  expected: 'would',
  found: 'would not',
  paragraph: 2,
  article: 'Motion denied',
};

/** One of each failure. */
const all: { readonly [Code in FailureCode]: FailureDetail<Code> } = {
  'no-matter': {},
  'not-found': { noun: 'claim', id: 3 },
  'bad-request': { method: 'claims.get', problem: 'id: expected\n  number' },
  'bad-span': { start: 1, end: 2, length: 1 },
  'in-furniture': { decision: 'proposed' },
  'is-quoted': { words: 'We look forward' },
  'answers-differ': { question: 'In which court was it filed?' },
  'already-there': { noun: 'alias', name: 'Kari' },
  'no-backup': { problem: 'no-room' },
  'not-restored': { name: 'a.matter', problem: 'damaged' },
  'cannot-open': { name: 'A.matter', problem: 'newer' },
  held: {
    name: 'A.matter',
    machine: 'desk-2',
    here: false,
    host: 'electron',
    since: '2025-01-10T09:00:00.000Z',
  },
  'file-moved': { name: 'A.matter' },
  'taken-over': { name: 'A.matter' },
  'bad-folder': { path: '/none', problem: 'missing' },
  'matter-damaged': {},
  'nothing-salvaged': { name: 'A.matter' },
  'bad-name': { name: '///' },
  'quotes-differ': { quotes: [differing, differing] },
  'bad-draft': { name: 'draft.docx', problem: 'protected', detail: '' },
  'citations-lost': { citations: [{ cited: 'q12', words: 'So it was.' }] },
  'text-differs': { article: 'A headline' },
  'empty-brief': {},
  'no-engine': {},
  'not-printed': { engine: '/usr/bin/chromium' },
  'nothing-hidden': {},
  'name-left': { path: 'README.txt', words: 'Lindqvist' },
  'not-our-brief': { name: 'brief.docx', problem: 'unknown' },
  'bad-style': { name: 'house.csl', problem: 'dependent' },
  'style-for-text': { style: 'APA' },
  'style-in-use': { style: 'House style', brief: 'What is known' },
  'style-failed': { style: 'House style' },
  'not-a-revision': { problem: 'taken' },
  'words-differ': { words: 'We look forward' },
  'original-not-kept': { name: 'Motion denied' },
  'original-damaged': {},
  'file-changed': {},
  'disk-full': {},
  'disk-fault': {},
  'read-only': {},
  busy: {},
  cancelled: {},
  closed: {},
  restarted: {},
  internal: {},
};

const sentence = /^[“A-Z][^\n]*\.$/;

test.each(Object.entries(all))('%s is told in whole sentences of one line', (code, detail) => {
  expect(sentenceFor(english, new Failure(code as FailureCode, detail))).toMatch(sentence);
});

test('another name is asked for only where a name was given', () => {
  const told = (noun: 'alias' | 'matter' | 'quote') =>
    sentenceFor(english, new Failure('already-there', { noun, name: 'Kari' }));
  expect(told('alias')).toBe(
    'An alias named “Kari” is already there. Nothing was changed; choose another name.',
  );
  expect(told('matter')).toMatch(/^A matter named .* choose another name\.$/);
  expect(told('quote')).toBe('The quote “Kari” is already there. Nothing was changed.');
});

test('what a person could do about a file is said for every problem that opening has', () => {
  const problems = failures['cannot-open'].shape.problem.options;
  const sentences = problems.map((problem) =>
    sentenceFor(english, new Failure('cannot-open', { name: 'A.matter', problem })),
  );
  for (const one of sentences) {
    expect(one).toMatch(sentence);
    expect(one).toContain('A.matter');
  }
  expect(new Set(sentences).size).toBe(problems.length);
});

test('a quote that differs is told with its place and both wordings', () => {
  const told = sentenceFor(english, new Failure('quotes-differ', { quotes: [differing] }));
  for (const word of ['Motion denied', 'paragraph 2', '“would”', '“would not”']) expect(told).toContain(word);
  expect(sentenceFor(english, new Failure('quotes-differ', { quotes: [differing, differing] }))).toContain(
    '1 more',
  );
  const long = { ...differing, expected: 'x'.repeat(500), paragraph: null };
  expect(sentenceFor(english, new Failure('quotes-differ', { quotes: [long] })).length).toBeLessThan(400);
});

const outcomes: readonly ImportOutcome[] = [
  { kind: 'imported', name: 'A.txt', articleId: 1 },
  { kind: 'same-text', name: 'A.txt', articleId: 1 },
  ...(
    [
      'empty',
      'binary',
      'too-large',
      'unsupported',
      'unreadable',
      'too-slow',
      'too-much-memory',
      'broken-off',
      'damaged',
      'protected',
      'bad-record',
    ] as const
  ).flatMap((problem) => [
    { kind: 'refused' as const, name: 'A.txt', problem, detail: '' },
    { kind: 'refused' as const, name: 'A.txt', problem, detail: 'some detail' },
  ]),
];

test.each(outcomes)('what became of a file is one sentence with its name: %o', (outcome) => {
  const told = english.outcome(outcome);
  expect(told).toMatch(sentence);
  expect(told).toContain('A.txt');
  if (outcome.kind === 'refused' && outcome.problem !== 'empty' && outcome.detail)
    expect(told).toContain('some detail');
});

test.each([
  ['DOC', 'Save it as DOCX and import that.'],
  ['Outlook message', 'Save it as EML and import that.'],
  ['anything else', 'Save it as plain text and import that.'],
])('of a file of the kind %s it is said what to do: %s', (detail, advice) => {
  const refused = { kind: 'refused', name: 'a', problem: 'unsupported', detail } as const;
  expect(english.outcome(refused)).toContain(advice);
});
