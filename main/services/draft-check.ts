import type { CheckedDraft, DraftFinding, DraftQuotation } from '#core/contract/drafts.ts';
import type { Place } from '#core/contract/nouns.ts';
import type { CallContext } from '#core/contract/transport.ts';
import { findingsBeside, type Context } from '#core/draft/beside.ts';
import { Credits, isCredited, namesCredited, speaksOfDocument, type Credit } from '#core/draft/credits.ts';
import { judge } from '#core/draft/judge.ts';
import { oddNames } from '#core/draft/names.ts';
import { nearby, withoutSpans } from '#core/draft/nearby.ts';
import { quotationsOfDraft, type DraftQuoted } from '#core/draft/quotations.ts';
import { speakerFit, type SpeakerFit } from '#core/draft/speaker.ts';
import type { DraftSpan, DraftText } from '#core/draft/text.ts';
import { folded } from '#core/names/fold.ts';
import { properNames } from '#core/names/proper.ts';
import { overlaps } from '#core/text/span.ts';
import { listCourtTexts, listOutlets } from '#db/queries/article.ts';
import { listEntities } from '#db/queries/entity.ts';
import { matterHead } from '#db/queries/matter.ts';
import { listNamesOfArticles } from '#db/queries/proper-name.ts';
import { countPhrase, phraseOf, searchPhrase } from '#db/queries/search.ts';
import type { Db } from '#db/sql.ts';
import { attributionOf, namedEntities } from './article-quotations.ts';
import type { Frequencies } from './candidates.ts';
import type { Desk } from './desk.ts';
import { placesOfQuoted } from './draft-places.ts';
import { readRest } from './reading.ts';
import { Sources } from './sources.ts';
import { turns } from './turns.ts';

/** So many places of one quotation are told. */
const MOST_TOLD = 20;
/** Of the places of one quotation, so many articles say how names are spelled. */
const MOST_NAMING = 3;
/** So many names of a draft are looked for by their words; a word in more articles is no sign of anybody. */
const MOST_NAMES = 500;
const MOST_OF_A_NAME = 30;
/** For so many quotations the articles that were read are kept in memory: a long draft may ask for all of a matter. */
const KEPT_FOR = 100;
/** An outlet that is credited may be named so far from the words, or so near to the beginning of the article. */
const BESIDE = 600;
const HEAD = 1_500;
/** Whom “he” means has been named within so much before. */
const NAMED_BEFORE = 500;

interface ReadContext extends Context {
  /** What the draft says before the quotation. */
  readonly before: string;
}

/** Every quotation of a draft judged by the open matter, and what differs beside it. All texts are read before. */
export async function checkDraft(
  desk: Desk,
  draft: DraftText,
  context: CallContext,
): Promise<Omit<CheckedDraft, 'name' | 'text'>> {
  await readRest(desk, context);
  const db = desk.db();
  const all = quotationsOfDraft(draft);
  const quotations: DraftQuotation[] = [];
  const findings: DraftFinding[] = [];
  const turn = turns(desk, context, () => context.progress(quotations.length, all.length));
  const read = readerOf(db, draft, all);
  let sources = new Sources(db);
  const frequencies: Frequencies = new Map();
  for (const [index, quoted] of all.entries()) {
    await turn();
    if (index % KEPT_FOR === 0) sources = new Sources(db);
    const about = read(index);
    const places = await placesOfQuoted(
      db,
      sources,
      quoted,
      (place) => speakerFits(about, sources, place).same,
      (place) => about.credit !== null && creditedBy(about.credit, sources, place) === false,
      frequencies,
      turn,
    );
    const judged = judge(quoted, places, (place) => ({
      credited: about.credit && creditedBy(about.credit, sources, place),
      speaker: speakerFits(about, sources, place),
    }));
    const told = judged.ranked.slice(0, MOST_TOLD).map(({ place }) => place);
    quotations.push({
      at: { ...quoted.at },
      words: quoted.words,
      kind: quoted.found.kind,
      attribution: about.attribution,
      verdict: judged.verdict,
      reason: judged.reason,
      places: told,
      more: judged.ranked.length - told.length,
    });
    findings.push(...findingsBeside(about, judged, (id) => sources.get(id)!.text));
  }
  await turn();
  findings.push(...nameFindings(db, draft, all, quotations, findings));
  const order = orderIn(draft);
  findings.sort((a, b) => order(a.at) - order(b.at) || a.at.start - b.at.start);
  return { quotations, findings, articles: matterHead(db).articles };
}

