import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: one build that both hosts serve from `/`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
    // Three quarters of all; in a file of its own it is compiled on another core while the rest is.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'monaco', test: /monaco-editor/ }] } },
    },
  },
});
