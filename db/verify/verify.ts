import type { Fault, Verified } from '#core/contract/verified.ts';
import type { FilePart } from '#core/contract/vocabulary.ts';
import type { Chunk } from '../queries/original.ts';
import type { Db } from '../sql.ts';
import { verifyHistory, type Chain } from './history.ts';
import { verifyIndexes } from './indexes.ts';
import { verifyOriginals } from './originals.ts';
import { verifyPages } from './pages.ts';
import { verifyQuotes } from './quotes.ts';
import { verifyReferences } from './references.ts';
import { verifyStructure } from './structure.ts';
import { unreadable, type Tell } from './tell.ts';
import { verifyTexts } from './texts.ts';

export interface Verifying {
  /** Only these parts; all of them unless it is said. */
  readonly parts?: readonly FilePart[];
  /** `quick` leaves out whether every index of a table agrees with it, which takes some three times as long. */
  readonly pages?: 'quick' | 'whole';
  /** The bytes of a piece of an original, `null` where they are damaged. Without it the originals are left out. */
  readonly unpack?: (chunk: Chunk) => Uint8Array | null;
  /** A seal that was noted elsewhere: the history must go through it. */
  readonly head?: string;
  /** Told before each part. */
  readonly onPart?: (part: FilePart) => void;
}

/** So many faults of a part are named; of a file that is damaged through and through the number says enough. */
const NAMED = 100;

/**
 * Looks through an open matter for whatever is not as it must be, all of it as at one moment, and writes nothing: also
 * over a connection that may only read. What cannot be read at all is a fault like others, so it throws for none of the
 * file's. Takes seconds for a large matter, in which this thread does nothing else.
 */
export function verifyMatter(db: Db, verifying: Verifying = {}): Verified {
  let history: Chain | null = null;
  const looks: readonly (readonly [FilePart, (tell: Tell) => void])[] = [
    ['pages', (tell) => verifyPages(db, verifying.pages ?? 'whole', tell)],
    ['structure', (tell) => verifyStructure(db, tell)],
    ['references', (tell) => verifyReferences(db, tell)],
    ['texts', (tell) => verifyTexts(db, tell)],
    ['originals', (tell) => verifying.unpack && verifyOriginals(db, verifying.unpack, tell)],
    ['quotes', (tell) => verifyQuotes(db, tell)],
    ['index', (tell) => verifyIndexes(db, tell)],
    ['history', (tell) => void (history = verifyHistory(db, verifying.head ?? null, tell))],
  ];
  const asked = looks.filter(
    ([part]) =>
      (verifying.parts?.includes(part) ?? true) && (part !== 'originals' || verifying.unpack !== undefined),
  );
  return atOneMoment(db, () => {
    const all = asked.map(([part, look]) => {
      verifying.onPart?.(part);
      return { part, ...lookThrough(part, look) };
    });
    return {
      parts: all.map(({ part, looked, found }) => ({ part, looked, found })),
      faults: all.flatMap(({ faults }) => faults),
      history,
    };
  });
}

function lookThrough(part: FilePart, look: (tell: Tell) => void) {
  const faults: Fault[] = [];
  let looked = 0;
  let found = 0;
  const tell: Tell = {
    looked: (count = 1) => void (looked += count),
    found(fault, { id = null, name = null, detail = null } = {}) {
      found += 1;
      if (faults.length < NAMED) faults.push({ part, fault, id, name, detail });
    },
  };
  const broken = unreadable(() => look(tell));
  if (broken !== null) tell.found('unreadable', { detail: broken });
  return { looked, found, faults };
}

/** Others may write meanwhile, and it is not seen. */
function atOneMoment<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work();
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    // SQLite itself ends the transaction where it meets some kinds of damage.
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
