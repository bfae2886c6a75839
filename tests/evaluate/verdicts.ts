import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DIFFERENCE_KINDS, VERDICTS } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { type Evaluation, type Outcome, score, type Score } from './evaluation.ts';
import { type Gold, readGold } from './gold.ts';
import { madePairs, type PairCase } from './made-pairs.ts';

const handMade = z.object({
  why: z.string(),
  a: z.string(),
  b: z.string(),
  verdict: z.enum(VERDICTS),
  kinds: z.array(z.enum(DIFFERENCE_KINDS)).default([]),
  reason: z.enum(['no words', 'too short', 'different words']).nullable().default(null),
});

/** So many pairs are made of each kind. */
const MADE = 200;

/** The verdict on two wordings, and the kinds of difference: cases of our own, pairs made of our sentences, annotated clusters. */
export const verdicts: Evaluation = {
  name: 'verdicts',
  async run(sharedDir): Promise<Outcome> {
    const cases = join(import.meta.dirname, 'cases');
    const lines = (await readFile(join(cases, 'pairs.jsonl'), 'utf8')).trim().split('\n');
    const written = lines.map((line) => handMade.parse(JSON.parse(line)));
    const sentences = (await readFile(join(cases, 'sentences.txt'), 'utf8')).trim().split('\n');
    const groups = (await readFile(join(cases, 'similar.txt'), 'utf8')).trim().split('\n\n');
    const similar = groups.map((group) => group.split('\n'));
    const scores: Score[] = [judged('written pairs', written)];
    for (const [name, pairs] of madePairs(sentences, similar, MADE))
      scores.push(judged(`made: ${name}`, pairs));
    const gold = await readGold(sharedDir);
    if (gold) scores.push(annotated(gold));
    return { kind: 'measured', scores };
  },
};

function judged(name: string, pairs: readonly PairCase[]): Score {
  const expected: string[] = [];
  const found: string[] = [];
  for (const { a, b, verdict, kinds, reason } of pairs) {
    const comparison = compareWordings(a, b);
    const named = new Set(comparison.differences.map(({ kind }) => kind));
    // Of what cannot be checked, and of marks, no kind is asked for.
    const counted =
      kinds.length === 0 ? [] : DIFFERENCE_KINDS.filter((kind) => named.has(kind) && !isAside(kind));
    const wanted = DIFFERENCE_KINDS.filter((kind) => kinds.includes(kind));
    const asked = wanted.some(isEnd) ? counted : counted.filter((kind) => !isEnd(kind));
    expected.push(`${verdict} ${reason ?? ''} [${wanted.join(', ')}] ${a} | ${b}`);
    found.push(`${comparison.verdict} ${comparison.reason ?? ''} [${asked.join(', ')}] ${a} | ${b}`);
  }
  return score(name, expected, found);
}

function isAside(kind: string): boolean {
  return kind === 'typography';
}

function isEnd(kind: string): boolean {
  return kind.endsWith('at an end');
}

const RELATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['identical', ['identical', 'typographic']],
  ['contained', ['trimmed']],
  ['altered', ['altered']],
  ['none', ['cannot be checked']],
]);

function annotated({ articles, quote_clusters, quote_non_matches }: Gold): Score {
  const exact = new Map(articles.flatMap(({ quotations }) => quotations.map((one) => [one.id, one.exact])));
  const sure = quote_clusters.flatMap(({ pairs }) => pairs).filter(({ doubtful }) => !doubtful);
  const none = quote_non_matches.map((pair) => ({ ...pair, relation: 'none' }));
  const expected: string[] = [];
  const found: string[] = [];
  for (const { a, b, relation } of [...sure, ...none]) {
    const { verdict } = compareWordings(exact.get(a) ?? '', exact.get(b) ?? '');
    const known = [...RELATIONS].find(([, wanted]) => wanted.includes(verdict))?.[0] ?? verdict;
    expected.push(`${a} ${b} ${relation}`);
    found.push(`${a} ${b} ${known}`);
  }
  return score('annotated clusters', expected, found);
}
