/** Work that stops now and then, so that whoever does it may let the window draw and listen before it goes on. */
export type Pieces<Result> = Generator<undefined, Result>;

/** How long the window is held at a time, in milliseconds: a picture and some room. */
const HELD_MS = 12;

export function atOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** `null` where it was given up. */
export async function inPieces<Result>(work: Pieces<Result>, signal: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + HELD_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((settle) => setTimeout(settle));
    if (signal.aborted) return null;
  }
}
