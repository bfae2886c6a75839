import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJsonl, type RecordLine } from './jsonl.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jsonl-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function linesOf(content: string | Uint8Array, longest?: number): Promise<RecordLine[]> {
  const filePath = join(folder, 'articles.jsonl');
  await writeFile(filePath, content);
  return gathered(readJsonl(filePath, longest));
}

async function gathered(lines: AsyncIterable<RecordLine>): Promise<RecordLine[]> {
  const all: RecordLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const short = (line: RecordLine): unknown =>
  line.ok ? line.record.text : `${line.line} ${line.code} ${line.detail}`.trim();

test('a record needs only its text; other keys are ignored', async () => {
  const [line] = await linesOf(
    '\uFEFF{"text":"Words","id":7,"published":"March 9, 2024","title":" ","more":{"a":1}}\r\n',
  );
  expect(line).toMatchObject({
    ok: true,
    line: 1,
    record: { id: '7', title: null, outlet: null, published: '2024-03-09', url: null, text: 'Words' },
  });
});

test('a bad line is reported by its number and hides no other', async () => {
  const lines = await linesOf(
    Buffer.concat([
      Buffer.from(
        '{"text":"one"}\n\n{"text":\n[1]\n{"title":"t"}\n{"text":" "}\n{"text":"x","published":"soon"}\n',
      ),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('{"text":"two"}'),
    ]),
  );
  expect(lines.map(short)).toEqual([
    'one',
    '3 not-json',
    '4 not-a-record',
    '5 not-a-record text',
    '6 not-a-record text',
    '7 not-a-record published',
    '8 not-utf-8',
    'two',
  ]);
});

test('a line over the limit is skipped, and the next one is read', async () => {
  const long = JSON.stringify({ text: 'long '.repeat(600_000) });
  const lines = await linesOf(`{"text":"one"}\n${long}\n{"text":"two"}\n`, 1_000_000);
  expect(lines.map(short)).toEqual(['one', `2 too-long ${long.length + 1}`, 'two']);
});

test('a line may be longer than what is read at once', async () => {
  const text = 'word '.repeat(600_000);
  expect((await linesOf(`${JSON.stringify({ text })}\n{"text":"two"}`)).map(short)).toEqual([text, 'two']);
});

test('progress counts the bytes of all lines', async () => {
  const content = '{"text":"é"}\n\n{"text":"two"}';
  const lines = await linesOf(content);
  expect(lines.map(({ read }) => read)).toEqual([14, Buffer.byteLength(content)]);
});

test('a file that cannot be read is one failure', async () => {
  const lines = await gathered(readJsonl(join(folder, 'none.jsonl')));
  expect(lines).toEqual([{ ok: false, line: 1, read: 0, code: 'unreadable', detail: 'ENOENT' }]);
});
