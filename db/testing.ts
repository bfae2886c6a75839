import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { uuidv7 } from '#core/identity/uuid.ts';
import { loggedTables, recordStep } from './log.ts';
import { configure, createMatter, openMatter, type NewMatter } from './open.ts';
import { addArticle, addFurniture, addProposal } from './queries/article.ts';
import { addBrief, addBriefItem } from './queries/brief.ts';
import { setQuoteOfItem } from './queries/brief-quote.ts';
import { signOff } from './queries/brief-sign-off.ts';
import { addStyle } from './queries/citation-style.ts';
import { dismissFinding } from './queries/check-dismissal.ts';
import { addClaim, linkClaimToEntity, linkQuoteToClaim } from './queries/claim.ts';
import { addTag } from './queries/claim-tag.ts';
import { addAlias, addEntity } from './queries/entity.ts';
import { dismissMention } from './queries/found-mention.ts';
import { addMerge, addMergedLink } from './queries/merging.ts';
import { dismissName } from './queries/proper-name.ts';
import { addMention } from './queries/mention.ts';
import { setOutletAlias } from './queries/outlet.ts';
import { addQuotation, dismissQuotation, getText, markRead, textIdOf } from './queries/quotation.ts';
import { dismissDuplicate } from './queries/near-text.ts';
import { addRevision } from './queries/revision.ts';
import { addRedaction } from './queries/redaction.ts';
import { addQuestion, answerQuestion } from './queries/question.ts';
import { addCall, dismissQuestion, resolveQuestion, setEvidence } from './queries/resolution.ts';
import { addChunk, addOrigin, beginOriginal, finishOriginal } from './queries/original.ts';
import { addSavedSearch } from './queries/saved-search.ts';
import { addWarning } from './queries/warning.ts';
import { addQuote, linkQuoteToEntity } from './queries/quote.ts';
import { all, type Db } from './sql.ts';

/** A matter for a test: real SQLite, with a clock and identifiers that are the same in every run. */
export interface TestMatter {
  readonly db: Db;
  readonly filePath: string;
  readonly uuid: () => string;
  readonly now: () => string;
  /** Does `work` as one step of the history. */
  step<T>(work: () => T, action?: string): T;
  /** Closes the file and opens it again, as a restart does. */
  reopen(): void;
  close(): void;
}

const START = Date.UTC(2025, 0, 10, 9);

