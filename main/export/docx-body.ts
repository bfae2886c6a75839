import { type Caption, captionsOf } from '#core/brief/captions.ts';
import { listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { fieldXml, Links, type RunContext, runsXml, textXml } from './docx-runs.ts';
import { STYLE_OF_ROLE } from './docx-styles.ts';
import { escapeXml } from './escape.ts';
import { referredNotes } from './references.ts';
import { beginsRightToLeft } from './writing-direction.ts';

/** Letter, with margins of an inch: the same lines fit on A4. Lengths are twentieths of a point. */
export const PAGE = { width: 12_240, height: 15_840, margin: 1_440 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** 914,400 of these make an inch, of which a pixel is a 96th part. */
const UNITS_OF_TWENTIETH = 635;
const UNITS_OF_PIXEL = 9_525;
const MOST_WIDE = TEXT_WIDTH * UNITS_OF_TWENTIETH;
/** Leaves room for a line and a caption of three. */
const MOST_HIGH = (PAGE.height - 2 * PAGE.margin - 2_000) * UNITS_OF_TWENTIETH;

/** The blocks of a brief as the body of a document, and the notes that belong to it. */
export class DocxBody {
  readonly #brief: BriefDocument;
  readonly #captions: ReadonlyMap<Block, Caption>;
  readonly #labelled: ReadonlySet<number>;
  readonly #items = new Set<number>();
  readonly #begun = new Set<number>();
  readonly #referred: ReadonlySet<number>;
  readonly links = new Links();
  readonly noteLinks = new Links();
  #bookmarks = 0;
  #headings = 0;
  #pictures = 0;

  constructor(brief: BriefDocument) {
    this.#brief = brief;
    this.#captions = captionsOf(brief.blocks);
    this.#labelled = new Set([...this.#captions.keys()].flatMap(({ entry }) => entry ?? []));
    for (const { entry } of brief.blocks) if (entry !== undefined) this.#items.add(entry);
    this.#referred = referredNotes(brief);
  }

  /** Paragraphs and tables, without the section's properties. */
  blocks(): string {
    const all = this.#brief.blocks;
    return all
      .map((block, at) => {
        const next = all[at + 1];
        // Tables that follow one another would grow together, and Word wants a paragraph after the last one.
        const parted = next !== undefined && (next.kind !== 'table' || this.#captions.has(next));
        return this.#block(block) + (block.kind === 'table' && !parted ? paragraph('TableText', '') : '');
      })
      .join('');
  }

  notes(): string {
    const context = this.#context(this.noteLinks);
    const kind = this.#brief.notesAt === 'foot' ? 'footnote' : 'endnote';
    const style = kind === 'footnote' ? 'Footnote' : 'Endnote';
    const mark = `<w:r><w:rPr><w:rStyle w:val="${style}Reference"/></w:rPr><w:${kind}Ref/></w:r>`;
    return this.#brief.notes
      .map(({ number, runs }) => {
        // Word sets the text right behind the number: the space is ours.
        const words = `${mark}<w:r><w:t xml:space="preserve"> </w:t></w:r>${runsXml(runs, context)}`;
        return `<w:${kind} w:id="${number}">${paragraph(`${style}Text`, words, directed(runs))}</w:${kind}>`;
      })
      .join('');
  }

  #context(links: Links): RunContext {
    return {
      links,
      notesAt: this.#brief.notesAt,
      referredNotes: this.#referred,
      bookmarkOf: (entry) => {
        if (this.#labelled.has(entry)) return { name: labelBookmark(entry), label: true };
        return this.#items.has(entry) ? { name: itemBookmark(entry), label: false } : null;
      },
      bookmarked: (name, xml) => this.#bookmarked(name, xml),
    };
  }

  #bookmarked(name: string, xml: string): string {
    const id = (this.#bookmarks += 1);
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** The first words of an item bear its bookmark. */
  #first(block: Block, xml: string): string {
    const { entry } = block;
    if (entry === undefined || this.#begun.has(entry)) return xml;
    this.#begun.add(entry);
    return this.#bookmarked(itemBookmark(entry), xml);
  }

  #block(block: Block): string {
    const context = this.#context(this.links);
    const lines = (style: string, all: readonly (readonly Run[])[], leads = false) =>
      all
        .map((runs) =>
          paragraph(style, this.#first(block, runsXml(runs, context)), directed(runs, leads ? KEPT : '')),
        )
        .join('');
    switch (block.kind) {
      case 'title':
        return lines('Title', [[{ kind: 'text', text: block.text }]]);
      case 'standing':
        return lines('StandingLine', [[{ kind: 'text', text: block.text }]]);
      case 'contents':
        return this.#contents(block);
      case 'heading': {
        const words = this.#first(block, textXml(block.text));
        const name = contentsBookmark((this.#headings += 1));
        return paragraph(
          `Heading${block.level}`,
          this.#bookmarked(name, words),
          directed([{ kind: 'text', text: block.text }]),
        );
      }
      case 'paragraph':
        return lines(STYLE_OF_ROLE[block.role], [block.runs], block.leads);
      case 'blockquote':
        return lines('Quote', block.paragraphs);
      case 'references':
        return lines('Bibliography', block.items);
      case 'table':
        return this.#caption(block, 'TableCaption') + tableXml(block, context);
      case 'picture':
        return this.#picture(block, block.picture);
    }
  }

  /** The label and number are one bookmark, to which the text can refer; the number is a field that counts. */
  #caption(block: Block, style: 'Caption' | 'TableCaption'): string {
    const caption = this.#captions.get(block);
    if (!caption) return '';
    const { label, number, text } = caption;
    const count = fieldXml(`SEQ ${label} \\* ARABIC`, textXml(String(number)));
    const named = textXml(`${label} `) + count;
    const marked =
      block.entry === undefined
        ? named
        : this.#bookmarked(labelBookmark(block.entry), this.#first(block, named));
    return paragraph(style, marked + textXml(text === '' ? '' : `. ${text}`));
  }

  /** A picture as wide as the text, or as high as a page has room for. */
  #picture(block: Block, picture: DrawnPicture): string {
    const number = (this.#pictures += 1);
    const width = picture.width * UNITS_OF_PIXEL;
    const height = picture.height * UNITS_OF_PIXEL;
    const scale = Math.min(MOST_WIDE / width, MOST_HIGH / height);
    const drawing = drawingXml(picture, number, Math.round(width * scale), Math.round(height * scale));
    return paragraph('Picture', this.#first(block, drawing)) + this.#caption(block, 'Caption');
  }

  /** Filled with the headings, and without page numbers, which only a word processor knows: nobody is asked to update it. */
  #contents(block: Block & { kind: 'contents' }): string {
    const title = paragraph('TOCHeading', this.#first(block, textXml(block.title)));
    const listed = listedIn(block, this.#brief.blocks);
    const before = this.#headings;
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const entries = listed.map(({ level, text }, index) => {
      const link = `<w:hyperlink w:anchor="${contentsBookmark(before + index + 1)}" w:history="1">${textXml(text)}</w:hyperlink>`;
      const words = (index === 0 ? begin : '') + link + (index === listed.length - 1 ? end : '');
      return paragraph(`TOC${level}`, words);
    });
    if (listed.length === 0) return title;
    return (
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${title}${entries.join('')}</w:sdtContent></w:sdt>`
    );
  }
}

const KEPT = '<w:keepNext/>';

export function paragraph(style: string, xml: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${xml}</w:p>`;
}

function directed(runs: readonly Run[], properties = ''): string {
  const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  return beginsRightToLeft(words) ? `${properties}<w:bidi/>` : properties;
}

function tableXml(block: Block & { kind: 'table' }, context: RunContext): string {
  const columns = block.shares.map((share) => Math.round(share * TEXT_WIDTH));
  const row = (cells: readonly (readonly Run[])[], style: 'TableHead' | 'TableText') =>
    `<w:tr><w:trPr><w:cantSplit/>${style === 'TableHead' ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map(
        (runs, index) =>
          `<w:tc><w:tcPr><w:tcW w:w="${columns[index] ?? 0}" w:type="dxa"/></w:tcPr>` +
          `${paragraph(style, runsXml(runs, context), directed(runs))}</w:tc>`,
      )
      .join('')}</w:tr>`;
  const head = block.head.map((text): Run[] => [{ kind: 'text', text }]);
  const caption = block.caption === null ? '' : `<w:tblCaption w:val="${escapeXml(block.caption)}"/>`;
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>`,
    `<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>${caption}</w:tblPr><w:tblGrid>`,
    ...columns.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    row(head, 'TableHead'),
    ...block.rows.map((cells) => row(cells, 'TableText')),
    '</w:tbl>',
  ].join('');
}

/** As SVG, and as PNG for what shows none. */
function drawingXml(picture: DrawnPicture, number: number, width: number, height: number): string {
  const extent = `cx="${width}" cy="${height}"`;
  const words = `name="Picture ${number}" descr="${escapeXml(plainLine(picture.description))}" title="${escapeXml(plainLine(picture.title))}"`;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${extent}/><wp:docPr id="${number}" ${words}/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${number}" ${words}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${pictureId(number, 'png')}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`,
    `<asvg:svgBlip r:embed="${pictureId(number, 'svg')}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}

export function pictureId(number: number, ending: 'png' | 'svg'): string {
  return `rIdPicture${number}-${ending}`;
}

function itemBookmark(entry: number): string {
  return `Item${entry}`;
}

function labelBookmark(entry: number): string {
  return `Label${entry}`;
}

/** Word's own name for what a list of contents leads to. */
function contentsBookmark(number: number): string {
  return `_Toc${String(number).padStart(9, '0')}`;
}
