import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** What pdf.js asks for by name: maps of characters, faces that every PDF may leave out, and pictures without WebAssembly. */
const pdfjsFiles: Plugin = {
  name: 'pdfjs-files',
  generateBundle() {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
      for (const name of readdirSync(join(home, folder))) {
        if (folder === 'wasm' && !name.endsWith('_nowasm_fallback.js')) continue;
        const file = join(home, folder, name);
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${name}`,
          originalFileName: file,
          source: readFileSync(file),
        });
      }
  },
};

/** The pages: one build that both hosts serve from `/`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react(), windowAhead(), pdfjsFiles],
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
      output: {
        codeSplitting: {
          groups: [
            { name: 'monaco', test: /monaco-editor/ },
            // What loads the window must not wait for it.
            { name: 'loading', test: /preload-helper|rolldown\/runtime/, priority: 1 },
          ],
        },
      },
    },
  },
});

/** The window's files are asked for with the page itself, not when the small file that imports them has run. */
function windowAhead(): Plugin {
  return {
    name: 'window-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const needed = new Set<string>();
        const need = (fileName: string) => {
          const chunk = chunks.find((one) => one.fileName === fileName);
          if (!chunk || needed.has(fileName)) return;
          needed.add(fileName);
          chunk.imports.forEach(need);
        };
        for (const chunk of chunks) if (chunk.name === 'window') need(chunk.fileName);
        const styles = chunks
          .filter(({ fileName }) => needed.has(fileName))
          .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const link = (rel: string, href: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${href}` },
        });
        return [
          ...[...needed].map((fileName) => link('modulepreload', fileName)),
          ...[...new Set(styles)].map((fileName) => link('stylesheet', fileName)),
        ];
      },
    },
  };
}
