import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tools/workspace.mjs';

/** SECURITY.md is held against what there is: each promise to its test, each setting to where it is set. */

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('SECURITY.md');

/** The cells of every row of a table, in all sections or in one. */
function rows(section?: string): readonly (readonly string[])[] {
  const text =
    section === undefined ? page : page.split(new RegExp(`^#+ ${section}$`, 'm'))[1]!.split(/^#/m)[0]!;
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (item|what|attack|fuse|---)/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The tests that a cell names, as `file` “title”. A title may hold quotation marks of its own. */
function testsIn(cell: string): readonly { readonly file: string; readonly title: string }[] {
  return cell.split(/; (?=`)/).map((one) => {
    const [, file, title] = /^`([^`]+)` “(.+)”$/.exec(one) ?? [];
    if (!file || !title) throw new Error(`no test is named by: ${cell}`);
    return { file, title };
  });
}

const promises = rows().filter((cells) => !/^(on|off)$/.test(cells[1]!));

test.each(promises.map((cells) => [cells[0]!, cells]))(
  '“%s” is held by a test that is there',
  (_what, cells) => {
    expect(cells).toHaveLength(3);
    const named = testsIn(cells[2]!);
    expect(named.length).toBeGreaterThan(0);
    for (const { file, title } of named) {
      expect(existsSync(join(root, file)), file).toBe(true);
      const titles = [
        ...read(file).matchAll(
          /\b(?:test(?:\.(?:each|skipIf)(?:<[^(]*>)?\([^]*?\))?)\(\s*(['"`])([^]*?)\1,/g,
        ),
      ].map(([, , words]) => words);
      expect(titles, file).toContain(title);
    }
  },
);

/** https://www.electronjs.org/docs/latest/tutorial/security */
const CHECKLIST = 20;

test('every item of Electron’s checklist is there, in its order', () => {
  const items = rows("Electron's own checklist").map(([item]) => Number.parseInt(item!));
  expect(items).toEqual(Array.from({ length: CHECKLIST }, (_, at) => at + 1));
});

test('the fuses are set as they are told, and the check of the package looks for just those', () => {
  const told = rows('Fuses').map(([name, state]) => [name!.replaceAll('`', ''), state === 'on']);
  expect(told.length).toBe(8);
  const settings = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml'))![1]!;
  const set = [...settings.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, state]) => [
    name,
    state === 'true',
  ]);
  // How a changed binary is signed again is no fuse.
  expect(set.filter(([name]) => name !== 'resetAdHocDarwinSignature')).toEqual(told);
  const checks = /^const fuses = \{\n((?: {2}.*\n)+)/m.exec(read('tools/check-package.mjs'))![1]!;
  expect(
    [...checks.matchAll(/^ {2}(\w+): '([01])',$/gm)].map(([, name, state]) => [name, state === '1']),
  ).toEqual(told);
});

test('Electron is asked for nothing by which another program would be started', () => {
  const folder = join(root, 'main', 'electron');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const taken = sources.flatMap((name) => {
    const found = /import \{([^}]*)\} from 'electron'/.exec(readFileSync(join(folder, name), 'utf8'));
    return found ? found[1]!.split(',').map((one) => one.trim().replace(/^type /, '')) : [];
  });
  expect(taken.length).toBeGreaterThan(20);
  for (const refused of ['shell', 'autoUpdater', 'net', 'crashReporter', 'utilityProcess'])
    expect(taken).not.toContain(refused);
  const all = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(all).not.toMatch(/openExternal\(|openPath\(|child_process|import \* as \w+ from 'electron'/);
});
