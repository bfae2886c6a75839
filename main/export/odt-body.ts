import { type Caption, captionsOf } from '#core/brief/captions.ts';
import { anchorsOf, itemAnchor, listedIn } from '#core/brief/contents.ts';
import type { Block, BriefDocument, Run } from '#core/brief/document.ts';
import { plainLine } from '#core/brief/plain.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { escapeXml } from './escape.ts';
import { ODT_STYLE_OF_ROLE } from './odt-styles.ts';
import { beginsRightToLeft } from './writing-direction.ts';

/** In centimetres; a pixel is the 96th part of an inch. */
const TEXT_WIDTH = 16.51;
const MOST_HIGH = 19;
const PIXEL = 2.54 / 96;

/** The blocks of a brief as the text of an OpenDocument file, and the styles that it needs beside the named ones. */
export class OdtBody {
  readonly #brief: BriefDocument;
  readonly #captions: ReadonlyMap<Block, Caption>;
  readonly #anchors: ReadonlyMap<Block, string>;
  readonly #labelled: ReadonlySet<number>;
  readonly #notes: ReadonlyMap<number, readonly Run[]>;
  /** By name; paragraphs that are kept with the next or run from the right, and the columns of tables. */
  readonly #automatic = new Map<string, string>();
  #pictures = 0;
  #tables = 0;

  constructor(brief: BriefDocument) {
    this.#brief = brief;
    this.#captions = captionsOf(brief.blocks);
    this.#anchors = anchorsOf(brief.blocks);
    this.#labelled = new Set([...this.#captions.keys()].flatMap(({ entry }) => entry ?? []));
    this.#notes = new Map(brief.notes.map(({ number, runs }) => [number, runs]));
  }

  text(): string {
    const counted = ['Table', 'Figure'].map(
      (name) => `<text:sequence-decl text:display-outline-level="0" text:name="${name}"/>`,
    );
    const blocks = this.#brief.blocks.map((block) => this.#block(block));
    return `<text:sequence-decls>${counted.join('')}</text:sequence-decls>${blocks.join('')}`;
  }

  /** Known once the text is written. */
  automaticStyles(): string {
    return TABLE_STYLES + [...this.#automatic.values()].join('');
  }

  #block(block: Block): string {
    const lines = (style: string, all: readonly (readonly Run[])[], leads = false) =>
      all
        .map((runs, at) => {
          const mark = at === 0 ? this.#mark(block) : '';
          return this.#paragraph(style, runs, mark, leads);
        })
        .join('');
    switch (block.kind) {
      case 'title':
        return lines('Title', [[{ kind: 'text', text: block.text }]]);
      case 'standing':
        return lines('Standing_20_Line', [[{ kind: 'text', text: block.text }]]);
      case 'contents':
        return this.#contents(block);
      case 'heading': {
        const style = this.#styled(`Heading_20_${block.level}`, beginsRightToLeft(block.text), false);
        const words = this.#mark(block) + textXml(block.text);
        return `<text:h text:style-name="${style}" text:outline-level="${block.level}">${words}</text:h>`;
      }
      case 'paragraph':
        return lines(ODT_STYLE_OF_ROLE[block.role], [block.runs], block.leads);
      case 'blockquote':
        return lines('Quotations', block.paragraphs);
      case 'references':
        return lines('Bibliography_20_1', block.items);
      case 'table':
        return this.#caption(block, 'Table_20_Caption') + this.#table(block);
      case 'picture':
        return this.#picture(block, block.picture) + this.#caption(block, 'Caption');
    }
  }

  /** The place that others lead to. */
  #mark(block: Block): string {
    const anchor = this.#anchors.get(block);
    return anchor === undefined ? '' : `<text:bookmark text:name="${anchor}"/>`;
  }

  #paragraph(style: string, runs: readonly Run[], before = '', leads = false): string {
    const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    const name = this.#styled(style, beginsRightToLeft(words), leads);
    return `<text:p text:style-name="${name}">${before}${this.#runs(runs)}</text:p>`;
  }

  /** A style with what only this paragraph needs. */
  #styled(style: string, rightToLeft: boolean, leads: boolean): string {
    if (!rightToLeft && !leads) return style;
    const name = `${style}${rightToLeft ? '-right' : ''}${leads ? '-kept' : ''}`;
    const direction = rightToLeft ? ' style:writing-mode="rl-tb" fo:text-align="right"' : '';
    const kept = leads ? ' fo:keep-with-next="always"' : '';
    this.#automatic.set(
      name,
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${style}">` +
        `<style:paragraph-properties${direction}${kept}/></style:style>`,
    );
    return name;
  }

  #runs(runs: readonly Run[]): string {
    return runs.map((run) => this.#run(run)).join('');
  }

  #run(run: Run): string {
    switch (run.kind) {
      case 'break':
        return '<text:line-break/>';
      case 'note':
        return this.#note(run.number);
      case 'reference':
        return this.#reference(run);
      case 'text': {
        let xml = textXml(run.text);
        if (run.smallCaps) xml = span('Small_20_Capitals', xml);
        if (run.raised) xml = span('Raised', xml);
        if (run.italic) xml = span('Emphasis', xml);
        if (run.bold) xml = span('Strong_20_Emphasis', xml);
        if (run.href === undefined || !URL.canParse(run.href)) return xml;
        return `<text:a xlink:type="simple" xlink:href="${escapeXml(new URL(run.href).href)}" text:style-name="Internet_20_Link">${xml}</text:a>`;
      }
    }
  }

  #note(number: number): string {
    const { notesAt } = this.#brief;
    const [kind, style] = notesAt === 'foot' ? ['footnote', 'Footnote'] : ['endnote', 'Endnote'];
    // LibreOffice sets the text right behind the number: the space is ours.
    const words = this.#paragraph(style!, this.#notes.get(number) ?? [], '<text:s/>');
    return (
      `<text:note text:id="note-${number}" text:note-class="${kind}"><text:note-citation>${number}</text:note-citation>` +
      `<text:note-body>${words}</text:note-body></text:note>`
    );
  }

  #reference(run: Run & { kind: 'reference' }): string {
    const words = textXml(run.text);
    if (run.to === 'note') {
      const kind = this.#brief.notesAt === 'foot' ? 'footnote' : 'endnote';
      return `<text:note-ref text:note-class="${kind}" text:reference-format="text" text:ref-name="note-${run.key}">${words}</text:note-ref>`;
    }
    if (this.#labelled.has(run.key))
      return `<text:bookmark-ref text:reference-format="text" text:ref-name="${labelAnchor(run.key)}">${words}</text:bookmark-ref>`;
    return `<text:a xlink:type="simple" xlink:href="#${itemAnchor(run.key)}" text:style-name="Index_20_Link">${words}</text:a>`;
  }

  #caption(block: Block, style: string): string {
    const caption = this.#captions.get(block);
    if (!caption) return '';
    const { label, number, text } = caption;
    const count =
      `<text:sequence text:ref-name="ref${label}${number}" text:name="${label}" text:formula="ooow:${label}+1"` +
      ` style:num-format="1">${number}</text:sequence>`;
    const named = `${label}<text:s/>${count}`;
    const { entry } = block;
    const marked =
      entry === undefined
        ? named
        : `<text:bookmark-start text:name="${labelAnchor(entry)}"/>${named}<text:bookmark-end text:name="${labelAnchor(entry)}"/>`;
    const mark = block.kind === 'table' ? this.#mark(block) : '';
    return `<text:p text:style-name="${style}">${mark}${marked}${textXml(text === '' ? '' : `. ${text}`)}</text:p>`;
  }

  /** As SVG, and as PNG for what shows none. */
  #picture(block: Block, picture: DrawnPicture): string {
    const number = (this.#pictures += 1);
    const scale = Math.min(TEXT_WIDTH / (picture.width * PIXEL), MOST_HIGH / (picture.height * PIXEL));
    const length = (pixels: number) => `${(pixels * PIXEL * scale).toFixed(3)}cm`;
    const image = (ending: 'svg' | 'png', type: string) =>
      `<draw:image xlink:href="${picturePath(number, ending)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="${type}"/>`;
    return [
      `<text:p text:style-name="Picture">${this.#mark(block)}<draw:frame draw:name="Picture ${number}" text:anchor-type="as-char"`,
      ` svg:width="${length(picture.width)}" svg:height="${length(picture.height)}">`,
      image('svg', 'image/svg+xml') + image('png', 'image/png'),
      `<svg:title>${escapeXml(plainLine(picture.title))}</svg:title>`,
      `<svg:desc>${escapeXml(plainLine(picture.description))}</svg:desc></draw:frame></text:p>`,
    ].join('');
  }

  #table(block: Block & { kind: 'table' }): string {
    const name = `Table${(this.#tables += 1)}`;
    const columns = block.shares.map((share, at) => {
      const column = `${name}.${at + 1}`;
      const width = `style:column-width="${(share * TEXT_WIDTH).toFixed(3)}cm"`;
      this.#automatic.set(
        column,
        `<style:style style:name="${column}" style:family="table-column"><style:table-column-properties ${width}/></style:style>`,
      );
      return `<table:table-column table:style-name="${column}"/>`;
    });
    const row = (cells: readonly (readonly Run[])[], style: string) =>
      `<table:table-row table:style-name="Row">${cells
        .map(
          (runs) =>
            `<table:table-cell table:style-name="Cell" office:value-type="string">${this.#paragraph(style, runs)}</table:table-cell>`,
        )
        .join('')}</table:table-row>`;
    const head = block.head.map((text): Run[] => [{ kind: 'text', text }]);
    return [
      `<table:table table:name="${name}" table:style-name="Table">${columns.join('')}`,
      `<table:table-header-rows>${row(head, 'Table_20_Heading')}</table:table-header-rows>`,
      ...block.rows.map((cells) => row(cells, 'Table_20_Contents')),
      '</table:table>',
    ].join('');
  }

  /** Filled with the headings; a word processor that updates it makes the same, without page numbers. */
  #contents(block: Block & { kind: 'contents' }): string {
    const title = textXml(block.title);
    const templates = [1, 2, 3].map(
      (level) =>
        `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}">` +
        '<text:index-entry-link-start text:style-name="Index_20_Link"/><text:index-entry-text/><text:index-entry-link-end/>' +
        '</text:table-of-content-entry-template>',
    );
    const entries = listedIn(block, this.#brief.blocks).map(
      (heading) =>
        `<text:p text:style-name="Contents_20_${heading.level}"><text:a xlink:type="simple"` +
        ` xlink:href="#${this.#anchors.get(heading)!}" text:style-name="Index_20_Link">${textXml(heading.text)}</text:a></text:p>`,
    );
    return [
      '<text:table-of-content text:name="Contents" text:protected="false"><text:table-of-content-source text:outline-level="3">',
      `<text:index-title-template text:style-name="Contents_20_Heading">${title}</text:index-title-template>`,
      ...templates,
      '</text:table-of-content-source><text:index-body><text:index-title text:name="Contents_Head">',
      `<text:p text:style-name="Contents_20_Heading">${title}</text:p></text:index-title>`,
      ...entries,
      '</text:index-body></text:table-of-content>',
    ].join('');
  }
}

/** Rules above and below each row; no row is parted by the end of a page. */
const TABLE_STYLES =
  `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${TEXT_WIDTH}cm" table:align="left" table:border-model="collapsing" fo:margin-bottom="0.3cm"/></style:style>` +
  '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>' +
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:padding-left="0cm" fo:border-top="0.5pt solid #bfb8ac" fo:border-bottom="0.5pt solid #bfb8ac" fo:border-left="none" fo:border-right="none"/></style:style>';

export function picturePath(number: number, ending: 'png' | 'svg'): string {
  return `Pictures/picture${number}.${ending}`;
}

function labelAnchor(entry: number): string {
  return `label-${entry}`;
}

function span(style: string, xml: string): string {
  return `<text:span text:style-name="${style}">${xml}</text:span>`;
}

/** Spaces at an end, and all but the first of several, would be taken away. */
function textXml(text: string): string {
  return escapeXml(text).replace(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}
