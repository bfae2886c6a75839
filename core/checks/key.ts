/** Parts no text has between its letters. */
const SEPARATOR = '\u0000';

/** 53 bits of a list of strings, as hexadecimal digits: the same list has the same key in every run and on every machine. */
export function keyOf(parts: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const part of parts) {
    const text = part + SEPARATOR;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2_654_435_761);
      low = Math.imul(low ^ code, 1_597_334_677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (0x1f_ffff & low).toString(16).padStart(6, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
