import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { has } from '../../export/testing.ts';
import type { Reader } from '../reader.ts';
import { docxReader } from './docx-reader.ts';
import { odtReader } from './odt-reader.ts';
import { rtfReader } from './rtf-reader.ts';
import { sourceFrom } from './testing.ts';

/** One pleading, saved by LibreOffice in each format: all give the same text, and the words of its own export as text. */

const READERS: Readonly<Record<string, Reader>> = { docx: docxReader, odt: odtReader, rtf: rtfReader };
const CASES = join(import.meta.dirname, 'cases');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-office-'));
  if (!has('soffice')) return;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  for (const format of [...Object.keys(READERS), 'txt:Text (encoded):UTF8'])
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', folder, join(CASES, 'pleading.fodt')],
      { stdio: 'ignore' },
    );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(has('soffice')).each(Object.keys(READERS))(
  'a pleading that LibreOffice saved as %s is read whole',
  async (format) => {
    const source = await sourceFrom(READERS[format]!, readFileSync(join(folder, `pleading.${format}`)));
    expect(source.text).toBe(readFileSync(join(CASES, 'pleading.txt'), 'utf8').trimEnd());
    expect(source.pages[1]?.label).toBe('2');
    expect(source.text.slice(source.pages[1]!.start)).toMatch(/^Plaintiff asks/);
    expect(source.warnings).toContainEqual({ code: 'hidden words', detail: '2', pages: [] });
  },
);

test('the words of the body are those that LibreOffice itself exports, numbers of lists among them', async ({
  skip,
}) => {
  skip(!has('soffice'), 'LibreOffice is not installed');
  const source = await sourceFrom(docxReader, readFileSync(join(folder, 'pleading.docx')));
  const body = source.text.slice(0, source.text.indexOf('¹ Decl.'));
  const exported = readFileSync(join(folder, 'pleading.txt'), 'utf8');
  // Its export shows what is hidden, and marks and raised digits as plain ones, before it has counted the notes.
  expect(wordsOf(body)).toEqual(wordsOf(exported.replace('secret words ', '')));
});

function wordsOf(text: string): string[] {
  const plain = text.replace(/([.,])[0-9i¹²ⁱ](?=\s|$)/gmu, '$1').replaceAll('²', '2');
  return plain.match(/[^\s•\ufeff]+/g) ?? [];
}
