import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { ReadJob } from './jobs.ts';
import { ReadingThread } from './reading-thread.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-thread-'));
  for (let i = 0; i < 200; i += 1) writeFileSync(join(folder, `${i}.txt`), `Witness ${i} was heard.`);
  mkdirSync(join(folder, 'folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const job = (name: string): ReadJob => ({ path: join(folder, name), name, choices: NO_CHOICES, takes: [] });
const jobs = (...names: string[]) => names.map(job);
const { signal } = new AbortController();

/** Each file with what came of it. */
async function read(thread: ReadingThread, given: readonly ReadJob[], by = signal): Promise<string[]> {
  const told: string[] = [];
  for await (const { job: of, piece } of thread.read(given, by)) {
    if (piece === null || piece.kind === 'held') continue;
    told.push(
      `${of.name}: ${piece.kind === 'article' ? piece.article.text : piece.kind === 'refused' ? `${piece.refusal.code} ${piece.refusal.detail}`.trim() : 'offered'}`,
    );
  }
  return told;
}

test('files are read in their order, and what cannot be read keeps no other out', async () => {
  const thread = new ReadingThread();
  const many = Array.from({ length: 200 }, (_, i) => `${i}.txt`);
  expect(await read(thread, jobs(...many, 'none.txt', 'folder', '1.txt'))).toEqual([
    ...many.map((name, i) => `${name}: Witness ${i} was heard.`),
    'none.txt: unreadable ENOENT',
    'folder: unsupported folder',
    '1.txt: Witness 1 was heard.',
  ]);
  expect(await read(thread, jobs('2.txt'))).toEqual(['2.txt: Witness 2 was heard.']);
  thread.close();
});

test('what there is in a file is told without reading it', async () => {
  const thread = new ReadingThread();
  const seen: unknown[] = [];
  for await (const { piece } of thread.look(jobs('3.txt', 'none.txt'), signal)) if (piece) seen.push(piece);
  thread.close();
  expect(seen).toMatchObject([
    { part: null, size: 'Witness 3 was heard.'.length, format: 'text', offered: false, refusal: null },
    { part: null, format: null, sha256: null, refusal: { code: 'unreadable' } },
  ]);
});

test('with a file of an archive comes no more than that file', async () => {
  const words = (i: number) => Buffer.from(`Witness ${i} was heard. `.repeat(4_000));
  const files = Object.fromEntries([0, 1, 2].map((i) => [`${i}.txt`, words(i)]));
  writeFileSync(join(folder, 'three.zip'), zipSync(files, { level: 0 }));
  const thread = new ReadingThread();
  const held: number[][] = [];
  for await (const { piece } of thread.read(jobs('three.zip'), signal))
    if (piece?.kind === 'held' && piece.part !== null)
      held.push([piece.bytes.length, piece.bytes.buffer.byteLength]);
  thread.close();
  expect(held).toEqual([0, 1, 2].map((i) => [words(i).length, words(i).length]));
});

/** A thread that reads each file as its name, unless it is one that no thread should meet. */
function badThread(does: string): URL {
  const program = `import { parentPort } from 'node:worker_threads';
    const part = (number, text) => parentPort.postMessage({ kind: 'part', number, weight: 1, part: { kind: 'article', part: null, article: { text } } });
    parentPort.on('message', ({ kind, number, job }) => {
      if (kind === 'taken') return;
      parentPort.postMessage({ kind: 'began', number });
      if (job.name === 'bad') { part(number, 'its beginning'); ${does} }
      part(number, 'whole');
      parentPort.postMessage({ kind: 'done', number });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

const LIMITS = { silentMs: 1_500, scanningMs: 1_500, megabytes: 64, megabytesOfBytes: 96 };

test.each([
  ['dies', `throw new Error('broken');`, 'broken-off broken'],
  ['ends itself', `return process.exit(3);`, 'broken-off code 3'],
  ['never ends', `for (;;);`, 'too-slow 2'],
  [
    'takes all memory',
    `const all = []; for (;;) all.push(new Array(1e5).fill(all.length));`,
    'too-much-memory 64 MB',
  ],
  [
    'unpacks for ever',
    `const all = []; for (;;) { all.push(new Uint8Array(1e6).fill(1)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2); }`,
    'too-much-memory 96 MB',
  ],
])(
  'when the thread %s over a file, that file is refused and the others are read by another',
  async (_, does, why) => {
    const thread = new ReadingThread(badThread(does), LIMITS);
    expect(await read(thread, jobs('a', 'bad', 'b', 'c'))).toEqual([
      'a: whole',
      'bad: its beginning',
      `bad: ${why}`,
      'b: whole',
      'c: whole',
    ]);
    thread.close();
  },
  20_000,
);

test('giving up ends what never ends', async () => {
  const giveUp = new AbortController();
  const thread = new ReadingThread(badThread('for (;;);'), { ...LIMITS, silentMs: 60_000 });
  const reading = read(thread, jobs('bad'), giveUp.signal);
  setTimeout(() => giveUp.abort(), 300);
  await expect(reading).rejects.toThrow('aborted');
});

test('a thread that is ahead waits for who takes what it gives', async () => {
  for (let i = 0; i < 6; i += 1)
    writeFileSync(join(folder, `book${i}.txt`), `Volume ${i}. ${'words '.repeat(600_000)}`);
  const thread = new ReadingThread();
  let most = 0;
  for await (const { job: of, piece } of thread.read(
    jobs(...[0, 1, 2, 3, 4, 5].map((i) => `book${i}.txt`)),
    signal,
  )) {
    if (piece?.kind !== 'article') continue;
    await new Promise((settle) => setTimeout(settle, 50));
    most = Math.max(most, thread.underWay);
    expect(piece.article.text.startsWith(`Volume ${of.name.at(4)!}`)).toBe(true);
  }
  thread.close();
  // A book of 3.6 million letters, its bytes, and none of the rest.
  expect(most).toBeLessThan(9_000_000);
}, 30_000);
