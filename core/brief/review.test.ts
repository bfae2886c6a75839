import { expect, test } from 'vitest';
import type { Finding } from '#core/checks/finding.ts';
import { openChecks } from './open-checks.ts';
import type { BriefContent } from './content.ts';
import type { Run } from './document.ts';
import { parseProse, printProse } from './prose.ts';
import { sentencesIn } from './review.ts';
import { briefWith, claimWith, composed, quoteWith, sourceWith } from './testing.ts';

const PARTS = { contents: false, people: false, sources: false, verification: false, review: true };
const words = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'note' ? `[${run.number}]` : '/'))
    .join('');
const printed = (fields: Partial<BriefContent>) =>
  composed(briefWith({ parts: PARTS, sources: [sourceWith({ url: null })], ...fields }))
    .blocks.slice(2)
    .map((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.map(words));
      if (block.kind === 'paragraph') return words(block.runs);
      return block.kind === 'heading' ? `# ${block.text}` : block.kind;
    });

test('a claim stands with its sources, its status and what is open', () => {
  const changed = { text: 'It was so', kind: 'fact', status: 'open' } as const;
  expect(
    printed({
      entries: [
        { kind: 'section', id: 1, level: 1, text: 'Claims' },
        { kind: 'claim', id: 2, claim: claimWith({ status: 'disputed' }) },
        {
          kind: 'claim',
          id: 3,
          claim: claimWith({ text: 'It rained.', kind: 'fact', status: 'corroborated', quotes: [], changed }),
        },
      ],
      open: [
        { entryId: 2, words: null, text: 'It rests on one article alone.' },
        { entryId: 2, words: null, text: 'The answers differ.' },
        { entryId: null, words: null, text: 'The title names nobody.' },
      ],
    }),
  ).toEqual([
    'Of the brief as a whole: The title names nobody.',
    '# Claims',
    [
      [
        'The city closed the landing without telling the contractor.',
        'Mara Lindqvist: “The landing was closed without notice”[1]',
        'Allegation · disputed./It rests on one article alone./The answers differ.',
      ],
      ['It rained.', 'No source.', 'Corroborated./The claim was changed since it was taken in: “It was so”'],
    ],
  ]);
});

test('prose stands sentence by sentence, each with what it cites and the check that has its words', () => {
  const text = 'The **port** shut it on 3 Jan. 2025.[@q4] Nobody was told. Why?[@a1]';
  expect(
    printed({
      entries: [{ kind: 'prose', id: 1, text }],
      cited: [quoteWith({ id: 4 })],
      open: [{ entryId: 1, words: 'Nobody', text: 'None of its quotes has it.' }],
    }),
  ).toEqual([
    [
      ['The port shut it on 3 Jan. 2025.[1]', 'Port Courier', 'No open check.'],
      ['Nobody was told.', 'No source.', 'None of its quotes has it.'],
      ['Why?[2]', 'Port Courier', 'No open check.'],
    ],
  ]);
});

test('a quote stands with its source, and what has no sentence is printed as ever', () => {
  const table = { kind: 'ledger', quotes: [], more: 0 } as const;
  expect(
    printed({
      entries: [
        { kind: 'quote', id: 1, quote: quoteWith({ stance: null }) },
        { kind: 'table', id: 2, table },
      ],
    }),
  ).toEqual([
    [['Mara Lindqvist: “The landing was closed without notice”[1]', 'Port Courier', 'No open check.']],
    'No quote of the matter fits this table.',
  ]);
});

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['**One. Two.** Three', ['**One.**', '**Two.**', 'Three']],
  ['One.[@q1] [@a2] Two.[@q3]', ['One.[@q1] [@a2]', 'Two.[@q3]']],
  ['[@q1] One.', ['[@q1] One.']],
  ['One\ntwo. Three', ['One\ntwo.', 'Three']],
  ['[@q1]', ['[@q1]']],
])('%j has the sentences %j', (text, expected) => {
  expect(sentencesIn(parseProse(text)[0]!).map((one) => printProse([one]))).toEqual(expected);
});

const finding = (place: Partial<Finding['place']>, word = 'so'): Finding => ({
  rule: 'single-source',
  severity: 'caution',
  key: 'k',
  place: { thing: 'claim', id: 1, name: 'n', passage: null, ...place },
  reason: { kind: 'figure', words: [word] },
});

test('a finding stands at every item that it is about, and else at the brief as a whole', () => {
  const entries = [
    { kind: 'claim', id: 1, claim: claimWith({ id: 7, quotes: [quoteWith({ id: 3 })] }) },
    { kind: 'prose', id: 2, text: 'It was *so*.[@q4]' },
    { kind: 'quote', id: 5, quote: quoteWith({ id: 4 }) },
    { kind: 'table', id: 6, table: { kind: 'ledger', quotes: [quoteWith({ id: 3 })], more: 0 } },
  ] as const;
  const quotes = new Map([
    [3, { articleId: 1, start: 0, end: 10 }],
    [4, { articleId: 2, start: 5, end: 9 }],
  ]);
  const at = (one: Finding) =>
    openChecks(entries, [one], () => 'text', { quotes, answering: () => new Set([7]) }).map(
      ({ entryId }) => entryId,
    );
  expect(at(finding({ id: 7 }))).toEqual([1]);
  expect(at(finding({ id: 8 }))).toEqual([null]);
  expect(at(finding({ thing: 'quote', id: 4 }))).toEqual([2, 5]);
  expect(at(finding({ thing: 'article', id: 1 }))).toEqual([1]);
  expect(at(finding({ thing: 'question', id: 9 }))).toEqual([1]);
  expect(at(finding({ thing: 'entity', id: 9, passage: { articleId: 2, start: 8, end: 12 } }))).toEqual([
    2, 5,
  ]);
  expect(at(finding({ thing: 'brief', id: 1 }, 'was so'))).toEqual([2]);
  expect(at(finding({ thing: 'brief', id: 1 }, 'the title'))).toEqual([null]);
});
