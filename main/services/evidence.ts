import { Failure } from '#core/contract/failures.ts';
import type { CheckedParamsOf } from '#core/contract/methods.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { hide, isName, type Hiding, type KnownSource } from '#core/evidence/hide.ts';
import { fileNameFor } from '#core/text/file-name.ts';
import { getArticleRow } from '#db/queries/article.ts';
import { getBrief, listBriefItems } from '#db/queries/brief.ts';
import { listAllNames, listEntitiesNamedIn, listMarkedWords } from '#db/queries/cited.ts';
import { getClaim } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { addRedaction, listRedactions, removeRedaction, type Redacted } from '#db/queries/redaction.ts';
import type { Db } from '#db/sql.ts';
import { packFiles } from '../export/pack/files.ts';
import { leakIn } from '../export/pack/leaks.ts';
import { zipped } from '../export/pack/zip.ts';
import { gatherBrief } from './brief-content.ts';
import { provenBrief } from './briefs.ts';
import { found, type Desk } from './desk.ts';
import { drawingsOf } from './drawings.ts';
import { briefFiles, packOf, warningsOf, type Making } from './evidence-pack.ts';
import { offered } from './offered.ts';
import { turns } from './turns.ts';

type Evidence = Pick<Handlers, 'evidence.cited' | 'evidence.hide' | 'evidence.pack'>;

export function evidenceHandlers(desk: Desk): Evidence {
  return {
    'evidence.cited': ({ briefId }) => citedIn(desk.db(), briefId),
    'evidence.hide': ({ briefId, entityIds, articleIds }) => {
      desk.record('choose who is hidden', (db) => {
        found(getBrief(db, briefId), 'brief', briefId);
        for (const id of entityIds) found(getEntity(db, id), 'entity', id);
        for (const id of articleIds) found(getArticleRow(db, id), 'article', id);
        const wanted: Redacted[] = [
          ...entityIds.map((entityId) => ({ entityId })),
          ...articleIds.map((articleId) => ({ articleId })),
        ];
        const known = new Set(listRedactions(db, briefId).map(keyOf));
        for (const one of listRedactions(db, briefId))
          if (!wanted.some((other) => keyOf(other) === keyOf(one))) removeRedaction(db, briefId, one);
        for (const one of wanted) {
          if (!known.has(keyOf(one))) addRedaction(db, desk.uuid(), briefId, one);
          known.add(keyOf(one));
        }
      });
      return {};
    },
    'evidence.pack': async ({ briefId, formats, hide: whom }, context) => {
      const { signal, progress } = context;
      let done = 0;
      const turn = turns(desk, { signal }, () => progress(done, STAGES));
      const db = desk.db();
      found(getBrief(db, briefId), 'brief', briefId);
      const hiding = whom === null ? null : hidingOf(db, briefId, whom);
      const drawn = await drawingsOf(desk).ofBrief(
        briefId,
        turn,
        hiding === null ? undefined : callingOf(hiding),
      );
      const proven = provenBrief(desk, briefId, drawn);
      const making: Making = {
        desk,
        db,
        briefId,
        proven,
        hiding,
        made: desk.now(),
        version: desk.options.version,
      };
      progress((done = 1), STAGES);
      const pack = await packOf(making);
      const briefs = await briefFiles(making, formats);
      await turn();
      progress((done = 2), STAGES);
      const files = packFiles(pack, briefs);
      const name = `${fileNameFor(pack.title)?.slice(0, 80).trim() ?? 'Brief'} evidence${hiding === null ? '' : ' redacted'}`;
      if (hiding !== null) {
        const leak = await leakIn([...files, { path: name, contents: new Uint8Array() }], hiding.mask, turn);
        if (leak) throw new Failure('name-left', leak);
      }
      progress((done = 3), STAGES);
      const bytes = await zipped(name, files, making.made, turn);
      await turn();
      progress(STAGES, STAGES);
      const { quotes, sources } = pack;
      const counts = { files: files.length, quotes: quotes.length, sources: sources.length };
      return { ...offered(desk, `${name}.zip`, bytes), ...counts, warnings: warningsOf(making) };
    },
  };
}

