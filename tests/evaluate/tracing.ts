import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '#core/contract/transport.ts';
import type { Verdict } from '#core/contract/vocabulary.ts';
import { type Evaluation, type Outcome, score, type Score } from './evaluation.ts';
import { type Gold, readGold } from './gold.ts';
import { inMatter, type Text } from './matter.ts';

/** Which quotations are traced to which, through real matters: annotated articles, and articles made of our own sentences. */
export const tracing: Evaluation = {
  name: 'tracing',
  async run(sharedDir): Promise<Outcome> {
    const cases = join(import.meta.dirname, 'cases');
    const sentences = (await readFile(join(cases, 'sentences.txt'), 'utf8')).trim().split('\n');
    const groups = (await readFile(join(cases, 'similar.txt'), 'utf8')).trim().split('\n\n');
    const scores = await planted(
      sentences,
      groups.map((group) => group.split('\n')),
    );
    const seeds = join(sharedDir, 'seeds');
    const gold = await readGold(sharedDir);
    if (gold) scores.push(...(await annotated(gold, seeds)));
    return { kind: 'measured', scores };
  },
};

/** What was done to an utterance in the article that tells it again. */
const RETELLINGS = ['same', 'trimmed', 'altered', 'misattributed', 'unquoted', 'absent'] as const;

const FILLER = 'Rain fell on the harbour all morning, and the ferry stayed where it was.';
const SPEAKERS = ['Ada Quill', 'Boris Lund', 'Cora Finch', 'Dario Wenn'];

async function planted(
  sentences: readonly string[],
  groups: readonly (readonly string[])[],
): Promise<Score[]> {
  const told = sentences.map((sentence) => sentence.replace(/[.!?]$/, ''));
  const texts: Text[] = [];
  const add = (name: string, text: string) =>
    texts.push({ name, text: `${FILLER} It was day ${texts.length}.\n\n${text}\n` });
  for (const [i, words] of told.entries()) {
    const speaker = SPEAKERS[i % SPEAKERS.length]!;
    add(`told-${i}.txt`, `“${words},” said ${speaker}.`);
    const retelling = RETELLINGS[i % RETELLINGS.length]!;
    const other = SPEAKERS[(i + 1) % SPEAKERS.length]!;
    const ways: Readonly<Record<typeof retelling, string | null>> = {
      same: `${speaker} put it so: “${words}.”`,
      trimmed: `${speaker} spoke of “${trimmed(words)}” on Friday.`,
      altered: `“${altered(words)},” ${speaker} said.`,
      misattributed: `“${words},” said ${other}.`,
      unquoted: `It is the view of ${speaker} that ${words[0]!.toLowerCase()}${words.slice(1)}.`,
      absent: null,
    };
    const again = ways[retelling];
    if (again !== null) add(`again-${i}.txt`, again);
  }
  for (const [i, one] of groups.flat().entries()) add(`similar-${i}.txt`, `“${one}” said ${SPEAKERS[0]!}.`);
  return inMatter(texts, async (client, ids) => {
    const expected: string[] = [];
    const found: string[] = [];
    const proofs = { expected: [] as string[], found: [] as string[] };
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    for (const i of told.keys()) {
      const retelling = RETELLINGS[i % RETELLINGS.length]!;
      if (retelling !== 'absent') expected.push(`${i} ${retelling}: again-${i}.txt`);
      else proofs.expected.push(String(i));
      const { quotations } = await client.call('trace.article', { id: ids.get(`told-${i}.txt`)! });
      const places = quotations.flatMap((one) => one.places);
      if (places.length === 0) proofs.found.push(String(i));
      for (const one of places) {
        const misattributed = one.warnings.some(({ kind }) => kind === 'other speaker');
        const seen = misattributed ? 'misattributed' : one.quoted ? relations[one.verdict] : 'unquoted';
        found.push(`${i} ${seen}: ${names.get(one.articleId)}`);
      }
    }
    const { clusters } = await client.call('trace.clusters', { limit: 1_000 });
    const together = clusters.map(({ pieces }) =>
      [...new Set(pieces.map((piece) => names.get(piece.articleId)!))].toSorted().join(' '),
    );
    const quoted = [...told.keys()].filter(
      (i) => !['unquoted', 'absent'].includes(RETELLINGS[i % RETELLINGS.length]!),
    );
    const alike: string[] = [];
    for (const [i] of groups.flat().entries()) {
      const { quotations } = await client.call('trace.article', { id: ids.get(`similar-${i}.txt`)! });
      for (const one of quotations.flatMap(({ places }) => places))
        alike.push(`similar-${i} ${one.verdict}: ${names.get(one.articleId)}: ${one.exact}`);
    }
    return [
      score('planted', expected, found),
      score('planted, absent', proofs.expected, proofs.found),
      score(
        'planted, clusters',
        quoted.map((i) => `again-${i}.txt told-${i}.txt`),
        together,
      ),
      score('merely similar', [], alike),
    ];
  });
}

