import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CREATED, fullDocument, has, noteWordsOf, spaced } from '../export/testing.ts';
import { briefToHtml } from '../export/html.ts';
import { withPdfDates } from '../export/pdf-dates.ts';
import { findChromium } from '../chromium.ts';
import { printByBrowser } from '../printing.ts';
import { openDesk, type TestDesk } from './testing.ts';

/** A brief as a PDF, by the browser's engine of this system. */

const WITHOUT_ENGINE = 'no browser of the Chromium family is installed';
const hasEngine = () => findChromium() !== null || !!process.env['PINCITE_BROWSER'];

let desk: TestDesk;
let id: number;
beforeAll(async () => {
  desk = await openDesk();
  id = await briefOfOneQuote();
});
afterAll(() => desk.close());
afterEach(() => vi.unstubAllEnvs());

function asRoot(): void {
  // Chromium's sandbox refuses to run as root, as tests may.
  if (process.getuid?.() === 0) vi.stubEnv('PINCITE_BROWSER_FLAGS', '--no-sandbox');
}

async function briefOfOneQuote(): Promise<number> {
  const { client } = desk;
  const text = 'The port closed the landing.\n\n“Nobody told us,” the contractor said on Friday.\n';
  const { id: articleId, place } = await desk.paste(text);
  const { id: quoteId } = await client.call('quotes.mark', { articleId, ...place('Nobody told us') });
  const made = await client.call('briefs.create', { title: 'What the contractor says' });
  await client.call('briefs.addItem', { briefId: made.id, item: { kind: 'quote', quoteId } });
  return made.id;
}

test('a brief is printed with its notes, tagged, and leaves nothing behind', async ({ skip }) => {
  skip(!hasEngine(), WITHOUT_ENGINE);
  asRoot();
  const { file, fileName } = await desk.client.call('briefs.export', { id, format: 'pdf' });
  expect(fileName).toBe('What the contractor says.pdf');
  const { path } = (await desk.workbench.take(file))!;
  const words = readFileSync(path).toString('latin1');
  expect(words.startsWith('%PDF-')).toBe(true);
  expect(words).toContain('/Marked true');
  expect(words).toContain('/Lang (en-US)');
  expect(words).toContain('/Title (What the contractor says)');
});

test('the same page and date give the same bytes, with every note in them', async ({ skip }) => {
  skip(!hasEngine(), WITHOUT_ENGINE);
  asRoot();
  const brief = fullDocument();
  const printed = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pincite-pdf-'));
    const paths = {
      page: join(folder, 'a.html'),
      pdf: join(folder, 'a.pdf'),
      profile: join(folder, 'profile'),
    };
    try {
      writeFileSync(paths.page, briefToHtml(brief, { created: CREATED }));
      await printByBrowser(paths, new AbortController().signal);
      const bytes = withPdfDates(readFileSync(paths.pdf), CREATED);
      writeFileSync(paths.pdf, bytes);
      const text = spawnSync('pdftotext', ['-raw', paths.pdf, '-'], { encoding: 'utf8' }).stdout;
      return { bytes: Buffer.from(bytes), text: spaced(text ?? '') };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  const [first, second] = [await printed(), await printed()];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  expect(first.bytes.toString('latin1')).toContain("/CreationDate (D:20250115104000+00'00')");
  skip(!has('pdftotext') && first.text === '', 'pdftotext is not installed');
  const squeezed = first.text.replaceAll(/\s/g, '');
  for (const note of noteWordsOf(brief)) expect(squeezed).toContain(note.replaceAll(/\s/g, ''));
});

test('where there is no engine, or it fails, nothing is exported and a sentence says what to do', async () => {
  vi.stubEnv('PINCITE_BROWSER', join(tmpdir(), 'no-such-browser'));
  await expect(desk.client.call('briefs.export', { id, format: 'pdf' })).rejects.toMatchObject({
    code: 'no-engine',
  });
  vi.stubEnv('PINCITE_BROWSER', process.execPath);
  vi.stubEnv('PINCITE_BROWSER_FLAGS', '');
  await expect(desk.client.call('briefs.export', { id, format: 'pdf' })).rejects.toMatchObject({
    code: 'not-printed',
    detail: { engine: process.execPath },
  });
});

test('a print that is cancelled stops its engine', async ({ skip }) => {
  skip(!hasEngine(), WITHOUT_ENGINE);
  asRoot();
  const abort = new AbortController();
  const call = desk.client.call('briefs.export', { id, format: 'pdf' }, { signal: abort.signal });
  setTimeout(() => abort.abort(), 30);
  await expect(call).rejects.toMatchObject({ code: 'cancelled' });
});
