import { useMemo } from 'react';
import type { PassageMatch, VersionDifference } from '#core/contract/matching.ts';
import { useDesk } from '../app/desk.ts';
import { useArticle } from '../connect/matter.tsx';
import { useDifferences, useMatches, type Pair } from '../connect/together.ts';
import { isPair, pairOf, useLinked } from './linked.ts';

/** What is known of the two articles that lie side by side. */
export interface Compared {
  /** `null` where there are no two, or one pane stands alone. */
  readonly pair: Pair | null;
  /** Whether they are compared word by word. */
  readonly comparing: boolean;
  /** `undefined` while they are looked for. */
  readonly matches: readonly PassageMatch[] | undefined;
  /** Whether they are plainly versions of one text. */
  readonly versions: boolean;
  readonly differences: readonly VersionDifference[] | undefined;
  /** Whether what is asked for could not be found out. */
  readonly failed: boolean;
}

export function useCompared(): Compared {
  const [left, right] = useDesk((desk) => desk.panes);
  const single = useDesk((desk) => desk.single);
  const pair = useMemo(() => (single ? null : pairOf([left, right])), [left, right, single]);
  const comparing = useLinked((linked) => pair !== null && isPair(linked.comparing, pair));
  const articles = [useArticle(pair?.[0] ?? null), useArticle(pair?.[1] ?? null)] as const;
  const matched = useMatches(pair, articles);
  const compared = useDifferences(comparing ? pair : null, articles);
  return {
    pair,
    comparing,
    matches: pair ? matched.answer?.matches : undefined,
    versions: pair !== null && matched.answer?.versions === true,
    differences: comparing ? compared.answer?.differences : undefined,
    failed: comparing ? compared.failed : matched.failed,
  };
}
