import Database from 'better-sqlite3-multiple-ciphers';
import type { Fault } from '#core/contract/verified.ts';
import type { FaultKind } from '#core/contract/vocabulary.ts';

/** What a part tells while it is looked through. */
export interface Tell {
  /** One more thing, or so many, were looked at. */
  looked(count?: number): void;
  found(fault: FaultKind, about?: Partial<Pick<Fault, 'id' | 'name' | 'detail'>>): void;
}

/** What SQLite says where something cannot be read; `null` where it can. */
export function unreadable(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message;
    throw error;
  }
}
