import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { createClient, type Client } from '#core/contract/transport.ts';
import { findQuotations } from '#core/quotations/find.ts';
import { recordStep } from '#db/log.ts';
import { createMatter } from '#db/open.ts';
import { addArticle, addTogether } from '#db/queries/article.ts';
import { addClaim, linkClaimToEntity, linkQuoteToClaim } from '#db/queries/claim.ts';
import { addEntity } from '#db/queries/entity.ts';
import { textIdOf } from '#db/queries/quotation.ts';
import { addQuote, updateQuote } from '#db/queries/quote.ts';
import type { Db } from '#db/sql.ts';
import { startWorkbench } from '#main/remote.ts';
import { readTexts } from '#main/services/derive.ts';
import { dice, drawnName, drawnWord } from './articles.ts';
import { peakMegabytes, rounds, share, timed, type Benchmark, type Figure } from './benchmark.ts';
import { benchFolder, workerFile } from './folders.ts';
import { namesRead } from './naming.ts';
import { quotedArticle } from './quoted-articles.ts';

const NAMES = 1_000;
/** As many as the import stores in one transaction. */
const PART = 200;
/** Of five articles, one has a quote that was marked; of ten such, one belongs to a claim. */
const MARKED_OF = 5;
const CLAIMED_OF = 10;
const ROUNDS = 15;
const AT = '2025-01-10T09:00:00.000Z';

/** A thousand names found in all articles, who said what, and what the rules find, in a large matter. */
export const namesAndLedger: Benchmark = {
  name: `${NAMES.toLocaleString('en')} names, the ledger and the checks`,
  async run({ articles }) {
    const folder = benchFolder();
    const filePath = join(folder.path, 'named.matter');
    const bytes = fill(filePath, articles);
    const workbench = startWorkbench(folder.options, workerFile);
    try {
      const client = createClient(workbench, randomUUID);
      const looked = namesRead(client);
      const ref = await workbench.hand({ path: filePath, name: 'named.matter' });
      const opened = await timed(() => client.call('matters.open', { ref }));
      const found = await timed(() => looked);
      const bare = new Database(filePath, { readonly: true });
      const reading = await timed(() => {
        let length = 0;
        for (const { text } of bare.prepare<[], { text: string }>('SELECT text FROM article_text').iterate())
          length += text.match(/\S+/g)?.length ?? 0;
        return length;
      });
      const rate = bytes / 1e3 / (found.ms + opened.ms);
      const figures: Figure[] = [
        {
          what: `find ${NAMES} names in ${articles.toLocaleString('en')} articles`,
          ms: found.ms + opened.ms,
          bound: 'reading the texts, and their words by a regular expression',
          boundMs: reading.ms,
        },
        ...(await named(client, bare)),
        ...(await listed(client, bare)),
        ...(await checked(client, bare)),
      ];
      const count = bare.prepare<[], { n: number }>('SELECT count(*) AS n FROM found_mention').get()!.n;
      bare.close();
      return {
        figures,
        notes: [
          `${rate.toFixed(1)} MB a second, ${count.toLocaleString('en')} mentions in ${(bytes / 1e6).toFixed(0)} MB of text`,
          `peak memory ${peakMegabytes()} MB`,
        ],
      };
    } finally {
      await workbench.close();
      folder.remove();
    }
  },
};

/** Articles, names of which two in nine stand in them, quotes and claims, by the statements of the workbench. */
function fill(filePath: string, articles: number): number {
  const db = createMatter(filePath, { name: 'Bench', uuid: randomUUID(), createdAt: AT });
  let bytes = 0;
  const entities: number[] = [];
  recordStep(db, { uuid: randomUUID(), action: 'fill', at: AT }, () => {
    const roll = dice(11);
    const names = new Set<string>();
    while (names.size < 200) names.add(drawnName(roll));
    const rare = () => drawnWord(roll).replace(/^./, (letter) => letter.toUpperCase());
    while (names.size < NAMES) names.add(`${rare()} ${rare()}`);
    for (const name of names)
      entities.push(addEntity(db, { uuid: randomUUID(), kind: 'person', name, role: null, note: null }));
  });
  for (let from = 0; from < articles; from += PART)
    recordStep(db, { uuid: randomUUID(), action: 'import articles', at: AT }, () => {
      const stored: { textId: number; text: string }[] = [];
      addTogether(db, () => {
        for (let at = from; at < Math.min(articles, from + PART); at += 1) {
          const { text, title, outlet, published, url } = quotedArticle(at);
          bytes += Buffer.byteLength(text);
          const id = addArticle(
            db,
            { ...NOTHING_ELSE, uuid: randomUUID(), title, opening: title, outlet, published, url },
            text,
            createHash('sha256').update(text).digest('hex'),
          );
          stored.push({ textId: textIdOf(db, id)!, text });
          if (at % MARKED_OF === 0) mark(db, id, text, entities[at % 200]!, at);
        }
      });
      readTexts(db, stored, (fault) => {
        throw fault;
      });
    });
  db.close();
  return bytes;
}

