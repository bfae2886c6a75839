import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tool } from '../tools/programs.mjs';
import { root } from '../tools/workspace.mjs';

const rooms = ['core', 'db', 'main', 'renderer'];

/** What the linter refuses: where it stands, and what it may not import there. */
const refused = [
  ['core is pure of Node', 'core/text', 'node:fs'],
  ['core is pure of Electron', 'core/text', 'electron'],
  ['core takes no package', 'core/text', 'zod'],
  ['core does not know how it is stored', 'core/claims', '#db/open.ts'],
  ['core does not know how it is stored, by whatever path', 'core/claims', '../../db/open.ts'],
  ['core does not know who serves it', 'core/contract', '#main/workbench.ts'],
  ['the contract takes zod alone', 'core/contract', 'fflate'],
  ['the contract is pure of Node', 'core/contract', 'node:crypto'],
  ['db does not know who asks', 'db/queries', '#main/workbench.ts'],
  ['db does not know who asks, by whatever path', 'db', '../main/workbench.ts'],
  ['db takes no package but its driver and zod', 'db', 'kysely'],
  ['db reaches no network', 'db', 'node:http'],
  ['electron enters by its host: not by a service', 'main/services', 'electron'],
  ['electron enters by its host: not by the workbench', 'main', 'electron'],
  ['electron enters by its host: not by another host', 'main/loopback', 'electron'],
  ['electron enters by its host: not by a page', 'renderer/ui', 'electron'],
  [
    'better-sqlite3-multiple-ciphers enters by db: not by a service',
    'main/services',
    'better-sqlite3-multiple-ciphers',
  ],
  [
    'better-sqlite3-multiple-ciphers enters by db: not by a host',
    'main/electron',
    'better-sqlite3-multiple-ciphers',
  ],
  [
    'better-sqlite3-multiple-ciphers enters by db: not by the terminal',
    'main/cli',
    'better-sqlite3-multiple-ciphers',
  ],
  ['node:http enters by the loopback host: not by a service', 'main/services', 'node:http'],
  ['node:http enters by the loopback host: not by another host', 'main/electron', 'node:http'],
  ['no room reaches a network', 'main/ingest', 'node:https'],
  ['the loopback host reaches no network', 'main/loopback', 'node:https'],
  ['citeproc enters by citing: not by a service', 'main/services', 'citeproc'],
  ['citeproc enters by citing: not by a host', 'main/electron', 'citeproc'],
  ['monaco enters by the reader: not by another screen', 'renderer/compare', 'monaco-editor'],
  ['monaco enters by the reader: not by way of a part', 'renderer/ui', 'monaco-editor/editor'],
  ['monaco enters by the reader: not by main', 'main/services', 'monaco-editor'],
  ['a service does not know the Electron host', 'main/services', '../electron/window.ts'],
  ['a service does not know the loopback host', 'main/services', '#main/loopback/serve.ts'],
  ['a service does not know the terminal', 'main/export', '../cli/main.ts'],
  ['the workbench does not know its hosts', 'main', './electron/main.ts'],
  ['hosts do not know one another: Electron and loopback', 'main/electron', '../loopback/serve.ts'],
  ['hosts do not know one another: loopback and terminal', 'main/loopback', '../cli/main.ts'],
  ['hosts do not know one another: terminal and Electron', 'main/cli', '#main/electron/window.ts'],
  ['the renderer imports no main', 'renderer/connect', '#main/workbench.ts'],
  ['the renderer imports no main, by whatever path', 'renderer/connect', '../../main/workbench.ts'],
  ['the renderer imports no db', 'renderer/library', '#db/open.ts'],
  ['the renderer imports no Node', 'renderer/reader', 'node:path'],
  ['main imports no page', 'main/services', '../../renderer/app.tsx'],
] as const;

/** What it lets pass, so that the refusals above are shown to be about their places. */
const allowed = [
  ['core/text', './span.ts'],
  ['core/claims', '#core/text/span.ts'],
  ['core/contract', 'zod'],
  ['db', 'better-sqlite3-multiple-ciphers'],
  ['db/queries', 'node:path'],
  ['main/services', '#db/open.ts'],
  ['main/citing', 'citeproc'],
  ['main/electron', 'electron'],
  ['main/loopback', 'node:http'],
  ['main/cli', '../workbench.ts'],
  ['main/electron', '#main/electron/window.ts'],
  ['renderer/reader', 'monaco-editor/editor'],
  ['renderer/claims', 'react'],
  ['renderer/claims', '#core/text/span.ts'],
] as const;

