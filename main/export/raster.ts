import { initWasm, Resvg } from '@resvg/resvg-wasm';

let begun: Promise<readonly Uint8Array[]> | null = null;

/** Loaded when the first picture is drawn, which most runs never do. */
async function begin(): Promise<readonly Uint8Array[]> {
  const { WASM, FONTS } = await import('./raster-files.ts');
  await initWasm(WASM.slice());
  return FONTS;
}

/** Draws an SVG document of our own as a PNG file, `width` pixels wide: for programs that show no SVG. */
export async function pngOfSvg(svg: string, width: number): Promise<Uint8Array> {
  const fontBuffers = [...(await (begun ??= begin()))];
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontBuffers, defaultFontFamily: 'Inter Variable', sansSerifFamily: 'Inter Variable' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
