/**
 * A court's number for its file, however it is written: without division, judges and leading zeros, “1:25-cv-00123-ABC” and
 * “25 Civ. 123 (ABC)” both as `25-cv-123`.
 */
export function docketKey(number: string): string {
  const plain = number
    .trim()
    .toLowerCase()
    .replaceAll(/[–—]/g, '-')
    .replace(/^\d{1,2}:/, '');
  const federal = /^(?:20)?(\d{2})[-\s]+([a-z]{2,5})\.?[-\s]+(?:no\.\s)?0*(\d{1,6})/.exec(plain);
  if (federal) return `${federal[1]!}-${KINDS.get(federal[2]!) ?? federal[2]!}-${federal[3]!}`;
  return plain.replaceAll(/\s+/g, '').replace(/(?<=^|\D)0+(?=\d)/, '');
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['civ', 'cv'],
  ['crim', 'cr'],
  ['misc', 'mc'],
  ['mag', 'mj'],
]);
