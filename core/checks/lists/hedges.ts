/** Words that keep an assertion at arm's length. All in small letters, without accents. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Who uses one of these says that it is only alleged. */
export const ALLEGING: ReadonlySet<string> = words(
  `allege alleges alleged alleging allegedly allegation allegations accuse accuses accused accusing accusation accusations
   purported purportedly supposedly`,
);

/** Besides those, whoever uses one of these says that somebody says so, or that it is not known. */
export const ATTRIBUTING: ReadonlySet<string> = words(
  `say says said saying tell tells told claim claims claimed claiming contend contends contended contending assert asserts
   asserted asserting maintain maintains maintained argue argues argued arguing insist insists insisted state states stated
   write writes wrote written testify testifies testified deny denies denied denying believe believes believed suggest
   suggests suggested according reportedly apparently suspected suspects charge charges charged indicted describe describes
   described call calls called complain complains complained declare declares declared report reports reported acknowledge
   acknowledges acknowledged admit admits admitted confess confesses confessed question questions questioned would could may
   might whether if`,
);
