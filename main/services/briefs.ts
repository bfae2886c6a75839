import { checkBrief } from '#core/brief/check.ts';
import { compose, layOut, type BriefDocument } from '#core/brief/document.ts';
import { Failure } from '#core/contract/failures.ts';
import type { ExportFormat, NewBriefItem } from '#core/contract/briefs.ts';
import type { Handlers } from '#core/contract/transport.ts';
import type { DrawnPicture } from '#core/pictures/picture.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import {
  addBrief,
  addBriefItem,
  briefOfItem,
  getBrief,
  listBriefItems,
  listBriefs,
  orderBriefItems,
  removeBrief,
  removeBriefItem,
  updateBrief,
  updateBriefItem,
} from '#db/queries/brief.ts';
import { getClaim } from '#db/queries/claim.ts';
import { getQuote } from '#db/queries/quote.ts';
import { changesOf } from '#db/queries/matter.ts';
import type { Db } from '#db/sql.ts';
import { copiedBrief } from '../export/copied.ts';
import { briefToDocx } from '../export/docx.ts';
import { briefToHtml } from '../export/html.ts';
import { briefToMarkdown } from '../export/markdown.ts';
import { briefToOdt } from '../export/odt.ts';
import type { ExportBrief } from '../export/properties.ts';
import { emptied } from './articles.ts';
import { putItems } from './brief-order.ts';
import { briefToPdf } from './brief-pdf.ts';
import { gatherBrief, type GatheredBrief } from './brief-content.ts';
import { refuseUnverified } from './brief-vouching.ts';
import { citedOf, refuseMisfit } from './citing.ts';
import { found, type Desk } from './desk.ts';
import { drawingsOf } from './drawings.ts';
import { offered } from './offered.ts';
import { carriedBy } from './returned.ts';
import { turns } from './turns.ts';

type Briefs = Pick<
  Handlers,
  | 'briefs.list'
  | 'briefs.get'
  | 'briefs.create'
  | 'briefs.update'
  | 'briefs.remove'
  | 'briefs.addItem'
  | 'briefs.addItems'
  | 'briefs.updateItem'
  | 'briefs.moveItem'
  | 'briefs.removeItem'
  | 'briefs.content'
  | 'briefs.copied'
  | 'briefs.export'
>;

export const WRITERS: Readonly<Record<Exclude<ExportFormat, 'pdf'>, ExportBrief>> = {
  docx: briefToDocx,
  odt: briefToOdt,
  md: briefToMarkdown,
  html: briefToHtml,
};

/** While names are found in new texts the file never rests. */
const MOST_TRIES = 4;

