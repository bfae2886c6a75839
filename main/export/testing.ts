import { spawnSync } from 'node:child_process';

import { parseXml } from '@rgrove/parse-xml';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';

import { captionLine, captionsOf } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import { RICH_BRIEF, composed } from '#core/brief/testing.ts';
import type { ExportProperties } from './properties.ts';

/** What a test of several formats needs. */

export const CREATED = new Date('2025-01-15T10:40:00Z');

const PICTURE = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200" role="img"><title>The timeline</title><rect x="20" y="40" width="560" height="6" fill="#7a2a2e"/><circle cx="120" cy="43" r="16" fill="#2f5d62"/><circle cx="420" cy="43" r="16" fill="#2f5d62"/><text x="80" y="110" font-size="24" font-family="Inter, sans-serif">Filed</text></svg>',
  width: 600,
  height: 200,
  title: 'The timeline of the suit',
  description: 'Two marks: filed on 9 January, answered on 13 January.',
} as const;

/** A document with each kind of block and run, notes with links, and letters written from the right. */
export function fullDocument(notesAt: BriefDocument['notesAt'] = 'foot'): BriefDocument {
  const rich = composed(RICH_BRIEF, true);
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  const count = rich.notes.length;
  const more: Block[] = [
    { kind: 'heading', level: 1, text: 'Pictures and tables', entry: 101 },
    {
      kind: 'paragraph',
      role: 'prose',
      entry: 102,
      runs: [
        text('As '),
        { kind: 'reference', to: 'entry', key: 103, text: 'Figure 1' },
        text(' and '),
        { kind: 'reference', to: 'entry', key: 104, text: 'Table 1' },
        text(' show under '),
        { kind: 'reference', to: 'entry', key: 101, text: 'Pictures and tables' },
        text(', and note '),
        { kind: 'reference', to: 'note', key: 1, text: '1' },
        text(' says, '),
        { kind: 'text', text: 'bold', bold: true },
        { kind: 'text', text: ' Small', smallCaps: true },
        { kind: 'text', text: 'th', raised: true },
        { kind: 'break' },
        { kind: 'text', text: 'a link', href: 'https://port.example/a?b=1&c=2' },
        { kind: 'note', number: count + 1 },
      ],
    },
    { kind: 'picture', picture: PICTURE, entry: 103 },
    {
      kind: 'table',
      caption: 'Who said what of the landing',
      shares: [0.3, 0.7],
      head: ['Who', 'Words'],
      rows: Array.from({ length: 60 }, (_, at) => [
        [text(`Speaker ${at + 1}`)],
        [{ kind: 'text', text: `“Words of speaker ${at + 1}”`, italic: true }],
      ]),
      entry: 104,
    },
    { kind: 'paragraph', role: 'prose', runs: [text('שלום לכולם, אמר הקבלן.')], entry: 105 },
  ];
  const at = rich.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Who’s who');
  const [title, standing, ...rest] = rich.blocks;
  return {
    ...rich,
    notesAt,
    blocks: [
      title!,
      standing!,
      { kind: 'contents', title: 'Contents' },
      ...rest.slice(0, at - 2),
      ...more,
      ...rest.slice(at - 2),
    ],
    notes: [
      ...rich.notes,
      {
        number: count + 1,
        runs: [
          text('See '),
          { kind: 'text', text: 'the notice', href: 'https://port.example/notice' },
          text('.'),
        ],
      },
    ],
  };
}

/** Whether a program can be run here; a test that needs it skips otherwise, naming it. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** The text of one part of a DOCX or ODT. */
export function partOf(file: Uint8Array, path: string): string {
  const bytes = partsOf(file).get(path);
  if (!bytes) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(bytes);
}

export function partsOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(file)));
}

/** Whitespace that a reader does not tell apart, as one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What means something to Markdown, HTML, XML or a formula, and what has broken word processors. */
const TRICKY = [
  ...'*_`~^$@|#"\'[](){}<>!&:;.,+-=%/\\ '.split(''),
  '--',
  '---',
  '...',
  '....',
  '===',
  '```',
  '~~~',
  ':::',
  '> ',
  '- ',
  '+ ',
  '* ',
  '# ',
  '% ',
  ': ',
  '| ',
  '1. ',
  '12) ',
  '(a) ',
  'i. ',
  'A. ',
  '(@x) ',
  '[^1]',
  '[^1]: ',
  '](x)',
  '![x](y)',
  '[x]: /y',
  '&amp;',
  '&#38;',
  '&lt;',
  '&copy',
  '&copy;',
  'https://a.example/b_c*d',
  'www.a.example',
  'a@b.example',
  '<b>',
  '</p>',
  '<!--',
  '-->',
  ']]>',
  '<script>',
  '=cmd|',
  '$x$',
  '\\frac',
  '\\begin{a}',
  ':smile:',
  '{.x}',
  '{=html}',
  'Mr. ',
  'word',
  'two words',
  'é',
  '“',
  '”',
  '’',
  '…',
  '—',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2067',
  'שלום',
  'مرحبا',
  '語',
  '👩‍🚀',
  '\ud800',
  '\ufffe',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u0085',
  '\r\n',
  '\t',
];

