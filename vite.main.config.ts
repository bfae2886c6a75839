import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** citeproc lies beside the bundles as its authors published it, in a file of its own, as its licence has it. */
const citeprocAsItIs: Plugin = {
  name: 'citeproc-as-it-is',
  enforce: 'pre',
  resolveId: (id) => (id === 'citeproc' ? { id: './citeproc.cjs', external: true } : null),
  generateBundle() {
    const file = createRequire(import.meta.url).resolve('citeproc');
    this.emitFile({
      type: 'asset',
      fileName: 'citeproc.cjs',
      originalFileName: file,
      source: readFileSync(file),
    });
  },
};

/** The three hosts, the worker, and the threads that cite and read, for Node and for Electron's main process. */
export default defineConfig({
  publicDir: false,
  assetsInclude: ['**/*.wasm'],
  plugins: [citeprocAsItIs],
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
        reading: 'main/ingest/thread/worker.ts',
      },
      external: ['better-sqlite3', 'electron', /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'electron'] },
});
