import { inflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { Source } from '#core/intake/source.ts';
import { asTranscript } from '#core/intake/transcript/source.ts';
import { pagesOf } from '#core/text/pages.ts';
import { zipReader } from '#main/ingest/archives/reader.ts';
import { csvReader, jsonlReader, jsonReader } from '#main/ingest/lists/reader.ts';
import type { Reader } from '#main/ingest/reader.ts';
import { peakMegabytes, timed, type Benchmark, type Figure } from './benchmark.ts';

const ROWS = 100_000;
const PAGES = 1_000;
const FILES = 10_000;
const BODY = 'The harbour board met on Tuesday, and put off the vote, for the third time this year. '.repeat(
  6,
);

/** Lists of articles, a transcript and an archive, beside the bare parser of each. */
export const recordsAndLists: Benchmark = {
  name: `lists of ${ROWS.toLocaleString('en')} articles, a transcript of ${PAGES.toLocaleString('en')} pages, an archive of ${FILES.toLocaleString('en')} files`,
  async run() {
    const objects = Array.from({ length: ROWS }, (_, i) => ({
      title: `Vote ${i}`,
      date: '2024-03-05',
      text: `${i}. ${BODY}`,
    }));
    const csv = Buffer.from(Papa.unparse(objects));
    const json = Buffer.from(JSON.stringify(objects));
    const jsonl = Buffer.from(objects.map((one) => JSON.stringify(one)).join('\n'));
    const figures: Figure[] = [
      await beside('CSV', csvReader, csv, 'papaparse', () => Papa.parse(csv.toString())),
      await beside('JSON', jsonReader, json, 'JSON.parse', () => JSON.parse(json.toString())),
      await beside('JSONL', jsonlReader, jsonl, 'JSON.parse of each line', () =>
        jsonl
          .toString()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
      await archive(),
      await transcript(),
    ];
    return { figures, notes: [`peak memory ${peakMegabytes()} MB, with all the lists in it`] };
  },
};

async function beside(
  name: string,
  reader: Reader,
  bytes: Buffer,
  bound: string,
  bare: () => unknown,
): Promise<Figure> {
  const ours = await timed(() => drained(reader, bytes));
  const theirs = await timed(bare);
  if (ours.result !== ROWS) throw new Error(`${name}: ${ours.result} articles`);
  const each = Math.round((ROWS / ours.ms) * 1000).toLocaleString('en');
  return {
    what: `${name}, ${Math.round(bytes.length / 2 ** 20)} MB, ${each} articles a second`,
    ms: ours.ms,
    bound,
    boundMs: theirs.ms,
  };
}

async function archive(): Promise<Figure> {
  const zip = zipSync(
    Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`f/${i}.txt`, strToU8(`${i}. ${BODY}`)])),
  );
  const ours = await timed(() => drained(zipReader, zip));
  if (ours.result !== FILES) throw new Error(`${ours.result} files`);
  const one = zipSync({ 'a.txt': strToU8(`0. ${BODY}`) });
  const packed = one.subarray(35, one.indexOf(0x50, 36));
  const theirs = await timed(() => {
    for (let i = 0; i < FILES; i += 1) inflateRawSync(packed, { finishFlush: 2 });
  });
  return { what: 'files of an archive', ms: ours.ms, bound: 'zlib alone', boundMs: theirs.ms };
}

async function transcript(): Promise<Figure> {
  const page = (number: number) =>
    [
      String(number).padStart(60),
      '',
      ...Array.from(
        { length: 25 },
        (_, i) =>
          `${String(i + 1).padStart(2)}${i % 3 === 0 ? `        ${i % 2 === 0 ? 'Q.' : 'A.'}   ` : '   '}and ${number} was what he told me of it then.`,
      ),
    ].join('\n');
  const text = Array.from({ length: PAGES }, (_, i) => page(i + 1)).join('\n\f');
  const source: Source = {
    format: 'text',
    part: null,
    text,
    encoding: 'utf-8',
    pages: pagesOf(text),
    proposals: [],
    furniture: [],
    warnings: [],
  };
  const ours = await timed(() => asTranscript(source));
  if (ours.result.pages.length !== PAGES) throw new Error(`${ours.result.pages.length} pages`);
  const theirs = await timed(() =>
    text
      .split('\n')
      .map((line) => /^\s*(\d{1,2})\s+(.*)$/.exec(line)?.[2])
      .join(' '),
  );
  return { what: 'a transcript', ms: ours.ms, bound: 'its lines by one expression', boundMs: theirs.ms };
}

async function drained(reader: Reader, bytes: Uint8Array): Promise<number> {
  const { signal } = new AbortController();
  let count = 0;
  for await (const met of reader.read({ bytes, fileName: 'a', choices: NO_CHOICES, signal }))
    if (met.kind !== 'refused') count += 1;
  return count;
}
