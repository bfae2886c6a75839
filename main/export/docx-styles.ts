import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

import type { Block } from '#core/brief/document.ts';

/** Georgia is on every Windows and macOS; LibreOffice on Linux takes its metric twin, Gelasio, or the system's serif. */
const FONT = 'Georgia';

const INK = '1F1B18';
const QUIET = '6B645C';
const ACCENT = '7A2A2E';

const GENEROUS = { line: 300, lineRule: LineRuleType.AUTO };

export const STYLE_OF_ROLE: Readonly<Record<(Block & { kind: 'paragraph' })['role'], string>> = {
  standfirst: 'Standfirst',
  prose: 'BodyText',
  claim: 'Claim',
  quotation: 'AttributedQuotation',
};

/**
 * All looks are in styles, none at the paragraphs themselves, so that an editor restyles a brief in one move. Sizes are
 * half points, lengths twentieths of a point.
 */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, ...GENEROUS } },
    },
    title: {
      next: 'StandingLine',
      run: { font: FONT, size: 40, bold: true },
      paragraph: {
        spacing: { before: 0, after: 60, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
    heading1: heading(28, 360),
    heading2: heading(24, 280),
    heading3: { ...heading(22, 240), run: { font: FONT, size: 22, bold: true, italics: true, color: INK } },
    hyperlink: { run: { color: ACCENT } },
    footnoteReference: { run: { superScript: true, bold: true, color: ACCENT } },
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    },
    footnoteTextChar: { run: { size: 18 } },
    bibliography: {
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: {
        indent: { left: 360, hanging: 360 },
        spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO },
      },
    },
  },
  // The library's character styles build on this one without defining it.
  characterStyles: [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true },
  ],
  paragraphStyles: [
    {
      id: 'StandingLine',
      name: 'Standing Line',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { size: 20, color: QUIET },
      paragraph: { spacing: { after: 280 } },
    },
    {
      id: 'Standfirst',
      name: 'Standfirst',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      run: { size: 25 },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
    {
      id: 'Claim',
      name: 'Claim',
      basedOn: 'BodyText',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { spacing: { before: 200 } },
    },
    {
      id: 'AttributedQuotation',
      name: 'Attributed Quotation',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { indent: { left: 360 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { indent: { left: 720, right: 360 } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { spacing: { before: 160, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { bold: true, color: QUIET },
      paragraph: { keepNext: true },
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
    },
  ],
};

function heading(
  size: number,
  before: number,
): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> {
  return {
    next: 'BodyText',
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO },
    },
  };
}
