import type { ReaderChoices } from '#core/contract/intake.ts';
import { formatOf } from '../formats.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Columns } from './columns.ts';
import { columnNames, guessOf, type ListFormat, openList, sampled, wholeRows } from './list.ts';

/** What is shown of a list before it goes in. */
export interface ListDescription {
  readonly ok: true;
  readonly format: ListFormat;
  readonly columns: readonly ListColumn[];
  /** What stands in which column, as far as it can be guessed; `null` where no column looks like an article's words. */
  readonly guess: Columns | null;
}

export interface ListColumn {
  readonly name: string;
  /** What its first rows hold, each cut to a line. */
  readonly sample: readonly string[];
}

const SHOWN_ROWS = 5;
const SHOWN_LENGTH = 160;

/** Reads the first rows of a list; a file that is none is refused. */
export async function describeList(
  fileName: string,
  bytes: Uint8Array,
  encoding: ReaderChoices['encoding'] = null,
): Promise<ListDescription | Refusal> {
  const looked = formatOf(fileName, bytes);
  if (!looked.ok) return looked;
  const { format } = looked;
  if (format !== 'csv' && format !== 'json' && format !== 'jsonl')
    return refuse('unsupported', format.toUpperCase());
  const list = openList(format, bytes, encoding);
  if (!list.ok) return list;
  const { sample } = await sampled(list.rows());
  const whole = wholeRows(sample);
  if (whole.length === 0) return refuse('empty');
  const names = columnNames(whole);
  const columns = names.map((name) => ({
    name,
    sample: whole.slice(0, SHOWN_ROWS).map((cells) => shown(cells.get(name) ?? '')),
  }));
  return { ok: true, format, columns, guess: guessOf(whole) };
}

function shown(cell: string): string {
  const words = cell
    .slice(0, 4 * SHOWN_LENGTH)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length <= SHOWN_LENGTH ? words : `${words.slice(0, SHOWN_LENGTH - 1).toWellFormed()}…`;
}
