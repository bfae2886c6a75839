import type { Brief } from '#core/contract/briefs.ts';

/** What a brief can have beside its items. */
export const PARTS = ['contents', 'people', 'sources', 'verification', 'review'] as const;

/** `footnotes in newsroom, en-US, with people, sources`. */
export function layoutLine({
  citing,
  parts,
  language,
}: Pick<Brief, 'citing' | 'parts' | 'language'>): string {
  const on = PARTS.filter((part) => parts[part]);
  const list = on.length === 0 ? 'nothing beside its items' : on.join(', ');
  return `${citing.notes} in ${citing.style}, ${language}, with ${list}`;
}
