import type { BackupReason } from '#core/contract/vocabulary.ts';

/** A backup as it counts for what is kept. */
export interface Kept {
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly at: number;
  readonly why: BackupReason;
  /** In bytes. */
  readonly size: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * One backup is kept of each stretch (of each moment where there is none), the last one of it, while that lies no more than so many of the wider stretches
 * back. All stretches stand still, and each lies whole in one of the next: the last of a week is the last of its day, and
 * of its hour, so that thinning them out often leaves what thinning them out late would.
 */
const RULES = [
  // An afternoon that went wrong is gone back through in small steps.
  { each: null, within: HOUR, back: 3 },
  { each: HOUR, within: DAY, back: 1 },
  { each: DAY, within: WEEK, back: 2 },
  { each: WEEK, within: WEEK, back: 26 },
] as const;

/** Of those that are kept by age, the oldest go first where all together are larger: a matter with scans in it has gigabytes. */
const MOST_BYTES = 10e9;
/** However large they are. */
const ALWAYS = 3;

/** Those that the person asked for, or that stand for a version of the file before this one, are theirs to remove. */
const BY_AGE: readonly BackupReason[] = ['open', 'hour', 'close'];

/** The backups that are not kept any more, `now` in milliseconds since 1970. Those of the future, by a clock that was set back, are. */
export function outdated<One extends Kept>(
  backups: readonly One[],
  now: number,
  mostBytes: number = MOST_BYTES,
): One[] {
  const latestFirst = backups.filter(({ why }) => BY_AGE.includes(why)).toSorted((a, b) => b.at - a.at);
  const stretches = new Set<string | One>();
  let bytes = 0;
  let kept = 0;
  return latestFirst.filter((backup) => {
    const rule = RULES.find(
      ({ within, back }) => Math.floor(now / within) - Math.floor(backup.at / within) <= back,
    );
    const stretch =
      rule?.each === null ? backup : rule && `${rule.each} ${Math.floor(backup.at / rule.each)}`;
    const fits = kept < ALWAYS || bytes + backup.size <= mostBytes;
    if ((stretch === undefined || stretches.has(stretch) || !fits) && kept > 0) return true;
    if (stretch !== undefined) stretches.add(stretch);
    bytes += backup.size;
    kept += 1;
    return false;
  });
}
