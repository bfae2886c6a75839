import type { Signal } from '#core/contract/transport.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import type { Source } from '#core/intake/source.ts';
import type { Met } from '../reader.ts';
import { pdfReader } from './reader.ts';
import { type MadeOptions, type MadePage, pdfOf } from './made.ts';

export async function met(bytes: Uint8Array, signal: Signal = new AbortController().signal): Promise<Met[]> {
  const all: Met[] = [];
  for await (const one of pdfReader.read({ bytes, fileName: 'made.pdf', choices: NO_CHOICES, signal }))
    all.push(one);
  return all;
}

export async function read(
  pages: readonly (MadePage | string)[],
  options: MadeOptions = {},
): Promise<Source> {
  const [first] = await met(pdfOf(pages, options));
  if (first?.kind !== 'source') throw new Error(JSON.stringify(first));
  return first.source;
}

export const left = (source: Source): string[][] =>
  source.furniture.map(({ start, end, reason }) => [reason, source.text.slice(start, end)]);

/** The text without what was left out. */
export function own({ text, furniture }: Source): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of furniture) {
    kept += text.slice(from, start);
    from = end;
  }
  return (kept + text.slice(from)).replace(/\n{2,}/g, '\n\n').trim();
}

/** Three lines of 12 points, as a body of text. */
export const BODY = [
  'The supervisor said that nobody would leave before the count was',
  'finished, and she locked the door with a key that she wore on a',
  'lanyard around her neck. Nobody on the floor objected at the time.',
];
