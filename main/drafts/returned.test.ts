import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Carried } from '#core/brief/carried.ts';
import { carriedOf } from '#core/brief/carry.ts';
import { compareReturned, type Returned } from '#core/brief/returned.ts';
import { composed, RICH_BRIEF } from '#core/brief/testing.ts';
import type { DraftText } from '#core/draft/text.ts';
import { briefToDocx } from '../export/docx.ts';
import { documentOf, has, trickyLine } from '../export/testing.ts';
import { readDraft } from './read.ts';
import { readReturned } from './returned.ts';
import { docxOf, paragraphOf } from '../packages/testing.ts';
import { openZip, readEntry, withEntries } from '../packages/zip.ts';

const CREATED = new Date('2026-11-21T10:00:00Z');
const RICH = composed(RICH_BRIEF, true);
const uuid = (number: number) => `0199c1f0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const IDS = {
  matter: uuid(1),
  brief: uuid(2),
  items: new Map(RICH_BRIEF.entries.map(({ id }) => [id, uuid(1_000 + id)])),
  quotes: new Map(Array.from({ length: 100 }, (_, id) => [id, uuid(2_000 + id)])),
};
const CARRIED = carriedOf(RICH, RICH_BRIEF, IDS, CREATED.toISOString());

let rich: Uint8Array;
beforeAll(async () => {
  rich = await briefToDocx(RICH, { created: CREATED, carried: CARRIED });
});

test('a brief carries its paragraphs, quotations and notes as they are read in its file', async () => {
  expect(CARRIED.paragraphs.flatMap(({ quotes }) => quotes).length).toBeGreaterThan(5);
  for (const { text, quotes } of CARRIED.paragraphs)
    for (const { start, end } of quotes) expect(text.slice(start, end)).toMatch(/^[“"][\s\S]+$/);
  expectToCarry(CARRIED, readDraft('brief.docx', rich));
});

test('so does one of whatever words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trickyLine, { minLength: 1, maxLength: 10 }), async (lines) => {
      const document = documentOf(lines);
      const carried = carriedOf(document, RICH_BRIEF, IDS, CREATED.toISOString());
      const bytes = await briefToDocx(document, { created: CREATED, carried });
      expect(readReturned('brief.docx', bytes).carried).toEqual(carried);
      expectToCarry(carried, readDraft('brief.docx', bytes));
    }),
    { numRuns: 20 },
  );
});

function expectToCarry(carried: Carried, read: DraftText): void {
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(
    carried.paragraphs
      .map(({ text }) => spaced(text))
      .filter((text) => text !== '')
      .join('\n'),
  ).toBe(read.text.split('\n\n').map(spaced).join('\n'));
  expect(carried.paragraphs.flatMap(({ notes }) => notes.map(({ text }) => spaced(text)))).toEqual(
    read.notes.map(({ text }) => spaced(text)),
  );
  expect(changesIn(compared(carried, read))).toEqual([]);
}

function compared(carried: Carried, text: DraftText): Returned {
  const steps = compareReturned(carried, text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function changesIn({ quotes, notes, sentences }: Returned): string[] {
  return [...quotes.filter(({ before, after }) => before !== after), ...notes, ...sentences].map(
    ({ before, after }) => `${before} → ${after}`,
  );
}

test(
  'a brief that LibreOffice saved again is known, and shows only what an editor changed',
  { timeout: 120_000 },
  ({ skip }) => {
    skip(!has('soffice'), 'LibreOffice is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'pincite-returned-'));
    try {
      const zip = openZip(rich);
      const source = new TextDecoder().decode(readEntry(zip, 'word/document.xml', 10_000_000)!);
      const changed = source.replace(/(<w:t[^>]*>“\w+ )/, '$1surely ');
      expect(changed).toHaveLength(source.length + 'surely '.length);
      for (const [name, document] of [
        ['same', source],
        ['edited', changed],
      ] as const) {
        const path = join(folder, `${name}.docx`);
        writeFileSync(
          path,
          withEntries(zip, new Map([['word/document.xml', new TextEncoder().encode(document)]])),
        );
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const out = join(folder, 'again');
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, path], {
          stdio: 'pipe',
        });
        const { carried, text } = readReturned(path, readFileSync(join(out, `${name}.docx`)));
        expect(carried).toEqual(CARRIED);
        const changes = changesIn(compared(carried, text));
        if (name === 'same') expect(changes).toEqual([]);
        else {
          expect(changes).toHaveLength(1);
          expect(changes[0]).toMatch(/→ “\w+ surely /);
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('a document of another origin is told from a brief', () => {
  const read = (name: string, bytes: Uint8Array) => () => readReturned(name, bytes);
  expect(read('/a/letter.docx', docxOf({ body: paragraphOf('Words.') }))).toThrow(
    'not-our-brief {"name":"letter.docx","problem":"unknown"}',
  );
  expect(read('a.txt', new TextEncoder().encode('Words.'))).toThrow('not-our-brief');
});
