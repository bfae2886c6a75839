import { basename, extname } from 'node:path';
import { normalise } from '#core/intake/normalise.ts';
import { type ArticleProposal, type FurnitureProposal, OUTSIDE } from '#core/intake/proposals.ts';
import { recognise } from '#core/intake/recognise.ts';
import { decode } from './decode.ts';
import type { ArticleRecord } from './jsonl.ts';
import { refuseByName } from './looks.ts';
import { readMarkdown } from './markdown.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { type Refusal, refuse } from './refusal.ts';
import { sha256Of } from '../sha256.ts';

/** What becomes an article: its text for good, and all that is only proposed. */
export interface IngestedArticle {
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal digits: the same text twice has it twice. */
  readonly sha256: string;
  /** Of the bytes as they came; for text that came as text, of its UTF-8 before anything was normalised. */
  readonly fileSha256: string;
  /** WHATWG name. */
  readonly encoding: string;
  /** Without folders; `null` for text that was in no file of its own. */
  readonly fileName: string | null;
  /** At most one for each field. */
  readonly proposals: readonly ArticleProposal[];
  readonly furniture: readonly FurnitureProposal[];
}

export type IngestResult = { readonly ok: true; readonly article: IngestedArticle } | Refusal;

/** The extensions of files in Markdown. */
export const MARKDOWN = new Set(['.md', '.markdown', '.mdown']);

/** A file as an article. `fileName` chooses how it is read; folders in it are ignored. */
export function ingest(fileName: string, bytes: Uint8Array): IngestResult {
  const name = basename(fileName);
  const unsupported = refuseByName(name);
  if (unsupported) return unsupported;
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const fileSha256 = sha256Of(bytes);
  const source = normalise(decoded.text);
  const { text, proposals } = MARKDOWN.has(extname(name).toLowerCase())
    ? readMarkdown(source)
    : { text: source, proposals: [] };
  return articleOf(text, proposals, { fileSha256, encoding: decoded.encoding, fileName: name });
}

/** Pasted or typed text as an article, with the title that the reporter gave it, if any. */
export function ingestText(raw: string, title: string | null = null): IngestResult {
  const given: ArticleProposal[] = title?.trim() ? [outside('title', title.trim(), 'given')] : [];
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
  return articleOf(normalise(raw), given, { fileSha256: sha256Of(bytes), encoding: 'utf-8', fileName });
}

function articleOf(
  text: string,
  given: readonly ArticleProposal[],
  file: Pick<IngestedArticle, 'fileSha256' | 'encoding' | 'fileName'>,
): IngestResult {
  if (!/[^\s\p{C}]/u.test(text)) return refuse('empty');
  const { proposals, furniture } = recognise(text, { fileName: file.fileName });
  const weaker = proposals.filter(({ field }) => !given.some((one) => one.field === field));
  const article = { ...file, text, sha256: sha256Of(text), proposals: [...given, ...weaker], furniture };
  return { ok: true, article };
}

function outside(field: ArticleProposal['field'], value: string, reason: string): ArticleProposal {
  return { field, value, reason, ...OUTSIDE };
}
