import type { SourceFormat } from '#core/contract/vocabulary.ts';
import type { Reader } from './reader.ts';

/** The reader of each format, fetched when the first file of it is met: some of them are large. */
const READERS: Partial<Record<SourceFormat, () => Promise<Reader>>> = {
  text: async () => (await import('./text/reader.ts')).plainReader,
  eml: async () => (await import('./mail/eml-reader.ts')).emlReader,
  mbox: async () => (await import('./mail/mbox-reader.ts')).mboxReader,
  rtf: async () => (await import('./office/rtf-reader.ts')).rtfReader,
  odt: async () => (await import('./office/odt-reader.ts')).odtReader,
  docx: async () => (await import('./office/docx-reader.ts')).docxReader,
  pdf: async () => (await import('./pdf/reader.ts')).pdfReader,
  markdown: async () => (await import('./text/reader.ts')).markdownReader,
  csv: async () => (await import('./lists/reader.ts')).csvReader,
  json: async () => (await import('./lists/reader.ts')).jsonReader,
  jsonl: async () => (await import('./lists/reader.ts')).jsonlReader,
  srt: async () => (await import('./transcripts/reader.ts')).srtReader,
  vtt: async () => (await import('./transcripts/reader.ts')).vttReader,
  zip: async () => (await import('./archives/reader.ts')).zipReader,
  mhtml: async () => (await import('./html/mhtml.ts')).mhtmlReader,
  html: async () => (await import('./html/html.ts')).htmlReader,
};

/** `null` where no reader knows the format. */
export async function readerOf(format: SourceFormat): Promise<Reader | null> {
  return (await READERS[format]?.()) ?? null;
}
