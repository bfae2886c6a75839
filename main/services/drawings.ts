import { plainLine } from '#core/brief/plain.ts';
import type { ResultOf } from '#core/contract/methods.ts';
import { marksOf } from '#core/pictures/marks.ts';
import { layOutNetwork, type Placed } from '#core/pictures/network.ts';
import { drawNetwork } from '#core/pictures/network-svg.ts';
import type { DrawnPicture, Picture } from '#core/pictures/picture.ts';
import { shownOf } from '#core/pictures/shown-network.ts';
import { drawTimeline } from '#core/pictures/timeline-svg.ts';
import { listBriefItems } from '#db/queries/brief.ts';
import { listClaims } from '#db/queries/claim.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listDatedArticles, listNetworkLinks, listNetworkNodes } from '#db/queries/network.ts';
import type { Db } from '#db/sql.ts';
import type { Desk } from './desk.ts';
import type { Turn } from './places.ts';

type Network = ResultOf<'pictures.network'>;

/** The pictures of the matter on one desk. The last layout of its network is kept: it takes seconds, and few steps change it. */
class Drawings {
  readonly #desk: Desk;
  #last: { readonly key: string; readonly nodes: readonly Placed[] } | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async network(turn: Turn): Promise<Network> {
    const db = this.#desk.db();
    const all = listNetworkNodes(db);
    const links = listNetworkLinks(db);
    const key = JSON.stringify([all, links]);
    if (this.#last?.key !== key) {
      const layout = layOutNetwork(all, links);
      let step = layout.next();
      while (!step.done) {
        await turn();
        step = layout.next();
      }
      this.#last = { key, nodes: step.value };
    }
    const { nodes } = this.#last;
    return { nodes: [...nodes], links, alone: all.length - nodes.length };
  }

  async draw(picture: Picture, turn: Turn): Promise<DrawnPicture> {
    const db = this.#desk.db();
    const matter = matterHead(db).name;
    if (picture.kind === 'timeline') return timelineOf(db, matter, picture.view);
    return drawNetwork(matter, shownOf(await this.network(turn), picture));
  }

  /** The pictures of a brief, by the keys of its items. */
  async ofBrief(briefId: number, turn: Turn): Promise<Map<number, DrawnPicture>> {
    const drawn = new Map<number, DrawnPicture>();
    for (const { id, picture } of listBriefItems(this.#desk.db(), briefId))
      if (picture) drawn.set(id, await this.draw(picture, turn));
    return drawn;
  }
}

const drawings = new WeakMap<Desk, Drawings>();

export function drawingsOf(desk: Desk): Drawings {
  const known = drawings.get(desk) ?? new Drawings(desk);
  drawings.set(desk, known);
  return known;
}

function timelineOf(db: Db, matter: string, view: (Picture & { kind: 'timeline' })['view']): DrawnPicture {
  const claims = new Map(listClaims(db).map((claim) => [claim.id, claim]));
  const articles = new Map(listDatedArticles(db).map((article) => [article.id, article]));
  return drawTimeline(
    {
      matter,
      marks: marksOf([...claims.values()], [...articles.values()]),
      nameOf: ({ lane, id }) => {
        if (lane === 'claims') return claims.get(id)!.text;
        const { outlet, title, opening } = articles.get(id)!;
        return outlet === null ? (title ?? opening) : `${plainLine(outlet)}: ${title ?? opening}`;
      },
    },
    view,
  );
}
