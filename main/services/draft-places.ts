import type { Place } from '#core/contract/nouns.ts';
import { joined, nearly, type Piece } from '#core/draft/pieces.ts';
import { uncheckable, type DraftQuoted } from '#core/draft/quotations.ts';
import { draftVerdict, isRight } from '#core/draft/verdict.ts';
import { givenToOthers } from '#core/quotations/attribution/speakers.ts';
import type { StoredQuotation } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import { surelyCandidates, type Frequencies } from './candidates.ts';
import { exactOf, isFollowed } from './derive.ts';
import { placesIn, quotedPlace, type Turn } from './places.ts';
import type { Source, Sources } from './sources.ts';

/** So many places are looked at for one quotation. */
const MOST_LOOKED_AT = 100;
/** Where nothing was found, or nothing can follow, so many of the likeliest articles are read. */
const MOST_READ = 12;
/** Pieces of one speech stand no farther apart, in UTF-16 code units. */
const FARTHEST = 300;

/** Words that stand somewhere as they are quoted are found by few phrases; for the others all are looked for. */
const FIRST_PHRASES = 2;

/**
 * Where the matter has a quotation of a draft, whole, in part, in pieces or altered, the best first. `isElsewhere` says of
 * a place that it is not what the draft credits.
 */
export async function placesOfQuoted(
  db: Db,
  sources: Sources,
  quoted: DraftQuoted,
  isSpeaker: (place: Place) => boolean | null,
  isElsewhere: (place: Place) => boolean,
  frequencies: Frequencies,
  turn: Turn,
): Promise<Place[]> {
  const reason = uncheckable(quoted);
  if (reason !== null && reason !== 'too short') return [];
  const words = quoted.words.toWellFormed();
  const asked = { wording: words, from: null, speaker: null, ownWordings: null, most: MOST_LOOKED_AT };
  const first = surelyCandidates(db, words, frequencies, FIRST_PHRASES);
  // A few letters stand in many an article, and nothing follows from that.
  if (reason !== null) return placesIn(sources, asked, first.slice(0, MOST_READ), turn);
  const found = await placesIn(sources, asked, first, turn);
  if (found.some((one) => isRight(draftVerdict(one, words, one.exact)) && !isElsewhere(one))) return found;
  const likely = surelyCandidates(db, words, frequencies);
  const places = await placesIn(sources, asked, likely, turn);
  if (places.some((one) => isRight(draftVerdict(one, words, one.exact)))) return places;
  if (places.length > 0) return [...joinedPlaces(sources, words, places), ...places];
  await turn();
  return likely
    .slice(0, MOST_READ)
    .flatMap((id) => nearPlaces(sources.get(id), words, isSpeaker))
    .slice(0, MOST_LOOKED_AT);
}

/** Articles that have the words in pieces which follow on each other. */
function joinedPlaces(sources: Sources, words: string, places: readonly Place[]): Place[] {
  return [...Map.groupBy(places, ({ articleId }) => articleId)].flatMap(([id, own]) => {
    const source = sources.get(id);
    const all = own.filter(({ quoted }) => quoted);
    if (!source || all.length < 2) return [];
    const start = Math.min(...all.map((one) => one.start));
    const end = Math.max(...all.map((one) => one.end));
    const pieces = source.quotations.filter(
      (one) => isFollowed(one) && one.depth === 0 && one.start >= start && one.end <= end,
    );
    const [first] = pieces;
    if (!first || !isOneSpeech(source, pieces)) return [];
    const stood = joined(
      words,
      pieces.map((one) => pieceOf(source, one)),
    );
    return stood ? [quotedPlace(source, { ...stood, quotation: first }, words)] : [];
  });
}

function isOneSpeech(source: Source, pieces: readonly StoredQuotation[]): boolean {
  return pieces.every((one, i) => {
    const before = pieces[i - 1];
    if (!before) return true;
    return (
      one.start - before.end <= FARTHEST && !givenToOthers(source.speakerOf(before), source.speakerOf(one))
    );
  });
}

function nearPlaces(
  source: Source | null,
  words: string,
  isSpeaker: (place: Place) => boolean | null,
): Place[] {
  if (!source) return [];
  return source.quotations.flatMap((quotation) => {
    if (!isFollowed(quotation) || quotation.depth > 0) return [];
    const piece = pieceOf(source, quotation);
    const stood = nearly(words, piece, true);
    if (!stood) return [];
    const place = quotedPlace(source, { ...stood, quotation }, words);
    return isSpeaker(place) === true || nearly(words, piece, false) ? [place] : [];
  });
}

function pieceOf({ text }: Source, quotation: StoredQuotation): Piece {
  return { start: quotation.start, end: quotation.end, exact: exactOf(text, quotation) };
}
