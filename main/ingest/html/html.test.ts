import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FURNITURE_REASONS } from '#core/contract/vocabulary.ts';
import { ownText, readSource, wordsOf } from './testing.ts';

const CASES = join(import.meta.dirname, 'cases');
const NAMES = readdirSync(CASES).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

test.each(NAMES)(
  'the article of the page %s is read, word by word, and what the page says of it',
  async (name) => {
    const source = await readSource(readFileSync(join(CASES, `${name}.html`)));
    const expected = readFileSync(join(CASES, `${name}.txt`), 'utf8');
    expect(wordsOf(ownText(source))).toEqual(wordsOf(expected));
    const said = Object.fromEntries(source.proposals.map(({ field, value }) => [field, value]));
    expect(said).toMatchObject(JSON.parse(readFileSync(join(CASES, `${name}.json`), 'utf8')));
  },
);

test.each(NAMES)('of the page %s nothing that is left out cuts a paragraph in two', async (name) => {
  const { text, furniture } = await readSource(readFileSync(join(CASES, `${name}.html`)));
  let at = 0;
  for (const { start, end, reason } of furniture) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(FURNITURE_REASONS).toContain(reason);
    expect(start === 0 || text[start - 1] === '\n').toBe(true);
    expect(end === text.length || text[end] === '\n').toBe(true);
    at = end;
  }
});

const WORD = fc.stringMatching(/^[a-z]{1,8}$/);
const BLOCK = fc.constantFrom(
  'p',
  'div',
  'li',
  'h2',
  'section',
  'blockquote',
  'td',
  'aside',
  'article',
  'nav',
  'my-part',
);
const MARK = fc.constantFrom('b', 'i', 'a href="/x"', 'span', 'em', 'time');
const PAGE = fc.letrec<{ part: { html: string; words: string[] }; line: { html: string; words: string[] } }>(
  (tie) => ({
    line: fc.array(fc.tuple(WORD, fc.option(MARK)), { minLength: 1, maxLength: 12 }).map((pieces) => ({
      html: pieces
        .map(([word, mark]) => (mark ? `<${mark}>${word}</${mark.split(' ')[0]}>` : word))
        .join(' '),
      words: pieces.map(([word]) => word),
    })),
    part: fc.oneof(
      { depthSize: 'small' },
      tie('line'),
      fc.tuple(BLOCK, fc.array(tie('part'), { maxLength: 5 })).map(([name, parts]) => ({
        html: `<${name}>${parts.map((one) => `<div>${one.html}</div>`).join('')}</${name}>`,
        words: parts.flatMap((one) => one.words),
      })),
    ),
  }),
);

test('every word that a page shows is in the text once, in order, and none runs on into another', async () => {
  await fc.assert(
    fc.asyncProperty(PAGE.part, async ({ html, words }) => {
      if (words.length === 0) return;
      const { text } = await readSource(`<!doctype html><body><p>begin</p>${html}<p>end</p>`);
      expect(wordsOf(text)).toEqual(['begin', ...words, 'end']);
    }),
    { numRuns: 300 },
  );
});

test('whatever the bytes are, they are read or refused, and the text is well formed', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<a href=x>',
      '</a>',
      '<b>',
      '<svg>',
      '<math>',
      '<template>',
      '<select>',
      '<!--',
      '-->',
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"NewsArticle","author":',
      '&nbsp;',
      '&#0;',
      '<time datetime="',
      '<meta charset=',
      '<pre>\n',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const source = await readSource(`words ${pieces.join('')}`).catch((error: unknown) => String(error));
      if (typeof source === 'string') expect(source).toContain('refused');
      else {
        expect(source.text.isWellFormed()).toBe(true);
        expect(source.text).not.toMatch(/[\r\u0000]/);
        for (const { start, end } of source.proposals)
          expect(end).toBeLessThanOrEqual(source.text.length + (start - start));
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['nested 100,000 deep', '<div>word '.repeat(100_000), 100_000],
  ['marks that are opened and never closed', '<b>word '.repeat(20_000), 20_000],
  ['tables in tables', '<table><tr><td>word '.repeat(5_000), 5_000],
  ['an element of a site’s own in itself', '<my-part>word '.repeat(20_000), 20_000],
])('of a page %s no word is lost', async (_, html, count) => {
  expect(wordsOf((await readSource(html)).text)).toHaveLength(count);
});

