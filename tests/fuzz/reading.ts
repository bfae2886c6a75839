import fc from 'fast-check';
import { type HostileFile, hostileFile } from './hostile-file.ts';
import { expectRead } from './reading-law.ts';
import { samples } from './samples.ts';

interface ReadInput {
  readonly file: HostileFile;
  /** Whether comments and what was struck out are asked for as well. */
  readonly everything: boolean;
}

/** Files of every format that are imported, for the reader of each. */
export const readInputs: fc.Arbitrary<ReadInput> = fc.record({
  file: hostileFile(samples()),
  everything: fc.boolean(),
});

export async function readLaw({ file, everything }: ReadInput): Promise<void> {
  await expectRead(file.bytes, file.name, everything);
}
