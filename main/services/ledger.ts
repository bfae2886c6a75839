import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerFilter, LedgerRow } from '#core/contract/ledger.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { toCsv } from '#core/ledger/csv.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { countLedger, listLedger, variantOf } from '#db/queries/ledger.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listQuotesByIds } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { writing, type Desk } from './desk.ts';
import { quoteRows } from './pin-cites.ts';

type Ledger = Pick<Handlers, 'ledger.list' | 'ledger.export'>;

/** Rows are made by so many: each of a long ledger's articles is in memory no longer than they. */
const AT_A_TIME = 500;

export function ledgerHandlers(desk: Desk): Ledger {
  return {
    'ledger.list': ({ filter, offset, limit }) => ({
      rows: rowsOf(desk.db(), listLedger(desk.db(), filter, limit, offset)),
      total: countLedger(desk.db(), filter),
    }),
    'ledger.export': ({ filter }) => {
      const db = desk.db();
      const fileName = `${fileNameFor(`${matterHead(db).name}, who said what`) ?? 'Who said what'}.csv`;
      const path = join(desk.options.scratchFolder, `${desk.uuid()}.csv`);
      writing(() => {
        mkdirSync(desk.options.scratchFolder, { recursive: true, mode: 0o700 });
        // By its mark a spreadsheet knows the file for UTF-8.
        writeFileSync(path, `\u{feff}${csvOf(db, filter)}`, { mode: 0o600 });
      });
      return { file: desk.files.offer({ path, name: fileName }), fileName };
    },
  };
}

function rowsOf(db: Db, ids: readonly number[]): LedgerRow[] {
  const rows = new Map(quoteRows(db, listQuotesByIds(db, ids)).map((row) => [row.id, row]));
  return ids.map((id) => ({ ...rows.get(id)!, variant: variantOf(db, id) }));
}

const HEADS = [
  'Date',
  'Speaker',
  'Words',
  'Speech',
  'Outlet',
  'Article',
  'Paragraph',
  'Page',
  'Reported via',
  'Claims',
  'Elsewhere',
  'Altered elsewhere',
  'Verdict',
];

function csvOf(db: Db, filter: LedgerFilter): string {
  let csv = toCsv([HEADS]);
  for (let offset = 0; ; offset += AT_A_TIME) {
    const ids = listLedger(db, filter, AT_A_TIME, offset);
    csv += toCsv(rowsOf(db, ids).map(fieldsOf));
    if (ids.length < AT_A_TIME) return csv;
  }
}

function fieldsOf(row: LedgerRow): string[] {
  const { article, variant } = row;
  return [
    article.published ?? '',
    row.speaker?.name ?? '',
    row.exact,
    row.speech,
    article.outlet ?? '',
    article.title ?? article.opening,
    row.paragraph === null ? '' : String(row.paragraph),
    row.page ?? '',
    row.reportedVia?.name ?? '',
    row.claims.map(({ stance, text }) => `${stance}: ${text}`).join('\n'),
    String(variant.elsewhere),
    String(variant.altered),
    variant.verdict ?? '',
  ];
}