/** Reads what the draft says around each of its quotations. */
function readerOf(db: Db, draft: DraftText, all: readonly DraftQuoted[]): (index: number) => ReadContext {
  const resolve = namedEntities(db);
  const credits = new Credits(listOutlets(db), listCourtTexts(db));
  const beside = Map.groupBy(
    all.map((quoted, index) => ({ quoted, index })),
    ({ quoted }) => quoted.at.note,
  );
  const placed = new Map<number, { list: readonly DraftQuoted['found'][]; at: number }>();
  for (const group of beside.values()) {
    const list = group.map(({ quoted }) => quoted.found);
    group.forEach(({ index }, at) => placed.set(index, { list, at }));
  }
  return (index) => {
    const quoted = all[index]!;
    const text = quoted.at.note === null ? draft.text : draft.notes[quoted.at.note]!.text;
    const { list, at } = placed.get(index)!;
    const near = nearby(text, list, at);
    const attribution = quoted.found.attribution && attributionOf(text, quoted.found.attribution, resolve);
    const before = text.slice(Math.max(0, quoted.at.start - NAMED_BEFORE), quoted.at.start);
    const credit = credits.of(draft, quoted, near, attribution);
    return { quoted, index, near, before, attribution, credit };
  };
}

/** Whether the place gives the words to the speaker whom the draft names. */
function speakerFits({ attribution, before }: ReadContext, sources: Sources, place: Place): SpeakerFit {
  const source = sources.get(place.articleId)!;
  const quotation = place.quotationId === null ? null : source.quotation(place.quotationId);
  const speaker = quotation?.attribution?.speaker ?? null;
  const isDecided = quotation !== null && source.speakerOf(quotation).decided;
  return speakerFit(attribution, before, place, {
    phrase: speaker && !isDecided ? source.text.slice(speaker.start, speaker.end) : null,
    before: source.text.slice(Math.max(0, place.start - NAMED_BEFORE), place.start),
  });
}

/** What is credited may be what the place is of, or what its article has it from. */
function creditedBy(credit: Credit, sources: Sources, place: Place): boolean | null {
  const { text } = sources.get(place.articleId)!;
  const beside = text.slice(Math.max(0, place.start - BESIDE), place.end + BESIDE);
  if (credit.documents)
    return credit.documents.has(place.articleId) || (speaksOfDocument(credit, beside) ? null : false);
  const credited = isCredited(credit, place.article);
  if (credited !== false) return credited;
  return namesCredited(credit, beside) || namesCredited(credit, text.slice(0, HEAD));
}

/** Names in the draft's own words; what is quoted is held against its source. */
function nameFindings(
  db: Db,
  { text, notes }: DraftText,
  all: readonly DraftQuoted[],
  quotations: readonly DraftQuotation[],
  findings: readonly DraftFinding[],
): DraftFinding[] {
  const quotedIn = Map.groupBy(all, ({ at }) => at.note);
  const plain = (words: string, note: number | null) =>
    withoutSpans(
      words,
      { start: 0, end: words.length },
      (quotedIn.get(note) ?? []).map(({ at }) => at),
    );
  const texts = [plain(text, null), ...notes.map((note, i) => plain(note.text, i))];
  const stands = (words: string) => countPhrase(db, phraseOf(words), 1) > 0;
  const articles = new Set(
    quotations.flatMap(({ places }) => places.slice(0, MOST_NAMING).map(({ articleId }) => articleId)),
  );
  for (const id of articlesNaming(db, texts, stands)) articles.add(id);
  const known = findings.filter(({ kind }) => kind === 'name');
  const odd = oddNames(texts, {
    entities: listEntities(db),
    others: listNamesOfArticles(db, [...articles]),
    stands,
  }).filter(({ text: at, ...span }) => {
    const note = at === 0 ? null : at - 1;
    return !known.some((one) => one.at.note === note && overlaps(one.at, span));
  });
  return odd.map(({ text: at, start, end, printed, held }) => ({
    kind: 'name',
    at: { note: at === 0 ? null : at - 1, start, end },
    draft: printed,
    matter: held,
    quotation: null,
    passage: null,
  }));
}

/** Articles that have one word of a name that stands nowhere: whom it means may be named there. */
function articlesNaming(db: Db, texts: readonly string[], stands: (words: string) => boolean): Set<number> {
  const names = new Set(
    texts.flatMap((text) => properNames(text).map(({ start, end }) => text.slice(start, end))),
  );
  const words = new Set(
    [...names].slice(0, MOST_NAMES).flatMap((name) => (stands(name) ? [] : folded(name).split(' '))),
  );
  return new Set(
    [...words].flatMap((word) => {
      const found = searchPhrase(db, phraseOf(word), MOST_OF_A_NAME + 1);
      return found.length > MOST_OF_A_NAME ? [] : found;
    }),
  );
}

/** Where in the draft a stretch comes: one of a note where its mark stands. */
function orderIn({ notes }: DraftText): (at: DraftSpan) => number {
  return ({ note, start }) => (note === null ? start : notes[note]!.at);
}
