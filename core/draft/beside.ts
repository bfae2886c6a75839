import type { DraftFinding } from '#core/contract/drafts.ts';
import type { Place, Quotation } from '#core/contract/nouns.ts';
import { isOutlet } from '#core/quotations/attribution/outlets.ts';
import { givenToOthers, type Said } from '#core/quotations/attribution/speakers.ts';
import type { Credit } from './credits.ts';
import { figureClashes } from './figures.ts';
import type { Judged, Ranked } from './judge.ts';
import type { Nearby } from './nearby.ts';
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
  if (isRight(judged.verdict)) found.push(otherSource(context, right), otherSpeaker(context, right));
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
  const other = asked.find(({ fit }) => fit.speaker === false);
  if (!other || asked.some(({ fit }) => fit.speaker === true)) return null;
  return {
    kind: 'other speaker',
    at: { note: quoted.at.note, start: phrase.start, end: phrase.end },
    draft: attribution.who && isPronoun(phrase.text) ? attribution.who.text : phrase.text,
    matter: other.place.speakerEntity?.name ?? other.place.speaker ?? '',
    quotation: index,
    passage: passageOf(other.place),
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

/** Whether a place gives the words to the one whom the draft names; `null` where nobody can say. */
export function isSameSpeaker(attribution: Quotation['attribution'], place: Place): boolean | null {
  const ours = saidOf(attribution);
  if (!ours || place.speaker === null) return null;
  const own = attribution?.speakerEntity;
  const theirs = place.speakerEntity;
  // A court and its judge, a company and whoever speaks for it, may both be named for the same words.
  if (own && theirs && own.kind !== theirs.kind) return null;
  const there: Said = { entityId: theirs?.id ?? null, speaker: theirs?.name ?? place.speaker };
  if (givenToOthers(ours, there)) return false;
  return own && theirs ? true : sharesName(ours, there);
}

/** Who speaks in the draft; an outlet is no speaker but a source. */
function saidOf(attribution: Quotation['attribution']): Said | null {
  const phrase = attribution?.speaker;
  if (!phrase || isOutlet(phrase.text)) return null;
  const entity = attribution.speakerEntity;
  return { entityId: entity?.id ?? null, speaker: entity?.name ?? attribution.who?.text ?? phrase.text };
}

/** Two that are both named, and not as different ones, are one; a description says nothing. */
function sharesName(one: Said, other: Said): boolean | null {
  const named = (words: string | null) => words !== null && /\p{Lu}\p{L}+$/u.test(words.trim());
  return named(one.speaker) && named(other.speaker) ? true : null;
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|they|it|i|we)$/i.test(words);
}
