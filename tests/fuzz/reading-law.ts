import { courtPaperOf } from '#core/citations/document.ts';
import { findCitations } from '#core/citations/find.ts';
import { readSource } from '#core/claims/independence.ts';
import { properNames } from '#core/names/proper.ts';
import { turnsOf } from '#core/quotations/attribution/turns.ts';
import { findQuotations } from '#core/quotations/find.ts';
import { runsIn } from '#core/quotations/near.ts';
import type { Span } from '#core/text/span.ts';
import { importProblem } from '#main/ingest/problem.ts';
import { readFile, type ReadPart } from '#main/ingest/read.ts';
import { REFUSAL_CODES } from '#main/ingest/refusal.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { importProblem as problems } from '#core/contract/imports.ts';
import { look } from '#main/ingest/look.ts';
import { describeList } from '#main/ingest/lists/describe.ts';

/** No file that was made from a small one gives more than this; what gives more has been made to swell. */
const MOST_PARTS = 20_000;
const MOST_TEXT = 64_000_000;

/**
 * What holds of a file whatever is in it: it is read, or refused for a reason that can be told; nothing is thrown, and
 * what it gives is what the rest of the program builds on. Throws what does not hold.
 */
export async function expectRead(bytes: Uint8Array, name: string, all: boolean): Promise<void> {
  const choices = all ? { ...NO_CHOICES, comments: true, trackedChanges: 'rejected' as const } : NO_CHOICES;
  const input = { bytes, fileName: name, choices, signal: new AbortController().signal };
  let parts = 0;
  let letters = 0;
  for await (const part of readFile(input)) {
    expectPart(part);
    parts += 1;
    letters += part.kind === 'article' ? part.article.text.length : 0;
    if (parts > MOST_PARTS || letters > MOST_TEXT)
      throw new Error(`swells: ${parts} parts of ${letters} letters`);
  }
  if (parts === 0) throw new Error('gives nothing at all');
  for await (const seen of look(input)) {
    if (seen.part !== null) expectName(seen.part);
  }
  const described = await describeList(name, bytes, null);
  if (!described.ok && !REFUSAL_CODES.includes(described.code))
    throw new Error(`refused as ${described.code}`);
}

function expectPart(part: ReadPart): void {
  if (part.part !== null) expectName(part.part);
  if (part.kind === 'refused') {
    const { problem, detail } = importProblem(part.part ?? '', part.refusal);
    problems.parse(problem);
    if (detail.includes('NaN')) throw new Error(`refused with the detail ${detail}`);
    return;
  }
  if (part.kind !== 'article') return;
  const { text, pages, furniture, proposals, warnings } = part.article;
  if (text !== text.toWellFormed()) throw new Error('a half of a character in the text');
  if (/[\r\u0000\u2028\u2029]/.test(text)) throw new Error('a sign in the text that no reader takes');
  let from = 0;
  for (const page of pages) {
    if (page.start !== from || page.end < page.start)
      throw new Error(`a page from ${page.start} behind ${from}`);
    from = page.end;
  }
  if (pages.length > 0 && from !== text.length) throw new Error(`pages end at ${from} of ${text.length}`);
  from = 0;
  for (const { start, end } of furniture) {
    if (start < from || end <= start || end > text.length) throw new Error(`furniture at ${start}–${end}`);
    from = end;
  }
  for (const { field, value, start, end, reason } of proposals) {
    if (value.trim() === '') throw new Error(`nothing proposed as ${field}`);
    if (start < 0 || end < start || end > text.length) throw new Error(`${field} at ${start}–${end}`);
    if (value !== value.toWellFormed() || /\u0000/.test(value))
      throw new Error(`${field}: ${JSON.stringify(value)}`);
    if (field === 'published' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Error(`published on ${value}`);
    if (reason === '') throw new Error(`${field} without a reason`);
  }
  for (const { detail } of warnings) if (/NaN|undefined/.test(detail)) throw new Error(`warned of ${detail}`);
  expectFound(text, furniture);
}

/** What is looked for in the text of each article that goes in, or that a claim stands on. */
function expectFound(text: string, furniture: readonly Span[]): void {
  const found = [
    ...findQuotations(text),
    ...properNames(text),
    ...findCitations(text, furniture),
    ...readSource(text, furniture, new Set()).citations,
    ...turnsOf(text),
  ];
  for (const { start, end } of found)
    if (start < 0 || end <= start || end > text.length) throw new Error(`found at ${start}–${end}`);
  courtPaperOf(text);
  runsIn(text, furniture);
}

/** The way to a part leads nowhere outside of its file, and shows as it is. */
function expectName(way: string): void {
  if (way !== way.toWellFormed()) throw new Error(`half a character in the name ${JSON.stringify(way)}`);
  if (/[\u0000-\u001f\u007f]/.test(way)) throw new Error(`a control in the name ${JSON.stringify(way)}`);
}
