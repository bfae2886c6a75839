import type { NetworkLink } from '#core/pictures/network.ts';
import { words } from '../words.ts';

const saying = words.pictures.network;

/** What joins two entities, in words. */
export function whatJoins({ forth, back, claims }: NetworkLink, a: string, b: string): string {
  return [
    forth > 0 ? saying.spoke(a, b, forth) : '',
    back > 0 ? saying.spoke(b, a, back) : '',
    claims > 0 ? saying.claims(claims) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
