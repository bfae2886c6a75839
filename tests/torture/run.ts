import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { damaged } from './damage.ts';
import { faults } from './faults.ts';
import { fullDisk } from './full-disk.ts';
import { killed } from './killed.ts';
import type { Part } from './part.ts';
import { plug } from './plug.ts';
import { share } from './share.ts';

/** All of them, or those named: `[--seed N] [--rounds N] [PART…]`. */
const parts: readonly Part[] = [killed, plug, share, faults, fullDisk, damaged];

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string' } },
  allowPositionals: true,
});
const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. The parts are ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

for (const part of parts) {
  if (positionals.length > 0 && !positionals.includes(part.name)) continue;
  const rounds = values.rounds === undefined ? part.rounds : Number(values.rounds);
  console.log(`\n${part.name} (seed ${seed})`);
  const folder = mkdtempSync(join(tmpdir(), 'pincite-torture-'));
  const began = performance.now();
  const onRound = (done: number) =>
    void (
      process.stderr.isTTY && process.stderr.write(`\r${done} of ${rounds}${done === rounds ? '\n' : ''}`)
    );
  try {
    for (const line of await part.run({ folder, rounds, seed, onRound })) console.log(`  ${line}`);
    console.log(`  in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    rmSync(folder, { recursive: true, force: true });
  } catch (fault) {
    // What failed is kept, to be looked at.
    console.error(fault);
    console.error(`  FAILED; its files are in ${folder}`);
    process.exitCode = 1;
  }
}
