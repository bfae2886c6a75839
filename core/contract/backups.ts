import { z } from 'zod';
import { method } from './method.ts';
import { BACKUP_PROBLEMS, BACKUP_REASONS } from './vocabulary.ts';

/** Copies of a matter that are made by themselves, or when they are asked for; each is a whole matter file. */

const nothing = z.strictObject({});
const offset = z.int().nonnegative();
/** A file that the workbench can reach, by an unguessable word in the place of its path. */
const ref = z.string().regex(/^[0-9a-f]{32}$/);

const backup = z.object({
  ref,
  fileName: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  why: z.enum(BACKUP_REASONS),
  /** In bytes. */
  size: offset,
  /** Encrypted, and not by the passphrase of the open matter. */
  locked: z.boolean(),
  /** `null` where it cannot be looked into: it is locked, or damaged. */
  holds: z
    .object({
      articles: offset,
      quotes: offset,
      entities: offset,
      claims: offset,
      /** The last step that stands in it, without the words that it was about. */
      last: z.object({ action: z.string(), at: z.string() }).nullable(),
    })
    .nullable(),
});
export type Backup = z.infer<typeof backup>;

export const backupMethods = {
  /** The backups of a matter, the last one first; `null` is the one that is open. A matter that was lost has them still. */
  'backups.list': method(
    z.strictObject({ matter: ref.nullable() }),
    z.object({
      /** The file of the matter, and the folder in which its backups lie, as names. */
      fileName: z.string(),
      folderName: z.string(),
      backups: z.array(backup),
    }),
  ),
  /** The matters of which there are backups, also those that are lost, beside the one that is open. */
  'backups.matters': method(nothing, z.object({ matters: z.array(z.object({ ref, fileName: z.string() })) })),
  /** How it stands with the backups of the open matter. */
  'backups.state': method(
    nothing,
    z.object({
      /** When the last one was made; `null` where there is none. */
      last: z.string().nullable(),
      /** What became of the last attempt; `null` where all is well. */
      problem: z.enum(BACKUP_PROBLEMS).nullable(),
      /** The folder that was chosen for all matters, as a path; `null` where they lie beside each. */
      folder: z.string().nullable(),
    }),
  ),
  'backups.make': method(nothing, z.object({ fileName: z.string(), folderName: z.string() })),
  /** Makes a new file out of a backup: beside the matter, or where a host says. It is left closed. */
  'backups.restore': method(
    z.strictObject({ matter: ref.nullable(), backup: ref, to: ref.optional() }),
    z.object({
      ref,
      fileName: z.string(),
      /** Whether what was copied was looked through, which nobody can do who lacks its passphrase. */
      lookedThrough: z.boolean(),
    }),
  ),
  /** A path as it was typed; those made before stay where they are. */
  'backups.keepIn': method(
    z.strictObject({ folder: z.string().max(4_096).nullable() }),
    z.object({ folder: z.string().nullable() }),
  ),
} as const;
