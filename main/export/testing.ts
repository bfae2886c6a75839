import { spawnSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';

import * as fc from 'fast-check';

import type { BriefDocument } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';

/** What a test of several formats needs. */

export const CREATED = new Date('2025-01-15T10:40:00Z');

/** Whether a program can be run here; a test that needs it skips otherwise, naming it. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** The text of one part of a DOCX, found through the archive's directory. */
export function partOf(docx: Uint8Array, path: string): string {
  const zip = Buffer.from(docx);
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  for (let left = zip.readUInt16LE(zip.length - 22 + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (zip.toString('utf8', at + 46, at + 46 + name) === path) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString();
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`no part ${path}`);
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
    description: lines[0] ?? '',
    verified: null,
    notesAt: 'foot',
    blocks: [
      { kind: 'title', text: lines[0] ?? '' },
      ...lines.flatMap((line, index) => [
        { kind: 'heading', level: 1, text: line } as const,
        {
          kind: 'paragraph',
          role: 'prose',
          runs: [text(line), { kind: 'note', number: index + 1 }],
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
          caption: null,
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
    spaced(runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join(''));
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
        return [...block.head.map(spaced), ...block.rows.flat().map(words)];
      case 'references':
        return block.items.map(words);
      case 'picture':
        return [];
    }
  });
}

/** The words of each of its notes, in order. */
export function noteWordsOf(document: BriefDocument): string[] {
  return document.notes.map((note) =>
    spaced(note.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')),
  );
}
