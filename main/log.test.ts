import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLog } from './log.ts';

/** Nobody but a document of the person's says this. */
const CANARY = 'Kestrel-Quillon';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pincite-log-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the work throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const named = (name: string) => Object.assign(new Error('x'), { name });

/** Faults as they come, what the log must say of each, and why it is in the list. */
const faults: readonly (readonly [string, unknown, RegExp])[] = [
  ['JSON that is none quotes it', thrownBy(() => JSON.parse(`${CANARY} said so`)), / SyntaxError\n {4}at /],
  [
    'a file that is not there is named',
    thrownBy(() => readFileSync(`/nowhere/${CANARY}.pdf`)),
    / Error ENOENT open\n {4}at /,
  ],
  [
    'a message of several lines',
    new TypeError(`a\n${CANARY}\n    at ${CANARY} (/x/${CANARY}.ts:1:2)`),
    / TypeError\n/,
  ],
  ['a message that is a line of a stack', new Error(`    at ${CANARY} (/x/y.ts:1:2)`), / Error\n/],
  ['a message that was changed after', Object.assign(new Error('x'), { message: CANARY }), / Error\n?/],
  [
    'a cause',
    new Error('x', { cause: new RangeError(CANARY) }),
    / Error\n[^]*\n {2}from RangeError\n {4}at /,
  ],
  ['a circle of causes', circle(), / {2}from Error/],
  ['a thrown word, as some packages throw', CANARY, / a thrown string\n/],
  ['a thrown object', { message: CANARY, code: CANARY }, / a thrown object\n/],
  ['null', null, / a thrown null\n/],
  ['a name that is no name', named(`${CANARY} 1`), / Error\n/],
  ['a code that is no code', Object.assign(new Error('x'), { code: CANARY }), / Error\n/],
  ['an address as the code', Object.assign(new Error('x'), { code: `https://${CANARY}/` }), / Error\n/],
  [
    'a code of the database',
    Object.assign(new Error(CANARY), { code: 'SQLITE_CORRUPT' }),
    / Error SQLITE_CORRUPT\n/,
  ],
];

function circle(): Error {
  const error = new Error(CANARY);
  error.cause = error;
  return error;
}

test.each(faults)(
  'the log says what and where a fault was, and not what it says: %s',
  (_why, fault, said) => {
    const data = mkdtempSync(join(folder, 'data-'));
    writeLog(data, 'here', fault);
    const log = readFileSync(join(data, 'pincite.log'), 'utf8');
    expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z here /);
    expect(log).toMatch(said);
    expect(log).not.toContain(CANARY);
  },
);

test('a place in the log is a folder and a file of the program, without the path to it', () => {
  const data = mkdtempSync(join(folder, 'data-'));
  writeLog(data, 'here', new Error('x'));
  const log = readFileSync(join(data, 'pincite.log'), 'utf8');
  expect(log).toMatch(/\n {4}at main\/log\.test\.ts:\d+:\d+\n/);
  expect(log).not.toContain(import.meta.dirname);
});

test('the log is for its owner alone, and grows to a megabyte twice at most', () => {
  const data = join(folder, 'new');
  writeLog(data, 'first');
  if (process.platform !== 'win32') {
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'pincite.log')).mode & 0o777).toBe(0o600);
  }
  for (let round = 0; round < 3; round += 1) {
    writeFileSync(join(data, 'pincite.log'), 'x'.repeat(1_000_001));
    writeLog(data, 'next');
  }
  expect(readdirSync(data).sort()).toEqual(['pincite.log', 'pincite.log.1']);
  expect(readFileSync(join(data, 'pincite.log'), 'utf8')).toMatch(/ next\n$/);
});

test('a log that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => writeLog(join(folder, 'file'), 'here', new Error('x'))).not.toThrow();
});
