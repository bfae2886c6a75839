import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanNodes } from './prose-nodes.ts';
import { citationsIn, parseProse, printProse, proseOf, proseWords, type ProseNode } from './prose.ts';

const words = (text: string, look = {}) => ({ kind: 'text', text, ...look });

test.each([
  ['plain words', 'It rained.', [words('It rained.')]],
  ['bold', 'It **rained** here.', [words('It '), words('rained', { bold: true }), words(' here.')]],
  ['italics', '*Rain*!', [words('Rain', { italic: true }), words('!')]],
  [
    'both, one in the other',
    '**a *b***',
    [words('a ', { bold: true }), words('b', { bold: true, italic: true })],
  ],
  ['bold right before italics', '**a***b*', [words('a', { bold: true }), words('b', { italic: true })]],
  [
    'a link',
    'See [the *order*](https://court.example/a_(b)?c=1).',
    [
      words('See '),
      words('the ', { href: 'https://court.example/a_(b)?c=1' }),
      words('order', { italic: true, href: 'https://court.example/a_(b)?c=1' }),
      words('.'),
    ],
  ],
  ['a line end', 'One. \n Two.', [words('One.'), { kind: 'break' }, words('Two.')]],
  ['a quote', 'So it was.[@q12]', [words('So it was.'), { kind: 'quote', quoteId: 12 }]],
  ['an article', '[@a3]', [{ kind: 'article', articleId: 3, pin: null }]],
  [
    'its paragraph',
    '[@a3 ¶ 4]',
    [{ kind: 'article', articleId: 3, pin: { unit: 'paragraph', first: '4', last: null } }],
  ],
  [
    'several paragraphs',
    '[@a3 ¶¶4-6]',
    [{ kind: 'article', articleId: 3, pin: { unit: 'paragraph', first: '4', last: '6' } }],
  ],
  [
    'its page and line',
    '[@a3 p. 5:12]',
    [{ kind: 'article', articleId: 3, pin: { unit: 'page', first: '5:12', last: null } }],
  ],
  [
    'several pages',
    '[@a3 pp. xi–xii]',
    [{ kind: 'article', articleId: 3, pin: { unit: 'page', first: 'xi', last: 'xii' } }],
  ],
])('%s is read', (_, text, nodes) => {
  expect(parseProse(text)).toEqual([nodes]);
});

test.each([
  ['an asterisk by itself', '5 * 3 * 2 = 30'],
  ['one without a second', 'Note * and **that'],
  ['a row of them', 'a **** b'],
  ['brackets', 'He said [sic] so.'],
  ['a citation of nothing', '[@q0] [@x3] [@q] [@q12'],
  ['an address that is none', '[here](javascript:alert(1)) [there](/etc)'],
  ['a path', 'C:\\matters\\one'],
  ['other marks', '# _a_ `b` > - 1. ~c~ <b>&amp;'],
])('%s is plain words', (_, text) => {
  expect(parseProse(text)).toEqual([[words(text)]]);
});

test('what a backslash takes the meaning from is plain words', () => {
  expect(proseWords('\\*a\\* \\[@q1\\] \\\\ \\x')).toBe('*a* [@q1] \\ \\x');
  expect(citationsIn('\\[@q1\\]')).toEqual([]);
});

test('paragraphs are parted by blank lines', () => {
  expect(parseProse('\n\n One.\r\n \r\n\r\nTwo.\n')).toEqual([[words('One.')], [words('Two.')]]);
});

const piece = fc.constantFrom(
  '*',
  '**',
  '***',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '[@q1]',
  '[@a2 ¶ 3]',
  '@',
  ' ',
  '\n',
  '\n\n',
  'a',
  'b c',
  '😀',
  '](https://a.example)',
  '[x](https://a.example/(y))',
  '\u2028',
  '\r',
  '\u00a0',
  '¶',
  '-',
);
const anyText = fc.oneof(
  fc.array(piece).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);
const yes = fc.constantFrom(true as const, undefined);
const anyNode: fc.Arbitrary<ProseNode> = fc.oneof(
  fc
    .record({
      text: anyText,
      bold: yes,
      italic: yes,
      href: fc.constantFrom('https://a.example', 'https://b.example/(\\)?*', 'javascript:1', undefined),
    })
    .map(({ text, bold, italic, href }) => ({
      kind: 'text' as const,
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(href === undefined ? {} : { href }),
    })),
  fc.constant({ kind: 'break' as const }),
  fc.nat().map((n) => ({ kind: 'quote' as const, quoteId: n + 1 })),
  fc.constantFrom(
    { kind: 'article' as const, articleId: 7, pin: null },
    { kind: 'article' as const, articleId: 7, pin: { unit: 'paragraph' as const, first: '4', last: null } },
    { kind: 'article' as const, articleId: 7, pin: { unit: 'page' as const, first: 'xi', last: '12:3' } },
  ),
);

test('every text can be read, and what was printed reads as what was printed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = parseProse(text);
      expect(parseProse(printProse(read))).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

test('nodes come back as they were brought into order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyNode, { maxLength: 8 }), { maxLength: 3 }), (paragraphs) => {
      const clean = paragraphs.map((one) => cleanNodes(one)).filter((one) => one.length > 0);
      expect(parseProse(printProse(paragraphs))).toEqual(clean);
    }),
    { numRuns: 500 },
  );
});

test('plain words print as they are, whatever stands in them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = (words: string) => words.split(/\s+/).filter((word) => word !== '');
      expect(lines(proseWords(proseOf(text)))).toEqual(lines(text));
    }),
  );
});

test('a hundred thousand marks takes no time to speak of', () => {
  for (const one of ['*', '[', '\\', '[a', '[@', '](', '**a', '[a](https://a.example/(']) {
    expect(parseProse(one.repeat(100_000 / one.length)).length).toBe(1);
  }
});
