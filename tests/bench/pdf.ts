import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf, words } from '#main/ingest/pdf/made.ts';
import { generatedArticle } from './articles.ts';
import type { Benchmark } from './benchmark.ts';
import { benchFolder } from './folders.ts';

const PAPERS = 100;
const PAGES = 12;
const LONG = [100, 1_000] as const;

/** A hundred papers of twelve pages, then one of a thousand, beside what pdf.js alone takes for the same files. */
export const pdfRead: Benchmark = {
  name: 'files of PDF read',
  async run() {
    const folder = benchFolder();
    try {
      const papers = Array.from({ length: PAPERS + 1 }, (_, at) =>
        paper(folder.path, `${at}.pdf`, PAGES, at),
      );
      const [ours, bare] = [timeOf('ours', papers), timeOf('bare', papers)];
      const long = LONG.map((pages) => {
        const path = paper(folder.path, `long-${pages}.pdf`, pages, 7);
        const files = [papers[0]!, path];
        return { pages, ours: timeOf('ours', files), bare: timeOf('bare', files) };
      });
      const [short, longest] = [long[0]!, long[1]!];
      const more = longest.ours.megabytes - short.ours.megabytes;
      const rate = (PAPERS / ours.ms) * 1_000;
      return {
        figures: [
          {
            what: `${PAPERS} papers of ${PAGES} pages`,
            ms: ours.ms,
            bound: 'pdf.js, the text of each page',
            boundMs: bare.ms,
          },
          ...long.map((one) => ({
            what: `one of ${one.pages.toLocaleString('en')} pages`,
            ms: one.ours.ms,
            bound: 'pdf.js, the text of each page',
            boundMs: one.bare.ms,
          })),
        ],
        notes: [
          `${rate.toFixed(1)} files a second; at most ${ours.megabytes} MB, pdf.js alone ${bare.megabytes} MB`,
          `at most ${longest.ours.megabytes} MB for ${longest.pages.toLocaleString('en')} pages and ${short.ours.megabytes} MB for ${short.pages}: ` +
            `${Math.round((more * 1_024) / (longest.pages - short.pages))} kB for each page more, of which its text and file are a part`,
        ],
      };
    } finally {
      folder.remove();
    }
  },
};

function timeOf(who: 'ours' | 'bare', paths: readonly string[]): { ms: number; megabytes: number } {
  const child = join(import.meta.dirname, 'pdf-child.ts');
  const printed = execFileSync(process.execPath, [child, who, ...paths], { encoding: 'utf8' });
  return JSON.parse(printed) as { ms: number; megabytes: number };
}

/** Pages of forty lines with a running head, a number and, on every third, a note. */
function paper(folder: string, name: string, pages: number, seed: number): string {
  const path = join(folder, name);
  writeFileSync(path, pdfOf(Array.from({ length: pages }, (_, at) => page(at, seed))));
  return path;
}

function page(at: number, seed: number): string {
  const text = [0, 1, 2].map((part) => generatedArticle(seed * 1_000 + at * 3 + part).text).join(' ');
  const lines =
    text
      .replaceAll(/\s+/g, ' ')
      .match(/.{1,85}(?: |$)/g)
      ?.slice(0, 40) ?? [];
  const body = lines.map((line, row) => words(row % 9 === 0 ? 100 : 72, 90 + 15 * row, line.trim(), 11));
  const note =
    at % 3 === 0 ? [words(72, 715, '1', 6), words(76, 718, 'The docket, which was sealed in April.', 9)] : [];
  return [words(72, 40, 'ALDER v. HALVORSEN', 9), ...body, ...note, words(300, 760, String(at + 1), 9)].join(
    '\n',
  );
}
