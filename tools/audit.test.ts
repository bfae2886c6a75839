import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { audit, hasFailed, told } from './audit.mjs';
import { root } from './workspace.mjs';

afterEach(() => vi.restoreAllMocks());

/** npm takes seconds for each question, and each test asks several. */
vi.setConfig({ testTimeout: 240_000 });

const electron = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: { electron: string } }
).devDependencies.electron;

const FAULT = {
  id: 1,
  url: 'https://github.com/advisories/GHSA-0000-0000-0000',
  title: 'It does what it should not',
  severity: 'high',
  vulnerable_versions: '<99.0.0',
  cwe: [],
  cvss: { score: 0, vectorString: null },
};

/** A registry on this machine, which knows the faults that it is told and one version of Electron. */
async function registry(faults: Readonly<Record<string, readonly object[]>> | null, newest: string) {
  const server = createServer((request, response) => {
    request.resume();
    const answers =
      request.method === 'POST'
        ? request.url?.endsWith('/advisories/bulk') && faults
        : request.url === '/electron';
    if (!answers) return void response.writeHead(request.method === 'POST' ? 405 : 404).end();
    const versions = { [newest]: { name: 'electron', version: newest, dist: {} } };
    const electronPage = { name: 'electron', 'dist-tags': { latest: newest }, versions };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.method === 'POST' ? faults : electronPage));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return {
    args: ['--registry', `http://127.0.0.1:${port}/`, '--noproxy', '127.0.0.1'],
    close: () => new Promise((settle) => server.close(settle)),
  };
}

/** What is said, and the exit code. */
async function audited(args: readonly string[]): Promise<{ readonly said: string; readonly code: number }> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const code = await audit(args);
  vi.restoreAllMocks();
  return { said: lines.join('\n'), code };
}

const majorAhead = (by: number) => `${Number(electron.split('.')[0]) + by}.0.0`;

test('a known fault is told with its place, an Electron that is not mended any more as well, and it fails', async () => {
  const { args, close } = await registry({ 'fast-check': [FAULT] }, majorAhead(3));
  const { said, code } = await audited(args);
  await close();
  expect(said).toContain('each has its SHA-512');
  expect(said).toContain(`fast-check <99.0.0: It does what it should not (high) ${FAULT.url}`);
  expect(said).toContain('it is not mended any more');
  expect(code).toBe(1);
});

test('a registry that answers no such question is said plainly, and fails where that is asked', async () => {
  const { args, close } = await registry(null, majorAhead(2));
  const { said, code } = await audited(['--strict', ...args]);
  await close();
  expect(said).toContain('The registry could not be asked for known faults: nothing is known of them.');
  expect(said).not.toContain('No fault');
  expect(said).toContain('it is still mended');
  expect(code).toBe(1);
});

const good = { problems: [], packages: 3, faults: [], electron: '45.4.1', newest: 47 };
const known = [{ name: 'a', severity: 'low', title: 'b', address: 'c', range: '<1' }];

/** What was found, whether it fails, whether it fails when it has to be complete, and what is said of it. */
const cases = [
  [good, false, false, 'No fault of any of them is known'],
  [{ ...good, problems: ['a 1.0.0 is under GPL-3.0-only.'] }, true, true, 'a 1.0.0 is under GPL'],
  [{ ...good, faults: known }, true, true, 'a <1: b (low) c'],
  [{ ...good, newest: 48 }, true, true, 'not mended any more'],
  [{ ...good, faults: null }, false, true, 'could not be asked for known faults'],
  [{ ...good, newest: null }, false, true, 'could not be asked which Electron'],
] as const;
test.each(cases)('of %o: fails %s, strictly %s', (found, fails, strictly, said) => {
  expect(hasFailed(found, false)).toBe(fails);
  expect(hasFailed(found, true)).toBe(strictly);
  expect(told(found).join('\n')).toContain(said);
});
