import type { BriefDocument } from '#core/brief/document.ts';
import { pngOfSvg } from './raster.ts';

/** Sharp on paper: about 300 pixels to the inch. */
const RASTER_WIDTH = 2_000;

/**
 * The pictures of a document in their order, each as a PNG too: what opens the file may know no SVG, as LibreOffice 7 and
 * Word before 2019 do not.
 */
export async function picturesOf(brief: BriefDocument): Promise<readonly { svg: string; png: Uint8Array }[]> {
  const pictures: { svg: string; png: Uint8Array }[] = [];
  for (const block of brief.blocks) {
    if (block.kind !== 'picture') continue;
    const { svg } = block.picture;
    pictures.push({ svg, png: await pngOfSvg(svg, RASTER_WIDTH) });
  }
  return pictures;
}
