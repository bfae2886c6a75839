import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Carried } from '#core/brief/carried.ts';

import { briefToDocx } from './docx.ts';
import {
  CREATED,
  documentOf,
  expectWellFormed,
  fullDocument,
  has,
  manyNotes,
  partOf,
  partsOf,
  trickyLine,
} from './testing.ts';

/** That a DOCX is one by the rules: its parts by the schemas, and all that refers to something finds it. */

const SCHEMAS = join(import.meta.dirname, '../../../shared/data/ooxml');

const CARRIED: Carried = { form: 1, matter: 'm', brief: 'b', exported: '', paragraphs: [] };

/** Of each part that a DOCX has, the schema that it follows. */
const SCHEMA_OF: readonly (readonly [RegExp, string])[] = [
  [/^word\/(?:document|(?:foot|end)notes|styles|settings|header\d|footer\d)\.xml$/, 'wml.xsd'],
  [/^word\/theme\/theme1\.xml$/, 'dml-main.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
  [/^customXml\/itemProps1\.xml$/, 'shared-customXmlDataProperties.xsd'],
];

/** Dublin Core's own schemas, by which these would be checked, are not among those of the standard. */
const WITHOUT_SCHEMA = /^(?:docProps\/core\.xml|customXml\/item1\.xml|word\/media\/.*)$/;

const hostile = () => documentOf(fc.sample(trickyLine, { numRuns: 100, seed: 7 }));

test.for([
  ['a rich brief', fullDocument()],
  ['one with endnotes', fullDocument('end')],
  ['a hostile one', hostile()],
  ['one of 5,000 notes', manyNotes(5_000)],
  ['one of empty texts', documentOf(['', ''])],
  ['one of nothing', { ...fullDocument(), blocks: [], notes: [] }],
] as const)('each part of %s is valid by the transitional schemas', async ([, brief], { skip }) => {
  skip(!has('xmllint'), 'xmllint is not installed');
  skip(!existsSync(SCHEMAS), 'the OOXML schemas are not beside the project');
  expect(complaints(await briefToDocx(brief, { created: CREATED, carried: CARRIED }))).toEqual([]);
});

test.for([
  ['footnotes', fullDocument()],
  ['endnotes', fullDocument('end')],
  ['hostile words', hostile()],
] as const)('with %s, everything that refers to something finds it, once', async ([, brief]) => {
  const bytes = await briefToDocx(brief, { created: CREATED, carried: CARRIED });
  const parts = partsOf(bytes);
  for (const path of parts.keys()) if (path.endsWith('.rels')) resolves(bytes, path, new Set(parts.keys()));

  const styles = new Set(values(partOf(bytes, 'word/styles.xml'), /w:styleId="([^"]+)"/g));
  const whole = ['document', 'footnotes', 'endnotes', 'header1', 'header2', 'footer1', 'footer2', 'styles']
    .map((name) => partOf(bytes, `word/${name}.xml`))
    .join('');
  const named = values(whole, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g);
  expect(named.filter((style) => !styles.has(style))).toEqual([]);

  const document = partOf(bytes, 'word/document.xml');
  for (const pattern of [
    /<w:bookmarkStart w:id="(\d+)"/g,
    /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
    /<wp:docPr id="(\d+)"/g,
    /<w:(?:foot|end)noteReference w:id="(\d+)"/g,
  ])
    expectOnce(values(document, pattern));
  expect(values(document, /<w:bookmarkEnd w:id="(\d+)"/g).sort()).toEqual(
    values(document, /<w:bookmarkStart w:id="(\d+)"/g).sort(),
  );
  const bookmarks = new Set(values(document, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g));
  const led = values(document, /(?:w:anchor="|> (?:NOTE)?REF )(\w+)/g);
  expect(led.filter((name) => !bookmarks.has(name))).toEqual([]);
  expect([...bookmarks].filter((name) => name.length > 40 || !/^[A-Za-z_]\w*$/.test(name))).toEqual([]);
});

test('whatever characters a text holds, each part is well-formed', () => expectWellFormed(briefToDocx));

/** Each relationship's target is a part of the package, and each that is named is a relationship. */
function resolves(bytes: Uint8Array, path: string, parts: ReadonlySet<string>): void {
  const xml = partOf(bytes, path);
  const owner = path.replace(/(?<=^|\/)_rels\/(.*)\.rels$/, '$1');
  const ids = values(xml, /<Relationship Id="([^"]+)"/g);
  expectOnce(ids);
  for (const [, target, mode] of xml.matchAll(/Target="([^"]*)"( TargetMode="External")?/g)) {
    if (mode !== undefined) expect(URL.canParse(target!)).toBe(true);
    else expect(parts, `${path}: ${target}`).toContain(posix.join(dirname(owner), target!));
  }
  if (owner === '') return;
  const used = values(partOf(bytes, owner), / r:(?:id|embed)="([^"]+)"/g);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
}

function expectOnce(all: readonly string[]): void {
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
}

function values(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((found) => found[1]!);
}

/** What xmllint says of any part, each by its schema; a part that has none is named. */
function complaints(docx: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-ooxml-'));
  try {
    const parts = [...partsOf(docx).keys()].filter((path) => !WITHOUT_SCHEMA.test(path));
    const found = parts.filter((path) => !SCHEMA_OF.some(([pattern]) => pattern.test(path)));
    for (const [pattern, schema] of SCHEMA_OF) {
      const files = parts
        .filter((path) => pattern.test(path))
        .map((path) => {
          const file = join(folder, path.replaceAll(/[^\w.]/g, '-'));
          writeFileSync(file, withoutExtensions(partOf(docx, path)));
          return file;
        });
      if (files.length === 0) continue;
      const lint = ['--nonet', '--huge', '--noout', '--schema', join(SCHEMAS, schema), ...files];
      const { status, stderr } = spawnSync('xmllint', lint, { encoding: 'utf8' });
      if (status !== 0) found.push(...stderr.split('\n').filter((line) => !line.endsWith(' validates')));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The newer kind of picture, which the standard leaves a place for, is none of it. */
function withoutExtensions(xml: string): string {
  return xml.replaceAll(/<a:extLst>.*?<\/a:extLst>/gs, '');
}
