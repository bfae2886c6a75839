import { setImmediate } from 'node:timers/promises';
import { Failure } from '#core/contract/failures.ts';
import { courtPaperOf } from '#core/citations/document.ts';
import { findCitations } from '#core/citations/find.ts';
import { citedKey } from '#core/citations/key.ts';
import { isReadForCitations, listTextsWithoutCitations, setCitations } from '#db/queries/citation.ts';
import { listFurnitureOfText } from '#db/queries/found-mention.ts';
import { getText } from '#db/queries/quotation.ts';
import type { Db } from '#db/sql.ts';
import { writeLog } from '../log.ts';
import type { StoredText } from './derive.ts';
import { writing, type Desk } from './desk.ts';

/** Which reader found a text's citations: to be raised whenever others are found than before, so that all is read anew. */
export const CITATION_READER_VERSION = 1;

/** So long at a time texts are read before others have a turn. */
const TURN_MS = 20;

/** Finds the legal citations of texts, in the transaction that is open. A fault leaves its text without any. */
export function readCitations(db: Db, texts: Iterable<StoredText>, onFault: (fault: unknown) => void): void {
  for (const { textId, text } of texts) {
    if (isReadForCitations(db, textId, CITATION_READER_VERSION)) continue;
    const paper = courtPaperOf(text);
    let found: ReturnType<typeof findCitations> = [];
    try {
      found = findCitations(text, listFurnitureOfText(db, textId));
    } catch (fault) {
      onFault(fault);
    }
    const keys = found.map(({ kind, fields }) => citedKey(kind, fields, paper.docket));
    setCitations(
      db,
      textId,
      CITATION_READER_VERSION,
      paper,
      found.map((one, i) => ({ ...one, key: one.refersTo === null ? keys[i]! : keys[one.refersTo]! })),
    );
  }
}

const following = new WeakSet<Db>();

/** Reads the texts of an older matter in the background, once after it was opened: imports read their own. */
export async function followCitations(desk: Desk): Promise<void> {
  const db = desk.open?.db;
  if (!db || following.has(db)) return;
  following.add(db);
  const onFault = (fault: unknown) => writeLog(desk.options.dataFolder, 'citations', fault);
  try {
    let read = 0;
    await setImmediate();
    for (;;) {
      if (desk.open?.db !== db) return;
      const waiting = listTextsWithoutCitations(db, CITATION_READER_VERSION, 200);
      if (waiting.length === 0) break;
      while (waiting.length > 0) {
        if (desk.open?.db !== db) return;
        writing(() => db.transaction(() => readCitations(db, someOf(db, waiting), onFault)).immediate());
        read += 1;
        await setImmediate();
      }
    }
    if (read > 0) desk.changed();
  } catch (fault) {
    // What cannot be written, on a full or read-only disk, is read another time.
    if (!(fault instanceof Failure)) onFault(fault);
  }
}

function* someOf(db: Db, waiting: number[]): Generator<StoredText> {
  const start = performance.now();
  do {
    const textId = waiting.pop();
    if (textId === undefined) return;
    yield { textId, text: getText(db, textId) };
  } while (performance.now() - start < TURN_MS);
}
