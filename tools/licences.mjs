// Writes THIRD_PARTY_LICENCES.md: what is shipped and whose it is, from the list that the build left. `--check` only
// compares. Run by programs.mjs after a build.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './workspace.mjs';

/** Shipped beside the bundles: the packages left outside them, and what the desktop program is made of. */
const beside = ['better-sqlite3-multiple-ciphers', 'electron'];

/** Packages whose own published files already contain others, which no bundler can see. @type {Record<string, string[]>} */
const inlined = { docx: ['fflate', 'nanoid'], 'monaco-editor': ['dompurify', 'marked'] };

/** What packages are under that do not bring the whole of it. @type {Record<string, string[]>} */
const added = {
  citeproc: [
    `Pincite uses citeproc under the Common Public Attribution License. It is shipped unchanged, as source, in the file
dist/main/citeproc.cjs; its authors publish it at https://github.com/juris-m/citeproc-js. Citations by CSL (citeproc-js).
Copyright (c) 2009-2019 Frank Bennett.`,
    readFileSync(join(root, 'tools', 'licences', 'CPAL-1.0.txt'), 'utf8'),
  ],
  '@tesseract.js-data/eng': [
    `What this package holds was trained by the Tesseract project (https://github.com/tesseract-ocr/tessdata_best) and is
under the Apache License 2.0.`,
  ],
  '@citation/csl-style-chicago-fullnote-bibliography': [
    `The style in this package is the work of the authors whom it lists, from the Citation Style Language project
(https://citationstyles.org), and is under the Creative Commons Attribution-ShareAlike 3.0 Unported licence:
https://creativecommons.org/licenses/by-sa/3.0/`,
  ],
};

/** What is no package: files of others among our own. @type {readonly Shipped[]} */
const files = [
  {
    name: 'Citation Style Language locales',
    version: '2023-01-22',
    licence: 'CC-BY-SA-3.0',
    texts: [
      `resources/locales/locales-en-US.xml and locales-en-GB.xml are the work of the translators whom they list, from the
Citation Style Language project (https://citationstyles.org), unchanged, and are under the Creative Commons
Attribution-ShareAlike 3.0 Unported licence: https://creativecommons.org/licenses/by-sa/3.0/`,
    ],
  },
];

/** Files whose words must travel with a package. */
const notices = /^(licen[cs]e|copying|notice|third-?party-?notices?)([.-].*)?$/i;

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX expression
 * @property {readonly string[]} texts
 */

const file = join(root, 'THIRD_PARTY_LICENCES.md');
const text = listed(shipped());
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text) {
  console.error('THIRD_PARTY_LICENCES.md is out of date; npm run licences writes it anew.');
  process.exitCode = 1;
}

/** @returns {Shipped[]} */
function shipped() {
  /** @type {string[]} */
  const bundled = JSON.parse(readFileSync(join(root, 'dist', 'packages.json'), 'utf8'));
  const names = [
    ...new Set([...bundled, ...bundled.flatMap((name) => inlined[name] ?? []), ...beside]),
  ].toSorted();
  const packages = names.map((name) => {
    const folder = folderOf(name);
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((entry) => notices.test(entry))
      .toSorted()
      .map((entry) => readFileSync(join(folder, entry), 'utf8'));
    const all = [...texts, ...(added[name] ?? [])].map(tidied);
    return { name, version: about.version, licence: licenceOf(about), texts: all };
  });
  return [...packages, ...files];
}

/** A package may lie below the one that needs it; the first found is as good as any, for its licence. @param {string} name */
function folderOf(name) {
  const there = join(root, 'node_modules', name);
  if (existsSync(there)) return there;
  return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
}

/** @param {{ license?: string | { type: string }, licenses?: { type: string }[] }} about */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses ?? []).map(({ type }) => type).join(' OR ');
}

/** @param {string} words */
function tidied(words) {
  const lines = words
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** @param {readonly Shipped[]} all */
function listed(all) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const { name, texts } of all)
    for (const one of texts) users.set(one, [...(users.get(one) ?? []), name]);
  const rows = all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const sections = [...users].map(([one, names]) => `## ${names.join(', ')}\n\n${fenced(one)}`);
  return `# Third-party licences

Pincite itself is under the MIT licence (see LICENSE). It contains, or is shipped with, the work of others listed here;
\`npm run licences\` writes this file from what the build contains. The SQLite library inside better-sqlite3-multiple-ciphers is in the
public domain; Electron brings a list of its own for Chromium and the rest.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

${sections.join('\n\n')}
`;
}

/** A text in a fence longer than any of its own. @param {string} words */
function fenced(words) {
  const longest = Math.max(2, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${words}\n${fence}`;
}
