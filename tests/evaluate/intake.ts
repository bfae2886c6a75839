import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FurnitureReason, ProposedField } from '#core/contract/vocabulary.ts';
import { normalise } from '#core/intake/normalise.ts';
import { recognise } from '#core/intake/recognise.ts';
import type { Span } from '#core/text/span.ts';
import { type Evaluation, type Outcome, score } from './evaluation.ts';
import { type Metadata, readGold } from './gold.ts';

/** The annotators' words for kinds of furniture, by how they begin. */
const REASONS: readonly (readonly [string, FurnitureReason])[] = [
  ['header', 'header line'],
  ['repeated title', 'repeated title'],
  ['logo', 'logo text'],
  ['credit', 'credit line'],
  ['date line', 'date line'],
  ['promotion', 'promotion'],
  ['list of related', 'related articles'],
  ['menu', 'menu'],
];
const FIELDS: readonly ProposedField[] = ['title', 'outlet', 'published', 'byline', 'machineWritten'];

/** Metadata and furniture of the five annotated articles, values and offsets both. */
export const intake: Evaluation = {
  name: 'intake',
  async run(sharedDir): Promise<Outcome> {
    const seeds = join(sharedDir, 'seeds');
    const gold = await readGold(sharedDir);
    if (gold === null) return { kind: 'skipped', reason: `there are no annotated articles in ${seeds}` };
    const expected = {
      values: [] as string[],
      places: [] as string[],
      furniture: [] as string[],
      reasons: [] as string[],
    };
    const found = {
      values: [] as string[],
      places: [] as string[],
      furniture: [] as string[],
      reasons: [] as string[],
    };
    for (const article of gold.articles) {
      const name = article.file.slice(0, 3);
      const text = normalise(await readFile(join(seeds, article.file), 'utf8'));
      const { proposals, furniture } = recognise(text, { fileName: article.file });
      for (const fact of factsOf(article.metadata)) {
        expected.values.push(`${name} ${fact.field} = ${fact.value}`);
        if (fact.place) expected.places.push(`${name} ${fact.field} ${fact.place.start}-${fact.place.end}`);
      }
      for (const { field, value, start, end } of proposals.filter((one) => FIELDS.includes(one.field))) {
        found.values.push(`${name} ${field} = ${value}`);
        found.places.push(`${name} ${field} ${start}-${end}`);
      }
      for (const { start, end, reason } of article.furniture) {
        expected.furniture.push(`${name} ${start}-${end}`);
        const known = REASONS.find(([words]) => reason.startsWith(words))?.[1] ?? reason;
        expected.reasons.push(`${name} ${start}-${end} ${known}`);
      }
      for (const { start, end, reason } of furniture) {
        found.furniture.push(`${name} ${start}-${end}`);
        found.reasons.push(`${name} ${start}-${end} ${reason}`);
      }
    }
    return {
      kind: 'measured',
      scores: [
        score('metadata, values', expected.values, found.values),
        score('metadata, places', expected.places, found.places),
        score('furniture, places', expected.furniture, found.furniture),
        score('furniture, reasons', expected.reasons, found.reasons),
      ],
    };
  },
};

function factsOf(data: Metadata): { field: ProposedField; value: string; place: Span | null }[] {
  const all = [
    { field: 'title', value: data.title, place: data.title_source ?? null },
    { field: 'outlet', value: data.publisher, place: data.publisher_source ?? null },
    { field: 'published', value: data.published, place: data.date_source ?? null },
    { field: 'byline', value: data.byline, place: data.byline_source ?? null },
    { field: 'machineWritten', value: data.ai_generated ? 'true' : null, place: data.ai_source ?? null },
  ] as const;
  return all.flatMap(({ field, value, place }) => (value === null ? [] : [{ field, value, place }]));
}
