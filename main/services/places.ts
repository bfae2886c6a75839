import type { Place } from '#core/contract/nouns.ts';
import { VERDICTS } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import type { Comparison } from '#core/quotations/wordings/comparison.ts';
import { findPlaces, type WordingPlace } from '#core/quotations/wordings/places.ts';
import { givenToOthers } from '#core/quotations/attribution/speakers.ts';
import { turnAfter, turnLeftOut } from '#core/quotations/wordings/turning.ts';
import { contains, overlaps, type Span } from '#core/text/span.ts';
import { surroundingsOf } from '#core/text/surroundings.ts';
import type { StoredQuotation } from '#db/queries/quotation.ts';
import { exactOf, isFollowed } from './derive.ts';
import type { Source, Sources, Speaker } from './sources.ts';

/** Words that are looked for, and where they were taken from: a place is never its own counterpart. */
export interface Asked {
  readonly wording: string;
  readonly from: (Span & { readonly articleId: number }) | null;
  /** Whose they are, where they are a quotation. */
  readonly speaker: Speaker | null;
  /** Of their own article, only quotations of these wordings are looked at, and not its text; `null` is all of it. */
  readonly ownWordings: ReadonlySet<number> | null;
  /** So many places are given at most. */
  readonly most: number;
}

/** So many places are given for one wording; an article reads far fewer. */
export const MOST_PLACES = 200;

/**
 * The likeliest articles come first: after so many in a row that hold nothing, the others are not looked through. Of altered
 * wordings, 98 in 100 stood among the first ten. While nothing was found at all, every one is: absence must be sure.
 */
const MOST_MISSES = 12;

/** A stretch of one article that holds the wording, quoted or not, before it is told in full. */
interface Stand extends Span {
  readonly source: Source;
  readonly exact: string;
  readonly comparison: Comparison;
  /** How much of the wording stands there, 0 to 1. */
  readonly coverage: number;
  readonly quotation: StoredQuotation | null;
}

/** Gives others a turn where it is time for one. Throws `cancelled` where there is no use in going on. */
export type Turn = () => Promise<void>;

/** Every place of these articles where the wording stands, best first. */
export async function placesIn(
  sources: Sources,
  asked: Asked,
  articles: readonly number[],
  turn: Turn,
): Promise<Place[]> {
  const isOwn = (id: number) => asked.ownWordings !== null && asked.from?.articleId === id;
  const stands: Stand[] = [];
  let misses = 0;
  for (const id of articles) {
    await turn();
    const source = sources.get(id);
    const found = source ? (isOwn(id) ? ownStands(source, asked) : standsIn(source, asked)) : [];
    stands.push(...found);
    misses = found.length > 0 ? 0 : misses + 1;
    if (misses >= MOST_MISSES && stands.length > 0) break;
  }
  const best = stands.toSorted(byWorth).slice(0, asked.most);
  const first = firstOf([
    ...best.map(reportOf),
    ...(asked.from ? [{ ...headOf(sources.get(asked.from.articleId)!), start: asked.from.start }] : []),
  ]);
  return best.map((stand) => placeOf(stand, asked, first));
}

function standsIn(source: Source, asked: Asked): Stand[] {
  const own = (span: Span) => asked.from?.articleId === source.id && overlaps(asked.from, span);
  const stands: Stand[] = [];
  const add = (stand: Stand) => {
    if (own(stand) || source.isFurniture(stand)) return;
    const at = stands.findIndex((other) => overlaps(other, stand));
    if (at === -1) stands.push(stand);
    else if (byWorth(stand, stands[at]!) < 0) stands[at] = stand;
  };
  for (const found of findPlaces(asked.wording, source.text)) {
    quotedStands(source, asked.wording, found).forEach(add);
    // What stands mostly outside marks is a place of its own, though a word or two in it are quoted.
    const marked = source.quotations.filter((one) => isFollowed(one) && one.depth === 0);
    const inMarks = marked.reduce((sum, one) => sum + common(one, found), 0);
    if (inMarks * 2 < found.end - found.start)
      add({ ...found, source, exact: source.text.slice(found.start, found.end), quotation: null });
  }
  return stands;
}

/** The other quotations of the article that the wording was taken from, as far as they are known to be alike. */
function ownStands(source: Source, { wording, from, ownWordings, most }: Asked): Stand[] {
  const stands: Stand[] = [];
  for (const quotation of [...ownWordings!].flatMap((id) => source.quotationsOf(id))) {
    if (stands.length === most) break;
    if (from && overlaps(from, quotation)) continue;
    const exact = exactOf(source.text, quotation);
    const comparison = compareWordings(wording, exact);
    if (comparison.verdict === 'cannot be checked') continue;
    const { start, end } = quotation;
    const coverage = comparison.likeness;
    stands.push({ source, start, end, exact, comparison, coverage, quotation });
  }
  return stands;
}

/** The quotations in which a place lies, or that lie in it, as far as they compare with the wording. */
function quotedStands(source: Source, wording: string, found: WordingPlace): Stand[] {
  const touched = source.quotations.filter((one) => isFollowed(one) && overlaps(one, found));
  const around = touched.findLast((one) => contains(grown(one), found));
  if (around) {
    const exact = exactOf(source.text, around);
    const comparison = compareWordings(wording, exact);
    if (comparison.verdict !== 'cannot be checked') {
      const { start, end } = around;
      return [{ source, start, end, exact, comparison, coverage: found.coverage, quotation: around }];
    }
    // Two quotations that begin with one formula are two: only if most of the wording stands in it, it is a place.
    if (found.coverage < MOSTLY) return [];
    const words = source.text.slice(found.start, found.end);
    return [{ ...found, source, exact: words, quotation: around }];
  }
  return [...Map.groupBy(touched, ({ utterance }) => utterance).values()].flatMap((pieces) =>
    piecesStand(source, wording, found, pieces),
  );
}

