import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { addQuote } from '#db/queries/quote.ts';
import { run, type Db } from '#db/sql.ts';
import { verifyMatter } from '#db/verify/verify.ts';
import { generatedArticle, type GeneratedArticle } from './articles.ts';
import { share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder } from './folders.ts';

const PARTS = 12;
/** As many as an import stores in one transaction at most. */
const PART = 200;
const STEPS = 1_000;
const AT = '2025-01-10T09:00:00.000Z';

/** What is written beside the rows themselves: nothing, what each change was, or that and a seal. */
type History = 'none' | 'logged' | 'sealed';
type Sync = 'FULL' | 'NORMAL' | 'OFF';
type Kind = `${History} ${Sync}`;

/** The same rows written with and without a history, and synced to the disk or not. */
export const historyAndSyncing: Benchmark = {
  name: 'history and syncing',
  async run() {
    const texts = Array.from({ length: PARTS * PART }, (_, i) => generatedArticle(i));
    const articles = await sideBySide(['none FULL', 'logged FULL', 'sealed FULL'], PARTS, (matter, part) =>
      storeArticles(matter, texts.slice(part * PART, (part + 1) * PART)),
    );
    const quotes = await sideBySide(
      ['none FULL', 'logged FULL', 'sealed FULL', 'sealed NORMAL', 'sealed OFF', 'none OFF', 'logged OFF'],
      STEPS,
      markQuote,
    );
    const parts = (what: string, kind: Kind): Figure => ({
      what: `${PART} articles in a step, ${what}`,
      ms: articles.get(kind)!,
      bound: 'without a log',
      boundMs: articles.get('none FULL')!,
    });
    const steps = (what: string, kind: Kind, bound: string, other: Kind): Figure => ({
      what: `a quote, ${what}`,
      ms: quotes.get(kind)!,
      bound,
      boundMs: quotes.get(other)!,
    });
    return {
      figures: [
        parts('logged', 'logged FULL'),
        parts('logged and sealed', 'sealed FULL'),
        steps('logged', 'logged FULL', 'without a log', 'none FULL'),
        steps('logged and sealed', 'sealed FULL', 'without a log', 'none FULL'),
        steps('not synced, logged', 'logged OFF', 'without a log, not synced', 'none OFF'),
        steps('not synced, logged and sealed', 'sealed OFF', 'without a log, not synced', 'none OFF'),
        steps('each synced (FULL)', 'sealed FULL', 'synced at checkpoints (NORMAL)', 'sealed NORMAL'),
        steps('each synced (FULL)', 'sealed FULL', 'never synced (OFF)', 'sealed OFF'),
      ],
      notes: [
        'medians, each kind having its turn at each step; articles without what follows from their texts',
      ],
    };
  },
};

/** The article that quotes are marked in. */
const QUOTED = generatedArticle(PARTS * PART);

/** The median of each kind, in turns: a disk is slower now and then, and would be so for one of them alone. */
async function sideBySide(
  kinds: readonly Kind[],
  times: number,
  work: (matter: Matter, time: number) => void,
): Promise<ReadonlyMap<Kind, number>> {
  const folder = benchFolder();
  try {
    const matters = kinds.map((kind) => ({
      kind,
      all: [] as number[],
      matter: open(join(folder.path, `${kind}.matter`), kind),
    }));
    for (let time = 0; time < times; time += 1)
      for (const { matter, all } of matters) all.push((await timed(() => work(matter, time))).ms);
    for (const { kind, matter } of matters) {
      if (kind.startsWith('sealed')) expectWhole(matter.db);
      matter.db.close();
    }
    return new Map(
      matters.map(({ kind, all }) => [
        kind,
        share(
          all.sort((a, b) => a - b),
          0.5,
        ),
      ]),
    );
  } finally {
    folder.remove();
  }
}

interface Matter {
  readonly db: Db;
  /** Does `work` as one transaction. */
  readonly step: (work: () => void) => void;
}

function open(filePath: string, kind: Kind): Matter {
  const db = createMatter(filePath, { name: 'Bench', uuid: randomUUID(), createdAt: AT });
  const [history, sync] = kind.split(' ');
  db.pragma(`synchronous = ${sync}`);
  if (history === 'logged') db.exec('DROP TABLE seal');
  if (history === 'none') run(db, 'UPDATE recording SET replaying = 1');
  const step =
    history === 'none'
      ? (work: () => void) => db.transaction(work).immediate()
      : (work: () => void) => recordStep(db, { uuid: randomUUID(), action: 'import articles', at: AT }, work);
  step(() => void storeArticle(db, QUOTED));
  return { db, step };
}

function expectWhole(db: Db): void {
  const [fault] = verifyMatter(db, { parts: ['history'] }).faults;
  if (fault) throw new Error(`the chain does not hold: ${fault.fault}`);
}

function storeArticles({ db, step }: Matter, articles: readonly GeneratedArticle[]): void {
  step(() => addTogether(db, () => articles.forEach((article) => storeArticle(db, article))));
}

function storeArticle(db: Db, { title, outlet, published, url, text }: GeneratedArticle): number {
  const about = {
    fileName: null,
    fileSha256: null,
    encoding: null,
    externalId: null,
    importedAt: AT,
  } as const;
  const head = { uuid: randomUUID(), kind: 'news', title, opening: title, outlet, published, url } as const;
  return addArticle(db, { ...about, ...head }, text, createHash('sha256').update(text).digest('hex'));
}

function markQuote({ db, step }: Matter, start: number): void {
  const exact = QUOTED.text.slice(start, start + 60);
  const place = { articleId: 1, start, end: start + 60, exact, prefix: '', suffix: '' };
  step(() => void addQuote(db, { uuid: randomUUID(), ...place, speech: 'direct', createdAt: AT }));
}
