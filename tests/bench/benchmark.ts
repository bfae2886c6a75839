/** One thing that is measured, beside the bare work that nothing could do it faster than. */
export interface Figure {
  readonly what: string;
  readonly ms: number;
  /** The bare work, in words, and how long it takes. */
  readonly bound: string;
  readonly boundMs: number;
}

export interface Report {
  readonly figures: readonly Figure[];
  /** Whatever else is worth knowing, as it is printed. */
  readonly notes: readonly string[];
}

/** A benchmark is a name and what it does; `run.ts` lists them all. */
export interface Benchmark {
  readonly name: string;
  run(size: Size): Promise<Report>;
}

export interface Size {
  /** Of the matter that is searched while typing, and of the one through which quotations are traced. */
  readonly articles: number;
}

export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** The time of each of `times` rounds, the quickest first. */
export async function rounds(times: number, work: (round: number) => unknown): Promise<readonly number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round += 1) all.push((await timed(() => work(round))).ms);
  return all.sort((a, b) => a - b);
}

/** The time that a share of the rounds does not exceed: 0.5 is the median. */
export function share(sorted: readonly number[], of: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!;
}

/** The most memory that this process has held so far, in megabytes. */
export function peakMegabytes(): number {
  // Kilobytes on every system.
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
