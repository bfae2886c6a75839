import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '#core/contract/failures.ts';
import { createClient, type Client } from '#core/contract/transport.ts';
import { openMatter } from '#db/open.ts';
import { openToRead } from '#db/reading.ts';
import { openPages } from '#db/salvage/pages.ts';
import { NothingSalvaged, salvageMatter } from '#db/salvage/salvage.ts';
import { chanceFrom, harmed, HARMS, type Harm } from '#db/salvage/testing.ts';
import { isTreePage, newWalk, rowsFrom } from '#db/salvage/trees.ts';
import { all } from '#db/sql.ts';
import { checkFullText } from '#db/testing.ts';
import { verifyMatter } from '#db/verify/verify.ts';
import { unpacked } from '#main/originals/chunks.ts';
import type { Workbench } from '#main/serving.ts';
import { createWorkbench } from '#main/workbench.ts';
import type { Part } from './part.ts';

/** What came of the copies that were harmed in one way. */
export interface Figures {
  copies: number;
  /** Refused when they were opened, or found to be damaged while they were open. */
  found: number;
  /** Of those: answered as a fault of the program, and found by `pincite verify` alone. */
  verified: number;
  /** Of all articles of those: saved as they were imported, saved with a warning, and not saved. */
  whole: number;
  differing: number;
  lost: number;
  /** Of the articles of which the copy still holds the whole text, on pages that were not harmed: all, and those saved as imported. */
  held: number;
  heldSaved: number;
  /** Of all rows that the reporter made, quotes and claims and the like: those that were saved. */
  made: number;
  saved: number;
}

export type Outcome = Readonly<Record<Harm, Figures>>;

/** Harms copies of a matter as disks and memories do, and salvages what can be read of them. */
export const damaged: Part = {
  name: 'damage',
  rounds: 1_000,
  run: async ({ rounds, seed, onRound }) => told(await damage(rounds, seed, onRound)),
};

const PAGE = 4_096;

/** What of a matter is counted beside its articles. */
const MADE = ['quote', 'mention', 'entity', 'claim', 'question', 'brief', 'brief_item', 'claim_quote'];

/**
 * Harms copies of a matter, opens each through the contract, and salvages those that are refused. Throws where one is
 * written to or leaves a file beside it, where a text is told that is not the one that was imported, or where what was
 * salvaged does not hold.
 */