/** Proven, written, read through, packed. */
const STAGES = 4;

function citedIn(db: Db, briefId: number) {
  found(getBrief(db, briefId), 'brief', briefId);
  const { content, quotes } = gatherBrief(db, briefId, '', new Map());
  const articles = content.sources.map(({ id }) => id);
  const linked = new Set<number>();
  for (const { speaker, reportedVia, about } of quotes.values())
    for (const one of [speaker, reportedVia, ...about]) if (one) linked.add(one.id);
  for (const { claimId } of listBriefItems(db, briefId))
    if (claimId !== null)
      for (const { entity } of getClaim(db, claimId)?.entities ?? []) linked.add(entity.id);
  const redactions = listRedactions(db, briefId);
  const hidden = new Set(redactions.map(keyOf));
  const chosen = redactions.flatMap((one) => ('entityId' in one ? [one.entityId] : []));
  const named = new Map(listEntitiesNamedIn(db, articles).map((one) => [one.id, one]));
  for (const id of [...linked, ...chosen]) {
    const entity = named.has(id) ? null : getEntity(db, id);
    if (entity) named.set(id, { id, name: entity.name, kind: entity.kind });
  }
  const people = [...named.values()]
    .map((one) => ({ ...one, linked: linked.has(one.id), hidden: hidden.has(keyOf({ entityId: one.id })) }))
    .sort((a, b) => Number(b.linked) - Number(a.linked) || a.name.localeCompare(b.name, 'en') || a.id - b.id);
  const also = redactions.flatMap((one) => ('articleId' in one ? [one.articleId] : []));
  const sources = [...new Set([...articles, ...also])].flatMap((id) => {
    const row = getArticleRow(db, id);
    if (!row) return [];
    const { title, opening, outlet, published } = row;
    return [{ id, name: title ?? opening, outlet, published, hidden: hidden.has(keyOf({ articleId: id })) }];
  });
  return { people, sources };
}

function hidingOf(
  db: Db,
  briefId: number,
  whom: NonNullable<CheckedParamsOf<'evidence.pack'>['hide']>,
): Hiding {
  const kept = whom === 'kept' ? listRedactions(db, briefId) : null;
  const entities =
    whom === 'kept' ? kept!.flatMap((one) => ('entityId' in one ? [one.entityId] : [])) : whom.entityIds;
  const articles =
    whom === 'kept' ? kept!.flatMap((one) => ('articleId' in one ? [one.articleId] : [])) : whom.articleIds;
  if (entities.length + articles.length === 0) throw new Failure('nothing-hidden', {});
  for (const id of entities) found(getEntity(db, id), 'entity', id);
  const sources = articles.map((id): KnownSource => {
    const { title, outlet, byline, url, fileName } = found(getArticleRow(db, id), 'article', id);
    return { id, title, outlet, byline, url, fileName };
  });
  const marked = Map.groupBy(listMarkedWords(db, entities), ({ id }) => id);
  const all = listAllNames(db).map((one) => ({
    ...one,
    // Marked by hand, “the contractor” is no name, and stays; a name that nobody noted as one goes.
    names: [...one.names, ...(marked.get(one.id) ?? []).map(({ words }) => words).filter(isName)],
  }));
  return hide({ entities, sources }, all);
}

function callingOf({ mask, sources }: Hiding) {
  return {
    text: (words: string) => mask.redact(words),
    // When a hidden source came out would say which one it is.
    article: (id: number, words: string) => (sources.has(id) ? null : mask.redact(words)),
  };
}

function keyOf(one: Redacted): string {
  return 'entityId' in one ? `entity ${one.entityId}` : `article ${one.articleId}`;
}
