import type { Picture } from '#core/pictures/picture.ts';
import type { Handlers } from '#core/contract/transport.ts';
import { Failure } from '#core/contract/failures.ts';
import { getClaim, listClaimsOfEntity } from '#db/queries/claim.ts';
import { getEntity } from '#db/queries/entity.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listQuotesBetween } from '#db/queries/network.ts';
import { listQuotesByIds } from '#db/queries/quote.ts';
import { drawingsOf } from './drawings.ts';
import { found, type Desk } from './desk.ts';
import { offered } from './offered.ts';
import { quoteRows } from './pin-cites.ts';
import { turns } from './turns.ts';

type Pictures = Pick<Handlers, 'pictures.network' | 'pictures.link' | 'pictures.draw' | 'pictures.export'>;

/** So many quotes of one link are listed. */
const MOST_QUOTES = 200;

export function pictureHandlers(desk: Desk): Pictures {
  return {
    'pictures.network': (_, context) => drawingsOf(desk).network(turns(desk, context)),
    'pictures.link': ({ a, b }) => {
      const db = desk.db();
      for (const id of [a, b]) found(getEntity(db, id), 'entity', id);
      const ids = listQuotesBetween(db, a, b);
      const listed = new Map(
        quoteRows(db, listQuotesByIds(db, ids.slice(0, MOST_QUOTES))).map((row) => [row.id, row]),
      );
      return {
        quotes: ids.flatMap((id) => listed.get(id) ?? []),
        quotesInAll: ids.length,
        claims: listClaimsOfEntity(db, a)
          .filter(({ archived, entities }) => !archived && entities.some(({ entity }) => entity.id === b))
          .map(({ id }) => getClaim(db, id)!),
      };
    },
    'pictures.draw': ({ picture }, context) => drawingsOf(desk).draw(picture, turns(desk, context)),
    'pictures.export': async ({ picture, png }, context) => {
      const name = `${matterHead(desk.db()).name}, ${NAMES[picture.kind]}`;
      if (png !== null) return offered(desk, `${name}.png`, pngOf(png));
      const { svg } = await drawingsOf(desk).draw(picture, turns(desk, context));
      return offered(desk, `${name}.svg`, svg);
    },
  };
}

/** What the file of a picture is called beside its matter's name. */
const NAMES: Readonly<Record<Picture['kind'], string>> = {
  timeline: 'timeline',
  network: 'who spoke about whom',
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Throws `bad-request` for what is no PNG file. */
function pngOf(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte))
    throw new Failure('bad-request', { method: 'pictures.export', problem: 'that is no PNG file' });
  return bytes;
}
