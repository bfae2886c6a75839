import { findQuotations } from '#core/quotations/find.ts';
import { isTraceable, keyOf, wordsOf } from '#core/quotations/wordings/fingerprint.ts';
import type { Quotation } from '#core/quotations/quotation.ts';
import type { Db } from '#db/sql.ts';
import { addQuotation, isRead, markRead } from '#db/queries/quotation.ts';
import { addWording, findWording } from '#db/queries/wording.ts';
import { tieWordings, type NewWording } from './ties.ts';

/**
 * Which finder read a text: to be raised whenever other quotations, kinds or attributions are found than before, so that
 * the texts of a matter are read again.
 */
export const FINDER_VERSION = 1;

/** Longer words between marks are not followed through the matter by their wording, in UTF-16 code units. */
const LONGEST_WORDING = 20_000;

export interface StoredText {
  readonly textId: number;
  readonly text: string;
}

/**
 * Reads texts that nobody has read, in the transaction that is open: their quotations are followed right at once. A fault
 * in the finder is told to `onFault` and leaves its text without quotations: no article is kept out for it.
 */
export function readTexts(
  db: Db,
  texts: readonly StoredText[],
  onFault: (fault: unknown) => void,
  find: typeof findQuotations = findQuotations,
): void {
  // Within a transaction this is a savepoint: what half was read goes back.
  const read = db.transaction((some: readonly StoredText[]) =>
    tieWordings(db, storeQuotations(db, some, find)),
  );
  try {
    read(texts);
  } catch (fault) {
    if (isOfTheDisk(fault)) throw fault;
    if (texts.length > 1) for (const one of texts) readTexts(db, [one], onFault, find);
    else {
      onFault(fault);
      for (const { textId } of texts) markRead(db, textId, FINDER_VERSION);
    }
  }
}

/** Whether the matter itself could not be written; SQLite's errors have codes, ours have none. */
function isOfTheDisk(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault;
}

/** Finds and stores quotations, wordings shared; gives the wordings that are new in the matter. */
function storeQuotations(db: Db, texts: readonly StoredText[], find: typeof findQuotations): NewWording[] {
  const fresh: NewWording[] = [];
  for (const { textId, text } of texts) {
    if (isRead(db, textId, FINDER_VERSION)) continue;
    const ids: number[] = [];
    for (const [at, one] of find(text).entries()) {
      const id = addQuotation(db, {
        ...one,
        textId,
        utteranceId: one.utterance === at ? null : (ids[one.utterance] ?? null),
        wordingId: wordingOf(db, text, one, fresh),
      });
      ids.push(id);
    }
    markRead(db, textId, FINDER_VERSION);
  }
  return fresh;
}

/** The words of a quotation alone, without marks that are repeated at its paragraphs. */
export function exactOf(text: string, { segments }: Pick<Quotation, 'segments'>): string {
  return segments.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** Whether a quotation is followed through the matter: works' titles, by-names and terms stand anywhere. */
export function isFollowed({ kind }: Pick<Quotation, 'kind'>): boolean {
  return kind === 'direct' || kind === 'partial' || kind === 'scare';
}

function wordingOf(db: Db, text: string, quotation: Quotation, fresh: NewWording[]): number | null {
  if (!isFollowed(quotation) || quotation.end - quotation.start > LONGEST_WORDING) return null;
  const exact = exactOf(text, quotation);
  const words = wordsOf(exact);
  if (!isTraceable(words)) return null;
  const key = keyOf(words);
  const known = findWording(db, key);
  if (known !== null) return known;
  const id = addWording(db, key, exact.toWellFormed(), words.length);
  fresh.push({ id, exact, words });
  return id;
}
