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

/** How what is drawn is called, where that is otherwise than in the matter; what is `null` is not drawn at all. */
export interface Calling {
  text(words: string): string;
  /** The name of an article, which stands for its outlet and its title. */
  article(id: number, words: string): string | null;
}

const AS_IT_IS: Calling = { text: (words) => words, article: (_, words) => words };

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

  async draw(picture: Picture, turn: Turn, calling: Calling = AS_IT_IS): Promise<DrawnPicture> {
    const db = this.#desk.db();
    const matter = calling.text(matterHead(db).name);
    if (picture.kind === 'timeline') return timelineOf(db, matter, picture.view, calling);
    const shown = shownOf(await this.network(turn), picture);
    const nodes = shown.nodes.map((node) => ({ ...node, name: calling.text(node.name) }));
    return drawNetwork(matter, { ...shown, nodes });
  }

  /** The pictures of a brief, by the keys of its items. */
  async ofBrief(briefId: number, turn: Turn, calling?: Calling): Promise<Map<number, DrawnPicture>> {
    const drawn = new Map<number, DrawnPicture>();
    for (const { id, picture } of listBriefItems(this.#desk.db(), briefId))
      if (picture) drawn.set(id, await this.draw(picture, turn, calling));
    return drawn;
  }
}

const drawings = new WeakMap<Desk, Drawings>();

export function drawingsOf(desk: Desk): Drawings {
  const known = drawings.get(desk) ?? new Drawings(desk);
  drawings.set(desk, known);
  return known;
}

function timelineOf(
  db: Db,
  matter: string,
  view: (Picture & { kind: 'timeline' })['view'],
  calling: Calling,
): DrawnPicture {
  const claims = new Map(listClaims(db).map((claim) => [claim.id, claim]));
  const articles = new Map(
    listDatedArticles(db)
      .filter(({ id }) => calling.article(id, '') !== null)
      .map((article) => [article.id, article]),
  );
  return drawTimeline(
    {
      matter,
      marks: marksOf([...claims.values()], [...articles.values()]),
      nameOf: ({ lane, id }) => {
        if (lane === 'claims') return calling.text(claims.get(id)!.text);
        const { outlet, title, opening } = articles.get(id)!;
        const words = outlet === null ? (title ?? opening) : `${plainLine(outlet)}: ${title ?? opening}`;
        return calling.article(id, words)!;
      },
    },
    view,
  );
}
