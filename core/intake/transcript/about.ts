import { dateReason, readDate } from '../dates.ts';
import type { ArticleProposal } from '../proposals.ts';

/** The lines of a title page and of what follows it, where the record says what it is of. */
const FIRST = 80;
const NAMED =
  /^(?:(?:THE|REMOTE|VIDEO|ZOOM|VIRTUAL|VIDEO-?RECORDED|VIDEO-?TAPED|VIDEO-?CONFERENCE|ORAL|CONTINUED|CONFIDENTIAL|OFFICIAL|CERTIFIED|PARTIAL|STENOGRAPHIC|RULE|30\(b\)\(6\)|AND|VOLUME|[IVX]+,?) )*(?:DEPOSITION|EXAMINATION UNDER OATH|INTERVIEW|TRANSCRIPT|TRANSCRIPTION|REPORTER['’]S TRANSCRIPT|SWORN STATEMENT|TESTIMONY)\b.{0,140}$/iu;
const DATE =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\b\d{1,2}\/\d{1,2}\/\d{2,4}|\b\d{4}-\d{2}-\d{2}/i;

/** What the title page of a transcript says: what it is of, and the day on which it was taken. */
export function aboutTranscript(text: string): ArticleProposal[] {
  const found: ArticleProposal[] = [];
  let at = 0;
  const lines = text.split('\n\n', FIRST).map((words) => {
    const line = { start: at, words };
    at += words.length + 2;
    return line;
  });
  for (const [i, { start, words }] of lines.entries()) {
    if (found.length > 0 || words.length > 200 || !NAMED.test(words)) continue;
    const next = lines[i + 1];
    const name = next && /\b(?:of|:)$/i.test(words) && next.words.length <= 80 ? next : null;
    const end = name ? name.start + name.words.length : start + words.length;
    const value = name ? `${words} ${name.words}` : words;
    found.push({ field: 'title', value, reason: 'title page', start, end });
  }
  for (const { start, words } of lines) {
    const place = words.length <= 200 && !/\bfiled\b/i.test(words) ? DATE.exec(words) : null;
    const date = place && readDate(words.slice(place.index));
    if (!place || !date) continue;
    const from = start + place.index;
    found.push({
      field: 'published',
      value: date.value,
      reason: dateReason('title page', date),
      start: from,
      end: from + date.length,
    });
    break;
  }
  return found;
}
