import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import PostalMime from 'postal-mime';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { emlReader } from '#main/ingest/mail/eml-reader.ts';
import { mboxReader } from '#main/ingest/mail/mbox-reader.ts';
import { docxReader } from '#main/ingest/office/docx-reader.ts';
import { odtReader } from '#main/ingest/office/odt-reader.ts';
import { scanRtf } from '#main/ingest/office/rtf-scan.ts';
import { rtfReader } from '#main/ingest/office/rtf-reader.ts';
import type { Reader } from '#main/ingest/reader.ts';
import { docxOf, odtOf } from '#main/packages/testing.ts';
import { type Benchmark, type Figure, peakMegabytes, timed } from './benchmark.ts';

/** A filing of some forty pages: numbered paragraphs, of which each tenth has a note. */
const PARAGRAPHS = 400;
const FILES = 20;
const MESSAGES = 10_000;

/** Files of word processors and mail, beside what only unpacks and parses them. */
export const officeFiles: Benchmark = {
  name: 'files of word processors and mail',
  async run() {
    const docx = docxOf({
      body: each(
        (words, at) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r>${noteAt(at)}</w:p>`,
      ),
      footnotes: Object.fromEntries(
        Array.from({ length: PARAGRAPHS / 10 }, (_, at) => [
          at * 10,
          `<w:p><w:r><w:t>See ¶ ${at}.</w:t></w:r></w:p>`,
        ]),
      ),
    });
    const odt = odtOf(each((words) => `<text:p>${words}</text:p>`));
    const rtf = Buffer.from(`{\\rtf1\\ansi ${each((words) => `\\pard {\\b ${words}}\\par\n`)}}`);
    const mail = Buffer.from(letter(0));
    const mbox = Buffer.from(
      Array.from({ length: MESSAGES }, (_, at) => `${FROM}\n${letter(at)}\n`).join(''),
    );
    const figures: Figure[] = [
      await figure('DOCX', docxReader, docx, 'unzip and parse-xml', () => bareXml(docx, 'word/document.xml')),
      await figure('DOCX', docxReader, docx, 'mammoth, raw text', () =>
        extractRawText({ buffer: Buffer.from(docx) }),
      ),
      await figure('ODT', odtReader, odt, 'unzip and parse-xml', () => bareXml(odt, 'content.xml')),
      await figure('RTF', rtfReader, rtf, 'a walk through its words', () => scanRtf(rtf, IDLE)),
      await figure('EML', emlReader, mail, 'postal-mime', () => PostalMime.parse(mail)),
    ];
    const before = peakMegabytes();
    const whole = await timed(() => readAll(mboxReader, mbox));
    const bare = await timed(async () => {
      for (let at = 0; at < MESSAGES; at += 1) await PostalMime.parse(letter(at));
    });
    figures.push({
      what: `mbox, ${MESSAGES} messages`,
      ms: whole.ms,
      bound: 'postal-mime',
      boundMs: bare.ms,
    });
    return {
      figures,
      notes: [
        ...figures
          .slice(0, 5)
          .map(({ what, ms }) => `${what}: ${Math.round((FILES / ms) * 1_000)} files a second`),
        `${whole.result} messages of ${Math.round(mbox.length / 1e6)} MB took the peak from ${before} to ${peakMegabytes()} MB`,
      ],
    };
  },
};

const FROM = 'From ada@example.com Tue Feb  4 23:30:00 2025';
const WORDS =
  'The board met on May 3 and voted that the quarry may not open before its permit is heard again. '.repeat(
    5,
  );

function letter(at: number): string {
  return `From: Ada Osei <ada@example.com>\nTo: desk@example.com\nDate: Tue, 4 Feb 2025 23:30:00 -0500\nSubject: Vote ${at}\nContent-Type: text/plain; charset=utf-8\n\n${WORDS.repeat(4)}\n`;
}

function each(write: (words: string, at: number) => string): string {
  return Array.from({ length: PARAGRAPHS }, (_, at) => write(`${at}. ${WORDS}`, at)).join('');
}

function noteAt(at: number): string {
  return at % 10 === 0 ? `<w:r><w:footnoteReference w:id="${at}"/></w:r>` : '';
}

async function figure(
  format: string,
  reader: Reader,
  bytes: Uint8Array,
  bound: string,
  bare: () => unknown,
): Promise<Figure> {
  const round = async (work: () => unknown) => {
    for (let at = 0; at < FILES; at += 1) await work();
  };
  await round(() => readAll(reader, bytes));
  const ours = await timed(() => round(() => readAll(reader, bytes)));
  await round(bare);
  const theirs = await timed(() => round(bare));
  const what = `${FILES} ${format} of ${Math.ceil(bytes.length / 1_000)} kB`;
  return { what, ms: ours.ms, bound, boundMs: theirs.ms };
}

async function readAll(reader: Reader, bytes: Uint8Array): Promise<number> {
  let count = 0;
  const input = { bytes, fileName: 'a', choices: NO_CHOICES, signal: new AbortController().signal };
  for await (const met of reader.read(input)) count += met.kind === 'source' ? 1 : 0;
  return count;
}

function bareXml(file: Uint8Array, name: string): unknown {
  return parseXml(strFromU8(unzipSync(file)[name]!));
}

const IDLE = {
  open: () => undefined,
  close: () => undefined,
  control: () => undefined,
  sign: () => undefined,
  byte: () => undefined,
  plain: () => undefined,
};
