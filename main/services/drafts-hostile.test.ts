import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedDraft } from '#core/contract/drafts.ts';
import { openDesk, type TestDesk } from './testing.ts';

const ARTICLES = [
  `The harbor board met on Tuesday.

“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the auditor.

“We followed every rule that the city ever wrote down for us,” Otis Brandvold said. “Nobody [on this board] slept that night.”`,
  `‘I counted four open seams on the port side,’ Gideon Farrow wrote, ‘and I stopped counting there.’

He said that the board had told him: “You may call it ‘a leak’ if you like.”`,
];

let desk: TestDesk;
const texts = new Map<number, string>();
beforeAll(async () => {
  desk = await openDesk();
  for (const text of ARTICLES) {
    const { id } = await desk.paste(text);
    texts.set(id, (await desk.client.call('articles.text', { id })).text);
  }
});
afterAll(() => desk.close());

const check = (text: string): Promise<CheckedDraft> => desk.client.call('drafts.check', { text });

type Case = readonly [why: string, text: string, verdicts: readonly string[]];
const CASES: readonly Case[] = [
  ['straight marks', '"The ferry contract was never put out to tender," she said.', ['trimmed']],
  ['British marks', '‘I counted four open seams on the port side,’ Farrow wrote.', ['verbatim']],
  ['guillemets', 'Elle a dit : « nobody on this board can tell me why ».', ['trimmed']],
  [
    'a mark that is never closed',
    '“We followed every rule that the city ever wrote down for us, he said',
    ['altered'],
  ],
  [
    'a block',
    'The auditor said:\n\n> The ferry contract was never put out to tender, and nobody on this board can tell me why',
    ['typographic'],
  ],
  [
    'an ellipsis at the end',
    '“We followed every rule that the city ever wrote …” he said.',
    ['lawfully altered'],
  ],
  [
    'an ellipsis at the beginning',
    '“… nobody on this board can tell me why,” she said.',
    ['lawfully altered'],
  ],
  [
    'a bracket that explains',
    '“[Brandvold’s board] followed every rule that the city ever wrote down,” he said.',
    ['lawfully altered'],
  ],
  ['a bracket that was dropped', '“Nobody on this board slept that night,” he said.', ['altered']],
  ['cleaned up', '“Nobody slept that night” (cleaned up), he said.', ['altered']],
  [
    'a quotation in a quotation',
    'He said: “You may call it ‘a leak’ if you like.”',
    ['verbatim', 'cannot be checked'],
  ],
  [
    'pieces of one utterance as one',
    'Farrow wrote: “I counted four open seams on the port side and I stopped counting there.”',
    ['typographic'],
  ],
  [
    'over two paragraphs',
    '“We followed every rule that the city ever wrote down for us.\n\n“Nobody [on this board] slept that night,” he said.',
    ['typographic'],
  ],
  ['nothing but marks', '“” “…” “—” "" \'\'', []],
  ['one word', 'He called it “nonsense” and “a fiasco”.', ['cannot be checked', 'cannot be checked']],
  ['letters of other scripts', 'قال: “لم يطرح العقد في مناقصة قط ولا أحد يعرف السبب” ثم مضى', ['not found']],
  [
    'a mark of direction in the midst',
    '“We followed every \u200frule that the city ever wrote down for us,” he said.',
    ['typographic'],
  ],
  [
    'a soft hyphen and a narrow blank',
    '“We fol\u00adlowed every\u202frule that the city ever wrote down for us,” he said.',
    ['typographic'],
  ],
];

test.each(CASES)('%s', async (_why, text, verdicts) => {
  const { quotations } = await check(text);
  expect(quotations.map(({ verdict }) => verdict)).toEqual(verdicts);
});

test('a long text without quotations is answered, and so is one of marks alone', async () => {
  const plain = 'The board of the harbor met again and nothing was said of it by anyone. '.repeat(2_800);
  expect(await check(plain)).toMatchObject({ quotations: [], findings: [] });
  for (const mark of ['“', '"', '‘“', '«', "'"]) {
    const { quotations } = await check(`${mark}a `.repeat(3_000));
    for (const { verdict } of quotations) expect(['cannot be checked', 'not found']).toContain(verdict);
  }
});

test('no verdict is better than what stands in the matter', async () => {
  const sources = ARTICLES.map((text) => text.split(/(?<=[ ])/));
  const edits = fc.constantFrom(
    '',
    'not ',
    '… ',
    '[sic] ',
    'forty ',
    'Calloway ',
    '“',
    '”',
    '. ',
    '\u202e',
    '𝒜',
  );
  const drafts = fc
    .record({
      source: fc.nat(sources.length - 1),
      from: fc.nat(40),
      length: fc.integer({ min: 1, max: 30 }),
      edit: fc.option(fc.record({ at: fc.nat(30), words: edits, drop: fc.nat(2) }), { nil: null }),
    })
    .map(({ source, from, length, edit }) => {
      const words = sources[source]!.slice(from, from + length);
      if (edit) words.splice(Math.min(edit.at, words.length), edit.drop, edit.words);
      return `She said: “${words.join('')}” and left.`;
    });
  const letters = (words: string) =>
    words
      .replaceAll(/\[sic\]?/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  await fc.assert(
    fc.asyncProperty(drafts, async (text) => {
      const checked = await check(text);
      for (const { verdict, words, places } of checked.quotations) {
        const [place] = places;
        if (verdict === 'not found') expect(places).toEqual([]);
        if (!place) continue;
        if (verdict === 'verbatim') expect(place.exact).toBe(words);
        if (verdict === 'verbatim' || verdict === 'trimmed' || verdict === 'typographic') {
          // Every letter that was quoted stands there, in one order and without a gap, but for what parts its pieces.
          const there = letters(texts.get(place.articleId)!.slice(place.start, place.end));
          expect(`${letters(place.exact)} ${there}`).toContain(letters(words));
        }
      }
      for (const { at, draft } of checked.findings)
        expect(checked.text.text.slice(at.start, at.end)).toBe(draft);
    }),
    { numRuns: 250 },
  );
});
