import { readFileSync } from 'node:fs';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { openPdf } from '#main/ingest/pdf/engine.ts';
import { pdfReader } from '#main/ingest/pdf/reader.ts';
import { peakMegabytes, timed } from './benchmark.ts';

/** Reads files in a process of its own, so that its memory is its own: `ours|bare FILE…`, and prints what it took. */
const [who, ...paths] = process.argv.slice(2);
// The first file pays for loading the library; its time is not counted.
const [warm, ...counted] = paths;
const read = who === 'ours' ? ours : bare;
await read(warm!);
const { ms } = await timed(async () => {
  for (const path of counted) await read(path);
});
console.log(JSON.stringify({ ms, megabytes: peakMegabytes() }));

async function ours(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const { signal } = new AbortController();
  for await (const met of pdfReader.read({ bytes, fileName: 'a.pdf', choices: NO_CHOICES, signal })) {
    if (met.kind !== 'source') throw new Error(`cannot read ${path}`);
  }
}

/** The library's own text of each page, given up at once. */
async function bare(path: string): Promise<void> {
  const opened = await openPdf(new Uint8Array(readFileSync(path)));
  if (typeof opened === 'string') throw new Error(opened);
  for (let at = 1; at <= opened.document.numPages; at += 1) {
    const page = await opened.document.getPage(at);
    await page.getTextContent();
    page.cleanup();
  }
  await opened.close();
}
