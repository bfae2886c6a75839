import { useEffect } from 'react';
import { useMatter } from '../connect/matter.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { salvageOpen } from './state.ts';

/** Says of a matter that damage was found in its file while it is open. */
export function useFoundDamaged(): void {
  const matter = useMatter();
  const found = matter?.damaged ? matter.fileName : null;
  useEffect(() => {
    if (found === null) return;
    say(words.salvage.found(found), 'problem', { label: words.salvage.offer, run: salvageOpen });
  }, [found]);
}
