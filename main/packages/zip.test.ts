import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openDirectory, openZip, readEntry, withEntries } from './zip.ts';

const files = {
  'a.xml': strToU8('<a/>'.repeat(50)),
  'stored.bin': [strToU8('as it is'), { level: 0 }] as [Uint8Array, { level: 0 }],
  'folder/é.xml': strToU8('<b/>'),
};
const zip = withComment(zipSync(files, { mtime: new Date(2020, 1, 3) }), 'kept');

function withComment(archive: Uint8Array, comment: string): Uint8Array {
  const whole = Uint8Array.of(...archive, ...strToU8(comment));
  new DataView(whole.buffer).setUint16(archive.length - 2, comment.length, true);
  return whole;
}

test('entries are read by their names, whatever their case, up to a limit', () => {
  const opened = openZip(zip);
  expect(new TextDecoder().decode(readEntry(opened, 'STORED.bin', 100)!)).toBe('as it is');
  expect(new TextDecoder().decode(readEntry(opened, 'folder/é.xml', 100)!)).toBe('<b/>');
  expect(readEntry(opened, 'none', 100)).toBeNull();
  expect(() => readEntry(opened, 'a.xml', 100)).toThrow('too-large');
});

test('a size that an entry only pretends to have is no way around the limit', () => {
  const lying = zip.slice();
  const { record } = openZip(zip).entries[0]!;
  new DataView(lying.buffer).setUint32(record.start + 24, 1, true);
  expect(() => readEntry(openZip(lying), 'a.xml', 100)).toThrow('too-large');
});

test('what is not replaced keeps its bytes, its place and its time', () => {
  const changed = withEntries(
    openZip(zip),
    new Map([
      ['a.xml', strToU8('<changed/>')],
      ['new.xml', strToU8('<new/>')],
    ]),
  );
  const before = openZip(zip);
  const after = openZip(changed);
  expect(after.entries.map(({ name }) => name)).toEqual([
    ...before.entries.map(({ name }) => name),
    'new.xml',
  ]);
  expect(unzipSync(changed)).toEqual({
    'a.xml': strToU8('<changed/>'),
    'stored.bin': strToU8('as it is'),
    'folder/é.xml': strToU8('<b/>'),
    'new.xml': strToU8('<new/>'),
  });
  const bytesOf = (at: number, of: typeof before) =>
    of.bytes.slice(of.entries[at]!.local, of.entries[at + 1]?.local ?? of.directory);
  expect(bytesOf(1, after)).toEqual(bytesOf(1, before));
  const time = (of: typeof before, at: number) =>
    of.bytes.slice(of.entries[at]!.record.start + 12, of.entries[at]!.record.start + 16);
  for (const at of [0, 1, 2, 3]) expect(time(after, at)).toEqual(time(before, 0));
  expect(new TextDecoder().decode(changed.slice(-4))).toBe('kept');
});

test('an archive whose sizes follow its data, as Word writes some, is written again whole', () => {
  // The header says nothing of the sizes, the directory does.
  const streamed = zip.slice();
  const view = new DataView(streamed.buffer);
  const { local, record } = openZip(zip).entries[0]!;
  view.setUint16(local + 6, view.getUint16(local + 6, true) | 8, true);
  view.setUint16(record.start + 8, view.getUint16(record.start + 8, true) | 8, true);
  for (const at of [14, 18, 22]) view.setUint32(local + at, 0, true);
  const changed = withEntries(openZip(streamed), new Map([['a.xml', strToU8('<changed/>')]]));
  expect(unzipSync(changed)['a.xml']).toEqual(strToU8('<changed/>'));
  expect(unzipSync(changed)['stored.bin']).toEqual(strToU8('as it is'));
});

test('an archive of more files than its end has room to count has them all', () => {
  const names = Array.from({ length: 65_540 }, (_, i) => [`${i}`, new Uint8Array()] as const);
  const short = Buffer.from(zipSync(Object.fromEntries(names), { level: 0 }));
  const end = short.length - 22;
  const long = Buffer.alloc(56 + 20);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(65_540n, 32);
  long.writeBigUInt64LE(BigInt(short.readUInt32LE(end + 16)), 48);
  long.writeUInt32LE(0x07064b50, 56);
  long.writeBigUInt64LE(BigInt(end), 64);
  short.writeUInt16LE(0xffff, end + 10);
  const whole = (record: Buffer) => Buffer.concat([short.subarray(0, end), record, short.subarray(end)]);
  expect(openDirectory(whole(long)).entries.length).toBe(65_540);
  long.writeBigUInt64LE(2n ** 60n, 64);
  expect(() => openDirectory(whole(long))).toThrow('damaged');
  long.writeBigUInt64LE(BigInt(end), 64);
  long.writeBigUInt64LE(2n ** 40n, 32);
  expect(() => openDirectory(whole(long))).toThrow('too-large');
});
