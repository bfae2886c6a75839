import type { Page } from '@playwright/test';

/** What has the focus after a press of Tab, as a person who cannot use a mouse meets it. */
export interface Stop {
  /** Role or tag, and the words that name it. */
  readonly name: string;
  /** Whether anything names it. */
  readonly named: boolean;
  /** Whether it is the first of all: in a dialog Tab goes from the last one to it. */
  readonly first: boolean;
  /** The landmark that it stands in; empty for what parts two of them. */
  readonly part: string;
  /** Whether anything of it or right around it is drawn otherwise than without the focus. */
  readonly shown: boolean;
  /** What covers its middle and its corners, if anything does. */
  readonly coveredBy: string | null;
  /** Whether so much of it is within the window that it can be seen and pressed. */
  readonly inWindow: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it is smaller than 24 by 24 and nearer than that to something else that is pressed (WCAG 2.5.8). */
  readonly tooSmall: boolean;
}

export interface Walk {
  readonly stops: readonly Stop[];
  /** What could have the focus and never had it. */
  readonly missed: readonly string[];
  /** Whether Tab came back to where it began. */
  readonly around: boolean;
}

/** More presses than any screen has stops. */
const MOST = 160;

/** Presses Tab from the first stop of the window, or of the dialog that is open, until it comes round. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate(begin);
  const stops: Stop[] = [];
  let around = false;
  for (let turn = 0; turn < MOST && !around; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === 'around') around = true;
    else if (stop !== null) stops.push(stop);
  }
  return { stops, missed: await page.evaluate(missed), around };
}

/** What the functions that run in the page keep between them. */
interface Kept {
  looks: Map<Element, string>;
  seen: Set<Element>;
  last: Element | null;
  lookOf: (element: Element) => string;
  nameOf: (element: Element) => string;
  stops: () => HTMLElement[];
}

/** In the page: takes the focus away, and keeps how everything looks without it. */
function begin(): void {
  const lookOf = (element: Element) => {
    const one = (of: Element, pseudo?: string) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, content } =
        getComputedStyle(of, pseudo);
      const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return [outline, boxShadow, backgroundColor, borderColor, pseudo ? content : ''].join();
    };
    const around: string[] = [];
    for (let at: Element | null = element, i = 0; at && i < 4; at = at.parentElement, i += 1)
      around.push(one(at), one(at, '::before'), one(at, '::after'));
    // A picture has no outlines: its shapes are drawn otherwise.
    for (const shape of element.closest('svg') ? element.querySelectorAll('*') : []) {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      around.push(fill, stroke, strokeWidth);
    }
    return around.join(';');
  };
  const nameOf = (element: Element) => {
    const label =
      element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    const words = (label ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${words}`;
  };
  const stops = () => {
    const dialog = document.querySelector('[role="dialog"]:not(.find-widget)');
    return [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, [type="hidden"]') &&
        // Of a group of radio buttons one has the focus, and the arrows go on from there.
        !(element.matches('[type="radio"]') && !(element as HTMLInputElement).checked) &&
        !element.closest('[inert], [aria-hidden="true"], [data-react-aria-top-layer]') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getClientRects().length > 0,
    );
  };
  // Out of the field that has the focus, and to before the first stop: a dialog takes it back to its own first one.
  const before = document.createElement('span');
  before.tabIndex = -1;
  document.body.prepend(before);
  before.focus();
  before.remove();
  // In a dialog the focus has come back, and what has it is to be looked at without it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const kept: Kept = { looks: new Map(), seen: new Set(), last: null, lookOf, nameOf, stops };
  for (const element of stops()) kept.looks.set(element, lookOf(element));
  Object.assign(window, { kept });
}

/** In the page: what has the focus now; `around` once something has it again, `null` outside the page. */
function look(): Stop | 'around' | null {
  const { kept } = window as unknown as { kept: Kept };
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A date has a stop for each of its parts.
  if (element === kept.last) return null;
  kept.last = element;
  if (kept.seen.has(element)) return 'around';
  kept.seen.add(element);
  // What is drawn anew for the focus has no look without it: then whatever is drawn around it counts.
  const before = kept.looks.get(element);
  const now = kept.lookOf(element);
  // A radio button that is not seen is pressed by its label.
  const boxOf = (one: Element) =>
    (one.matches('[type="radio"], [type="checkbox"]')
      ? (one.closest('label') ?? one)
      : one
    ).getBoundingClientRect();
  const { x, y, width, height } = boxOf(element);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const near = (other: Element) => {
    const box = boxOf(other);
    const small = box.width < 24 || box.height < 24;
    const dx = small ? box.x + box.width / 2 - middleX : Math.max(box.left - middleX, 0, middleX - box.right);
    const dy = small
      ? box.y + box.height / 2 - middleY
      : Math.max(box.top - middleY, 0, middleY - box.bottom);
    return Math.hypot(dx, dy) < (small ? 24 : 12);
  };
  const tooSmall =
    (width < 24 || height < 24) &&
    kept
      .stops()
      .some(
        (other) => other !== element && !other.contains(element) && !element.contains(other) && near(other),
      );
  const inset = Math.min(4, width / 2, height / 2);
  const points = [
    [x + width / 2, y + height / 2],
    [x + inset, y + inset],
    [x + width - inset, y + height - inset],
  ] as const;
  // A list scrolls along with the focus: where things stand in it does not change.
  const scrolled = { x: 0, y: 0 };
  for (let at = element.parentElement; at; at = at.parentElement) {
    scrolled.x += at.scrollLeft;
    scrolled.y += at.scrollTop;
  }
  const part = (
    element.getAttribute('role') === 'separator'
      ? []
      : ['[role="dialog"]', '[data-pane]', 'nav, aside', 'header:not(main *)']
  )
    .map((one) => element.closest(one))
    .find((one) => one !== null);
  const covers = points.map(([left, top]) => document.elementFromPoint(left, top));
  const seen = (one: Element | null) =>
    one !== null &&
    (element.contains(one) ||
      one.contains(element) ||
      one.closest('label')?.contains(element) === true ||
      (element as HTMLInputElement).labels?.[0] === one ||
      element.closest('.monaco-editor')?.contains(one) === true);
  return {
    name: kept.nameOf(element),
    named: /\S \S/.test(kept.nameOf(element)),
    first: kept.stops()[0] === element,
    part: part ? `${part.tagName.toLowerCase()} ${part.getAttribute('aria-label') ?? ''}` : '',
    shown: before === undefined ? /\d+px rgb|inset|solid/.test(now) : before !== now,
    coveredBy: covers.some(seen) ? null : (covers[0]?.outerHTML.slice(0, 120) ?? 'the edge of the window'),
    inWindow:
      Math.min(x + width, innerWidth) - Math.max(x, 0) >= Math.min(width, 8) &&
      Math.min(y + height, innerHeight) - Math.max(y, 0) >= Math.min(height, 8),
    x: x + scrolled.x,
    y: y + scrolled.y,
    width,
    height,
    tooSmall,
  };
}

/** In the page: what could have had the focus and did not. */
function missed(): string[] {
  const { kept } = window as unknown as { kept: Kept };
  return kept
    .stops()
    .filter((element) => !kept.seen.has(element))
    .map(kept.nameOf);
}
