import { useEffect } from 'react';
import { LIST_NAMES } from '#core/contract/vocabulary.ts';
import { useMatter } from '../connect/matter.tsx';
import { arrange, useListings, type Arrangement } from './listing.ts';

/**
 * How the lists of a matter are sorted, grouped and cut down is there again after a reload of the window, and ends with it. Of an encrypted one
 * nothing is kept: a list is cut down by words and names, and browsers write their storage to the disk as it is.
 */
export function useKeptListings(): void {
  const { fileName, encrypted } = useMatter() ?? {};
  useEffect(() => {
    if (fileName === undefined) return;
    const name = `lists of ${fileName}`;
    if (encrypted) return sessionStorage.removeItem(name);
    let kept = sessionStorage.getItem(name);
    for (const [list, arrangement] of readArrangements(kept)) arrange(list, arrangement);
    return useListings.subscribe(() => {
      const now = written();
      if (now !== kept) sessionStorage.setItem(name, (kept = now));
    });
  }, [fileName, encrypted]);
}

function written(): string {
  const listings = useListings.getState();
  return JSON.stringify(
    LIST_NAMES.map((list) => {
      const { words, chosen, sort, backwards, grouping, folded } = listings[list];
      return { list, words, chosen, sort, backwards, grouping, folded: [...folded] };
    }),
  );
}

/** What can be read of what was kept; the rest is as at first. */
export function readArrangements(
  json: string | null,
): readonly (readonly [(typeof LIST_NAMES)[number], Arrangement])[] {
  return listOf(parsed(json)).flatMap((one) => {
    const { list, words, chosen, sort, backwards, grouping, folded } = recordOf(one);
    const name = LIST_NAMES.find((known) => known === list);
    if (!name || typeof words !== 'string' || typeof sort !== 'string' || typeof grouping !== 'string')
      return [];
    const values = Object.entries(recordOf(chosen)).map(([id, some]) => [id, textsOf(some)] as const);
    const arrangement = {
      words,
      chosen: Object.fromEntries(values),
      sort,
      backwards: backwards === true,
      grouping,
      folded: new Set(textsOf(folded)),
    };
    return [[name, arrangement] as const];
  });
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}
