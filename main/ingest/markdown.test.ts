import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

test.each<[it: string, source: string, text: string]>([
  [
    'sets paragraphs and headings apart',
    '# Quarry\nThe board\nmet.\n***\n## Law\n\nIt sat.',
    'Quarry\n\nThe board met.\n\nLaw\n\nIt sat.',
  ],
  [
    'keeps the words of links and drops the addresses',
    'See [the *order*](https://a.example/x "t") and [rule][r].\n\n[r]: /x',
    'See the order and rule.',
  ],
  [
    'keeps an address that stands for itself',
    '<https://a.example> and https://b.example',
    'https://a.example and https://b.example',
  ],
  [
    'drops marks of emphasis',
    'He said **no** and _never_, ~~maybe~~ `now`.',
    'He said no and never, maybe now.',
  ],
  [
    'keeps marks that are meant',
    'Section 4 \\*as amended\\* & so on, 2 * 3, a_b_c',
    'Section 4 *as amended* & so on, 2 * 3, a_b_c',
  ],
  [
    'changes no quotation marks, dashes or dots',
    '"No," she said -- and then...\n\n“Yes.”',
    '"No," she said -- and then...\n\n“Yes.”',
  ],
  [
    'writes lists as lines',
    '- one\n- two\n  - deep\n    more\n\nThen\n\n3. third\n4. fourth',
    '• one\n• two\n  • deep more\n\nThen\n\n3. third\n4. fourth',
  ],
  ['keeps tasks', '- [x] filed\n- [ ] served', '• [x] filed\n• [ ] served'],
  ['quotes blocks as paragraphs', '> First.\n>\n> Second.\n\nThird.', 'First.\n\nSecond.\n\nThird.'],
  ['breaks lines where the source says so', 'one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
  ['writes tables as lines', '| Count | Plea |\n|---|---|\n| **I** | no |', 'Count | Plea\nI | no'],
  ['keeps code as it is', '```\na  *b*\n```\n\n    c', 'a  *b*\n\nc'],
  [
    'drops comments, and tags but not their words',
    '<!-- secret -->\n\n<div>\n<p>Words</p>\n</div>\n\nIn <b>line</b> <!-- x -->end',
    'Words\n\nIn line end',
  ],
  ['puts notes at the end', 'Said[^a] so.\n\n[^a]: Page *4*.\n\nEnd.', 'Said[a] so.\n\nEnd.\n\n[a] Page 4.'],
  ['keeps a picture’s words', '![The board at work](x.png)', 'The board at work'],
  [
    'keeps a rule above text that is no front matter',
    '---\nThe board met: it sat.\nThen it rose, and that was all.\n---\n',
    'The board met: it sat. Then it rose, and that was all.',
  ],
])('Markdown %s', (_, source, text) => {
  expect(readMarkdown(source).text).toBe(text);
});

test('the first heading is proposed as the title, with its place', () => {
  const { text, proposals } = readMarkdown('Kicker\n\n# The *quarry* case\n\nWords.\n\n# Another');
  expect(proposals).toEqual([
    { field: 'title', value: 'The quarry case', reason: 'heading', start: 8, end: 23 },
  ]);
  expect(text.slice(8, 23)).toBe('The quarry case');
});

test('front matter becomes proposals and leaves the text', () => {
  const { text, proposals } = readMarkdown(
    `---\ntitle: "Quarry: the case"\ndate: 2024-03-09T08:00:00Z\nsource: Harlow Post\nauthors:\n  - Dana Quill\n  - Omar Reyes\nurl: https://post.example/x\nkind: Ruling\ntags: [a, b]\nnested:\n  deep: 1\n---\n\n# Heading\n\nWords.`,
  );
  expect(text).toBe('Heading\n\nWords.');
  expect(Object.fromEntries(proposals.map(({ field, value }) => [field, value]))).toEqual({
    title: 'Quarry: the case',
    published: '2024-03-09',
    outlet: 'Harlow Post',
    byline: 'Dana Quill and Omar Reyes',
    url: 'https://post.example/x',
    kind: 'ruling',
  });
  expect(
    proposals.every(({ start, end, reason }) => start === 0 && end === 0 && reason === 'front matter'),
  ).toBe(true);
});

test('blanks without end at the end of a line, or in it, are passed by', () => {
  expect(readMarkdown(`Words\n${'\f'.repeat(300_000)}\nand more`).text.split(/\s+/)).toEqual([
    'Words',
    'and',
    'more',
  ]);
});

test.each([
  '>'.repeat(5000),
  '['.repeat(200_000),
  '`a'.repeat(100_000),
  '[^a]'.repeat(50_000),
  '- '.repeat(50_000),
  '**a '.repeat(50_000),
  'a b\n'.repeat(50_000),
  `${'>'.repeat(90)}a\n\n`.repeat(5000),
])('Markdown too tangled to parse in reasonable time is kept as written (%#)', (source) => {
  expect(readMarkdown(source).text).toBe(source.trim());
});
