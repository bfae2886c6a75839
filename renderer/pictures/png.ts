import type { DrawnPicture } from '#core/pictures/picture.ts';

/** Sharp on a screen and on paper. */
const SCALE = 2;
/** What a canvas can hold in every browser, in pixels of a side. */
const MOST = 8_000;

/** Draws a picture on a canvas, with the faces of this system: a PNG file in base 64, or `null` where that cannot be done. */
export async function pngOf({ svg, width, height }: DrawnPicture): Promise<string | null> {
  const scale = Math.min(SCALE, MOST / width, MOST / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const image = new Image();
  image.src = svgAddress(svg);
  try {
    await image.decode();
  } catch {
    return null;
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [head, base64] = canvas.toDataURL('image/png').split(',');
  return head === 'data:image/png;base64' && base64 ? base64 : null;
}

/** An SVG document as the address of an image. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;
}
