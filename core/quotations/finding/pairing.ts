import { DOUBLE, GUILLEMET, type Mark, SINGLE } from './marks.ts';

/** A mark that is open, and those open around it. */
export interface Opened {
  readonly mark: Mark;
  readonly around: Opened | null;
  readonly depth: number;
}

export interface Pair {
  readonly opened: Opened;
  readonly closing: Mark;
  /** Whether `closing` is no closing mark, but the next quotation's opening one, at which this one must have ended. */
  readonly lost?: true;
}

/** How the marks of one paragraph pair off: the pairs by their closing marks, and what its end leaves open. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly left: Opened | null;
}

interface Reading {
  readonly cost: number;
  readonly key: number;
  readonly top: Opened | null;
  readonly pairs: Chain | null;
}

interface Chain {
  readonly pair: Pair;
  readonly before: Chain | null;
}

/** How many quotations can be open at once. */
export const DEEPEST = 4;
/** A reading this much worse than the best never won in tests with 12. */
const HOPELESS = 7;
/** Of a mark that nothing closes, by type. Dearer than skipping for singles, which are mostly apostrophes. */
const UNCLOSED = [0, 3, 3.2, 6] as const;
/** Of a closing mark lost where a sentence ended and the same mark opens the next: likelier than a stray opening mark. */
const LOST = 2.8;
/** Of a single mark that answers a double one, or the reverse: less than skipping both. */
const SLIP = 2.5;
/** Of a mark that nothing closes when the next paragraph opens with the mark again, as long quotations are printed. */
const REPEATED = 0.4;

/**
 * Pairs the marks of one paragraph. `carried` is what the paragraph before left open and this one opened again, `repeated`
 * the types of the marks that the next one opens with. Where each mark does what its form says, that is all; otherwise the
 * least costly of all readings is taken (A. J. Viterbi's search, 1967, over what is open, at most four deep), so that one
 * mark lost or turned the wrong way does not turn all that follow inside out.
 */
export function pair(marks: readonly Mark[], carried: Opened | null, repeated: readonly number[]): Pairing {
  return plainPairing(marks, carried) ?? bestPairing(marks, carried, repeated);
}

function plainPairing(marks: readonly Mark[], carried: Opened | null): Pairing | null {
  let top = carried;
  let singles = false;
  const pairs: Pair[] = [];
  for (const mark of marks) {
    if (mark.type === SINGLE) {
      if (top?.mark.type === SINGLE) {
        if (mark.close > 0 || mark.skip < 1) return null;
      } else if (mark.open > 0.3) {
        if (singles || mark.open < 2 || mark.skip > 2 === mark.open < 3) return null;
        continue;
      } else if (mark.skip < 2) return null;
      singles = true;
    } else if (mark.skip < 3 || top?.mark.low) return null;
    if (mark.open <= 0.3 && top?.mark.type !== mark.type) {
      top = { mark, around: top, depth: top === null ? 0 : top.depth + 1 };
      if (top.depth === DEEPEST - 1) return null;
    } else if (mark.close === 0 && top?.mark.type === mark.type) {
      pairs.push({ opened: top, closing: mark });
      top = top.around;
    } else return null;
  }
  return top === null ? { pairs, left: null } : null;
}

function bestPairing(marks: readonly Mark[], carried: Opened | null, repeated: readonly number[]): Pairing {
  let readings: Reading[] = [{ cost: 0, key: keyOf(carried), top: carried, pairs: null }];
  for (const mark of marks) {
    const next: Reading[] = [];
    let best = Infinity;
    for (const reading of readings) {
      best = Math.min(best, keep(next, { ...reading, cost: reading.cost + mark.skip }));
      const { top } = reading;
      if (mark.open < 5 && mayOpen(top, mark)) {
        const cost = reading.cost + mark.open + nestingCost(top, mark);
        const opened = { mark, around: top, depth: top === null ? 0 : top.depth + 1 };
        best = Math.min(
          best,
          keep(next, { cost, key: reading.key * 4 + mark.type, top: opened, pairs: reading.pairs }),
        );
      }
      const close = top === null ? Infinity : closingCost(top.mark, mark);
      if (top !== null && close < 5) {
        const cost = reading.cost + close;
        const pairs = { pair: { opened: top, closing: mark }, before: reading.pairs };
        best = Math.min(best, keep(next, { cost, key: Math.floor(reading.key / 4), top: top.around, pairs }));
      }
      if (top !== null && mark.afterStop && mark.open === 0 && top.mark.type === mark.type) {
        const pairs = { pair: { opened: top, closing: mark, lost: true } as const, before: reading.pairs };
        const opened = { mark, around: top.around, depth: top.depth };
        best = Math.min(
          best,
          keep(next, { cost: reading.cost + LOST, key: reading.key, top: opened, pairs }),
        );
      }
    }
    readings = next.filter(({ cost }) => cost <= best + HOPELESS);
  }
  let chosen = readings[0]!;
  let lowest = Infinity;
  for (const reading of readings) {
    let cost = reading.cost;
    for (let open = reading.top; open !== null; open = open.around) {
      const goesOn = repeated[open.depth] === open.mark.type && open.mark.open <= 1;
      cost += goesOn ? REPEATED : UNCLOSED[open.mark.type];
    }
    if (cost < lowest) {
      lowest = cost;
      chosen = reading;
    }
  }
  const pairs: Pair[] = [];
  for (let link = chosen.pairs; link !== null; link = link.before) pairs.push(link.pair);
  return { pairs: pairs.reverse(), left: chosen.top };
}

function closingCost(opening: Mark, mark: Mark): number {
  if (opening.type === mark.type) return opening.low && mark.closesLow ? 0 : mark.close;
  if (opening.type === GUILLEMET || mark.type === GUILLEMET || mark.close > 0) return Infinity;
  // ‘We lost,” he said: a single mark slipped in for a double one; after a word it would be an apostrophe.
  return mark.type === DOUBLE || mark.skip >= 3 ? SLIP : Infinity;
}

/** Keeps the better of two readings that leave the same open; gives its cost. */
function keep(readings: Reading[], reading: Reading): number {
  for (let i = 0; i < readings.length; i += 1) {
    if (readings[i]!.key !== reading.key) continue;
    if (readings[i]!.cost > reading.cost) readings[i] = reading;
    return reading.cost;
  }
  readings.push(reading);
  return reading.cost;
}

function mayOpen(top: Opened | null, mark: Mark): boolean {
  if (top === null) return true;
  return top.depth < DEEPEST - 1 && !(mark.type === SINGLE && top.mark.type === SINGLE);
}

/** Marks of one kind inside each other are against the rule, but printed. */
function nestingCost(top: Opened | null, mark: Mark): number {
  if (top?.mark.type !== mark.type) return 0;
  return mark.type === GUILLEMET ? 1 : mark.type === DOUBLE ? 1.5 : 3;
}

function keyOf(top: Opened | null): number {
  return top === null ? 0 : keyOf(top.around) * 4 + top.mark.type;
}
