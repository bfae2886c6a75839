import type { ProposedField } from '#core/contract/vocabulary.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { normalise } from '#core/intake/normalise.ts';
import { type ArticleProposal, OUTSIDE } from '#core/intake/proposals.ts';
import type { Source } from '#core/intake/source.ts';
import { pagesOf } from '#core/text/pages.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { refuse } from '../refusal.ts';
import { type Columns, dayOf } from './columns.ts';
import { guessOf, type ListFormat, openList, sampled, wholeRows } from './list.ts';
import { isMarkup, wordsOfMarkup } from './markup.ts';

/** Each row of a table is an article. */
export const csvReader: Reader = { format: 'csv', version: 1, read: (input) => articles('csv', input) };
/** Each object of the longest list in the file is an article. */
export const jsonReader: Reader = { format: 'json', version: 1, read: (input) => articles('json', input) };
/** Each line is an article. */
export const jsonlReader: Reader = { format: 'jsonl', version: 1, read: (input) => articles('jsonl', input) };

async function* articles(format: ListFormat, input: ReaderInput): AsyncGenerator<Met, void> {
  const { bytes, choices, signal } = input;
  const list = openList(format, bytes, choices.encoding);
  if (!list.ok) return yield { kind: 'refused', part: null, refusal: list };
  const { sample, all } = await sampled(list.rows());
  const whole = wholeRows(sample);
  const columns = choices.columns ?? guessOf(whole);
  if (!columns || !whole.some((cells) => cells.has(columns.text))) {
    const detail =
      whole.length === 0 ? 'no row in it could be read' : 'no column in it holds the words of articles';
    return yield { kind: 'refused', part: null, refusal: refuse('damaged', detail) };
  }
  for await (const row of all) {
    if (signal.aborted) return;
    const part = `line ${row.line}`;
    const text = row.ok ? normalise(wordsOf(row.cells.get(columns.text) ?? '')) : '';
    if (!row.ok) yield { kind: 'refused', part, refusal: row.refusal };
    else if (text.trim() === '') yield { kind: 'refused', part, refusal: refuse('empty') };
    else if (text.length > MAX_ARTICLE_BYTES)
      yield { kind: 'refused', part, refusal: refuse('too-large', String(text.length)) };
    else
      yield {
        kind: 'source',
        source: sourceOf({ format, part, text }, list.encoding, proposed(row.cells, columns)),
      };
  }
}

function sourceOf(
  one: Pick<Source, 'format' | 'part' | 'text'>,
  encoding: string,
  proposals: readonly ArticleProposal[],
): Source {
  const lost = one.text.includes('\uFFFD');
  return {
    ...one,
    encoding,
    pages: pagesOf(one.text),
    proposals,
    furniture: [],
    warnings: lost ? [{ code: 'characters lost', detail: encoding, pages: [] }] : [],
  };
}

function wordsOf(cell: string): string {
  return isMarkup(cell) ? wordsOfMarkup(cell) : cell;
}

const FIELDS = ['title', 'outlet', 'byline', 'published', 'url'] as const satisfies readonly ProposedField[];

function proposed(cells: ReadonlyMap<string, string>, columns: Columns): ArticleProposal[] {
  return FIELDS.flatMap((field) => {
    const column = columns[field];
    const cell =
      column === null
        ? ''
        : wordsOf(cells.get(column) ?? '')
            .replaceAll(/\s+/g, ' ')
            .trim();
    const value = field === 'published' ? dayOf(cell) : cell;
    if (value === null || value === '') return [];
    return [{ field, value, reason: `column “${column}”`, ...OUTSIDE }];
  });
}
