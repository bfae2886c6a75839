import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { docxFile } from '#main/ingest/office/testing.ts';
import { bar, lines, pdfOf, streamOf, words } from '#main/ingest/pdf/made.ts';
import { odtOf, paragraphOf, zipped } from '#main/packages/testing.ts';

/** A file that its reader reads, of which hostile ones are made. */
export interface Sample {
  readonly format: SourceFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = join(import.meta.dirname, '../..');

/** Files of every format: cases of the readers, and small ones with as many different things in them as fit. */
export function samples(): readonly Sample[] {
  return [
    ...folder('main/ingest/html/cases', ['html', 'mhtml', 'webarchive']),
    ...folder('resources/sample', ['txt', 'md', 'csl']),
    ...folder('main/ingest/office/cases', ['fodt']),
    ...made(),
  ];
}

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  html: 'html',
  mhtml: 'mhtml',
  webarchive: 'mhtml',
  txt: 'text',
  md: 'markdown',
  fodt: 'odt',
};

function folder(path: string, endings: readonly string[]): Sample[] {
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => {
      const ending = name.split('.').at(-1)!;
      const format = FORMATS[ending];
      if (!format || !endings.includes(ending)) return [];
      return [{ format, name, bytes: new Uint8Array(readFileSync(join(root, path, name))) }];
    });
}

const SAID =
  'The board met on Tuesday. “We followed every rule,” said Ada Osei, who led it. No. 1:24-cv-00123.';
const LETTER = [
  'From: "Ada Osei" <ada@gazette.example>',
  'To: desk@example.com',
  'Date: Tue, 4 Feb 2025 23:30:00 -0500',
  'Subject: =?utf-8?Q?Quarry_vote?=',
  'MIME-Version: 1.0',
];
const PARTS = [
  ...LETTER,
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: multipart/alternative; boundary="c"',
  '',
  '--c',
  'Content-Type: text/plain; charset=windows-1252; format=flowed',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'It=92s =93so=94. ',
  '> quoted ',
  '> on',
  '--c',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<p>${SAID}</p><ul><li>One</li></ul>`,
  '--c--',
  '--b',
  'Content-Type: application/octet-stream; name="report.txt"',
  'Content-Disposition: attachment; filename="report.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(SAID).toString('base64'),
  '--b--',
  '',
].join('\r\n');
const MBOX = [1, 2, 3]
  .map(
    (n) =>
      `From ada@gazette.example Tue Feb  4 23:30:0${n} 2025\n${LETTER.join('\n')}\nContent-Length: ${SAID.length + 12}\n\n${SAID}\n>From here\n\n`,
  )
  .join('');
const ROWS = [1, 2, 3].map((n) => ({
  title: `Vote ${n}`,
  outlet: 'Harbour Courier',
  author: 'Ines Okafor',
  date: 'March 5, 2024',
  url: `https://courier.example/${n}`,
  body: `${SAID} <p>It was number ${n}.</p>`,
}));
const LINES = ROWS.map((row) => JSON.stringify(row)).join('\n');
const TABLE = [
  Object.keys(ROWS[0]!).join(','),
  ...ROWS.map((row) =>
    Object.values(row)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(','),
  ),
].join('\n');
const CUES = [1, 2, 3]
  .map((n) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n- <i>${SAID}</i> {\\an8}&amp; so on.`)
  .join('\n\n');
const RTF = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset128 A;}{\\f1\\fcharset2 Symbol;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\title T}{\\author A}{\\creatim\\yr2025\\mo2\\dy4}}\\pard ${SAID.replaceAll('“', '\\ldblquote ').replaceAll('”', '\\rdblquote ')}\\par\\trowd\\intbl a\\cell b\\cell\\row{\\f0\\'93\\'fa}\\uc1\\u8220?{\\super\\chftn}{\\footnote \\chftn A note.}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt y}}{\\header h}{\\listtext\\pard 1.\\tab}One\\par\\sect\\page Two{\\revised\\revauth1 in}{\\deleted out}\\par}`;
const ODT = `<text:h text:outline-level="1">Head</text:h><text:p>${SAID}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note><text:s text:c="3"/><text:tab/></text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;
const TEXT = [
  'The supervisor said that nobody would leave before',
  'the count was finished, and she locked the door.',
];

function made(): Sample[] {
  const of = (format: SourceFormat, name: string, content: string | Uint8Array): Sample => ({
    format,
    name,
    bytes: typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content,
  });
  const docx = docxFile({
    body: `${paragraphOf(SAID)}<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One</w:t><w:footnoteReference w:id="1"/></w:r><w:ins w:author="a"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:author="a"><w:r><w:delText>out</w:delText></w:r></w:del></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/><w:br w:type="page"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgNumType w:start="3" w:fmt="lowerRoman"/></w:sectPr>`,
    styles:
      '<w:style w:styleId="H"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="B"/>',
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    footnotes: `<w:footnote w:id="1">${paragraphOf('A note.')}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="a">${paragraphOf('A comment.')}</w:comment>`,
    headers: { h1: paragraphOf('Draft') },
    core: '<dc:title>T</dc:title><dc:creator>A</dc:creator><dcterms:created>2025-02-04T00:00:00Z</dcterms:created>',
    pages: 2,
  });
  const pdf = pdfOf(
    [
      [words(72, 40, 'ALDER v. HALVORSEN', 10), lines(72, 100, TEXT), words(300, 760, '1', 10)].join('\n'),
      {
        content: `q 612 0 0 792 0 0 cm /Scan Do Q ${lines(72, 100, TEXT)}`,
        resources: '/XObject << /Scan 20 0 R >>',
        entries: '/Rotate 90',
      },
      [lines(72, 100, TEXT), bar(72, 90, 100, 14)].join('\n'),
    ],
    {
      catalog: '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>',
      objects: {
        20: streamOf(
          '\u0000'.repeat(8),
          '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1',
        ),
      },
    },
  );
  return [
    of('eml', 'plain.eml', [...LETTER, 'Content-Type: text/plain; charset=utf-8', '', SAID].join('\r\n')),
    of('eml', 'parts.eml', PARTS),
    of('eml', 'apple.emlx', `${PARTS.length}\n${PARTS}<?xml version="1.0"?><plist/>`),
    of('mbox', 'all.mbox', MBOX),
    of('docx', 'filing.docx', docx),
    of('odt', 'filing.odt', odtOf(ODT)),
    of('rtf', 'filing.rtf', RTF),
    of('pdf', 'filing.pdf', pdf),
    of('csv', 'list.csv', TABLE),
    of('csv', 'list.tsv', TABLE.replaceAll('","', '"\t"')),
    of('json', 'list.json', JSON.stringify({ status: 'ok', articles: ROWS })),
    of('jsonl', 'list.jsonl', LINES),
    of('srt', 'hearing.srt', CUES),
    of(
      'vtt',
      'hearing.vtt',
      `WEBVTT - Hearing\n\nSTYLE\n::cue { color: red }\n\n${CUES.replaceAll(',', '.')}`,
    ),
    of(
      'zip',
      'all.zip',
      zipped({ 'a.txt': SAID, 'folder/b.html': `<p>${SAID}</p>`, 'c.eml': PARTS, 'd.csv': TABLE }),
    ),
    of('zip', 'a.txt.gz', new Uint8Array(gzipSync(SAID))),
  ];
}
