import { captionLine, captionsOf, type Caption } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';

import { escapeMarkdown } from './escape.ts';

/** Writes a brief as Markdown with `[^1]` footnotes, for pandoc and for GitHub alike. */
export function briefToMarkdown(brief: BriefDocument): Uint8Array {
  const captions = captionsOf(brief.blocks);
  const blocks = brief.blocks.map((block) => {
    const words = blockOf(block, brief.blocks);
    const caption = captions.get(block);
    if (!caption) return words;
    return (block.kind === 'table' ? [lineOfCaption(caption), words] : [words, lineOfCaption(caption)]).join(
      '\n\n',
    );
  });
  const notes = brief.notes.map((note) => `[^${note.number}]: ${lineOf(note.runs)}`);
  return new TextEncoder().encode(`${[...blocks, ...notes].join('\n\n')}\n`);
}

function lineOfCaption(caption: Caption): string {
  return `*${escapeMarkdown(captionLine(caption), false)}*`;
}

function blockOf(block: Block, all: readonly Block[]): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text, true)}`;
    case 'standing':
      return `*${escapeMarkdown(block.text, false)}*`;
    // Without links: each program makes a heading's address by rules of its own.
    case 'contents':
      return [
        `**${escapeMarkdown(block.title, false)}**\n`,
        ...listedIn(block, all).map(
          ({ level, text }) => `${'  '.repeat(level - 1)}- ${escapeMarkdown(text, true)}`,
        ),
      ].join('\n');
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text, true)}`;
    case 'paragraph':
      return lineOf(block.runs);
    case 'blockquote':
      return block.paragraphs.map((runs) => `> ${lineOf(runs)}`).join('\n>\n');
    case 'table':
      return tableOf(block);
    case 'picture':
      return pictureOf(block.picture);
    case 'references':
      return block.items.map((runs) => `- ${lineOf(runs)}`).join('\n');
  }
}

/** The picture in the file itself, so that one file is the whole brief; its words stand in the place of one that is not shown. */
function pictureOf({ svg, title, description }: DrawnPicture): string {
  const data = Buffer.from(svg).toString('base64');
  return `![${escapeMarkdown(`${title}. ${description}`, false)}](data:image/svg+xml;base64,${data})`;
}

function tableOf({ head, rows }: Block & { kind: 'table' }): string {
  const lines = [
    head.map((cell) => escapeMarkdown(cell, false)),
    head.map(() => '---'),
    ...rows.map(cellsOf),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A cell is one line, in which no stroke may end it. */
function cellsOf(row: readonly (readonly Run[])[]): string[] {
  return row.map((runs) => lineOf(runs, false).replaceAll('\\\n', ' '));
}

function lineOf(runs: readonly Run[], alone = true): string {
  let line = '';
  for (const run of runs) {
    const startsLine = alone && (line === '' || line.endsWith('\n'));
    if (run.kind === 'note') line += `[^${run.number}]`;
    else if (run.kind === 'break') line += '\\\n';
    else if (run.kind === 'reference') line += escapeMarkdown(run.text, startsLine);
    else line += inline(run, startsLine);
  }
  return line;
}

function inline(run: Run & { kind: 'text' }, startsLine: boolean): string {
  if (run.href !== undefined) return linkOf(run.text, run.href);
  if (run.text.trim() === '' || !(run.bold || run.italic)) return escapeMarkdown(run.text, startsLine);
  const marks = (run.bold ? '**' : '') + (run.italic ? '*' : '');
  const words = run.text.trim();
  const at = run.text.indexOf(words);
  const before = run.text.slice(0, at);
  return before + marks + escapeMarkdown(words, false) + marks + run.text.slice(at + words.length);
}

function linkOf(text: string, href: string): string {
  if (text === href && !/&[#\w]+;/.test(href)) return `<${href}>`;
  return `[${escapeMarkdown(text, false)}](<${href.replaceAll('&', '&amp;')}>)`;
}
