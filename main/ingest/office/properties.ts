import { dateReason, readDate } from '#core/intake/dates.ts';
import { readNames } from '#core/intake/people.ts';
import { type ArticleProposal, OUTSIDE } from '#core/intake/proposals.ts';
import { recognise } from '#core/intake/recognise.ts';
import type { Span } from '#core/text/span.ts';

/** What a document's file says of itself, as it stands there. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  /** A time in ISO 8601. */
  readonly created: string;
}

export const NO_PROPERTIES: Properties = { title: '', author: '', created: '' };

/** Titles that programs give, and file names that they take for titles. */
const NO_TITLE =
  /^(?:(?:microsoft )?word(?: document)?\b.*|document ?\d*|untitled.*|title|titel|normal|template|slide \d+|powerpoint.*|unknown|new document.*|blank.*|letterhead.*|memo(?:randum)?|press release|news release|\[.*\]|.*\.(?:docx?|dotx?|dotm|odt|ott|rtf|wpd|pdf|txt|html?))$/i;
/** Names of accounts and programs. */
const NO_AUTHOR =
  /\b(?:user|admin|administrator|owner|microsoft|office|windows|default|author|test|guest|staff|clerk|desktop|laptop|python|pandoc|libreoffice|openoffice|google|unknown|template|dell|lenovo)\b/i;
const LONGEST_TITLE = 250;
/** Templates that programs carry along have the day on which their makers saved them. */
const OF_TEMPLATES = new Set(['2013-12-23', '1601-01-01', '1970-01-01', '1980-01-01']);

/**
 * Proposals out of a document's properties. They are often left over from another document, so what the text says of
 * itself comes first, unless it says the same.
 */
export function proposalsOf(
  text: string,
  titled: Span | null,
  properties: Properties,
  fileName: string,
): ArticleProposal[] {
  const proposals: ArticleProposal[] = [];
  const styled = titled && text.slice(titled.start, titled.end);
  if (titled && styled && styled.length <= LONGEST_TITLE)
    proposals.push({ field: 'title', value: styled.replace(/\s+/g, ' '), reason: 'title style', ...titled });
  const weak = [titleOf(properties.title), authorOf(properties.author), dayOf(properties.created)].filter(
    (one) => one !== null && !proposals.some(({ field }) => field === one.field),
  );
  if (weak.length === 0) return proposals;
  const said = recognise(text, { fileName }).proposals;
  for (const one of weak) {
    if (!one) continue;
    const better = said.some(({ field }) => field === one.field);
    if (!better || (one.field !== 'published' && isSaid(text, one.value))) proposals.push(one);
  }
  return proposals;
}

function titleOf(said: string): ArticleProposal | null {
  const value = said.replace(/\s+/g, ' ').trim();
  if (value.length < 8 || value.length > LONGEST_TITLE || !/\s/.test(value) || NO_TITLE.test(value))
    return null;
  return { field: 'title', value, reason: 'document properties', ...OUTSIDE };
}

function authorOf(said: string): ArticleProposal | null {
  const value = said.replace(/\s+/g, ' ').trim();
  const names = readNames(value);
  if (!names || names.rest !== '' || NO_AUTHOR.test(value)) return null;
  return { field: 'byline', value, reason: 'document properties', ...OUTSIDE };
}

function dayOf(said: string): ArticleProposal | null {
  const date = readDate(said.trim().slice(0, 10));
  if (!date || OF_TEMPLATES.has(date.value) || date.value < '1990') return null;
  return {
    field: 'published',
    value: date.value,
    reason: dateReason('day the file was made', date),
    ...OUTSIDE,
  };
}

/** Whether the text begins with the same words, about. */
function isSaid(text: string, value: string): boolean {
  return folded(text.slice(0, 3_000)).includes(folded(value));
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