const relations: Readonly<Record<Verdict, string>> = {
  identical: 'same',
  typographic: 'same',
  trimmed: 'trimmed',
  'lawfully altered': 'altered',
  altered: 'altered',
  spliced: 'altered',
  'cannot be checked': 'unknown',
};

function trimmed(words: string): string {
  const list = words.split(' ');
  return list.slice(2, Math.max(8, Math.ceil(list.length * 0.7))).join(' ');
}

/** The longest word exchanged, so that it says something else. */
function altered(words: string): string {
  const longest = words.match(/\b[a-z]+\b/g)!.reduce((best, one) => (one.length > best.length ? one : best));
  return words.replace(longest, 'lantern');
}

async function annotated(data: Gold, seeds: string): Promise<Score[]> {
  const texts = await Promise.all(
    data.articles.map(async ({ file }) => ({ name: file, text: await readFile(join(seeds, file), 'utf8') })),
  );
  return inMatter(texts, async (client, ids) => {
    const pairs = data.quote_clusters.flatMap((one) => one.pairs);
    const doubtful = new Set(pairs.filter((one) => one.doubtful).map(({ a, b }) => pairOf(a, b)));
    const expected = pairs.filter((one) => !one.doubtful);
    const found = await linked(client, data, ids);
    const relation = (verdict: Verdict) =>
      ({ same: 'identical', trimmed: 'contained' })[relations[verdict]] ?? 'altered';
    const facts = [...found]
      .filter(([pair]) => !doubtful.has(pair))
      .map(([pair, verdict]) => `${pair} ${relation(verdict)}`);
    const alike = data.quote_non_matches.map(({ a, b }) => pairOf(a, b)).filter((pair) => found.has(pair));
    return [
      score(
        'annotated clusters',
        expected.map((one) => `${pairOf(one.a, one.b)} ${one.relation}`),
        facts,
      ),
      score('annotated look-alikes', [], alike),
      await unquoted(client, data, ids),
    ];
  });
}

function pairOf(a: string, b: string): string {
  return [a, b].toSorted().join(' ');
}

/** Every two annotated quotations of which one is a place of the other, with the mildest verdict. */
async function linked(
  client: Client,
  data: Gold,
  ids: ReadonlyMap<string, number>,
): Promise<Map<string, Verdict>> {
  const known = new Map(
    data.articles.flatMap(({ file, quotations }) =>
      quotations.map(({ id, start, end }) => [`${ids.get(file)!} ${start} ${end}`, id] as const),
    ),
  );
  const found = new Map<string, Verdict>();
  for (const article of ids.values()) {
    const { quotations } = await client.call('trace.article', { id: article });
    for (const { quotation, places } of quotations) {
      const own = known.get(`${article} ${quotation.start} ${quotation.end}`);
      for (const one of places) {
        const other = known.get(`${one.articleId} ${one.start} ${one.end}`);
        if (own && other) found.set(pairOf(own, other), one.verdict);
      }
    }
  }
  return found;
}

/** Whether the places without marks that are annotated are among those of their quotation. */
async function unquoted(client: Client, data: Gold, ids: ReadonlyMap<string, number>): Promise<Score> {
  const places = new Map(
    data.articles.flatMap(({ file, quotations }) =>
      quotations.map((one) => [one.id, { articleId: ids.get(file)!, start: one.start, end: one.end }]),
    ),
  );
  const facts = (file: string, start: number) => `${file.slice(0, 3)} ${start}`;
  const found: string[] = [];
  for (const { quotation, evidence } of data.unquoted_matches) {
    const { places: all } = await client.call('trace.words', places.get(quotation)!);
    const hit = all.some(
      (one) =>
        one.articleId === ids.get(evidence.file) && one.start < evidence.end && evidence.start < one.end,
    );
    if (hit) found.push(facts(evidence.file, evidence.start));
  }
  return score(
    'annotated, unquoted',
    data.unquoted_matches.map(({ evidence }) => facts(evidence.file, evidence.start)),
    found,
  );
}
