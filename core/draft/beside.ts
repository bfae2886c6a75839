import type { DraftFinding } from '#core/contract/drafts.ts';
import type { Place, Quotation } from '#core/contract/nouns.ts';
import type { Credit } from './credits.ts';
import { figureClashes } from './figures.ts';
import type { Judged, Ranked } from './judge.ts';
import type { Nearby } from './nearby.ts';
import { nameIn } from './speaker.ts';
import type { DraftQuoted } from './quotations.ts';
import { isRight } from './verdict.ts';

/** What the draft says around a quotation. */
export interface Context {
  readonly quoted: DraftQuoted;
  /** Its index among the quotations of the draft. */
  readonly index: number;
  readonly near: Nearby;
  readonly attribution: Quotation['attribution'];
  readonly credit: Credit | null;
}

/** What differs beside the words of a quotation; `textOf` gives the words of an article. */
export function findingsBeside(
  context: Context,
  judged: Judged,
  textOf: (articleId: number) => string,
): DraftFinding[] {
  const right = judged.ranked.filter(({ verdict }) => isRight(verdict));
  const found: (DraftFinding | null)[] = [];
  if (isRight(judged.verdict))
    found.push(otherSource(context, right), otherSpeaker(context, right), misspelt(context, right));
  if (judged.verdict !== 'cannot be checked') found.push(...figures(context, judged, textOf));
  return found.filter((one) => one !== null);
}

/** Right words that stand in other sources than the draft credits. */
function otherSource({ credit, index }: Context, right: readonly Ranked[]): DraftFinding | null {
  const best = right[0];
  if (!credit || !best || right.some(({ fit }) => fit.credited !== false)) return null;
  const { outlet, title, opening } = best.place.article;
  return {
    kind: 'other source',
    at: credit.at,
    draft: credit.words,
    matter: outlet ?? title ?? opening,
    quotation: index,
    passage: passageOf(best.place),
  };
}

/** Right words that every source with a speaker, of those that are credited where there are such, gives to another. */
function otherSpeaker(context: Context, right: readonly Ranked[]): DraftFinding | null {
  const { quoted, index, attribution } = context;
  const phrase = attribution?.speaker;
  if (!phrase || quoted.found.depth > 0) return null;
  const credited = right.filter(({ fit }) => fit.credited === true);
  const asked = credited.length > 0 ? credited : right;
  const other = asked.find(({ fit }) => fit.speaker.same === false);
  if (!other || asked.some(({ fit }) => fit.speaker.same === true)) return null;
  return {
    kind: 'other speaker',
    at: { note: quoted.at.note, start: phrase.start, end: phrase.end },
    draft: phrase.text,
    matter: other.fit.speaker.there ?? '',
    quotation: index,
    passage: passageOf(other.place),
  };
}

/** A speaker who is the one of the source, spelled otherwise. */
function misspelt({ quoted, index, attribution }: Context, right: readonly Ranked[]): DraftFinding | null {
  const phrase = attribution?.speaker;
  const first = right[0];
  if (!phrase || !first?.fit.speaker.misspelt) return null;
  const name = nameIn(phrase.text);
  return {
    kind: 'name',
    at: { note: quoted.at.note, start: phrase.start, end: phrase.start + name.length },
    draft: name,
    matter: first.fit.speaker.there ?? '',
    quotation: index,
    passage: passageOf(first.place),
  };
}

function figures(
  { quoted, index, near }: Context,
  { ranked }: Judged,
  textOf: (articleId: number) => string,
): DraftFinding[] {
  const place = ranked[0]?.place;
  if (!place) return [];
  const { articleId, start, end, article } = place;
  const clashes = figureClashes(near.words, {
    text: textOf(articleId),
    start,
    end,
    published: article.published,
  });
  return clashes.map((one) => ({
    kind: one.kind,
    at: { note: quoted.at.note, start: near.start + one.start, end: near.start + one.end },
    draft: one.draft,
    matter: one.matter,
    quotation: index,
    passage: { articleId, ...one.source },
  }));
}

function passageOf({ articleId, start, end }: Place): DraftFinding['passage'] {
  return { articleId, start, end };
}
