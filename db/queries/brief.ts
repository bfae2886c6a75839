import {
  briefTable,
  type Brief,
  type BriefFields,
  type BriefItem,
  type NewBriefItem,
} from '#core/contract/briefs.ts';
import { picture } from '#core/contract/picture.ts';
import type { BriefTemplate, NoteKind } from '#core/contract/vocabulary.ts';
import { all, get, insert, run, update, type Db, type Value } from '../sql.ts';
import { listQuotesOfItems } from './brief-quote.ts';

interface BriefRow extends Pick<Brief, 'id' | 'uuid' | 'title' | 'standfirst' | 'items' | 'language'> {
  readonly notes: NoteKind;
  readonly style: string;
  readonly contents: number;
  readonly people: number;
  readonly sources: number;
  readonly verification: number;
  readonly review: number;
  readonly template: BriefTemplate | null;
}

/** What NULL stands for is what a brief of an older file was printed with. */
const BRIEF = `SELECT id, uuid, title, standfirst,
  (SELECT count(*) FROM brief_item WHERE brief_id = brief.id) AS items,
  coalesce(notes, 'footnotes') AS notes, coalesce(style, 'newsroom') AS style,
  coalesce(contents, 0) AS contents, coalesce(people, 1) AS people, coalesce(sources, 1) AS sources,
  coalesce(verification, 0) AS verification, coalesce(review, 0) AS review,
  coalesce(language, 'en-US') AS language, template FROM brief`;

export function listBriefs(db: Db): Brief[] {
  return all<BriefRow>(db, `${BRIEF} ORDER BY id`).map(briefOf);
}

export function getBrief(db: Db, id: number): Brief | null {
  const row = get<BriefRow>(db, `${BRIEF} WHERE id = :id`, { id });
  return row ? briefOf(row) : null;
}

function briefOf({ notes, style, contents, people, sources, verification, review, ...row }: BriefRow): Brief {
  return {
    ...row,
    citing: { notes, style },
    parts: {
      contents: contents === 1,
      people: people === 1,
      sources: sources === 1,
      verification: verification === 1,
      review: review === 1,
    },
  };
}

export function addBrief(db: Db, uuid: string, title: string, standfirst: string | null): number {
  const sql = 'INSERT INTO brief (uuid, title, standfirst) VALUES (:uuid, :title, :standfirst)';
  return insert(db, sql, { uuid, title, standfirst });
}

/** Whether there was such a brief. */
export function updateBrief(
  db: Db,
  id: number,
  { title, standfirst, citing, parts, language }: BriefFields,
  template?: BriefTemplate | null,
): boolean {
  const flags = Object.entries(parts ?? {}).map(([part, on]) => [part, on === undefined ? on : Number(on)]);
  const fields: Record<string, Value | undefined> = {
    ...(Object.fromEntries(flags) as Record<string, number | undefined>),
    title,
    standfirst,
    language,
    template,
    notes: citing?.notes,
    style: citing?.style,
  };
  return update(db, 'brief', id, fields) === 1;
}

export function removeBrief(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM brief WHERE id = :id', { id }) === 1;
}

type Accepted = NonNullable<BriefItem['accepted']>;
interface ItemRow extends Omit<BriefItem, 'picture' | 'table' | 'accepted' | 'quotes'> {
  readonly picture: string | null;
  readonly laid: string | null;
  readonly acceptedText: string | null;
  readonly acceptedKind: Accepted['kind'];
  readonly acceptedStatus: Accepted['status'];
}

/** In the order of the brief. */
export function listBriefItems(db: Db, briefId: number): BriefItem[] {
  const quotes = listQuotesOfItems(db, briefId);
  return all<ItemRow>(
    db,
    `SELECT id, kind, text, level, claim_id AS claimId, quote_id AS quoteId, picture, laid,
       accepted_text AS acceptedText, accepted_kind AS acceptedKind, accepted_status AS acceptedStatus
     FROM brief_item WHERE brief_id = :briefId ORDER BY position, id`,
    { briefId },
  ).map(({ acceptedText, acceptedKind, acceptedStatus, laid, ...row }) => ({
    ...row,
    picture: row.picture === null ? null : picture.parse(JSON.parse(row.picture)),
    table: laid === null ? null : briefTable.parse(JSON.parse(laid)),
    accepted:
      acceptedText === null ? null : { text: acceptedText, kind: acceptedKind, status: acceptedStatus },
    quotes: (quotes.get(row.id) ?? []).map(({ quoteId, printed, altered, placed }) => ({
      quoteId,
      printed: printed === 1,
      altered,
      placed: placed === 1,
    })),
  }));
}

export function briefOfItem(db: Db, itemId: number): number | null {
  return (
    get<{ briefId: number }>(db, 'SELECT brief_id AS briefId FROM brief_item WHERE id = :itemId', { itemId })
      ?.briefId ?? null
  );
}

