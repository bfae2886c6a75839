import type { Glyph } from './painted.ts';

/** What is written up, down or across a page: each stretch with how steeply it runs. */
export interface Askew {
  readonly text: string;
  /** Neither upright nor level, as watermarks run. */
  readonly slanted: boolean;
}

export function askewOf(glyphs: readonly Glyph[]): Askew[] {
  const found: { text: string; slanted: boolean; last: Glyph }[] = [];
  for (const glyph of glyphs) {
    const { dx, dy, size } = glyph;
    if (Math.abs(dy) <= 0.2 * Math.abs(dx)) continue;
    const slanted = Math.abs(dx) > 0.2 * Math.abs(dy);
    const open = found.at(-1);
    const from =
      open && Math.hypot(glyph.x - open.last.x - open.last.dx, glyph.y - open.last.y - open.last.dy);
    if (!open || from === undefined || open.slanted !== slanted || from > 2 * size) {
      found.push({ text: glyph.text, slanted, last: glyph });
      continue;
    }
    const spaced = from > 0.15 * size && glyph.text !== ' ' && !open.text.endsWith(' ');
    open.text += spaced ? ` ${glyph.text}` : glyph.text;
    open.last = glyph;
  }
  return found
    .map(({ text, slanted }) => ({ text: text.replace(/\s+/g, ' ').trim(), slanted }))
    .filter(({ text }) => text !== '');
}
