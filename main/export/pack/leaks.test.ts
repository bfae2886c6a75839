import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Mask } from '#core/evidence/mask.ts';
import { leakIn } from './leaks.ts';

const mask = new Mask([{ as: 'Person A', kind: 'person', names: ['Mara O’Lindqvist'] }], []);
const leak = (path: string, contents: string | Uint8Array) =>
  leakIn([{ path, contents: typeof contents === 'string' ? strToU8(contents) : contents }], mask);
const docx = (part: string, xml: string) => zipSync({ [part]: strToU8(xml) });
const svg = `<svg><text x="1">Mara</text><text>O&#39;Lindqvist</text></svg>`;

test.each([
  ['a plain text', 'README.txt', 'by Mara O’Lindqvist'],
  ['a file’s own name', 'brief/O’Lindqvist.txt', ''],
  ['a page', 'a.html', '<p>Mara O&rsquo;Lindqvist</p>'.replace('&rsquo;', '&#8217;')],
  ['a page, parted by tags', 'a.html', '<p>O&#39;Lind<b>qvist</b></p>'],
  ['an attribute', 'a.html', '<img alt="O&#39;Lindqvist">'],
  ['a title of a page', 'a.html', '<title>MARA O&#x27;LINDQVIST</title>'],
  ['JSON with escapes', 'a.json', '{"name":"O\\u2019Lindqvist"}'],
  ['Markdown with escapes', 'a.md', "O\\'Lindqvist"],
  [
    'a picture in a page',
    'a.html',
    `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
  ],
  ['a part of a DOCX', 'a.docx', docx('word/document.xml', '<w:t>O’Lind</w:t></w:r><w:r><w:t>qvist</w:t>')],
  ['the name of a part', 'a.docx', docx('word/O’Lindqvist.xml', '')],
  ['a relationship', 'a.docx', docx('word/_rels/d.rels', '<R Target="https://x.example/o-lindqvist"/>')],
  ['a custom XML part', 'a.docx', docx('customXml/item1.xml', '<c>{"text":"O\\u2019Lindqvist"}</c>')],
  [
    'a comment of an archive',
    'a.docx',
    Buffer.concat([docx('a.xml', '').subarray(0, -2), Buffer.from([12, 0]), strToU8('O’Lindqvist')]),
  ],
  ['what cannot be read through', 'a.pdf', '%PDF-1.7'],
] as const)('a name in %s is found', async (_, path, contents) => {
  expect(await leak(path, contents)).toMatchObject({ path: expect.stringContaining(path) });
});

test('where there is none, none is found', async () => {
  expect(await leak('a.docx', docx('word/document.xml', '<w:t>Person A</w:t>'))).toBe(null);
  expect(await leak('a.html', '<style>.lindqvist { color: red }</style><p>Person A</p>')).toBe(null);
});
