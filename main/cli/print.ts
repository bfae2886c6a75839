import { plainLine } from '#core/brief/plain.ts';

/** Widest a column may be that is not the last, in characters. */
const WIDEST = 40;

/**
 * Rows under their heads, in aligned columns. The last column is as long as its words, unless the screen's `width` is
 * known: then it is cut there, so that one row stays one line.
 */
export function columns(
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  width: number | null,
): string {
  const cells = [heads, ...rows.map((row) => row.map((cell) => plainLine(String(cell ?? ''))))];
  const last = heads.length - 1;
  const widths = heads.map((_, at) => Math.min(WIDEST, Math.max(...cells.map((row) => widthOf(row[at]!)))));
  const left = widths.slice(0, last).reduce((sum, one) => sum + one + 2, 0);
  return cells
    .map((row) =>
      row
        .map((cell, at) =>
          at === last
            ? clip(cell, width === null ? Infinity : Math.max(20, width - left))
            : pad(cell, widths[at]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Names and values, one a line; those without a value are left out. */
export function facts(pairs: readonly (readonly [name: string, value: string | number | null])[]): string {
  const told = pairs.filter(([, value]) => value !== null && value !== '');
  const width = Math.max(0, ...told.map(([name]) => name.length));
  return told
    .map(([name, value]) => `${`${name}:`.padEnd(width + 1)} ${plainLine(String(value))}`)
    .join('\n');
}

/** The first words of a text on one line. */
export function clip(text: string, most: number): string {
  const line = plainLine(text);
  if (widthOf(line) <= most) return line;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .trimEnd()}…`;
}

/**
 * One JSON document. Control characters and changes of writing direction are escaped, so that no article's words can
 * drive a terminal; a reader of JSON gets them as they are.
 */
export function json(value: unknown): string {
  return harmless(JSON.stringify(value, null, 2));
}

/** The same on one line, of many that each hold a document. */
export function jsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

function harmless(document: string): string {
  return document.replaceAll(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function pad(cell: string, width: number): string {
  const clipped = clip(cell, width);
  return clipped + ' '.repeat(Math.max(0, width - widthOf(clipped)));
}

/** In characters; marks that stand over another take no room. */
function widthOf(text: string): number {
  return [...text.replaceAll(/\p{M}/gu, '')].length;
}
