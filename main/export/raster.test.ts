import { expect, test } from 'vitest';
import { pngOfSvg } from './raster.ts';

test('an SVG document becomes a PNG file of the width that was asked for, its words drawn', async () => {
  const svg = (word: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"><text x="5" y="30" font-family="Inter, Arial, sans-serif">${word}</text></svg>`;
  const png = await pngOfSvg(svg('Łódź'), 300);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([300, 150]);
  expect(await pngOfSvg(svg('Łódź'), 300)).toEqual(png);
  expect(png.length).toBeGreaterThan((await pngOfSvg(svg(''), 300)).length + 200);
});
