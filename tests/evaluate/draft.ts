import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedDraft, DraftQuotation } from '#core/contract/drafts.ts';
import type { Client } from '#core/contract/transport.ts';
import { type Evaluation, type Outcome, score, type Score } from './evaluation.ts';
import { CLEAN_DRAFT, FERRY_DRAFT, type Written } from './ferry-draft.ts';
import { readGold } from './gold.ts';
import { inMatter, type Text } from './matter.ts';
import { cleanSeedsDraft, prepare, seedsDraft, seedTexts } from './seeds-draft.ts';

/** Drafts of 40 quotations, judged by a real matter: each quotation has one verdict or finding that is right. */
export const draft: Evaluation = {
  name: 'draft',
  async run(sharedDir): Promise<Outcome> {
    const scores = await inMatter(await ferryTexts(), async (client, ids) => {
      for (const [name, outlet] of OUTLETS)
        await client.call('articles.update', { id: ids.get(name)!, fields: { outlet } });
      return [
        await judgedDraft('invented matter', client, FERRY_DRAFT),
        await cleanDraft('clean draft', client, CLEAN_DRAFT),
      ];
    });
    const gold = await readGold(sharedDir);
    if (gold) {
      const texts = await seedTexts(gold, join(sharedDir, 'seeds'));
      const annotated = await inMatter(texts, async (client, ids) => {
        await prepare(client, gold, ids);
        return [
          await judgedDraft('annotated articles', client, seedsDraft(gold)),
          await cleanDraft('annotated, clean', client, cleanSeedsDraft(gold)),
        ];
      });
      scores.push(...annotated);
    }
    return { kind: 'measured', scores };
  },
};

/** What a reporter would have put in; import proposes no outlet that it does not know. */
export const OUTLETS: ReadonlyMap<string, string> = new Map([
  ['1-times.txt', 'The Harbor Times'],
  ['2-gazette.txt', 'The Island Gazette'],
  ['3-ledger.txt', 'North Coast Ledger'],
  ['4-times.txt', 'The Harbor Times'],
  ['5-radio.txt', 'Radio Calder'],
  ['6-gazette.txt', 'The Island Gazette'],
]);

export async function ferryTexts(): Promise<Text[]> {
  const folder = join(import.meta.dirname, 'cases/ferry');
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** The paragraphs as one draft, with a note at the end of each that has one. */
function draftOf(written: readonly Omit<Written, 'expected'>[]): {
  text: string;
  notes: { at: number; text: string }[];
} {
  let text = '';
  const notes: { at: number; text: string }[] = [];
  for (const one of written) {
    text += `${text === '' ? '' : '\n\n'}${one.text}`;
    if (one.note !== undefined) notes.push({ at: text.length, text: one.note });
  }
  return { text, notes };
}

async function judgedDraft(name: string, client: Client, written: readonly Written[]): Promise<Score> {
  const given = draftOf(written);
  const checked = await client.call('drafts.check', given);
  let at = 0;
  const found = written.map(({ text }) => {
    const end = at + text.length;
    const own = checked.quotations.flatMap((one, i) =>
      one.at.note === null && one.at.start >= at && one.at.end <= end ? [{ one, i }] : [],
    );
    at = end + 2;
    return own.map(({ one, i }) => seenAs(one, i, checked)).join(', ');
  });
  return score(
    name,
    written.map(({ expected, text }) => `${expected}: ${text}`),
    written.map(({ text }, i) => `${found[i]}: ${text}`),
  );
}

function seenAs({ verdict }: DraftQuotation, index: number, { findings }: CheckedDraft): string {
  const [first, ...more] = findings.filter(({ quotation }) => quotation === index);
  if (first) return [first, ...more].map(({ kind }) => kind).join(' and ');
  return verdict === 'typographic' ? 'verbatim' : verdict;
}

const RIGHT: ReadonlySet<string> = new Set(['verbatim', 'typographic', 'trimmed', 'lawfully altered']);

/** What is told of a draft in which nothing is wrong: nothing is to be found. */
async function cleanDraft(
  name: string,
  client: Client,
  written: readonly Omit<Written, 'expected'>[],
): Promise<Score> {
  const checked = await client.call('drafts.check', draftOf(written));
  const quotations = checked.quotations.filter(({ at, verdict }) => at.note === null && RIGHT.has(verdict));
  const alarms = [
    ...checked.quotations.flatMap(({ verdict, words }) =>
      RIGHT.has(verdict) || verdict === 'cannot be checked' ? [] : [`${verdict}: ${words}`],
    ),
    ...checked.findings.map(({ kind, draft: ours, matter }) => `${kind}: ${ours} (${matter})`),
  ];
  return { name, right: quotations.length, extra: alarms, missing: [] };
}
