import { expect, test } from 'vitest';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { pdfReader } from '../pdf/reader.ts';
import type { Met } from '../reader.ts';
import { SCANNED, SCANS, STAMP, STAMPED } from './testing-scan.ts';

async function read(bytes: Uint8Array, scans: boolean): Promise<Met> {
  const input = { bytes, fileName: 'scan.pdf', choices: { ...NO_CHOICES, scans } };
  for await (const met of pdfReader.read({ ...input, signal: new AbortController().signal })) return met;
  throw new Error('nothing was met');
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.each(Object.entries(SCANS))('%s is an article when scans are to be read', async (_, bytes) => {
  const met = await read(bytes, true);
  if (met.kind !== 'source') throw new Error(met.kind);
  const { text, pages, warnings } = met.source;
  expect(oneLine(text)).toBe(oneLine(SCANNED.join(' ')));
  expect(pages.map(({ label }) => label)).toEqual(['1']);
  expect(warnings).toEqual([{ code: 'read from a picture', detail: '1', pages: ['1'] }]);
});

test('and otherwise is refused in a sentence that says what to do', async () => {
  expect(await read(SCANS['one picture of two colours'], false)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'no-words' },
  });
});

test('a scan that a court has stamped is told as one, and read with its stamp', async () => {
  const plain = await read(STAMPED(), false);
  if (plain.kind !== 'source') throw new Error(plain.kind);
  expect(oneLine(plain.source.text)).toBe(STAMP);
  expect(plain.source.warnings.map(({ code }) => code)).toEqual(['page without words']);
  const met = await read(STAMPED(), true);
  if (met.kind !== 'source') throw new Error(met.kind);
  expect(oneLine(met.source.text)).toBe(oneLine([STAMP, ...SCANNED].join(' ')));
  expect(met.source.warnings.map(({ code }) => code)).toEqual(['read from a picture']);
});
