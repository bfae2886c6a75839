import { around, type Box, type Matrix, matrixOf, SAME, times } from './matrix.ts';
import type { Glyph, Painted, Patch, Run } from './painted.ts';
import { boxOf, numberOf, place, upright, within } from './operands.ts';
import type { Opened } from './engine.ts';
import { type Font, freshState, PLAIN_FONT, type State } from './state.ts';
import { boxAround, boxesOf, subpathsOf } from './shapes.ts';
import { letters } from './letters.ts';

export interface Drawing {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
}

export interface Sheet {
  /** From PDF's coordinates to those of the page as it is shown. */
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (name: string) => Font;
  /** Whether a layer of the document is shown. */
  readonly isShown: (layer: unknown) => boolean;
}

/** A page of small print has 15,000 letters, a folded-out table 60,000. */
const MOST_GLYPHS = 400_000;
/** A map may have 100,000 shapes; of those only bars and grounds matter, and they come few. */
const MOST_PATCHES = 5000;
/** Deeper than any program nests; pdf.js itself stops what goes round in circles. */
const DEEPEST = 500;
/** Lower than the lowest line of print, so that a rule is no bar. */
const THINNEST = 3;

/** Does what a page's operators say, and keeps what was painted: letters, and what may lie over or under them. */
export function paint(drawing: Drawing, sheet: Sheet, ops: Opened['ops']): Painted {
  const painter = new Painter(sheet, ops);
  const { operators, operands } = drawing;
  for (let at = 0; at < operators.length && !painter.cut; at += 1) {
    const given = operands[at];
    painter.step(operators[at]!, Array.isArray(given) ? given : []);
  }
  painter.end();
  const { width, height } = sheet;
  const { glyphs, patches, rules, unshown, cut } = painter;
  return { width, height, glyphs, patches, rules, unshown, cut };
}

class Painter {
  readonly glyphs: Glyph[] = [];
  readonly patches: Patch[] = [];
  readonly rules: Box[] = [];
  unshown = 0;
  cut = false;
  readonly #sheet: Sheet;
  readonly #ops: Opened['ops'];
  readonly #saved: State[] = [];
  /** Whether each open layer is shown. */
  readonly #layers: boolean[] = [];
  #state: State;
  #order = 0;
  #clipping = false;
  /** A square that a picture would fill, if nothing but a picture comes before its end. */
  #square: Patch | null = null;

  constructor(sheet: Sheet, ops: Opened['ops']) {
    this.#sheet = sheet;
    this.#ops = ops;
    this.#state = freshState(sheet.matrix);
  }

  step(operator: number, given: readonly unknown[]): void {
    const ops = this.#ops;
    const state = this.#state;
    this.#order += 1;
    switch (operator) {
      case ops.save:
        return this.#save();
      case ops.restore:
        return this.#restore();
      case ops.transform:
        return this.#transform(given);
      case ops.paintFormXObjectBegin:
        this.#save();
        return this.#form(given[0], given[1]);
      case ops.beginAnnotation:
        this.#save();
        this.#state = freshState(this.#sheet.matrix);
        this.#form(given[2], null);
        return this.#form(given[3], null);
      case ops.beginGroup:
        this.#save();
        return this.#group(given[0]);
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
      case ops.endGroup:
        return this.#restore();
      case ops.beginMarkedContent:
        this.#layers.push(true);
        return;
      case ops.beginMarkedContentProps:
        this.#layers.push(given[0] !== 'OC' || this.#sheet.isShown(given[1]));
        return;
      case ops.endMarkedContent:
        this.#layers.pop();
        return;
      case ops.setGState:
        return this.#settings(given[0]);
      case ops.setFillRGBColor:
        state.fill = typeof given[0] === 'string' ? given[0] : null;
        return;
      case ops.setStrokeRGBColor:
        state.stroke = typeof given[0] === 'string' ? given[0] : null;
        return;
      case ops.setFillColorN:
      case ops.setFillTransparent:
        state.fill = null;
        return;
      case ops.setStrokeColorN:
      case ops.setStrokeTransparent:
        state.stroke = null;
        return;
      case ops.setLineWidth:
        state.lineWidth = numberOf(given[0]);
        return;
      case ops.clip:
      case ops.eoClip:
        this.#clipping = true;
        return;
      case ops.constructPath:
        return this.#path(given);
      case ops.shadingFill:
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        return this.#patch(UNIT, null, 'picture');
      case ops.paintSolidColorImageMask:
        return this.#patch(UNIT, this.#opaque(state.fill, state.fillAlpha), 'fill');
      default:
        this.#text(operator, given);
    }
  }

