import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../tools/workspace.mjs';

const components = globSync('renderer/**/*.tsx', { cwd: root });
const sheets = new Map(
  globSync('renderer/**/*.module.css', { cwd: root }).map((path) => [path, classesOf(read(path))]),
);
const named = components.flatMap((path) => namedIn(path));

test('every class that a component names is in its sheet', () => {
  expect(named.length).toBeGreaterThan(300);
  const lost = named.filter(({ sheet, name }) => !sheets.get(sheet)?.has(name));
  expect(lost).toEqual([]);
});

test('no sheet has a class that no component names', () => {
  // Where a name is put together, any class of that sheet may be meant.
  const free = new Set(
    components.flatMap((path) =>
      sheetsOf(path)
        .filter(({ free }) => free)
        .map(({ sheet }) => sheet),
    ),
  );
  const unused = [...sheets].flatMap(([sheet, classes]) =>
    free.has(sheet)
      ? []
      : [...classes]
          .filter((name) => !named.some((one) => one.sheet === sheet && one.name === name))
          .map((name) => `${sheet}: ${name}`),
  );
  expect(unused).toEqual([]);
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function classesOf(css: string): ReadonlySet<string> {
  const plain = css.replaceAll(/\/\*[^]*?\*\//g, '');
  return new Set([...plain.matchAll(/\.(-?[A-Za-z_][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name!));
}

function sheetsOf(path: string): { local: string; sheet: string; free: boolean }[] {
  const source = read(path);
  return [...source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, local, from]) => ({
    local: local!,
    sheet: relative(root, join(root, dirname(path), from!)),
    free: new RegExp(`\\b${local}\\[(?!')`).test(source),
  }));
}

function namedIn(path: string): { readonly at: string; readonly sheet: string; readonly name: string }[] {
  const source = read(path);
  return sheetsOf(path).flatMap(({ local, sheet }) =>
    [...source.matchAll(new RegExp(`\\b${local}\\['([^']+)'\\]`, 'g'))].map(([, name]) => ({
      at: path,
      sheet,
      name: name!,
    })),
  );
}
