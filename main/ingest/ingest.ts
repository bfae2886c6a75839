import { normalise } from '#core/intake/normalise.ts';
import { type ArticleProposal, OUTSIDE } from '#core/intake/proposals.ts';
import { recognise } from '#core/intake/recognise.ts';
import type { Source } from '#core/intake/source.ts';
import { asTranscript } from '#core/intake/transcript/source.ts';
import { pagesOf } from '#core/text/pages.ts';
import type { ArticleRecord } from './jsonl.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { type Refusal, refuse } from './refusal.ts';
import { sha256Of } from '../sha256.ts';

/** What becomes an article: its text for good, and all that is only proposed. */
export interface IngestedArticle extends Source {
  /** Of the text in UTF-8, in hexadecimal digits: the same text twice has it twice. */
  readonly sha256: string;
  /** Of the bytes as they came; for text that came as text, of its UTF-8 before anything was normalised. */
  readonly fileSha256: string;
  /** Without folders; `null` for text that was in no file of its own. */
  readonly fileName: string | null;
  /** Of the reader that read it; 0 where none did. */
  readonly readerVersion: number;
}

export type IngestResult = { readonly ok: true; readonly article: IngestedArticle } | Refusal;

type File = Pick<IngestedArticle, 'fileSha256' | 'fileName' | 'readerVersion'>;

/** Pasted or typed text as an article, with the title that the reporter gave it and the address that it was copied from, if any. */
export function ingestText(
  raw: string,
  title: string | null = null,
  url: string | null = null,
): IngestResult {
  const given: ArticleProposal[] = title?.trim() ? [outside('title', title.trim(), 'given')] : [];
  if (url) given.push(outside('url', url, 'clipboard'));
  return ingestRaw(raw, given, null);
}

/** A line of a JSONL file as an article; its columns are stronger than what its text says. */
export function ingestRecord(record: ArticleRecord): IngestResult {
  const fields = ['title', 'outlet', 'published', 'url'] as const;
  const given = fields.flatMap((field) => {
    const value = record[field];
    return value === null ? [] : [outside(field, value, 'record')];
  });
  return ingestRaw(record.text, given, null);
}

function ingestRaw(raw: string, given: readonly ArticleProposal[], fileName: string | null): IngestResult {
  // A code unit is at least one byte: what is too long before encoding is too long after it.
  if (raw.length > MAX_ARTICLE_BYTES) return refuse('too-large', String(raw.length));
  const bytes = new TextEncoder().encode(raw);
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse('too-large', String(bytes.length));
  const text = normalise(raw);
  const source: Source = {
    format: 'text',
    part: null,
    text,
    encoding: 'utf-8',
    pages: pagesOf(text),
    proposals: given,
    furniture: [],
    warnings: [],
  };
  return articleOf(source, { fileSha256: sha256Of(bytes), fileName, readerVersion: 0 });
}

/**
 * A source as an article: what the file said of itself, then what its text says. A reader that told the page's furniture
 * knows more of the page than its text does.
 */
export function articleOf(given: Source, file: File): IngestResult {
  // Of mail and packed files only the whole was bounded until here.
  if (given.text.length > MAX_ARTICLE_BYTES) return refuse('too-large', String(given.text.length));
  const source = asTranscript(given);
  const { text } = source;
  if (!/[^\s\p{C}]/u.test(text)) return refuse('empty');
  const { proposals, furniture } = recognise(withoutFurniture(source), { fileName: file.fileName });
  const weaker = proposals.filter(({ field }) => !source.proposals.some((one) => one.field === field));
  return {
    ok: true,
    article: {
      ...source,
      ...file,
      sha256: sha256Of(text),
      proposals: [...source.proposals, ...weaker],
      furniture: source.furniture.length > 0 ? source.furniture : furniture,
    },
  };
}

function outside(field: ArticleProposal['field'], value: string, reason: string): ArticleProposal {
  return { field, value, reason, ...OUTSIDE };
}

/** What a reader left out says nothing of the article: blanks stand for it, so that every place stays the same. */
function withoutFurniture({ text, furniture }: Source): string {
  let left = '';
  let from = 0;
  for (const { start, end } of furniture) {
    left += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return left + text.slice(from);
}
