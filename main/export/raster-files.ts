import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import program from '@resvg/resvg-wasm/index_bg.wasm?inline';

/** What the rasteriser needs, built into the program: nothing is looked for on the disk of whoever runs it. */
export const WASM = bytesOf(program);
export const FONTS: readonly Uint8Array[] = [latin, latinExt, cyrillic, greek].map(bytesOf);

function bytesOf(dataUri: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUri.slice(dataUri.indexOf(',') + 1), 'base64'));
}