/** A new matter: in memory, or in a temporary file that `close` removes. */
export function freshMatter(where: 'memory' | 'file' = 'memory'): TestMatter {
  let ticks = 0;
  const now = () => new Date(START + 1_000 * (ticks += 1)).toISOString();
  const uuid = () => uuidv7(START, new Uint8Array(new BigUint64Array([0n, BigInt((ticks += 1))]).buffer));
  const folder = where === 'file' ? mkdtempSync(join(tmpdir(), 'pincite-db-')) : null;
  const filePath = folder ? join(folder, 'test.matter') : ':memory:';
  const head = { name: 'Test', uuid: uuid(), createdAt: now() };
  let db = folder ? createMatter(filePath, head) : inMemory(head);
  return {
    get db() {
      return db;
    },
    filePath,
    uuid,
    now,
    step: (work, action = 'test') => recordStep(db, { uuid: uuid(), action, at: now() }, work),
    reopen() {
      if (!folder) throw new Error('what is in memory cannot be opened again');
      db.close();
      db = openMatter(filePath);
    },
    close() {
      db.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

let blank: Buffer | undefined;

/** A new matter in memory, of the bytes of the first: its head is the same in every test, and making one takes half a second. */
function inMemory(head: NewMatter): Db {
  if (!blank) {
    const first = createMatter(':memory:', head);
    blank = first.serialize();
    first.close();
  }
  const db = new Database(blank);
  configure(db, 'here');
  return db;
}

/** Everything that the history answers for, row by row. */
export type Snapshot = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export function snapshot(db: Db): Snapshot {
  const tables = loggedTables(db).map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY id`)]);
  return Object.fromEntries(tables);
}

/** Throws where a full-text index disagrees with the rows that it stands for. */
export function checkFullText(db: Db): void {
  for (const index of ['article_fts', 'article_head_fts', 'claim_fts', 'quote_fts']) {
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
  }
}

export function storeArticle(
  { db, uuid, now }: TestMatter,
  text: string,
  title: string | null = null,
): number {
  const about = {
    outlet: null,
    published: null,
    url: null,
    fileName: null,
    fileSha256: null,
    encoding: null,
  };
  return addArticle(
    db,
    {
      uuid: uuid(),
      kind: 'news',
      title,
      opening: text.slice(0, 40),
      ...about,
      externalId: null,
      importedAt: now(),
    },
    text,
    sha256(text),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The bytes of a file of these words. */
export function storeOriginal(db: Db, words: string): number {
  const bytes = Buffer.from(words);
  const id = beginOriginal(db, sha256(words), bytes.length);
  addChunk(db, id, { start: 0, length: bytes.length, packing: 'none', sha256: sha256(words), bytes });
  finishOriginal(db, id);
  return id;
}

/** A quotation as a finder might have stored it, of the first place of these words; followed by `wordingId`. */
export function storeQuotation(db: Db, articleId: number, words: string, wordingId: number | null): number {
  const textId = textIdOf(db, articleId)!;
  const start = getText(db, textId).indexOf(words);
  const span = { start, end: start + words.length };
  const facts = { kind: 'direct', speech: 'direct', depth: 0, segments: [span], utteranceId: null } as const;
  markRead(db, textId, 1);
  return addQuotation(db, { ...facts, ...span, textId, wordingId, attribution: null });
}

export function storeQuote(
  { db, uuid, now }: TestMatter,
  articleId: number,
  start: number,
  exact: string,
): number {
  const place = { articleId, start, end: start + exact.length, exact, prefix: '', suffix: '' };
  return addQuote(db, { uuid: uuid(), ...place, speech: 'direct', createdAt: now() });
}

/** A row in every table, each joined to the others, in one step. */
export function fillMatter(matter: TestMatter): void {
  const { db, uuid, now, step } = matter;
  step(() => {
    const text = 'The judge denied the motion. “We will appeal,” said Kari Morrissey.';
    const articleId = storeArticle(matter, text, 'Motion denied');
    addProposal(db, uuid(), articleId, {
      field: 'outlet',
      value: 'Gazette',
      start: 0,
      end: 3,
      reason: 'header',
    });
    addOrigin(db, uuid(), articleId, {
      originalId: storeOriginal(db, text),
      fileSha256: sha256(text),
      size: Buffer.byteLength(text),
      part: 'inbox/3',
      format: 'eml',
      readerVersion: 1,
      choices: '{}',
    });
    addWarning(db, uuid(), articleId, { code: 'page without words', detail: '', pages: ['2'] });
    addFurniture(db, uuid(), articleId, { start: 0, end: 3, reason: 'menu', decision: 'dismissed' });
    dismissQuotation(db, uuid(), articleId, { start: 0, end: 3 });
    const head = {
      uuid: uuid(),
      kind: 'person',
      name: 'Kari Morrissey',
      role: 'prosecutor',
      note: null,
    } as const;
    const entityId = addEntity(db, head);
    addAlias(db, uuid(), entityId, 'Kerri Morrissey', 'misspelling');
    const start = text.indexOf('Kari');
    addMention(db, { uuid: uuid(), articleId, entityId, start, end: start + 14, exact: 'Kari Morrissey' });
    dismissName(db, uuid(), 'edgar moss');
    setOutletAlias(db, uuid(), 'HCT', 'hct', 'Harbor Calder Times');
    const mergeId = addMerge(db, uuid(), {
      intoId: entityId,
      kind: 'person',
      name: 'K. M.',
      role: 'r',
      note: null,
      at: now(),
    });
    addMergedLink(db, uuid(), mergeId, { what: 'alias', rowId: 1, shared: false });
    dismissMention(db, { uuid: uuid(), articleId, entityId, start: 0, end: 3 });
    const quoteId = storeQuote(matter, articleId, text.indexOf('“'), '“We will appeal,”');
    db.prepare('UPDATE quote SET speaker_id = ?, reported_via_id = ?').run(entityId, entityId);
    linkQuoteToEntity(db, uuid(), quoteId, entityId);
    const date = { from: '2025-01-10', to: null, precision: 'day' } as const;
    const words = {
      text: 'The prosecution will appeal.',
      kind: 'fact',
      status: 'open',
      note: 'ask the court',
    } as const;
    const claimId = addClaim(db, { uuid: uuid(), ...words, date, createdAt: now() });
    addTag(db, uuid(), claimId, 'appeal');
    linkQuoteToClaim(db, uuid(), { claimId, quoteId, stance: 'supports' });
    linkClaimToEntity(db, uuid(), claimId, entityId, 'by');
    const questionId = addQuestion(db, uuid(), 'Will there be an appeal?', null);
    answerQuestion(db, uuid(), questionId, claimId, 'yes');
    const decided = { questionId, answer: 'yes', reason: 'The clerk has it', weighed: ['yes'] };
    setEvidence(db, uuid, resolveQuestion(db, { uuid: uuid(), ...decided, createdAt: now() }), [quoteId]);
    addCall(db, { uuid: uuid(), questionId, entityId, text: 'Dana Cole' });
    dismissQuestion(db, { uuid: uuid(), key: '0123456789abcd', text: 'When?', createdAt: now() });
    const finding = { rule: 'single-source', key: '0123456789abcd', text: words.text, note: 'Known to all' };
    dismissFinding(db, uuid(), { ...finding, createdAt: now() });
    addSavedSearch(db, uuid(), 'Motions', 'motion kind:quote');
    const style = {
      uuid: uuid(),
      title: 'House style',
      cslId: 'http://a.example/house',
      form: 'notes',
    } as const;
    addStyle(db, style, '<style/>');
    const briefId = addBrief(db, uuid(), 'What is known', null);
    addBriefItem(db, uuid(), briefId, { kind: 'section', text: 'The motion', level: 1 });
    addBriefItem(db, uuid(), briefId, { kind: 'claim', claimId });
    const itemId = addBriefItem(db, uuid(), briefId, { kind: 'quote', quoteId });
    setQuoteOfItem(db, uuid(), { itemId, quoteId }, { altered: '“[They] will appeal,”' });
    const signed = { printed: '“They will appeal,”', exact: 'e', held: 'h', reason: 'Heard it myself' };
    signOff(db, uuid(), { itemId, quoteId, ...signed, createdAt: now() });
    addBriefItem(db, uuid(), briefId, { kind: 'quote', quoteId });
    addRedaction(db, uuid(), briefId, { entityId });
    const laterId = storeArticle(matter, 'The judge granted the motion.', 'Motion granted');
    addRevision(db, uuid(), { earlierId: articleId, laterId, reason: 'address' });
    dismissDuplicate(db, uuid(), articleId, laterId);
  }, 'fill');
}

/** That what is kept of who is named where is what counting gives. */
export function expectCounted(db: Db): void {
  const kept = all(db, 'SELECT entity_id, article_id, mentions FROM named_in ORDER BY 1, 2');
  const counted = all(
    db,
    `SELECT entity_id, article_id, sum(mentions) AS mentions FROM naming
     GROUP BY entity_id, article_id ORDER BY 1, 2`,
  );
  const sums = all(
    db,
    `SELECT entity_id, sum(mentions) AS mentions, count(*) AS articles FROM named_in
     GROUP BY entity_id ORDER BY 1`,
  );
  const totals = all(
    db,
    'SELECT entity_id, mentions, articles FROM entity_count WHERE articles > 0 ORDER BY 1',
  );
  if (JSON.stringify([kept, totals]) !== JSON.stringify([counted, sums]))
    throw new Error(`Kept: ${JSON.stringify([kept, totals])}; counted: ${JSON.stringify([counted, sums])}`);
}
