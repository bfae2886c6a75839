import { ARTICLE_KINDS } from '#core/contract/vocabulary.ts';
import { dateReason, readDate } from './dates.ts';
import type { ArticleProposal, FurnitureProposal } from './proposals.ts';
import { pageOf } from './page.ts';

export interface Header {
  readonly proposals: readonly ArticleProposal[];
  readonly furniture: readonly FurnitureProposal[];
  /** Where the rest of the text starts. */
  readonly end: number;
}

const REASON = 'header line';
const DATE_WORD = /^date\b:?\s{1,5}/i;
const LABEL =
  /^(title|headline|date|published|source|publisher|outlet|publication|author|authors|byline|by|url|link|kind)\s?:\s*/i;
const FIELD_OF_LABEL = new Map<string, ArticleProposal['field']>([
  ['title', 'title'],
  ['headline', 'title'],
  ['date', 'published'],
  ['published', 'published'],
  ['source', 'outlet'],
  ['publisher', 'outlet'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['by', 'byline'],
  ['url', 'url'],
  ['link', 'url'],
  ['kind', 'kind'],
]);
const MOST_TEXT = 300;

/** What was written before the text by whoever saved it: `date 2025-01-10 The text…`, or lines such as `Source: …`. */
export function readHeader(text: string): Header {
  return readDateWord(text) ?? readLabels(text) ?? { proposals: [], furniture: [], end: 0 };
}

function readDateWord(text: string): Header | null {
  const first = pageOf(text.slice(0, 4000)).lines[0];
  const label = first && DATE_WORD.exec(first.words);
  if (!first || !label) return null;
  const after = first.words.slice(label[0].length, label[0].length + 80);
  const date = readDate(after);
  if (!date) return null;
  const rest = after.slice(date.length);
  // 'Date January 10, 2025, was set' is prose; what follows a header starts a text of its own.
  if (rest !== '' && !/^\s+["'“‘(•\p{Lu}\p{Nd}]/u.test(rest)) return null;
  const start = first.at + label[0].length;
  const end = start + date.length;
  const proposal = {
    field: 'published',
    value: date.value,
    reason: dateReason(REASON, date),
    start,
    end,
  } as const;
  const lineEnd = rest === '' ? first.end : end;
  return {
    proposals: [proposal],
    furniture: [{ start: first.start, end: lineEnd, reason: REASON }],
    end: lineEnd,
  };
}

/** Two labelled lines or more, or one with the date or the address: a single 'Source: …' may be the text's own. */
function readLabels(text: string): Header | null {
  const proposals: ArticleProposal[] = [];
  const furniture: FurnitureProposal[] = [];
  for (const line of pageOf(text.slice(0, 8000)).lines.slice(0, 12)) {
    const label = LABEL.exec(line.words);
    const words = line.words.slice(label?.[0].length ?? 0);
    if (!label || words === '' || words.length > MOST_TEXT) break;
    const proposal = labelled(FIELD_OF_LABEL.get(label[1]!.toLowerCase())!, words, line.at + label[0].length);
    if (!proposal) break;
    proposals.push(proposal);
    furniture.push({ start: line.start, end: line.end, reason: REASON });
  }
  const enough =
    furniture.length >= 2 || proposals.some(({ field }) => field === 'published' || field === 'url');
  return enough ? { proposals, furniture, end: furniture.at(-1)!.end } : null;
}

function labelled(named: ArticleProposal['field'], words: string, start: number): ArticleProposal | null {
  const place = { start, end: start + words.length, reason: REASON };
  const address = /^https?:\/\/\S+$/i.test(words);
  const field = named === 'outlet' && address ? 'url' : named;
  if (field === 'url') return address ? { field, value: words, ...place } : null;
  if (field === 'kind') {
    const kind = ARTICLE_KINDS.find((known) => known === words.toLowerCase());
    return kind ? { field, value: kind, ...place } : null;
  }
  if (field !== 'published') return { field, value: words, ...place };
  const date = readDate(words);
  if (!date) return null;
  return { field, value: date.value, start, end: start + date.length, reason: dateReason(REASON, date) };
}
