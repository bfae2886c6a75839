import { failures } from '#core/contract/failure-details.ts';
import { Failure } from '#core/contract/failures.ts';
import { readStyle } from '#main/citing/style.ts';
import { commentDocx } from '#main/drafts/comment-docx.ts';
import { readDraft } from '#main/drafts/read.ts';
import { readReturned } from '#main/drafts/returned.ts';
import { readCopied } from '#main/ingest/html/fragment.ts';
import { type HostileFile, hostileFile } from './hostile-file.ts';
import { samples } from './samples.ts';

/** Files that are read and not imported: drafts, briefs that come back, styles, and what a clipboard holds. */
const READ_AS: ReadonlySet<string> = new Set(['docx', 'odt', 'markdown', 'text', 'html']);
const all = samples().filter(({ format }) => READ_AS.has(format));

export const otherInputs = hostileFile(all);

export function otherLaw({ name, bytes }: HostileFile): Promise<void> {
  const by = { author: 'A', date: new Date(0) };
  let length = 0;
  expectFailure(() => (length = readDraft(name, bytes).text.length));
  expectFailure(() => commentDocx(name, bytes, [], by));
  const comments = [{ at: { start: 0, end: Math.min(3, length), note: null }, text: 'A comment.' }];
  if (length > 0) expectFailure(() => commentDocx(name, bytes, comments, by));
  expectFailure(() => readReturned(name, bytes));
  readStyle(bytes);
  const words = Buffer.from(bytes).toString('utf8');
  const copied = readCopied({ text: words.slice(0, 100), html: words, source: name });
  if (copied.text !== copied.text.toWellFormed()) throw new Error('half a character was copied');
  return Promise.resolve();
}

/** What cannot be read says so by a failure that can be told. */
function expectFailure(read: () => unknown): void {
  try {
    read();
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    failures[(fault as Failure).code].parse(fault.detail);
  }
}
