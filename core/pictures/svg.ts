import { plainLine } from '#core/brief/plain.ts';
import type { DrawnPicture } from './picture.ts';

/** Black on white, in a face that every system has something like: a picture is printed, and needs nothing beside it. */
export const INK = '#1a1a1a';
export const SOFT = '#555555';
export const LINE = '#c8c8c8';
const FACE = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A number as short as a picture needs it. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** `text` is clean, one line, and fits. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size = 12, fill = INK, anchor = 'start', weight = 400 } = {},
): string {
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${fill}"${bold}${place}>${escapeXml(text)}</text>`;
}

/** The document around what was drawn. */
export function svgOf(
  width: number,
  height: number,
  title: string,
  description: string,
  body: readonly string[],
): DrawnPicture {
  const [name, words] = [plainLine(title), plainLine(description)];
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img"` +
      ` font-family="${escapeXml(FACE)}">`,
    `<title>${escapeXml(name)}</title>`,
    `<desc>${escapeXml(words)}</desc>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
  return { svg, width: w, height: h, title: name, description: words };
}