  #text(operator: number, given: readonly unknown[]): void {
    const ops = this.#ops;
    const state = this.#state;
    switch (operator) {
      case ops.beginText:
        state.textMatrix = SAME;
        state.x = state.y = state.lineX = state.lineY = 0;
        return;
      case ops.setCharSpacing:
        state.charSpacing = numberOf(given[0]);
        return;
      case ops.setWordSpacing:
        state.wordSpacing = numberOf(given[0]);
        return;
      case ops.setHScale:
        state.stretch = numberOf(given[0]) / 100;
        return;
      case ops.setLeading:
        state.leading = -numberOf(given[0]);
        return;
      case ops.setFont:
        return this.#font(given[0], given[1]);
      case ops.setTextRenderingMode:
        state.mode = numberOf(given[0]);
        return;
      case ops.setTextRise:
        state.rise = numberOf(given[0]);
        return;
      case ops.setTextMatrix:
        state.textMatrix = matrixOf(given[0]) ?? matrixOf(given) ?? SAME;
        state.x = state.y = state.lineX = state.lineY = 0;
        return;
      case ops.setLeadingMoveText:
        state.leading = numberOf(given[1]);
        return this.#move(numberOf(given[0]), numberOf(given[1]));
      case ops.moveText:
        return this.#move(numberOf(given[0]), numberOf(given[1]));
      case ops.nextLine:
        return this.#move(0, state.leading);
      case ops.showText:
        return this.#show(Array.isArray(given[0]) ? given[0] : []);
    }
  }

  /** Where a square ends without anything in it, there was a picture. */
  end(): void {
    if (this.#square) this.#keep(this.#square);
    this.#square = null;
  }

  #save(): void {
    if (this.#saved.length >= DEEPEST) this.cut = true;
    else this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.end();
    const before = this.#saved.pop();
    if (before) this.#state = before;
  }

  /** A picture that was left undecoded leaves nothing behind but the square that it was to fill. */
  #transform(given: readonly unknown[]): void {
    this.#state.ctm = times(this.#state.ctm, matrixOf(given) ?? SAME);
    this.#square = this.#patchOf(UNIT, null, 'picture');
  }

  #form(matrix: unknown, bbox: unknown): void {
    const state = this.#state;
    state.ctm = times(state.ctm, matrixOf(matrix) ?? SAME);
    const box = boxOf(bbox);
    if (box) this.#clipTo(around(state.ctm, box), upright(state.ctm));
  }

  #group(options: unknown): void {
    const state = this.#state;
    const { smask } = (options ?? {}) as { smask?: unknown };
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = state.strokeAlpha = 1;
    state.masked ||= Boolean(smask);
  }

  #settings(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    const state = this.#state;
    for (const [key, value] of settings as [string, unknown][]) {
      if (key === 'ca') state.fillAlpha = numberOf(value);
      else if (key === 'CA') state.strokeAlpha = numberOf(value);
      else if (key === 'LW') state.lineWidth = numberOf(value);
      else if (key === 'BM') state.blended = value !== 'source-over';
      else if (key === 'SMask') state.masked = Boolean(value);
      else if (key === 'Font' && Array.isArray(value)) this.#font(value[0], value[1]);
    }
  }

  #font(name: unknown, size: unknown): void {
    this.#state.font = typeof name === 'string' ? this.#sheet.fontOf(name) : PLAIN_FONT;
    this.#state.size = numberOf(size);
  }

  #move(x: number, y: number): void {
    const state = this.#state;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  #show(items: readonly unknown[]): void {
    this.#square = null;
    const state = this.#state;
    const { font, size, stretch, charSpacing, wordSpacing } = state;
    const matrix = times(state.ctm, state.textMatrix);
    const height = Math.abs(size) * font.height * Math.hypot(matrix[2], matrix[3]);
    const faint = state.fillAlpha * state.groupAlpha < 0.1;
    const run: Run = {
      order: this.#order,
      colour: state.mode === 1 || state.mode === 5 ? state.stroke : state.fill,
      invisible: state.mode === 3 || state.mode === 7 || faint,
    };
    const shown = !this.#layers.includes(false);
    const move = (along: number): void => {
      if (font.vertical) state.y += along;
      else state.x += along * stretch;
    };
    for (const item of items) {
      if (typeof item === 'number') {
        move((-item * size) / 1000);
        continue;
      }
      const glyph = item as { unicode?: unknown; width?: unknown; isSpace?: unknown; vmetric?: unknown };
      const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
      const vertical = font.vertical && Array.isArray(glyph.vmetric) ? numberOf(glyph.vmetric[0]) : null;
      const advance = (vertical ?? numberOf(glyph.width)) * font.scale * size;
      const from = place(matrix, state.x, state.y + state.rise);
      const to = font.vertical
        ? place(matrix, state.x, state.y + state.rise + advance)
        : place(matrix, state.x + advance * stretch, state.y + state.rise);
      move(font.vertical ? advance - spacing : advance + spacing);
      const text = letters(glyph.unicode);
      if (text === '' || !this.#isOnPage(from)) continue;
      if (!shown) this.unshown += text === ' ' ? 0 : 1;
      else {
        const [x, y] = from;
        this.glyphs.push({ text, x, y, dx: to[0] - x, dy: to[1] - y, size: height, run });
      }
    }
    if (this.glyphs.length > MOST_GLYPHS) this.cut = true;
  }

  #isOnPage([x, y]: readonly [number, number]): boolean {
    const { width, height } = this.#sheet;
    return x > -1 && y > -1 && x < width + 1 && y < height + 1;
  }

  #path([operator, data, bounds]: readonly unknown[]): void {
    const ops = this.#ops;
    const path = (Array.isArray(data) ? data[0] : null) as ArrayLike<number> | null;
    const state = this.#state;
    const clips = this.#clipping;
    this.#clipping = false;
    if (!path || !bounds) return;
    const boxes = upright(state.ctm) ? boxesOf(path) : null;
    const all = boxAround(subpathsOf(path).flat());
    if (!this.#layers.includes(false)) {
      if (FILLS.some((name) => ops[name] === operator)) {
        const colour = this.#opaque(state.fill, state.fillAlpha);
        if (boxes) for (const box of boxes) this.#patch(box, colour, 'fill');
        else this.#patch(all, null, 'fill');
      } else if (operator === ops.stroke || operator === ops.closeStroke) {
        this.#thickLine(path);
      }
    }
    if (clips) this.#clipTo(around(state.ctm, all), boxes !== null && boxes.length <= 1);
  }

  /** Some programs draw their bars as lines as thick as the words are high. */
  #thickLine(path: ArrayLike<number>): void {
    const state = this.#state;
    for (const points of subpathsOf(path)) {
      const { x0, y0, x1, y1 } = boxAround(points);
      const half = state.lineWidth / 2;
      if (points.length !== 4 || y1 - y0 > Math.max(half, 0.5)) continue;
      const box = { x0, y0: y0 - half, x1, y1: y1 + half };
      this.#patch(box, this.#opaque(state.stroke, state.strokeAlpha), 'fill');
    }
  }

  #patch(own: Box, colour: string | null, kind: Patch['kind']): void {
    this.#square = null;
    this.#keep(this.#patchOf(own, colour, kind));
  }

  #patchOf(own: Box, colour: string | null, kind: Patch['kind']): Patch {
    const state = this.#state;
    const whole = around(state.ctm, own);
    const known = state.clipExact && upright(state.ctm) ? colour : null;
    return { order: this.#order, box: state.clip ? within(state.clip, whole) : whole, colour: known, kind };
  }

  #keep(patch: Patch): void {
    const wide = patch.box.x1 - patch.box.x0;
    const high = patch.box.y1 - patch.box.y0;
    if (high >= 0 && high < THINNEST && wide > 36 && this.rules.length < MOST_PATCHES)
      this.rules.push(patch.box);
    if (wide >= THINNEST && high >= THINNEST && this.patches.length < MOST_PATCHES) this.patches.push(patch);
  }

  #opaque(colour: string | null, alpha: number): string | null {
    const { groupAlpha, blended, masked } = this.#state;
    // Dark paint that is multiplied with what is under it is as dark.
    if (alpha * groupAlpha < 0.9 || masked || (blended && colour !== '#000000')) return null;
    return colour;
  }

  #clipTo(box: Box, exact: boolean): void {
    const state = this.#state;
    state.clip = state.clip ? within(state.clip, box) : box;
    state.clipExact &&= exact;
  }
}

/** What a picture fills, whatever its size. */
const UNIT: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };

const FILLS = [
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
] as const;
