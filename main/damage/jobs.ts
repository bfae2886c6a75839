import type { SalvageReport } from '#core/contract/salvage.ts';

/** What the thread is started for: it does one thing, and ends. */
export type DamageJob =
  /** Looks through a matter that is open; `key` opens it where it is encrypted. */
  | { readonly kind: 'look'; readonly filePath: string; readonly key: string | null }
  /** Saves what can be read of a file into an empty one. */
  | {
      readonly kind: 'salvage';
      readonly filePath: string;
      readonly newPath: string;
      /** What the file is encrypted by, and the new one will be; `null` for nothing. */
      readonly key: string | null;
      /** What the new matter is called. */
      readonly name: string;
      /** ISO 8601, UTC. */
      readonly at: string;
    };

export type FromDamageThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'looked'; readonly whole: boolean }
  | { readonly kind: 'salvaged'; readonly report: SalvageReport }
  /** There is nothing in the file that a matter could be made of. */
  | { readonly kind: 'nothing' }
  /** What the system or SQLite said; `code` is '' where it has none. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };
