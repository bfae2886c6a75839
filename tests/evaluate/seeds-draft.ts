import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '#core/contract/transport.ts';
import type { Written } from './ferry-draft.ts';
import type { Gold } from './gold.ts';
import type { Text } from './matter.ts';

/** A draft about the annotated articles, made when it is needed: none of their sentences stands in the project. */

type Labelled = Gold['articles'][number]['quotations'][number];

interface Taken extends Labelled {
  readonly file: string;
}

/** The outlets that the labels do not name, so that each article can be credited. */
const OUTLETS = ['Morning Record', 'Plains Courier', 'Valley Dispatch', 'Mesa Herald', 'Canyon Tribune'];

export async function seedTexts({ articles }: Gold, seeds: string): Promise<Text[]> {
  return Promise.all(
    articles.map(async ({ file }) => ({ name: file, text: await readFile(join(seeds, file), 'utf8') })),
  );
}

/** What a reporter would have put in: an outlet for each article, and who is who. */
export async function prepare(client: Client, gold: Gold, ids: ReadonlyMap<string, number>): Promise<void> {
  for (const [i, { file }] of gold.articles.entries())
    await client.call('articles.update', { id: ids.get(file)!, fields: { outlet: OUTLETS[i]! } });
  for (const { id, name, kind, role, aliases, misspellings } of gold.entities) {
    if (!/^[poc]-/.test(id)) continue;
    await client.call('entities.create', {
      kind: kind === 'case' ? 'case' : kind === 'person' ? 'person' : 'organization',
      name,
      role,
      aliases: [
        ...aliases.map((one) => ({ name: one, kind: 'alias' as const })),
        ...misspellings.map(({ form }) => ({ name: form, kind: 'misspelling' as const })),
      ].filter(({ name: one }) => one !== name),
    });
  }
}

const EACH = 10;
const FEWEST_WORDS = 6;
const FEWEST_TO_CUT = 8;

/** The labelled quotations with the ways to write them into a draft. */
function labelled({ articles, entities }: Gold) {
  const taken = articles.flatMap(({ file, quotations }) =>
    quotations
      .filter((one) => !one.in_furniture && (one.kind === 'direct' || one.kind === 'partial'))
      .filter((one) => !/\s*\n\s*\S/.test(one.exact.trim()) && !/[“”"]/.test(one.exact))
      .map((one): Taken => ({ ...one, file })),
  );
  const names = new Map(entities.map((one) => [one.id, one]));
  const speakerOf = ({ speaker_entity: id }: Taken) => {
    const entity = id ? names.get(id) : undefined;
    if (!entity) return 'A lawyer';
    return entity.kind === 'case' ? 'The lawsuit' : entity.name;
  };
  return {
    taken,
    /** The outlet of its article, or the one of an article so many further on. */
    note: ({ file }: Taken, by = 0) => {
      const at = articles.findIndex((one) => one.file === file);
      return `${OUTLETS[(at + by) % OUTLETS.length]}, Jan. 2025.`;
    },
    given: (one: Taken, words: string, speaker = speakerOf(one)) => `${speaker} said: “${words}”`,
  };
}

/** Every labelled quotation as it is, given to its speaker and its outlet. */
export function cleanSeedsDraft(gold: Gold): Omit<Written, 'expected'>[] {
  const { taken, given, note } = labelled(gold);
  return taken.map((one) => ({ text: given(one, one.exact), note: note(one) }));
}

/** Ten verbatim, ten trimmed, ten altered, five misattributed (three to another speaker, two to another source), five invented. */
export function seedsDraft(gold: Gold): Written[] {
  const { taken, given, note } = labelled(gold);
  const long = taken.filter(({ exact }) => countOf(exact) >= FEWEST_WORDS);
  const longer = taken.filter(({ exact }) => countOf(exact) >= FEWEST_TO_CUT);
  const others = ['p-brandle', 'p-poppel', 'p-diola'].map(
    (id) => gold.entities.find((one) => one.id === id)!.name,
  );
  const spoken = long.filter(({ speaker_entity: id }) => id?.startsWith('p-'));
  const alone = longer.filter(
    ({ id }) => !gold.quote_clusters.some(({ pairs }) => pairs.some(({ a, b }) => a === id || b === id)),
  );
  return [
    ...cycled(long, EACH).map((one): Written => ({ expected: 'verbatim', text: given(one, one.exact) })),
    ...cycled(longer, EACH).map((one, i): Written => ({
      expected: 'trimmed',
      text: given(one, trimmed(one.exact, i)),
      note: note(one),
    })),
    ...alterations(longer, EACH).map(({ one, words }): Written => ({
      expected: 'altered',
      text: given(one, words),
    })),
    ...cycled(spoken, others.length).map((one, i): Written => ({
      expected: 'other speaker',
      text: given(one, one.exact, others[i]!),
    })),
    ...cycled(alone, 2).map((one): Written => ({
      expected: 'other source',
      text: given(one, one.exact),
      note: note(one, 2),
    })),
    ...INVENTED.map((text): Written => ({ expected: 'not found', text })),
  ];
}

const INVENTED = [
  'Alec Baldwin said: “I have kept every call sheet of that autumn in a drawer that nobody asked me to open.”',
  'Kari Morrissey said: “A jury would have needed less than an afternoon for this, and they know it.”',
  'Mary Marlowe Sommer wrote that “no party before this court has been served well by the newspapers”.',
  'Alex Spiro said: “We offered them a quiet way out in the spring, and they laughed at us on the telephone.”',
  'The lawsuit says that “two deputies photographed the wrong table and then burned the right one”.',
];

function countOf(words: string): number {
  return words.trim().split(/\s+/).length;
}

/** As many as asked for, from the beginning again where there are too few. */
function cycled(all: readonly Taken[], count: number): Taken[] {
  return Array.from({ length: count }, (_, i) => all[i % all.length]!);
}

/** Another part of it each time it comes: without its first words, and without its last. */
function trimmed(words: string, turn: number): string {
  const list = words.trim().split(/\s+/);
  const from = 1 + (turn % 2);
  return list
    .slice(from, Math.max(from + 5, Math.ceil(list.length * 0.75)))
    .join(' ')
    .replace(/[.,;:]$/, '');
}

/** Changes that matter, each as a turn of words; the words as they were where it does not apply. */
const CHANGES: readonly ((words: string) => string)[] = [
  (words) => words.replace(/ (is|was|were|are|will|would|has|have|had|can|could|should) (?!not)/, ' $1 not '),
  (words) => words.replace(/ (?:not|never) /, ' '),
  (words) => words.replace(/\b(?:will|must|shall)\b/, 'may').replace(/\bwould\b/, 'might'),
  (words) => words.replace(/ and /, ' or '),
  (words) => words.replace(/\b(?:all|every|any)\b/, 'some'),
  (words) => words.replace(longestOf(words), 'lantern'),
  (words) => words.replace(longestOf(words), `reckless ${longestOf(words)}`),
  (words) => words.replace(/\b(?:two|three|four|18|[2-9]\d)\b/, 'seventy'),
  (words) => {
    const list = words.split(/\s+/);
    const middle = list.findIndex((word, i) => i > 2 && i < list.length - 3 && word.length > 5);
    return middle === -1 ? words : list.toSpliced(middle, 1).join(' ');
  },
];

function longestOf(words: string): string {
  return (words.match(/[a-z]+/g) ?? []).reduce((best, one) => (one.length > best.length ? one : best), '');
}

function alterations(all: readonly Taken[], count: number): { one: Taken; words: string }[] {
  const made: { one: Taken; words: string }[] = [];
  for (let i = 0; made.length < count && i < all.length * CHANGES.length; i += 1) {
    const one = all[i % all.length]!;
    const turn = (i + Math.floor(i / all.length)) % CHANGES.length;
    const words = CHANGES[turn]!(one.exact);
    if (words !== one.exact) made.push({ one, words });
  }
  return made;
}
