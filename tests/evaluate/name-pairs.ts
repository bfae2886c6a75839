import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { folded } from '#core/names/fold.ts';
import { judgeNames } from '#core/names/judge.ts';
import { slipsBetween } from '#core/names/near.ts';
import { type Evaluation, f1, type Outcome, score, type Score } from './evaluation.ts';

const pair = z.object({ name1: z.string(), name2: z.string(), match: z.boolean(), category: z.string() });
type Pair = z.infer<typeof pair>;

/** The most slips in a hundred letters that plain edit distance is tried with. */
const MOST_SLIPS = 100;

/** Whether two names may name one, on labelled pairs; and beside it how far the distance of their letters goes at best. */
export const namePairs: Evaluation = {
  name: 'name pairs',
  async run(sharedDir): Promise<Outcome> {
    const lines = await readFile(join(sharedDir, 'data/name_pairs.jsonl'), 'utf8').catch(() => null);
    if (lines === null) return { kind: 'skipped', reason: 'the labelled names are not beside the project' };
    const pairs = lines
      .trim()
      .split('\n')
      .map((line) => pair.parse(JSON.parse(line)))
      // No reading of the letters tells that Bombay is Mumbai.
      .filter(({ category }) => category !== 'no-surface-overlap');
    const ours = judged('same name', pairs, (a, b) => judgeNames(a, b) !== 'different');
    const distances = pairs.map(({ name1, name2 }) => distanceOf(name1, name2));
    const tried = Array.from({ length: MOST_SLIPS + 1 }, (_, percent) =>
      judged(`edit distance, ${percent} %`, pairs, (_a, _b, at) => distances[at]! <= percent / 100),
    );
    const best = tried.reduce((one, other) => (f1(other) > f1(one) ? other : one));
    return { kind: 'measured', scores: [ours, { ...best, isBaseline: true }] };
  },
};

function judged(
  name: string,
  pairs: readonly Pair[],
  isSame: (a: string, b: string, at: number) => boolean,
): Score {
  const fact = ({ name1, name2 }: Pair) => `${name1} | ${name2}`;
  return score(
    name,
    pairs.filter(({ match }) => match).map(fact),
    pairs.filter(({ name1, name2 }, at) => isSame(name1, name2, at)).map(fact),
  );
}

/** Slips as a share of the longer name's letters. */
function distanceOf(a: string, b: string): number {
  const left = folded(a);
  const right = folded(b);
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 0 : slipsBetween(left, right, longer) / longer;
}
