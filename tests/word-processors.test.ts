import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BriefDocument } from '#core/brief/document.ts';
import { copiedBrief } from '#main/export/copied.ts';
import { briefToDocx } from '#main/export/docx.ts';
import { briefToOdt } from '#main/export/odt.ts';
import {
  CREATED,
  documentOf,
  fullDocument,
  has,
  manyNotes,
  noteWordsOf,
  partOf,
  spaced,
  trickyLine,
} from '#main/export/testing.ts';
import { notesByMammoth, readByPandoc } from './docx-notes.ts';

/** What word processors and converters make of our files: LibreOffice opens them and saves them again, pandoc reads both. */

const DOCUMENTS: Readonly<Record<string, BriefDocument>> = {
  footnotes: fullDocument(),
  endnotes: fullDocument('end'),
  hostile: documentOf(fc.sample(trickyLine, { numRuns: 60, seed: 11 })),
  many: manyNotes(300),
};
const NAMES = Object.keys(DOCUMENTS);
const WRITERS = { docx: briefToDocx, odt: briefToOdt } as const;
const FORMATS = ['docx', 'odt'] as const;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-word-'));
  for (const format of FORMATS)
    for (const [name, document] of Object.entries(DOCUMENTS))
      writeFileSync(made(name, format), await WRITERS[format](document, { created: CREATED }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function made(name: string, format: string): string {
  return join(folder, `${name}.${format}`);
}

test.for(NAMES.flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
  'pandoc reads the notes, headings and tables of %s.%s',
  ([name, format], { skip }) => {
    skip(!has('pandoc'), 'pandoc is not installed');
    expect(readByPandoc(made(name, format))).toEqual(expected(DOCUMENTS[name]!, format));
  },
);

test('mammoth reads the same notes', async () => {
  for (const name of ['footnotes', 'hostile'])
    expect(await notesByMammoth(made(name, 'docx')), name).toEqual(noteWordsOf(DOCUMENTS[name]!));
});

test('LibreOffice opens each file and saves it again with the same notes, headings and tables', ({
  skip,
}) => {
  skip(!hasLibreOffice(), 'LibreOffice is not installed');
  skip(!has('pandoc'), 'pandoc is not installed');
  for (const format of FORMATS) {
    const again = join(folder, 'again');
    mkdirSync(again, { recursive: true });
    convert(
      format,
      again,
      NAMES.map((name) => made(name, format)),
    );
    for (const name of NAMES) {
      const read = readByPandoc(join(again, `${name}.${format}`));
      const { notes, headings, tables } = expected(DOCUMENTS[name]!, format);
      expect(read.notes, `${name}.${format}`).toEqual(notes);
      expect(read.tables, `${name}.${format}`).toEqual(tables);
      expect(read.headings, `${name}.${format}`).toEqual(headings);
    }
  }
});

test('the kind of an OpenDocument file is known by its first bytes', () => {
  const bytes = readFileSync(made('footnotes', 'odt'));
  expect(bytes.toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
});

test.for(['footnotes', 'endnotes', 'hostile'])(
  'what is copied becomes true notes where LibreOffice takes it in: %s',
  async (name, { skip }) => {
    skip(!hasLibreOffice(), 'LibreOffice is not installed');
    skip(!has('pandoc'), 'pandoc is not installed');
    const document = DOCUMENTS[name]!;
    const page = join(folder, `${name}.html`);
    writeFileSync(page, (await copiedBrief(document)).html);
    const pasted = join(folder, 'pasted');
    convert('odt', pasted, ['--infilter=HTML (StarWriter)', page]);
    expect(readByPandoc(join(pasted, `${name}.odt`)).notes).toEqual(noteWordsOf(document));
    const content = partOf(readFileSync(join(pasted, `${name}.odt`)), 'content.xml');
    const kind = document.notesAt === 'end' ? 'endnote' : 'footnote';
    expect(content.split(`text:note-class="${kind}"`)).toHaveLength(document.notes.length + 1);
  },
);

/** Has LibreOffice write files in another format, into a folder. */
function convert(format: string, outFolder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const args = ['--headless', profile, '--convert-to', format, '--outdir', outFolder, ...files];
  execFileSync('soffice', args, { stdio: 'ignore' });
}

function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** pandoc leaves the head rows of an OpenDocument table out, whoever wrote it: their cells are empty then. */
function expected(document: BriefDocument, format: string) {
  const words = (runs: BriefDocument['notes'][number]['runs']) =>
    spaced(runs.map((run) => (run.kind === 'text' || run.kind === 'reference' ? run.text : ' ')).join(''));
  return {
    notes: noteWordsOf(document),
    headings: document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${spaced(block.text)}`] : [],
    ),
    tables: document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            [
              ...block.head.map((head) => (format === 'odt' ? '' : spaced(head))),
              ...block.rows.flat().map(words),
            ],
          ]
        : [],
    ),
  };
}
