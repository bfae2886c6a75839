import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * What reading pictures needs, from the disk beside the bundles, or from the packages where this file is run as it is
 * written: the engine, its program, and what it knows of English. Nothing is ever looked for elsewhere.
 */
export interface OcrFiles {
  readonly engine: string;
  readonly program: string;
  readonly language: string;
  /** What pdf.js decodes two kinds of pictures with. */
  readonly jbig2: string;
  readonly openjpeg: string;
}

/** As they lie in the packages; the build puts each beside the bundles under its own name. */
const IN_PACKAGES: OcrFiles = {
  engine: 'tesseract.js-core/tesseract-core-simd-lstm.js',
  program: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  language: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  jbig2: 'pdfjs-dist/wasm/jbig2.wasm',
  openjpeg: 'pdfjs-dist/wasm/openjpeg.wasm',
};
const IN_BUILD: OcrFiles = {
  engine: 'tesseract-core.cjs',
  program: 'tesseract-core.wasm',
  language: 'eng.traineddata.gz',
  jbig2: 'jbig2.wasm',
  openjpeg: 'openjpeg.wasm',
};

const require = createRequire(import.meta.url);

export function ocrFiles(): OcrFiles {
  const built = !import.meta.filename.endsWith('.ts');
  const at = (one: keyof OcrFiles) =>
    built ? join(import.meta.dirname, 'ocr', IN_BUILD[one]) : require.resolve(IN_PACKAGES[one]);
  return {
    engine: at('engine'),
    program: at('program'),
    language: at('language'),
    jbig2: at('jbig2'),
    openjpeg: at('openjpeg'),
  };
}

/** What the engine's file gives, unchecked. */
export function engineIn({ engine }: OcrFiles): unknown {
  return require(engine);
}

export function bytesOf(file: string): Uint8Array {
  return readFileSync(file);
}
