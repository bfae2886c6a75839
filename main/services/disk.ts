import { Failure } from '#core/contract/failures.ts';

/** What a disk may do to whoever reads or writes, as a failure that can be told; `null` for any other fault. */
export function diskFailure(error: unknown): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE'].includes(code))
    return new Failure('disk-full', {});
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES')
    return new Failure('read-only', {});
  if (code.startsWith('SQLITE_BUSY')) return new Failure('busy', {});
  // What an index cannot read, SQLite calls malformed.
  if (code.startsWith('SQLITE_CORRUPT')) return new Failure('disk-fault', {});
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO' || code === 'ENODEV')
    return new Failure('disk-fault', {});
  return null;
}
