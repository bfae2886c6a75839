import type { Citation, Engine } from 'citeproc';
import type { CslCite } from '#core/citing/cite.ts';
import { escapeLocator } from '#core/citing/markup.ts';

/** More changed citations than this are put into words together with all others. */
const MOST_CHANGED = 30;

interface Placed {
  readonly id: string;
  /** What it cites, to know it again. */
  readonly key: string;
  readonly cites: readonly CslCite[];
}

/**
 * The citations of one document as it is being written. Where a few of three thousand changed since the last time, only
 * those are put into words, and the ones that change by them: an “ibid.”, the number of a “supra”. All others are as they
 * were, which is the same as if all had been done anew.
 */
export class Successive {
  readonly #engine: Engine;
  readonly #notes: boolean;
  #last: { readonly placed: readonly Placed[]; readonly words: readonly string[] } | null = null;
  #given = 0;

  constructor(engine: Engine, notes: boolean) {
    this.#engine = engine;
    this.#notes = notes;
  }

  /** Forgets what was before: an item is not what it was. */
  forget(): void {
    this.#last = null;
  }

  words(clusters: readonly (readonly CslCite[])[]): readonly string[] {
    const keys = clusters.map((cites) => JSON.stringify(cites));
    const last = this.#last;
    this.#last = null;
    const begun = last && unchangedAtStart(last.placed, keys);
    const ended = last && unchangedAtEnd(last.placed, keys, begun!);
    const isFew =
      last !== null &&
      keys.length > 0 &&
      Math.max(keys.length, last.placed.length) - begun! - ended! <= MOST_CHANGED;
    const placed = clusters.map((cites, at): Placed => {
      if (isFew && at < begun!) return last.placed[at]!;
      const fromEnd = clusters.length - at;
      if (isFew && fromEnd <= ended!) return last.placed[last.placed.length - fromEnd]!;
      return { id: `c${(this.#given += 1)}`, key: keys[at]!, cites };
    });
    const words = isFew ? this.#changed(last, placed, begun!, ended!) : this.#all(placed);
    this.#last = { placed, words };
    return words;
  }

  #all(placed: readonly Placed[]): string[] {
    const citations = placed.map((one, at) => this.#citation(one, at + 1));
    return this.#engine.rebuildProcessorState(citations, 'html').map(([, , words]) => words);
  }

  #changed(
    last: { readonly placed: readonly Placed[]; readonly words: readonly string[] },
    placed: readonly Placed[],
    begun: number,
    ended: number,
  ): string[] {
    const known = new Map(last.placed.map(({ id }, at) => [id, last.words[at]!]));
    const end = placed.length - ended;
    if (begun === end && last.placed.length === placed.length) return placed.map(({ id }) => known.get(id)!);
    // Where some only went, a neighbour is done again, and with it what followed from them.
    const touched = begun < end ? placed.slice(begun, end) : [placed[Math.min(begun, placed.length - 1)]!];
    const from = placed.indexOf(touched[0]!);
    for (const [at, one] of touched.entries()) {
      const before = placed.slice(0, from + at);
      const after = placed.slice(from + touched.length);
      const put = [...before, one, ...after];
      const numbered = put.map(({ id }, index) => [id, this.#notes ? index + 1 : 0] as const);
      const [, changes] = this.#engine.processCitationCluster(
        this.#citation(one, before.length + 1),
        numbered.slice(0, before.length),
        numbered.slice(before.length + 1),
      );
      for (const [index, words] of changes) known.set(put[index]!.id, words);
    }
    return placed.map(({ id }) => known.get(id)!);
  }

  #citation({ id, cites }: Placed, note: number): Citation {
    return {
      citationID: id,
      citationItems: cites.map((cite) => ({
        ...cite,
        ...(cite.locator === undefined ? {} : { locator: escapeLocator(cite.locator) }),
      })),
      properties: { noteIndex: this.#notes ? note : 0 },
    };
  }
}

function unchangedAtStart(placed: readonly Placed[], keys: readonly string[]): number {
  let count = 0;
  while (count < Math.min(placed.length, keys.length) && placed[count]!.key === keys[count]) count += 1;
  return count;
}

function unchangedAtEnd(placed: readonly Placed[], keys: readonly string[], begun: number): number {
  let count = 0;
  const most = Math.min(placed.length, keys.length) - begun;
  while (count < most && placed.at(-1 - count)!.key === keys.at(-1 - count)) count += 1;
  return count;
}
