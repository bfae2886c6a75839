import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** citeproc lies beside the bundles as its authors published it, in a file of its own, as its licence has it. */
const citeprocAsItIs: Plugin = {
  name: 'citeproc-as-it-is',
  enforce: 'pre',
  resolveId: (id) => (id === 'citeproc' ? { id: './citeproc.cjs', external: true } : null),
  generateBundle() {
    const file = require.resolve('citeproc');
    this.emitFile({
      type: 'asset',
      fileName: 'citeproc.cjs',
      originalFileName: file,
      source: readFileSync(file),
    });
  },
};

/** What `main/ingest/ocr/files.ts` looks for there: the engine that reads pictures, as its authors published it. */
const OCR = {
  'tesseract-core.cjs': require.resolve('tesseract.js-core/tesseract-core-simd-lstm.js'),
  'tesseract-core.wasm': require.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
  'eng.traineddata.gz': require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  'jbig2.wasm': require.resolve('pdfjs-dist/wasm/jbig2.wasm'),
  'openjpeg.wasm': require.resolve('pdfjs-dist/wasm/openjpeg.wasm'),
};

const besideTheBundles: Plugin = {
  name: 'beside-the-bundles',
  generateBundle() {
    for (const [name, file] of Object.entries(OCR))
      this.emitFile({
        type: 'asset',
        fileName: `ocr/${name}`,
        originalFileName: file,
        source: readFileSync(file),
      });
  },
};

/** The character maps of Asian fonts, which pdf.js asks for by name: `main/ingest/pdf/resources.ts` looks for them there. */
const cmapsBeside: Plugin = {
  name: 'cmaps-beside',
  generateBundle() {
    const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
};

/** The hosts, the worker and the threads that cite, read, read pictures, verify, and back up: for Node and Electron's main process. */
export default defineConfig({
  publicDir: false,
  assetsInclude: ['**/*.wasm'],
  plugins: [citeprocAsItIs, besideTheBundles, cmapsBeside],
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        electron: 'main/electron/main.ts',
        loopback: 'main/loopback/main.ts',
        cli: 'main/cli/main.ts',
        worker: 'main/worker.ts',
        citing: 'main/citing/worker.ts',
        damage: 'main/damage/worker.ts',
        reading: 'main/ingest/thread/worker.ts',
        backups: 'main/backups/worker.ts',
        ocr: 'main/ingest/ocr/thread.ts',
        verifying: 'main/verify/worker.ts',
      },
      external: ['better-sqlite3-multiple-ciphers', 'electron', /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3-multiple-ciphers', 'electron'] },
});
