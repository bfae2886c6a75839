import type { ReactNode } from 'react';
import { Button } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './pictures.module.css';

const { zoom } = words.pictures;

/** Every way of moving in a picture, for the mouse and for who presses buttons. */
export function ZoomTools({
  onZoom,
  onAll,
  onMove,
  children,
}: {
  onZoom: (step: 1 | -1) => void;
  onAll: () => void;
  onMove?: (step: 1 | -1) => void;
  children?: ReactNode;
}) {
  return (
    <span role="group" aria-label={zoom.tools} className={css['bar']}>
      {onMove ? (
        <Button aria-label={zoom.earlier} title={zoom.earlierKey} onClick={() => onMove(-1)}>
          ‹
        </Button>
      ) : null}
      <Button aria-label={zoom.farther} title={zoom.fartherKey} onClick={() => onZoom(-1)}>
        −
      </Button>
      <Button aria-label={zoom.nearer} title={zoom.nearerKey} onClick={() => onZoom(1)}>
        +
      </Button>
      {onMove ? (
        <Button aria-label={zoom.later} title={zoom.laterKey} onClick={() => onMove(1)}>
          ›
        </Button>
      ) : null}
      <Button title={zoom.allKey} onClick={onAll}>
        {zoom.all}
      </Button>
      {children}
    </span>
  );
}
