import { createHash } from 'node:crypto';

import { captionLine, captionsOf, type Caption } from '#core/brief/captions.ts';
import { anchorsOf, itemAnchor, listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';

import type { DrawnPicture } from '#core/pictures/picture.ts';

import { escapeHtml } from './escape.ts';
import { STYLE_SHEET } from './html-styles.ts';
import { type ExportProperties, PROGRAM } from './properties.ts';

/** Nothing is fetched and nothing runs: the page has its one style sheet, known by its hash, and no script. */
function policyFor(styles: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Writes a brief as one self-contained page. */
export function briefToHtml(brief: BriefDocument, properties: ExportProperties): Uint8Array {
  const author = plainLine(properties.author ?? '') || PROGRAM;
  const styles = STYLE_SHEET + runningHead(brief);
  const page = [
    '<!doctype html>',
    `<html lang="${escapeHtml(brief.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(styles)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="author" content="${escapeHtml(author)}">`,
    `<meta name="description" content="${escapeHtml(brief.description)}">`,
    `<meta name="dcterms.created" content="${properties.created.toISOString()}">`,
    `<title>${escapeHtml(brief.title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...bodyOf(brief, ({ svg }) => svg),
    ...notesOf(brief),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

/** The blocks of a brief as what stands in a page; `draw` says how a picture does. */
export function bodyOf({ blocks }: BriefDocument, draw: (picture: DrawnPicture) => string): string[] {
  const places = { blocks, anchors: anchorsOf(blocks), captions: captionsOf(blocks), draw };
  return blocks.map((block) => blockOf(block, places));
}

interface Places {
  readonly draw: (picture: DrawnPicture) => string;
  readonly blocks: readonly Block[];
  readonly anchors: ReadonlyMap<Block, string>;
  readonly captions: ReadonlyMap<Block, Caption>;
}

/** The document's title above each page of its print but the first, as CSS has it. */
function runningHead({ title }: BriefDocument): string {
  const words = title.replace(/[^A-Za-z0-9]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `);
  return `@page { @top-left { content: "${words}"; } }\n@page :first { @top-left { content: none; } }\n`;
}

function blockOf(block: Block, places: Places): string {
  const anchor = places.anchors.get(block);
  const id = anchor === undefined ? '' : ` id="${anchor}"`;
  switch (block.kind) {
    case 'title':
      return `<h1${id} dir="auto">${escapeHtml(block.text)}</h1>`;
    case 'standing':
      return `<p${id} class="standing">${escapeHtml(block.text)}</p>`;
    case 'contents':
      return contentsOf(block, places);
    case 'heading':
      return `<h${block.level + 1}${id} dir="auto">${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${id} class="${block.role}${block.leads ? ' leads' : ''}" dir="auto">${inline(block.runs)}</p>`;
    case 'blockquote':
      return `<blockquote${id}>${block.paragraphs.map((runs) => `<p dir="auto">${inline(runs)}</p>`).join('')}</blockquote>`;
    case 'table':
      return tableOf(block, id, places.captions.get(block));
    case 'picture':
      return `<figure${id} class="picture">${places.draw(block.picture)}${captionOf('figcaption', places.captions.get(block))}</figure>`;
    case 'references':
      return `<ul${id} class="references">${block.items.map((runs) => `<li dir="auto">${inline(runs)}</li>`).join('')}</ul>`;
  }
}

function contentsOf(block: Block & { kind: 'contents' }, { blocks, anchors }: Places): string {
  const items = listedIn(block, blocks).map(
    (heading) =>
      `<li class="level-${heading.level}"><a href="#${anchors.get(heading)!}">${escapeHtml(heading.text)}</a></li>`,
  );
  const title = escapeHtml(block.title);
  return `<nav class="contents" aria-label="${title}"><p>${title}</p><ul>${items.join('')}</ul></nav>`;
}

function tableOf(block: Block & { kind: 'table' }, id: string, caption: Caption | undefined): string {
  const columns = block.shares.map((share) => `<col width="${Math.round(share * 100)}%">`).join('');
  const head = rowOf(block.head.map(escapeHtml), 'th scope="col"', 'th');
  const body = block.rows.map((cells) => rowOf(cells.map(inline), 'td dir="auto"', 'td')).join('');
  return `<table${id}>${captionOf('caption', caption)}<colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

function captionOf(element: 'caption' | 'figcaption', caption: Caption | undefined): string {
  return caption ? `<${element}>${escapeHtml(captionLine(caption))}</${element}>` : '';
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

export function inline(runs: readonly Run[]): string {
  return runs.map(inlineOf).join('');
}

function inlineOf(run: Run): string {
  if (run.kind === 'break') return '<br>';
  if (run.kind === 'note') {
    const { number } = run;
    return `<sup id="mark-${number}"><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
  }
  let html = escapeHtml(run.text);
  if (run.kind === 'reference')
    return `<a href="#${run.to === 'note' ? `note-${run.key}` : itemAnchor(run.key)}">${html}</a>`;
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  if (run.smallCaps) html = `<span class="small-caps">${html}</span>`;
  if (run.raised) html = `<sup>${html}</sup>`;
  return run.href === undefined
    ? html
    : `<a href="${escapeHtml(run.href)}" rel="noreferrer noopener">${html}</a>`;
}
