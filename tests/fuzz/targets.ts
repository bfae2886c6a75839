import type fc from 'fast-check';
import { CALLS_OF_ROUND, type Round, rounds } from './calls.ts';
import { type Fault, readBack, tried, whyOf } from './found.ts';
import type { Fuzzing } from './fuzzing.ts';
import type { HostileFile } from './hostile-file.ts';
import { keptOf } from './kept.ts';
import { otherInputs, otherLaw } from './other-files.ts';
import { readInputs, readLaw } from './reading.ts';
import { Session } from './session.ts';

/** After so many faults of different kinds there is enough to mend. */
const ENOUGH = 12;
/** So many inputs are made of one seed. */
const OF_SEED = 25;

/** Who watches is told of each input before it is tried, for afterwards may never come. */
export interface Watcher {
  readonly began: (seed: number, done: number) => void;
  /** `kind` is the format of a file, or what else it is. */
  readonly trying: (kind: string, input: unknown) => void;
  /** A call of a round, or a file. */
  readonly tick: () => void;
}

/** What is tried, and by what. */
interface Trial<Input> {
  /** `nth` says which round it is, for those that go through something in order. */
  readonly inputs: (nth: number) => fc.Arbitrary<Input>;
  readonly law: (input: Input) => Promise<void>;
  /** So many of the inputs that were asked for are one of these. */
  readonly each: number;
  readonly end: () => Promise<void>;
}

/** Tries those that are kept, and then so many that are made. */
export async function fuzz(fuzzing: Fuzzing, watcher: Watcher): Promise<Fault[]> {
  switch (fuzzing.target) {
    case 'readers':
      return all(fuzzing, watcher, {
        ...ofFiles(watcher, readLaw, ({ file }) => file),
        inputs: () => readInputs,
      });
    case 'others':
      return all(fuzzing, watcher, {
        ...ofFiles(watcher, otherLaw, (file) => file),
        inputs: () => otherInputs,
      });
    case 'contract':
      return all(fuzzing, watcher, await ofCalls(watcher));
  }
}

function ofFiles<Input>(
  { trying, tick }: Watcher,
  law: (input: Input) => Promise<void>,
  fileOf: (input: Input) => HostileFile,
): Omit<Trial<Input>, 'inputs'> {
  const watched = async (input: Input) => {
    trying(fileOf(input).format, input);
    tick();
    await law(input);
  };
  return { law: watched, each: 1, end: () => Promise.resolve() };
}

async function ofCalls({ trying, tick }: Watcher): Promise<Trial<Round>> {
  const session = new Session();
  await session.begin();
  return {
    inputs: (nth) => rounds(nth, session.files),
    law: async (round) => {
      trying('round', round);
      await session.round(round, tick);
    },
    each: CALLS_OF_ROUND,
    end: () => session.close(),
  };
}

async function all<Input>(
  { target, inputs, seed }: Fuzzing,
  { began }: Watcher,
  trial: Trial<Input>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const known = (why: string) => faults.some((fault) => fault.why === why);
  try {
    for (const fault of keptOf(target)) {
      // It was written down by this target.
      const again = await trial.law(readBack(fault.input) as Input).then(() => null, whyOf);
      if (again !== null) faults.push({ ...fault, why: again });
    }
    for (let done = 0; done < inputs && faults.length < ENOUGH; done += OF_SEED) {
      const own = seed + done;
      began(own, done);
      const runs = Math.ceil(Math.min(OF_SEED, inputs - done) / trial.each);
      const made = trial.inputs(Math.floor(own / OF_SEED));
      const fault = await tried(target, made, trial.law, { seed: own, runs, known });
      if (fault && !known(fault.why)) faults.push(fault);
    }
  } finally {
    await trial.end();
  }
  return faults;
}
