import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { QUOTATION_KINDS } from '#core/contract/vocabulary.ts';
import { normalise } from '#core/intake/normalise.ts';
import { findQuotations } from '#core/quotations/find.ts';
import type { Quotation } from '#core/quotations/quotation.ts';
import { contains, type Span } from '#core/text/span.ts';
import { type Evaluation, type Outcome, score, type Score } from './evaluation.ts';
import { readGold } from './gold.ts';

const kind = z.enum(QUOTATION_KINDS);
const findingCase = z.object({
  id: z.string(),
  /** The habit of print that the case is there for. */
  why: z.string(),
  text: z.string(),
  quotations: z.array(
    z.object({
      exact: z.string(),
      /** Which occurrence of the words in the text is meant, from 1. */
      nth: z.number().default(1),
      kind,
      closed: z.boolean().default(true),
      depth: z.number().default(0),
      /** The words of each paragraph, where there are several. */
      segments: z.array(z.string()).optional(),
      /** The index here of the first piece of its utterance, where the case is about that. */
      utterance: z.number().optional(),
    }),
  ),
});
export type FindingCase = z.infer<typeof findingCase>;

const novel = z.object({
  doc_id: z.string(),
  text: z.string(),
  quotes: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** Quotations: their edges and kinds in the five annotated articles, in novels, and in cases of our own. */
export const finding: Evaluation = {
  name: 'finding',
  async run(sharedDir): Promise<Outcome> {
    const scores = [...(await articleScores(sharedDir)), ...(await novelScores(join(sharedDir, 'data')))];
    return { kind: 'measured', scores: [...scores, ...caseScores(await findingCases())] };
  },
};

/** The cases of our own; their sentences are made up. */
export async function findingCases(): Promise<FindingCase[]> {
  const lines = await readFile(join(import.meta.dirname, 'cases/finding.jsonl'), 'utf8');
  return lines.split('\n').flatMap((line) => (line === '' ? [] : [findingCase.parse(JSON.parse(line))]));
}

/** Each quotation of a case as one line that says all that has to agree: as labelled, and as found. */
export function factsOf({ text, quotations }: FindingCase): { expected: string[]; found: string[] } {
  const starts = quotations.map(({ exact, nth }) => placeOf(text, exact, nth));
  const all = findQuotations(text);
  const expected = quotations.map((one, i) => {
    const start = starts[i]!;
    return factOf(text, {
      ...one,
      start,
      end: start + one.exact.length,
      segments: one.segments ?? [one.exact],
      first: one.utterance === undefined ? null : starts[one.utterance]!,
    });
  });
  const found = all.map((one) => {
    const labelled = quotations[starts.indexOf(one.start)];
    return factOf(text, {
      ...one,
      segments: labelled && !labelled.segments ? [text.slice(one.start, one.end)] : wordsOf(text, one),
      first: labelled?.utterance === undefined ? null : all[one.utterance]!.start,
    });
  });
  return { expected, found };
}

interface Labelled extends Span {
  readonly kind: string;
  readonly closed: boolean;
  readonly depth: number;
  readonly segments: readonly string[];
  readonly first: number | null;
}

function factOf(text: string, { start, end, kind: named, closed, depth, segments, first }: Labelled): string {
  const words = segments.length > 1 ? segments.join(' ¶ ') : text.slice(start, end);
  const place = `${start}-${end} ${named}, depth ${depth}${closed ? '' : ', open'}`;
  return `${place}${first === null ? '' : `, with ${first}`}: ${words}`;
}

function wordsOf(text: string, { segments }: Quotation): string[] {
  return segments.map(({ start, end }) => text.slice(start, end));
}

function placeOf(text: string, exact: string, nth: number): number {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(exact, at + 1);
  if (at === -1) throw new Error(`A case names words that its text does not have: ${exact}`);
  return at;
}

function caseScores(cases: readonly FindingCase[]): Score[] {
  const expected: string[] = [];
  const found: string[] = [];
  for (const one of cases) {
    const facts = factsOf(one);
    expected.push(...facts.expected.map((fact) => `${one.id} ${fact}`));
    found.push(...facts.found.map((fact) => `${one.id} ${fact}`));
  }
  return [score(`${cases.length} cases of our own`, expected, found)];
}

async function articleScores(sharedDir: string): Promise<Score[]> {
  const gold = await readGold(sharedDir);
  if (gold === null) return [];
  const seeds = join(sharedDir, 'seeds');
  const expected = { body: [] as string[], kinds: [] as string[], furniture: [] as string[] };
  const found = { body: [] as string[], kinds: [] as string[], furniture: [] as string[] };
  for (const { file, furniture, quotations } of gold.articles) {
    const name = file.slice(0, 3);
    const text = normalise(await readFile(join(seeds, file), 'utf8'));
    for (const one of quotations) {
      expected[one.in_furniture ? 'furniture' : 'body'].push(`${name} ${one.start}-${one.end}`);
      if (!one.in_furniture) expected.kinds.push(`${name} ${one.start}-${one.end} ${one.kind}`);
    }
    for (const one of findQuotations(text)) {
      const inFurniture = furniture.some((span) => contains(span, one));
      found[inFurniture ? 'furniture' : 'body'].push(`${name} ${one.start}-${one.end}`);
      const labelled = quotations.find(({ start, end }) => start === one.start && end === one.end);
      const named = labelled?.kind_also.includes(one.kind) ? labelled.kind : one.kind;
      if (!inFurniture) found.kinds.push(`${name} ${one.start}-${one.end} ${named}`);
    }
  }
  return [
    score('articles, edges', expected.body, found.body),
    score('articles, kinds', expected.kinds, found.kinds),
    score('articles, in furniture', expected.furniture, found.furniture),
  ];
}

/** Only dialogue is labelled there, with its marks; what we find as speech is held against it. */
async function novelScores(data: string): Promise<Score[]> {
  const lines = await readFile(join(data, 'litbank_quotes.jsonl'), 'utf8').catch(() => null);
  if (lines === null) return [];
  const expected: string[] = [];
  const found: string[] = [];
  for (const line of lines.split('\n').filter((one) => one !== '')) {
    const { doc_id: name, text, quotes } = novel.parse(JSON.parse(line));
    const places = codePointPlaces(text);
    expected.push(...quotes.map(({ start, end }) => `${name} ${places[start]}-${places[end]}`));
    const speech = findQuotations(text).filter((one) => one.speech === 'direct');
    for (const one of speech) {
      if (speech.some((other) => other.depth < one.depth && contains(other, one))) continue;
      const { start, end } = withMarks(text, one);
      found.push(`${name} ${start}-${end}`);
    }
  }
  return [score('novels, dialogue', expected, found)];
}

/** For each code point's index the UTF-16 offset where it starts, and the text's length at the end. */
function codePointPlaces(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  return [...places, at];
}

function withMarks(text: string, { start, end, closed }: Quotation): Span {
  const from = text.slice(Math.max(0, start - 4), start).trimEnd().length;
  const before = Math.max(0, start - 4) + from - 1;
  const after = end + 1 + (text.slice(end, end + 4).length - text.slice(end, end + 4).trimStart().length);
  return { start: before, end: closed ? after : end };
}
