import { join } from 'node:path';
import { citations } from './citations.ts';
import { draft } from './draft.ts';
import { type Evaluation, f1, type Outcome, precision, recall, type Score } from './evaluation.ts';
import { finding } from './finding.ts';
import { intake } from './intake.ts';
import { mentions } from './mentions.ts';
import { pageText } from './page-text.ts';
import { namePairs } from './name-pairs.ts';
import { speakers } from './speakers.ts';
import { tracing } from './tracing.ts';
import { verdicts } from './verdicts.ts';

const EVALUATIONS: readonly Evaluation[] = [
  intake,
  finding,
  speakers,
  verdicts,
  tracing,
  mentions,
  namePairs,
  draft,
  citations,
  pageText,
];

const USAGE = `Usage: node tests/evaluate/run.ts [--json] [--shared DIR] [NAME…]

Measures what the program proposes against annotated texts, and lists every difference.
Evaluations: ${EVALUATIONS.map(({ name }) => name).join(', ')}
`;

/** Exit code: 0, or 2 for a command that cannot be understood. A low score is a finding, not a failure. */
async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const names: string[] = [];
  let json = false;
  let sharedDir = join(import.meta.dirname, '../../../shared');
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word === '--json') json = true;
    else if (word === '--shared' && words[index + 1] !== undefined) sharedDir = words[(index += 1)]!;
    else if (EVALUATIONS.some(({ name }) => name === word)) names.push(word);
    else {
      process.stderr.write(`There is no ${word}.\n${USAGE}`);
      return 2;
    }
  }
  const outcomes: { readonly name: string; readonly outcome: Outcome }[] = [];
  for (const { name, run } of EVALUATIONS) {
    if (names.length > 0 && !names.includes(name)) continue;
    outcomes.push({ name, outcome: await run(sharedDir) });
  }
  process.stdout.write(
    json ? `${JSON.stringify(outcomes.map(asData), null, 2)}\n` : outcomes.map(asWords).join('\n'),
  );
  return 0;
}

function asData({ name, outcome }: { name: string; outcome: Outcome }): unknown {
  if (outcome.kind === 'skipped') return { name, skipped: outcome.reason };
  return {
    name,
    scores: outcome.scores.map((one) => ({
      ...one,
      precision: precision(one),
      recall: recall(one),
      f1: f1(one),
    })),
  };
}

function asWords({ name, outcome }: { name: string; outcome: Outcome }): string {
  if (outcome.kind === 'skipped') return `${name}: skipped, since ${outcome.reason}\n`;
  const lines = outcome.scores.flatMap((one) => [
    `  ${one.name.padEnd(24)} precision ${precision(one).toFixed(3)}  recall ${recall(one).toFixed(3)}  F1 ${f1(one).toFixed(3)}  (${one.right} right)`,
    ...(one.isBaseline ? [] : differences(one)),
  ]);
  return [`${name}:`, ...lines, ''].join('\n');
}

function differences({ extra, missing }: Score): string[] {
  return [
    ...extra.map((fact) => `    not annotated: ${fact}`),
    ...missing.map((fact) => `    not found:     ${fact}`),
  ];
}

process.exitCode = await main(process.argv.slice(2));
