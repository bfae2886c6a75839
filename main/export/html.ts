import { createHash } from 'node:crypto';

import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';

import { escapeHtml } from './escape.ts';
import { STYLE_SHEET } from './html-styles.ts';
import { type ExportProperties, PROGRAM } from './properties.ts';

/** Nothing is fetched and nothing runs: the page has its one style sheet, known by its hash, and no script. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE_SHEET).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes a brief as one self-contained page. */
export function briefToHtml(brief: BriefDocument, properties: ExportProperties): Uint8Array {
  const author = plainLine(properties.author ?? '') || PROGRAM;
  const page = [
    '<!doctype html>',
    '<html lang="en-US">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="author" content="${escapeHtml(author)}">`,
    `<meta name="description" content="${escapeHtml(brief.description)}">`,
    `<meta name="dcterms.created" content="${properties.created.toISOString()}">`,
    `<title>${escapeHtml(brief.title)}</title>`,
    `<style>${STYLE_SHEET}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...brief.blocks.map(blockOf),
    ...notesOf(brief),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'standing':
      return `<p class="standing">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class="${block.role}${block.leads ? ' leads' : ''}">${inline(block.runs)}</p>`;
    case 'blockquote':
      return `<blockquote>${block.paragraphs.map((runs) => `<p dir="auto">${inline(runs)}</p>`).join('')}</blockquote>`;
    case 'table':
      return `<table><thead>${rowOf(block.head.map(escapeHtml), 'th scope="col"', 'th')}</thead><tbody>${block.rows
        .map((cells) => rowOf(cells.map(inline), 'td', 'td'))
        .join('')}</tbody></table>`;
    case 'picture':
      return `<figure class="picture">${block.picture.svg}</figure>`;
    case 'references':
      return `<ul class="references">${block.items.map((runs) => `<li>${inline(runs)}</li>`).join('')}</ul>`;
  }
}

function rowOf(cells: readonly string[], open: string, close: string): string {
  return `<tr>${cells.map((cell) => `<${open}>${cell}</${close}>`).join('')}</tr>`;
}

function notesOf(brief: BriefDocument): string[] {
  if (brief.notes.length === 0) return [];
  const items = brief.notes.map(
    ({ number, runs }) =>
      `<li id="note-${number}">${inline(runs)} ` +
      `<a class="back" href="#mark-${number}" role="doc-backlink" aria-label="Back to note mark ${number}">↩</a></li>`,
  );
  return [
    '<section role="doc-endnotes" aria-label="Notes">',
    '<ol class="notes">',
    ...items,
    '</ol>',
    '</section>',
  ];
}

function inline(runs: readonly Run[]): string {
  return runs.map(inlineOf).join('');
}

function inlineOf(run: Run): string {
  if (run.kind === 'break') return '<br>';
  if (run.kind === 'note') {
    const { number } = run;
    return `<sup id="mark-${number}"><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
  }
  let html = escapeHtml(run.text);
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  if (run.smallCaps) html = `<span class="small-caps">${html}</span>`;
  if (run.raised) html = `<sup>${html}</sup>`;
  return run.href === undefined
    ? html
    : `<a href="${escapeHtml(run.href)}" rel="noreferrer noopener">${html}</a>`;
}
