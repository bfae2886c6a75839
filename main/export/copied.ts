import { captionLine, captionsOf, type Caption } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import { escapeHtml } from './escape.ts';
import { bodyOf, inline } from './html.ts';
import { picturesOf } from './pictures.ts';

/**
 * A brief for the clipboard: rich text, whose pictures are PNGs since word processors paste nothing else, and plain text.
 * The notes stand at the end of both; of the rich text LibreOffice makes foot- or endnotes again, as of its own pages.
 */
export async function copiedBrief(brief: BriefDocument): Promise<{ html: string; text: string }> {
  const pngs = new Map((await picturesOf(brief)).map(({ svg, png }) => [svg, png]));
  const body = bodyOf(brief, ({ svg, title, description }) => {
    const data = Buffer.from(pngs.get(svg)!).toString('base64');
    const words = escapeHtml(`${plainLine(title)}. ${plainLine(description)}`);
    return `<img width="600" alt="${words}" src="data:image/png;base64,${data}">`;
  });
  const lines = [...body.map((block) => pasteable(block, brief)), ...notesOf(brief)];
  const html = `<meta charset="utf-8"><div lang="${escapeHtml(brief.language)}">${lines.join('\n')}</div>`;
  return { html, text: plainTextOf(brief) };
}

/** What LibreOffice calls a note in a page: its mark, and the words that belong to it. */
function nameOf({ notesAt }: BriefDocument): string {
  return notesAt === 'end' ? 'sdendnote' : 'sdfootnote';
}

/** A block with its marks as LibreOffice writes and knows them. Words of a source hold no markup: they are escaped. */
function pasteable(block: string, brief: BriefDocument): string {
  const name = nameOf(brief);
  return block
    .replaceAll(
      /<sup id="mark-(\d+)"><a href="#note-\d+" role="doc-noteref">\d+<\/a><\/sup>/g,
      `<a class="${name}anc" name="${name}$1anc" href="#${name}$1sym"><sup>$1</sup></a>`,
    )
    .replaceAll(/<a href="#note-(\d+)">/g, `<a href="#${name}$1sym">`);
}

function notesOf(brief: BriefDocument): string[] {
  const name = nameOf(brief);
  return brief.notes.map(
    ({ number, runs }) =>
      `<div id="${name}${number}"><p class="${name}"><a class="${name}sym" name="${name}${number}sym" ` +
      `href="#${name}${number}anc">${number}</a> ${pasteable(inline(runs), brief)}</p></div>`,
  );
}

function plainTextOf(brief: BriefDocument): string {
  const captions = captionsOf(brief.blocks);
  const blocks = brief.blocks.map((block) => linesOf(block, brief.blocks, captions.get(block)).join('\n'));
  const notes = brief.notes.map(({ number, runs }) => `[${number}] ${wordsOf(runs)}`);
  return `${[...blocks, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n')}\n`;
}

function linesOf(block: Block, all: readonly Block[], caption: Caption | undefined): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'standing':
    case 'heading':
      return [block.text];
    case 'contents':
      return [block.title, ...listedIn(block, all).map(({ level, text }) => '  '.repeat(level - 1) + text)];
    case 'paragraph':
      return [wordsOf(block.runs)];
    case 'blockquote':
      return block.paragraphs.map(wordsOf);
    case 'references':
      return block.items.map(wordsOf);
    case 'table': {
      const rows = [block.head.join('\t'), ...block.rows.map((cells) => cells.map(wordsOf).join('\t'))];
      return caption ? [captionLine(caption), ...rows] : rows;
    }
    case 'picture':
      return [caption ? captionLine(caption) : '', plainLine(block.picture.description)];
  }
}

function wordsOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'break' ? '\n' : run.kind === 'note' ? `[${run.number}]` : run.text))
    .join('');
}
