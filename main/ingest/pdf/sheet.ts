import type { Opened, PdfDocument, PdfPage } from './engine.ts';
import { type Matrix, matrixOf, SAME, times } from './matrix.ts';
import type { Painted } from './painted.ts';
import { paint } from './painter.ts';
import { type Font, PLAIN_FONT } from './state.ts';

type Layers = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>;

/** What is painted on a page, upright as a viewer shows it. */
export async function paintedOf(page: PdfPage, layers: Layers | null, ops: Opened['ops']): Promise<Painted> {
  const drawing = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const sheet = {
    matrix: matrixOf(viewport.transform) ?? SAME,
    width: viewport.width,
    height: viewport.height,
    fontOf: fontsOf(page),
    isShown: (layer: unknown): boolean => layer === null || layers?.isVisible(layer) !== false,
  };
  const operators = { operators: drawing.fnArray, operands: drawing.argsArray };
  const painted = paint(operators, sheet, ops);
  const turn = turnOf(painted);
  if (!turn) return painted;
  const turned = { ...sheet, matrix: times(turn, sheet.matrix), width: sheet.height, height: sheet.width };
  return paint(operators, turned, ops);
}

/** Pages of wide tables are often not turned by the file, though nearly all their words run up or down: how to turn those. */
function turnOf({ glyphs, width, height }: Painted): Matrix | null {
  const share = { up: 0, down: 0, across: 0 };
  for (const { dx, dy } of glyphs) {
    if (Math.abs(dy) <= Math.abs(dx)) share.across += 1;
    else if (dy < 0) share.up += 1;
    else share.down += 1;
  }
  if (Math.max(share.up, share.down) <= 2 * share.across) return null;
  return share.up > share.down ? [0, 1, -1, 0, height, 0] : [0, -1, 1, 0, 0, width];
}

function fontsOf(page: PdfPage): (name: string) => Font {
  const known = new Map<string, Font>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const font = page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : PLAIN_FONT;
    known.set(name, font);
    return font;
  };
}

function fontFrom(given: unknown): Font {
  const { fontMatrix, isType3Font, vertical, bbox } = (given ?? {}) as Record<string, unknown>;
  const matrix = matrixOf(fontMatrix);
  const scale = matrix && matrix[0] !== 0 ? matrix[0] : PLAIN_FONT.scale;
  const drawn = isType3Font === true && matrix ? drawnHeight(bbox, matrix[3]) : 1;
  return { scale, height: drawn, vertical: vertical === true };
}

function drawnHeight(bbox: unknown, scale: number): number {
  const box = bbox as ArrayLike<number> | null;
  const high = box && box.length >= 4 ? Math.abs((box[3]! - box[1]!) * scale) : 0;
  return high > 0.2 && high < 5 ? high : 1;
}
