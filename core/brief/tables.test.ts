import { expect, test } from 'vitest';
import type { FilledTable } from './content.ts';
import type { Block, Run } from './document.ts';
import { briefWith, claimWith, composed, quoteWith, sourceWith } from './testing.ts';

const words = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'note' ? `[${run.number}]` : '/'))
    .join('');
const rowsOf = (blocks: readonly Block[], caption: string | null) =>
  blocks
    .filter((block) => block.kind === 'table')
    .filter((block) => block.caption === caption)
    .flatMap((block) => block.rows.map((row) => row.map(words)));
const linesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [words(block.runs)] : []));
const laid = (table: FilledTable) => composed(briefWith({ entries: [{ kind: 'table', id: 1, table }] }));

test('who said what has a row for each quote, its note beside its words', () => {
  const quotes = [quoteWith(), quoteWith({ id: 2, speaker: null, exact: 'So it was', paragraph: 7 })];
  const brief = laid({ kind: 'ledger', quotes, more: 3 });
  expect(rowsOf(brief.blocks, 'Who said what')).toEqual([
    ['Mara Lindqvist', '“The landing was closed without notice”[1]', 'Port Courier', '10 Jan. 2025'],
    ['Not named', '“So it was”[2]', 'Port Courier', '10 Jan. 2025'],
  ]);
  expect(linesOf(brief.blocks)).toContain('3 more quotes would fit and are left out.');
  expect(brief.notes).toHaveLength(2);
});

test('each question is a table of its answers and who gives them', () => {
  const answers = [
    {
      answer: 'Friday',
      claim: 'It closed on Friday',
      kind: 'fact',
      status: 'disputed',
      quotes: [
        quoteWith(),
        quoteWith({ id: 2, stance: 'contradicts', speaker: null, exact: 'It was Sunday' }),
      ],
    },
    { answer: 'Sunday', claim: 'It closed on Sunday', kind: 'allegation', status: 'open', quotes: [] },
  ] as const;
  const resolution = { answer: 'Friday', reason: 'The log has it.' };
  const brief = laid({
    kind: 'compare',
    questions: [{ id: 1, text: 'When did it close?', resolution, answers }],
  });
  expect(rowsOf(brief.blocks, 'When did it close?')).toEqual([
    ['Friday/Disputed', 'Mara Lindqvist, Port Courier', '“The landing was closed without notice”[1]'],
    ['', 'Disputed by Port Courier', '“It was Sunday”[2]'],
    ['Sunday/Allegation', '', 'It closed on Sunday'],
  ]);
  expect(linesOf(brief.blocks)).toContain('Resolved: Friday. The log has it.');
});

test('a table of nothing says so', () => {
  expect(linesOf(laid({ kind: 'ledger', quotes: [], more: 0 }).blocks)).toContain(
    'No quote of the matter fits this table.',
  );
  expect(linesOf(laid({ kind: 'compare', questions: [] }).blocks)).toContain(
    'No question of the matter has an answer yet.',
  );
});

test('where sources are named in the text, a table names them in its cells', () => {
  const table = { kind: 'ledger', quotes: [quoteWith()], more: 0 } as const;
  const brief = composed(
    briefWith({
      citing: { notes: 'text', style: 'newsroom' },
      sources: [sourceWith({ url: null })],
      entries: [{ kind: 'table', id: 1, table }],
    }),
  );
  expect(rowsOf(brief.blocks, 'Who said what')[0]![1]).toContain('notice” Port Courier, “Harbor contractor');
  expect(brief.notes).toEqual([]);
});

const CHECKED = {
  entryId: 1,
  quoteId: 1,
  inSentence: false,
  printed: 'The landing was […] closed',
  departs: null,
};

test('the appendix has each quotation with its place, its article’s hash and the result', () => {
  const brief = composed(
    briefWith({
      parts: { contents: false, people: true, sources: true, verification: true, review: false },
      checked: [
        { ...CHECKED, result: 'identical', differences: [], reason: null },
        {
          ...CHECKED,
          result: 'lawful',
          differences: [{ kind: 'ellipsis', quoted: 'then', printed: '[…]' }],
          reason: null,
        },
        {
          ...CHECKED,
          result: 'signed off',
          differences: [{ kind: 'substitution', quoted: 'shut', printed: 'closed' }],
          reason: 'Heard it myself',
        },
      ],
    }),
    true,
  );
  const at = brief.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Verification');
  expect(at).toBe(brief.blocks.length - 2);
  expect(rowsOf(brief.blocks.slice(at), null)).toEqual([
    [
      '“The landing was […] closed”',
      'Port Courier, “Harbor contractor sues city,” 10 Jan. 2025, ¶\u00a02.',
      '9bba07e309256847/4f0d9e1c5a6b7c8d/9e0f1a2b3c4d5e6f/708192a3b4c5d6e7',
      'Word for word',
    ],
    [expect.anything(), expect.anything(), expect.anything(), 'Altered as marked: “[…]” for “then”'],
    [
      expect.anything(),
      expect.anything(),
      expect.anything(),
      'Differs: “closed” for “shut”. Signed off: Heard it myself',
    ],
  ]);
  expect(brief.description).toBe('Prepared 15 January 2025 · 1 source · 1 quotation, 1 signed off');
  expect(brief.verified).toBe(0);
});

test('what was altered as marked is counted apart from what is word for word', () => {
  const quotes = [
    quoteWith({ altered: 'The landing was closed […]' }),
    quoteWith({ id: 2, exact: 'So it was' }),
  ];
  const brief = composed(
    briefWith({
      entries: [{ kind: 'claim', id: 1, claim: claimWith({ quotes }) }],
      checked: [
        { ...CHECKED, result: 'lawful', differences: [], reason: null },
        { ...CHECKED, quoteId: 2, result: 'identical', differences: [], reason: null },
      ],
    }),
    true,
  );
  expect(brief.description).toContain('2 quotations, 1 word for word, 1 altered as marked');
  expect(linesOf(brief.blocks).join(' ')).toContain('“The landing was closed […]”');
});
