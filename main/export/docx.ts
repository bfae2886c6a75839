import {
  BorderStyle,
  Document,
  File,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  PageNumber,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';

import { Link, corePropertiesXml, withFixedTimes } from './docx-package.ts';
import { STYLES, STYLE_OF_ROLE } from './docx-styles.ts';
import { type ExportProperties, PROGRAM } from './properties.ts';
import { pngOfSvg } from './raster.ts';

/** Letter, with margins of an inch: the same lines fit on A4. Lengths are twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840 };
const MARGIN = 1_440;
/** The same width, and the height that leaves room for a line, at 96 pixels to the inch. */
const TEXT_PIXELS = (PAGE.width - 2 * MARGIN) / 15;
const MOST_PIXELS = (PAGE.height - 2 * MARGIN) / 15 - 60;
/** Sharp on paper: about 300 pixels to the inch. */
const RASTER_WIDTH = 2_000;

/** Writes a brief for Word, LibreOffice, Pages and Google Docs, with true footnotes. */
export async function briefToDocx(brief: BriefDocument, properties: ExportProperties): Promise<Uint8Array> {
  const author = plainLine(properties.author ?? '') || PROGRAM;
  const file = fileOf(brief, author, await rastersOf(brief));
  const core = corePropertiesXml({
    title: brief.title,
    subject: brief.matter,
    creator: author,
    description: brief.description,
    created: properties.created,
  });
  const bytes = await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: core }]);
  return withFixedTimes(new Uint8Array(bytes), properties.created);
}

type Rasters = ReadonlyMap<Block, Uint8Array>;

/** Every picture drawn as a PNG too: what opens the file may know no SVG, as LibreOffice 7 and Word before 2019 do not. */
async function rastersOf(brief: BriefDocument): Promise<Rasters> {
  const rasters = new Map<Block, Uint8Array>();
  for (const block of brief.blocks)
    if (block.kind === 'picture') rasters.set(block, await pngOfSvg(block.picture.svg, RASTER_WIDTH));
  return rasters;
}

function fileOf(brief: BriefDocument, author: string, rasters: Rasters): File {
  const links = linkMaker();
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  for (const note of brief.notes) {
    // Word sets the text right behind the number: the space is ours.
    const children = [new TextRun(' '), ...childrenOf(note.runs, links)];
    footnotes[note.number] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
  }
  return new Document({
    title: brief.title,
    subject: brief.matter,
    creator: author,
    description: brief.description,
    customProperties:
      brief.verified === null ? [] : [{ name: 'Quotations verified', value: String(brief.verified) }],
    styles: STYLES,
    theme: { fonts: { headings: 'Georgia', body: 'Georgia' } },
    compatibility: { version: 15 },
    footnotes,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        headers: {
          default: runningHead(brief),
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
        },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children: [
          ...brief.blocks.flatMap((block, at) =>
            block.kind === 'picture'
              ? [pictureOf(block.picture, rasters.get(block)!, at + 1)]
              : elementsOf(block, links),
          ),
          ...closing(brief),
        ],
      },
    ],
  });
}

type MakeLink = (children: readonly ParagraphChild[], address: string) => Link;

/** Links take their numbers from their order, where the library would draw them by lot. */
function linkMaker(): MakeLink {
  let count = 0;
  return (children, address) => {
    count += 1;
    return new Link(children, `Link${count}`, address);
  };
}

function elementsOf(block: Exclude<Block, { kind: 'picture' }>, links: MakeLink): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: [textRun(block.text)] })];
    case 'standing':
      return [new Paragraph({ style: 'StandingLine', children: [textRun(block.text)] })];
    case 'heading':
      return [new Paragraph({ style: `Heading${block.level}`, children: [textRun(block.text)] })];
    case 'paragraph': {
      const children = childrenOf(block.runs, links);
      return [new Paragraph({ style: STYLE_OF_ROLE[block.role], keepNext: block.leads === true, children })];
    }
    case 'blockquote':
      return block.paragraphs.map(
        (runs) => new Paragraph({ style: 'Quote', children: childrenOf(runs, links) }),
      );
    case 'table':
      return [tableOf(block, links)];
    case 'references':
      return block.items.map(
        (runs) => new Paragraph({ style: 'Bibliography', children: childrenOf(runs, links) }),
      );
  }
}

/** A picture as wide as the text, or as high as a page has room for; `number` is its own among those of the file. */
function pictureOf(picture: DrawnPicture, png: Uint8Array, number: number): Paragraph {
  const { svg, title, description } = picture;
  const scale = Math.min(TEXT_PIXELS / picture.width, MOST_PIXELS / picture.height);
  return new Paragraph({
    style: 'Picture',
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        fallback: { type: 'png', data: png },
        transformation: { width: picture.width * scale, height: picture.height * scale },
        altText: { id: String(number), name: `Picture ${number}`, title, description },
      }),
    ],
  });
}

/** Word wants a paragraph after a table that would end the document. */
function closing(brief: BriefDocument): Paragraph[] {
  return brief.blocks.at(-1)?.kind === 'table' ? [new Paragraph({ style: 'TableText' })] : [];
}

function childrenOf(runs: readonly Run[], links: MakeLink): ParagraphChild[] {
  return runs.map((run) => {
    if (run.kind === 'note') return new FootnoteReferenceRun(run.number);
    if (run.kind === 'break') return new TextRun({ break: 1 });
    if (run.href === undefined || !URL.canParse(run.href)) return textRun(run.text, run);
    return links([new TextRun({ text: run.text, style: 'Hyperlink' })], new URL(run.href).href);
  });
}

function textRun(text: string, run: Partial<Run & { kind: 'text' }> = {}): TextRun {
  return new TextRun({
    text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.raised ? { superScript: true } : {}),
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
  });
}

/** Whether a run holds letters that are written from the right, and none of the Latin, Greek and Cyrillic ones. */
function isRightToLeft(text: string): boolean {
  return (
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) &&
    !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)
  );
}

function tableOf(block: Block & { kind: 'table' }, links: MakeLink): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'BFB8AC' };
  const columns = block.shares.map((share) => Math.round(share * (PAGE.width - 2 * MARGIN)));
  const row = (cells: readonly (readonly Run[])[], style: 'TableHead' | 'TableText'): TableRow =>
    new TableRow({
      tableHeader: style === 'TableHead',
      cantSplit: true,
      children: cells.map(
        (runs, index) =>
          new TableCell({
            width: { size: columns[index] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ style, children: childrenOf(runs, links) })],
          }),
      ),
    });
  return new Table({
    width: { size: PAGE.width - 2 * MARGIN, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 0, right: 160 },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: [
      row(
        block.head.map((text) => [{ kind: 'text', text }]),
        'TableHead',
      ),
      ...block.rows.map((cells) => row(cells, 'TableText')),
    ],
  });
}

function runningHead(brief: BriefDocument): Header {
  const line = brief.title.includes(brief.matter) ? brief.title : `${brief.matter} · ${brief.title}`;
  return new Header({ children: [new Paragraph({ style: 'Header', children: [textRun(line)] })] });
}

function pageNumbers(): Footer {
  const numbers = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [numbers] })] });
}
