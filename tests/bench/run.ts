import { parseArgs } from 'node:util';
import type { Benchmark, Figure, Report } from './benchmark.ts';
import { backupWhileTyping } from './backups.ts';
import { largeBrief } from './brief.ts';
import { citationsRendered } from './citing.ts';
import { compareQuestions } from './compare.ts';
import { contractOverhead } from './contract.ts';
import { draftChecked } from './drafts.ts';
import { duringImport, duringImportOfFiles } from './during-import.ts';
import { encryption } from './encryption.ts';
import { briefToEachFormat } from './formats.ts';
import { historyAndSyncing } from './history.ts';
import { hourOfWork } from './hour.ts';
import { importAndSearch } from './import-search.ts';
import { legalCitations } from './legal-citations.ts';
import { longList } from './lists.ts';
import { longArticle } from './long-article.ts';
import { namesAndLedger } from './names.ts';
import { networkAndTimeline } from './network.ts';
import { officeFiles } from './office.ts';
import { recordsAndLists } from './records.ts';
import { originalsKept } from './originals.ts';
import { pdfRead } from './pdf.ts';
import { pagesRead } from './pages.ts';
import { quotationsTraced } from './quotations.ts';
import { start } from './start.ts';
import { searchWhileTyping } from './typing.ts';

/**
 * All benchmarks: `[--json] [--articles N] [WORD…]`, where a word names those that have it in their name, and N is the size
 * of the matter that is searched while typing, and of the one through which quotations are traced (20,000; the product
 * answers for 100,000, which takes minutes).
 */
const benchmarks: readonly Benchmark[] = [
  importAndSearch,
  pdfRead,
  searchWhileTyping,
  quotationsTraced,
  draftChecked,
  namesAndLedger,
  pagesRead,
  largeBrief,
  briefToEachFormat,
  citationsRendered,
  contractOverhead,
  start,
  longArticle,
  duringImport,
  duringImportOfFiles,
  longList,
  compareQuestions,
  encryption,
  hourOfWork,
  networkAndTimeline,
  legalCitations,
  officeFiles,
  recordsAndLists,
  originalsKept,
  backupWhileTyping,
  historyAndSyncing,
];

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    articles: { type: 'string', default: '20000' },
  },
  allowPositionals: true,
});
const chosen = benchmarks.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
);

const reports: { readonly name: string; readonly report: Report }[] = [];
for (const { name, run } of chosen) {
  if (!values.json) console.log(`\n${name}`);
  const report = await run({ articles: Number(values.articles) });
  reports.push({ name, report });
  if (!values.json) print(report);
}
if (values.json)
  console.log(
    JSON.stringify(
      reports.map(({ name, report }) => ({ name, ...report })),
      null,
      2,
    ),
  );

function print({ figures, notes }: Report): void {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  for (const figure of figures) console.log(`  ${figure.what.padEnd(wide)}  ${line(figure)}`);
  for (const note of notes) console.log(`  ${note}`);
}

function line({ ms, bound, boundMs }: Figure): string {
  return `${duration(ms)}  ${(ms / boundMs).toFixed(1).padStart(6)} × ${duration(boundMs)}  ${bound}`;
}

function duration(ms: number): string {
  const text =
    ms >= 1_000 ? `${(ms / 1_000).toFixed(2)} s ` : `${ms.toFixed(ms < 1 ? 3 : ms < 10 ? 2 : 0)} ms`;
  return text.padStart(9);
}
