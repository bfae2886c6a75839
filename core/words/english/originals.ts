import type { Origin } from '../../contract/originals.ts';
import { byteCount } from '../formats.ts';

/** The files that articles came from. */
export const originals = {
  title: 'Original file',
  none: 'No file: it was pasted, or imported before files were kept.',
  save: 'Save original…',
  upTo: 'Keep files up to',
  megabytes: (size: number) => byteCount(size * 1_048_576),
  sizes: { '0': 'none', '10': '10 MB', '100': '100 MB', '500': '500 MB', '2048': '2 GB' },
  saved: (fileName: string) => `${fileName} is as it was imported, byte for byte.`,
  /** One line for each thing that is known. */
  facts: ({ fileName, size, kept, part, format, readerVersion, sha256 }: Origin): string[] => [
    `${fileName ?? 'A file without a name'} · ${byteCount(size)} · ${kept === null ? 'not kept, since it is larger than the settings say' : `kept in ${byteCount(kept)}`}`,
    ...(part === null ? [] : [`Its part ${part}`]),
    `Read as ${format}, by reader ${readerVersion}`,
    `SHA-256 of the file ${sha256}`,
  ],
};