/** Adds it at the end; a claim as it stands. */
export function addBriefItem(db: Db, uuid: string, briefId: number, item: NewBriefItem): number {
  const id = insert(
    db,
    `INSERT INTO brief_item (uuid, brief_id, position, kind, text, level, claim_id, quote_id, picture, laid)
     VALUES (:uuid, :briefId, (SELECT coalesce(max(position), 0) + 1 FROM brief_item WHERE brief_id = :briefId),
       :kind, :text, :level, :claimId, :quoteId, :picture, :laid)`,
    {
      uuid,
      briefId,
      kind: item.kind,
      text: 'text' in item ? item.text : null,
      level: 'level' in item ? item.level : null,
      claimId: 'claimId' in item ? item.claimId : null,
      quoteId: 'quoteId' in item ? item.quoteId : null,
      picture: 'picture' in item ? JSON.stringify(item.picture) : null,
      laid: 'table' in item ? JSON.stringify(item.table) : null,
    },
  );
  if (item.kind === 'claim') takeOverClaim(db, id);
  return id;
}

/** Takes a claim into its item as it stands; whether there was such an item. */
export function takeOverClaim(db: Db, itemId: number): boolean {
  const sql = `UPDATE brief_item SET (accepted_text, accepted_kind, accepted_status) =
      (SELECT text, kind, status FROM claim WHERE id = brief_item.claim_id)
    WHERE id = :itemId AND claim_id IS NOT NULL`;
  return run(db, sql, { itemId }) === 1;
}

/** Copies an item to the end of a brief, with how it prints its quotes. Gives the copy's key. */
export function copyBriefItem(db: Db, uuid: () => string, itemId: number, briefId: number): number {
  const id = insert(
    db,
    `INSERT INTO brief_item (uuid, brief_id, position, kind, text, level, claim_id, quote_id, picture, laid,
       accepted_text, accepted_kind, accepted_status)
     SELECT :uuid, :briefId, (SELECT coalesce(max(position), 0) + 1 FROM brief_item WHERE brief_id = :briefId),
       kind, text, level, claim_id, quote_id, picture, laid, accepted_text, accepted_kind, accepted_status
     FROM brief_item WHERE id = :itemId`,
    { uuid: uuid(), briefId, itemId },
  );
  const quotes = all<{ id: number }>(db, 'SELECT id FROM brief_quote WHERE item_id = :itemId ORDER BY id', {
    itemId,
  });
  for (const quote of quotes)
    run(
      db,
      `INSERT INTO brief_quote (uuid, item_id, quote_id, position, printed, altered)
       SELECT :uuid, :id, quote_id, position, printed, altered FROM brief_quote WHERE id = :quote`,
      { uuid: uuid(), id, quote: quote.id },
    );
  return id;
}

export interface ItemFields {
  readonly text?: string | undefined;
  readonly level?: number | undefined;
  readonly picture?: BriefItem['picture'] | undefined;
  readonly table?: BriefItem['table'] | undefined;
}

/** Whether there was such an item, and it is of a kind that has each of these. */
export function updateBriefItem(
  db: Db,
  id: number,
  { text, level, picture: drawn, table }: ItemFields,
): boolean {
  const there = get<{ text: number; level: number; picture: number; laid: number }>(
    db,
    `SELECT text IS NOT NULL AS text, level IS NOT NULL AS level, picture IS NOT NULL AS picture,
       laid IS NOT NULL AS laid FROM brief_item WHERE id = :id`,
    { id },
  );
  if (!there) return false;
  const fields = {
    text,
    level,
    picture: drawn && JSON.stringify(drawn),
    laid: table && JSON.stringify(table),
  } as const;
  const columns = ['text', 'level', 'picture', 'laid'] as const;
  if (columns.some((column) => fields[column] !== undefined && !there[column])) return false;
  return update(db, 'brief_item', id, { ...fields, picture: fields.picture ?? undefined }) === 1;
}

/** Whether there was such a section. */
export function setBriefItemLevel(db: Db, id: number, level: number): boolean {
  const sql = 'UPDATE brief_item SET level = :level WHERE id = :id AND level IS NOT NULL';
  return run(db, sql, { id, level }) === 1;
}

export function removeBriefItem(db: Db, id: number): boolean {
  return run(db, 'DELETE FROM brief_item WHERE id = :id', { id }) === 1;
}

/** Writes the order of a brief's items; only those whose place changes are written. */
export function orderBriefItems(db: Db, ids: readonly number[]): void {
  ids.forEach((id, i) => {
    run(db, 'UPDATE brief_item SET position = :position WHERE id = :id AND position <> :position', {
      id,
      position: i + 1,
    });
  });
}
