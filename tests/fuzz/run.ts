import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { keep } from './kept.ts';
import { type Target, TARGETS } from './fuzzing.ts';
import { fuzzed } from './watched.ts';

/** `npm run fuzz`: generated inputs for whatever takes one from outside, and what did not hold. */

/** Of all inputs; a call of the contract takes ten times as long as a file. */
const SHARES: Readonly<Record<Target, number>> = { readers: 0.6, others: 0.2, contract: 0.2 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const targets = TARGETS.filter((target) => positionals.length === 0 || positionals.includes(target));
const seed = Number(values.seed ?? randomInt(2 ** 30));
let failed = false;

console.log(`seed ${seed}`);
for (const target of targets) {
  const share = targets.length === TARGETS.length ? SHARES[target] : 1;
  const asked = Math.round(Number(values.inputs) * share);
  const began = performance.now();
  const { faults, inputs, kinds, slowestMs, megabytes } = await fuzzed({ target, inputs: asked, seed });
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    `${target}: ${inputs} inputs in ${seconds} s, the slowest ${slowestMs} ms, memory ${megabytes.join(', ')} MB, ${faults.length} faults`,
  );
  console.log(`  ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
  for (const fault of faults) {
    failed = true;
    console.log(`  ${fault.why}\n    seed ${fault.seed}, kept as ${keep(fault) ?? 'nothing'}`);
  }
}
process.exitCode = failed ? 1 : 0;
