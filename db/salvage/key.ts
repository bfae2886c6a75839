import { isEncrypted, keyFor, opensAny, TELLING, type Unlocking } from '../cipher.ts';
import { beginning, CannotOpen } from '../open.ts';

/**
 * The key of a damaged file; `null` where it is not encrypted. Its first page need not be whole, but for the salt at the
 * very beginning. Throws `CannotOpen`: `locked` or `wrong-passphrase` where this opens no page of it.
 */
export function keyToSalvage(filePath: string, unlocking: Unlocking): string | null {
  const bytes = beginning(filePath, TELLING);
  if (!isEncrypted(bytes)) return null;
  const key = keyFor(bytes, unlocking);
  if (key !== null && opensAny(bytes, key)) return key;
  throw new CannotOpen(unlocking.passphrase === undefined ? 'locked' : 'wrong-passphrase');
}