/** “…,” he said, “…”: the pieces of one utterance together, unless each by itself is nearer to the wording. */
function piecesStand(
  source: Source,
  wording: string,
  found: WordingPlace,
  pieces: readonly StoredQuotation[],
): Stand[] {
  const joined = joinedStand(source, wording, found, pieces);
  if (pieces.length === 1) return joined;
  const apart = pieces.flatMap((piece) => joinedStand(source, wording, found, [piece]));
  const worst = (stands: readonly Stand[]) =>
    Math.max(...stands.map(({ comparison }) => RANKS.get(comparison.verdict)!));
  return joined.length > 0 && (apart.length === 0 || worst(joined) <= worst(apart)) ? joined : apart;
}

function joinedStand(
  source: Source,
  wording: string,
  found: WordingPlace,
  pieces: readonly StoredQuotation[],
): Stand[] {
  const exact = pieces.map((piece) => exactOf(source.text, piece)).join(' ');
  const comparison = compareWordings(wording, exact);
  if (comparison.verdict === 'cannot be checked') return [];
  const quotation = pieces[0]!;
  const span = { start: quotation.start, end: pieces.at(-1)!.end };
  return [{ source, ...span, exact, comparison, coverage: found.coverage, quotation }];
}

const MOSTLY = 0.6;

/** With the marks and a stop on either side. */
function grown({ start, end }: Span): Span {
  return { start: start - 2, end: end + 2 };
}

function common(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

const RANKS = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));

function byWorth(one: Stand, other: Stand): number {
  return (
    other.coverage - one.coverage ||
    RANKS.get(one.comparison.verdict)! - RANKS.get(other.comparison.verdict)! ||
    Number(other.quotation !== null) - Number(one.quotation !== null) ||
    inTime(reportOf(one), reportOf(other))
  );
}

function headOf({ id, article }: Source): Pick<Report, 'id' | 'article'> {
  return { id, article };
}

function reportOf({ source, start }: Stand): Report {
  return { ...headOf(source), start };
}

/** A report of an utterance: in which article, and where in it. */
export interface Report {
  readonly id: number;
  readonly article: Place['article'];
  readonly start: number;
}

/** Those of a known day before those of none, by day; then as they were imported, and as they stand. */
export function inTime(one: Report, other: Report): number {
  const [a, b] = [one.article.published ?? '9999', other.article.published ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.id - other.id || one.start - other.start;
}

/** The earliest report of those; of reports without a day nobody can say which was first. */
export function firstOf(reports: readonly Report[]): Report | null {
  const first = reports.toSorted(inTime)[0];
  return first && first.article.published !== null ? first : null;
}

function placeOf(stand: Stand, asked: Asked, first: Report | null): Place {
  const { source, start, end, exact, comparison, quotation } = stand;
  const speaker = quotation && source.speakerOf(quotation);
  return {
    articleId: source.id,
    article: source.article,
    start,
    end,
    paragraph: source.paragraphAt(start),
    exact,
    ...surroundingsOf(source.text, stand),
    quoted: quotation !== null || source.quotations.some((one) => contains(grown(one), stand)),
    quotationId: quotation?.id ?? null,
    speaker: speaker?.speaker ?? null,
    speakerEntity: speaker?.entity ?? null,
    verb: speaker?.verb ?? null,
    verdict: comparison.verdict,
    differences: comparison.differences.map((one) => ({ kind: one.kind, a: { ...one.a }, b: { ...one.b } })),
    warnings: warningsOf(stand, asked, speaker),
    first: first?.id === source.id && first.start === start,
  };
}

/** The place of words that were found by another way, beginning with a quotation. */
export function quotedPlace(
  source: Source,
  stood: Omit<Stand, 'source' | 'coverage' | 'comparison'> & {
    readonly comparison: Pick<Comparison, 'verdict' | 'differences'>;
  },
  wording: string,
): Place {
  const comparison = { ...stood.comparison, reason: null, likeness: 1 };
  const asked = { wording, from: null, speaker: null, ownWordings: null, most: 1 };
  return placeOf({ ...stood, comparison, coverage: 1, source }, asked, null);
}

function warningsOf(
  { source, end, exact, comparison }: Stand,
  asked: Asked,
  speaker: Speaker | null,
): Place['warnings'] {
  const warnings: Place['warnings'] = [];
  const { wording } = asked;
  const more = comparison.differences.find(
    ({ kind, b }) => kind === 'insertion at an end' && b.end >= exact.length - 2,
  );
  const goesOn = more ? turnAfter(exact, more.b.start) : turnAfter(source.text, end);
  if (goesOn !== null) warnings.push({ kind: 'goes on', words: goesOn });
  const stops = turnLeftOut(wording, comparison.differences);
  if (stops !== null) warnings.push({ kind: 'stops before', words: stops });
  if (speaker?.speaker && asked.speaker?.speaker && givenToOthers(asked.speaker, speaker))
    warnings.push({ kind: 'other speaker', there: speaker.speaker, here: asked.speaker.speaker });
  return warnings;
}