export function briefHandlers(desk: Desk): Briefs {
  return {
    'briefs.list': () => listBriefs(desk.db()),
    'briefs.get': ({ id }) => ({
      brief: found(getBrief(desk.db(), id), 'brief', id),
      items: listBriefItems(desk.db(), id),
    }),
    'briefs.create': ({ title, standfirst }) =>
      desk.record('make brief', (db) => ({ id: addBrief(db, desk.uuid(), title, standfirst || null) })),
    'briefs.update': ({ id, fields }) => {
      desk.record('edit brief', (db) => {
        const { notes, style } = found(getBrief(db, id), 'brief', id).citing;
        if (fields.citing)
          refuseMisfit(db, { notes: fields.citing.notes ?? notes, style: fields.citing.style ?? style });
        updateBrief(db, id, emptied(fields));
      });
      return {};
    },
    'briefs.remove': ({ id }) => {
      desk.record('remove brief', (db) => found(removeBrief(db, id), 'brief', id));
      return {};
    },
    'briefs.addItem': ({ briefId, item, before }) =>
      desk.record('add to brief', (db) => {
        found(getBrief(db, briefId), 'brief', briefId);
        refuseMissing(db, item);
        const id = addBriefItem(db, desk.uuid(), briefId, item);
        if (before !== undefined) put(db, briefId, id, before);
        return { id };
      }),
    'briefs.addItems': ({ briefId, items, before = null }) =>
      desk.record('add to brief', (db) => {
        found(getBrief(db, briefId), 'brief', briefId);
        const ids = items.map((item) => {
          refuseMissing(db, item);
          return addBriefItem(db, desk.uuid(), briefId, item);
        });
        if (before !== null) putItems(db, ids, before);
        return { ids };
      }),
    'briefs.updateItem': ({ id, ...fields }) => {
      desk.record('edit brief item', (db) => found(updateBriefItem(db, id, fields), 'brief item', id));
      return {};
    },
    'briefs.moveItem': ({ id, before }) => {
      desk.record('move brief item', (db) =>
        put(db, found(briefOfItem(db, id), 'brief item', id), id, before),
      );
      return {};
    },
    'briefs.removeItem': ({ id }) => {
      desk.record('remove brief item', (db) => found(removeBriefItem(db, id), 'brief item', id));
      return {};
    },
    'briefs.content': async ({ id }, context) => {
      const drawn = await drawingsOf(desk).ofBrief(id, turns(desk, context));
      const db = desk.db();
      for (let tries = 1; ; tries += 1) {
        const before = changesOf(db);
        const { content } = gatherBrief(db, id, today(desk), drawn);
        const laid = layOut(content);
        const cited = await citedOf(desk, laid);
        if (context.signal.aborted || desk.open?.db !== db) throw new Failure('cancelled', {});
        // A style that is compiled takes a second, in which the brief may have got another line.
        if (tries < MOST_TRIES && changesOf(db) !== before) continue;
        return {
          content,
          document: compose(laid, cited),
          findings: checkBrief(content),
        };
      }
    },
    'briefs.copied': async ({ id }, context) => {
      const drawn = await drawingsOf(desk).ofBrief(id, turns(desk, context));
      return copiedBrief((await verifiedDocument(desk, id, drawn)).document);
    },
    'briefs.export': async ({ id, format, style }, context) => {
      const drawn = await drawingsOf(desk).ofBrief(id, turns(desk, context));
      const { document, gathered } = await verifiedDocument(desk, id, drawn, style);
      const created = desk.now();
      const quotes = [...gathered.quotes.keys()];
      const made = { document, content: gathered.content, quotes };
      const carried = format === 'docx' ? { carried: carriedBy(desk.db(), id, made, created) } : {};
      const bytes = await (format === 'pdf'
        ? briefToPdf(desk, document, { created }, context.signal)
        : WRITERS[format](document, { created, ...carried }));
      return offered(desk, `${fileNameFor(document.title) ?? 'Brief'}.${format}`, bytes);
    },
  };
}

/** The document of a brief that was proven, by its citation style or by `style`. */
async function verifiedDocument(
  desk: Desk,
  briefId: number,
  drawn: ReadonlyMap<number, DrawnPicture>,
  style?: string,
): Promise<{ readonly document: BriefDocument; readonly gathered: GatheredBrief }> {
  const proven = provenBrief(desk, briefId, drawn);
  const citing = { ...proven.content.citing, ...(style !== undefined && { style }) };
  if (style !== undefined) refuseMisfit(desk.db(), citing);
  const gathered = { ...proven, content: { ...proven.content, citing } };
  const laid = layOut(gathered.content);
  return { document: compose(laid, await citedOf(desk, laid), true), gathered };
}

/** A brief of which everything was just compared with its articles. Throws where something was not as it should be. */
export function provenBrief(
  desk: Desk,
  briefId: number,
  drawn: ReadonlyMap<number, DrawnPicture>,
): GatheredBrief {
  const gathered = gatherBrief(desk.db(), briefId, today(desk), drawn);
  refuseUnverified(gathered);
  return gathered;
}

function refuseMissing(db: Db, item: NewBriefItem): void {
  if (item.kind === 'claim') found(getClaim(db, item.claimId), 'claim', item.claimId);
  if (item.kind === 'quote') found(getQuote(db, item.quoteId), 'quote', item.quoteId);
}

/** Puts an item before another of its brief, or at the end. */
function put(db: Db, briefId: number, id: number, before: number | null): void {
  const others = listBriefItems(db, briefId)
    .map((item) => item.id)
    .filter((one) => one !== id);
  const at = before === null ? others.length : others.indexOf(before);
  if (at === -1 && before !== id) throw new Failure('not-found', { noun: 'brief item', id: before! });
  if (at === -1) return;
  orderBriefItems(db, [...others.slice(0, at), id, ...others.slice(at)]);
}

/** The reporter's own day, not the one in Greenwich. */
function today(desk: Desk): string {
  const now = desk.now();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
