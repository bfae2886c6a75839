import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SourceFormat } from '#core/contract/vocabulary.ts';
import { HOSTILE_NAMES } from './hostile.ts';
import { type Mutation, mutated, mutations } from './mutations.ts';
import type { Sample } from './samples.ts';
import { TOKENS } from './tokens.ts';

/** A file as a stranger sends it. */
export interface HostileFile {
  /** Of the sample that it was made of. */
  readonly format: SourceFormat;
  /** It may lie. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How one is made of a sample. */
interface Recipe {
  readonly sample: number;
  readonly mutations: readonly Mutation[];
  /** Whether what is inside a packed file is changed, instead of its own bytes; and which of the parts. */
  readonly inside: number | null;
  /** What a part of a packed file is called afterwards; `null` leaves it. */
  readonly renamed: string | null;
  readonly name: string | null;
}

const names = fc
  .tuple(
    fc.constantFrom(...HOSTILE_NAMES),
    fc.constantFrom('', '.txt', '.html', '.pdf', '.docx', '.eml', '.mbox', '.zip', '.csv'),
  )
  .map(([name, ending]) => `${name}${ending}`);

/** Samples that were changed in places, each format as often as any other. */
export function hostileFile(among: readonly Sample[]): fc.Arbitrary<HostileFile> {
  const formats = Map.groupBy(among.keys(), (at) => among[at]!.format);
  const recipe = fc.record({
    sample: fc.oneof(...[...formats.values()].map((places) => fc.constantFrom(...places))),
    mutations,
    inside: fc.option(fc.nat(20), { nil: null, freq: 4 }),
    renamed: fc.option(names, { nil: null, freq: 6 }),
    name: fc.option(names, { nil: null, freq: 5 }),
  });
  return recipe.map((of) => made(of, among[of.sample]!));
}

function made(recipe: Recipe, sample: Sample): HostileFile {
  const name = recipe.name ?? sample.name;
  const within = recipe.inside === null ? null : repacked(sample, recipe);
  const { format } = sample;
  return { format, name, bytes: within ?? mutated(sample.bytes, recipe.mutations, TOKENS[sample.format]) };
}

/** The sample with one of its parts changed and packed again; `null` for what is not packed. */
function repacked(
  { bytes, format }: Sample,
  { inside, mutations: list, renamed }: Recipe,
): Uint8Array | null {
  if (bytes[0] === 0x1f) return new Uint8Array(gzipSync(mutated(gunzipSync(bytes), list, TOKENS.text)));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const parts = Object.entries(unzipSync(bytes));
  const at = (inside ?? 0) % parts.length;
  const changed = parts.map(([name, part], number): [string, Uint8Array] => {
    if (number !== at) return [name, part];
    const tokens = TOKENS[format === 'zip' ? formatOfPart(name) : format];
    return [named(renamed ?? name), mutated(part, list, tokens)];
  });
  return zipSync(Object.fromEntries(changed), { mtime: new Date(2025, 0, 15), level: 1 });
}

function formatOfPart(name: string): SourceFormat {
  const ending = name.split('.').at(-1)!;
  return ending === 'html' || ending === 'eml' || ending === 'csv' ? ending : 'text';
}

/** A name of an entry takes 65,535 bytes, and fflate says so by throwing. */
function named(name: string): string {
  return strFromU8(strToU8(name).subarray(0, 60_000)).replaceAll('__proto__', 'proto');
}
