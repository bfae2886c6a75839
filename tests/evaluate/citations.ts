import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findCitations } from '#core/citations/find.ts';
import type { Citation } from '#core/citations/citation.ts';
import type { Evaluation, Outcome, Score } from './evaluation.ts';

const labelled = z.object({
  text: z.string(),
  expected: z.array(
    z.object({
      kind: z.enum(['case', 'law', 'journal', 'id', 'supra', 'reference', 'unknown']),
      arg0: z.string().optional(),
      volume: z.string().optional(),
      reporter: z.string().optional(),
      reporter_found: z.string().optional(),
      page: z.string().nullable().optional(),
      short: z.boolean().optional(),
      year: z.number().optional(),
      groups: z.record(z.string(), z.string()).optional(),
      metadata: z.record(z.string(), z.string().nullable()).optional(),
    }),
  ),
  clean: z.array(z.string()),
});
type Expected = z.infer<typeof labelled>['expected'][number];

const CASES = join(import.meta.dirname, 'cases/dockets.jsonl');
const docketCase = z.object({
  text: z.string(),
  expected: z.array(z.object({ text: z.string(), fields: z.record(z.string(), z.string()) })),
});

/**
 * Legal citations, each label with at most one citation that was found and each citation with at most one label, in the order
 * of the text. They agree where the kind and all of the following that the label has are the same: volume, reporter (as it is
 * printed, or its usual abbreviation; full stops and spaces aside), page, and whether it is a short form. The second figure
 * asks besides for year, parties, pin cite, antecedent and parenthetical where the label has them. A label's court and its
 * words around the citation are not asked for. Markup is taken out before, for an article has none; white space stays.
 */
export const citations: Evaluation = {
  name: 'citations',
  async run(sharedDir): Promise<Outcome> {
    const scores: Score[] = [await docketScore()];
    const lines = await readFile(join(sharedDir, 'data/legal_citations.jsonl'), 'utf8').catch(() => null);
    if (lines !== null) {
      const texts = lines
        .trim()
        .split('\n')
        .map((line) => labelled.parse(JSON.parse(line)));
      scores.push(scored('citations', texts, agrees));
      scores.push(
        scored(
          'citations, all fields',
          texts,
          (one, text, found) => agrees(one, text, found) && agreesInAll(one, found),
        ),
      );
    }
    return { kind: 'measured', scores };
  },
};

function scored(
  name: string,
  texts: readonly z.infer<typeof labelled>[],
  same: (expected: Expected, text: string, found: Citation) => boolean,
): Score {
  const score = { name, right: 0, extra: [] as string[], missing: [] as string[] };
  for (const { text: given, expected, clean } of texts) {
    const text = clean.includes('html') ? given.replaceAll(/<[^>]{0,200}>/g, '') : given;
    const left = findCitations(text);
    for (const one of expected) {
      const at = left.findIndex((found) => same(one, text, found));
      if (at === -1) score.missing.push(`${JSON.stringify(one)} in ${text}`);
      else {
        left.splice(at, 1);
        score.right += 1;
      }
    }
    for (const { kind, start, end, fields } of left)
      score.extra.push(`${kind} “${text.slice(start, end)}” ${JSON.stringify(fields)} in ${text}`);
  }
  return score;
}

function agrees(expected: Expected, text: string, { kind, start, end, fields }: Citation): boolean {
  if (kind !== expected.kind) return false;
  const page = expected.page === undefined ? expected.groups?.['page'] : expected.page;
  const volume = expected.volume ?? expected.groups?.['volume'];
  const section = expected.groups?.['section'];
  return (
    (volume === undefined || volume === fields.volume) &&
    (page === undefined || page === (fields.page ?? null)) &&
    (section === undefined || fields.section?.startsWith(section) === true) &&
    (kind !== 'case' || (expected.short ?? false) === (fields.short ?? false)) &&
    (expected.reporter === undefined ||
      [fields.reporter, fields.reporterFound].some(
        (one) =>
          one !== undefined &&
          [expected.reporter, expected.reporter_found].some(
            (two) => two !== undefined && squeezed(two) === squeezed(one),
          ),
      )) &&
    (kind !== 'unknown' || expected.arg0 === text.slice(start, end))
  );
}

function agreesInAll({ year, metadata = {} }: Expected, { fields }: Citation): boolean {
  const asked: [string | undefined | null, string | undefined][] = [
    [metadata['plaintiff'], fields.plaintiff ?? fields.antecedent],
    [metadata['defendant'], fields.defendant ?? fields.antecedent],
    [metadata['pin_cite'], fields.pin],
    [metadata['antecedent_guess'], fields.antecedent ?? fields.defendant],
    [metadata['parenthetical'], fields.parenthetical],
    [metadata['year'], fields.year?.toString()],
    [year?.toString(), fields.year?.toString()],
  ];
  return asked.every(([label, found]) => label === undefined || label === null || label === found);
}

function squeezed(reporter: string): string {
  return reporter.replaceAll(/[.\s]/g, '');
}

/** Citations of court files: the words and every field of each have to be right. */
async function docketScore(): Promise<Score> {
  const score = { name: 'court files', right: 0, extra: [] as string[], missing: [] as string[] };
  for (const line of (await readFile(CASES, 'utf8')).trim().split('\n')) {
    const { text, expected } = docketCase.parse(JSON.parse(line));
    const facts = findCitations(text).map(({ whole, fields, kind }) =>
      kind === 'docket'
        ? fact(text.slice(whole.start, whole.end), fields)
        : `${kind} “${text.slice(whole.start, whole.end)}”`,
    );
    for (const one of expected) {
      const at = facts.indexOf(fact(one.text, one.fields));
      if (at === -1) score.missing.push(fact(one.text, one.fields));
      else {
        facts.splice(at, 1);
        score.right += 1;
      }
    }
    score.extra.push(...facts.map((one) => `${one} in ${text}`));
  }
  return score;
}

function fact(text: string, fields: object): string {
  return `${text} ${JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => a.localeCompare(b)))}`;
}
