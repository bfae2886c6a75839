/** A value of a row: as SQLite stores it. */
export type Stored = number | bigint | string | Uint8Array | null;

/** An integer of one to nine bytes, and where what follows it begins; `null` where the bytes end before it does. */
export function varint(bytes: Uint8Array, at: number): readonly [value: number, next: number] | null {
  let value = 0n;
  for (let i = 0; i < 9; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    if (i === 8) return [Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), at + 9];
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [Number(value), at + i + 1];
  }
  return null;
}

/** A record's values; `whole` is whether all of its bytes were there. */
export interface Record {
  readonly values: readonly Stored[];
  readonly whole: boolean;
}

/** So many columns no table has: a head that says more is none. */
const MOST_COLUMNS = 2_000;

/**
 * The values of a record (https://sqlite.org/fileformat.html, 2.1), of which some bytes may be missing at the end: what is
 * cut short is cut, what is missing is left out. `null` where it is no record.
 */
export function recordFrom(payload: Buffer): Record | null {
  const length = varint(payload, 0);
  if (!length || length[0] < length[1] || length[0] > payload.length) return null;
  const [end] = length;
  const types: number[] = [];
  for (let at = length[1]; at < end;) {
    const type = varint(payload, at);
    if (!type || type[1] > end || type[0] < 0 || type[0] === 10 || type[0] === 11) return null;
    types.push(type[0]);
    at = type[1];
    if (types.length > MOST_COLUMNS) return null;
  }
  const values: Stored[] = [];
  let at = end;
  for (const type of types) {
    const size = sizeOf(type);
    if (at + size > payload.length) {
      if (type >= 12 && at < payload.length) values.push(valueOf(payload, type, at, payload.length - at));
      return { values, whole: false };
    }
    values.push(valueOf(payload, type, at, size));
    at += size;
  }
  return { values, whole: at === payload.length };
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function sizeOf(type: number): number {
  return SIZES[type] ?? (type - (type % 2 === 0 ? 12 : 13)) / 2;
}

function valueOf(bytes: Buffer, type: number, at: number, size: number): Stored {
  switch (type) {
    case 0:
      return null;
    case 6: {
      const value = bytes.readBigInt64BE(at);
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    }
    case 7:
      return bytes.readDoubleBE(at);
    case 8:
      return 0;
    case 9:
      return 1;
    default:
      if (type < 6) return bytes.readIntBE(at, size);
      if (type % 2 === 0) return Uint8Array.prototype.slice.call(bytes, at, at + size);
      return bytes.toString('utf8', at, at + size);
  }
}
