import type { ResultOf } from '#core/contract/methods.ts';
import type { Cluster } from '#core/contract/nouns.ts';
import { VERDICTS, type Verdict } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { givenToOthers, type Said } from '#core/quotations/attribution/speakers.ts';
import { listQuotationsOfWording, type QuotationInArticle } from '#db/queries/quotation.ts';
import { listAllTies, listRepeated, type RepeatedWording } from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';
import { exactOf } from './derive.ts';
import { firstOf, inTime } from './places.ts';
import { mostArticles } from './rarity.ts';
import { Sources, type Source } from './sources.ts';

/** So many pieces of one utterance are told in full; wire copy may have thousands. */
const MOST_PIECES = 200;
const RANKS = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));

/** Wordings that are tied, one to another: of one utterance. */
interface Family {
  readonly wordings: readonly number[];
  readonly verdict: Verdict;
  /** How many quotations of articles that are there it has. */
  readonly pieces: number;
}

/** The utterances that stand in more than one place, the gravest first, and how many there are. */
export function clustersOf(db: Db, limit: number): ResultOf<'trace.clusters'> {
  const families = familiesOf(db).toSorted(
    (a, b) =>
      RANKS.get(b.verdict)! - RANKS.get(a.verdict)! || b.pieces - a.pieces || a.wordings[0]! - b.wordings[0]!,
  );
  const sources = new Sources(db);
  const clusters = families.slice(0, limit).map((family) => clusterOf(db, sources, family));
  return { clusters, total: families.length };
}

function familiesOf(db: Db): Family[] {
  const present = new Map<number, RepeatedWording>();
  for (const one of listRepeated(db)) {
    // A few words that stand in many articles are nobody's in particular.
    if (one.quotations <= mostArticles(one.words)) present.set(one.id, one);
  }
  const parents = new Map<number, number>();
  const rootOf = (id: number): number => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = parents.get(at)!;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  const ties = listAllTies(db).filter(({ a, b }) => present.has(a) && present.has(b));
  for (const { a, b } of ties) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(Math.max(one, other), Math.min(one, other));
  }
  const gravest = new Map<number, Verdict>();
  for (const { a, verdict } of ties) {
    const root = rootOf(a);
    if (RANKS.get(verdict)! > RANKS.get(gravest.get(root) ?? 'identical')!) gravest.set(root, verdict);
  }
  const members = Map.groupBy(present.values(), ({ id }) => rootOf(id));
  return [...members].flatMap(([root, wordings]): Family[] => {
    const pieces = wordings.reduce((sum, one) => sum + one.quotations, 0);
    if (pieces < 2) return [];
    return [{ wordings: wordings.map(({ id }) => id), verdict: gravest.get(root) ?? 'identical', pieces }];
  });
}

interface Piece {
  readonly quotation: QuotationInArticle;
  readonly source: Source;
  readonly exact: string;
  readonly said: ReturnType<Source['speakerOf']>;
}

function clusterOf(db: Db, sources: Sources, { wordings, verdict }: Family): Cluster {
  const quotations: QuotationInArticle[] = [];
  for (const id of wordings) {
    if (quotations.length >= MOST_PIECES) break;
    const all = listQuotationsOfWording(db, id, MOST_PIECES - quotations.length);
    quotations.push(...all.filter(({ depth }) => depth === 0));
  }
  const pieces = quotations
    .flatMap((quotation): Piece[] => {
      const source = sources.get(quotation.articleId);
      if (!source) return [];
      return [
        { quotation, source, exact: exactOf(source.text, quotation), said: source.speakerOf(quotation) },
      ];
    })
    .toSorted((a, b) => inTime(reportOf(a), reportOf(b)));
  const first = firstOf(pieces.map(reportOf));
  const fullest = fullestOf(pieces);
  return {
    id: wordings[0]!,
    exact: fullest.exact,
    pieces: pieces.map(({ quotation, source, exact, said }) => ({
      quotationId: quotation.id,
      articleId: source.id,
      article: source.article,
      start: quotation.start,
      end: quotation.end,
      exact,
      speaker: said.speaker,
      speakerEntity: said.entity,
      verb: said.verb,
      first: first?.id === source.id && first.start === quotation.start,
    })),
    verdict: verdict === 'identical' ? typography(pieces) : verdict,
    misattributed: isMisattributed(pieces.map(({ said }) => said)),
  };
}

/** The longest wording; one that an editor's brackets or cuts went through only where there is no other. */
function fullestOf(pieces: readonly Piece[]): Piece {
  const plain = pieces.filter(({ exact }) => !/[[\]…]|\.\s?\.\s?\./.test(exact));
  const eligible = plain.length > 0 ? plain : pieces;
  return eligible.reduce((best, one) => (one.exact.length > best.exact.length ? one : best));
}

function reportOf({ source, quotation }: Piece) {
  return { id: source.id, article: source.article, start: quotation.start };
}

/** Whether quotations of one wording are the same to the letter. */
function typography(pieces: readonly Piece[]): Verdict {
  const different = pieces.find(({ exact }) => exact !== pieces[0]!.exact);
  return different ? compareWordings(pieces[0]!.exact, different.exact).verdict : 'identical';
}

/** Whether any two of them are given to different speakers; each different one is held against each once. */
function isMisattributed(said: readonly Said[]): boolean {
  const different = [...new Map(said.map((one) => [`${one.entityId} ${one.speaker}`, one])).values()];
  return different.some((one, at) => different.slice(at + 1).some((other) => givenToOthers(one, other)));
}
