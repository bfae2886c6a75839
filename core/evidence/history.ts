import type { ClaimDate } from '#core/contract/nouns.ts';
import { claimDateName } from '../words/claim-dates.ts';
import { english } from '../words/words.ts';

/** A change of one row, as the log of the matter has it. */
export interface LoggedChange {
  /** When, as an ISO instant. */
  readonly at: string;
  /** What was done, as the history calls it. */
  readonly action: string;
  readonly table: string;
  readonly rowId: number;
  /** The row's columns; `null` where it was not there. */
  readonly before: Row | null;
  readonly after: Row | null;
}
export type Row = Readonly<Record<string, string | number | null>>;

/** How what a change points to is called; `null` for what is not known any more. */
export interface Called {
  entity(id: number): string | null;
  /** The exact words of a quote. */
  quote(id: number): string | null;
  /** The article that a quote is taken from. */
  sourceOf(quoteId: number): string | null;
  question(id: number): string | null;
}

export interface HistoryLine {
  readonly at: string;
  readonly action: string;
  readonly what: string;
}

/** The columns by which the rows of a table belong to a claim. */
const OF_CLAIM: Readonly<Record<string, string>> = {
  claim: 'id',
  claim_quote: 'claim_id',
  claim_entity: 'claim_id',
  claim_tag: 'claim_id',
  question_answer: 'claim_id',
};

/** What happened to a claim, and to the quotes that are joined to it, in the order of time. */
export function historyOf(
  claimId: number,
  quoteIds: ReadonlySet<number>,
  changes: readonly LoggedChange[],
  called: Called,
): HistoryLine[] {
  return changes.flatMap((change) => {
    const { table, before, after, at } = change;
    const column = OF_CLAIM[table];
    const action = Object.hasOwn(english.actions, change.action)
      ? english.actions[change.action as keyof typeof english.actions]
      : change.action;
    const lines =
      column !== undefined
        ? linesOfClaim(
            table,
            before?.[column] === claimId ? before : null,
            after?.[column] === claimId ? after : null,
            called,
          )
        : table === 'quote' && quoteIds.has(change.rowId)
          ? linesOfQuote(before, after, called)
          : [];
    return lines.map((what) => ({ at, action, what }));
  });
}

function linesOfClaim(table: string, before: Row | null, after: Row | null, called: Called): string[] {
  const row = after ?? before;
  if (!row) return [];
  switch (table) {
    case 'claim':
      return claimLines(before, after);
    case 'claim_quote': {
      const words = quoted(called.quote(Number(row['quote_id'])));
      const source = called.sourceOf(Number(row['quote_id']));
      const from = source === null ? '' : `, from ${source}`;
      if (!before) return [`Joined: ${words}${from} (${word('stance', row['stance'])}).`];
      if (!after) return [`Parted from: ${words}${from}.`];
      if (before['stance'] === after['stance']) return [];
      return [`${words}: ${word('stance', before['stance'])}, now ${word('stance', after['stance'])}.`];
    }
    case 'claim_entity': {
      const name = called.entity(Number(row['entity_id'])) ?? 'somebody who was removed since';
      const link = `${name} (${word('entityRole', row['role'])})`;
      if (!before) return [`Linked: ${link}.`];
      return after ? [`The link is now to ${link}.`] : [`No longer linked: ${link}.`];
    }
    case 'claim_tag':
      if (before && after) return [];
      return [after ? `Tagged: ${String(row['name'])}.` : `Tag taken off: ${String(row['name'])}.`];
    case 'question_answer': {
      const question = quoted(called.question(Number(row['question_id'])));
      if (!after) return [`No longer an answer to ${question}.`];
      return [`Answers ${question}: ${quoted(String(after['answer']))}.`];
    }
    default:
      return [];
  }
}

function claimLines(before: Row | null, after: Row | null): string[] {
  if (!before) {
    const made = `Made: ${quoted(String(after!['text']))} (${word('claimKind', after!['kind'])}, ${word('claimStatus', after!['status'])}).`;
    const date = dateOf(after!);
    return date === null ? [made] : [made, `Date: ${date}.`];
  }
  if (!after) return [`Removed: ${quoted(String(before['text']))}.`];
  const lines: string[] = [];
  const changed = (column: string) => before[column] !== after[column];
  if (changed('text'))
    lines.push(`Words: ${quoted(String(before['text']))}, now ${quoted(String(after['text']))}.`);
  for (const [column, list, name] of CHOSEN)
    if (changed(column))
      lines.push(`${name}: ${word(list, before[column])}, now ${word(list, after[column])}.`);
  const dates = [dateOf(before), dateOf(after)] as const;
  if (dates[0] !== dates[1]) lines.push(`Date: ${dates[0] ?? 'none'}, now ${dates[1] ?? 'none'}.`);
  if (changed('note')) lines.push('The reporter’s note was changed; notes are not part of this pack.');
  if (changed('archived_at'))
    lines.push(after['archived_at'] === null ? 'Taken into use again.' : 'Put away.');
  return lines;
}

const CHOSEN = [
  ['kind', 'claimKind', 'Kind'],
  ['status', 'claimStatus', 'Status'],
  ['basis', 'claimBasis', 'How it is known'],
  ['force', 'legalForce', 'Legal force'],
] as const;

function linesOfQuote(before: Row | null, after: Row | null, called: Called): string[] {
  if (!before) return [`Quote marked: ${quoted(String(after!['exact']))}.`];
  const words = quoted(String(before['exact']));
  if (!after) return [`Quote removed: ${words}.`];
  const lines: string[] = [];
  if (before['exact'] !== after['exact'])
    lines.push(`Edges of the quote moved: ${words}, now ${quoted(String(after['exact']))}.`);
  const of = quoted(String(after['exact']));
  const name = (row: Row, column: string) =>
    row[column] == null ? 'nobody' : (called.entity(Number(row[column])) ?? 'somebody who was removed since');
  if (before['speaker_id'] !== after['speaker_id'])
    lines.push(`Speaker of ${of}: ${name(before, 'speaker_id')}, now ${name(after, 'speaker_id')}.`);
  if (before['reported_via_id'] !== after['reported_via_id'])
    lines.push(
      `Outlet that ${of} is reported via: ${name(before, 'reported_via_id')}, now ${name(after, 'reported_via_id')}.`,
    );
  if (before['speech'] !== after['speech'])
    lines.push(
      `Speech of ${of}: ${word('speech', before['speech'])}, now ${word('speech', after['speech'])}.`,
    );
  return lines;
}

function dateOf(row: Row): string | null {
  const { date_from: from, date_to: to, date_precision: precision, date_unit: unit } = row;
  if (typeof from !== 'string' || typeof precision !== 'string') return null;
  // The table admits these values alone.
  return claimDateName({ from, to: to ?? null, precision, ...(unit ? { unit } : {}) } as ClaimDate, english);
}

function word(list: keyof typeof english.vocabulary, value: unknown): string {
  const names: Readonly<Record<string, string>> = english.vocabulary[list];
  return typeof value === 'string' && Object.hasOwn(names, value) ? names[value]! : 'not said';
}

function quoted(words: string | null): string {
  return words === null ? 'words that were removed since' : `“${words}”`;
}