/** Texts as a source could hold them, as one clean line that is not empty. */
export const trickyLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...TRICKY), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .map((text) => plainLine(text))
  .filter((line) => spaced(line) !== '');

/** A document with one of these lines in every place where words of a source or of the reporter can stand. */
export function documentOf(lines: readonly string[]): BriefDocument {
  const text = (line: string) => ({ kind: 'text', text: line }) as const;
  return {
    title: lines[0] ?? '',
    matter: lines[0] ?? '',
    language: 'en-US',
    description: lines[0] ?? '',
    verified: null,
    notesAt: 'foot',
    blocks: [
      { kind: 'title', text: lines[0] ?? '' },
      { kind: 'contents', title: lines[0] ?? '' },
      ...lines.flatMap((line, index) => [
        { kind: 'heading', level: 1, text: line } as const,
        {
          kind: 'paragraph',
          role: 'prose',
          entry: index + 1,
          runs: [
            text(line),
            { kind: 'note', number: index + 1 },
            text(' '),
            { kind: 'reference', to: 'entry', key: index + 1, text: line },
          ],
        } as const,
        { kind: 'paragraph', role: 'prose', runs: [text(line), { kind: 'break' }, text(line)] } as const,
        {
          kind: 'paragraph',
          role: 'claim',
          runs: [{ ...text(line), italic: true }, text(' '), { ...text(line), bold: true }],
        } as const,
        { kind: 'blockquote', paragraphs: [[text(line)], [text(line)]] } as const,
        {
          kind: 'table',
          caption: line,
          shares: [0.5, 0.5],
          head: ['Name', 'Role'],
          rows: [[[text(line)], [text(line)]]],
        } as const,
        { kind: 'references', items: [[text(line)], [text(line)]] } as const,
      ]),
    ],
    notes: lines.map((line, index) => ({ number: index + 1, runs: [text(line)] })),
  };
}

/** The words of each of its places, in order, without notes. */
export function placesOf(document: BriefDocument): string[] {
  const words = (runs: BriefDocument['notes'][number]['runs']): string =>
    spaced(runs.map((run) => (run.kind === 'break' ? ' ' : run.kind === 'note' ? '' : run.text)).join(''));
  const captions = captionsOf(document.blocks);
  return document.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'title':
      case 'standing':
      case 'heading':
        return [spaced(block.text)];
      case 'paragraph':
        return [words(block.runs)];
      case 'blockquote':
        return block.paragraphs.map(words);
      case 'table':
        return [
          ...(captions.has(block) ? [spaced(captionLine(captions.get(block)!))] : []),
          ...block.head.map(spaced),
          ...block.rows.flat().map(words),
        ];
      case 'contents':
        return [block.title, ...listedIn(block, document.blocks).map(({ text }) => text)].map(spaced);
      case 'references':
        return block.items.map(words);
      case 'picture':
        return [spaced(captionLine(captions.get(block)!))];
    }
  });
}

/** The words of each of its notes, in order. */
export function noteWordsOf(document: BriefDocument): string[] {
  return document.notes.map((note) =>
    spaced(note.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')),
  );
}

/** A brief of so many notes, and a long table. */
export function manyNotes(count: number): BriefDocument {
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return {
    ...documentOf(['Many notes']),
    blocks: [
      ...numbers.map((number): Block => ({
        kind: 'paragraph',
        role: 'claim',
        runs: [text(`Claim ${number}.`), { kind: 'note', number }],
        entry: number,
      })),
      {
        kind: 'table',
        caption: null,
        shares: [0.5, 0.5],
        head: ['Number', 'Words'],
        rows: numbers.map((number) => [[text(String(number))], [text(`=cmd|' /C calc'!A${number}`)]]),
      },
    ],
    notes: numbers.map((number) => ({
      number,
      runs: [text('Source '), { ...text(`${number}`), href: `https://a.example/${number}` }],
    })),
  };
}

/** That a package is made of well-formed XML, whatever characters the words of the brief hold. */
export async function expectWellFormed(
  exported: (brief: BriefDocument, properties: ExportProperties) => Promise<Uint8Array>,
): Promise<void> {
  const text = fc.oneof(
    trickyLine,
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\ufffe', ']]>', '\ud800'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (lines) => {
      const bytes = await exported(documentOf(lines), { created: CREATED, author: lines[0]! });
      for (const path of partsOf(bytes).keys())
        if (/\.(?:xml|rels)$/.test(path)) expect(() => parseXml(partOf(bytes, path)), path).not.toThrow();
    }),
    { numRuns: 30 },
  );
}
