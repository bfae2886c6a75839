import { XML } from './docx-package.ts';

/** Georgia is on every Windows and macOS; LibreOffice on Linux takes its metric twin, Gelasio, or the system's serif. */
const FACE = 'Georgia';

const COLOURS: Readonly<Record<string, string>> = {
  dk1: '1F1B18',
  lt1: 'FFFFFF',
  dk2: '6B645C',
  lt2: 'F6F2EA',
  accent1: '7A2A2E',
  accent2: '2F5D62',
  accent3: '8A6D3B',
  accent4: '4B5D8A',
  accent5: '6A7B45',
  accent6: '7A5C7E',
  hlink: '7A2A2E',
  folHlink: '6B645C',
};

/** The typefaces and colours that the styles refer to. */
export function themeXml(): string {
  const face = `<a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const thrice = (xml: string) => xml.repeat(3);
  return [
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Pincite"><a:themeElements>`,
    '<a:clrScheme name="Pincite">',
    ...Object.entries(COLOURS).map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`),
    `</a:clrScheme><a:fontScheme name="Pincite"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Pincite"><a:fillStyleLst>${thrice(fill)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${thrice(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${thrice(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('');
}
