import * as fc from 'fast-check';

/**
 * What stands in the place of fast-check in every test (`vitest.config.ts`): the same, but that each law is tried as many
 * times more as PINCITE_RUNS says, from the seed that PINCITE_SEED says. `npm test` begins from the same one each time: a
 * law that falls by chance, with no change to blame, is found by `npm run fuzz -- laws` and not by whoever comes next.
 */
export * from 'fast-check';

const RUNS = Number(import.meta.env['PINCITE_RUNS']);
const SEED = Number(import.meta.env['PINCITE_SEED']);

/** How often a law is tried that does not say it itself. */
const USUAL_RUNS = 100;

function more<Tried>(parameters: fc.Parameters<Tried> = {}): fc.Parameters<Tried> {
  return { seed: SEED, ...parameters, numRuns: (parameters.numRuns ?? USUAL_RUNS) * RUNS };
}

export function assert<Tried>(
  property: fc.IAsyncProperty<Tried>,
  parameters?: fc.Parameters<Tried>,
): Promise<void>;
export function assert<Tried>(property: fc.IProperty<Tried>, parameters?: fc.Parameters<Tried>): void;
export function assert<Tried>(
  property: fc.IRawProperty<Tried>,
  parameters?: fc.Parameters<Tried>,
): Promise<void> | void {
  return fc.assert(property, more(parameters));
}

// oxlint-disable-next-line import/no-default-export -- it stands for a package that has one
export default { ...fc.default, assert };