function mark(db: Db, articleId: number, text: string, speakerId: number, at: number): void {
  const quotation = findQuotations(text)[0];
  if (!quotation) return;
  const { start, end } = quotation;
  const quoteId = addQuote(db, {
    uuid: randomUUID(),
    articleId,
    start,
    end,
    exact: text.slice(start, end),
    prefix: '',
    suffix: '',
    speech: 'direct',
    createdAt: AT,
  });
  updateQuote(db, quoteId, { speakerId });
  if ((at / MARKED_OF) % CLAIMED_OF !== 0) return;
  const claimId = addClaim(db, {
    uuid: randomUUID(),
    text: text.slice(start + 1, Math.min(end, start + 80)),
    kind: 'allegation',
    status: 'open',
    note: null,
    date: null,
    createdAt: AT,
  });
  linkQuoteToClaim(db, randomUUID(), { claimId, quoteId, stance: 'supports' });
  linkClaimToEntity(db, randomUUID(), claimId, speakerId, 'by');
}

const NOTHING_ELSE = {
  kind: 'news',
  fileName: null,
  fileSha256: null,
  encoding: null,
  externalId: null,
  importedAt: AT,
} as const;

async function named(client: Client, bare: Db): Promise<Figure[]> {
  const entities = await client.call('entities.list', {});
  const most = entities.reduce((one, other) => (other.mentions > one.mentions ? other : one));
  const rows = share(await rounds(ROUNDS, () => bare.prepare('SELECT * FROM entity').all()), 0.5);
  const bound = 'bare SELECT of the entities';
  const list = await rounds(ROUNDS, () => client.call('entities.list', {}));
  const page = await rounds(ROUNDS, () => client.call('entities.get', { id: most.id }));
  const mentions = await rounds(ROUNDS, (i) =>
    client.call('mentions.ofEntity', { entityId: most.id, offset: i * 12, limit: 12 }),
  );
  const followed = namesRead(client);
  const alias = await timed(async () => {
    await client.call('aliases.add', { entityId: most.id, name: 'the judge', kind: 'alias' });
    await followed;
  });
  const proposed = await timed(() => client.call('names.proposed', { limit: 100 }));
  const texts = await timed(() => bare.prepare('SELECT text FROM article_text').all().length);
  const what = `${most.mentions.toLocaleString('en')} mentions`;
  return [
    { what: 'list the entities with their counts', ms: share(list, 0.5), bound, boundMs: rows },
    { what: `the page of one with ${what}`, ms: share(page, 0.5), bound, boundMs: rows },
    { what: 'twelve articles that name it', ms: share(mentions, 0.5), bound, boundMs: rows },
    {
      what: 'another name of it, found everywhere',
      ms: alias.ms,
      bound: 'bare SELECT of the texts',
      boundMs: texts.ms,
    },
    {
      what: 'the names that are not known, grouped',
      ms: proposed.ms,
      bound: 'bare SELECT of the texts',
      boundMs: texts.ms,
    },
  ];
}

async function listed(client: Client, bare: Db): Promise<Figure[]> {
  const all = { filter: {}, offset: 0, limit: 100 };
  const { total, rows } = await client.call('ledger.list', all);
  const speakerId = rows[0]!.speaker!.id;
  const boundMs = share(await rounds(ROUNDS, () => bare.prepare('SELECT * FROM quote').all()), 0.5);
  const bound = `bare SELECT of the ${total.toLocaleString('en')} quotes`;
  const asked = async (what: string, params: typeof all & { filter: object }): Promise<Figure> => {
    const times = await rounds(ROUNDS, () => client.call('ledger.list', params));
    return { what: `the ledger: ${what}`, ms: share(times, 0.5), bound, boundMs };
  };
  const exported = await timed(() => client.call('ledger.export', { filter: {} }));
  return [
    await asked('its first page', all),
    await asked('its last page', { ...all, offset: total - 100 }),
    await asked('of one speaker', { ...all, filter: { speakerId } }),
    await asked('what stands altered elsewhere', { ...all, filter: { altered: true } }),
    { what: 'the ledger: all of it as CSV', ms: exported.ms, bound, boundMs },
  ];
}

async function checked(client: Client, bare: Db): Promise<Figure[]> {
  const first = await timed(() => client.call('checks.list', {}));
  const again = await rounds(ROUNDS, () => client.call('checks.list', {}));
  const rows = await timed(() => bare.prepare('SELECT * FROM quote').all().length);
  const what = `${first.result.findings.length.toLocaleString('en')} findings`;
  const bound = 'bare SELECT of the quotes';
  return [
    { what: `the checks, after a change: ${what}`, ms: first.ms, bound, boundMs: rows.ms },
    { what: 'the checks, once more', ms: share(again, 0.5), bound, boundMs: rows.ms },
  ];
}
