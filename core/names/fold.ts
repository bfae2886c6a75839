/** A name without accents, case and punctuation, its words parted by one space: for finding, never for deciding. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How well what was typed fits a name: 3 the whole name, 2 its beginning, 1 the beginning of each typed word is that of
 * a word of the name; 0 does not fit. Nothing typed fits everything.
 */
export function fit(typed: string, name: string): 0 | 1 | 2 | 3 {
  const wanted = folded(typed);
  const held = folded(name);
  if (wanted === held) return 3;
  if (held.startsWith(wanted)) return 2;
  const words = held.split(' ');
  return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}
