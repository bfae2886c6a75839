import fc from 'fast-check';

/** One way in which bytes become others. Places are shares of the length, so that a shorter file takes the same list. */
export type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'put'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'cut'; readonly from: number; readonly share: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'again'; readonly from: number; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'number'; readonly nth: number; readonly is: string }
  | { readonly kind: 'token'; readonly at: number; readonly nth: number };

/** A file grows no further: what is tried is how it is read, and not how long a large one takes. */
const MOST_BYTES = 300_000;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const byte = fc.oneof(
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(0, 9, 10, 13, 32, 34, 60, 62, 127, 255),
);

/** What takes the place of a number that a file says of itself. */
const numbers = fc.constantFrom(
  '-1',
  '0',
  '00000001',
  '65535',
  '2147483648',
  '4294967295',
  '99999999999999999999',
  '1e309',
  '0.0000001',
  'NaN',
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: share, byte }),
  fc.record({ kind: fc.constant('put' as const), at: share, bytes: fc.array(byte, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('cut' as const),
    from: share,
    share: fc.double({ min: 0, max: 0.3, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('end' as const), at: share }),
  fc.record({
    kind: fc.constant('again' as const),
    from: share,
    length: fc.integer({ min: 1, max: 400 }),
    times: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    from: share,
    to: share,
    length: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({ kind: fc.constant('number' as const), nth: fc.nat(10_000), is: numbers }),
  fc.record({ kind: fc.constant('token' as const), at: share, nth: fc.nat(10_000) }),
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, {
  minLength: 1,
  maxLength: 6,
});

/** The bytes after all of them, one after the other. `tokens` are what means something in the format. */
export function mutated(bytes: Uint8Array, list: readonly Mutation[], tokens: readonly string[]): Uint8Array {
  let now = Buffer.from(bytes);
  for (const one of list) now = Buffer.from(applied(now, one, tokens)).subarray(0, MOST_BYTES);
  return new Uint8Array(now);
}

function applied(bytes: Buffer, one: Mutation, tokens: readonly string[]): Uint8Array {
  const place = (at: number) => Math.floor(at * bytes.length);
  const put = (at: number, what: Uint8Array) =>
    Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
  switch (one.kind) {
    case 'set': {
      if (bytes.length === 0) return bytes;
      const changed = Buffer.from(bytes);
      changed[Math.min(place(one.at), bytes.length - 1)] = one.byte;
      return changed;
    }
    case 'put':
      return put(place(one.at), Uint8Array.from(one.bytes));
    case 'cut': {
      const from = place(one.from);
      return Buffer.concat([
        bytes.subarray(0, from),
        bytes.subarray(from + Math.ceil(one.share * bytes.length)),
      ]);
    }
    case 'end':
      return bytes.subarray(0, place(one.at));
    case 'again': {
      const from = place(one.from);
      const piece = bytes.subarray(from, from + one.length);
      return put(from, Buffer.concat(Array.from({ length: one.times }, () => piece)));
    }
    case 'move': {
      const from = place(one.from);
      return put(place(one.to), bytes.subarray(from, from + one.length));
    }
    case 'number': {
      const text = bytes.toString('latin1');
      const found = [...text.matchAll(/\d+/g)];
      const chosen = found[one.nth % Math.max(1, found.length)];
      if (!chosen) return bytes;
      const end = chosen.index + chosen[0].length;
      return Buffer.from(text.slice(0, chosen.index) + one.is + text.slice(end), 'latin1');
    }
    case 'token': {
      const token = tokens[one.nth % Math.max(1, tokens.length)];
      return token === undefined ? bytes : put(place(one.at), Buffer.from(token));
    }
  }
}
