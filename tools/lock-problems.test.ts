import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAllowed, lockProblems, type Lock, type Locked, type Manifest } from './lock-problems.mjs';
import { root } from './workspace.mjs';

const SHA = `sha512-${'A'.repeat(86)}==`;
const good: Locked = { version: '1.2.3', integrity: SHA, license: 'MIT' };

/** A lock file of one package, with what is wrong in it. */
function locked(entry: Locked): Lock {
  return { lockfileVersion: 3, packages: { '': { dependencies: { a: '1.2.3' } }, 'node_modules/a': entry } };
}
const manifest: Manifest = { dependencies: { a: '1.2.3' } };

test('our own lock file has no problem', () => {
  const [lock, own] = ['package-lock.json', 'package.json'].map((name) =>
    JSON.parse(readFileSync(join(root, name), 'utf8')),
  );
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(lockProblems(lock, own)).toEqual([]);
});

test('nor has one that is as it should be', () => {
  expect(lockProblems(locked(good), manifest)).toEqual([]);
});

const wrong: readonly (readonly [string, Locked, string])[] = [
  ['nothing to be checked by', { version: '1.2.3', license: 'MIT' }, 'has no SHA-512'],
  ['a weaker sum', { ...good, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'has no SHA-512'],
  ['half a sum', { ...good, integrity: SHA.slice(0, -4) }, 'has no SHA-512'],
  [
    'two sums, of which either would do',
    { ...good, integrity: `${SHA} sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=` },
    'has no SHA-512',
  ],
  ['a repository', { ...good, resolved: 'git+ssh://git@example.com/a.git#abc' }, 'from elsewhere'],
  ['an address', { ...good, resolved: 'https://packages.example/a.tgz' }, 'from elsewhere'],
  ['a folder', { ...good, resolved: 'file:../a' }, 'from elsewhere'],
  ['a link', { link: true, resolved: '../a', license: 'MIT' }, 'is a link'],
  ['a script', { ...good, hasInstallScript: true }, 'would run a program'],
  ['no licence', { version: '1.2.3', integrity: SHA }, 'says no licence'],
  [
    'a licence that asks for all of the source',
    { ...good, license: 'AGPL-3.0-only' },
    'is under AGPL-3.0-only',
  ],
  ['no rights at all', { ...good, license: 'UNLICENSED' }, 'is under UNLICENSED'],
  ['a licence in a file', { ...good, license: 'SEE LICENSE IN LICENSE.md' }, 'is under SEE'],
  ['another version', { ...good, version: '1.2.4' }, 'and locked as 1.2.4'],
];
test.each(wrong)('%s is found', (_name, entry, said) => {
  const problems = lockProblems(locked(entry), manifest);
  expect(problems).toContainEqual(expect.stringContaining(said));
  expect(problems[0]).toMatch(/^a /);
});

test('a package below another is looked at as well, by its own name', () => {
  const lock = locked(good);
  lock.packages['node_modules/a/node_modules/@b/c'] = { ...good, hasInstallScript: true };
  expect(lockProblems(lock, manifest)).toEqual(['@b/c 1.2.3 would run a program while it is installed.']);
});

test('versions are exact, and those of package.json are those of the lock file', () => {
  expect(lockProblems(locked(good), { dependencies: { a: '^1.2.3' } })).toEqual([
    'The dependencies of package.json are not those of the lock file.',
    'a is asked for as ^1.2.3, which is no exact version.',
  ]);
  expect(lockProblems(locked(good), { ...manifest, devDependencies: { b: '1.0.0' } })).toEqual([
    'The devDependencies of package.json are not those of the lock file.',
    'b is asked for as 1.0.0, and locked as nothing.',
  ]);
  expect(lockProblems(locked(good), { ...manifest, overrides: { c: '>=2' } })).toHaveLength(1);
  expect(lockProblems({ ...locked(good), lockfileVersion: 2 }, manifest)).toEqual([
    'The lock file is of version 2, not 3.',
  ]);
});

/** An SPDX expression, and whether a package under it may be used. */
const expressions = [
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-3.0-or-later OR MIT', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-2.0-only OR MIT AND AGPL-3.0-only', false],
  ['((MIT))', false],
  ['mit', false],
  ['', false],
] as const;
test.each(expressions)('%s: %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});
