import { useEffect, useRef, type RefObject } from 'react';

/** So far, in pixels, a pointer may tremble in a press. */
const STILL = 4;

export interface Pointing {
  /** Turned by so much of a step at a place of the picture; over 0 is farther. */
  readonly onTurn: (amount: number, x: number, y: number) => void;
  /** Pulled by so much since the last time, in pixels. */
  readonly onPull: (dx: number, dy: number, over: Element | null) => void;
  /** A key, while something of the picture has the focus. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Let go after it was pulled. */
  readonly onLetGo?: () => void;
}

/**
 * The wheel, the drag and the keys of a picture. A press that did not move stays a click; one that did is none. Gives the reference
 * for the picture's element.
 */
export function usePointing<Kind extends Element>(pointing: Pointing): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  const latest = useRef(pointing);
  useEffect(() => void (latest.current = pointing));
  useEffect(() => {
    const target = element.current;
    if (!(target instanceof SVGElement)) return;
    let pressed: { id: number; x: number; y: number; over: Element | null; moved: boolean } | null = null;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = target.getBoundingClientRect();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) latest.current.onPull(-event.deltaX, 0, null);
      else latest.current.onTurn(event.deltaY / 100, event.clientX - box.left, event.clientY - box.top);
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const over = event.target instanceof Element ? event.target.closest('[data-pull]') : null;
      pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, over, moved: false };
    };
    const onMove = (event: PointerEvent) => {
      if (pressed?.id !== event.pointerId) return;
      const [dx, dy] = [event.clientX - pressed.x, event.clientY - pressed.y];
      if (!pressed.moved) {
        if (Math.hypot(dx, dy) < STILL) return;
        target.setPointerCapture(event.pointerId);
      }
      pressed = { ...pressed, x: event.clientX, y: event.clientY, moved: true };
      latest.current.onPull(dx, dy, pressed.over);
    };
    const onUp = (event: PointerEvent) => {
      if (pressed?.id !== event.pointerId) return;
      if (pressed.moved) latest.current.onLetGo?.();
      // The click that the browser makes of it comes right after.
      const { moved } = pressed;
      pressed = null;
      if (!moved) return;
      const stop = (click: Event) => click.stopPropagation();
      target.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => target.removeEventListener('click', stop, true));
    };
    const onKey = (event: KeyboardEvent) => latest.current.onKey(event);
    target.addEventListener('keydown', onKey);
    target.addEventListener('wheel', onWheel, { passive: false });
    target.addEventListener('pointerdown', onDown);
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', onUp);
    target.addEventListener('pointercancel', onUp);
    return () => {
      target.removeEventListener('keydown', onKey);
      target.removeEventListener('wheel', onWheel);
      target.removeEventListener('pointerdown', onDown);
      target.removeEventListener('pointermove', onMove);
      target.removeEventListener('pointerup', onUp);
      target.removeEventListener('pointercancel', onUp);
    };
  }, []);
  return element;
}
