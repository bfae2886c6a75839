import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeField, runsOf } from './markup.ts';

const text = (words: string, looks = {}) => ({ kind: 'text', text: words, ...looks });

test.each([
  [
    'Ada, <i>Port Courier</i>, 2025.',
    [text('Ada, '), text('Port Courier', { italic: true }), text(', 2025.')],
  ],
  ['H<sup>2</sup> <b>b</b>', [text('H'), text('2', { raised: true }), text(' '), text('b', { bold: true })]],
  ['<span style="font-variant:small-caps;">Port</span> x', [text('Port', { smallCaps: true }), text(' x')]],
  [
    '<i>a <span style="font-style:normal;">b</span> c</i>',
    [text('a ', { italic: true }), text('b'), text(' c', { italic: true })],
  ],
  ['<b><i>x</i></b>', [text('x', { bold: true, italic: true })]],
  ['a &#38; b &lt;i&gt; &amp;amp; &#x201c;', [text('a & b <i> &amp; “')]],
  [
    '  <div class="csl-entry"><div class="csl-left-margin">1.</div><div class="csl-right-inline">Title</div></div>\n',
    [text('1. Title')],
  ],
  ['<script>alert(1)</script><img src=x onerror=y>z', [text('alert(1)z')]],
  ['a < b', [text('a < b')]],
  ['', []],
])('%s', (html, runs) => {
  expect(
    runsOf(html).map((run) => ('text' in run ? { ...run, text: run.text.replace(/ +/g, ' ') } : run)),
  ).toEqual(runs);
});

test('an address is a link where it stands in the words, if it is one of the web', () => {
  const web = 'https://a.example/b?c=1&d=2';
  expect(runsOf(`See https://a.example/b?c=1&#38;d=2.`, [web])).toEqual([
    text('See '),
    text(web, { href: web }),
    text('.'),
  ]);
  expect(runsOf('javascript:x', ['javascript:x'])).toEqual([text('javascript:x')]);
});

test('whatever a field holds, it comes back as words, with no look of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const html = escapeField(words).replace(/&/g, '&#38;').replace(/>/g, '&#62;');
      expect(escapeField(words)).not.toMatch(/[<$%&]/);
      const runs = runsOf(`x${html}y`);
      expect(runs.every((run) => run.kind === 'text' && Object.keys(run).length === 2)).toBe(true);
    }),
  );
});

test('a field of printed characters comes back exactly', () => {
  const sign = fc.constantFrom(
    '<',
    '>',
    '&',
    '$',
    '%',
    '\uf8f0',
    '\uf8f1',
    'i',
    '/',
    '#',
    ';',
    '3',
    '8',
    'é',
    '🙂',
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const words = `x${signs.join('')}y`;
      const html = escapeField(words).replace(/>/g, '&#62;');
      expect(runsOf(html)).toEqual([text(words)]);
    }),
  );
});
