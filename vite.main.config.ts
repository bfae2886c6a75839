import { defineConfig } from 'vite';

/** The three hosts and the worker, for Node and for Electron's main process. */
export default defineConfig({
  publicDir: false,
  assetsInclude: ['**/*.wasm'],
  build: {
    ssr: true,
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
      },
      external: ['better-sqlite3', 'electron', /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'electron'] },
});
