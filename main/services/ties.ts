import type { Verdict } from '#core/contract/vocabulary.ts';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { fingerprintsOf, holds, pairsOf, SHARED, wordsOf } from '#core/quotations/wordings/fingerprint.ts';
import { listQuotationsOfText, textIdOf } from '#db/queries/quotation.ts';
import {
  addFingerprints,
  addFragments,
  getWording,
  listFingerprints,
  listFragments,
  addTies,
  type NewTie,
  type Print,
} from '#db/queries/wording.ts';
import type { Db } from '#db/sql.ts';
import { articlesOfFragment } from './rarity.ts';

/** A wording that no quotation had before, with its words as fingerprints take them. */
export interface NewWording {
  readonly id: number;
  readonly exact: string;
  readonly words: readonly string[];
}

/**
 * So many wordings are kept of those that share a fingerprint, and so many compared of those that share the most: what
 * a hostile or very common wording may cost. Of a larger family, each is tied to some, and they to the others.
 */
const MOST_SHARING = 32;
const MOST_COMPARED = 8;

/** So many wordings ask the index together: one by one, the calls alone took longer than all else. */
const TOGETHER = 1_000;

/**
 * Ties wordings that are new in the matter to those of the same utterance that it has, and to one another. The full-text
 * index must hold their articles.
 */
export function tieWordings(db: Db, fresh: readonly NewWording[]): void {
  for (let from = 0; from < fresh.length; from += TOGETHER) {
    const part = fresh.slice(from, from + TOGETHER);
    const whole = part.filter(({ words }) => words.length >= SHARED);
    addTies(db, [...tieFragments(db, part), ...tieLikely(db, whole)]);
  }
}

/** The ties of wordings to those that share fingerprints with them and compare well; stores their own. */
function tieLikely(db: Db, fresh: readonly NewWording[]): NewTie[] {
  const prints = fresh.map(({ words }) => fingerprintsOf(words));
  const known = byHash(listFingerprints(db, prints.flat()));
  const added: Print[] = [];
  const ties: NewTie[] = [];
  for (const [at, wording] of fresh.entries()) {
    const { id } = wording;
    const shared = new Map<number, number>();
    for (const hash of prints[at]!) {
      const sharing = known.get(hash);
      for (const other of sharing ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      // One that so many share says nothing; and the index stays small, whatever is imported.
      if (keep(known, hash, id)) added.push({ hash, wordingId: id });
    }
    const likely = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
    for (const [other] of likely) {
      const verdict = verdictOf(wording, getWording(db, other)!.exact);
      if (verdict !== 'cannot be checked') ties.push({ a: id, b: other, verdict });
    }
  }
  addFingerprints(db, added);
  return ties;
}

/** Where one wording plainly holds the other, without a bracket or an ellipsis, that is all that a comparison could say. */
function verdictOf({ exact, words }: NewWording, other: string): Verdict {
  if (!EDITED.test(exact) && !EDITED.test(other)) {
    const others = wordsOf(other);
    if (words.length < others.length ? holds(others, words) : holds(words, others)) return 'trimmed';
  }
  return compareWordings(exact, other).verdict;
}

const EDITED = /[[\]…*_]|\.\s?\.|cleaned/;

/**
 * The ties of fragments to the wordings that hold them, where their words are rare: those that were there are found by the
 * full-text index, those that come later look for the fragments in themselves.
 */
function tieFragments(db: Db, fresh: readonly NewWording[]): NewTie[] {
  const holders = new Holders(db);
  const pairs = fresh.map(({ words }) => pairsOf(words));
  const known = byHash(listFragments(db, pairs.flat()));
  const added: Print[] = [];
  const ties: NewTie[] = [];
  for (const [at, wording] of fresh.entries()) {
    for (const hash of new Set(pairs[at])) {
      for (const id of known.get(hash) ?? []) {
        if (holds(wording.words, wordsOf(getWording(db, id)!.exact)))
          ties.push({ a: wording.id, b: id, verdict: 'trimmed' });
      }
    }
    const first = pairs[at]![0]!;
    if (wording.words.length >= SHARED) continue;
    const holding = holders.of(wording);
    if (!holding) continue;
    for (const id of holding) ties.push({ a: wording.id, b: id, verdict: 'trimmed' });
    if (keep(known, first, wording.id)) added.push({ hash: first, wordingId: wording.id });
  }
  addFragments(db, added);
  return ties;
}

/**
 * The wordings of articles by each two words that follow one another in them, made when an article is first looked into: a
 * thousand fragments of one long text would otherwise read all its quotations a thousand times.
 */
class Holders {
  readonly #db: Db;
  readonly #articles = new Map<number, ReadonlyMap<number, readonly number[]>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** The wordings that hold a fragment; `null` where it stands in so many articles that it says nothing. */
  of({ id, exact, words }: NewWording): number[] | null {
    const articles = articlesOfFragment(this.#db, exact, words);
    if (!articles) return null;
    const first = pairsOf(words)[0]!;
    const likely = new Set(articles.flatMap((articleId) => this.#wordingsOf(articleId).get(first) ?? []));
    likely.delete(id);
    return [...likely].filter((other) => holds(wordsOf(getWording(this.#db, other)!.exact), words));
  }

  #wordingsOf(articleId: number): ReadonlyMap<number, readonly number[]> {
    let known = this.#articles.get(articleId);
    if (known) return known;
    const ids = new Set<number>();
    for (const { wordingId } of listQuotationsOfText(this.#db, textIdOf(this.#db, articleId)!))
      if (wordingId !== null) ids.add(wordingId);
    const byPair = new Map<number, number[]>();
    for (const id of ids)
      for (const hash of new Set(pairsOf(wordsOf(getWording(this.#db, id)!.exact)))) keep(byPair, hash, id);
    this.#articles.set(articleId, (known = byPair));
    return known;
  }
}

function byHash(prints: readonly Print[]): Map<number, number[]> {
  const ids = new Map<number, number[]>();
  for (const { hash, wordingId } of prints) {
    const known = ids.get(hash);
    if (known) known.push(wordingId);
    else ids.set(hash, [wordingId]);
  }
  return ids;
}

/** Whether a wording is kept under a hash, under which so many are at most. */
function keep(known: Map<number, number[]>, hash: number, id: number): boolean {
  const ids = known.get(hash);
  if (!ids) known.set(hash, [id]);
  else if (ids.length < MOST_SHARING) ids.push(id);
  else return false;
  return true;
}
