import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { normalise } from '#core/intake/normalise.ts';
import { type Nameable, resolveEntity } from '#core/names/resolve.ts';
import { attributions } from '#core/quotations/attribution/attribute.ts';
import { quotedWords } from '#core/quotations/finding/pairs.ts';
import type { Attribution } from '#core/quotations/quotation.ts';
import { type Evaluation, type Outcome, score, type Score } from './evaluation.ts';
import { type Gold, readGold } from './gold.ts';

const speakerCase = z.object({
  id: z.string(),
  /** The habit of print that the case is there for. */
  why: z.string(),
  text: z.string(),
  quotations: z.array(
    z.object({
      exact: z.string(),
      /** Which occurrence of the words in the text is meant, from 1. */
      nth: z.number().default(1),
      speaker: z.string().nullable(),
      // Left out where the case is not about it.
      who: z.string().nullable().optional(),
      verb: z.string().nullable().optional(),
      reportedVia: z.string().nullable().optional(),
    }),
  ),
});
export type SpeakerCase = z.infer<typeof speakerCase>;

/** Who speaks, in the five annotated articles and in cases of our own: phrase, entity, verb, credited outlet. */
export const speakers: Evaluation = {
  name: 'speakers',
  async run(sharedDir): Promise<Outcome> {
    const seeds = join(sharedDir, 'seeds');
    const gold = await readGold(sharedDir);
    const scores: Score[] = [];
    if (gold) scores.push(...(await articleScores(seeds, gold)));
    const facts = (await speakerCases()).map(factsOf);
    for (const field of ['speaker', 'who', 'verb', 'reportedVia'] as const) {
      const ofField = (all: readonly string[]) => all.filter((fact) => fact.includes(`: ${field} = `));
      const expected = facts.flatMap((one) => ofField(one.expected));
      const found = facts.flatMap((one) => ofField(one.found));
      scores.push(score(`cases, ${field}`, expected, found));
    }
    return { kind: 'measured', scores };
  },
};

export async function speakerCases(): Promise<SpeakerCase[]> {
  const lines = await readFile(join(import.meta.dirname, 'cases/speakers.jsonl'), 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => speakerCase.parse(JSON.parse(line)));
}

/** What a case says of its quotations and what is proposed, each a line; what it is silent on is left out of both. */
export function factsOf(one: SpeakerCase): { expected: string[]; found: string[] } {
  const quotations = quotedWords(one.text);
  const proposed = attributions(one.text, quotations);
  const expected: string[] = [];
  const found: string[] = [];
  for (const { exact, nth, ...said } of one.quotations) {
    let start = -1;
    for (let count = 0; count < nth; count += 1) start = one.text.indexOf(exact, start + 1);
    const index = quotations.findIndex((words) => words.start === start);
    const attribution = proposed[index] ?? null;
    for (const field of ['speaker', 'who', 'verb', 'reportedVia'] as const) {
      const value = said[field];
      if (value === undefined) continue;
      const name = `${one.id} “${exact.slice(0, 30)}”: ${field} = `;
      if (value !== null) expected.push(name + value);
      const phrase = attribution?.[field] ?? null;
      if (phrase) found.push(name + phrase.text);
    }
  }
  return { expected, found };
}

async function articleScores(seeds: string, { articles, entities }: Gold): Promise<Score[]> {
  const expected = { speakers: [] as string[], entities: [] as string[], credits: [] as string[] };
  const found = { speakers: [] as string[], entities: [] as string[], credits: [] as string[] };
  const matter: Nameable[] = entities.map(({ id, name, role, kind, aliases, misspellings }) => ({
    id,
    name,
    role,
    kind: ENTITY_KINDS.find((one) => one === kind) ?? 'organization',
    aliases: [
      ...aliases.map((alias) => ({ name: alias, kind: 'alias' as const })),
      ...misspellings.map(({ form }) => ({ name: form, kind: 'misspelling' as const })),
    ],
  }));
  for (const article of articles) {
    const text = normalise(await readFile(join(seeds, article.file), 'utf8'));
    const quotations = quotedWords(text);
    const proposed = attributions(text, quotations);
    for (const one of article.quotations.filter((quotation) => !quotation.in_furniture)) {
      const name = `${article.file.slice(0, 3)} ${one.start}: `;
      const attribution: Attribution | null =
        proposed[quotations.findIndex(({ start }) => start === one.start)] ?? null;
      if (one.speaker_surface) expected.speakers.push(`${name}${one.speaker_start} ${one.speaker_surface}`);
      if (one.speaker_entity) expected.entities.push(name + one.speaker_entity);
      if (one.reported_via) expected.credits.push(name + one.reported_via);
      if (!attribution) continue;
      const { speaker, reportedVia } = attribution;
      const entity = resolveEntity(attribution, matter);
      if (speaker) found.speakers.push(`${name}${speaker.start} ${speaker.text}`);
      if (entity !== null) found.entities.push(name + entity);
      if (reportedVia) found.credits.push(name + reportedVia.text);
    }
  }
  return [
    score('articles, speaker', expected.speakers, found.speakers),
    score('articles, entity', expected.entities, found.entities),
    score('articles, reportedVia', expected.credits, found.credits),
  ];
}