export async function damage(
  copies: number,
  seed: number,
  tell: (done: number) => void = () => {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-damage-'));
  const matters = join(folder, 'matters');
  const workbench = createWorkbench({
    host: 'cli',
    version: '1.2.3',
    dataFolder: join(folder, 'data'),
    mattersFolder: matters,
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
  });
  const client = createClient(workbench, randomUUID);
  try {
    const whole = await makeMatter(client, workbench, folder);
    const chance = chanceFrom(seed);
    const outcome: Record<Harm, Figures> = { flips: none(), cut: none(), zeroed: none() };
    for (let number = 0; number < copies; number += 1) {
      const harm = HARMS[number % HARMS.length]!;
      const figures = outcome[harm];
      const bytes = harmed(whole.bytes, harm, chance);
      const place = join(folder, 'copy');
      mkdirSync(place);
      const filePath = join(place, `Copy ${number}.matter`);
      writeFileSync(filePath, bytes);
      const at = `copy ${number} of seed ${seed} (${harm})`;
      figures.copies += 1;
      const isFound = await opened(client, workbench, filePath, whole, at).catch((cause: unknown) => {
        // A value that nobody can have written looks like a fault of the program; what stands in the row is told by verify.
        if (!verifies(filePath)) return (figures.verified += 1) > 0;
        throw new Error(`${String(cause)}; ${lastLogged(folder)}`, { cause });
      });
      if (isFound) {
        figures.found += 1;
        expectUntouched(filePath, bytes, at);
        salvage(filePath, bytes, whole, figures, at);
        expectUntouched(filePath, bytes, at);
      }
      rmSync(place, { recursive: true });
      tell(number + 1);
    }
    return outcome;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function verifies(filePath: string): boolean {
  const db = openToRead(filePath);
  try {
    return verifyMatter(db).faults.length === 0;
  } finally {
    db.close();
  }
}

/** Where a fault is answered, its kind and its place in the program stand here alone. */
function lastLogged(folder: string): string {
  const log = join(folder, 'data', 'pincite.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-30).join('\n') : 'nothing was logged';
}

function none(): Figures {
  return {
    copies: 0,
    found: 0,
    verified: 0,
    whole: 0,
    differing: 0,
    lost: 0,
    held: 0,
    heldSaved: 0,
    made: 0,
    saved: 0,
  };
}

interface Whole {
  readonly bytes: Buffer;
  /** The pages on which each text lies, by its hash. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly articles: number;
  readonly made: number;
}

/** The sample with some longer papers, some of which run over many pages. */
async function makeMatter(client: Client, workbench: Workbench, folder: string): Promise<Whole> {
  const { fileName } = await client.call('matters.sample', {});
  const lines = Array.from({ length: 40 }, (_, i) => {
    const sentence = (j: number) =>
      `In case ${i} the clerk read entry ${j}, ${createHash('md5').update(`${i} ${j}`).digest('hex')}. “It was never filed in case ${i},” said counsel ${j}.`;
    const text = Array.from({ length: i % 8 === 0 ? 120 : 6 }, (__, j) => sentence(j)).join('\n');
    return JSON.stringify({ title: `Hearing ${i}`, text });
  });
  const path = join(folder, 'hearings.jsonl');
  writeFileSync(path, lines.join('\n'));
  await client.call('articles.importLines', { file: await workbench.hand({ path, name: 'hearings.jsonl' }) });
  await client.call('matters.close', {});
  const filePath = join(folder, 'matters', fileName);
  const db = openMatter(filePath);
  const count = (table: string) => all(db, `SELECT 1 FROM ${table}`).length;
  const texts = pagesOfTexts(filePath);
  const [articles, made] = [count('article'), MADE.reduce((sum, table) => sum + count(table), 0)];
  db.close();
  return { bytes: readFileSync(filePath), texts, articles, made };
}

function pagesOfTexts(filePath: string): ReadonlyMap<string, readonly number[]> {
  const pages = openPages(filePath);
  let leaf = 0;
  let chain: number[] = [];
  const watched = {
    ...pages,
    read(number: number) {
      const page = pages.read(number);
      if (isTreePage(page?.[0])) [leaf, chain] = [number, []];
      else chain.push(number);
      return page;
    },
  };
  const root = [...rowsFrom(pages, 1, newWalk())].find(({ values }) => values[1] === 'article_text');
  const texts = new Map<string, readonly number[]>();
  for (const { values } of rowsFrom(watched, Number(root!.values[3]), newWalk())) {
    texts.set(String(values[1]), [leaf, ...chain]);
    chain = [];
  }
  pages.close();
  return texts;
}

/** The hashes of the texts all of whose pages a copy has as they were. */
function heldBy(copy: Buffer, { bytes, texts }: Whole): ReadonlySet<string> {
  const isThere = (number: number) => {
    const [from, to] = [(number - 1) * PAGE, number * PAGE];
    return to <= copy.length && copy.compare(bytes, from, to, from, to) === 0;
  };
  return new Set([...texts].filter(([, pages]) => pages.every(isThere)).map(([hash]) => hash));
}

/** Opens a copy and reads all of its texts; whether it was found to be damaged by then. */
async function opened(
  client: Client,
  workbench: Workbench,
  filePath: string,
  { texts }: Whole,
  at: string,
): Promise<boolean> {
  try {
    await client.call('matters.open', { ref: await workbench.hand({ path: filePath, name: 'Copy.matter' }) });
    for (const { id } of await client.call('articles.list', {})) {
      const { text } = await client.call('articles.text', { id });
      if (!texts.has(hashOf(text))) throw new Error(`${at}: another text is told than was imported`);
    }
    return (await client.call('matter.summary', {})).damaged;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.is('matter-damaged') || error.is('cannot-open')) return true;
    throw new Error(`${at}: ${error.code}`, { cause: error });
  } finally {
    await client.call('matters.close', {});
  }
}

function salvage(filePath: string, bytes: Buffer, whole: Whole, figures: Figures, at: string): void {
  const held = heldBy(bytes, whole);
  figures.held += held.size;
  const newPath = `${filePath}.saved`;
  figures.made += whole.made;
  try {
    const how = {
      name: 'Saved',
      key: null,
      uuid: randomUUID,
      at: '2025-01-10T09:00:00.000Z',
      isChunk: (chunk: Parameters<typeof unpacked>[0]) => unpacked(chunk) !== null,
    };
    const { articles } = salvageMatter(filePath, newPath, how);
    const db = openMatter(newPath);
    try {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('pages');
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('references');
      checkFullText(db);
      const texts = all<{ text: string }>(
        db,
        'SELECT text FROM article JOIN article_text ON article_text.id = text_id',
      );
      figures.heldSaved += texts.filter(({ text }) => held.has(hashOf(text))).length;
      const asImported = texts.filter(({ text }) => whole.texts.has(hashOf(text))).length;
      if (asImported < articles.whole) throw new Error('texts are told to be whole that are not');
      figures.whole += articles.whole;
      figures.differing += articles.differing;
      figures.lost += whole.articles - articles.whole - articles.differing;
      figures.saved += MADE.reduce((sum, table) => sum + all(db, `SELECT 1 FROM ${table}`).length, 0);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof NothingSalvaged))
      throw new Error(`${at}: what was salvaged does not hold`, { cause: error });
    figures.lost += whole.articles;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(newPath + ending, { force: true });
  }
}

function expectUntouched(filePath: string, bytes: Buffer, at: string): void {
  if (!readFileSync(filePath).equals(bytes)) throw new Error(`${at}: the file was written to`);
  const beside = readdirSync(join(filePath, '..'));
  if (beside.length !== 1) throw new Error(`${at}: left beside it: ${beside.join(', ')}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The figures as they are printed, a line each. */
export function told(outcome: Outcome): string[] {
  const sum = none();
  const lines = HARMS.map((harm) => {
    const figures = outcome[harm];
    for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += figures[name];
    return line(harm, figures);
  });
  return [...lines, line('all', sum)];
}

function line(name: string, figures: Figures): string {
  const { copies, found, verified, whole, differing, lost, held, heldSaved, made, saved } = figures;
  const share = (part: number, of: number) => `${of === 0 ? '–' : ((100 * part) / of).toFixed(1)} %`;
  const articles = whole + differing + lost;
  return [
    `${name}: ${copies} copies, ${found} found to be damaged, ${verified} of them by verify alone, none written to`,
    `of the articles whose text is still whole ${share(heldSaved, held)} salvaged as imported`,
    `articles salvaged ${share(whole + differing, articles)} (as imported ${share(whole, articles)})`,
    `quotes, claims and the like ${share(saved, made)}`,
  ].join('; ');
}
