import { userInfo } from 'node:os';

let known: string | null | undefined;

/** What this computer calls the person who runs the program; `null` where it has no name for them, as in some containers. */
export function accountName(): string | null {
  if (known === undefined) {
    try {
      known = userInfo().username || null;
    } catch {
      known = null;
    }
  }
  return known;
}
