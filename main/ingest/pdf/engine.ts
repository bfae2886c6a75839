import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ocrFiles } from '../ocr/files.ts';
import { cmapFile } from './resources.ts';

export type PdfPage = PDFPageProxy;
export type PdfDocument = PDFDocumentProxy;

type Library = typeof import('pdfjs-dist');

/** Why a file gave no document. */
export type Unopened = 'protected' | 'damaged';

export interface Opened {
  readonly document: PdfDocument;
  /** The names of pdf.js' operators, by which a page is read. */
  readonly ops: Library['OPS'];
  close(): Promise<void>;
}

/** Pictures larger than one point are not decoded: only words are wanted, and a page's scan takes 100 ms and 30 MB. */
const NO_PICTURES = 1;
/** An A3 sheet at 600 points to an inch has 70 million; each takes up to four bytes. */
const LARGEST_PICTURE = 100e6;

/**
 * Opens a document. Nothing in it is run, and nothing is fetched but the character maps of this program. With
 * `pictures` those are decoded too.
 */
export async function openPdf(bytes: Uint8Array, pictures = false): Promise<Opened | Unopened> {
  const opened = await open(bytes, pictures);
  if (opened !== 'damaged') return opened;
  const mended = withTrailer(bytes);
  return mended ? open(mended, pictures) : 'damaged';
}

/** A catalog has few words before it says that it is one; a file with many of those words was made to be looked through. */
const LONGEST_CATALOG = 2_000;
const MOST_CATALOGS = 100;

/** A file that was cut short has lost its end, which says where it begins: that can be found again. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tries = 0;
  for (
    let at = all.indexOf('/Catalog');
    at !== -1 && tries < MOST_CATALOGS;
    at = all.indexOf('/Catalog', at + 1)
  ) {
    tries += 1;
    const before = all.toString('latin1', Math.max(0, at - LONGEST_CATALOG), at + '/Catalog'.length + 1);
    const catalog =
      /(?<!\d)(\d{1,10}) (\d{1,5}) obj\s{0,20}<<(?!.*(?:endobj|\d obj\b)).*\/Type\s{0,20}\/Catalog\b/s.exec(
        before,
      );
    if (!catalog) continue;
    const trailer = `\nendobj\ntrailer\n<< /Root ${catalog[1]} ${catalog[2]} R >>\nstartxref\n0\n%%EOF\n`;
    return Buffer.concat([all, Buffer.from(trailer, 'latin1')]);
  }
  return null;
}

async function open(bytes: Uint8Array, pictures: boolean): Promise<Opened | Unopened> {
  const library = await load();
  const task = library.getDocument({
    // The library takes the bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    // Words need no shapes of letters: without this each glyph's outline would be built.
    disableFontFace: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    maxImageSize: pictures ? LARGEST_PICTURE : NO_PICTURES,
    isOffscreenCanvasSupported: false,
    useWasm: pictures,
    wasmUrl: 'wasm/',
    useWorkerFetch: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: OwnFiles,
  });
  try {
    const document = await task.promise;
    return { document, ops: library.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged';
  }
}

/** What pdf.js asks for by name while it reads: character maps of Asian fonts, and what decodes two kinds of pictures. */
class OwnFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { jbig2, openjpeg } = ocrFiles();
    const decoder = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg }[filename];
    if (kind === 'wasmUrl' && decoder !== undefined) return new Uint8Array(await readFile(decoder));
    if (kind !== 'cMapUrl') throw new Error(`no ${kind}`);
    const path = cmapFile(filename);
    if (path === null) throw new Error('no such map');
    return new Uint8Array(await readFile(path));
  }
}

let loaded: Promise<Library> | null = null;

/** Only its build for older engines runs in Node. Its other half is given to it here, or it would look for a file. */
function load(): Promise<Library> {
  loaded ??= (async () => {
    const { warn, log } = console;
    // On loading it tells the terminal that there is no canvas to draw on.
    console.warn = console.log = () => {};
    try {
      await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      Object.assign(console, { warn, log });
    }
  })();
  return loaded;
}