/** What the linter refuses in the window: every way in which words become markup. */
const marked = [
  ['react/no-danger', "export const shown = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;"],
  ['eslint/no-restricted-properties', "document.body.innerHTML = 'x';"],
  ['eslint/no-restricted-properties', "document.body.outerHTML = 'x';"],
  ['eslint/no-restricted-properties', "document.body.insertAdjacentHTML('beforeend', 'x');"],
  ['eslint/no-restricted-properties', "document.createRange().createContextualFragment('x');"],
  ['eslint/no-restricted-properties', "document.createElement('iframe').srcdoc = 'x';"],
  ['eslint/no-restricted-properties', "document.write('x');"],
  ['eslint/no-restricted-properties', "document.body.setHTMLUnsafe('x');"],
  ['eslint/no-restricted-globals', 'export const parser = new DOMParser();'],
] as const;

/** What the type checker refuses in each room, by globals and by project references. */
const untyped = [
  ['core knows no page', 'core/text', 'export const found = document.title;'],
  ['core knows no Node', 'core/text', 'export const found = process.argv;'],
  ['core knows no network', 'core/text', "export const found = fetch('/');"],
  ['db knows no page', 'db/queries', 'export const found = document.title;'],
  ['main knows no page', 'main/services', 'export const found = document.title;'],
  ['the renderer knows no Node', 'renderer/ui', 'export const found = process.argv;'],
  ['core cannot reach db', 'core/text', "export const found = import('#db/open.ts');"],
  ['db cannot reach main', 'db/queries', "export const found = import('#main/workbench.ts');"],
  ['the renderer cannot reach main', 'renderer/ui', "export const found = import('#main/workbench.ts');"],
  ['the renderer cannot reach db', 'renderer/ui', "export const found = import('#db/open.ts');"],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'pincite-boundaries-'));
const linted = new Map<string, string[]>();
let typed = '';

beforeAll(async () => {
  const copy = bare('linted');
  refused.forEach(([, place, module], at) => {
    plant(copy, `${place}/refused${at}.ts`, `export * from '${module}';`);
    plant(copy, `${place}/type${at}.ts`, `export type { One } from '${module}';`);
  });
  allowed.forEach(([place, module], at) =>
    plant(copy, `${place}/allowed${at}.ts`, `export * from '${module}';`),
  );
  marked.forEach(([, line], at) => plant(copy, `renderer/ui/marked${at}.tsx`, line));
  const { diagnostics } = JSON.parse(await run(copy, tool('oxlint', 'oxlint'), '--format', 'json', ...rooms));
  for (const { filename, code } of diagnostics) {
    const path = filename.replaceAll('\\', '/');
    linted.set(path, [...(linted.get(path) ?? []), code]);
  }

  const other = bare('typed');
  untyped.forEach(([, place, line], at) => plant(other, `${place}/untyped${at}.ts`, line));
  typed = await run(other, tool('typescript', 'tsc'), '-b', ...rooms);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(refused.map(([rule, place, module], at) => ({ rule, place, module, at })))(
  '$rule ($place imports $module)',
  ({ place, at }) => {
    expect(linted.get(`${place}/refused${at}.ts`) ?? []).toContain('eslint(no-restricted-imports)');
    expect(linted.get(`${place}/type${at}.ts`) ?? []).toContain('eslint(no-restricted-imports)');
  },
);

test.each(allowed.map(([place, module], at) => ({ place, module, at })))(
  '$place may import $module',
  ({ place, at }) => {
    expect(linted.get(`${place}/allowed${at}.ts`) ?? []).not.toContain('eslint(no-restricted-imports)');
  },
);

test.each(marked.map(([rule, line], at) => ({ rule: rule.replace(/^(\w+)\/(.*)$/, '$1($2)'), line, at })))(
  'no words become markup in the window: $line',
  ({ rule, at }) => {
    expect(linted.get(`renderer/ui/marked${at}.tsx`) ?? []).toContain(rule);
  },
);

test.each(untyped.map(([rule, place], at) => ({ rule, place, at })))('$rule', ({ place, at }) => {
  expect(typed).toContain(`${place}/untyped${at}.ts`);
});

/** A copy of the rooms' rules, with one file each in three of them to import. */
function bare(name: string): string {
  const copy = join(folder, name);
  for (const file of [
    '.oxlintrc.json',
    'tsconfig.json',
    'package.json',
    ...rooms.map((one) => `${one}/tsconfig.json`),
  ]) {
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const path of ['core/text/span.ts', 'db/open.ts', 'main/workbench.ts', 'renderer/app.ts']) {
    plant(copy, path, 'export const one = 1;');
  }
  return copy;
}

function plant(copy: string, path: string, code: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), `${code}\n`);
}

/** A tool's standard output; that it fails is what is expected. */
function run(cwd: string, script: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 1 << 26 }, (_, output) =>
      resolve(output),
    );
  });
}
