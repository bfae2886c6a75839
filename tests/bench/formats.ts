import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BriefContent, BriefEntry } from '#core/brief/content.ts';
import type { BriefDocument } from '#core/brief/document.ts';
import { briefWith, claimWith, composed, quoteWith, sourceWith } from '#core/brief/testing.ts';
import { briefToDocx } from '#main/export/docx.ts';
import { briefToHtml } from '#main/export/html.ts';
import { briefToMarkdown } from '#main/export/markdown.ts';
import { briefToOdt } from '#main/export/odt.ts';
import { findChromium } from '#main/chromium.ts';
import { withPdfDates } from '#main/export/pdf-dates.ts';
import { printByBrowser } from '#main/printing.ts';
import { generatedArticle } from './articles.ts';
import { timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder } from './folders.ts';

const CLAIMS = 1_000;
const SOURCES = 200;
const CREATED = { created: new Date('2025-01-15T10:40:00Z') };

/** Of each format, its writer, and what pandoc makes to be held against it. */
const FORMATS = [
  ['docx', briefToDocx],
  ['odt', briefToOdt],
  ['html', briefToHtml],
  ['md', briefToMarkdown],
] as const;

/** A thousand claims with three notes each, written by us and by pandoc, which reads our Markdown for it. */
export const briefToEachFormat: Benchmark = {
  name: `a brief of ${CLAIMS.toLocaleString('en')} claims to each format`,
  async run() {
    const folder = benchFolder();
    try {
      const { document, ms } = composing();
      const markdown = join(folder.path, 'brief.md');
      writeFileSync(markdown, briefToMarkdown(document));
      const notes = [`${document.notes.length} notes; composing the document took ${Math.round(ms)} ms`];
      if (spawnSync('pandoc', ['--version']).status !== 0)
        return {
          figures: [],
          notes: [...notes, 'pandoc, beside which the formats are measured, is not here'],
        };
      const figures: Figure[] = [];
      for (const [format, write] of FORMATS) {
        // The first time, as whoever exports one brief waits for it.
        const ours = await timed(() => write(document, CREATED));
        const out = join(folder.path, `pandoc.${format}`);
        const theirs = await timed(() =>
          execFileSync('pandoc', ['--standalone', '--metadata=title:Brief', markdown, '-o', out]),
        );
        figures.push({
          what: `to ${format}, ${Math.round(ours.result.length / 1024)} kB`,
          ms: ours.ms,
          bound: `pandoc, from Markdown to ${format}`,
          boundMs: theirs.ms,
        });
      }
      const pdf = await toPdf(document, folder.path);
      return pdf === null
        ? { figures, notes: [...notes, 'no PDF: a browser or LibreOffice is not here'] }
        : { figures: [...figures, pdf], notes };
    } finally {
      folder.remove();
    }
  },
};

/** To PDF, as the terminal prints it, beside LibreOffice, which prints our DOCX; `null` where one of them is not here. */
async function toPdf(document: BriefDocument, folder: string): Promise<Figure | null> {
  if (findChromium() === null || spawnSync('soffice', ['--version']).status !== 0) return null;
  const [page, pdf, docx] = ['page.html', 'page.pdf', 'brief.docx'].map((name) => join(folder, name));
  const { signal } = new AbortController();
  const ours = await timed(async () => {
    writeFileSync(page!, briefToHtml(document, CREATED));
    await printByBrowser({ page: page!, pdf: pdf!, profile: join(folder, 'profile') }, signal);
    return withPdfDates(readFileSync(pdf!), CREATED.created);
  });
  writeFileSync(docx!, await briefToDocx(document, CREATED));
  const office = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const args = ['--headless', office, '--convert-to', 'pdf', '--outdir', join(folder, 'printed'), docx!];
  // Its first start makes a profile, which is no part of printing.
  spawnSync('soffice', ['--headless', office, '--terminate_after_init'], { stdio: 'ignore' });
  const theirs = await timed(() => execFileSync('soffice', args, { stdio: 'ignore' }));
  return {
    what: `to pdf, ${Math.round(ours.result.length / 1024)} kB`,
    ms: ours.ms,
    bound: 'LibreOffice, from our DOCX to pdf',
    boundMs: theirs.ms,
  };
}

function composing(): { document: BriefDocument; ms: number } {
  const content = largeContent();
  const start = performance.now();
  const document = composed(content, true);
  return { document, ms: performance.now() - start };
}

function largeContent(): BriefContent {
  const text = generatedArticle(1).text.replaceAll(/\s+/g, ' ');
  const words = (at: number, length: number) => {
    const start = (at * 61) % (text.length - length);
    return text.slice(start, start + length).trim();
  };
  const quote = (id: number) =>
    quoteWith({ id, articleId: (id % SOURCES) + 1, exact: words(id, 150), paragraph: (id % 30) + 1 });
  const entries = Array.from({ length: CLAIMS }, (_, at): BriefEntry => ({
    kind: 'claim',
    id: at + 1,
    claim: claimWith({ id: at + 1, text: words(at, 90), quotes: [quote(2 * at + 1), quote(2 * at + 2)] }),
  }));
  const sources = Array.from({ length: SOURCES }, (_, at) =>
    sourceWith({ id: at + 1, title: words(at, 50), url: `https://courier.example/${at}` }),
  );
  return briefWith({ entries, sources });
}