test('of scripts, handlers, frames and hidden markup in a page nothing is left but words that are seen', async () => {
  const { text, proposals } = await readSource(
    '<title>&lt;img src=x onerror=go()&gt; Vote</title><base href="javascript:go()">' +
      '<script>go()</script><p onclick="go()">The board <a href="javascript:go()">met</a>.</p>' +
      '<svg onload="go()"><script>go()</script></svg><iframe srcdoc="<script>go()</script>"></iframe>' +
      '<object data="x.swf"></object><img src="https://tracker.example/p.png" onerror="go()">' +
      '<noscript><img src="https://tracker.example/q.png"></noscript><template><script>go()</script></template>' +
      '<style>p { background: url(https://tracker.example/r.png) }</style><p>It sat &lt;b&gt;long&lt;/b&gt;.</p>',
  );
  expect(wordsOf(text).join(' ')).toBe('The board met. It sat <b>long</b>.');
  expect(proposals.map(({ value }) => value).join(' ')).not.toMatch(/script|tracker/);
});

test('a page of a million nodes is read as far as there is room, and said to be cut', async () => {
  const { text, warnings } = await readSource('<p>word'.repeat(500_000));
  expect(text.length).toBeGreaterThan(500_000);
  expect(warnings.map(({ code }) => code)).toContain('cut short');
});

test('attributes without number and without end are passed by', async () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ');
  const { text } = await readSource(`<p ${many}>words</p><p class="${'x '.repeat(500_000)}">and more`);
  expect(text).toBe('words\n\nand more');
});

test.each([
  ['a mark before the first word', Buffer.from('\uFEFF<p>caf\u00e9</p>', 'utf16le'), 'utf-16le'],
  ['meta charset', Buffer.from('<meta charset=iso-8859-1><p>caf\u00e9</p>', 'latin1'), 'windows-1252'],
  [
    'http-equiv',
    Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\u00e9</p>',
      'latin1',
    ),
    'windows-1252',
  ],
  [
    'an XML declaration',
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><html><p>caf\u00e9</p></html>', 'latin1'),
    'iso-8859-15',
  ],
  ['nothing but its bytes', Buffer.from('<p>caf\u00e9 caf\u00e9 caf\u00e9</p>', 'latin1'), 'windows-1252'],
  ['UTF-8 under an old name', Buffer.from('<meta charset=iso-8859-1><p>caf\u00e9</p>', 'utf8'), 'utf-8'],
])('the encoding is known by %s', async (_, bytes, encoding) => {
  const source = await readSource(bytes);
  expect(source.encoding).toBe(encoding);
  expect(source.text).toContain('caf\u00e9');
});

test('the encoding that the reporter chose counts for more than what the page says', async () => {
  const bytes = Buffer.from('<meta charset=utf-8><p>\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2</p>', 'latin1');
  expect((await readSource(bytes, { encoding: 'windows-1251' })).text).toBe(
    '\u041f\u0440\u0438\u0432\u0435\u0442',
  );
});

test.each([
  ['x<sup>2</sup> and <a href="#n">word<sup>12</sup></a> and 21<sup>st</sup>', 'x² and word¹² and 21st'],
  ['<q>Never</q>, she said', '“Never”, she said'],
  ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
  ['<pre>a  b\n  c\n\nd</pre>', 'a  b\nc\n\nd'],
  ['<pre><b>the </b>court <i>held</i>\n <b>so</b> \n<b>it </b></pre>', 'the court held\nso\nit'],
  ['<pre>the <b> judge</b>\t<b>ruled</b> \n\n<b>x</b></pre>', 'the  judge\truled\n\nx'],
  ['<div><a href=a>News</a><a href=b>Courts</a></div>', 'News Courts'],
  ['<p>Y<b>es</b>, <i>No</i><b>w</b></p>', 'Yes, Now'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
  [
    '<div><template shadowrootmode=open><p>shown</p></template></div><template><p>not</p></template>',
    'shown',
  ],
  ['a&shy;b c&#8203;d e&nbsp;&nbsp;f', 'ab cd e f'],
])('%s reads as it is seen', async (html, text) => {
  expect((await readSource(`<body>${html}`)).text).toBe(text);
});

test('pages of a report that are marked within its words are pages of the text, and their marks no words', async () => {
  const star = (label: string) => `<span class="star-pagination">*${label}</span>`;
  const { text, pages } = await readSource(`<p>It begins ${star('12')} here and${star('13')} ends.</p>`);
  expect(text).toBe('It begins here and ends.');
  expect(pages.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
    ['11', 'It begins '],
    ['12', 'here and'],
    ['13', ' ends.'],
  ]);
});
