/** Why the terminal itself refuses, before or after the workbench is asked; `usage` is the caller's mistake. */
export type RefusalCode =
  | 'usage'
  | 'ambiguous'
  | 'no-such-words'
  | 'cannot-read'
  | 'cannot-write'
  | 'file-there'
  | 'nothing-to-import'
  | 'nothing-to-accept'
  | 'decided-already'
  | 'no-text'
  | 'no-backup'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'no-passphrase'
  | 'passphrases-differ'
  | 'bad-line';

/** A failure with its sentence. What the workbench refuses comes as a `Failure` of the contract instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly detail: Readonly<Record<string, unknown>>;
  constructor(code: RefusalCode, sentence: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.code = code;
    this.detail = detail;
  }
}

export function usage(sentence: string): Refused {
  return new Refused('usage', sentence);
}

/** Turns what a disk may say to a file's path into a failure with a sentence. */
export function touching<T>(filePath: string, purpose: 'read' | 'write', work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS.get(code);
    if (!reason) throw error;
    const verb = purpose === 'read' ? 'read' : 'written';
    throw new Refused(`cannot-${purpose}`, `${filePath} cannot be ${verb}: ${reason}.`, {
      path: filePath,
      reason: code,
    });
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'its permissions forbid it'],
  ['EPERM', 'its permissions forbid it'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['EINVAL', 'the name is not allowed here'],
  ['ERR_INVALID_ARG_VALUE', 'the name is not allowed here'],
]);
