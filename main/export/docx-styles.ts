import type { Block } from '#core/brief/document.ts';
import { escapeXml } from './escape.ts';
import { W_NAMESPACES, XML } from './docx-package.ts';

export const STYLE_OF_ROLE: Readonly<Record<(Block & { kind: 'paragraph' })['role'], string>> = {
  standfirst: 'Standfirst',
  prose: 'BodyText',
  claim: 'Claim',
  quotation: 'AttributedQuotation',
};

/** Colours and typefaces are those of the theme: an editor who chooses another changes all of the brief. */
const INK = '<w:color w:val="1F1B18" w:themeColor="text1"/>';
const QUIET = '<w:color w:val="6B645C" w:themeColor="text2"/>';
const ACCENT = '<w:color w:val="7A2A2E" w:themeColor="accent1"/>';
const HEAD_FACE =
  '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>';
const BODY_FACE =
  '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>';
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const RAISED = '<w:vertAlign w:val="superscript"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of `w:pPr` and `w:rPr`, in the order of the schema. Lengths are twentieths of a point, sizes half points. */
  readonly paragraph?: string;
  readonly run?: string;
  /** Not shown among those to choose from. */
  readonly hidden?: true;
}

const PARAGRAPH_STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'StandingLine',
    paragraph: `<w:keepNext/>${spacing({ before: 0, after: 60, line: 264 })}`,
    run: HEAD_FACE + BOLD + size(40),
  },
  {
    id: 'StandingLine',
    name: 'Standing Line',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: spacing({ after: 280 }),
    run: QUIET + size(20),
  },
  {
    id: 'Standfirst',
    name: 'Standfirst',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: spacing({ before: 120, after: 240 }),
    run: size(25),
  },
  heading(1, 360, BOLD + size(28)),
  heading(2, 280, BOLD + size(24)),
  heading(3, 240, BOLD + ITALIC + size(22)),
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal' },
  {
    id: 'Claim',
    name: 'Claim',
    basedOn: 'BodyText',
    next: 'BodyText',
    paragraph: spacing({ before: 200 }),
  },
  {
    id: 'AttributedQuotation',
    name: 'Attributed Quotation',
    basedOn: 'BodyText',
    paragraph: '<w:ind w:left="360"/>',
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: '<w:ind w:left="720" w:right="360"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepLines/>${spacing({ before: 120, after: 80, line: 264 })}`,
    run: QUIET + size(20),
  },
  {
    id: 'TableCaption',
    name: 'Table Caption',
    basedOn: 'Caption',
    next: 'BodyText',
    paragraph: '<w:keepNext/>',
  },
  {
    id: 'Picture',
    name: 'Picture',
    basedOn: 'Normal',
    next: 'Caption',
    paragraph: `<w:keepNext/>${spacing({ before: 160, after: 0, line: 240 })}`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: spacing({ after: 0, line: 264 }),
    run: size(20),
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: BOLD + QUIET,
  },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    basedOn: 'Normal',
    paragraph: `${spacing({ after: 100, line: 276 })}<w:ind w:left="360" w:hanging="360"/>`,
    run: size(20),
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${spacing({ before: 240, after: 80, line: 264 })}`,
    run: HEAD_FACE + BOLD + size(24),
  },
  contentsLine(1),
  contentsLine(2),
  contentsLine(3),
  noteText('Footnote'),
  noteText('Endnote'),
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: spacing({ after: 0 }),
    run: QUIET + size(17),
    hidden: true,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `${spacing({ after: 0 })}<w:jc w:val="right"/>`,
    run: QUIET + size(17),
    hidden: true,
  },
];

const CHARACTER_STYLES: readonly Style[] = [
  { id: 'Hyperlink', name: 'Hyperlink', run: ACCENT },
  { id: 'FootnoteReference', name: 'footnote reference', run: BOLD + ACCENT + RAISED, hidden: true },
  { id: 'EndnoteReference', name: 'endnote reference', run: BOLD + ACCENT + RAISED, hidden: true },
  { id: 'SmallCapitals', name: 'Small Capitals', run: '<w:smallCaps/>' },
  { id: 'Raised', name: 'Raised', run: RAISED },
];

/** Rules above and below each row, none at the sides. */
const TABLE_STYLE =
  '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/>' +
  '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  ['top', 'bottom', 'insideH']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFB8AC"/>`)
    .join('') +
  '</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
  '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/**
 * All looks are in styles, none at the paragraphs themselves, so that an editor restyles a brief in one move.
 * `language` is BCP 47.
 */
export function stylesXml(language: string): string {
  const lang = `<w:lang w:val="${escapeXml(language)}" w:eastAsia="ja-JP" w:bidi="he-IL"/>`;
  return [
    `${XML}<w:styles ${W_NAMESPACES}><w:docDefaults>`,
    `<w:rPrDefault><w:rPr>${BODY_FACE}${INK}${size(22)}${lang}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacing({ after: 120, line: 300 })}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ...PARAGRAPH_STYLES.map((style) => styleXml('paragraph', style)),
    ...CHARACTER_STYLES.map((style) => styleXml('character', { basedOn: 'DefaultParagraphFont', ...style })),
    `${TABLE_STYLE}</w:styles>`,
  ].join('');
}

/** The names that Word has itself; a style of any other is a custom one. */
const BUILT_IN =
  /^(?:Normal|Title|Body Text|Quote|caption|Bibliography|Hyperlink|(?:heading|toc) \d|TOC Heading|header|footer|(?:foot|end)note (?:text|reference))$/;

function styleXml(type: 'paragraph' | 'character', style: Style): string {
  const { id, name, basedOn, next, paragraph, run, hidden } = style;
  return [
    `<w:style w:type="${type}"${BUILT_IN.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    hidden ? '<w:uiPriority w:val="99"/>' : '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

function heading(level: 1 | 2 | 3, before: number, run: string): Style {
  const flow = `<w:keepNext/><w:keepLines/>${spacing({ before, after: 100, line: 264 })}`;
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `${flow}<w:outlineLvl w:val="${level - 1}"/>`,
    run: HEAD_FACE + run,
  };
}

function contentsLine(level: 1 | 2 | 3): Style {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${spacing({ after: 40, line: 264 })}<w:ind w:left="${360 * (level - 1)}"/>`,
    hidden: true,
  };
}

function noteText(kind: 'Footnote' | 'Endnote'): Style {
  return {
    id: `${kind}Text`,
    name: `${kind.toLowerCase()} text`,
    basedOn: 'Normal',
    paragraph: spacing({ after: 40, line: 252 }),
    run: size(18),
    hidden: true,
  };
}

function spacing(lengths: { before?: number; after?: number; line?: number }): string {
  const line = lengths.line === undefined ? {} : { line: lengths.line, lineRule: 'auto' };
  const attributes = Object.entries({ before: lengths.before, after: lengths.after, ...line })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${value}"`);
  return `<w:spacing${attributes.join('')}/>`;
}

/** Of all scripts. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
