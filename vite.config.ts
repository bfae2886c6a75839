import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The pages: one build that both hosts serve from `/`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react(), windowAhead()],
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
